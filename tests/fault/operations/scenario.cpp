// SPDX-License-Identifier: MIT
#include "scenario.h"

#include "deck/deployments.h"
#include "deck/domains.h"
#include "deck/projects.h"
#include "deck/releases.h"
#include "deploy/enqueue.h"
#include "edge/access.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/finish.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

const ProjectId site{u"site"_s};
const EnvironmentName production{u"production"_s};

OperationId idOf(const Result<store::Operation>& operation)
{
    if (!operation)
        qWarning("%s", qPrintable(operation.error().render()));
    return operation ? operation->id : OperationId();
}

void unpin(Home& home)
{
    if (const auto lifted = finish(home.deck().releases().unpin(site, production)); !lifted)
        qWarning("%s", qPrintable(lifted.error().render()));
}

void withoutProject(Home& home, const Place& place)
{
    place.connect(home);
    if (home.project().id.isEmpty())
        return;
    home.ended(idOf(finish(home.deck().projects().remove(site))));
    place.connect(home); // what was made ahead for it is used up
}

void withCurrent(Home& home, const Place& place)
{
    place.connect(home);
    if (!home.project().id.isEmpty())
        unpin(home);
    if (home.current().isEmpty())
        deployNext(home, place);
}

//! A newest that is Current, with one before it.
void withFormer(Home& home, const Place& place)
{
    withCurrent(home, place);
    deployNext(home, place);
}

QString deploySite(Home& home, const Place& place)
{
    writeNextVersion(home, place);
    return deployTo(home, place);
}

QString rollBack(Home& home, const Place&)
{
    return idOf(finish(home.deck().releases().rollback(site, production, {})));
}

QString promoteFormer(Home& home, const Place&)
{
    for (const store::Deployment& choice :
         home.deck().releases().rollbackChoices(site, production).value_or(QList<store::Deployment>{}))
        if (choice.state == store::State::Ready)
            return idOf(finish(home.deck().releases().promote(choice.id)));
    return {};
}

QString removeSite(Home& home, const Place&)
{
    return idOf(finish(home.deck().projects().remove(site)));
}

QString deployCanary(Home& home, const Place& place)
{
    writeNextVersion(home, place);
    return deployTo(home, place, production, 20);
}

//! A release that some visitors get, beside a Current one that has one before it.
void withCanary(Home& home, const Place& place)
{
    withFormer(home, place);
    home.ended(deployCanary(home, place));
}

//! From closed to open and back, so that every round changes something.
QString changeAccess(Home& home, const Place&)
{
    static bool isClosed = false;
    isClosed = !isClosed;
    edge::AccessRule rule;
    if (isClosed)
        rule.networks << u"127.0.0.0/8"_s;
    const auto asked = finish(home.deck().projects().setAccess(site, production, rule));
    return asked && *asked ? (*asked)->id : OperationId();
}

QString endCanary(Home& home, const Place&)
{
    return idOf(finish(home.deck().releases().endCanary(site, production)));
}

QString widenCanary(Home& home, const Place&)
{
    const auto rolling = home.deck().releases().rolling(site, production);
    return rolling && *rolling ? idOf(finish(home.deck().releases().canary((*rolling)->id, 60))) : OperationId();
}

QString promoteCanary(Home& home, const Place&)
{
    const auto rolling = home.deck().releases().rolling(site, production);
    return rolling && *rolling ? idOf(finish(home.deck().releases().promote((*rolling)->id))) : OperationId();
}

const QString domain = u"www.shop.example"_s;

OperationId refused(Home& home, const Error& error)
{
    home.setRefusal(error);
    return {};
}

QString addDomain(Home& home, const Place&)
{
    const auto plan = finish(home.deck().domains().plan(domain, site, production));
    return plan ? idOf(finish(home.deck().domains().add(*plan))) : refused(home, plan.error());
}

//! Empty: there is none, or nothing is left of it.
QString removeDomain(Home& home, const Place&)
{
    const auto asked = finish(home.deck().domains().remove(domain));
    return asked && *asked ? (*asked)->id : OperationId();
}

void withoutDomain(Home& home, const Place& place)
{
    withCurrent(home, place);
    if (const QString removal = removeDomain(home, place); !removal.isEmpty())
        home.ended(removal);
}

void withDomain(Home& home, const Place& place)
{
    withCurrent(home, place);
    const auto known = home.deck().domains().get(domain);
    if (!known || known->domain.state != store::Domain::State::Live)
        home.ended(addDomain(home, place));
}

const ProjectId blog{u"blog"_s};

//! Live, at one of two projects.
void withMovable(Home& home, const Place& place)
{
    withCurrent(home, place);
    if (home.current(blog).isEmpty())
        deployNext(home, place, blog);
    withDomain(home, place);
}

//! From one to the other, and back in the round after.
QString moveDomain(Home& home, const Place&)
{
    const auto known = home.deck().domains().get(domain);
    const bool isAtSite = known && known->domain.project == home.project(site).id;
    const auto plan = finish(home.deck().domains().planMove(domain, isAtSite ? blog : site, production));
    return plan ? idOf(finish(home.deck().domains().add(*plan))) : refused(home, plan.error());
}

