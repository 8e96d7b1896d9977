// SPDX-License-Identifier: MIT
// What projects there are in an account and region.
#include "deploy/aws/history/pointer.h"
#include "deploy/aws/history/release_manifest.h"
#include "deploy/aws/history/release_store.h"
#include "targets/cloudfront/history/shared_history.h"
#include "targets/cloudfront/history/site_history.h"
#include "targets/cloudfront/steps/shared_place.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

bool isOfSite(const aws::Stack& stack)
{
    using enum aws::StackState;
    return stack.name != site::foundationName && stack.outputs.contains(u"Bucket"_s)
        && (stack.state == Done || stack.state == RolledBack || stack.state == Working);
}

//! Its record, or what the newest release says of it. Nothing: nothing was ever released there.
Task<Result<std::optional<site::ProjectRecord>>> recordIn(const site::ReleaseStore* store, QString slug, Cancel cancel)
{
    CO_TRY(const auto kept, co_await site::readRecord(store, cancel));
    if (kept)
        co_return kept;
    CO_TRY(const QList<site::ReleaseName> releases, co_await store->releases(cancel));
    if (releases.isEmpty())
        co_return std::optional<site::ProjectRecord>();
    CO_TRY(const site::ReleaseManifest newest, co_await store->manifest(releases.first().id, cancel));
    co_return std::optional(recordFrom(newest, slug));
}

//! Nothing: there is no release.
Task<Result<std::optional<AwsProject>>> projectAt(AwsAccount account, CloudFrontPlace place, QString slug,
                                                  Cancel cancel)
{
    const site::ReleaseStore store(account.client(), place.bucket, place.prefix);
    const site::ReleaseStore* const at = &store;
    CO_TRY(const auto record, co_await recordIn(at, slug, cancel));
    CO_TRY(const site::Pointer pointer, co_await store.pointer(u"production"_s, cancel));
    if (!record)
        co_return std::optional<AwsProject>();
    AwsProject project;
    project.record = *record;
    if (!place.prefix.isEmpty())
        place.domain = record->slug + u'.' + place.domain.section(u'.', 1);
    project.target = cloudFrontName;
    project.region = place.region;
    project.place = place.toJson();
    project.stack = place.stack;
    project.address = place.address();
    project.current = DeploymentId(pointer.current);
    if (!pointer.history.isEmpty()) {
        project.changedAt = pointer.history.first().at;
        project.computer = pointer.history.first().computer;
    }
    co_return std::optional(project);
}

} // namespace

Task<Result<AwsProjects>> cloudFrontProjects(AwsAccount account)
{
    const Cancel cancel = account.cancel;
    AwsProjects found;
    found.choice = account.choice;
    const site::Stacks stacks = account.stacks();
    CO_TRY(const QList<aws::Stack> all, co_await stacks.all(cancel));
    const auto foundation =
        std::find_if(all.begin(), all.end(), [](const auto& stack) { return stack.name == site::foundationName; });
    const aws::Stack shared = foundation == all.end() ? aws::Stack() : *foundation;
    QList<std::pair<CloudFrontPlace, QString>> places; // and the slug, where there is no record
    for (const aws::Stack& stack : all) {
        if (!isOfSite(stack))
            continue;
        const auto place = placeOf(account.choice, stack, shared);
        if (place)
            places.append({*place, stack.tags.value(u"shipdeck:project"_s)});
        else
            found.remarks << place.error().what;
    }
    const auto below = co_await sharedPlaces(account, shared);
    if (!below)
        found.remarks << below.error().what;
    for (const CloudFrontPlace& place : below.value_or(QList<CloudFrontPlace>()))
        places.append({place, place.domain.section(u'.', 0, 0)});
    for (const auto& [at, slug] : std::as_const(places)) {
        const CloudFrontPlace place = at;
        const QString named = slug;
        const auto project = co_await projectAt(account, place, named, cancel);
        if (cancel)
            co_return canceled();
        if (!project)
            found.remarks << say(QT_TRANSLATE_NOOP("core", "%1 could not be read: %2"),
                                 {place.stack, project.error().what.render()});
        else if (*project) // if not, its first deployment is under way, or failed
            found.all << **project;
    }
    co_return found;
}

} // namespace shipdeck::deploy
