// SPDX-License-Identifier: MIT
#include "targets/cloudfront/target.h"

#include "aws/credentials/settings.h"
#include "deploy/edge_rules.h"
#include "deploy/retention.h"
#include "targets/cloudfront/connections.h"
#include "targets/cloudfront/domains/certificates.h"
#include "targets/cloudfront/domains/domain_steps.h"
#include "targets/cloudfront/domains/look.h"
#include "targets/cloudfront/history/shared_history.h"
#include "targets/cloudfront/policy.h"
#include "targets/cloudfront/preview.h"
#include "targets/cloudfront/prices.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "targets/cloudfront/steps/plan.h"
#include "targets/cloudfront/steps/steps.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString unknownAddress = u"https://….cloudfront.net/"_s;

//! The region from the AWS files, else the nearest.
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

const QString requestedZone =
    u"requestedZone"_s; //!< in the setting `aws`: zoneOption of a project that is not in an account yet

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

class OnCloudFront final : public Target,
                           public Rollouts,
                           public AccessControl,
                           public AccountUse,
                           public Costs,
                           public Domains {
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
    const Rollouts* rollouts() const override { return this; }
    const AccessControl* access() const override { return this; }
    const AccountUse* account() const override { return this; }
    const Costs* costs() const override { return this; }
    const Domains* domains() const override { return this; }
    Result<> acceptsDomain(const store::Project& project, const QString& environment) const override
    {
        return accepts(project, environment);
    }
    Result<> acceptsName(const store::Project& project, const QString& name) const override;
    void addDomain(Steps& steps, const PlannedRelease& release, const NewDomain& domain) const override
    {
        using Make = std::unique_ptr<Step> (*)(const PlannedRelease&, const NewDomain&);
        QList<Make> makes{&requestCertificate};
        if (domain.certificate.isNone()) // or it is issued
            makes += {&proveDomain, &awaitCertificate};
        if (domain.isMoved)
            makes += {&coverDomain, &routeBothSites, &associateDomain, &routeDomain,
                      &pointDomain, &visitDomain,    &cleanUpFormer};
        else // a wildcard may stand for the name already: without a route, its new distribution had nothing to show
            makes += {&routeDomain, &attachDomain, &pointDomain, &visitDomain};
        for (const Make make : makes)
            steps.push_back(make(release, domain));
    }
    void addDomainRemoval(Steps& steps, const PlannedRelease& release, const QList<GoneDomain>& domains) const override
    {
        for (auto* const make : {&unrouteDomains, &deleteDomainRecords, &detachDomains})
            steps.push_back(make(release, domains));
    }
    Task<Result<store::Domain>> lookAt(PreviewContext context, store::Project project,
                                       store::Domain domain) const override
    {
        const auto opens = openAccount(AwsChoice::of(project).choice(), context.mfaCode);
        AwsAccount account = opens.value_or(AwsAccount());
        account.cancel = context.cancel;
        CO_TRY(const auto place, cloudFrontPlace(*context.database, project.id));
        const AwsAccount opened = account;
        const QString to = place ? place->domain : QString();
        co_return co_await lookedAtNow(opened, domain, to);
    }
    Task<OwnCertificate> ownCertificate(PreviewContext context, store::Project project, QString name) const override
    {
        return ownCertificateFor(std::move(context), std::move(project), std::move(name));
    }
    Text domainPrice() const override
    {
        return say(QT_TRANSLATE_NOOP("core",
                                     "Free: certificate, distribution and alias records cost nothing. A hosted zone in "
                                     "Route 53 costs $0.50 a month, whether Shipdeck uses it or not."));
    }
    bool hasEdge() const override { return true; }
    AwsChoice choiceOf(const store::Project& project) const override { return AwsChoice::of(project); }
    const History* history() const override { return &cloudFrontHistory(); }
    Task<Result<AwsProjects>> projectsIn(AwsAccount account) const override { return cloudFrontProjects(account); }
    Task<Result<News>> adopt(HistoryContext context, AwsProject found, AwsChoice choice, Cancel cancel) const override
    {
        return adoptFromCloudFront(context, std::move(found), std::move(choice), std::move(cancel));
    }
    insights::Policy policyOf(const QList<insights::Permissions>& needs, const AwsChoice& choice) const override
    {
        return insights::policyOf(needs, {choice.account, choice.region});
    }
    Keeps keeps() const override { return Keeps::There; }
    QStringList settings() const override { return {u"aws"_s}; }
    QList<OperationKind> kinds() const override { return connectionKinds(); }
    Result<bool> hasPlace(store::Database& db, const QString& project) const override
    {
        SD_TRY(const auto place, cloudFrontPlace(db, project));
        SD_TRY(const PendingRemoval leaving, pendingRemoval(db, cloudFrontName, project));
        return place || !leaving.isEmpty();
    }
    Result<> deployed(store::Database& db, const Context& context) const override
    {
        return refillWarmDistribution(db, context);
    }
    void addShare(Steps& steps, const PlannedRelease& release) const override
    {
        addRelease(steps, release, Move::Canary);
    }
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
    QList<TargetOption> options() const override
    {
        return {{profileOption, u"PROFILE"_s, u"AWS profile; default: AWS CLI's"_s},
                {regionOption, u"REGION"_s, u"AWS region; default: profile's"_s},
                {zoneOption, u"DOMAIN"_s, u"AWS, new sites: wildcard domain; none: a distribution of its own"_s}};
    }
    void keepOptions(store::Project& project, const TargetOptions& options) const override
    {
        if (!AwsChoice::of(project).account.isEmpty()) // whether they fit that account, connect() finds out
            return;
        QJsonObject object = project.settings[u"aws"_s].toObject();
        for (const auto& [option, setting] :
             {std::pair(profileOption, u"profile"_s), {regionOption, u"region"_s}, {zoneOption, requestedZone}})
            if (const QString value = options.value(option); !value.isEmpty())
                object[setting] = value;
        if (!object.isEmpty())
            project.settings[u"aws"_s] = object;
    }
    Task<Result<store::Project>> connect(PreviewContext context, store::Project project,
                                         TargetOptions options) const override;
    Task<Result<PlannedRelease>> preview(PreviewContext context, store::Project project,
                                         PlannedRelease release) const override
    {
        return previewOnCloudFront(std::move(context), std::move(project), std::move(release));
    }
    PlannedRelease planned(const store::Project& project, const store::Deployment& deployment) const override
    {
        PlannedRelease release;
        release.slug = project.slug;
        release.id = deployment.id;
        release.environment = deployment.environment.isEmpty() ? u"production"_s : QString(deployment.environment);
        release.flags = AwsChoice::of(project).flags();
        release.keptReleases = 1 + retentionOf(project, deployment);
        PlannedPlace place;
        if (isBelowZone(project)) {
            place.stack = site::foundationName;
            place.prefix = u"sites/%1/"_s.arg(project.id.isEmpty() ? u"<site>"_s : siteStackOf(project));
            place.setIn(release);
            release.address =
                u"https://%1/"_s.arg(hostBelowZone(project, release.environment).value_or(unknownAddress));
            return release;
        }
        place.stack = project.id.isEmpty() ? u"shipdeck-%1"_s.arg(project.slug) : siteStackOf(project);
        place.setIn(release);
        release.address = deployment.url.isEmpty() ? unknownAddress : deployment.url;
        return release;
    }
    Result<PlannedRelease> expected(store::Database& db, const store::Project& project,
                                    PlannedRelease release) const override
    {
        SD_TRY(const auto stands, cloudFrontPlace(db, project.id));
        if (stands) {
            PlannedPlace place = PlannedPlace::of(release);
            place.bucket = stands->bucket;
            place.store = stands->routes;
            place.setIn(release);
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
            || isBelowZone(project)) // without a wildcard domain only production exists
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

Result<> OnCloudFront::acceptsName(const store::Project& project, const QString& name) const
{
    const QString zone = AwsChoice::of(project).zone;
    if (zone.isEmpty() || name.section(u'.', 1) != zone)
        return {};
    return fail(Error::Kind::BadInput, "domain-below-zone",
                say(QT_TRANSLATE_NOOP("core",
                                      "%1 is below the wildcard domain %2, where each project and environment "
                                      "has its address already."),
                    {name, zone}),
                say(QT_TRANSLATE_NOOP("core",
                                      "To serve a site there, deploy a project of that name: shipctl deploy "
                                      "--project %1"),
                    {name.section(u'.', 0, 0).replace(u'*', u"<name>"_s)}));
}

Task<Result<store::Project>> OnCloudFront::connect(PreviewContext context, store::Project project,
                                                   TargetOptions options) const
{
    const AwsChoice before = AwsChoice::of(project);
    const auto chosen = [&options](const QString& option, const QString& otherwise) {
        const QString value = options.value(option);
        return value.isEmpty() ? otherwise : value;
    };
    const aws::Choice choice{chosen(profileOption, before.profile), chosen(regionOption, before.region)};
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
    QJsonObject kept = project.settings[u"aws"_s].toObject();
    const QString saved = before.account.isEmpty() ? kept[requestedZone].toString() : QString();
    if (before.account.isEmpty()) {
        const AwsAccount to = account;
        CO_TRY(account.choice.zone, co_await zoneServed(to));
    }
    CO_TRY(account.choice.zone, zoneFor(project, account.choice, chosen(zoneOption, saved)));
    kept.remove(requestedZone);
    project.settings[u"aws"_s] = kept;
    account.choice.setIn(project);
    if (before.account.isEmpty() && isBelowZone(project))
        CO_CHECK(co_await checkHostIsFree(account, context.database, project, context.environment));
    co_return project;
}

} // namespace

const Target& onCloudFront()
{
    static const OnCloudFront target;
    return target;
}

} // namespace shipdeck::deploy
