// SPDX-License-Identifier: MIT
#include "hosted.h"

#include "aws/client.h"
#include "aws/services/key_value_store.h"
#include "hosted_domains.h"
#include "store/deployments.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "edge/router.h"
#include "deploy/aws/history/release_store.h"
#include "store/access.h"
#include "store/domains.h"
#include "store/projects.h"
#include "support/finish.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

struct Account {
    std::shared_ptr<aws::Connection> connection =
        aws::Connection::open({}, QProcessEnvironment::systemEnvironment()).value();
    aws::Client* client() { return &connection->client(); }
};

using Route = Result<std::optional<edge::EdgeRoute>>;

//! By those who do not get a canary.
QString releaseSeenAt(const QString& domain, const Route& route)
{
    Http http(aws::visitorSettings());
    Request request;
    request.url = QUrl(u"https://%1/"_s.arg(domain));
    request.answers = Answers::Any;
    if (route && *route && (*route)->canary)
        request.headers.emplaceBack("Cookie",
                                    edge::visitorCookie + '='
                                        + QByteArray::number(edge::diceFor(*(*route)->canary, false)));
    const auto answer = finish(http.get(request));
    return answer ? QString::fromLatin1(answer->header("X-Shipdeck-Release")) : answer.error().render();
}

QString wrongWithCanary(Home& home, const store::Project& project, const store::Environment& environment,
                        const site::Pointer& pointer, const Route& route)
{
    const auto rolling = store::rolling(home.database(), project.id, environment.name);
    const auto words = [](const QString& release, int weight) {
        return release.isEmpty() ? u"nothing"_s : u"%1 %2 %"_s.arg(release).arg(weight);
    };
    const QString here = rolling && *rolling ? words((*rolling)->id, (*rolling)->weight) : words({}, 0);
    const QString there = pointer.canary ? words(pointer.canary->release, pointer.canary->weight) : words({}, 0);
    const bool isRouted = route && *route && (*route)->canary;
    const int led = isRouted ? (*route)->canary->weight : 0;
    if (here != there || led != (pointer.canary ? pointer.canary->weight : 0))
        return u"rolling is %1 here, %2 in the account, and the route leads %3 %"_s.arg(here, there).arg(led);
    return {};
}

QStringList stacksIn(Account& account)
{
    QStringList names;
    const site::Stacks stacks(account.client(), {});
    const auto all = finish(stacks.all());
    for (const aws::Stack& stack : all.value_or(QList<aws::Stack>{}))
        names << stack.name + u' ' + stack.status;
    return names;
}

bool isServed(const store::Environment& environment)
{
    return !environment.current.isEmpty();
}

//! A project on the rig's AWS, and what was found of it.
struct Look {
    Home& home;
    const store::Project& project;
    Account account;
    QStringList wrong;
    QList<store::Environment> environments =
        store::environments(home.database(), project.id).value_or(QList<store::Environment>{});
    std::optional<deploy::CloudFrontPlace> place = deploy::cloudFrontPlace(home.database(), project.id).value();

    QString host(const store::Environment& environment) const
    {
        return deploy::isBelowZone(project) ? deploy::hostBelowZone(project, environment.name).value() : place->domain;
    }
    void stacks();
    void hosts();
    void releases(const site::ReleaseStore& store);
    void environment(const store::Environment& one, const site::ReleaseStore& store);
    void domains(const site::ReleaseStore& store);
};

//! Those of its own; below a wildcard domain there is one for its domains alone.
QStringList stacksOf(Home& home, const store::Project& project)
{
    const auto place = deploy::cloudFrontPlace(home.database(), project.id).value();
    if (!place || (deploy::isBelowZone(project) && liveDomains(home, project.id).isEmpty()))
        return {};
    return {deploy::siteStackOf(project), site::foundationName};
}

