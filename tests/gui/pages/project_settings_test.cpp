// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "deck/operations.h"
#include "page_window.h"
#include "pages/settings_card.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/overlay.h"
#include "widgets/toast.h"

#include <QComboBox>
#include <QDir>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! The settings page of a folder with a Vite app.
class FolderSettings : public PageWindow {
public:
    explicit FolderSettings(const QByteArray& shipdeckYml = {})
    {
        write(u"package.json"_s,
              R"({"scripts":{"build":"vite build"},"devDependencies":{"vite":"^5.4.0"},"engines":{"node":">=20"}})");
        write(u"package-lock.json"_s, R"({"lockfileVersion":3,"packages":{}})");
        write(u"index.html"_s, "<title>Notes</title>");
        if (!shipdeckYml.isEmpty())
            write(u"shipdeck.yml"_s, shipdeckYml);
        project = sample.addProject(u"notes000000"_s, u"notes"_s, m_folder.path(), u"folder"_s).id;
        window->go({u"settings"_s, project, {}});
    }
    void write(const QString& name, const QByteArray& text) const
    {
        (void)makeFolder(m_folder.filePath(name).section(u'/', 0, -2));
        QVERIFY(writeFile(m_folder.filePath(name), text));
    }
    QLineEdit* field(const char* key) const { return onPage<QLineEdit>(QByteArray("setting-").append(key)); }
    QString reason(const char* key) const
    {
        const auto* words = onPage<QLabel>(QByteArray("reason-").append(key));
        return words ? words->text() : QString();
    }
    void type(const char* key, const QString& text) const
    {
        field(key)->setFocus();
        field(key)->selectAll();
        QTest::keyClick(field(key), Qt::Key_Delete);
        QTest::keyClicks(field(key), text);
    }
    store::Project stored() { return sample.deck().projects().get(project)->project; }
    QJsonValue setting(const char* key) { return stored().settings.value(QLatin1String(key)); }

    QString project;

private:
    QTemporaryDir m_folder;
};

} // namespace

class ProjectSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCommandIsChangedAndTakenBack()
    {
        FolderSettings it;
        QTRY_COMPARE(it.field("build")->placeholderText(), u"npm run build"_s);
        QVERIFY(it.field("build")->text().isEmpty());
        QVERIFY2(it.reason("install").contains(u"package-lock.json"_s), qPrintable(it.reason("install")));
        QVERIFY(!it.onPage<QAbstractButton>("save-buildSettings")->isEnabled());
        it.type("build", u"  make site "_s);
        QVERIFY2(it.reason("build").contains(u"npm run build"_s), qPrintable(it.reason("build")));
        it.click("save-buildSettings");
        QTRY_COMPARE(it.setting("build").toString(), u"make site"_s);
        QCOMPARE(it.field("build")->text(), u"make site"_s);
        QVERIFY(it.setting("install").isUndefined()); // only what was edited
        bool isUndone = false;
        QTRY_VERIFY(isUndone = isUndone || it.window->toasts().actNewest());
        QTRY_VERIFY(it.setting("build").isUndefined());
        QTRY_VERIFY(it.field("build")->text().isEmpty());
        it.type("build", u"make"_s);
        QTest::keyClick(it.field("build"), Qt::Key_Return);
        QTRY_COMPARE(it.setting("build").toString(), u"make"_s);
        QTRY_VERIFY(!it.onPage<QAbstractButton>("save-buildSettings")->isEnabled());
        it.click("reset-build");
        QVERIFY(it.field("build")->hasFocus());
        it.click("save-buildSettings");
        QTRY_VERIFY(it.setting("build").isUndefined());
        QCOMPARE(it.field("build")->placeholderText(), u"npm run build"_s);
    }

    void aBadValueIsRefusedBesideItsField_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QJsonValue>("stored");
        const auto row = [](const char* key, const QString& bad, const QString& hint, const QString& good,
                            const QJsonValue& stored) {
            QTest::newRow(key) << QByteArray(key) << bad << hint << good << stored;
        };
        row("retention", u"lots"_s, u"1000"_s, u"3"_s, 3);
        row("health", u"healthz"_s, u"begins with /"_s, u"/healthz"_s, u"/healthz"_s);
        row("memory", u"1 kB"_s, u"64 MB"_s, u"512MB"_s, 512 << 20);
        row("output", u"../elsewhere"_s, u"inside the project"_s, u"./www/"_s, u"www"_s);
        row("node", u"newest one"_s, u"for example 24"_s, u"22"_s, u"22"_s);
    }
    void aBadValueIsRefusedBesideItsField()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, bad);
        QFETCH(QString, hint);
        QFETCH(QString, good);
        QFETCH(QJsonValue, stored);
        FolderSettings it;
        const char* save = it.onPage<QWidget>("buildSettings")->isAncestorOf(it.field(key)) ? "save-buildSettings"
                                                                                            : "save-servingSettings";
        it.type(key, bad);
        it.click(save);
        QVERIFY2(it.reason(key).contains(hint), qPrintable(it.reason(key)));
        QCOMPARE(it.field(key)->text(), bad);
        QVERIFY(it.setting(key).isUndefined());
        it.type(key, good);
        QVERIFY(!it.reason(key).contains(hint));
        it.click(save);
        QTRY_COMPARE(it.setting(key), stored);
    }

    void whatShipdeckYmlSetsIsReadOnly()
    {
        FolderSettings it("output: www\nretention: 4\nnetwork: true\n");
        QTRY_VERIFY(it.field("output")->isReadOnly());
        QCOMPARE(it.field("output")->text(), u"www"_s);
        QVERIFY2(it.reason("output").contains(u"shipdeck.yml"_s), qPrintable(it.reason("output")));
        QVERIFY(it.field("retention")->isReadOnly());
        QCOMPARE(it.field("retention")->text(), u"4"_s);
        QVERIFY(!it.field("build")->isReadOnly());
        // Whether code gets the network is for this computer's person to say.
        QVERIFY(it.onPage<QComboBox>("setting-network")->isEnabled());
    }

    void theRootMustBeThere()
    {
        FolderSettings it;
        it.write(u"apps/web/index.html"_s, "<title>Web</title>");
        it.type("root", u"apps/nothing"_s);
        it.click("save-buildSettings");
        QTRY_VERIFY2(it.reason("root").contains(u"apps/nothing"_s), qPrintable(it.reason("root")));
        QVERIFY(it.stored().root.isEmpty());
        it.type("root", u"apps/web"_s);
        it.click("save-buildSettings");
        QTRY_COMPARE(it.stored().root, u"apps/web"_s);
        QTRY_VERIFY(it.field("build")->placeholderText() != u"npm run build"_s); // that folder is only served
    }

    void aChoiceIsMadeWithTheKeyboardAndNotByTheWheel()
    {
        FolderSettings it;
        auto* tests = it.onPage<QComboBox>("setting-testRule");
        QWheelEvent wheel({5, 5}, tests->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(tests, &wheel);
        QCOMPARE(tests->currentIndex(), 0);
        tests->setFocus();
        QTest::keyClick(tests, Qt::Key_Down);
        QTest::keyClick(tests, Qt::Key_Down);
        it.click("save-buildSettings");
        QTRY_COMPARE(it.setting("testRule").toString(), u"warn"_s);
    }

    void theFrameworkIsChosenAndLeftToDetectionAgain()
    {
        FolderSettings it;
        auto* framework = it.onPage<QComboBox>("setting-framework");
        QTRY_COMPARE(framework->currentText(), u"Detected: Vite"_s);
        framework->setFocus();
        QTest::keyClicks(framework, u"VitePress"_s);
        QVERIFY2(it.reason("framework").contains(u"Vite"_s), qPrintable(it.reason("framework")));
        it.click("save-buildSettings");
        QTRY_COMPARE(it.setting("framework").toString(), u"vitepress"_s);
        it.click("reset-framework");
        it.click("save-buildSettings");
        QTRY_VERIFY(it.setting("framework").isUndefined());
        QCOMPARE(framework->currentText(), u"Detected: Vite"_s);
    }

    void aServerMaySleepAfterATime()
    {
        FolderSettings it;
        auto* time = it.onPage<QComboBox>("setting-sleep");
        QCOMPARE(time->currentText(), u"Default: Never"_s);
        time->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(time, Qt::Key_Down);
        QCOMPARE(time->currentText(), u"After 15 minutes"_s);
        it.click("save-servingSettings");
        QTRY_COMPARE(it.setting("sleep").toString(), u"15m"_s);
    }

    //! What waits for a deployment and what does not; the card and the toast say which.
    void aCardSaysWhenAChangeTakesEffect()
    {
        FolderSettings it;
        const auto hint = [&it](const char* card) { return it.onPage<QLabel>(QByteArray("hint-") + card)->text(); };
        const QString later = u"with the next deployment"_s, now = u"as soon as it is saved"_s;
        QVERIFY(hint("buildSettings").contains(later) && !hint("buildSettings").contains(now));
        for (const QString& words :
             {later, now, u"Sleep when idle"_s, u"Pushes to production"_s, u"Deployment freeze"_s})
            QVERIFY2(hint("servingSettings").contains(words), qPrintable(words));
        it.type("freeze", u"Sat - Mon"_s);
        QVERIFY(hint("servingSettings").contains(now) && !hint("servingSettings").contains(later));
        it.type("health", u"/healthz"_s);
        QVERIFY(hint("servingSettings").contains(later));
        it.click("save-servingSettings");
        QTRY_VERIFY(PageWindow::says(&it.window->toasts(), u"the rest with the next deployment"_s));
    }

    void whatArrivesLeavesTypedTextAndTheFocusAlone()
    {
        FolderSettings it;
        QTRY_COMPARE(it.field("build")->placeholderText(), u"npm run build"_s);
        it.type("build", u"make half"_s);
        it.sample.write([&it](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, it.project));
            project.settings[u"build"_s] = u"make elsewhere"_s;
            project.settings[u"node"_s] = u"22"_s;
            return store::updateProject(db, project);
        });
        QTRY_COMPARE(it.field("node")->text(), u"22"_s);
        QCOMPARE(it.field("build")->text(), u"make half"_s);
        QVERIFY(it.field("build")->hasFocus());
    }

    void aProjectIsRenamedAndNothingElseMoves()
    {
        FolderSettings it;
        const QString slug = it.stored().slug;
        QCOMPARE(it.field("name")->text(), u"notes"_s);
        QVERIFY(!it.onPage<QAbstractButton>("rename")->isEnabled());
        const QString name = QString::fromUtf8("항구 ⚓ ").repeated(25).trimmed();
        it.type("name", {});
        QInputMethodEvent composed;
        composed.setCommitString(name);
        QCoreApplication::sendEvent(it.field("name"), &composed);
        QTest::keyClick(it.field("name"), Qt::Key_Return);
        QTRY_COMPARE(it.stored().name, name);
        QCOMPARE(it.stored().slug, slug);
        QTRY_VERIFY(!it.onPage<QAbstractButton>("rename")->isEnabled());
        bool isUndone = false;
        QTRY_VERIFY(isUndone = isUndone || it.window->toasts().actNewest());
        QTRY_COMPARE(it.stored().name, u"notes"_s);
        QTRY_COMPARE(it.field("name")->text(), u"notes"_s);
    }

    void aNameThatCannotBeIsRefusedBesideItsField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QString() << u"needs a name"_s;
        QTest::newRow("taken") << u"DOCS"_s << u"already a project named DOCS"_s;
        QTest::newRow("a path") << u"a/b"_s << u"It contains"_s;
    }
    void aNameThatCannotBeIsRefusedBesideItsField()
    {
        QFETCH(QString, name);
        QFETCH(QString, words);
        FolderSettings it;
        it.type("name", name);
        it.click("rename");
        QTRY_VERIFY2(it.reason("name").contains(words), qPrintable(it.reason("name")));
        QCOMPARE(it.field("name")->text(), name);
        QCOMPARE(it.stored().name, u"notes"_s);
        QVERIFY(it.onPage<QAbstractButton>("rename")->isEnabled());
    }

    void aProjectThatIsOnlyHereCannotBeForgotten()
    {
        FolderSettings it;
        QVERIFY(it.onPage<QAbstractButton>("removeProject"));
        QVERIFY(!it.onPage<QAbstractButton>("forgetProject"));
    }

    void aProjectOnAwsIsForgottenHereAfterBeingToldWhatGoesAndWhatStays()
    {
        PageWindow it;
        it.sample.endBuilding();
        it.sample.putOnAws();
        it.sample.rememberPlace();
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        it.click("forgetProject");
        QTRY_VERIFY(it.find<ui::Overlay>("forgetProject"));
        const auto* dialog = it.find<ui::Overlay>("forgetProject");
        for (const QString& words : {u"values of its variables"_s, u"AWS account 123456789012, ap-northeast-2"_s})
            QVERIFY2(PageWindow::says(dialog, words), qPrintable(words));
        it.click("confirm");
        QTRY_COMPARE(it.window->toasts().count(), 1);
        QVERIFY(!it.sample.deck().projects().get(SampleDeck::harbor));
        QVERIFY(it.open().isEmpty()); // nothing is done in the account
        const auto activity = it.sample.deck().operations().actions({});
        QVERIFY(!activity->isEmpty());
        QVERIFY(activity->first().params[u"onlyHere"_s].toBool());
    }

    void aProjectWithWorkInProgressIsNotForgotten()
    {
        PageWindow it;
        it.sample.putOnAws();
        it.sample.rememberPlace();
        it.window->actions().forget(SampleDeck::harbor);
        QVERIFY(PageWindow::says(ui::Overlay::top(it.window.get()), u"operation in progress"_s));
        QVERIFY(it.sample.deck().projects().get(SampleDeck::harbor));
    }

    void aProjectIsRemovedFromItsSettings()
    {
        FolderSettings it;
        it.click("removeProject");
        QTRY_VERIFY(it.onPage<QAbstractButton>("confirm"));
        it.click("confirm");
        QTRY_VERIFY(!it.newestOperation(u"remove"_s).id.isEmpty());
    }

    void aSmallWindowPutsTheReasonsBelow()
    {
        FolderSettings it;
        it.window->resize(960, 600);
        QTRY_COMPARE(it.field("build")->placeholderText(), u"npm run build"_s);
        const auto* reason = it.onPage<QLabel>("reason-build");
        QTRY_VERIFY(reason->mapTo(it.window.get(), QPoint()).y()
                    >= it.field("build")->mapTo(it.window.get(), it.field("build")->rect().bottomLeft()).y());
        for (const QScrollArea* area : it.window->page()->findChildren<QScrollArea*>())
            QVERIFY(!area->horizontalScrollBar() || area->horizontalScrollBar()->maximum() == 0);
    }
};
SHIPDECK_TEST(ProjectSettingsTest)

} // namespace shipdeck::test

#include "project_settings_test.moc"
