// SPDX-License-Identifier: MIT
#include "invariants.h"

#include "deploy/operations.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "store/deployments.h"
#include "targets/local/steps/serving.h"
#include "deploy/target.h"
#include "targets/local/place/layout.h"
#include "targets/local/place/local_target.h"
#include "targets/local/place/nginx_processes.h"
#include "places.h"
#include "store/builds.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/servers.h"
#include "support/processes.h"
#include "support/finish.h"

#include <QDir>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QList<store::Deployment> deploymentsOf(Home& home, const QString& project)
{
    store::DeploymentFilter filter;
    filter.project = ProjectId(project);
    filter.limit = 10'000;
    return store::deployments(home.database(), filter).value_or(QList<store::Deployment>{});
}

const Place* placeOf(const store::Project& project)
{
    for (const Place* const place : places())
        if (place->target == deploy::targetOf(project).name())
            return place;
    return nullptr;
}

//! What one look found; the rules below add to it.
struct Look {
    Home& home;
    local::Layout layout{home.paths()};
    local::LocalTarget target{home.paths()};
    QStringList wrong;
    QSet<QString> wantedServers; //!< releases whose server may run
    bool anySite = false;

    void add(const QString& what) { wrong << what; }
    void operations();
    void project(const store::Project& project);
    void account(const store::Project& project);
    void environment(const store::Project& project, const store::Environment& environment);
    void site(const QString& slug, const QString& current);
    void files();
    void processes();
};

void Look::operations()
{
    const auto open = store::openOperations(home.database());
    for (const store::Operation& operation : open.value_or(QList<store::Operation>{}))
        add(u"open operation %1 %2: %3"_s.arg(store::operationKindName(operation), operation.id,
                                              store::operationStateName(operation.state)));
}

void Look::project(const store::Project& project)
{
    const auto environments = store::environments(home.database(), project.id).value_or(QList<store::Environment>{});
    for (const store::Deployment& deployment : deploymentsOf(home, project.id)) {
        const bool isServed = std::any_of(environments.begin(), environments.end(), [&](const store::Environment& one) {
            return one.name == deployment.environment;
        });
        const bool isReleased = deployment.role != store::ReleaseRole::None || !deployment.artifact.isEmpty()
            || !deployment.releaseUrl.isEmpty();
        if (!isServed && isReleased)
            add(u"%1 keeps a release of an environment that is gone"_s.arg(deployment.id));
        if (!store::isFinal(deployment.state))
            add(u"%1 is %2"_s.arg(deployment.id, store::stateName(deployment.state)));
        if (deployment.state != store::State::Ready && deployment.role != store::ReleaseRole::None)
            add(u"%1 is %2 and %3"_s.arg(deployment.id, store::stateName(deployment.state),
                                         store::roleName(deployment.role)));
        // A preview that went may be back, with a history from before; an account may have cleared a release away.
        const bool canGo = deploy::pullRequestOf(deployment.environment) > 0 || deploy::isInAccount(deployment.target);
        const bool wentBefore = !isReleased && canGo;
        if (deployment.state == store::State::Ready && deployment.role == store::ReleaseRole::None && isServed
            && !wentBefore)
            add(u"%1 is READY without a face"_s.arg(deployment.id));
        if (deployment.error && deployment.state == store::State::Error
            && (deployment.error->code.isEmpty() || deployment.error->what.isEmpty()
                || deployment.error->next.isEmpty()))
            add(u"the error of %1 lacks a part: %2"_s.arg(deployment.id, deployment.error->render()));
        if (deployment.state == store::State::Error && !deployment.error)
            add(u"%1 failed without a word"_s.arg(deployment.id));
        for (const store::Stage& stage : store::stages(home.database(), deployment.id).value_or(QList<store::Stage>{}))
            if (stage.state == StageState::Running)
                add(u"stage %1 of %2 still runs"_s.arg(stage.name, deployment.id));
    }
    for (const store::Environment& one : environments)
        environment(project, one);
}

//! Asks the account, so only once nothing is wrong that is known here.
void Look::account(const store::Project& project)
{
    if (const Place* const place = placeOf(project); place && place->wrongInAccount)
        wrong << place->wrongInAccount(home, project);
}

