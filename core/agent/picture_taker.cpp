// SPDX-License-Identifier: MIT
#include "agent/picture_taker.h"

#include "agent/release_address.h"
#include "base/error_codes.h"
#include "base/files.h"
#include "deploy/target.h"
#include "pictures/picture.h"
#include "pictures/picture_files.h"
#include "store/deployments.h"
#include "store/projects.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(picturesLog, "shipdeck.agent.pictures", QtInfoMsg)

Result<> keep(const QString& file, const QByteArray& png)
{
    return png.isEmpty() ? Result<>() : writeFile(file, png);
}

//! Notes that an attempt begins; an interrupted one is taken up once.
Result<> noteAttempt(const QString& request)
{
    SD_TRY(const QByteArray attempts, readFile(request, 16));
    return writeFile(request, attempts + 'x');
}

} // namespace

PictureTaker::PictureTaker(Paths paths, store::Store& store, const build::Sandbox& sandbox, Http& here, Http& edge)
    : m_paths(std::move(paths)), m_store(store), m_sandbox(sandbox), m_here(here), m_edge(edge),
      m_requests(pictureRequests(m_paths))
{
}

PictureTaker::~PictureTaker()
{
    m_stop.request();
}

bool PictureTaker::isOn() const
{
    const QString setting = store::setting(m_store.database(), QStringLiteral("pictures")).value_or(QString());
    return setting != QStringLiteral("off") && m_sandbox.isIsolated() && findBrowser();
}

void PictureTaker::request(const DeploymentId& id)
{
    if (id.isEmpty() || m_requests.contains(id) || QFile::exists(pagePicture(m_paths, id)) || !isOn())
        return;
    const auto release = store::deployment(m_store.database(), id);
    if (!release || addressOf(*release).isEmpty())
        return;
    const auto noted =
        makeFolder(picturesFolder(m_paths)).and_then([&] { return writeFile(pictureRequest(m_paths, id), {}); });
    if (noted)
        m_requests << id;
}

void PictureTaker::poll()
{
    if (m_isTaking || m_requests.isEmpty())
        return;
    m_isTaking = true;
    const DeploymentId next = m_requests.takeFirst();
    take(next);
}

QCoro::Task<> PictureTaker::take(DeploymentId release)
{
    const Cancel stopped = m_stop.token();
    const auto taken = co_await takeAndKeep(release);
    if (stopped) // the next agent takes it up
        co_return;
    if (!taken)
        qCInfo(picturesLog).noquote() << "no picture of" << release << taken.error().code << taken.error().render();
    QFile::remove(pictureRequest(m_paths, release));
    m_isTaking = false;
}

Task<Result<>> PictureTaker::takeAndKeep(DeploymentId id)
{
    const std::optional<Browser> browser = findBrowser();
    if (!browser || !isOn())
        co_return Result<>();
    CO_TRY(const store::Deployment release, store::deployment(m_store.database(), id));
    const QUrl address = addressOf(release);
    if (address.isEmpty())
        co_return Result<>();
    CO_CHECK(noteAttempt(pictureRequest(m_paths, id)));
    Http* const http = deploy::isHere(release.target) ? &m_here : &m_edge;
    const build::Sandbox* const sandbox = &m_sandbox;
    const Browser used = *browser;
    const Cancel cancel = m_stop.token();
    const auto picture = co_await takePicture(sandbox, http, used, address, cancel);
    if (cancel) // first: then this may be gone
        co_return canceled();
    CO_CHECK(picture);
    CO_CHECK(keep(iconPicture(m_paths, id), picture->icon));
    CO_CHECK(keep(pagePicture(m_paths, id), picture->page));
    // Windows learn of it as of every change of the release.
    co_return m_store.write([&](store::Database& db) -> Result<> {
        SD_TRY(const store::Deployment today, store::deployment(db, id));
        return store::updateDeployment(db, today);
    });
}

void PictureTaker::sweep()
{
    QSet<QString> kept;
    const auto read = store::eachHolding(m_store.database(), [&kept](const store::Holding& one) {
        if (one.isNeeded || !one.artifact.isEmpty())
            kept << one.id;
    });
    if (!read)
        return;
    const QFileInfoList files = QDir(picturesFolder(m_paths)).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files)
        if (!kept.contains(file.fileName().section(u'.', 0, 0)))
            QFile::remove(file.filePath());
}

} // namespace shipdeck::agent
