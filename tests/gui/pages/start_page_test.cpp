// SPDX-License-Identifier: MIT
#include "deck/deck.h"
#include "deck/deploy_request.h"
#include "deck/projects.h"
#include "deck/variables.h"
#include "base/files.h"
#include "page_window.h"
#include "pages/drop_card.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QString folderWith(const QString& home, const QString& name, const QByteArray& page)
{
    const QString folder = home + u'/' + name;
    QDir().mkpath(folder);
    (void)writeFile(folder + u"/index.html"_s, page);
    (void)writeFile(folder + u"/.env.example"_s, "API_TOKEN=\n");
    return folder;
}

} // namespace

class StartPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderIsPlannedThenDeployedWithItsVariables()
    {
        PageWindow it(PageWindow::With::Nothing);
        const QString folder = folderWith(it.sample.homeFolder(), u"little site"_s, "<h1>hello</h1>");
        auto* field = it.onPage<QLineEdit>("sourceField");
        QTest::keyClicks(field, folder);
        QTest::keyClick(field, Qt::Key_Return);
        auto* card = it.onPage<ui::DropCard>("dropCard");
        QTRY_COMPARE(card->step(), ui::DropCard::Step::Planned);
        QCOMPARE(it.onPage<QLineEdit>("variable.API_TOKEN")->echoMode(), QLineEdit::PasswordEchoOnEdit);
        it.click("planDeploy");
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        const auto project = it.sample.deck().projects().get(it.window->route().project);
        QCOMPARE(project->project.name, u"little site"_s);
    }

    void aNewProjectIsSetUpInItsPlan()
    {
        PageWindow it(PageWindow::With::Nothing);
        const QString folder = nodeApp(it.sample.homeFolder(), "output: www\n");
        auto* card = planned(it, folder);
        QVERIFY(!it.onPage<QLineEdit>("setting-build")); // until it is opened
        it.click("showBuildSettings");
        const auto field = [&](const char* key) { return it.onPage<QLineEdit>(QByteArray("setting-").append(key)); };
        QCOMPARE(field("name")->placeholderText(), u"app"_s);
        QCOMPARE(field("build")->placeholderText(), u"npm run build"_s);
        QVERIFY(field("output")->isReadOnly());
        QVERIFY(it.says(u"Set by shipdeck.yml"_s));

        field("name")->setFocus();
        QTest::keyClicks(field("name"), u"My app"_s);
        QTest::keyClick(field("name"), Qt::Key_Tab); // to another field of it: not planned yet
        QCOMPARE(card->step(), ui::DropCard::Step::Planned);
        field("build")->setFocus();
        QTest::keyClicks(field("build"), u"make site"_s);
        QTest::keyClick(field("build"), Qt::Key_Return);
        QTRY_VERIFY(card->step() == ui::DropCard::Step::Planned && it.says(u"My app"_s));
        QCOMPARE(field("build")->text(), u"make site"_s);
        QVERIFY(it.says(u"Detected: npm run build"_s));
        it.click("planDeploy");
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        const auto made = it.sample.deck().projects().get(it.window->route().project);
        QCOMPARE(made->project.name, u"My app"_s);
        QCOMPARE(made->project.settings[u"build"_s].toString(), u"make site"_s);
        QVERIFY(!made->project.settings.contains(u"install"_s));
    }

    void howANewProjectIsBuiltAndServedIsChosenInItsPlan()
    {
        PageWindow it(PageWindow::With::Nothing);
        auto* card = planned(it, nodeApp(it.sample.homeFolder()));
        it.click("showBuildSettings");
        const auto type = [&it](const char* key, const QString& text) {
            auto* field = it.onPage<QLineEdit>(QByteArray("setting-").append(key));
            field->setFocus();
            QTest::keyClicks(field, text);
        };
        const auto choose = [&it](const char* key, const QString& begin) {
            auto* field = it.onPage<QComboBox>(QByteArray("setting-").append(key));
            field->setFocus();
            QTest::keyClicks(field, begin);
            QVERIFY2(field->currentText().startsWith(begin), qPrintable(field->currentText()));
        };
        choose("framework", u"Eleventy"_s);
        choose("network", u"Allowed"_s);
        choose("testRule", u"Must"_s);
        type("memory", u"512MB"_s);
        type("health", u"/healthz"_s);
        type("retention", u"3"_s);
        type("data", u"uploads, db"_s);
        QTest::keyClick(it.onPage<QLineEdit>("setting-data"), Qt::Key_Return);
        QTRY_VERIFY(card->step() == ui::DropCard::Step::Planned && it.says(u"because you chose it"_s));
        it.click("planDeploy");
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        const auto made = it.sample.deck().projects().get(it.window->route().project);
        QJsonObject set = made->project.settings;
        set.remove(u"target"_s);
        QCOMPARE(set,
                 (QJsonObject{{u"framework"_s, u"eleventy"_s},
                              {u"network"_s, u"on"_s},
                              {u"testRule"_s, u"block"_s},
                              {u"memory"_s, 512 << 20},
                              {u"health"_s, u"/healthz"_s},
                              {u"retention"_s, 3},
                              {u"data"_s, QJsonArray{u"uploads"_s, u"db"_s}}}));
    }

    void aTakenNameIsRefusedBesideItsField()
    {
        PageWindow it;
        planned(it, nodeApp(it.sample.homeFolder()));
        it.click("showBuildSettings");
        auto* name = it.onPage<QLineEdit>("setting-name");
        name->setFocus();
        QTest::keyClicks(name, u"harbor-web"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(it.says(u"already a project named harbor-web"_s));
        QVERIFY(!it.onPage<QAbstractButton>("planDeploy")->isEnabled());
        name->selectAll();
        QTest::keyClicks(name, u"other"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(it.onPage<QAbstractButton>("planDeploy") && it.onPage<QAbstractButton>("planDeploy")->isEnabled());
    }

    void aWrongPathIsAFailureAndTheFieldStays()
    {
        PageWindow it(PageWindow::With::Nothing);
        auto* field = it.onPage<QLineEdit>("sourceField");
        QTest::keyClicks(field, u"/no/such/folder"_s);
        it.click("runHere");
        auto* card = it.onPage<ui::DropCard>("dropCard");
        QTRY_COMPARE(card->step(), ui::DropCard::Step::Failed);
        QCOMPARE(field->text(), u"/no/such/folder"_s);
        QVERIFY(field->isVisible());
    }

    void anErrorOfAFolderLeavesTheFieldReadyForAnother()
    {
        PageWindow it(PageWindow::With::Nothing);
        const QString empty = it.sample.homeFolder() + u"/empty"_s;
        QVERIFY(QDir().mkpath(empty));
        auto* field = it.onPage<QLineEdit>("sourceField");
        QTest::keyClicks(field, empty);
        QTest::keyClick(field, Qt::Key_Return);
        auto* card = it.onPage<ui::DropCard>("dropCard");
        QTRY_COMPARE(card->step(), ui::DropCard::Step::Failed);
        QVERIFY(field->hasFocus());
        QCOMPARE(field->selectedText(), empty);
    }

    void escapeLeavesThePlan()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.window->actions().plan(folderWith(it.sample.homeFolder(), u"other"_s, "<p>x"));
        auto* card = it.onPage<ui::DropCard>("dropCard");
        QTRY_COMPARE(card->step(), ui::DropCard::Step::Planned);
        QTest::keyClick(it.window->page(), Qt::Key_Escape);
        QCOMPARE(card->step(), ui::DropCard::Step::Idle);
    }

    void aProjectIsDeployedElsewhereUnderAnotherName()
    {
        PageWindow it(PageWindow::With::Nothing);
        Deck& deck = it.sample.deck();
        DeployRequest request;
        request.source.location = folderWith(it.sample.homeFolder(), u"first"_s, "<p>x");
        request.variables = {{u"GREETING"_s, u"hi"_s, {}, NewVariable::Secret::No}};
        const auto first = finish(deck.projects().save(request));
        QVERIFY(first);
        it.window->actions().deployElsewhere(first->id);
        auto* field = it.find<QLineEdit>("newProject");
        QCOMPARE(field->text(), u"first-2"_s);
        QTest::keyClicks(field, u"second"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(it.onPage<ui::DropCard>("dropCard")->step(), ui::DropCard::Step::Planned);
        QVERIFY(it.says(u"second"_s));
        it.click("planDeploy");
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        QCOMPARE(deck.projects().get(it.window->route().project)->project.name, u"second"_s);
        QCOMPARE(
            deck.variables().list(ProjectId(u"second"_s), EnvironmentName(u"production"_s))->value(0).variable.value,
            u"hi"_s);
    }

    void theSampleDeploysWithOneClick()
    {
        PageWindow it(PageWindow::With::Nothing);
        it.click("sampleHarbor");
        QTRY_COMPARE(it.window->route().page, u"deployment"_s);
        QVERIFY(QFile::exists(it.sample.deck().paths().data + u"/samples/harbor/index.html"_s));
    }

private:
    static QString nodeApp(const QString& home, const QByteArray& shipdeckYml = {})
    {
        const QString folder = folderWith(home, u"app"_s, "<title>App</title>");
        (void)writeFile(folder + u"/package.json"_s,
                        R"({"scripts":{"build":"vite build"},"devDependencies":{"vite":"^5.4.0"}})");
        (void)writeFile(folder + u"/package-lock.json"_s, R"({"lockfileVersion":3,"packages":{}})");
        if (!shipdeckYml.isEmpty())
            (void)writeFile(folder + u"/shipdeck.yml"_s, shipdeckYml);
        return folder;
    }
    static ui::DropCard* planned(const PageWindow& it, const QString& folder)
    {
        it.window->actions().plan(folder);
        auto* card = it.onPage<ui::DropCard>("dropCard");
        (void)becomesTrue([&] { return card->step() == ui::DropCard::Step::Planned; });
        return card;
    }
};
SHIPDECK_TEST(StartPageTest)

} // namespace shipdeck::test

#include "start_page_test.moc"