//! Beside those of the account from before, and one that is made ahead, there are the projects' own and the foundation.
void Look::stacks()
{
    QStringList names;
    for (const QString& stack : stacksIn(account))
        names << stack.section(u' ', 0, 0);
    const QStringList all = names;
    QStringList expected;
    for (const store::Project& one : store::projects(home.database()).value_or(QList<store::Project>{}))
        expected << stacksOf(home, one);
    expected.removeDuplicates();
    for (const QString& stack : std::as_const(expected))
        if (!names.removeOne(stack))
            wrong << u"the stack %1 is not there"_s.arg(stack);
    if (names.removeIf([](const QString& name) { return name.startsWith(u"shipdeck-spare-"_s); }) > 1)
        wrong << u"more than one is made ahead: %1"_s.arg(all.join(u", "_s));
    for (const QString& before : home.standing())
        if (before.startsWith(u"stack "_s))
            names.removeOne(before.section(u' ', 1));
    if (!names.isEmpty())
        wrong << u"nobody needs the stack %1"_s.arg(names.join(u", "_s));
}

//! Every host that leads to the project, and no other.
void Look::hosts()
{
    QStringList there;
    const auto keys = finish(aws::keyValueStore::all(account.client(), place->routes));
    const QHash<QString, QString> all = keys.value_or(QHash<QString, QString>{});
    for (auto entry = all.begin(); entry != all.end(); ++entry)
        if (const auto route = edge::decode(entry.value().toUtf8());
            route && route->project == deploy::siteStackOf(project))
            there << entry.key();
    QStringList wanted;
    for (const store::Environment& one : std::as_const(environments))
        if (isServed(one))
            wanted << host(one);
    there.sort();
    wanted.sort();
    if (there != wanted)
        wrong << u"the hosts are %1, and should be %2"_s.arg(there.join(u','), wanted.join(u','));
}

void Look::releases(const site::ReleaseStore& store)
{
    QStringList kept;
    QStringList pruned; // from the bucket such a release goes with the deployment after
    store::DeploymentFilter filter;
    filter.project = project.id;
    filter.limit = 10'000;
    for (const store::Deployment& one :
         store::deployments(home.database(), filter).value_or(QList<store::Deployment>{})) {
        const bool wasReady = one.state == store::State::Ready || one.state == store::State::RolledBack;
        if (one.artifact.isEmpty())
            pruned << one.id;
        else if (wasReady)
            kept << one.id;
    }
    QStringList there;
    const auto names = finish(store.releases());
    for (const site::ReleaseName& name : names.value_or(QList<site::ReleaseName>{}))
        if (!pruned.contains(name.id))
            there << name.id;
    there.sort();
    kept.sort();
    if (there != kept)
        wrong << u"the bucket has the releases %1, the store %2"_s.arg(there.join(u','), kept.join(u','));
    const auto locks = finish(store.locks());
    if (!locks)
        wrong << u"the locks cannot be read"_s;
    for (const site::SiteLock& lock : locks.value_or(QList<site::SiteLock>{}))
        wrong << u"the lock of %1 is left"_s.arg(lock.environment);
}

void Look::environment(const store::Environment& one, const site::ReleaseStore& store)
{
    const auto pointer = finish(store.pointer(one.name));
    if (!pointer || pointer->current != one.current)
        wrong << u"the pointer is at %1, the store at %2"_s.arg(pointer ? pointer->current : pointer.error().render(),
                                                                one.current);
    if (!isServed(one))
        return;
    const auto manifest = finish(store.manifest(one.current));
    const QString folder = manifest ? manifest->folder : manifest.error().render();
    const site::Routes routes(account.client(), place->routes);
    const auto route = finish(routes.route(host(one)));
    if (!route || !*route || (*route)->release.id != folder)
        wrong << u"the route does not lead to %1"_s.arg(folder);
    if (const QString canary = wrongWithCanary(home, project, one, pointer.value_or(site::Pointer()), route);
        !canary.isEmpty())
        wrong << canary;
    const auto access = store::access(home.database(), project.id, one.name);
    const site::Access said = pointer ? pointer->access : site::Access();
    if (!access || *access != said.toPublicJson() || !route || !*route || (*route)->access != said.id())
        wrong << u"who may see it: %1 here, %2 in the account, %3 at the edge"_s.arg(
            QString::fromUtf8(QJsonDocument(access.value_or(QJsonObject())).toJson(QJsonDocument::Compact)), said.id(),
            route && *route ? (*route)->access : QString());
    if (const QString seen = releaseSeenAt(host(one), route); seen != folder)
        wrong << u"visitors of %1 see %2 and not %3"_s.arg(host(one), seen, folder);
}