void Look::environment(const store::Project& project, const store::Environment& environment)
{
    QStringList currents;
    QStringList kept;
    for (const store::Deployment& deployment : deploymentsOf(home, project.id)) {
        if (deployment.environment != environment.name)
            continue;
        if (deployment.role == store::ReleaseRole::Current)
            currents << deployment.id;
        const bool keepable = deployment.state == store::State::Ready || deployment.state == store::State::RolledBack;
        if (keepable && !deployment.artifact.isEmpty()) {
            kept << deployment.id;
            if (deploy::Snapshot::of(deployment).isServer())
                wantedServers << deployment.id;
        }
    }
    if (currents != (environment.current.isEmpty() ? QStringList() : QStringList(environment.current)))
        add(u"the environment names %1, the deployments %2"_s.arg(environment.current, currents.join(u',')));
    if (const Place* const place = placeOf(project); place && place->wrong) {
        wrong << place->wrong(home, project, environment, kept);
        return;
    }
    const QString slug = deploy::siteSlug(project, environment.name);
    if (target.currentRelease(slug) != environment.current)
        add(u"the link of %1 names %2, the store %3"_s.arg(slug, target.currentRelease(slug), environment.current));
    for (const local::PlacedRelease& release : target.releases(slug))
        if (!kept.contains(release.id))
            add(u"release %1 of %2 is left"_s.arg(release.id, slug));
    for (const QString& entry : entries(layout.site(slug)))
        if (entry != u"releases"_s && entry != u"current"_s)
            add(u"%1 is left in the site %2"_s.arg(entry, slug));
    if (kept.isEmpty() && target.sites().contains(slug))
        add(u"the site %1 is left without a release"_s.arg(slug));
    site(slug, environment.current);
}

void Look::site(const QString& slug, const QString& current)
{
    if (!current.isEmpty())
        anySite = true;
    const auto answer = finish(
        local::httpGet(target.nginx().port(), slug + u".localhost"_s, u"/"_s, std::chrono::milliseconds(deadlineMs)));
    const QString answers = answer ? answer->release : QString();
    if (answers != current)
        add(u"nginx answers %1 with release '%2', the store says '%3'"_s.arg(slug, answers, current));
    if (!current.isEmpty() && answer && answer->status != 200)
        add(u"nginx answers %1 with status %2"_s.arg(slug).arg(answer->status));
}

void Look::files()
{
    for (const QString& room : entries(home.paths().builds()))
        add(u"build folder %1 is left"_s.arg(room));
    const QStringList named = store::neededArtifacts(home.database(), {}).value_or(QStringList());
    // Files there are the store's own clock.
    for (const QString& artifact :
         QDir(home.paths().artifacts()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot))
        if (!named.contains(artifact))
            add(u"nobody names the artifact %1"_s.arg(artifact));
    for (const store::ServerRecord& server : store::servers(home.database()).value_or(QList<store::ServerRecord>{}))
        if (!wantedServers.contains(server.deployment))
            add(u"the store names a server of %1"_s.arg(server.deployment));
    const QJsonObject inventory = target.inventory();
    for (const auto& left : inventory[u"left"_s].toArray())
        add(u"the inventory has %1"_s.arg(left.toString()));
    QStringList slugs;
    for (const store::Project& project : store::projects(home.database()).value_or(QList<store::Project>{}))
        for (const auto& environment :
             store::environments(home.database(), project.id).value_or(QList<store::Environment>{}))
            slugs << deploy::siteSlug(project, environment.name);
    for (const QString& slug : target.sites())
        if (!slugs.contains(slug))
            add(u"the site %1 belongs to no project"_s.arg(slug));
}

