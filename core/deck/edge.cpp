// SPDX-License-Identifier: MIT
#include "deck/edge.h"

#include "build/artifacts/artifact_store.h"
#include "build/sources/folder_source.h"
#include "build/tree/pool.h"
#include "deck/plan.h"
#include "deck/projects.h"
#include "deck/state.h"
#include "deck/unbuilt.h"
#include "deploy/enqueue.h"
#include "deploy/built_site.h"
#include "deploy/edge_rules.h"
#include "deploy/steps/detecting.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "deploy/target.h"
#include "domains/name.h"
#include "edge/access.h"
#include "deploy/aws/history/access.h"
#include "deploy/aws/history/manifest_cache.h"
#include "targets/cloudfront/place/publishing.h"
#include "store/access.h"
#include "store/deployments.h"
#include "store/domains.h"
#include "store/projects.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace shipdeck {
namespace {

//! What is Current, else the newest that could become it. Nothing: there is none yet.
Result<std::optional<store::Deployment>> releaseOf(store::Database& db, const store::Project& project,
                                                   const EnvironmentName& environment)
{
    for (const QString& state : {QStringLiteral("current"), QStringLiteral("READY")}) {
        store::DeploymentFilter filter;
        filter.project = project.id;
        filter.environment = environment;
        filter.state = state;
        filter.limit = 1;
        SD_TRY(const QList<store::Deployment> found, store::deployments(db, filter));
        if (!found.isEmpty())
            return std::optional(found.first());
    }
    return std::nullopt;
}

Failure noRelease(const QString& project, const EnvironmentName& environment)
{
    return fail(Error::Kind::NotFound, "edge-no-release",
                say(QT_TRANSLATE_NOOP("core", "%1 has no release in %2 yet."), {project, environment}),
                say(QT_TRANSLATE_NOOP(
                    "core",
                    "Deploy it first. To see what a folder would serve: shipctl edge test <address> --dir READY")));
}

Result<build::Artifact> artifactOf(const Paths& paths, const store::Deployment& release)
{
    const auto artifact = build::ArtifactStore(paths).open(release.artifact);
    if (artifact)
        return *artifact;
    return fail(Error::Kind::NotFound, "edge-release-not-here",
                say(QT_TRANSLATE_NOOP("core",
                                      "The files of %1 are not on this computer: another computer deployed it, or they "
                                      "were pruned to free disk space."),
                    {release.id.left(7)}),
                say(QT_TRANSLATE_NOOP(
                    "core", "The site itself is not affected. Deploy it from this computer, then try again.")),
                verbatim(artifact.error().render()));
}

bool isPathAlone(const QString& address)
{
    return address.trimmed().startsWith(u'/');
}

//! Where an environment is, or would be with its next deployment; the first one is shown.
QStringList hostsOf(store::Database& db, const store::Project& project, const EnvironmentName& environment,
                    const std::optional<store::Deployment>& release)
{
    QStringList hosts;
    if (release)
        hosts << QUrl(release->url).host(QUrl::FullyEncoded);
    if (deploy::isBelowZone(project))
        hosts << deploy::hostBelowZone(project, environment).value_or(QString());
    for (const store::Domain& domain : store::domains(db, project.id, environment).value_or(QList<store::Domain>()))
        hosts << domain.name;
    hosts.removeAll(QString());
    return hosts;
}

bool isAt(const QStringList& hosts, const QString& host)
{
    return hosts.contains(host) || hosts.contains(domains::wildcardOf(host));
}

//! An address of somewhere else says nothing about this site.
Result<> checkHost(const edge::Question& question, const store::Project& project, const QStringList& hosts)
{
    if (isPathAlone(question.address))
        return {};
    SD_TRY(const edge::Visit visit, edge::visitOf(question.address));
    if (isAt(hosts, visit.host))
        return {};
    return fail(Error::Kind::BadInput, "edge-host-other",
                say(QT_TRANSLATE_NOOP("core", "%1 is not an address of %2. Its address: %3."),
                    {visit.host, project.name, question.host}),
                say(QT_TRANSLATE_NOOP("core", "Enter only the path, such as /about.")));
}

//! A folder has no address yet, or will keep that of its project; another project's says nothing about it.
Result<> checkIsNotOfAnother(const EdgeService& edge, const QString& address, const store::Project& project)
{
    SD_TRY(const auto owner, edge.ownerOf(address));
    if (!owner || owner->project == project.id)
        return {};
    return fail(Error::Kind::BadInput, "edge-host-other",
                say(QT_TRANSLATE_NOOP("core", "%1 is an address of %2, and not of %3."),
                    {address.trimmed(), owner->name, project.name}),
                say(QT_TRANSLATE_NOOP("core", "Enter only the path, such as /about.")));
}

Failure notBuilt(const build::SourceSpec& source, const QString& output)
{
    return fail(Error::Kind::NotFound, "edge-not-built",
                output.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "The output folder of %1 is only known after a build."),
                          {source.location})
                    : say(QT_TRANSLATE_NOOP("core", "%1 is not built yet: it has no folder %2."),
                          {source.location, output}),
                say(QT_TRANSLATE_NOOP("core", "Build it on this computer, or deploy it; then try again.")));
}

