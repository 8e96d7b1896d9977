// SPDX-License-Identifier: MIT
#include "linked_sample.h"
#include "page_window.h"
#include "store/projects.h"
#include "store/stopped.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/button.h"

#include <QListView>
#include <QProcess>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! Where the real shipctl is; a sample has one of its own that does nothing.
const QString programs = qEnvironmentVariable("SHIPDECK_PROGRAMS");

const QString harbor = SampleDeck::harbor;

//! A page of the sample, and an action that the window offers there: what Ctrl+K finds.
struct SameInWindow {
    const char* command;
    ui::Route at = {};
    const char* action = nullptr; //!< nullptr: none, because:
    const char* why = nullptr;
};

ui::Route deployment(const QString& id)
{
    return {u"deployment"_s, harbor, id};
}

//! What each command of shipctl does, the window does as well.
const QList<SameInWindow>& table()
{
    static const ui::Route start{u"start"_s, {}, {}}, overview{u"overview"_s, harbor, {}};
    static const QList<SameInWindow> all{
        {"deploy", overview, "overview.deploy"},
        {"detect", start, "start.folder"}, // the plan says what was detected, and nothing runs before it is confirmed
        {"list", start, "page.activity"},
        {"activity", start, "page.activity"},
        {"show", deployment(SampleDeck::current), "deployment.box"},
        {"logs", deployment(SampleDeck::current), "deployment.box"},
        {"open", overview, "overview.visit"},
        {"cancel", deployment(SampleDeck::building), "deployment.cancel"},
        {"retry", deployment(SampleDeck::failed), "deployment.retry"},
        {"redeploy", deployment(SampleDeck::current), "deployment.redeploy"},
        {"bisect", deployment(SampleDeck::failed), "deployment.bisect"},
        {"promote", deployment(SampleDeck::staged), "deployment.promote"},
        {"canary", overview, "action.project.canary"},
        {"access", overview, "setting.access"},
        {"rollback", overview, "overview.rollback"},
        {"unpin", overview, "overview.unpin"},
        {"unlock", overview, "action.project.unlock"},
        {"projects", start, "page.projects"},
        {"vars", overview, "page.variables"},
        {"settings", overview, "setting.build"},
        {"freeze", overview, "setting.freeze"},
        {"rename", overview, "action.project.rename"},
        {"remove", overview, "action.project.remove"},
        {"forget", overview, "action.project.forget"},
        {"pushes", overview, "setting.pushes"},
        {"hook", start, "action.hook"},
        {"data", {u"overview"_s, u"apigateway0"_s, {}}, "action.project.exportData"},
        {"stop", {u"overview"_s, u"apigateway0"_s, {}}, "overview.stop"},
        {"start", {u"overview"_s, u"apigateway0"_s, {}}, "overview.start"},
        {"restart", {u"overview"_s, u"apigateway0"_s, {}}, "overview.restart"},
        {"share", deployment(SampleDeck::current), "deployment.share"},
        {"login", start, "page.connect"},
        {"logout", start, "page.accounts"},
        {"accounts", start, "page.accounts"},
        {"spaces", start, "page.repositories"},
        {"repos", start, "page.repositories"},
        {"connections", start, "page.aws"},
        {"doctor", start, "start.check"},
        {"domains", overview, "page.domains"},
        {"edge", overview, "overview.address"},
        {"prices", start, "action.prices"},
        {"inventory", start, "page.aws-inventory"},
        {"import", start, "action.importFromAws"},
        {"clean", start, "want.storage"},
        {"agent", {}, nullptr, "the window starts it by itself; as a service it is run by the system"},
        {"completion", {}, nullptr, "of a shell"}};
    return all;
}

