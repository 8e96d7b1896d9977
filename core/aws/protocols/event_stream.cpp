// SPDX-License-Identifier: MIT
#include "aws/protocols/event_stream.h"

#include "aws/protocols/aws_error.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr quint32 prelude = 12; // total length, length of headers, CRC of these
constexpr quint32 frame = prelude + 4;
// Limits of the format: https://smithy.io/2.0/aws/amazon-eventstream.html
constexpr quint32 mostHeaders = 128 << 10;
constexpr quint32 mostPayload = 24 << 20;

quint32 crcOf(QByteArrayView bytes)
{
    return quint32(crc32_z(0, reinterpret_cast<const uchar*>(bytes.data()), size_t(bytes.size())));
}

//! Reads big-endian values; reading past the end marks it as bad.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_left(bytes) {}
    bool isBad() const { return m_isBad; }
    bool isAtEnd() const { return m_left.isEmpty(); }

    QByteArray take(qsizetype count)
    {
        if (count > m_left.size()) {
            m_isBad = true;
            m_left = {};
            return {};
        }
        const QByteArray taken = m_left.first(count).toByteArray();
        m_left = m_left.sliced(count);
        return taken;
    }
    template <typename T> T number()
    {
        const QByteArray bytes = take(sizeof(T));
        return m_isBad ? T() : qFromBigEndian<T>(bytes.constData());
    }

private:
    QByteArrayView m_left;
    bool m_isBad = false;
};

//! Invalid for an unknown type.
QVariant headerValue(Reader& reader)
{
    switch (reader.number<quint8>()) {
    case 0: return true;
    case 1: return false;
    case 2: return qint64(reader.number<qint8>());
    case 3: return qint64(reader.number<qint16>());
    case 4: return qint64(reader.number<qint32>());
    case 5: return reader.number<qint64>();
    case 6: return reader.take(reader.number<quint16>());
    case 7: return QString::fromUtf8(reader.take(reader.number<quint16>()));
    case 8: return QDateTime::fromMSecsSinceEpoch(reader.number<qint64>(), Qt::UTC);
    case 9: return QUuid::fromRfc4122(reader.take(16));
    default: return {};
    }
}

std::optional<EventMessage> messageIn(QByteArrayView headers, QByteArrayView payload)
{
    EventMessage message{{}, payload.toByteArray()};
    Reader reader(headers);
    while (!reader.isAtEnd()) {
        const QString name = QString::fromUtf8(reader.take(reader.number<quint8>()));
        const QVariant value = headerValue(reader);
        if (reader.isBad() || name.isEmpty() || !value.isValid())
            return std::nullopt;
        message.headers.insert(name, value);
    }
    return message;
}

Failure broken()
{
    return fail(Error::Kind::Provider, "event-stream-broken",
                say(QT_TRANSLATE_NOOP("core", "The stream from AWS was damaged on its way.")),
                say(QT_TRANSLATE_NOOP("core", "Open it again; check the network if it happens often.")));
}

} // namespace

std::optional<Error> EventMessage::error() const
{
    const QString type = headers.value(u":message-type"_s).toString();
    if (type != u"exception" && type != u"error")
        return std::nullopt;
    const bool isException = type == u"exception";
    const QString code = headers.value(isException ? u":exception-type"_s : u":error-code"_s).toString();
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    const QString message = isException ? object[u"message"_s].toString(object[u"Message"_s].toString())
                                        : headers.value(u":error-message"_s).toString();
    return fail(Error::Kind::Provider, qPrintable(codeOf(code)),
                say(QT_TRANSLATE_NOOP("core", "AWS ended the stream: %1."), {code}),
                say(QT_TRANSLATE_NOOP("core", "Open it again.")), message.isEmpty() ? Text() : verbatim(message))
        .value();
}

Result<QList<EventMessage>> EventStream::take(const QByteArray& bytes)
{
    if (m_isBroken)
        return broken();
    m_waiting += bytes;
    QList<EventMessage> complete;
    qsizetype at = 0;
    while (m_waiting.size() - at >= qsizetype(frame)) {
        const QByteArrayView rest = QByteArrayView(m_waiting).sliced(at);
        Reader reader(rest.first(prelude));
        const auto total = reader.number<quint32>();
        const auto headers = reader.number<quint32>();
        // Checked before the length is used, as a damaged one would make us wait for gigabytes.
        m_isBroken = reader.number<quint32>() != crcOf(rest.first(8)) || headers > mostHeaders
            || total < frame + quint64(headers) || total - frame - headers > mostPayload;
        if (m_isBroken)
            return broken();
        if (rest.size() < qsizetype(total))
            break;
        const QByteArrayView whole = rest.first(total);
        const auto checked = qFromBigEndian<quint32>(whole.last(4).data());
        const auto message =
            messageIn(whole.sliced(prelude, headers), whole.sliced(prelude + headers, total - frame - headers));
        m_isBroken = checked != crcOf(whole.chopped(4)) || !message;
        if (m_isBroken)
            return broken();
        complete << *message;
        at += total;
    }
    m_waiting.remove(0, at);
    return complete;
}

} // namespace shipdeck::aws
