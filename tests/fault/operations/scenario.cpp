// SPDX-License-Identifier: MIT
#include "scenario.h"

#include "deploy/enqueue.h"
#include "edge/access.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/finish.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using Kind = Scenario::Kind;

const QString site = u"site"_s;
const QString production = u"production"_s;

constexpr const char* serverProgram = R"(import http.server, os
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"version %1")
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)";

QString idOf(const Result<store::Operation>& operation)
{
    if (!operation)
        qWarning("%s", qPrintable(operation.error().render()));
    return operation ? operation->id : QString();
}

void unpin(Home& home)
{
    if (const auto lifted = finish(home.deck().unpin(site, production)); !lifted)
        qWarning("%s", qPrintable(lifted.error().render()));
}

void useAccount(Home& home, Kind kind)
{
    if (kind == Kind::Hosted)
        home.useAws();
    else if (kind == Kind::Zone)
        home.useZone();
    else if (kind == Kind::Spare)
        home.useWarmDistribution();
}

void withoutProject(Home& home, Kind kind)
{
    if (kind == Kind::Pages)
        home.github();
    if (!home.project().id.isEmpty())
        home.ended(idOf(finish(home.deck().remove(site))));
    useAccount(home, kind);
}

void withCurrent(Home& home, Kind kind)
{
    useAccount(home, kind);
    if (!home.project().id.isEmpty())
        unpin(home);
    if (home.current().isEmpty())
        deployNext(home, kind);
}

//! A newest that is Current, with one before it.
void withFormer(Home& home, Kind kind)
{
    withCurrent(home, kind);
    deployNext(home, kind);
}

QString deploySite(Home& home, Kind kind)
{
    writeNextVersion(home, kind);
    if (isOnAws(kind))
        return home.host(home.folder(site));
    return kind == Kind::Pages ? home.publish() : home.deploy(home.folder(site));
}

QString rollBack(Home& home, Kind)
{
    return idOf(finish(home.deck().rollback(site, {}, production)));
}

QString promoteFormer(Home& home, Kind)
{
    for (const store::Deployment& choice :
         home.deck().rollbackChoices(site, production).value_or(QList<store::Deployment>{}))
        if (choice.state == store::State::Ready)
            return idOf(finish(home.deck().promote(choice.id)));
    return {};
}

QString removeSite(Home& home, Kind)
{
    return idOf(finish(home.deck().remove(site)));
}

QString deployCanary(Home& home, Kind kind)
{
    writeNextVersion(home, kind);
    return home.host(home.folder(site), 20);
}

//! A release that some visitors get, beside a Current one that has one before it.
void withCanary(Home& home, Kind kind)
{
    withFormer(home, kind);
    home.ended(deployCanary(home, kind));
}

//! From closed to open and back, so that every round changes something.
QString changeAccess(Home& home, Kind)
{
    static bool isClosed = false;
    isClosed = !isClosed;
    edge::AccessRule rule;
    if (isClosed)
        rule.networks << u"127.0.0.0/8"_s;
    const auto asked = finish(home.deck().setAccess(site, production, rule));
    return asked && *asked ? (*asked)->id : QString();
}

QString endCanary(Home& home, Kind)
{
    return idOf(finish(home.deck().endCanary(site, production)));
}

QString widenCanary(Home& home, Kind)
{
    const auto rolling = home.deck().rolling(site, production);
    return rolling && *rolling ? idOf(finish(home.deck().canary((*rolling)->id, 60))) : QString();
}

QString promoteCanary(Home& home, Kind)
{
    const auto rolling = home.deck().rolling(site, production);
    return rolling && *rolling ? idOf(finish(home.deck().promote((*rolling)->id))) : QString();
}

const QString preview = u"pr-7"_s;

bool hasPreview(Home& home)
{
    const auto all = store::environments(home.database(), home.project().id).value_or(QList<store::Environment>{});
    return std::any_of(all.begin(), all.end(), [](const store::Environment& one) { return one.name == preview; });
}

QString deployPreview(Home& home, Kind kind)
{
    writeNextVersion(home, kind);
    return isOnAws(kind) ? home.host(home.folder(site), 0, preview) : home.deploy(home.folder(site), site, preview);
}

