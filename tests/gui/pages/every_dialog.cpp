// SPDX-License-Identifier: MIT
#include "every_dialog.h"

#include "every_page.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

const EnvironmentName production{u"production"_s};

store::Deployment deployment(PageWindow& it, const QString& id)
{
    return it.sample.edit(id, [](store::Deployment&) {});
}

} // namespace

const QList<ProjectDialog>& everyDialog()
{
    using S = SampleDeck;
    static const QList<ProjectDialog> all{
        {"remove", [](PageWindow& it) { it.window->actions().remove(S::harbor); }},
        {"forget", [](PageWindow& it) { it.window->actions().forget(S::harbor); }},
        {"remove an environment",
         [](PageWindow& it) { it.window->actions().removeEnvironment(S::harbor, EnvironmentName(u"preview"_s)); }},
        {"roll back", [](PageWindow& it) { it.window->actions().rollBack(S::harbor, production); }},
        {"promote", [](PageWindow& it) { it.window->actions().promote(S::staged); }},
        {"promote from an environment",
         [](PageWindow& it) { it.window->actions().promoteFrom(S::harbor, EnvironmentName(u"pr-12"_s), production); }},
        {"cancel", [](PageWindow& it) { it.window->actions().cancel(S::building); }},
        {"share of a canary", [](PageWindow& it) { it.window->actions().shareMore(S::earlier); }},
        {"deploy a canary", [](PageWindow& it) { it.window->actions().deployCanary(S::harbor, production); }},
        {"lift a freeze", [](PageWindow& it) { it.window->actions().liftFreeze(S::harbor, production); }, "confirm",
         "freezeReason"},
        {"stop", [](PageWindow& it) { it.window->actions().stop(S::harbor, production); }},
        {"share on the network",
         [](PageWindow& it) { it.window->actions().shareOnNetwork(deployment(it, S::current)); }, "shareStart"},
        {"import variables",
         [](PageWindow& it) { it.window->actions().importText(S::harbor, production, u"NEW_ONE=1"_s); }},
        {"add a variable", [](PageWindow& it) { it.window->actions().addVariable(S::failed, u"TOKEN"_s); }, "confirm",
         "variableValue"},
        {"search for a commit",
         [](PageWindow& it) {
             it.window->go({u"bisect"_s, S::harbor, sampleSearch});
             it.click("bisectAgain");
         },
         "formSubmit"},
    };
    return all;
}

void addEveryDialog()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < everyDialog().size(); ++i)
        QTest::newRow(everyDialog()[i].name) << i;
}

void openDialog(PageWindow& it, const ProjectDialog& dialog)
{
    qputenv("SHIPDECK_SHARE_ADDRESS", "192.168.7.9"); // which this computer needs for "share on the network"
    it.sample.putOnAws();
    it.sample.rememberPlace();
    if (QLatin1String(dialog.name) != u"cancel"_s)
        it.sample.write([](store::Database& db) { // what is in the way of some
            return db.execute("UPDATE operations SET state = 'done' WHERE state NOT IN ('failed', 'canceled')");
        });
    if (QLatin1String(dialog.name) == u"share of a canary"_s)
        it.sample.letRoll(SampleDeck::earlier, 10);
    it.window->go({u"overview"_s, SampleDeck::harbor, {}});
    dialog.open(it);
}

} // namespace shipdeck::test