QStringList commandsOfShipctl()
{
    QProcess shipctl;
    shipctl.start(programs + u"/shipctl"_s, {u"__complete"_s, u"bash"_s, u"--"_s, QString()});
    if (!shipctl.waitForFinished(deadlineMs) || shipctl.exitCode() != 0)
        return {};
    return QString::fromUtf8(shipctl.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QStringList offered(const PageWindow& it)
{
    QStringList ids;
    for (const ui::Command& command : it.window->offered())
        ids << command.id;
    return ids;
}

//! The first project is on AWS with everything that only some projects have.
void giveEverything(PageWindow& it)
{
    it.sample.putOnAws();
    it.sample.rememberPlace();
    it.sample.giveFiles(SampleDeck::current, {{u"index.html"_s, "<h1>Harbor</h1>"}});
    linkSample(it.sample);
    it.sample.write([](store::Database& db) { return store::setPinned(db, harbor, u"production"_s, true); });
}

} // namespace

class ParityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCommandOfShipctlIsInTheTable()
    {
        const PageWindow it(PageWindow::With::Nothing); // a home of its own for shipctl
        const QStringList commands = commandsOfShipctl();
        QVERIFY(commands.size() > 30);
        for (const QString& command : commands)
            QVERIFY2(std::any_of(table().begin(), table().end(),
                                 [&](const SameInWindow& row) { return QLatin1String(row.command) == command; }),
                     qPrintable(command));
        for (const SameInWindow& row : table())
            QVERIFY2(commands.contains(QLatin1String(row.command)), row.command);
    }

    void whatACommandDoesTheWindowDoesToo_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < table().size(); ++i)
            if (table()[i].action)
                QTest::newRow(table()[i].command) << i;
            else
                QVERIFY2(table()[i].why, table()[i].command);
    }
    void whatACommandDoesTheWindowDoesToo()
    {
        QFETCH(int, row);
        const SameInWindow& wanted = table()[row];
        PageWindow it;
        giveEverything(it);
        if (QLatin1String(wanted.command) == u"start"_s)
            it.sample.write(
                [&](store::Database& db) { return store::setStopped(db, wanted.at.project, u"production"_s, true); });
        if (QLatin1String(wanted.command) == u"restart"_s)
            it.sample.runServer(DeploymentId(u"a91gate0001"_s));
        it.window->go(wanted.at);
        QCoreApplication::processEvents(); // cards settle
        QVERIFY2(offered(it).contains(QLatin1String(wanted.action)), qPrintable(offered(it).join(u'\n')));
        for (const ui::Command& command : it.window->offered())
            if (command.id == QLatin1String(wanted.action))
                QVERIFY(command.run && !command.text.isEmpty());
    }

    void noActionIsOfferedTwice()
    {
        PageWindow it;
        giveEverything(it);
        for (const QString& page : {u"overview"_s, u"deployments"_s, u"variables"_s, u"settings"_s}) {
            it.window->go({page, harbor, {}});
            QStringList ids = offered(it);
            QCOMPARE(ids.removeDuplicates(), 0);
        }
    }

    //! A page says by one blue button what one is here for.
    void aPageHasOnePrimaryButton_data()
    {
        QTest::addColumn<ui::Route>("route");
        for (const QString& page :
             {u"start"_s, u"projects"_s, u"repositories"_s, u"activity"_s, u"aws"_s, u"accounts"_s})
            QTest::newRow(qPrintable(page)) << ui::Route{page, {}, {}};
        for (const QString& page : {u"overview"_s, u"deployments"_s, u"variables"_s, u"settings"_s})
            QTest::newRow(qPrintable(page)) << ui::Route{page, harbor, {}};
        for (const QString& id :
             {SampleDeck::current, SampleDeck::building, SampleDeck::staged, SampleDeck::failed, SampleDeck::earlier})
            QTest::newRow(qPrintable(u"deployment "_s + id)) << deployment(id);
    }
    void aPageHasOnePrimaryButton()
    {
        QFETCH(ui::Route, route);
        for (const auto with : {PageWindow::With::Sample, PageWindow::With::Nothing}) {
            if (with == PageWindow::With::Nothing && !route.project.isEmpty())
                continue;
            PageWindow it(with);
            it.window->go(route);
            QCoreApplication::processEvents();
            QStringList primary;
            for (const ui::Button* button : it.window->findChildren<ui::Button*>())
                if (button->isVisible() && button->property("kind").toInt() == int(ui::Button::Kind::Primary))
                    primary << button->text();
            QVERIFY2(primary.size() <= 1, qPrintable(primary.join(u", "_s)));
        }
    }

    void actionsAreFoundByTheirEnglishNamesInKorean_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("action");
        const auto row = [](const char* query, const char* action) {
            QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(action);
        };
        row("roll back", "action.project.rollback");
        row("rename", "action.project.rename");
        row("delete", "action.project.remove");
        row("forget", "action.project.forget");
        row("variables", "page.variables");
        row("settings", "page.settings");
        row("install", "setting.install");
        row("output", "setting.output");
        row("access", "setting.access");
        row("theme", "action.theme.dark");
        row("density", "action.density.compact");
        row("currency", "action.currency.EUR");
        row("help", "action.Ctrl+/");
        row("shortcuts", "action.Ctrl+/");
        row("permissions", "page.aws-policy");
        row("resources", "page.aws-inventory");
        row("import", "action.importFromAws");
        row("prices", "action.prices");
        row("logout", "page.accounts");
    }
    void actionsAreFoundByTheirEnglishNamesInKorean()
    {
        QFETCH(QString, query);
        QFETCH(QString, action);
        QTranslator korean;
        QVERIFY(korean.load(u":/translations/shipdeck_ko"_s));
        QCoreApplication::installTranslator(&korean);
        {
            PageWindow it;
            giveEverything(it);
            it.window->go({u"deployments"_s, harbor, {}});
            QString text;
            for (const ui::Command& command : it.window->offered())
                if (command.id == action)
                    text = command.text;
            QVERIFY2(!text.isEmpty(), qPrintable(offered(it).join(u'\n')));
            it.window->openPalette(query);
            const QStringList found = shown(it);
            ui::Overlay::top(it.window.get())->close();
            QVERIFY2(found.contains(text), qPrintable(text + u" is not among:\n"_s + found.join(u'\n')));
        }
        QCoreApplication::removeTranslator(&korean);
    }

private:
    static QStringList shown(const PageWindow& it)
    {
        QStringList texts;
        const auto* model = ui::Overlay::top(it.window.get())->findChild<QListView*>()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->index(i, 0).flags() & Qt::ItemIsSelectable)
                texts << model->index(i, 0).data().toString();
        return texts;
    }
};
SHIPDECK_TEST(ParityTest)

} // namespace shipdeck::test

#include "parity_test.moc"
