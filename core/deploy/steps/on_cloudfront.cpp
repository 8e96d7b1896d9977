// SPDX-License-Identifier: MIT
#include "aws/credentials/session_token.h"
#include "deploy/edge_rules.h"
#include "deploy/sign_ins.h"
#include "deploy/snapshot.h"
#include "deploy/steps/shared_place.h"
#include "deploy/steps/cloudfront_plan.h"
#include "deploy/steps/cloudfront_steps.h"
#include "base/ids.h"
#include "deploy/targets/aws/cloudfront/warm_distributions.h"
#include "insights/prices/cloudfront_prices.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString unknownAddress = u"https://….cloudfront.net/"_s;

//! Where it would go, by what the files say; without them, the nearest.
QString regionOf(const aws::Choice& choice)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString nearest = aws::nearestRegion(QLocale());
    const auto files = aws::ConfigFiles::read(environment);
    if (!files)
        return nearest;
    const auto settings = aws::Settings::of(choice, environment, *files);
    return settings ? settings->regionNear(QLocale()).value_or(nearest) : nearest;
}

Result<insights::UsagePrices> pricesOf(const store::Project& project, const insights::SiteSize& size = {})
{
    insights::SiteFacts site;
    site.bytes = double(size.bytes);
    site.files = double(size.files);
    site.sharedFiles = double(size.shared);
    SD_TRY(auto prices, insights::usagePrices(regionOf(AwsChoice::of(project).choice()), site));
    prices.size = size;
    return prices;
}

//! Nobody can be asked: what is guessed is said to be a guess.
bool isWithoutAccount(const Error& error)
{
    return error.code == u"aws-no-credentials" || isSignIn(error) || error.kind == Error::Kind::Network;
}

//! Who may not list stacks gets none, as when it is deployed.
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

//! As it is planned where nobody could be asked.
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

class OnCloudFront final : public Target {
public:
    QString name() const override { return u"cloudfront"_s; }
    Text title() const override { return verbatim(u"AWS"_s); }
    Text price(const store::Project& project, const insights::Currency& currency) const override
    {
        const auto made = pricesOf(project);
        return made ? made->shortText(currency) : made.error().what;
    }
    std::optional<insights::UsagePrices> prices(const store::Project& project,
                                                const insights::SiteSize& size) const override
    {
        auto made = pricesOf(project, size);
        return made ? std::optional(*std::move(made)) : std::nullopt;
    }
    QList<Text> traps(const store::Project& project, const insights::Currency& currency) const override
    {
        const auto made = pricesOf(project);
        return made ? made->traps(currency, isBelowZone(project)) : QList<Text>();
    }
    QList<Text> limits(const store::Project& project) const override
    {
        const Text back = say(QT_TRANSLATE_NOOP("core",
                                                "A rollback restores files and rules, but not data that pages stored "
                                                "elsewhere or who could see the site."));
        if (isBelowZone(project))
            return {say(QT_TRANSLATE_NOOP("core",
                                          "Missing addresses show a plain page, not the project's 404.html: CloudFront "
                                          "allows one per distribution.")),
                    back};
        return {back};
    }