//! As a person does at the provider.
void haveElsewhere(const QList<store::WantedRecord>& records)
{
    QJsonArray lines;
    for (const store::WantedRecord& record : records)
        lines << u"%1 %2 %3"_s.arg(record.name, record.type, record.value);
    const QJsonObject zone{{u"zone"_s, u"shop.example"_s},
                           {u"servers"_s, QJsonArray{u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s}},
                           {u"records"_s, lines}};
    Home::aws().post(u"/_rig/dns"_s, QJsonDocument(zone).toJson());
}

void withEmptyZone(Home& home, const Place& place)
{
    withoutDomain(home, place);
    haveElsewhere({});
}

//! Each record once it is shown.
void addRecords(Home& home, const QString&)
{
    const auto known = home.deck().domains().get(domain);
    static qsizetype written = 0;
    const qsizetype wanted = known ? known->domain.records.size() : 0;
    if (std::exchange(written, wanted) != wanted && wanted > 0)
        haveElsewhere(known->domain.records);
}

const EnvironmentName preview{u"pr-7"_s};

bool hasPreview(Home& home)
{
    const auto all = store::environments(home.database(), home.project().id).value_or(QList<store::Environment>{});
    return std::any_of(all.begin(), all.end(), [](const store::Environment& one) { return one.name == preview; });
}

QString deployPreview(Home& home, const Place& place)
{
    writeNextVersion(home, place);
    return deployTo(home, place, preview);
}

void withPreview(Home& home, const Place& place)
{
    withCurrent(home, place);
    if (hasPreview(home))
        return;
    for (int release = 0; release < 2; ++release)
        home.ended(deployPreview(home, place));
}

//! As the agent does when a pull request is closed.
QString removePreview(Home& home, const Place&)
{
    Result<store::Operation> removal;
    const auto asked = home.store().write([&](store::Database& db) -> Result<> {
        removal = deploy::enqueueRemoval(db, home.project(), preview);
        SD_CHECK(removal);
        return {};
    });
    return asked ? idOf(removal) : QString();
}

void withoutPreview(Home& home, const Place& place)
{
    withCurrent(home, place);
    if (hasPreview(home))
        home.ended(removePreview(home, place));
}

void cancelOnceItBuilds(Home& home, const QString& id)
{
    const auto operation = store::operation(home.database(), id);
    if (!operation || operation->cancelRequested || !isOpen(*operation))
        return;
    const auto stages = store::stages(home.database(), operation->deployment);
    for (const store::Stage& stage : stages.value_or(QList<store::Stage>{}))
        if (stage.name == u"build"_s && stage.state == StageState::Running)
            (void)finish(home.deck().deployments().cancel(operation->deployment));
}

} // namespace

QList<Scenario> scenarios(const Place& place)
{
    return {{"first deploy", &place, withoutProject, deploySite},
            {"second deploy", &place, withCurrent, deploySite},
            {"rollback", &place, withFormer, rollBack},
            {"promote", &place, withFormer, promoteFormer},
            {"remove", &place, withFormer, removeSite}};
}

QList<Scenario> canaries()
{
    const Place* const aws = &onAws;
    return {{"canary begins", aws, withCanary, deployCanary}, {"canary widens", aws, withCanary, widenCanary},
            {"canary ends", aws, withCanary, endCanary},      {"canary is promoted", aws, withCanary, promoteCanary},
            {"rollback ends it", aws, withCanary, rollBack},  {"access changes", aws, withCanary, changeAccess}};
}

Scenario previewGoes(const Place& place)
{
    return {"preview goes", &place, withPreview, removePreview};
}

Scenario previewBegins(const Place& place)
{
    return {"preview begins", &place, withoutPreview, deployPreview};
}

QList<Scenario> domainsOfAProject()
{
    return {{"domain begins", &onAwsDomain, withoutDomain, addDomain},
            {"domain goes", &onAwsDomain, withDomain, removeDomain},
            {"domain moves", &onAwsDomain, withMovable, moveDomain},
            {"moves from below", &onAwsBoth, withMovable, moveDomain}};
}

Scenario domainElsewhere()
{
    const auto done = store::Operation::State::Done;
    return {"domain elsewhere", &onAwsElsewhere, withEmptyZone, addDomain, done, addRecords};
}

Scenario takesTheWarmDistribution()
{
    return {"spare is taken", &onAwsWarm, withoutProject, deploySite};
}

Scenario cancelWhileBuilding()
{
    return {"cancel while building",
            &staticHere,
            withCurrent,
            [](Home& home, const Place& place) {
                writeNextVersion(home, place);
                Home::write(home.folder(site) + u"/shipdeck.yml"_s, "build: sleep 1000\noutput: .\n");
                const QString operation = home.deploy(home.folder(site));
                return operation;
            },
            store::Operation::State::Canceled,
            cancelOnceItBuilds};
}

} // namespace shipdeck::test
