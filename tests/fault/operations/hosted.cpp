// SPDX-License-Identifier: MIT
#include "hosted.h"

#include "aws/services/tagging.h"
#include "deploy/steps/static_place.h"
#include "deploy/targets/aws/edge/router.h"
#include "deploy/targets/aws/static/release_store.h"
#include "store/access.h"
#include "support/finish.h"

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

} // namespace

QStringList wrongInAccount(Home& home, const store::Project& project, const store::Environment& environment,
                           QStringList kept)
{
    QStringList wrong;
    Account account;
    const QStringList stacks = stacksIn(account);
    const auto place = deploy::staticPlace(home.database(), project.id).value();
    if (environment.current.isEmpty()) {
        if (!stacks.isEmpty() || place)
            wrong << u"nothing is Current, and there are: %1"_s.arg(stacks.join(u", "_s));
        return wrong;
    }
    if (stacks.size() != 2 || !place)
        return {u"Current is %1, and there are: %2"_s.arg(environment.current, stacks.join(u", "_s))};
    const site::ReleaseStore releases(account.client(), place->bucket);
    const auto pointer = finish(releases.pointer(environment.name));
    if (!pointer || pointer->current != environment.current)
        wrong << u"the pointer is at %1, the store at %2"_s.arg(pointer ? pointer->current : pointer.error().render(),
                                                                environment.current);
    const auto manifest = finish(releases.manifest(environment.current));
    const QString folder = manifest ? manifest->folder : manifest.error().render();
    const site::Routes routes(account.client(), place->routes);
    const auto route = finish(routes.route(place->domain));
    if (!route || !*route || (*route)->release.id != folder)
        wrong << u"the route does not lead to %1"_s.arg(folder);
    if (const QString canary = wrongWithCanary(home, project, environment, pointer.value_or(site::Pointer()), route);
        !canary.isEmpty())
        wrong << canary;
    const auto access = store::access(home.database(), project.id, environment.name);
    const site::Access said = pointer ? pointer->access : site::Access();
    if (!access || *access != said.toPublicJson() || !route || !*route || (*route)->access != said.id())
        wrong << u"who may see it: %1 here, %2 in the account, %3 at the edge"_s.arg(
            QString::fromUtf8(QJsonDocument(access.value_or(QJsonObject())).toJson(QJsonDocument::Compact)), said.id(),
            route && *route ? (*route)->access : QString());
    if (const QString seen = releaseSeenAt(place->domain, route); seen != folder)
        wrong << u"visitors see %1 and not %2"_s.arg(seen, folder);
    const auto locks = finish(releases.locks());
    if (!locks || !locks->isEmpty())
        wrong << u"a lock is left"_s;
    QStringList there;
    const auto names = finish(releases.releases());
    for (const site::ReleaseName& name : names.value_or(QList<site::ReleaseName>{}))
        there << name.id;
    // One that the store has pruned goes from the bucket with the deployment after.
    const auto isPruned = [&home](const QString& id) {
        const auto deployment = store::deployment(home.database(), id);
        return deployment && deployment->artifact.isEmpty();
    };
    there.erase(std::remove_if(there.begin(), there.end(), isPruned), there.end());
    there.sort();
    kept.sort();
    if (there != kept)
        wrong << u"the bucket has the releases %1, the store %2"_s.arg(there.join(u','), kept.join(u','));
    return wrong;
}

QStringList leftInAccount()
{
    Account account;
    QStringList left = stacksIn(account);
    const auto tagged =
        finish(aws::tagging::resources(account.client(), account.connection->region(), u"shipdeck:stack"_s));
    if (!tagged)
        left << tagged.error().render();
    for (const aws::TaggedResource& one : tagged.value_or(QList<aws::TaggedResource>{}))
        left << one.arn;
    return left;
}

} // namespace shipdeck::test
