// SPDX-License-Identifier: MIT
// The states of the GitHub pages that a person meets once: each ways to sign in, what may be missing, and how it ends.
#include "linked_sample.h"
#include "shots.h"

#include "base/clock.h"
#include "base/files.h"
#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "github/project_settings.h"
#include "pages/actions.h"
#include "pages/startup_error.h"
#include "store/audits.h"
#include "store/projects.h"
#include "store/shares.h"
#include "store/stopped.h"
#include "support/rig.h"
#include "widgets/notice.h"
#include "widgets/overlay.h"
#include "widgets/segmented_control.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"
#include "widgets/space_list.h"

#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QString tokenOf(const Rig& rig, const QString& login, const QJsonArray& scopes)
{
    return rig.post(u"tokens"_s, {{u"login"_s, login}, {u"kind"_s, u"classic"_s}, {u"scopes"_s, scopes}})[u"token"_s]
        .toString();
}

void signInWith(ui::DeckWindow& window, const QString& token)
{
    shown<QLineEdit>(window, "tokenField")->setText(token);
    shown<QAbstractButton>(window, "tokenSignIn")->click();
}

//! Before anybody is signed in.
void shootWays(ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    window.go({u"connect"_s, {}, {}});
    shown<QAbstractButton>(window, "createApp")->click();
    settle(300);
    to.shoot(window, u"connect-app"_s);
    shown<QAbstractButton>(window, "wayCancel")->click();
    auto* kind = shown<ui::SegmentedControl>(window, "serverKind");
    kind->setCurrent(1);
    shown<QLineEdit>(window, "serverHost")->setText(u"git.harbor.example"_s);
    shown<QLineEdit>(window, "serverCa")->setText(u"/etc/ssl/harbor-ca.pem"_s);
    shown<QLineEdit>(window, "serverProxy")->setText(u"http://proxy.harbor.example:3128"_s);
    to.shoot(window, u"connect-enterprise"_s);
    for (const char* field : {"serverHost", "serverCa", "serverProxy"})
        shown<QLineEdit>(window, field)->clear();
    kind->setCurrent(0);
    signInWith(window, tokenOf(rig, u"mona"_s, {u"public_repo"_s}));
    until([&] { return shown<QAbstractButton>(window, "signInGoOn") != nullptr; });
    to.shoot(window, u"connect-rights"_s);
}

//! What an address gets, of the site on AWS whose Overview is in front.
void shootAddress(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    sample.giveFiles(SampleDeck::current,
                     {{u"index.html"_s, "x"},
                      {u"news/index.html"_s, "x"},
                      {u"_redirects"_s, "/blog/* /news/:splat 302\n/news/* /news/index.html 200\n"},
                      {u"_headers"_s, "/*\n  X-Frame-Options: DENY\n  Referrer-Policy: same-origin\n"}});
    auto* area = window.page()->findChild<QScrollArea*>();
    const auto ask = [&](const QString& address, const QString& name, const char* answer) {
        shown<QLineEdit>(window, "tryAddress")->setText(address);
        shown<QAbstractButton>(window, "tryIt")->click();
        until([&] { return shown<QWidget>(window, answer) != nullptr; });
        settle();
        area->ensureWidgetVisible(shown<QWidget>(window, "addressCard"));
        to.shoot(window, name);
    };
    ask(u"/news/2026/the-tide"_s, u"overview-address"_s, "tryAnswer");
    ask(u"https://elsewhere.example.com/"_s, u"overview-address-other"_s, "tryFailure");
    area->ensureVisible(0, 0);
}

} // namespace

void shootSigningIn(Deck& deck, ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    shootWays(window, to, rig);
    // That one sees little: the pictures that follow are of the person who sees all.
    const auto little = deck.github().signIns().standard();
    bool isOut = !little;
    if (little)
        QCoro::connect(deck.github().signIns().signOut(little->id), &window,
                       [&isOut](const Result<QStringList>&) { isOut = true; });
    until([&] { return isOut; });
}

void shootSpaces(ui::DeckWindow& window, const Shooter& to)
{
    window.go({u"repositories"_s, {}, {}});
    window.page()->refresh(); // GitHub answers again
    until([&] { return shown<QAbstractButton>(window, "noticeAction") == nullptr; });
    settle(500);
    auto* spaces = window.page()->findChild<ui::SpaceList*>(u"spaceList"_s);
    spaces->setCurrent(u"vault-corp"_s);
    until([&] { return shown<ui::Notice>(window, "spaceNotice") != nullptr; });
    to.shoot(window, u"repositories-saml"_s);
    spaces->setCurrent({});
    auto* search = window.page()->findChild<ui::SearchField*>(u"repositorySearch"_s);
    search->setText(u"no such thing"_s);
    to.shoot(window, u"repositories-none"_s);
    search->clear();
}

