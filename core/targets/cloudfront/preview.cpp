// SPDX-License-Identifier: MIT
#include "targets/cloudfront/preview.h"

#include "aws/credentials/session_token.h"
#include "aws/error_codes.h"
#include "base/ids.h"
#include "deploy/sign_ins.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/shared_place.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Without permission to list stacks none is used, as in a deployment.
Task<Result<QList<aws::Stack>>> warmDistributionFor(AwsAccount account)
{
    const site::Stacks stacks = account.stacks();
    const auto all = co_await stacks.all(account.cancel);
    if (!all && all.error().kind == Error::Kind::Denied)
        co_return QList<aws::Stack>();
    if (!all)
        co_return tl::unexpected(all.error());
    const site::WarmDistributions spares(account.client());
    const QList<aws::Stack> candidates = *all;
    co_return co_await spares.freeOnes(candidates, account.cancel);
}

//! The plan when the account cannot be asked.
PlannedRelease plannedAlone(PlannedRelease release, const std::optional<CloudFrontPlace>& stands, const Error& why)
{
    if (stands) {
        release.infrastructure.clear();
        release.address = stands->address();
        release.remarks << say(
            QT_TRANSLATE_NOOP(
                "core",
                "The AWS account %1 of this site could not be reached: %2 This plan uses what this computer knows; "
                "later changes in the account are missing. Deploying requires access to the account."),
            {stands->account, why.what.render()});
        if (!why.next.isEmpty())
            release.remarks << why.next;
        return release;
    }
    release.remarks << say(
        QT_TRANSLATE_NOOP("core", "Planned without an AWS account, as if it had no Shipdeck resources yet: %1"),
        {why.what.render()});
    return release;
}

Text firstWaits()
{
    return say(QT_TRANSLATE_NOOP(
        "core",
        "The first deployment takes some minutes until CloudFront has reached all its edges, or seconds with a warm "
        "distribution (shipctl connections prepare). Later ones are visible within seconds."));
}

} // namespace

bool isWithoutAccount(const Error& error)
{
    return error.code == code::awsNoCredentials || isSignIn(error) || error.kind == Error::Kind::Network;
}

Task<Result<PlannedRelease>> previewOnCloudFront(PreviewContext context, store::Project project, PlannedRelease release)
{
    if (release.weight > 0)
        release.remarks << say(QT_TRANSLATE_NOOP("core",
                                                 "A canary costs nothing: it is one key at the edge, and ends with the "
                                                 "next deployment, promotion or rollback."));
    if (isBelowZone(project))
        release.remarks << say(
            QT_TRANSLATE_NOOP("core",
                              "The distribution of the wildcard domain %1 serves it. Nothing is created, so there is "
                              "no wait; without visitors only the files cost anything."),
            {AwsChoice::of(project).zone});
    const site::StackSpec foundation = site::foundationSpec(someOperation);
    const QString own = isBelowZone(project) ? siteStackOf(project) : PlannedPlace::of(release).stack;
    const site::StackSpec site = site::siteSpec(own, project.slug, u"production"_s, someOperation);
    auto account = openAccount(AwsChoice::of(project).choice());
    std::optional<Error> trouble;
    if (account) {
        account->cancel = context.cancel;
        account->choice.account = AwsChoice::of(project).account;
        const AwsAccount to = *account;
        const Result<> ours = co_await checkAccount(to, project.name);
        if (!ours && !isWithoutAccount(ours.error()))
            co_return tl::unexpected(ours.error());
        if (!ours)
            trouble = ours.error();
    } else if (isWithoutAccount(account.error())) {
        trouble = account.error();
    } else {
        co_return tl::unexpected(account.error());
    }
    if (trouble) {
        CO_TRY(const auto stands, cloudFrontPlace(*context.database, project.id));
        if (!stands && !isBelowZone(project)) {
            const bool foundationToo = true;
            planFirst(release, project, foundationToo);
            release.remarks << firstWaits();
        }
        co_return plannedAlone(release, stands, *trouble);
    }
    const AwsAccount to = *account;
    const site::Stacks stacks = to.stacks();
    const QString token = newId();
    release.infrastructure.clear();
    release.commands.clear();
    release.flags = to.choice.flags();
    QList<site::StackSpec> specs{foundation};
    if (!isBelowZone(project))
        specs << site;
    for (const site::StackSpec& spec : specs) {
        const site::StackSpec wanted = spec;
        CO_TRY(const site::StackPreview found, co_await stacks.preview(wanted, token, context.cancel));
        if (!found.stack && spec.name == site.name) {
            CO_TRY(const QList<aws::Stack> free, co_await warmDistributionFor(to));
            if (!free.isEmpty()) {
                planWarmDistribution(release, free.first());
                continue;
            }
            release.remarks << firstWaits();
        }
        planStack(release, spec, found, someOperation, to.choice.flags());
    }
    if (const auto warning = sessionWarning(to))
        release.remarks << *warning << aws::version1Advice();
    release.isUpToDate = release.infrastructure.isEmpty();
    co_return release;
}

} // namespace shipdeck::deploy
