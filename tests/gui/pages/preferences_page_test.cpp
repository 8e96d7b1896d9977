// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "base/language.h"
#include "deck/window_file.h"
#include "page_window.h"
#include "pages/preferences_page.h"
#include "shell/window_look.h"
#include "store/projects.h"
#include "support/need.h"
#include "support/registry.h"
#include "sure.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/command_palette.h"
#include "widgets/overlay.h"
#include "widgets/toast.h"

#include <QComboBox>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

class PreferencesWindow : public PageWindow {
public:
    PreferencesWindow()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_config.path())); // without a systemd
        window->go({u"preferences"_s, {}, {}});
    }
    ~PreferencesWindow()
    {
        ui::Theme& theme = ui::Theme::instance(); // of all windows
        theme.setTextPercent(100);
        theme.setAppearance(ui::Appearance::System);
        theme.setDensity(ui::Density::Comfortable);
    }
    QString stored(const QString& key) { return sure(sample.deck().setting(key)); }
    QLineEdit* field(const QByteArray& key) const { return onPage<QLineEdit>("setting-" + key); }
    QComboBox* choice(const QByteArray& key) const { return onPage<QComboBox>("setting-" + key); }
    QString reason(const QByteArray& key) const { return onPage<QLabel>("reason-" + key)->text(); }
    void type(const QByteArray& key, const QString& text) const
    {
        field(key)->setFocus();
        field(key)->selectAll();
        QTest::keyClicks(field(key), text);
        QTest::keyClick(field(key), Qt::Key_Return);
    }
    //! By the keyboard: the value of this data, from the list.
    void choose(const QByteArray& key, const QString& value) const
    {
        QComboBox* box = choice(key);
        box->setFocus();
        const int by = box->findData(value) - box->currentIndex();
        for (int i = 0; i < std::abs(by); ++i)
            QTest::keyClick(box, by > 0 ? Qt::Key_Down : Qt::Key_Up);
    }
    void undo() const
    {
        QTRY_VERIFY(window->toasts().count() > 0);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    }
    QStringList shown() const
    {
        QStringList keys;
        for (const QLabel* label : window->page()->findChildren<QLabel*>())
            if (label->objectName().startsWith(u"reason-"_s) && label->isVisible())
                keys << label->objectName().mid(7);
        return keys;
    }
    void search(const QString& text) const { onPage<QLineEdit>("findSetting")->setText(text); }
    QString autostart() const { return m_config.filePath(u"autostart/shipdeck-agent.desktop"_s); }

private:
    QTemporaryDir m_config;
};

} // namespace

class PreferencesPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsStoredAtOnceAndUndone()
    {
        PreferencesWindow it;
        it.type("concurrency", u"4"_s);
        QTRY_COMPARE(it.stored(u"concurrency"_s), u"4"_s);
        QTRY_VERIFY2(it.reason("concurrency").contains(u"Default: 2"_s), qPrintable(it.reason("concurrency")));
        it.undo();
        QTRY_COMPARE(it.stored(u"concurrency"_s), QString());
        QTRY_COMPARE(it.field("concurrency")->text(), QString());
    }

    void aTypedValueIsTakenWhenItsFieldIsLeft()
    {
        PreferencesWindow it;
        it.field("logLimit")->setFocus();
        QTest::keyClicks(it.field("logLimit"), u"500mb"_s);
        QTest::keyClick(it.field("logLimit"), Qt::Key_Tab);
        QTRY_COMPARE(it.stored(u"logLimit"_s), QString::number(500 << 20));
        QTRY_COMPARE(it.field("logLimit")->text(), u"500 MB"_s); // as it is stored
    }

    void thePortInUseIsSaidBesideItsField()
    {
        PreferencesWindow it;
        const QString folder = it.sample.deck().paths().data + u"/local/nginx"_s;
        QVERIFY(QDir().mkpath(folder));
        sure(writeFile(folder + u"/port"_s, "8123\n"));
        it.window->go({u"start"_s, {}, {}});
        it.window->go({u"preferences"_s, {}, {}});
        QVERIFY2(it.reason("port").endsWith(u" Now: 8123."_s), qPrintable(it.reason("port")));
    }

    void aPortThatCannotBeUsedIsRefusedBesideItsField_data()
    {
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("reason");
        QTest::newRow("of the administrator") << u"80"_s << u"administrator"_s;
        QTest::newRow("too large") << u"70000"_s << u"1024 to 65535"_s;
        QTest::newRow("no number") << u"web"_s << u"1024 to 65535"_s;
        QTest::newRow("taken") << QString() << u"of this computer is used by"_s;
    }
    void aPortThatCannotBeUsedIsRefusedBesideItsField()
    {
        QFETCH(QString, port);
        QFETCH(QString, reason);
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        if (port.isEmpty())
            port = QString::number(taken.serverPort());
        PreferencesWindow it;
        it.type("port", port);
        QTRY_VERIFY2(it.reason("port").contains(reason), qPrintable(it.reason("port")));
        QCOMPARE(it.field("port")->text(), port); // to be corrected
        QCOMPARE(it.stored(u"port"_s), QString());
        QCOMPARE(it.window->toasts().count(), 0);
    }

    void aDiskBudgetBelowWhatMustStayIsRefused()
    {
        PreferencesWindow it;
        it.sample.giveFiles(SampleDeck::current, {{u"index.html"_s, QByteArray(3 << 20, 'x')}});
        it.type("diskBudget", u"2MB"_s);
        QTRY_VERIFY2(it.reason("diskBudget").contains(u"Live releases"_s), qPrintable(it.reason("diskBudget")));
        QCOMPARE(it.stored(u"diskBudget"_s), QString());
        it.type("diskBudget", u"1GB"_s);
        QTRY_COMPARE(it.stored(u"diskBudget"_s), QString::number(1 << 30));
    }

    void theWheelChangesNothing()
    {
        PreferencesWindow it;
        QComboBox* theme = it.choice("theme");
        theme->setFocus();
        QWheelEvent wheel({5, 5}, theme->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(theme, &wheel);
        QCOMPARE(theme->currentIndex(), 0);
    }

    void theThemeChangesAtOnceByTheKeyboardAndIsUndone()
    {
        PreferencesWindow it;
        it.choose("theme", u"dark"_s);
        QCOMPARE(ui::Theme::instance().appearance(), ui::Appearance::Dark);
        it.undo();
        QTRY_COMPARE(ui::Theme::instance().appearance(), ui::Appearance::Light); // the one that the arrow passed
    }

    void anotherTextSizeMakesThePageAnewAndKeepsTheFocus()
    {
        PreferencesWindow it;
        const QWidget* before = it.window->page();
        it.choose("textSize", u"110"_s);
        QCOMPARE(ui::Theme::instance().textPercent(), 110);
        QVERIFY(it.window->page() != before);
        QTRY_VERIFY(it.choice("textSize")->hasFocus());
        QCOMPARE(it.choice("textSize")->currentData().toString(), u"110"_s);
        it.undo();
        QTRY_COMPARE(ui::Theme::instance().textPercent(), 100);
    }

    void reducedMotionIsStored()
    {
        PreferencesWindow it;
        it.choose("motion", u"reduced"_s);
        QCOMPARE(ui::look(it.window->settings(), u"motion"_s), u"reduced"_s);
        it.click("reset-motion");
        QCOMPARE(ui::look(it.window->settings(), u"motion"_s), QString());
    }

    void whatShipctlChangesIsSeenAtOnce()
    {
        PreferencesWindow it;
        QSettings file(it.sample.settingsFile(), QSettings::IniFormat); // as setWindowSetting() writes it
        file.setValue(u"look/theme"_s, u"dark"_s);
        file.sync();
        QTRY_COMPARE(ui::Theme::instance().appearance(), ui::Appearance::Dark);
        file.remove(u"look/theme"_s);
        file.setValue(u"look/textSize"_s, u"120"_s);
        file.sync();
        QTRY_COMPARE(ui::Theme::instance().textPercent(), 120);
        QCOMPARE(ui::Theme::instance().appearance(), ui::Appearance::System);
    }

    void aLanguageThatACommandChoseMakesTheWindowAnew()
    {
        PreferencesWindow it;
        QSignalSpy again(it.window.get(), &ui::DeckWindow::languageChosen);
        it.sample.write([](store::Database& db) { return store::setSetting(db, u"language"_s, u"ko"_s); });
        QTRY_COMPARE(again.count(), 1);
    }

    void theWindowsSettingsHaveTheNamesAndValuesOfTheCommandLine()
    {
        SampleDeck sample;
        const Paths paths = sample.deck().paths();
        for (const ui::Preference& one : ui::preferences()) {
            if (one.setting->of != Setting::Of::Window)
                continue;
            const QString key = one.setting->key, last = one.setting->choices.last();
            QVERIFY(setWindowSetting(paths, key, last));
            QCOMPARE(windowSetting(paths, key), last);
            const QSettings file(windowFile(paths), QSettings::IniFormat);
            QCOMPARE(ui::look(file, key), last);
            QVERIFY(setWindowSetting(paths, key, {}));
            QCOMPARE(windowSetting(paths, key), QString());
            QVERIFY(settingOfEverything(key)->valueOf(one.setting->otherwise)->isNull());
        }
    }

    void theAgentStartsAtLoginAndNoLongerAfterAnUndo()
    {
        PreferencesWindow it;
        it.choose("startAtLogin", u"on"_s);
        QTRY_VERIFY(QFile::exists(it.autostart()));
        it.undo();
        QTRY_VERIFY(!QFile::exists(it.autostart()));
    }

    void theLanguageIsStoredForAllProgramsAndTheWindowIsMadeAnew()
    {
        PreferencesWindow it;
        QSignalSpy again(it.window.get(), &ui::DeckWindow::languageChosen);
        it.choose("language", u"ko"_s);
        QTRY_COMPARE(it.stored(u"language"_s), u"ko"_s);
        QTRY_VERIFY(again.count() > 0); // the arrow passes English, maybe within one frame
        QCOMPARE(it.choice("language")->currentText(), u"한국어"_s);
        const QString former = again.first().first().toString();
        QCOMPARE(former, QString());
        it.window->offerLanguage(former); // the new one does
        it.undo();
        QTRY_COMPARE(it.stored(u"language"_s), former);
    }

    void aSearchFindsSettingsByNameAndMeaningInBothLanguages()
    {
        PreferencesWindow it;
        it.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(it.onPage<QLineEdit>("findSetting")->hasFocus());
        it.search(u"localhost"_s);
        QCOMPARE(it.shown(), QStringList{u"port"_s});
        it.search(u"언어"_s);
        QCOMPARE(it.shown(), QStringList{u"language"_s});
        useLanguage(u"ko"_s);
        ui::DeckWindow korean(it.sample.deck(), it.sample.settingsFile());
        korean.show();
        korean.go({u"preferences"_s, {}, {}});
        auto* field = korean.page()->findChild<QLineEdit*>(u"findSetting"_s);
        field->setText(u"disk budget"_s);
        const auto isShown = [&korean](const QString& key) {
            return korean.page()->findChild<QWidget*>(u"setting-"_s + key)->isVisible();
        };
        const bool finds = isShown(u"diskBudget"_s) && !isShown(u"theme"_s);
        useLanguage(u"en"_s);
        QVERIFY(finds);
        it.search(u"no such thing"_s);
        QVERIFY(it.onPage<QWidget>("noSetting"));
        QCOMPARE(it.shown(), QStringList());
    }

    //! The buttons of file dialogs.
    void whatQtSaysIsKoreanToo()
    {
        const QString file = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_ko.qm"_s;
        NEED(QFile::exists(file) ? "" : "qt6-translations-l10n is not installed");
        useLanguage(u"ko"_s);
        const QString shown = QCoreApplication::translate("QFileDialog", "&Choose");
        useLanguage(u"en"_s);
        QCOMPARE(ui::withoutMnemonic(shown), u"선택"_s);
    }

    void thePaletteLeadsToTheFieldOfASetting()
    {
        PreferencesWindow it;
        it.window->go({u"projects"_s, {}, {}});
        it.window->openPalette(u"disk budget"_s);
        QTest::keyClick(it.window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(it.window->route().page, u"preferences"_s);
        QTRY_VERIFY(it.field("diskBudget")->hasFocus());
        QTest::keyClick(it.window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(it.window->route().detail, QString());
    }

    void everyFieldHasANameAndSaysItsDefault()
    {
        PreferencesWindow it;
        for (const ui::Preference& one : ui::preferences()) {
            auto* field = it.window->page()->findChild<QWidget*>(u"setting-"_s + one.setting->key);
            QVERIFY2(field, qPrintable(one.setting->key));
            QCOMPARE(field->accessibleName(), one.name);
            QVERIFY(!one.about.isEmpty() && !one.otherwise.isEmpty());
            QVERIFY(field->accessibleDescription().contains(one.about));
        }
    }
};

SHIPDECK_TEST(PreferencesPageTest)

} // namespace shipdeck::test

#include "preferences_page_test.moc"