void shootAccounts(Deck& deck, ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    static const QJsonObject made = [&] {
        rig.post(u"accounts"_s, {{u"login"_s, u"jonas"_s}, {u"kind"_s, u"User"_s}});
        return rig.post(u"repos"_s, {{u"repo"_s, u"jonas/quay"_s}, {u"template"_s, u"site"_s}});
    }();
    std::optional<github::Account> jonas;
    const QByteArray token = tokenOf(rig, u"jonas"_s, {u"repo"_s, u"read:org"_s}).toLatin1();
    QCoro::connect(deck.github().signIns().signInWithToken({}, token), &window,
                   [&jonas](const Result<github::Account>& answer) {
                       if (answer)
                           jonas = *answer;
                   });
    until([&] { return jonas.has_value(); });
    window.go({u"accounts"_s, {}, {}});
    settle(800);
    to.shoot(window, u"accounts"_s);
    // A token that ends, where the person is; then the way out, with a hook that stays.
    rig.post(u"tokens/end"_s, {{u"token"_s, QString::fromLatin1(token)}, {u"do"_s, u"revoke"_s}});
    window.go({u"repositories"_s, {}, jonas ? jonas->id : QString()});
    window.page()->refresh();
    until([&] { return shown<QAbstractButton>(window, "noticeAction") != nullptr; });
    to.shoot(window, u"repositories-signed-out"_s);
    window.go({u"accounts"_s, {}, {}});
    settle(300);
    to.shoot(window, u"accounts-signed-out"_s);
    window.page()->findChild<QAbstractButton*>(u"signOut"_s)->click();
    to.shoot(window, u"sign-out"_s);
    ui::Overlay::top(&window)->close();
    bool isOut = !jonas;
    if (jonas)
        QCoro::connect(deck.github().signIns().signOut(jonas->id), &window,
                       [&isOut](const Result<QStringList>&) { isOut = true; });
    until([&] { return isOut; });
}

void shootHooksLeft(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    const auto account = sample.deck().github().signIns().standard();
    if (!account)
        return;
    const github::RepositoryLink link{account->id, 1, u"mona/lighthouse"_s};
    store::Project project =
        sample.addProject(u"lighthouse0"_s, u"lighthouse"_s, rig.web() + u"/mona/lighthouse.git"_s, u"git"_s);
    project.settings.insert(u"github"_s, link.toJson());
    sample.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::updateProject(db, project));
        return store::setSetting(db, u"relayHook."_s + project.id, u"4242"_s);
    });
    sample.loseAgent();
    rig.does(u"status"_s, {{u"path"_s, u"/hooks/4242"_s}, {u"status"_s, 403}, {u"count"_s, 0}});
    window.go({u"accounts"_s, {}, {}});
    settle(300);
    window.page()->findChild<QAbstractButton*>(u"signOut"_s)->click();
    window.findChild<QAbstractButton*>(u"confirm"_s)->click();
    until([&] { return shown<QAbstractButton>(window, "hookLeft") != nullptr; });
    to.shoot(window, u"sign-out-hooks"_s);
    if (ui::Overlay* dialog = ui::Overlay::top(&window))
        dialog->close();
    rig.forget(u"faults"_s);
}

void shootLinked(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    if (ui::Overlay* palette = ui::Overlay::top(&window))
        palette->close();
    window.go({u"deployment"_s, SampleDeck::harbor, previewOfTwelve});
    to.shoot(window, u"deployment-preview"_s);
    const QJsonObject other{{u"ours"_s, false}, {u"name"_s, u"jonas@quay"_s}, {u"computer"_s, u"c2"_s}};
    watchSample(sample, store::Watch::State::Elsewhere, {{u"owners"_s, QJsonObject{{u"production"_s, other}}}});
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    settle(300);
    to.shoot(window, u"overview-elsewhere"_s);
    window.go({u"settings"_s, SampleDeck::harbor, {}});
    to.shoot(window, u"settings-elsewhere"_s);
}

