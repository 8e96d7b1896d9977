// SPDX-License-Identifier: MIT
#include "targets/local/place/shared_site.h"

#include "base/clock.h"
#include "base/command.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/programs.h"

#include <QCoroTask>
#include <QCoroTimer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>

#include <sys/xattr.h>
#include <unistd.h>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Visit = SharedVisit::Kind;

constexpr quint16 firstPort = 8090;
constexpr int portsToTry = 100;
constexpr auto patience = 10s; // for nginx to listen; it takes some milliseconds
constexpr auto pollAgain = 5ms;
constexpr qint64 longestLog = 1 << 20;

Result<quint16> freePort(const QString& address)
{
    QTcpServer server;
    for (int i = 0; i < portsToTry; ++i)
        if (server.listen(QHostAddress(address), quint16(firstPort + i)))
            return server.serverPort();
    return fail(Error::Kind::Conflict, "share-port",
                say(QT_TRANSLATE_NOOP("core", "No port from %1 to %2 can be used at %3."),
                    {QString::number(firstPort), QString::number(firstPort + portsToTry - 1), address}),
                say(QT_TRANSLATE_NOOP("core", "Check that this computer still has that address, then try again.")),
                verbatim(server.errorString()));
}

Command nginxCommand(const QString& program, const QString& folder)
{
    Command command;
    command.program = program;
    command.arguments = {u"-p"_s, folder + u'/', u"-c"_s, u"conf/nginx.conf"_s, u"-e"_s, u"logs/error.log"_s};
    command.folder = folder;
    return command;
}

//! The kernel does not kill a program with file capabilities together with its parent (prctl(2), PR_SET_PDEATHSIG).
Result<> checkEndsWithUs(const QString& program)
{
    if (::getxattr(QFile::encodeName(program).constData(), "security.capability", nullptr, 0) <= 0)
        return {};
    return fail(Error::Kind::Conflict, "share-nginx-capabilities",
                say(QT_TRANSLATE_NOOP("core",
                                      "%1 has file capabilities: a shared release could stay open after Shipdeck's "
                                      "agent has ended."),
                    {program}),
                say(QT_TRANSLATE_NOOP("core", "Remove them: sudo setcap -r %1"), {shellQuoted(program)}));
}

SharedVisit visitOf(const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    SharedVisit visit;
    visit.at = QDateTime::fromMSecsSinceEpoch(qint64(words.value(0).toDouble() * 1000), Qt::UTC);
    visit.visitor = QString::fromLatin1(words.value(1));
    const QByteArray kind = words.value(2);
    visit.kind = kind == "page" ? Visit::Page : kind == "entered" ? Visit::Entered : Visit::Refused;
    return visit;
}

} // namespace

SharedSite::SharedSite(Layout layout, SharedConfig config, QByteArray password)
    : m_layout(std::move(layout)), m_config(std::move(config)), m_password(std::move(password))
{
    m_config.asRoot = ::geteuid() == 0;
    m_config.token = newToken().toLatin1();
    connect(&m_log, &QFileSystemWatcher::fileChanged, this, &SharedSite::readLog);
}

SharedSite::~SharedSite()
{
    m_stop.request();
    (void)removeTree(folder());
}

QString SharedSite::folder() const
{
    return m_layout.sharedSite(m_config.release);
}

QString SharedSite::startCommand(const QString& folder)
{
    return nginxCommand(u"nginx"_s, folder).line();
}

Result<> SharedSite::prepare()
{
    SD_CHECK(removeTree(folder()));
    for (const QString& name : {u"conf"_s, u"logs"_s, u"temp"_s, u"run"_s})
        SD_CHECK(makeFolder(folder() + u'/' + name));
    SD_TRY(m_config.port, freePort(m_config.address));
    SD_CHECK(writeFile(folder() + u"/conf/password"_s, m_password));
    SD_CHECK(writeFile(folder() + u"/logs/visits.log"_s, {}));
    if (!m_log.addPath(folder() + u"/logs/visits.log"_s)) // without it the password would let in any number of browsers
        return fail(Error::Kind::Limit, "share-not-watched",
                    say(QT_TRANSLATE_NOOP("core", "The visits of a shared release cannot be watched.")),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Too many files are watched on this computer: close some editors, or "
                                          "raise fs.inotify.max_user_watches.")));
    return writeFile(folder() + u"/conf/nginx.conf"_s, sharedConfig(m_layout, m_config));
}

void SharedSite::start(const QString& program)
{
    Command command = nginxCommand(program, folder());
    command.deadline = m_config.time;
    QCoro::connect(run(std::move(command), m_stop.token()), this, [this](const Result<Finished>& finished) {
        const QByteArray words = finished ? finished->errors : QByteArray();
        m_end = finished ? QString::fromUtf8(words).trimmed() : finished.error().render();
        Q_EMIT ended();
    });
}

Task<Result<quint16>> SharedSite::open()
{
    CO_TRY(const QString program, needProgram(u"nginx"_s));
    CO_CHECK(checkEndsWithUs(program));
    CO_CHECK(prepare());
    start(program);
    const auto until = monotonicNow() + patience;
    // nginx writes it once it listens.
    while (!QFileInfo::exists(folder() + u"/run/nginx.pid"_s)) {
        if (m_end || monotonicNow() > until)
            co_return fail(Error::Kind::Provider, "share-not-started",
                           say(QT_TRANSLATE_NOOP("core", "nginx did not start at %1, port %2."),
                               {m_config.address, QString::number(m_config.port)}),
                           say(QT_TRANSLATE_NOOP("core", "Try again.")), verbatim(m_end.value_or(QString())));
        co_await QCoro::sleepFor(pollAgain);
    }
    const quint16 port = m_config.port;
    co_return port;
}

void SharedSite::readLog()
{
    QFile log(folder() + u"/logs/visits.log"_s);
    if (!log.open(QIODevice::ReadWrite) || !log.seek(m_read))
        return;
    QList<SharedVisit> visits;
    for (QByteArray line = log.readLine(); line.endsWith('\n'); line = log.readLine()) {
        visits << visitOf(line.trimmed());
        m_read += line.size();
        // From now on only the cookie counts. In place, as a full disk must not keep the password valid.
        if (visits.last().kind == Visit::Entered && !QFile::resize(folder() + u"/conf/password"_s, 0))
            m_stop.request();
    }
    if (m_read > longestLog && log.resize(0)) // nginx appends
        m_read = 0;
    if (!visits.isEmpty())
        Q_EMIT visited(visits);
}

QByteArray passwordLine(const QString& password)
{
    const QByteArray salt = newToken().toLatin1();
    const QByteArray hash = QCryptographicHash::hash(password.toUtf8() + salt, QCryptographicHash::Sha1);
    return "guest:{SSHA}" + (hash + salt).toBase64() + '\n';
}

} // namespace shipdeck::local
