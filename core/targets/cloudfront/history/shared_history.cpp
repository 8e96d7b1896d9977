// SPDX-License-Identifier: MIT
#include "targets/cloudfront/history/shared_history.h"

#include "deploy/aws/history/error_codes.h"
#include "store/projects.h"
#include "targets/cloudfront/history/site_history.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

struct Opened {
    CloudFrontPlace place;
    std::shared_ptr<aws::Connection> connection;
    site::ReleaseStore store() const { return {&connection->client(), place.bucket, place.prefix}; }
};

Result<Opened> opened(const HistoryContext& context, const store::Project& project)
{
    SD_TRY(const auto place, cloudFrontPlace(*context.database, project.id));
    SD_TRY(const auto connection, context.connections->of(AwsChoice::of(project).choice()));
    return Opened{place.value_or(CloudFrontPlace()), connection};
}

class CloudFrontHistory final : public History {
public:
    Result<bool> isKnown(store::Database& db, const store::Project& project) const override
    {
        SD_TRY(const auto place, cloudFrontPlace(db, project.id));
        return place.has_value();
    }
    Task<Result<QList<HeldLock>>> locks(HistoryContext context, store::Project project, Cancel cancel) const override
    {
        CO_TRY(const Opened there, opened(context, project));
        const site::ReleaseStore store = there.store();
        CO_TRY(const QList<site::SiteLock> found, co_await store.locks(cancel));
        QList<HeldLock> held;
        for (const site::SiteLock& lock : found)
            held << HeldLock{lock.environment, lock.operation,      lock.computer, lock.until.addSecs(-lock.seconds),
                             lock.until,       lock.isEverybodys(), lock.etag};
        co_return held;
    }
    Task<Result<>> unlock(HistoryContext context, store::Project project, HeldLock lock, Cancel cancel) const override
    {
        CO_TRY(const Opened there, opened(context, project));
        const site::ReleaseStore store = there.store();
        site::SiteLock theirs;
        theirs.environment = lock.environment;
        theirs.etag = lock.version;
        co_return co_await store.unlock(theirs, cancel);
    }
    Task<Result<>> lift(HistoryContext context, store::Project project, QString environment) const override
    {
        CO_TRY(const Opened there, opened(context, project));
        const site::ReleaseStore store = there.store();
        const Cancel never;
        CO_CHECK(co_await store.lift(environment, never));
        co_return Result<>();
    }
    Task<Result<News>> news(HistoryContext context, store::Project project, Cancel cancel) const override
    {
        CO_TRY(const Opened there, opened(context, project));
        store::Database& db = *context.database;
        CO_TRY(const QString seenText, store::setting(db, seenKey(project.id)));
        const QJsonObject seen = QJsonDocument::fromJson(seenText.toUtf8()).object();
        CO_TRY(const QSet<QString> known, knownReleases(db, project.id));
        const site::ReleaseStore store = there.store();
        const site::ReleaseStore* const at = &store;
        CO_TRY(const SiteHistory history, co_await readHistory(at, known, seen, cancel));
        News news{history.isGone, history.logs, {}};
        if (!history.isSame)
            news.takeOver = [project, place = there.place, history](store::Database& to) -> Result<TakenOver> {
                SD_TRY(const int releases, takeOver(to, project, place, history));
                return TakenOver{project, releases};
            };
        co_return news;
    }
    Task<Result<std::optional<QByteArray>>> log(HistoryContext context, store::Project project, QString deployment,
                                                Cancel cancel) const override
    {
        CO_TRY(const Opened there, opened(context, project));
        const site::ReleaseStore store = there.store();
        const auto text = co_await store.log(deployment, cancel);
        if (!text && text.error().code == code::siteLogMissing)
            co_return std::optional<QByteArray>();
        if (!text)
            co_return tl::unexpected(text.error());
        co_return std::optional(*text);
    }
};

} // namespace

const History& cloudFrontHistory()
{
    static const CloudFrontHistory history;
    return history;
}

Task<Result<News>> adoptFromCloudFront(HistoryContext context, AwsProject found, AwsChoice choice, Cancel cancel)
{
    const CloudFrontPlace place = CloudFrontPlace::fromJson(found.place);
    choice.region = found.region; // which is not where one looked from
    CO_TRY(const std::shared_ptr<aws::Connection> connection, context.connections->of(choice.choice()));
    CO_TRY(const QSet<QString> known, knownReleases(*context.database, found.record.id));
    const site::ReleaseStore store(&connection->client(), place.bucket, place.prefix);
    const site::ReleaseStore* const at = &store;
    const QJsonObject nothingSeen;
    CO_TRY(const SiteHistory history, co_await readHistory(at, known, nothingSeen, cancel));
    if (!place.prefix.isEmpty())
        choice.zone = place.domain.section(u'.', 1);
    News news{history.isGone, history.logs, {}};
    news.takeOver = [record = found.record, place, choice, history](store::Database& db) -> Result<TakenOver> {
        TakenOver taken;
        SD_TRY(taken.project, importProject(db, record, place, choice));
        SD_TRY(const auto kept, cloudFrontPlace(db, taken.project.id));
        if (!kept)
            SD_CHECK(setCloudFrontPlace(db, taken.project.id, place));
        SD_TRY(taken.releases, takeOver(db, taken.project, place, history));
        return taken;
    };
    co_return news;
}

} // namespace shipdeck::deploy