void shootCanary(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    sample.write([](store::Database& db) { return store::removeServer(db, SampleDeck::current); });
    sample.letRoll(SampleDeck::earlier, 10);
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    until([&] { return shown<QAbstractButton>(window, "moreCanary") != nullptr; });
    to.shoot(window, u"overview-canary"_s);
    if (auto* more = shown<QAbstractButton>(window, "moreCanary"))
        more->click();
    to.shoot(window, u"canary-share"_s);
    if (ui::Overlay* dialog = ui::Overlay::top(&window))
        dialog->close();
    shootAddress(sample, window, to);
    window.go({u"deployments"_s, SampleDeck::harbor, {}});
    to.shoot(window, u"deployments-canary"_s);
    window.go({u"settings"_s, SampleDeck::harbor, {}});
    until([&] { return shown<QWidget>(window, "accessCard") != nullptr; });
    if (auto* mode = shown<ui::SegmentedControl>(window, "accessMode"))
        mode->setCurrent(1);
    to.shoot(window, u"settings-access"_s);
}

//! The question before a site is stopped, and the site after it.
void shootStopped(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    auto* const menu = window.findChild<QMenu*>(u"deployMenu"_s);
    Q_EMIT menu->aboutToShow();
    to.shoot(*menu, u"overview-menu"_s);
    const auto stop = menu->actions().at(menu->actions().size() - 3);
    stop->trigger();
    to.shoot(window, u"stop-dialog"_s);
    ui::Overlay::top(&window)->close();
    const auto setStopped = [&sample](bool isStopped) {
        sample.write([isStopped](store::Database& db) {
            return store::setStopped(db, SampleDeck::harbor, u"production"_s, isStopped);
        });
    };
    setStopped(true);
    until([&] { return sample.deck().projects().get(SampleDeck::harbor)->health.isStopped(); });
    to.shoot(window, u"overview-stopped"_s);
    setStopped(false);
}

//! What the sample's server printed before it crashed.
void writeServerLog(SampleDeck& sample)
{
    const auto log = sample.serverLog(SampleDeck::current);
    log->line(u"shipdeck: server started: node server.js"_s);
    log->write("\x1b[32mready\x1b[0m in 214 ms, pool of 8 connections\n");
    log->line(u"shipdeck: server listens on port 3000."_s);
    for (int i = 0; i < 40; ++i)
        log->write("\x1b[36mGET\x1b[0m /berths/" + QByteArray::number(100 + i * 7) + " \x1b[32m200\x1b[0m "
                   + QByteArray::number(3 + i * 5 % 17) + " ms\n");
    log->write("\x1b[33mwarning:\x1b[0m the pool is exhausted, 12 requests wait\n"
               "Error: connect ECONNREFUSED 127.0.0.1:5432\n"
               "    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)\n");
    log->line(u"shipdeck: server exited with code 1; it restarts in 4 s."_s, logs::Level::Error);
}

void shootServer(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    sample.runServer(SampleDeck::current);
    const QJsonObject answered{{u"at"_s, store::toIso(nowUtc())},
                               {u"passed"_s, true},
                               {u"status"_s, 200},
                               {u"ms"_s, 29}};
    sample.noteServer(SampleDeck::current, ServerState::Listening, {{u"check"_s, answered}});
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    until([&] { return shown<QAbstractButton>(window, "serverLog") != nullptr; });
    to.shoot(window, u"overview-server"_s);
    sample.noteServer(SampleDeck::current, ServerState::Asleep);
    until([&] { return sample.deck().projects().get(SampleDeck::harbor)->health.isAsleep(); });
    to.shoot(window, u"overview-asleep"_s);
    sample.noteServer(SampleDeck::current, ServerState::Listening, {{u"check"_s, answered}});
    window.go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current + u"/server"_s});
    to.shoot(window, u"server-log-empty"_s);
    writeServerLog(sample);
    sample.noteServer(SampleDeck::current, ServerState::CrashLoop,
                      {{u"exitCode"_s, 1},
                       {u"crashes"_s, 6},
                       {u"output"_s, u"Error: connect ECONNREFUSED 127.0.0.1:5432"_s}});
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    until([&] { return sample.deck().projects().get(SampleDeck::harbor)->health.isFailing(); });
    to.shoot(window, u"overview-down"_s);
    window.go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current + u"/server"_s});
    to.shoot(window, u"server-log"_s);
}