//! Each domain that is live shows Current.
void Look::domains(const site::ReleaseStore& store)
{
    wrong << wrongDomains(home, account.client(), project, *place);
    for (const store::Domain& one : liveDomains(home, project.id)) {
        const auto manifest = finish(store.manifest(environments.first().current));
        const QString seen = releaseSeenAt(one.name, {});
        if (!manifest || seen != manifest->folder)
            wrong << u"visitors of %1 see %2"_s.arg(one.name, seen);
    }
}

} // namespace

QStringList wrongInAccount(Home& home, const store::Project& project)
{
    Look look{.home = home, .project = project, .account = {}, .wrong = {}};
    look.stacks();
    if (!std::any_of(look.environments.begin(), look.environments.end(), isServed)) {
        if (look.place)
            look.wrong << u"nothing is Current, and it has a place"_s;
        for (const QString& left : leftInAccount(home))
            look.wrong << u"nothing is Current, and there is the %1"_s.arg(left);
        return look.wrong;
    }
    if (!look.place)
        return look.wrong << u"something is Current, and it has no place"_s;
    const site::ReleaseStore releases(look.account.client(), look.place->bucket, look.place->prefix);
    look.hosts();
    look.releases(releases);
    for (const store::Environment& one : std::as_const(look.environments))
        look.environment(one, releases);
    look.domains(releases);
    return look.wrong;
}

QStringList inAccount()
{
    const auto listed = QJsonDocument::fromJson(Home::aws().request("GET", u"/_rig/inventory"_s));
    if (!listed.isArray())
        return {u"what the rig does not tell"_s};
    QStringList lines;
    for (const QJsonValue& line : listed.array())
        lines << line.toString();
    return lines;
}

QStringList leftInAccount(const Home& home)
{
    // What is made ahead is another one each time: Look::stacks() counts them. Objects in it are nobody's all the same.
    static const QRegularExpression ahead(u"^stack shipdeck-spare-| of shipdeck-spare-\\S+$"_s);
    const bool hasWarm = !home.standing().filter(ahead).isEmpty();
    QStringList left;
    for (const QString& line : inAccount())
        if (!home.standing().contains(line) && !(hasWarm && ahead.match(line).hasMatch()))
            left << line;
    return left;
}

namespace {

Place placeOnAws(const char* name, std::function<void(Home&)> connect)
{
    return {.name = name,
            .target = u"cloudfront"_s,
            .connect = std::move(connect),
            .write = writeSite,
            .request = folderOf,
            .wrong = [](Home&, const auto&, const auto&, const auto&) { return QStringList(); },
            .wrongInAccount = wrongInAccount,
            .left =
                [](Home& home) {
                    return qEnvironmentVariableIsSet("AWS_ENDPOINT_URL") ? leftInAccount(home) : QStringList();
                },
            .isOnAws = true};
}

} // namespace

const Place onAws = placeOnAws("hosted", &Home::useAws);
const Place onAwsZone = placeOnAws("zone", &Home::useZone);
const Place onAwsWarm = placeOnAws("spare", &Home::useWarmDistribution);
const Place onAwsDomain = placeOnAws("domain", &Home::useDomain);
const Place onAwsElsewhere = placeOnAws("elsewhere", &Home::useDomainElsewhere);
const Place onAwsBoth = [] {
    Place place = placeOnAws("both", &Home::useZoneAndDomain);
    place.request = [](Home& home, const QString& project) {
        DeployRequest request = folderOf(home, project);
        if (project == u"site")
            request.options[deploy::zoneOption] = u"none"_s;
        return request;
    };
    return place;
}();

} // namespace shipdeck::test