//! A folder as a deployment of it would publish it, as far as it is built. `zone`: below which it would be; may be empty.
//! Reads files: for pool threads.
Result<deploy::BuiltSite> builtFrom(const build::SourceSpec& source, const build::Detection& detection,
                                    const QString& zone)
{
    const QString app = detection.root.isEmpty() ? QStringLiteral(".") : detection.root;
    const QString output = QDir::cleanPath(app + u'/' + detection.outputDirectory);
    deploy::BuiltFolder built;
    built.root = source.location;
    built.output = QDir::cleanPath(source.location + u'/' + output);
    built.detection = detection;
    built.missing = zone.isEmpty() ? edge::Missing::ByDistribution : edge::Missing::ByRouter;
    if (!isBuilt(detection)) {
        SD_TRY(built.files, build::publishedFiles(source, output, {}));
    } else if (detection.outputDirectory.isEmpty() || !QFileInfo(built.output).isDir()) {
        return notBuilt(source, detection.outputDirectory);
    }
    return deploy::builtSite(built);
}

Result<AddressAnswer> answerFrom(const deploy::BuiltSite& site, const edge::Question& question, AddressAnswer answer)
{
    SD_TRY(answer.said, edge::explained(question, site.folder.files, site.rules));
    answer.notes = site.rules.notes;
    return answer;
}

//! Who may see it, for both: the question, and what is said beside the answer.
Result<> addAccess(store::Database& db, const ProjectId& project, const EnvironmentName& environment,
                   edge::Question& question, AddressAnswer& answer)
{
    SD_TRY(answer.access, store::access(db, project, environment));
    const site::Access access = site::Access::fromJson(answer.access);
    if (access.isOpen())
        return {};
    question.access = QJsonDocument(access.rule).toJson(QJsonDocument::Compact);
    const edge::Entry entry = edge::entryFor(access.rule, {}, {});
    answer.refusal = entry == edge::Entry::AsksForPassword ? 401 : 403;
    return {};
}

} // namespace

QJsonObject AddressAnswer::toPublicJson() const
{
    QJsonObject made = said.toJson();
    made[QStringLiteral("release")] = release.id;
    made[QStringLiteral("environment")] = release.environment;
    if (refusal > 0)
        made[QStringLiteral("refusal")] = refusal;
    return made;
}

Result<std::optional<AddressOwner>> EdgeService::ownerOf(const QString& address) const
{
    if (isPathAlone(address))
        return std::nullopt;
    SD_TRY(const edge::Visit visit, edge::visitOf(address));
    SD_TRY(const QList<ProjectSummary> projects, m_state.projects->list());
    std::optional<AddressOwner> owner;
    for (const ProjectSummary& one : projects) {
        if (!deploy::targetOf(one.project).hasEdge())
            continue;
        for (const store::Environment& environment : one.environments) {
            SD_TRY(const auto release, releaseOf(m_state.database(), one.project, environment.name));
            const QStringList hosts = hostsOf(m_state.database(), one.project, environment.name, release);
            if (!isAt(hosts, visit.host))
                continue;
            owner = AddressOwner{one.project.id, one.project.name, environment.name};
            if (hosts.contains(visit.host)) // rather than by a wildcard
                return owner;
        }
    }
    return owner;
}