void shootShare(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    qputenv("SHIPDECK_SHARE_ADDRESS", "192.168.7.9");
    window.go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
    const auto current = sample.deck().deployments().get(SampleDeck::current);
    window.actions().shareOnNetwork(*current);
    to.shoot(window, u"share"_s);
    ui::Overlay::top(&window)->close();
    sample.write([](store::Database& db) {
        store::Share share;
        share.deployment = SampleDeck::current;
        share.state = store::Share::State::Open;
        share.address = u"192.168.7.9"_s;
        share.port = 8090;
        share.agent = ::getpid();
        share.startedAt = nowUtc().addSecs(-600);
        share.endsAt = nowUtc().addSecs(2400);
        share.wrongPasswords = 1;
        share.addPage(u"192.168.7.44"_s, nowUtc().addSecs(-420));
        share.addPage(u"192.168.7.44"_s, nowUtc().addSecs(-60));
        return store::setShare(db, share);
    });
    window.actions().shareOnNetwork(*current);
    to.shoot(window, u"share-open"_s);
    ui::Overlay::top(&window)->close();
}

//! Figures of two releases, the newer of which misses its budget.
static void shootLighthouse(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    sample.write([](store::Database& db) -> Result<> {
        SD_CHECK(
            store::setAudit(db, {.deployment = SampleDeck::earlier, .at = nowUtc(), .figures = {93, 91, 100, 100}}));
        return store::setAudit(db,
                               {.deployment = SampleDeck::current,
                                .at = nowUtc(),
                                .figures = {84, 97, 100, {}},
                                .version = u"12.8.2"_s,
                                .missed = {90, {}, {}, {}}});
    });
    window.go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
    to.shoot(window, u"deployment-lighthouse"_s);
}

void shootTrouble(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    shootLighthouse(sample, window, to);
    shootStopped(sample, window, to);
    shootServer(sample, window, to);
    const QString database = u"/home/mina/.local/share/shipdeck/shipdeck.db"_s;
    const Failure damaged =
        fail(Error::Kind::Provider, "database-damaged", say("The database %1 is damaged.", {database}),
             say("Restore its newest copy (%1): %2",
                 {u"2026-11-20 03:12"_s, u"mv %1 %1.damaged; rm -f %1-wal %1-shm; cp %1.copy %1"_s.arg(database)}),
             verbatim(u"file is not a database"_s));
    ui::StartupError error(damaged.value());
    error.ensurePolished();
    error.adjustSize();
    to.shoot(error, u"startup-error"_s);
}

void shootFolderSettings(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    const QString folder = QDir::tempPath() + u"/logbook"_s; // always the same name: it is in the picture
    (void)makeFolder(folder);
    (void)writeFile(
        folder + u"/package.json"_s,
        R"({"scripts":{"build":"vite build"},"devDependencies":{"vite":"^5.4.0"},"engines":{"node":">=22"}})");
    (void)writeFile(folder + u"/package-lock.json"_s, R"({"lockfileVersion":3,"packages":{}})");
    (void)writeFile(folder + u"/index.html"_s, "<title>Logbook</title>");
    (void)writeFile(folder + u"/shipdeck.yml"_s, "output: public/site\nretention: 5\n");
    const store::Project project = sample.addProject(u"logbook0000"_s, u"logbook"_s, folder, u"folder"_s);
    sample.write([project](store::Database& db) {
        store::Project own = project;
        own.settings = {{u"build"_s, u"npm run build:prod"_s}, {u"testRule"_s, u"block"_s}};
        return store::updateProject(db, own);
    });
    if (ui::Overlay* open = ui::Overlay::top(&window))
        open->close();
    window.go({u"settings"_s, project.id, {}});
    until([&] { return shown<QLineEdit>(window, "setting-output")->isReadOnly(); });
    to.shoot(window, u"settings-folder"_s);
    const QSize usual = window.size();
    window.resize(960, 600);
    auto* health = shown<QLineEdit>(window, "setting-health");
    health->setFocus();
    health->insert(u"healthz"_s);
    Q_EMIT health->textEdited(health->text());
    shown<QAbstractButton>(window, "save-servingSettings")->click();
    settle();
    window.page()->findChild<QScrollArea*>()->ensureWidgetVisible(shown<QWidget>(window, "save-servingSettings"));
    to.shoot(window, u"settings-folder-refused"_s);
    window.resize(usual);
    settle();
    window.page()->findChild<QScrollArea*>()->ensureWidgetVisible(shown<QWidget>(window, "removeProject"));
    to.shoot(window, u"settings-folder-end"_s);
}

} // namespace shipdeck::test
