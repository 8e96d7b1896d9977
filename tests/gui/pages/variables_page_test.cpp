// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "variables_window.h"
#include "widgets/segmented_control.h"
#include "widgets/variable_delegate.h"

#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! Without the file the clock of this program goes on as usual; it is read once where to look.
const QString& clockFile()
{
    static const QString file = QDir::tempPath() + u"/shipdeck-clock-%1"_s.arg(QCoreApplication::applicationPid());
    return file;
}
[[maybe_unused]] const bool hasClock = qputenv("SHIPDECK_FIXED_CLOCK", QFile::encodeName(clockFile()));

void setClock(const QDateTime& moment)
{
    sure(writeFile(clockFile(), moment.toString(Qt::ISODate).toLatin1()));
}

} // namespace

class VariablesPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QFile::remove(clockFile()); }

    void aVariableIsAddedByKeysAloneAndTheNextOneCanFollow()
    {
        const VariablesWindow page;
        page.key(u"=API_BASE"_s, Qt::Key_A);
        QVERIFY(page.it->onPage<QLineEdit>("newName")->hasFocus());
        page.type("newName", u"MAIL_FROM"_s);
        page.type("newValue", u"hello@harbor.example"_s);
        QTest::keyClick(page.it->onPage<QLineEdit>("newValue"), Qt::Key_Return);
        QTRY_COMPARE(page.item(u"=MAIL_FROM"_s).value, u"hello@harbor.example"_s);
        QCOMPARE(page.stored(u"MAIL_FROM"_s)->value, u"hello@harbor.example"_s);
        auto* name = page.it->onPage<QLineEdit>("newName");
        QTRY_VERIFY(name && name->text().isEmpty() && name->hasFocus()); // the row may be told of before the answer
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!page.it->onPage<QLineEdit>("newName"));
        QVERIFY(page.list()->hasFocus());
    }

    void aNameThatLooksSecretIsStoredAsASecretForItsScope()
    {
        const VariablesWindow page;
        page.it->click("addVariable");
        page.type("newName", u"SMTP_PASSWORD"_s);
        QVERIFY(page.it->onPage<QCheckBox>("newSecret")->isChecked());
        QCOMPARE(page.it->onPage<QLineEdit>("newValue")->echoMode(), QLineEdit::Password);
        page.type("newValue", u"short"_s);
        auto* scope = page.it->onPage<QComboBox>("newScope");
        scope->setCurrentIndex(scope->findData(u"run"_s));
        page.it->click("saveVariable");
        QTRY_VERIFY(!page.text("editorReason").isEmpty()); // a secret has six characters
        QCOMPARE(page.it->onPage<QLineEdit>("newValue")->text(), u"short"_s);
        page.type("newValue", u"deep-water-9"_s);
        page.it->click("saveVariable");
        QTRY_VERIFY(page.item(u"=SMTP_PASSWORD"_s).isSecret);
        const auto stored = page.stored(u"SMTP_PASSWORD"_s);
        QCOMPARE(stored->value, u"deep-water-9"_s);
        QCOMPARE(stored->scope, VariableScope::Run);
        QVERIFY(page.item(u"=SMTP_PASSWORD"_s).value.isEmpty());
    }

    void aNameThatIsTakenOrInvalidCannotBeAdded()
    {
        const VariablesWindow page;
        page.it->click("addVariable");
        page.type("newName", u"CART_TTL"_s);
        QVERIFY(!page.it->onPage<QAbstractButton>("saveVariable")->isEnabled());
        QVERIFY(page.text("editorReason").contains(u"CART_TTL"_s));
        page.type("newName", u"1ST"_s);
        QVERIFY(!page.it->onPage<QAbstractButton>("saveVariable")->isEnabled());
        page.type("newName", u"FIRST"_s);
        QVERIFY(page.it->onPage<QAbstractButton>("saveVariable")->isEnabled());
    }

    void anEditSaysWhatWasAndWaitsUntilItIsDiscarded()
    {
        const VariablesWindow page;
        QCOMPARE(page.text("pendingTitle"), u"1 change not live yet"_s); // of the sample
        page.key(u"=API_BASE"_s, Qt::Key_Return);
        QCOMPARE(page.it->onPage<QLineEdit>("newValue")->text(), u"900"_s);
        page.type("newValue", u"901"_s);
        page.it->press(Qt::Key_Return);
        QTRY_COMPARE(page.item(u"=API_BASE"_s).note, u"was 900"_s);
        QVERIFY(page.item(u"=API_BASE"_s).isWaiting);
        QCOMPARE(page.text("pendingTitle"), u"2 changes not live yet"_s);
        QCOMPARE(page.text("pendingNames"), u"API_BASE changed, CART_TTL added"_s);
        page.it->click("discardChanges");
        page.it->click("confirm");
        QTRY_VERIFY(!page.it->onPage<QWidget>("pendingBar"));
        QCOMPARE(page.stored(u"API_BASE"_s)->value, u"900"_s);
        QVERIFY(!page.stored(u"CART_TTL"_s));
    }

    void theSameValueAgainIsNoChange()
    {
        const VariablesWindow page;
        for (const QString& value : {u"901"_s, u"900"_s})
            page.set(production, {u"API_BASE"_s, value, {}, {}});
        QTRY_COMPARE(page.text("pendingNames"), u"CART_TTL added"_s);
        QVERIFY(!page.item(u"=API_BASE"_s).isWaiting);
    }

    void theScopeOfASecretChangesWithoutTypingItAgain()
    {
        const VariablesWindow page;
        page.set(production, stripeKey);
        page.key(u"=STRIPE_KEY"_s, Qt::Key_Return);
        QVERIFY(page.it->onPage<QLineEdit>("newValue")->text().isEmpty());
        auto* scope = page.it->onPage<QComboBox>("newScope");
        scope->setCurrentIndex(scope->findData(u"build"_s));
        page.it->click("saveVariable");
        QTRY_COMPARE(page.stored(u"STRIPE_KEY"_s)->scope, VariableScope::Build);
        QCOMPARE(page.stored(u"STRIPE_KEY"_s)->value, u"sk_live_51Hx"_s);
    }

    void aRenameKeepsTheValue()
    {
        const VariablesWindow page;
        page.key(u"=API_BASE"_s, Qt::Key_Return);
        page.type("newName", u"API_ROOT"_s);
        page.it->click("saveVariable");
        QTRY_VERIFY(page.stored(u"API_ROOT"_s));
        QCOMPARE(page.stored(u"API_ROOT"_s)->value, u"900"_s);
        QVERIFY(!page.stored(u"API_BASE"_s));
    }

    void aRemovalShowsUntilItIsLiveAndCanBeUndone()
    {
        const VariablesWindow page;
        page.key(u"=API_BASE"_s, Qt::Key_Delete);
        QTRY_COMPARE(page.item(u"-API_BASE"_s).kind, ui::VariableItem::Kind::Removed);
        QVERIFY(!page.stored(u"API_BASE"_s));
        QVERIFY(page.text("pendingNames").contains(u"API_BASE removed"_s));
        QTRY_COMPARE(page.it->window->findChild<ui::Toasts*>()->count(), 1); // the undo is offered with the answer
        QTest::keyClick(page.it->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page.item(u"=API_BASE"_s).value, u"900"_s);
        QVERIFY(!page.item(u"=API_BASE"_s).isWaiting);
        QCOMPARE(page.text("pendingNames"), u"CART_TTL added"_s);
    }

    void aPastedBlockIsReviewedAndAMalformedLineNamedAndMended()
    {
        const VariablesWindow page;
        page.paste(u"API_BASE=https://x.example\nMAIL_PASSWORD deep-water-9\nCART_TTL=900\nNEW_ONE=1\nOTHER=2"_s);
        QTRY_VERIFY(page.sheet());
        QCOMPARE(page.text("envProblem"), u"Line 2 is skipped: “=” is missing after MAIL_PASSWORD."_s);
        QCOMPARE(page.it->onPage<QLineEdit>("problemText")->echoMode(), QLineEdit::Password);
        QVERIFY(!PageWindow::says(page.sheet(), u"deep-water-9"_s));
        QVERIFY(PageWindow::says(page.sheet(), u"900  →  https://x.example"_s));
        QCOMPARE(page.text("envSum"), u"2 added, 1 changed, 0 removed. Live after the next deployment."_s);
        page.setTaken(u"OTHER"_s, false);
        page.type("problemText", u"MAIL_PASSWORD=deep-water-9"_s);
        page.it->click("fixLine");
        QTRY_COMPARE(page.text("envSum"), u"2 added, 1 changed, 0 removed. Live after the next deployment."_s);
        QVERIFY(page.text("envProblem").isEmpty());
        page.setTaken(u"STRIPE_KEY"_s, true); // not among the lines: removed only because it is ticked
        QCOMPARE(page.it->onPage<QAbstractButton>("confirm")->text(), u"Save 4 changes"_s);
        page.it->click("confirm");
        QTRY_VERIFY(!page.sheet());
        QCOMPARE(page.stored(u"API_BASE"_s)->value, u"https://x.example"_s);
        QCOMPARE(page.stored(u"MAIL_PASSWORD"_s)->value, u"deep-water-9"_s);
        QVERIFY(page.stored(u"MAIL_PASSWORD"_s)->secret);
        QVERIFY(page.stored(u"NEW_ONE"_s));
        QVERIFY(!page.stored(u"OTHER"_s));
        QVERIFY(!page.stored(u"STRIPE_KEY"_s));
    }

    void whatCannotBeSavedStaysInTheSheet()
    {
        const VariablesWindow page;
        page.paste(u"NEW_ONE=1\nAPI_TOKEN=abc"_s);
        QTRY_VERIFY(page.sheet());
        page.sheet()->findChild<QCheckBox*>(u"secret.API_TOKEN"_s)->click(); // which has six characters
        page.it->click("confirm");
        QTRY_VERIFY(page.it->onPage<QWidget>("envError"));
        QVERIFY(page.sheet());
        QVERIFY(!page.stored(u"NEW_ONE"_s));
        page.setTaken(u"API_TOKEN"_s, false);
        page.it->click("confirm");
        QTRY_VERIFY(!page.sheet());
        QVERIFY(page.stored(u"NEW_ONE"_s));
    }

    void aSecretIsShownForTwentySecondsAndInNoPicture()
    {
        const VariablesWindow page;
        setClock(QDateTime(QDate(2026, 11, 20), QTime(9, 41), Qt::UTC));
        page.set(production, stripeKey);
        const QString id = u"=STRIPE_KEY"_s;
        QTRY_VERIFY(!page.item(id).age.isEmpty());
        const auto valueIn = [&page, &id](const QPixmap& picture) {
            const QModelIndex index = page.list()->model()->index(page.list()->currentIndex().row(), 0);
            const QRect row = page.list()->visualRect(index);
            const QPoint at = page.list()->viewport()->mapTo(page.it->window.get(), QPoint());
            return picture.copy(ui::VariableDelegate::placesIn(row, page.item(id)).value.translated(at)).toImage();
        };
        const auto screen = [&page] { return page.it->window->screen()->grabWindow(page.it->window->winId()); };
        page.key(id, Qt::Key_Home); // it has the focus
        page.list()->select(id);
        QCoreApplication::processEvents();
        const QImage hidden = valueIn(page.it->window->grab());
        page.key(id, Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(page.item(id).isRevealed);
        QCOMPARE(page.item(id).value, u"sk_live_51Hx"_s);
        QCOMPARE(page.item(id).mark, u"Hides in 20 s"_s);
        QTRY_VERIFY(valueIn(screen()) != hidden);
        QCOMPARE(valueIn(page.it->window->grab()), hidden);
        setClock(nowUtc().addSecs(6));
        QTRY_COMPARE(page.item(id).mark, u"Hides in 14 s"_s);
        setClock(nowUtc().addSecs(14));
        QTRY_VERIFY(!page.item(id).isRevealed);
        QVERIFY(page.item(id).value.isEmpty());
        QTRY_COMPARE(valueIn(screen()), hidden);
    }

    void aSecretIsHiddenWhenThePageTheEnvironmentOrTheWindowIsLeft()
    {
        const VariablesWindow page;
        page.set(production, stripeKey);
        const QString id = u"=STRIPE_KEY"_s;
        page.key(id, Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(page.item(id).isRevealed);
        page.it->window->go({u"overview"_s, SampleDeck::harbor, {}});
        page.it->window->go({u"variables"_s, SampleDeck::harbor, {}});
        QVERIFY(!page.item(id).isRevealed);
        page.key(id, Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(page.item(id).isRevealed);
        page.it->onPage<ui::SegmentedControl>("variableEnvironment")->setCurrent(1);
        page.it->onPage<ui::SegmentedControl>("variableEnvironment")->setCurrent(0);
        QVERIFY(!page.item(id).isRevealed);
        page.key(id, Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(page.item(id).isRevealed);
        QEvent away(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(page.it->window.get(), &away);
        QVERIFY(!page.item(id).isRevealed);
    }

    void whatWaitsIsDeployedByOneClick()
    {
        const VariablesWindow page;
        page.it->click("redeployChanges");
        QTRY_COMPARE(page.it->window->route().page, u"deployment"_s);
        const QString made = page.it->window->route().detail;
        QVERIFY(made != SampleDeck::current);
        page.it->window->go({u"variables"_s, SampleDeck::harbor, {}});
        QCOMPARE(page.text("pendingTitle"), u"Deploying 1 change"_s);
        QVERIFY(!page.it->onPage<QWidget>("redeployChanges"));
        page.it->click("openDeployment");
        QCOMPARE(page.it->window->route().detail, made);
    }

    void anotherEnvironmentIsCopiedWithItsSecrets()
    {
        const VariablesWindow page;
        page.set(preview, {u"STRIPE_WEBHOOK_KEY"_s, u"whsec_tide9"_s, VariableScope::Run, NewVariable::Secret::Yes});
        page.set(preview, {u"CART_TTL"_s, u"60"_s, VariableScope::Run, NewVariable::Secret::No});
        QTRY_COMPARE(page.item(u"mSTRIPE_WEBHOOK_KEY"_s).link, u"Copy to Production"_s);
        auto* menu = page.it->onPage<QAbstractButton>("copyVariables")->findChild<QMenu*>();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().first()->trigger();
        QTRY_VERIFY(page.sheet());
        QVERIFY(PageWindow::says(page.sheet(), u"Copy from Preview to Production"_s));
        QVERIFY(PageWindow::says(page.sheet(), u"900  →  60"_s));
        QVERIFY(!page.sheet()->findChild<QCheckBox*>(u"take.API_BASE"_s)); // a copy takes nothing away
        page.it->click("confirm");
        QTRY_VERIFY(!page.sheet());
        QCOMPARE(page.stored(u"STRIPE_WEBHOOK_KEY"_s)->value, u"whsec_tide9"_s);
        QCOMPARE(page.stored(u"STRIPE_WEBHOOK_KEY"_s)->scope, VariableScope::Run);
        QCOMPARE(page.stored(u"CART_TTL"_s)->value, u"60"_s);
    }

    void aSecretThatStaysAsItIsIsNoChange()
    {
        const VariablesWindow page;
        page.set(production, stripeKey);
        page.paste(u"STRIPE_KEY=sk_live_51Hx\nCART_TTL=900"_s);
        QTRY_VERIFY(page.sheet());
        QVERIFY(PageWindow::says(page.sheet(), u"Unchanged: STRIPE_KEY, CART_TTL"_s));
        QVERIFY(!page.it->onPage<QAbstractButton>("confirm")->isEnabled());
    }

    void aMissingOneIsCopiedFromItsRow()
    {
        const VariablesWindow page;
        page.set(preview, {u"WEBHOOK_KEY"_s, u"whsec_tide9"_s, VariableScope::Run, NewVariable::Secret::Yes});
        QTRY_VERIFY(!page.item(u"mWEBHOOK_KEY"_s).name.isEmpty());
        page.key(u"mWEBHOOK_KEY"_s, Qt::Key_Return);
        QTRY_VERIFY(page.item(u"=WEBHOOK_KEY"_s).isSecret);
        QCOMPARE(page.stored(u"WEBHOOK_KEY"_s)->value, u"whsec_tide9"_s);
    }

    //! Another program sets variables while a person types and points.
    void whatComesInTakesNeitherTheFocusNorTheRowUnderThePointer()
    {
        const VariablesWindow page;
        page.it->click("addVariable");
        page.type("newName", u"HALF_TYP"_s);
        QCoreApplication::processEvents();
        const auto rect = [&page](const QString& name) {
            const auto* model = page.list()->model();
            for (int i = 0; i < model->rowCount(); ++i)
                if (model->index(i, 0).data().toString() == name)
                    return page.list()->visualRect(model->index(i, 0));
            return QRect();
        };
        const QRect before = rect(u"CART_TTL"_s);
        QTest::mouseMove(page.list()->viewport(), before.center());
        QTRY_VERIFY(page.list()->viewport()->underMouse());
        page.set(production, {u"AAA"_s, u"1"_s, {}, {}});
        QTRY_VERIFY(page.text("pendingNames").contains(u"AAA added"_s));
        QCOMPARE(rect(u"CART_TTL"_s), before);
        QVERIFY(rect(u"AAA"_s).isNull());
        QVERIFY(page.it->onPage<QLineEdit>("newName")->hasFocus());
        QCOMPARE(page.it->onPage<QLineEdit>("newName")->text(), u"HALF_TYP"_s);
        QTest::mouseMove(page.it->onPage<QLineEdit>("newName"));
        QTRY_VERIFY(!rect(u"AAA"_s).isNull());
    }

    void aValueIsCopiedFromTheMenuOfItsRow()
    {
        const VariablesWindow page;
        page.key(u"=API_BASE"_s, Qt::Key_Menu);
        Q_EMIT page.list()->menuRequested(u"=API_BASE"_s, {});
        auto* menu = page.it->find<QMenu>("variableMenu");
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto copy = std::find_if(actions.begin(), actions.end(),
                                       [](const QAction* one) { return one->text() == u"Copy value"_s; });
        QVERIFY(copy != actions.end());
        (*copy)->trigger();
        menu->close();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"900"_s);
    }

    void manyEnvironmentsAreInAMenu()
    {
        const VariablesWindow page;
        page.it->sample.write([](store::Database& db) -> Result<> {
            for (const QString& name : {u"eu"_s, u"us"_s, u"qa"_s, u"demo"_s})
                SD_CHECK(store::environment(db, SampleDeck::harbor, name));
            return {};
        });
        page.set(EnvironmentName(u"qa"_s), {u"ONLY_QA"_s, u"1"_s, {}, {}});
        QVERIFY(!page.it->onPage<QWidget>("variableEnvironment"));
        auto* menu = page.it->onPage<QAbstractButton>("manyEnvironments")->findChild<QMenu*>();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 6);
        menu->actions().at(4)->trigger();
        QCOMPARE(page.item(u"=ONLY_QA"_s).value, u"1"_s);
    }

    void aFilterLeavesTheNamesThatMatch()
    {
        const VariablesWindow page;
        page.key(u"=API_BASE"_s, Qt::Key_Slash);
        QVERIFY(page.it->onPage<QLineEdit>("variableFilter")->hasFocus());
        page.type("variableFilter", u"cart"_s);
        QCOMPARE(page.list()->model()->rowCount(), 1);
        page.type("variableFilter", u"nothing"_s);
        QVERIFY(!page.list());
        QVERIFY(page.it->says(u"No variables match"_s));
    }

    void theOverviewLeadsHereAndAnEmptyProjectSaysHowToBegin()
    {
        const VariablesWindow page;
        page.it->window->go({u"overview"_s, SampleDeck::harbor, {}});
        page.it->click("openVariables");
        QCOMPARE(page.it->window->route(), (ui::Route{u"variables"_s, SampleDeck::harbor, {}}));
        page.it->sample.addProject(u"lighthouse1"_s, u"lighthouse"_s, u"/srv/lighthouse"_s, u"folder"_s);
        page.it->window->go({u"variables"_s, u"lighthouse1"_s, {}});
        QVERIFY(page.it->says(u"No variables in Production"_s));
        page.it->window->go({u"variables"_s, u"n0such00000"_s, {}});
        QVERIFY(!page.it->says(u"No variables in Production"_s));
    }
};
SHIPDECK_TEST(VariablesPageTest)

} // namespace shipdeck::test

#include "variables_page_test.moc"
