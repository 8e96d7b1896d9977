// SPDX-License-Identifier: MIT
#include "first_instance.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int answerWithinMs = 1000;
constexpr qint64 longestRequest = 16 * 1024;

} // namespace

FirstInstance::FirstInstance(const Paths& paths)
    : m_name(paths.sockets + u"/window"_s), m_lock(paths.data + u"/run/window.lock"_s)
{
    // Its folder is private. With socket options Qt would also make a folder of its own and delete it, which waits for the
    // disk at each start.
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket* other = m_server.nextPendingConnection();
        connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
        connect(other, &QLocalSocket::readyRead, this, [this, other] {
            if (other->bytesAvailable() > longestRequest)
                return other->abort();
            if (!other->canReadLine())
                return;
            const QString request = QString::fromUtf8(other->readLine()).chopped(1);
            other->write("ok\n");
            other->disconnectFromServer();
            Q_EMIT requested(request);
        });
    });
}

bool FirstInstance::take(const QString& request)
{
    if (m_lock.tryTake()) {
        listen();
        return true;
    }
    // The first instance may be starting and not listen yet; without an answer there are two windows, which does no
    // harm.
    return !handOver(request);
}

void FirstInstance::listen()
{
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name))
        qWarning("another start cannot be handed over: %s", qPrintable(m_server.errorString()));
}

bool FirstInstance::handOver(const QString& request) const
{
    QLocalSocket first;
    first.connectToServer(m_name);
    if (!first.waitForConnected(answerWithinMs))
        return false;
    first.write(request.toUtf8() + '\n');
    return first.waitForReadyRead(answerWithinMs) && first.readLine() == "ok\n";
}

} // namespace shipdeck::ui
