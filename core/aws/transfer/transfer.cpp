// SPDX-License-Identifier: MIT
#include "aws/transfer/transfer.h"

#include "aws/client.h"
#include "aws/transfer/batch.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>

namespace shipdeck::aws {
namespace {

//! The same proxy as Http's, with the variable that sets it.
WayOut wayTo(const QUrl& url, const Http& http)
{
    const WayOut serviceError = wayOut(url);
    WayOut way{http.proxyFor(url), {}};
    if (way.proxy == serviceError.proxy)
        way.setting = serviceError.setting;
    return way;
}

//! Empty if Http uses only the system's authorities.
QByteArray authoritiesOf(Http& http)
{
    QByteArray text;
    for (const QSslCertificate& certificate : http.trusted().caCertificates())
        text += certificate.toPem();
    return text;
}

} // namespace

Transfer::Transfer(Client* client, TransferSettings settings, QObject* parent)
    : QObject(parent), m_client(client), m_settings(std::move(settings))
{
    m_pool.setMaxThreadCount(1);
    m_loaded = QtConcurrent::run(&m_pool, [] { (void)CurlLibrary::loaded(); });
}

Transfer::~Transfer()
{
    m_over.request();
    if (m_link)
        m_link->isCanceled = true;
    if (m_state)
        m_state->wire->wake();
    m_pool.waitForDone();
}

Result<> Transfer::open()
{
    if (m_state)
        return {};
    Requests requests(m_client->settings().endpoints.of(services::s3, m_client->region()), m_settings.bucket);
    WireSettings wire;
    wire.url = requests.url();
    wire.way = wayTo(wire.url, m_client->http());
    if (requests.isSafe())
        wire.authorities = authoritiesOf(m_client->http());
    const auto signer = std::make_shared<const Signer>(
        Signer{std::move(requests), {}, m_client->skewOf(wire.url), m_client->settings().now});
    wire.mostConnections = m_settings.mostConnections;
    wire.idleTimeout = m_settings.idleTimeout;
    SD_TRY(std::unique_ptr<Wire> opened, Wire::open(std::move(wire)));
    const Pace pace(std::min(m_settings.connections, m_settings.mostConnections), m_settings.mostConnections);
    m_state = std::make_unique<TransferState>(TransferState{std::move(opened), signer, pace, {}});
    return {};
}

Task<> Transfer::fetchKeys(std::shared_ptr<BatchLink> link, QByteArray refused)
{
    const KeySource source = m_client->settings().keys;
    Result<Keys> keys = fail(Error::Kind::Bug, "aws-unsigned",
                             say(QT_TRANSLATE_NOOP("core", "This AWS request needs keys, but no keys are available.")));
    const QPointer<Transfer> self(this);
    if (source)
        keys = co_await source(refused, m_over.token());
    link->giveKeys(std::move(keys));
    if (self && m_state)
        m_state->wire->wake();
}

Task<Result<TransferSummary>> Transfer::upload(QList<Upload> uploads, OnTransferProgress progress, Cancel cancel)
{
    const QFuture<void> loaded = m_loaded;
    co_await loaded;
    CO_CHECK(open());
    QObject here; // later events are dropped
    std::weak_ptr<BatchLink> weak;
    const auto requestKeys = [this, &weak, context = &here](const QByteArray& refused) {
        QMetaObject::invokeMethod(context, [this, &weak, refused] {
            if (const auto link = weak.lock())
                fetchKeys(link, refused);
        });
    };
    const auto deliver = [this, &weak, &progress] {
        const auto link = weak.lock();
        if (!link)
            return;
        const std::vector<BatchLink::Begun> begun = link->takeBegun();
        for (const BatchLink::Begun& upload : begun)
            link->giveRemembered(upload.index, m_settings.remember(upload.key, upload.id));
        if (!begun.empty())
            m_state->wire->wake();
        const auto [now, records] = link->take();
        for (const CallRecord& record : records)
            Q_EMIT m_client->called(record);
        if (progress)
            progress(now);
    };
    const auto report = [deliver, context = &here] { QMetaObject::invokeMethod(context, deliver); };
    const auto link = std::make_shared<BatchLink>(requestKeys, report);
    weak = link;
    m_link = link;
    cancel.onRequested(&here, [this, link] {
        link->isCanceled = true;
        m_state->wire->wake();
    });
    QFuture<Result<TransferSummary>> future = QtConcurrent::run(&m_pool, [this, &uploads, link] {
        Batch batch(uploads, m_settings, m_client->settings(), *m_state, *link);
        return batch.run();
    });
    const Result<TransferSummary> summary = co_await future;
    m_link.reset();
    deliver();
    co_return summary;
}

} // namespace shipdeck::aws
