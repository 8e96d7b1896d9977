// SPDX-License-Identifier: MIT
// What projects there are in an AWS account, in whichever region.
#include "aws/client.h"
#include "base/all.h"
#include "deck/imports.h"
#include "deck/other_regions.h"
#include "deck/projects.h"
#include "deck/state.h"
#include "deploy/aws/history/pointer.h"
#include "deploy/aws/history/release_manifest.h"
#include "deploy/aws/history/release_store.h"
#include "targets/cloudfront/history/site_history.h"
#include "targets/cloudfront/steps/shared_place.h"

using namespace Qt::StringLiterals;

namespace shipdeck {
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
    co_return std::optional(deploy::recordFrom(newest, slug));
}

//! Nothing: there is no release.
Task<Result<std::optional<AwsProject>>> projectAt(deploy::AwsAccount account, deploy::CloudFrontPlace place,
                                                  QString slug, Cancel cancel)
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
    project.place = std::make_shared<const deploy::CloudFrontPlace>(place);
    project.stack = place.stack;
    project.address = place.address();
    project.current = DeploymentId(pointer.current);
    if (!pointer.history.isEmpty()) {
        project.changedAt = pointer.history.first().at;
        project.computer = pointer.history.first().computer;
    }
    co_return std::optional(project);
}

//! The projects of one region.
Task<Result<AwsProjects>> projectsIn(deploy::AwsAccount account)
{
    const Cancel cancel = account.cancel;
    AwsProjects found;
    found.choice = account.choice;
    const site::Stacks stacks = account.stacks();
    CO_TRY(const QList<aws::Stack> all, co_await stacks.all(cancel));
    const auto foundation =
        std::find_if(all.begin(), all.end(), [](const auto& stack) { return stack.name == site::foundationName; });
    const aws::Stack shared = foundation == all.end() ? aws::Stack() : *foundation;
    QList<std::pair<deploy::CloudFrontPlace, QString>> places; // and the slug, where there is no record
    for (const aws::Stack& stack : all) {
        if (!isOfSite(stack))
            continue;
        const auto place = deploy::placeOf(account.choice, stack, shared);
        if (place)
            places.append({*place, stack.tags.value(u"shipdeck:project"_s)});
        else
            found.remarks << place.error().what;
    }
    const auto below = co_await deploy::sharedPlaces(account, shared);
    if (!below)
        found.remarks << below.error().what;
    for (const deploy::CloudFrontPlace& place : below.value_or(QList<deploy::CloudFrontPlace>()))
        places.append({place, place.domain.section(u'.', 0, 0)});
    for (const auto& [at, slug] : std::as_const(places)) {
        const deploy::CloudFrontPlace place = at;
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

} // namespace

Task<Result<AwsProjects>> ImportService::projects(aws::Choice choice, Cancel cancel)
{
    const auto held = hold();
    const aws::AskMfaCode mfaCode = m_state.mfaCode;
    CO_TRY(deploy::AwsAccount account, deploy::openAccount(choice, mfaCode));
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(cancel));
    account.choice.account = identity.account;
    account.cancel = cancel;
    QStringList regions;
    QList<Text> remarks;
    if (choice.region.isEmpty()) {
        const auto others = co_await otherRegions(account.client(), cancel);
        if (!others)
            remarks << say(QT_TRANSLATE_NOOP("core", "Only %1 was checked. Other regions could not be checked: %2"),
                           {account.client()->region(), others.error().what.render()});
        regions = others.value_or(QStringList());
    }
    if (cancel)
        co_return canceled();
    std::vector<Task<Result<AwsProjects>>> looking;
    looking.push_back(projectsIn(account));
    for (const QString& region : std::as_const(regions)) {
        auto there = deploy::openAccount({choice.profile, region}, mfaCode);
        if (!there) {
            remarks << there.error().what;
            continue;
        }
        there->choice.account = identity.account;
        there->cancel = cancel;
        looking.push_back(projectsIn(*there));
    }
    const QList<Result<AwsProjects>> seen = co_await allEnded(std::move(looking));
    if (!seen.front())
        co_return tl::unexpected(seen.front().error());
    AwsProjects found = *seen.front();
    for (qsizetype i = 1; i < seen.size(); ++i) {
        if (!seen[i])
            remarks << seen[i].error().what;
        else
            found.all += seen[i]->all;
        remarks += seen[i] ? seen[i]->remarks : QList<Text>();
    }
    found.remarks += remarks;
    if (cancel)
        co_return canceled();
    for (AwsProject& project : found.all)
        if (const auto here = m_state.projects->get(project.record.id); here && here->project.id == project.record.id)
            project.knownAs = here->project.name;
    std::sort(found.all.begin(), found.all.end(), [](const AwsProject& a, const AwsProject& b) {
        return std::tie(a.record.name, a.record.id) < std::tie(b.record.name, b.record.id);
    });
    co_return found;
}

} // namespace shipdeck