    Result<> accepts(const store::Project& project, const QString& environment) const override
    {
        if (isBelowZone(project)) {
            SD_CHECK(hostBelowZone(project, environment));
            return {};
        }
        if (environment == u"production")
            return {};
        return fail(Error::Kind::BadInput, "cloudfront-production-only",
                    say(QT_TRANSLATE_NOOP(
                            "core",
                            "%1 has only one address on AWS, that of its distribution, so %2 can't be deployed there."),
                        {project.name, environment}),
                    say(QT_TRANSLATE_NOOP(
                        "core",
                        "Connect a wildcard domain (shipctl connections zone apps.example.com) and deploy under "
                        "another name with --project. Or make previews on this computer: --target local")));
    }
    Result<> canShare(const store::Project&) const override { return {}; }
    Result<> canRestrict(const store::Project&) const override { return {}; }
    Result<> canExplain(const store::Project&) const override { return {}; }
    void addAccess(Steps& steps, const PlannedRelease& release, const QJsonObject& access) const override
    {
        steps.push_back(restrictCloudFront(release, access));
    }
    Result<> canRun(const build::Detection& detection) const override
    {
        if (detection.kind == build::Detection::Kind::Static)
            return {};
        return fail(Error::Kind::BadInput, "cloudfront-static-only",
                    say(QT_TRANSLATE_NOOP("core", "This is a server (%1); S3 and CloudFront serve files only."),
                        {detection.name}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Have it export a static site, or run it on this computer: --target "
                                          "local")));
    }
    Result<> canServe(const store::Deployment& deployment, const QString& folder,
                      const std::optional<QList<QByteArray>>& files) const override
    {
        SD_TRY(const edge::SiteFolder site,
               files ? edge::siteFolder(folder, folder, *files) : edge::siteFolder(folder, folder));
        SD_CHECK(edgeRules(deployment, site, deployment.id, {}));
        return {};
    }
    QJsonObject remembered(const QString& appFolder) const override
    {
        QJsonObject texts;
        const auto found = edge::rulesBeside(appFolder);
        for (auto text = found.begin(); text != found.end(); ++text)
            texts.insert(text.key(), QString::fromUtf8(text.value()));
        return texts;
    }
    Task<Result<store::Project>> connect(PreviewContext context, store::Project project,
                                         aws::Choice choice) const override;
    Task<Result<PlannedRelease>> preview(PreviewContext context, store::Project project,
                                         PlannedRelease release) const override;
    PlannedRelease planned(const store::Project& project, const store::Deployment& deployment) const override
    {
        PlannedRelease release;
        release.slug = project.slug;
        release.id = deployment.id;
        release.environment = deployment.environment.isEmpty() ? u"production"_s : deployment.environment;
        release.flags = AwsChoice::of(project).flags();
        release.keptReleases = 1 + retentionOf(project, deployment);
        if (isBelowZone(project)) {
            release.stack = site::foundationName;
            release.prefix = u"sites/%1/"_s.arg(project.id.isEmpty() ? u"<site>"_s : siteStackOf(project));
            release.address =
                u"https://%1/"_s.arg(hostBelowZone(project, release.environment).value_or(unknownAddress));
            return release;
        }
        release.stack = project.id.isEmpty() ? u"shipdeck-%1"_s.arg(project.slug) : siteStackOf(project);
        release.address = deployment.url.isEmpty() ? unknownAddress : deployment.url;
        return release;
    }
    Result<PlannedRelease> expected(store::Database& db, const store::Project& project,
                                    PlannedRelease release) const override
    {
        SD_TRY(const auto stands, cloudFrontPlace(db, project.id));
        if (stands) {
            release.bucket = stands->bucket;
            release.store = stands->routes;
        }
        if (stands || isBelowZone(project))
            return release;
        SD_TRY(const bool hasFoundation, knowsFoundation(db, project));
        planFirst(release, project, !hasFoundation);
        release.isGuess = true;
        return release;
    }
    void addRelease(Steps& steps, const PlannedRelease& release, Move move) const override
    {
        if (move == Move::Deploy) {
            steps.push_back(provisionCloudFront(release));
            steps.push_back(publishToCloudFront(release));
            steps.push_back(verifyCloudFront(release));
        }
        const bool isShared = move == Move::Canary || (move == Move::Deploy && release.weight > 0);
        steps.push_back(isShared ? shareCloudFront(release, move) : assignCloudFront(release, move));
    }
    void addRemoval(Steps& steps, const store::Project& project, const QString& environment) const override
    {
        if (environment.isEmpty() || environment == u"production"
            || isBelowZone(project)) // no other has anything there
            steps.push_back(removeCloudFront(project, environment));
    }
    Result<QList<PlannedStep>> withNames(store::Database& db, const store::Project& project,
                                         QList<PlannedStep> steps) const override
    {
        SD_TRY(const auto stands, cloudFrontPlace(db, project.id));
        if (!stands)
            return steps;
        for (PlannedStep& step : steps)
            for (QString& command : step.commands)
                command.replace(u"<bucket>"_s, stands->bucket)
                    .replace(u"<store>"_s, stands->routes)
                    .replace(u"<host>"_s, stands->domain);
        return steps;
    }
};

Task<Result<store::Project>> OnCloudFront::connect(PreviewContext context, store::Project project,
                                                   aws::Choice choice) const
{
    const AwsChoice before = AwsChoice::of(project);
    if (choice.profile.isEmpty())
        choice.profile = before.profile;
    if (choice.region.isEmpty())
        choice.region = before.region;
    if (!before.account.isEmpty() && choice.region != before.region)
        co_return fail(
            Error::Kind::Conflict, "aws-region-differs",
            say(QT_TRANSLATE_NOOP("core", "%1 is in the region %2; a project can't be moved to another region."),
                {project.name, before.region}),
            say(QT_TRANSLATE_NOOP("core", "Leave --region out, or deploy under another name with --project.")));
    auto opened = openAccount(choice, context.mfaCode);
    if (!opened && context.mayGuess && isWithoutAccount(opened.error()))
        co_return project;
    if (!opened)
        co_return tl::unexpected(opened.error());
    AwsAccount account = *opened;
    account.cancel = context.cancel;
    account.choice.account = before.account;
    const Result<> ours = co_await checkAccount(account, project.name);
    if (!ours && context.mayGuess && isWithoutAccount(ours.error()))
        co_return project;
    if (!ours)
        co_return tl::unexpected(ours.error());
    CO_TRY(const aws::Identity identity, co_await account.connection->identity(context.cancel));
    if (!context.mayGuess) {
        const AwsAccount to = account;
        CO_CHECK(co_await checkSession(to));
    }
    account.choice.account = identity.account;
    account.choice.stack = before.stack;
    account.choice.zone = before.zone;
    account.choice.label = before.label;
    if (before.account.isEmpty()) {
        const AwsAccount to = account;
        CO_TRY(account.choice.zone, co_await zoneServed(to));
    }
    CO_TRY(account.choice.zone, zoneFor(project, account.choice, context.zone));
    account.choice.setIn(project);
    if (before.account.isEmpty() && isBelowZone(project))
        CO_CHECK(co_await checkHostIsFree(account, context.database, project, context.environment));
    co_return project;
}

//! Who only looks asks no more than needed, and changes nothing but for a moment: a change set that is dropped again.
Task<Result<PlannedRelease>> OnCloudFront::preview(PreviewContext context, store::Project project,
                                                   PlannedRelease release) const
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
    const QString own = isBelowZone(project) ? siteStackOf(project) : release.stack;
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

} // namespace

const Target& onCloudFront()
{
    static const OnCloudFront target;
    return target;
}

} // namespace shipdeck::deploy
