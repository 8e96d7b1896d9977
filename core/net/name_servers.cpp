// SPDX-License-Identifier: MIT
#include "net/name_servers.h"

#include "base/pause.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QUdpSocket>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr quint16 typeNs = 2, classIn = 1;
constexpr int headerSize = 12;
constexpr quint16 dnsPort = 53;
constexpr int noSuchDomain = 3; //!< RCODE
constexpr std::chrono::milliseconds patience{2500}, look{20};
constexpr int longestChain = 32; //!< of pointers within a name: one that goes around in a circle ends

struct Resolver {
    QHostAddress address;
    quint16 port = dnsPort;
};

Resolver resolver()
{
    const QString given = qEnvironmentVariable("SHIPDECK_DNS");
    if (!given.isEmpty())
        return {QHostAddress(given.section(u':', 0, -2)), given.section(u':', -1).toUShort()};
    QFile file(u"/etc/resolv.conf"_s);
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.read(64 << 10).split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() > 1 && words[0] == "nameserver")
                return {QHostAddress(QString::fromLatin1(words[1])), dnsPort};
        }
    return {QHostAddress(QHostAddress::LocalHost), dnsPort};
}

void append(QByteArray& to, quint16 number)
{
    to += char(number >> 8);
    to += char(number & 0xff);
}

//! Reads an answer from front to back; `isBad` once it went over an edge.
struct Reader {
    const QByteArray& bytes;
    qsizetype at = 0;
    bool isBad = false;

    int byte()
    {
        if (at >= bytes.size()) {
            isBad = true;
            return 0;
        }
        return quint8(bytes[at++]);
    }
    int word()
    {
        const int high = byte();
        return high << 8 | byte();
    }
    QString name()
    {
        QStringList labels;
        qsizetype after = -1; // where it goes on behind the first pointer
        for (int hops = 0; !isBad;) {
            const int length = byte();
            if (length == 0)
                break;
            if ((length & 0xc0) == 0xc0) {
                const int target = (length & 0x3f) << 8 | byte();
                if (after < 0)
                    after = at;
                at = target;
                isBad = isBad || ++hops > longestChain;
            } else if (length > 63 || at + length > bytes.size()) {
                isBad = true;
            } else {
                labels << QString::fromLatin1(bytes.mid(at, length)).toLower();
                at += length;
                isBad = isBad || labels.size() > 127;
            }
        }
        if (after >= 0)
            at = after;
        return labels.join(u'.');
    }
};

Failure silent(const QString& domain)
{
    return fail(Error::Kind::Network, "dns-silent",
                say(QT_TRANSLATE_NOOP("core", "Nobody answered who is responsible for %1."), {domain}),
                say(QT_TRANSLATE_NOOP("core", "Check the network, then look again.")));
}

} // namespace

QByteArray nameServersQuestion(const QString& domain, quint16 id)
{
    QByteArray question;
    for (const quint16 number :
         {id, quint16(0x0100) /* recursion desired */, quint16(1), quint16(0), quint16(0), quint16(0)})
        append(question, number);
    for (const QString& label : domain.split(u'.', Qt::SkipEmptyParts)) {
        const QByteArray bytes = label.toLatin1().left(63);
        question += char(bytes.size());
        question += bytes;
    }
    question += '\0';
    append(question, typeNs);
    append(question, classIn);
    return question;
}

Result<QStringList> nameServersIn(const QByteArray& answer, quint16 id)
{
    Reader reader{answer};
    const int itsId = reader.word(), flags = reader.word(), questions = reader.word(), records = reader.word();
    reader.at = headerSize;
    for (int i = 0; i < questions && !reader.isBad; ++i) {
        (void)reader.name();
        reader.at += 4;
    }
    const int code = flags & 0xf;
    QStringList found;
    for (int i = 0; i < records && !reader.isBad; ++i) {
        (void)reader.name();
        const int type = reader.word(), itsClass = reader.word();
        reader.at += 4; // how long it may be kept
        const int length = reader.word();
        const qsizetype next = reader.at + length;
        if (type == typeNs && itsClass == classIn)
            found << reader.name();
        reader.isBad = reader.isBad || next > answer.size();
        reader.at = next;
    }
    const bool isAnswer = itsId == id && (flags & 0x8000);
    if (reader.isBad || !isAnswer || (code != 0 && code != noSuchDomain))
        return fail(Error::Kind::Provider, "dns-unreadable",
                    say(QT_TRANSLATE_NOOP("core", "The DNS server of this network gave no usable answer.")),
                    say(QT_TRANSLATE_NOOP("core", "Look again later, or from another network.")));
    found.sort();
    found.removeDuplicates();
    return found;
}

Task<Result<QStringList>> nameServersOf(QString domain, Cancel cancel)
{
    const Resolver at = resolver();
    const auto id = quint16(QRandomGenerator::system()->bounded(0x10000));
    const QByteArray question = nameServersQuestion(domain, id);
    QUdpSocket socket;
    socket.connectToHost(at.address, at.port);
    for (int tries = 0; tries < 2; ++tries) { // what goes over UDP may be lost
        socket.write(question);
        const QDeadlineTimer end(patience);
        while (!end.hasExpired() && !cancel) {
            co_await pause(look, cancel);
            while (socket.hasPendingDatagrams()) {
                QByteArray answer(std::max<qint64>(0, socket.pendingDatagramSize()), '\0');
                answer.resize(std::max<qint64>(0, socket.read(answer.data(), answer.size())));
                if (!answer.isEmpty())
                    co_return nameServersIn(answer, id);
            }
            if (socket.error() == QAbstractSocket::ConnectionRefusedError)
                co_return silent(domain);
        }
        if (cancel)
            co_return canceled();
    }
    co_return silent(domain);
}

} // namespace shipdeck
