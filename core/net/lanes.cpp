// SPDX-License-Identifier: MIT
#include "net/lanes.h"

#include "net/proxies.h"

#include <QNetworkReply>

namespace shipdeck {
namespace {

constexpr int connectionsOfQt = 6; // QHttpNetworkConnectionPrivate::defaultHttpChannelCount

} // namespace

Lanes::Lanes(const QString& proxy, QObject* parent) : QNetworkAccessManager(parent), m_proxy(proxy)
{
    setProxyFactory(new EnvironmentProxies(proxy)); // the manager owns it
}

QNetworkReply* Lanes::createRequest(Operation operation, const QNetworkRequest& request, QIODevice* body)
{
    const QString host = request.url().authority();
    if (m_running >= connectionsOfQt && !m_isSecond && !m_multiplexed.contains(host)) {
        if (!m_second) {
            m_second = new Lanes(m_proxy, this);
            m_second->m_isSecond = true;
        }
        return m_second->createRequest(operation, request, body);
    }
    QNetworkReply* const reply = QNetworkAccessManager::createRequest(operation, request, body);
    ++m_running;
    connect(reply, &QNetworkReply::finished, this, [this, reply, host] {
        --m_running;
        if (reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool())
            m_multiplexed.insert(host);
    });
    return reply;
}

} // namespace shipdeck