void withPreview(Home& home, Kind kind)
{
    withCurrent(home, kind);
    if (hasPreview(home))
        return;
    for (int release = 0; release < 2; ++release)
        home.ended(deployPreview(home, kind));
}

//! As the agent does when a pull request is closed.
QString removePreview(Home& home, Kind)
{
    Result<store::Operation> removal;
    const auto asked = home.store().write([&](store::Database& db) -> Result<> {
        removal = deploy::enqueueRemoval(db, home.project(), preview);
        SD_CHECK(removal);
        return {};
    });
    return asked ? idOf(removal) : QString();
}

void withoutPreview(Home& home, Kind kind)
{
    withCurrent(home, kind);
    if (hasPreview(home))
        home.ended(removePreview(home, kind));
}

void cancelOnceItBuilds(Home& home, const QString& id)
{
    const auto operation = store::operation(home.database(), id);
    if (!operation || operation->cancelRequested || !isOpen(*operation))
        return;
    const auto stages = store::stages(home.database(), operation->deployment);
    for (const store::Stage& stage : stages.value_or(QList<store::Stage>{}))
        if (stage.name == u"build"_s && stage.state == u"running"_s)
            (void)finish(home.deck().cancel(operation->deployment));
}

} // namespace

bool isOnAws(Kind kind)
{
    return kind == Kind::Hosted || kind == Kind::Zone || kind == Kind::Spare;
}

QList<Scenario> scenarios(Kind kind)
{
    return {{"first deploy", kind, withoutProject, deploySite},
            {"second deploy", kind, withCurrent, deploySite},
            {"rollback", kind, withFormer, rollBack},
            {"promote", kind, withFormer, promoteFormer},
            {"remove", kind, withFormer, removeSite}};
}

QList<Scenario> canaries()
{
    const Kind kind = Kind::Hosted;
    return {{"canary begins", kind, withCanary, deployCanary}, {"canary widens", kind, withCanary, widenCanary},
            {"canary ends", kind, withCanary, endCanary},      {"canary is promoted", kind, withCanary, promoteCanary},
            {"rollback ends it", kind, withCanary, rollBack},  {"access changes", kind, withCanary, changeAccess}};
}

Scenario previewGoes(Kind kind)
{
    return {"preview goes", kind, withPreview, removePreview};
}

Scenario previewBegins(Kind kind)
{
    return {"preview begins", kind, withoutPreview, deployPreview};
}

Scenario takesTheWarmDistribution()
{
    return {"spare is taken", Kind::Spare, withoutProject, deploySite};
}

Scenario cancelWhileBuilding()
{
    return {"cancel while building",
            Kind::Static,
            withCurrent,
            [](Home& home, Kind kind) {
                writeNextVersion(home, kind);
                Home::write(home.folder(site) + u"/shipdeck.yml"_s, "build: sleep 1000\noutput: .\n");
                const QString operation = home.deploy(home.folder(site));
                return operation;
            },
            store::Operation::State::Canceled,
            cancelOnceItBuilds};
}

void writeNextVersion(Home& home, Kind kind, const QString& name)
{
    static int version = 0;
    if (kind == Kind::Pages) {
        const QString page = u"<!doctype html><title>site</title><p>version %1"_s.arg(++version);
        home.github().post(u"commits"_s,
                           {{u"repo"_s, home.github().repo()}, {u"files"_s, QJsonObject{{u"index.html"_s, page}}}});
        return;
    }
    const QString folder = home.folder(name);
    QFile::remove(folder + u"/shipdeck.yml"_s);
    const QByteArray number = QByteArray::number(++version);
    if (kind == Kind::Static || isOnAws(kind)) {
        Home::write(folder + u"/index.html"_s, "<!doctype html><title>site</title><p>version " + number);
        return;
    }
    Home::write(folder + u"/Procfile"_s, "web: python3 serve\n");
    Home::write(folder + u"/serve"_s, QByteArray(serverProgram).replace("%1", number));
}

store::Operation deployNext(Home& home, Kind kind, const QString& name)
{
    writeNextVersion(home, kind, name);
    if (kind == Kind::Pages)
        return home.ended(home.publish());
    if (isOnAws(kind))
        return home.ended(home.host(home.folder(name)));
    return home.ended(home.deploy(home.folder(name), name));
}

} // namespace shipdeck::test
