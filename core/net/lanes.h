// SPDX-License-Identifier: MIT
#pragma once
#include <QNetworkAccessManager>
#include <QSet>

namespace shipdeck {

//! Qt opens six connections to a host without HTTP/2 and queues further requests. A second set of six takes the queued
//! ones, so that a list of ten pages does not need a third round trip.
class Lanes final : public QNetworkAccessManager {
public:
    //! `proxy` as in HttpSettings.
    explicit Lanes(const QString& proxy, QObject* parent = nullptr);

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice* body) override;

private:
    QString m_proxy;
    Lanes* m_second = nullptr; //!< created on first use
    bool m_isSecond = false;
    int m_running = 0;
    QSet<QString> m_multiplexed; //!< hosts that speak HTTP/2: one connection is enough for them
};

} // namespace shipdeck