Task<Result<AddressAnswer>> EdgeService::explain(ProjectId projectName, EnvironmentName environment, QString address,
                                                 QString visitor)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Project project, store::project(db, projectName));
    CO_CHECK(store::checkEnvironment(db, project, environment));
    CO_CHECK(deploy::targetOf(project).checkEdge(project));
    edge::Question question;
    question.address = address;
    question.project = project.name;
    question.visitor = visitor;
    AddressAnswer answer;
    answer.release.environment = environment;
    CO_CHECK(addAccess(db, project.id, environment, question, answer));
    CO_TRY(const auto release, releaseOf(db, project, environment));
    if (!release) {
        const build::SourceSpec source = deploy::sourceOf(project);
        if (source.kind == build::SourceSpec::Kind::Git)
            co_return noRelease(project.name, environment);
        CO_CHECK(checkIsNotOfAnother(*this, address, project));
        const QString zone = deploy::AwsChoice::of(project).zone;
        deploy::DetectOptions options;
        options.root = source.root;
        options.ready = source.kind == build::SourceSpec::Kind::Ready;
        options.setAs(project);
        const std::function<Result<AddressAnswer>()> look = [=]() -> Result<AddressAnswer> {
            SD_TRY(const deploy::Detected found, deploy::detectFolder(source.location, options));
            SD_TRY(const deploy::BuiltSite site, builtFrom(source, found.detection, zone));
            return answerFrom(site, question, answer);
        };
        co_return co_await build::onPool(look);
    }
    answer.release = *release;
    const QStringList hosts = hostsOf(db, project, environment, release);
    if (!hosts.isEmpty())
        question.host = hosts.first();
    CO_CHECK(checkHost(question, project, hosts));
    CO_TRY(const build::Artifact artifact, artifactOf(m_state.paths(), answer.release));
    CO_TRY(const auto place, deploy::cloudFrontPlace(db, project.id));
    if (place)
        question.prefix = place->prefix;
    const QString manifests = m_state.paths().manifests();
    const std::function<Result<AddressAnswer>()> explain = [=]() -> Result<AddressAnswer> {
        AddressAnswer made = answer;
        QString folder = made.release.id;
        QStringList own;
        if (place) {
            const site::ReleaseStore store(nullptr, place->bucket, place->prefix); // only for its names
            if (const auto manifest = site::ManifestCache(manifests, store).copyOf(made.release.id)) {
                folder = manifest->folder;
                own = site::ownOf(*manifest);
            }
        }
        SD_TRY(const edge::SiteFolder site, edge::siteFolder(artifact.folder, artifact.folder));
        const bool isShared = place && !place->prefix.isEmpty();
        SD_TRY(const edge::Compiled compiled,
               deploy::edgeRules(made.release, site, folder, own,
                                 isShared ? edge::Missing::ByRouter : edge::Missing::ByDistribution));
        SD_TRY(made.said, edge::explained(question, site.files, compiled));
        made.notes = compiled.notes;
        return made;
    };
    co_return co_await build::onPool(explain);
}

Task<Result<AddressAnswer>> EdgeService::explain(build::SourceSpec source, PlanPreview plan, QString address)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    store::Project project;
    project.name = plan.project;
    CO_TRY(const deploy::Target* const target, deploy::targetNamed(plan.target));
    CO_CHECK(target->checkEdge(project));
    if (source.kind == build::SourceSpec::Kind::Git)
        co_return noRelease(plan.project, plan.environment);
    edge::Question question;
    question.address = address;
    question.project = plan.project;
    AddressAnswer answer;
    answer.release.environment = plan.environment;
    if (!plan.isNewProject) {
        CO_TRY(project, store::project(db, plan.project));
        CO_CHECK(addAccess(db, project.id, plan.environment, question, answer));
    }
    CO_CHECK(checkIsNotOfAnother(*this, address, project));
    const build::Detection detection = plan.detection;
    const QString zone = deploy::AwsChoice::of(plan.settings).zone;
    const std::function<Result<AddressAnswer>()> look = [=]() -> Result<AddressAnswer> {
        SD_TRY(const deploy::BuiltSite site, builtFrom(source, detection, zone));
        return answerFrom(site, question, answer);
    };
    co_return co_await build::onPool(look);
}

} // namespace shipdeck
