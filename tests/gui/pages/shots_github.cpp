// SPDX-License-Identifier: MIT
#include "shots.h"

#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "support/rig.h"
#include "widgets/overlay.h"
#include "widgets/repository_list.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

constexpr qint64 patienceMs = 60'000; // a busy machine takes its time

void until(const std::function<bool()>& isThere)
{
    QElapsedTimer since;
    since.start();
    while (!isThere() && since.elapsed() < patienceMs)
        settle(30);
    Shooter::allGood = Shooter::allGood && isThere();
}

namespace {

void shootSignIn(ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    window.go({u"connect"_s, {}, {}});
    to.shoot(window, u"connect"_s);
    shown<QLineEdit>(window, "tokenField")->setText(u"ghp_notknown"_s);
    shown<QAbstractButton>(window, "tokenSignIn")->click();
    until([&] { return shown<QLineEdit>(window, "tokenField")->isEnabled(); });
    to.shoot(window, u"connect-failed"_s);
    shown<QAbstractButton>(window, "deviceSignIn")->click();
    until([&] { return !rig.get(u"devices"_s).isEmpty(); });
    settle(300);
    to.shoot(window, u"connect-device"_s);
    ui::Overlay::top(&window)->close();
    window.go({u"repositories"_s, {}, u"public"_s});
    to.shoot(window, u"repositories-public"_s);
}

void shootRepositories(ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    window.go({u"repositories"_s, {}, {}});
    until([&] {
        const auto* list = shown<ui::RepositoryList>(window, "repositoryList");
        return list && list->model()->rowCount() == 1000; // the others wait for SAML
    });
    settle(1500); // what the rows in view are made with
    to.shoot(window, u"repositories"_s);
    rig.does(u"reset"_s, {{u"count"_s, 0}});
    window.page()->refresh();
    until([&] { return shown<QAbstractButton>(window, "noticeAction") != nullptr; });
    to.shoot(window, u"repositories-offline"_s);
    rig.forget(u"faults"_s);
    settle(200);
}

//! The last one: the client remembers the limit, and the clock stands still.
void shootLimited(ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    window.go({u"repositories"_s, {}, {}});
    rig.does(u"primary"_s, {{u"count"_s, 0}});
    window.page()->refresh();
    until([&] { return shown<QAbstractButton>(window, "noticeAction") != nullptr; });
    to.shoot(window, u"repositories-limited"_s);
    shown<QAbstractButton>(window, "noticeAction")->click();
    to.shoot(window, u"repositories-limited-later"_s);
    rig.forget(u"faults"_s);
}

void shootImport(ui::DeckWindow& window, const Shooter& to, const QString& account)
{
    window.go({u"import"_s, {}, account + u"/mona/lighthouse"_s});
    const auto* deploy = window.findChild<QAbstractButton*>(u"importDeploy"_s);
    until([&] { return deploy->isEnabled() && shown<QAbstractButton>(window, "seePlan"); });
    settle(400);
    to.shoot(window, u"import"_s);
    window.findChild<ui::SegmentedControl*>(u"target"_s)->setCurrent(1);
    const auto* words = window.findChild<ui::Label*>(u"planText"_s);
    until([&] { return words->text().contains(u"/pages/mona/lighthouse"_s); });
    settle(400);
    to.shoot(window, u"import-pages"_s);
    shootImportToAws(window, to, account + u"/mona/lighthouse"_s);
    window.go({u"import"_s, {}, account + u"/mona/empty"_s});
    settle(600);
    to.shoot(window, u"import-empty"_s);
    window.go({u"import"_s, {}, account + u"/mona/no-such-thing"_s});
    settle(600);
    to.shoot(window, u"import-failed"_s);
}

} // namespace

void shootGitHub(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to, const Rig& rig)
{
    Deck& deck = sample.deck();
    // Once for all pictures: an app that asks for variables.
    [[maybe_unused]] static const QJsonObject commit = rig.post(
        u"commits"_s,
        {{u"repo"_s, u"mona/lighthouse"_s},
         {u"branch"_s, u"main"_s},
         {u"message"_s, u"Build with Vite"_s},
         {u"files"_s,
          QJsonObject{{u"package.json"_s,
                       u"{\"name\":\"lighthouse\",\"scripts\":{\"build\":\"vite build\"},"
                       "\"devDependencies\":{\"vite\":\"^5.4.0\"}}"_s},
                      {u"package-lock.json"_s, u"{\"name\":\"lighthouse\",\"lockfileVersion\":3,\"packages\":{}}"_s},
                      {u".env.example"_s, u"API_BASE=\nMAPS_TOKEN=\n"_s}}}});
    shootSignIn(window, to, rig);
    shootSigningIn(deck, window, to, rig);
    std::optional<github::Account> account;
    QCoro::connect(deck.github().signIns().signInWithToken({}, rig.token()), &window,
                   [&account](const Result<github::Account>& answer) {
                       if (answer)
                           account = *answer;
                   });
    until([&] { return account.has_value(); });
    if (!account)
        return;
    shootRepositories(window, to, rig);
    shootImport(window, to, account->id);
    shootSpaces(window, to);
    shootAccounts(deck, window, to, rig);
    shootLimited(window, to, rig);
    shootHooksLeft(sample, window, to, rig);
}

} // namespace shipdeck::test
