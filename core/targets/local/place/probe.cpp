// SPDX-License-Identifier: MIT
#include "targets/local/place/probe.h"

#include "base/clock.h"
#include "targets/local/place/moment.h"

#include <QTcpSocket>
#include <QTimer>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype enough = 64 * 1024;

ProbeAnswer parse(const QByteArray& bytes)
{
    ProbeAnswer answer;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (end < 0 || !first.first().startsWith("HTTP/") || first.size() < 2)
        return answer;
    answer.status = first[1].toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    answer.body = bytes.mid(end + 4, enough);
    answer.release = QString::fromLatin1(answer.header("x-shipdeck-release"));
    return answer;
}

} // namespace

QByteArray ProbeAnswer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers)
        if (key == name)
            return value;
    return {};
}

Task<Result<ProbeAnswer>> httpGet(quint16 port, QString host, QString path, std::chrono::milliseconds within,
                                  Cancel cancel, QByteArray cookie)
{
    if (cancel)
        co_return canceled();
    const auto started = monotonicNow();
    const auto socket = std::make_unique<QTcpSocket>();
    QTcpSocket* const raw = socket.get();
    Moment ended;
    QByteArray bytes;
    QString why;
    bool stopped = false;
    QObject::connect(raw, &QTcpSocket::connected, raw, [raw, host, path, cookie] {
        // HTTP/1.0: the response is not chunked and ends with the connection.
        raw->write("GET " + path.toUtf8() + " HTTP/1.0\r\nHost: " + host.toUtf8()
                   + "\r\nUser-Agent: Shipdeck-Probe\r\nAccept: */*\r\n"
                   + (cookie.isEmpty() ? QByteArray() : "Cookie: " + cookie + "\r\n") + "\r\n");
    });
    QObject::connect(raw, &QTcpSocket::readyRead, raw, [raw, &bytes, &ended] {
        bytes += raw->readAll();
        if (bytes.size() > 2 * enough)
            ended.come();
    });
    QObject::connect(raw, &QTcpSocket::errorOccurred, raw, [raw, &why, &ended](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            why = raw->errorString();
        ended.come();
    });
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, raw, [&why, &ended, within] {
        why = u"no answer within %1 ms"_s.arg(within.count());
        ended.come();
    });
    timer.start(within);
    cancel.onRequested(raw, [&stopped, &ended] {
        stopped = true;
        ended.come();
    });
    raw->connectToHost(u"127.0.0.1"_s, port);
    co_await ended.wait();
    raw->disconnect();
    raw->abort();

    if (stopped)
        co_return canceled();
    ProbeAnswer answer = parse(bytes);
    answer.took = monotonicNow() - started;
    if (answer.status == 0)
        co_return fail(Error::Kind::Network, "probe-failed",
                       say(QT_TRANSLATE_NOOP("core", "http://%1%2 did not answer."),
                           {u"%1:%2"_s.arg(host).arg(port), path}),
                       say(QT_TRANSLATE_NOOP("core", "Look at the log of the app for what it was doing.")),
                       verbatim(why));
    co_return answer;
}

} // namespace shipdeck::local
