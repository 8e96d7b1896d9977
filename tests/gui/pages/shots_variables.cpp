// SPDX-License-Identifier: MIT
// The variables of a project: what waits, a secret that is being looked at, the sheet before an import.
#include "shots.h"

#include "base/clock.h"
#include "deck/variables.h"
#include "pages/deck_page.h"
#include "store/deployments.h"
#include "store/variables.h"
#include "support/finish.h"
#include "sure.h"
#include "widgets/overlay.h"
#include "widgets/segmented_control.h"
#include "widgets/variable_list.h"

#include <QLineEdit>
#include <QJsonArray>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

struct Sample {
    const char* name;
    const char* value;
    VariableScope scope;
    bool isSecret;
    int daysAgo;
};

void setAll(Deck& deck, SampleDeck& sample, const EnvironmentName& environment, std::initializer_list<Sample> all)
{
    for (const Sample& one : all) {
        const QString name = QString::fromLatin1(one.name);
        sure(finish(deck.variables().set(SampleDeck::harbor, environment,
                                         {{name, QString::fromLatin1(one.value), one.scope,
                                           one.isSecret ? NewVariable::Secret::Yes : NewVariable::Secret::No}})));
        sample.write([&](store::Database& db) -> Result<> {
            SD_TRY(auto update,
                   db.prepare("UPDATE variables SET created_at = ?1 WHERE name = ?2 AND environment = ?3 AND "
                              "is_current = 1"));
            return update.with(store::toIso(nowUtc().addDays(-one.daysAgo)), name, environment).run();
        });
    }
}

//! What is set now is what the live release was made with.
void makeLive(Deck& deck, SampleDeck& sample)
{
    QJsonArray ids;
    for (const VariableRow& row : sure(deck.variables().list(SampleDeck::harbor, EnvironmentName(u"production"_s))))
        ids << row.variable.id;
    sample.edit(SampleDeck::current, [&](store::Deployment& one) {
        QJsonObject snapshot = one.snapshot;
        snapshot[u"variables"_s] = ids;
        one.snapshot = snapshot;
    });
    sample.endBuilding();
}

void fillVariables(SampleDeck& sample)
{
    Deck& deck = sample.deck();
    const EnvironmentName production{u"production"_s};
    setAll(deck, sample, production,
           {{"API_BASE", "https://api.harbor.example", VariableScope::Both, false, 12},
            {"CART_TTL", "600", VariableScope::Run, false, 20},
            {"DATABASE_URL", "postgres://harbor:t1dal-basin@db.internal/harbor", VariableScope::Run, true, 3},
            {"IMAGE_CDN", "https://img.harbor.example", VariableScope::Build, false, 8},
            {"LEGACY_SEARCH", "on", VariableScope::Run, false, 40},
            {"LOG_LEVEL", "info", VariableScope::Run, false, 20},
            {"SENTRY_AUTH_TOKEN", "sntrys_4f1d9a20c7", VariableScope::Build, true, 20},
            {"STRIPE_KEY", "sk_live_51HxHarborTide", VariableScope::Run, true, 3}});
    makeLive(deck, sample);
    setAll(deck, sample, production,
           {{"CART_TTL", "900", VariableScope::Run, false, 0},
            {"SENTRY_DSN", "https://9f@o1.example/7", VariableScope::Both, true, 0}});
    sure(finish(deck.variables().set(SampleDeck::harbor, production, {}, {u"LEGACY_SEARCH"_s})));
    setAll(deck, sample, EnvironmentName(u"preview"_s),
           {{"API_BASE", "https://api.staging.harbor.example", VariableScope::Both, false, 5},
            {"CART_TTL", "60", VariableScope::Run, false, 5},
            {"STRIPE_WEBHOOK_KEY", "whsec_5pQ0tidewater", VariableScope::Run, true, 5}});
}

} // namespace

void shootVariables(const Shooter& to, const std::function<void(const QString&)>& choose)
{
    using S = SampleDeck;
    S sample;
    sample.fill();
    choose(sample.settingsFile());
    ui::DeckWindow window(sample.deck(), sample.settingsFile());
    window.show();
    window.activateWindow();
    fillVariables(sample);
    window.go({u"variables"_s, S::harbor, {}});
    to.shoot(window, u"variables"_s);
    auto* list = shown<ui::VariableList>(window, "variableList");
    Q_EMIT list->revealToggled(u"=DATABASE_URL"_s);
    until([&] { return list->at(u"=DATABASE_URL"_s)->isRevealed; });
    to.shoot(window, u"variables-revealed"_s); // with dots: no picture has a secret
    shown<QAbstractButton>(window, "addVariable")->click();
    shown<QLineEdit>(window, "newName")->setText(u"STRIPE_KEY"_s);
    shown<QLineEdit>(window, "newValue")->setText(u"sk_live_another"_s);
    to.shoot(window, u"variables-add"_s);
    shown<QAbstractButton>(window, "cancelVariable")->click();
    QMimeData text;
    text.setText(
        u"# shop\nREDIS_URL=redis://:deep-water@cache.internal:6379\nVITE_BASE_PATH=/shop\nLOG_LEVEL=warn\n"
        "STRIPE_KEY=sk_live_62another\nCART_TTL=900\nSMTP_PASSWORD hunter2hunter2\nAPI_BASE=https://api.harbor.example\n"_s);
    window.page()->paste(&text);
    until([&] { return ui::Overlay::top(&window) != nullptr; });
    to.shoot(window, u"variables-import"_s);
    ui::Overlay::top(&window)->close();
    shown<ui::SegmentedControl>(window, "variableEnvironment")->setCurrent(1);
    to.shoot(window, u"variables-preview"_s);
    shown<QLineEdit>(window, "variableFilter")->setText(u"nothing like it"_s);
    to.shoot(window, u"variables-none"_s);
    shown<QLineEdit>(window, "variableFilter")->clear();
    window.resize(960, 600);
    window.go({u"variables"_s, S::harbor, u"production"_s});
    to.shoot(window, u"variables-small"_s);
    qobject_cast<ui::DeckPage*>(window.page())->showLook(ui::DeckPage::Look::Loading);
    to.shoot(window, u"variables-loading"_s);
    window.resize(1280, 800);
    sample.add({u"5c0ffee0000"_s, S::harbor, u"production"_s, store::State::Queued, store::ReleaseRole::None,
                u"Show shipping estimate before checkout"_s, u"main"_s, u"9c41f7e20b31"_s});
    window.page()->refresh();
    to.shoot(window, u"variables-deploying"_s);
    sample.addProject(u"lighthouse1"_s, u"lighthouse"_s, u"/srv/lighthouse"_s, u"folder"_s);
    window.go({u"variables"_s, u"lighthouse1"_s, {}});
    to.shoot(window, u"variables-empty"_s);
    window.go({u"variables"_s, u"n0such00000"_s, {}});
    to.shoot(window, u"variables-failed"_s);
}

} // namespace shipdeck::test