void Look::processes()
{
    const auto nginx = local::nginxProcesses(layout.nginx());
    QSet<qint64> known{home.agentPid()};
    for (const local::NginxProcess& process : nginx)
        known << process.pid;
    if (!anySite && target.sites().isEmpty() && !nginx.isEmpty())
        add(u"nginx runs for no site"_s);
    const QList<Process> all = processesOf(home.path());
    const auto isWanted = [this, &known](const Process& process) {
        const QString release = process.operation.startsWith(u"server-"_s) ? process.operation.mid(7) : QString();
        const bool wasWoken = !home.isAgentRunning() && isAgent(process);
        return known.contains(process.pid) || known.contains(process.parent) || wantedServers.contains(release)
            || wasWoken;
    };
    QSet<qint64> wanted;
    for (bool grown = true; grown;) {
        grown = false;
        for (const Process& process : all)
            if (!wanted.contains(process.pid) && (isWanted(process) || wanted.contains(process.parent))) {
                wanted << process.pid;
                grown = true;
            }
    }
    for (const Process& process : all)
        if (!wanted.contains(process.pid))
            add(u"process %1 is left: %2 (%3)"_s.arg(process.pid).arg(process.line.left(200), process.operation));
}

QStringList look(Home& home, bool asksAccounts)
{
    Look one{.home = home, .wrong = {}, .wantedServers = {}};
    one.operations();
    const auto projects = store::projects(home.database()).value_or(QList<store::Project>{});
    for (const store::Project& project : projects)
        one.project(project);
    one.files();
    one.processes();
    for (const store::Project& project : projects)
        if (asksAccounts && one.wrong.isEmpty())
            one.account(project);
    return one.wrong;
}

} // namespace

QStringList broken(Home& home, bool asksAccounts)
{
    QStringList wrong;
    // What follows by itself, as the next distribution that is made ahead, ends too, even if the agent has died in it.
    home.until([&] {
        if (store::openOperations(home.database()).value_or(QList<store::Operation>{}).isEmpty())
            return true;
        if (!home.isAgentRunning())
            home.startAgent();
        return false;
    });
    home.until([&] { return (wrong = look(home, asksAccounts)).isEmpty(); }, std::chrono::milliseconds(deadlineMs));
    return wrong;
}

QStringList leftOver(Home& home)
{
    QStringList left = broken(home);
    for (const QString& folder : {home.paths().builds(), home.paths().dependencies(), home.paths().sockets,
                                  home.paths().local() + u"/sites"_s, home.paths().local() + u"/servers"_s})
        for (const QString& entry : entries(folder))
            left << folder + u'/' + entry;
    for (const Place* const place : places())
        left << place->left(home);
    if (!local::nginxProcesses(local::Layout(home.paths()).nginx()).isEmpty())
        left << u"nginx"_s;
    for (const char* sql : {"SELECT 'setting ' || key FROM settings WHERE key LIKE 'githubPages.%'",
                            "SELECT 'setting ' || key FROM settings WHERE key LIKE 'static.%'"}) {
        auto query = home.database().prepare(sql);
        while (query && query->step().value_or(false))
            left << query->text(0);
    }
    // What stays as the proof of what was done: the removal's operation, calls and log, and all of those of the account,
    // which is not the project's.
    QStringList proofs;
    QStringList ofConnections;
    auto operations = home.database().prepare("SELECT kind, id FROM operations");
    while (operations && operations->step().value_or(false)) {
        store::Operation operation;
        store::setOperationKind(operation, operations->text(0));
        if (deploy::isOfAccount(operation))
            ofConnections << operations->text(1);
        else if (operation.kind != store::Operation::Kind::Remove)
            left << u"operation "_s + operations->text(0);
        proofs << operations->text(1);
    }
    auto journal = home.database().prepare("SELECT operation, step FROM journal");
    while (journal && journal->step().value_or(false))
        if (!ofConnections.contains(journal->text(0)))
            left << u"journal %1 %2"_s.arg(journal->text(0), journal->text(1));
    // Literals: the database keeps prepared statements by their address.
    for (const char* sql : {"SELECT 'project ' || id FROM projects", "SELECT 'environment ' || id FROM environments",
                            "SELECT 'deployment ' || id FROM deployments", "SELECT 'stage ' || deployment FROM stages",
                            "SELECT 'variable ' || id FROM variables", "SELECT 'build ' || key FROM builds",
                            "SELECT 'server ' || deployment FROM servers"}) {
        auto query = home.database().prepare(sql);
        while (query && query->step().value_or(false))
            left << query->text(0);
    }
    for (const QString& log : entries(home.paths().logs()))
        if (!proofs.contains(log.section(u'.', 0, 0)))
            left << u"log "_s + log;
    return left;
}

} // namespace shipdeck::test
