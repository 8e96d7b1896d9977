// SPDX-License-Identifier: MIT
#include "pictures/page_run.h"

#include "net/private_hosts.h"
#include "net/proxies.h"

#include <QCoreApplication>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

quint16 portOf(const QUrl& page)
{
    return quint16(page.port(page.scheme() == u"https" ? 443 : 80));
}

} // namespace

bool isHere(const QUrl& address)
{
    return reachOf(address.host()) == Reach::ThisComputer;
}

build::LoopbackRoute routeTo(const QUrl& page)
{
    // No resolver: none but browsers resolves names below localhost.
    const QString host = isHere(page) ? u"127.0.0.1"_s : page.host(QUrl::FullyEncoded);
    const QNetworkProxy proxy = wayOut(page).proxy;
    return {portOf(page), [host, proxy, port = portOf(page)](QTcpSocket& socket) {
                socket.setProxy(proxy);
                socket.connectToHost(host, port);
            }};
}

Task<Result<Printed>> printedBy(const build::Sandbox* sandbox, build::SandboxSpec spec,
                                std::optional<build::LoopbackRoute> route, qint64 limit, Cancel cancel)
{
    auto collected = std::make_shared<QByteArray>();
    CancelSource stop;
    cancel.onRequested(qApp, [stop]() mutable { stop.request(); });
    const std::function<void(const QByteArray&)> collect = [collected, limit, stop](const QByteArray& bytes) mutable {
        if (collected->size() + bytes.size() > limit)
            return stop.request();
        *collected += bytes;
    };
    Result<Finished> ran;
    if (route)
        ran = co_await build::runWithRoute(sandbox, std::move(spec), std::move(*route), collect, stop.token());
    else
        ran = co_await sandbox->run(std::move(spec), collect, stop.token());
    if (!ran && stop.token() && !cancel)
        co_return Printed{{}, true};
    CO_CHECK(ran);
    co_return Printed{*collected, false, ran->ok()};
}

} // namespace shipdeck
