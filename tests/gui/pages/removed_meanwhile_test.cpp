// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "every_dialog.h"
#include "every_page.h"
#include "page_window.h"
#include "pages/deck_page.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "variables_window.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! What a person reads of what went wrong, in the window or a dialog; empty: nothing.
//! `before`: the question; it may be gone, and another overlay may have its address.
QString troubleSaid(const PageWindow& it, const QPointer<ui::Overlay>& before)
{
    for (const auto* error : it.window->findChildren<ui::InlineError*>())
        if (error->isVisible() && error->objectName() != u"trouble")
            return error->accessibleName() + u'\n' + error->accessibleDescription();
    ui::Overlay* top = ui::Overlay::top(it.window.get());
    if (!top || top == before)
        return {};
    QStringList words{top->accessibleName()};
    for (const auto* label : top->findChildren<QLabel*>())
        words << label->text();
    return words.join(u'\n');
}

} // namespace

//! Another window or a command removes what a question or an editor here is about.
class RemovedMeanwhileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        makeAwsUnreachable();
    }
    void cleanupTestCase() { m_home.reset(); }

    void theAnswerSaysThatItIsGone_data() { addEveryDialog(); }
    void theAnswerSaysThatItIsGone()
    {
        QFETCH(int, row);
        const ProjectDialog& dialog = everyDialog()[row];
        PageWindow it(PageWindow::With::Everything);
        openDialog(it, dialog);
        QTRY_VERIFY2(ui::Overlay::top(it.window.get()), dialog.name);
        const QPointer<ui::Overlay> before = ui::Overlay::top(it.window.get());
        if (dialog.field)
            QTest::keyClicks(it.find<QLineEdit>(dialog.field), u"typed"_s);
        if (auto* share = it.onPage<ui::SegmentedControl>("share"))
            QTest::keyClick(share, Qt::Key_Right); // another one than it has
        it.sample.write([](store::Database& db) { return store::deleteProject(db, SampleDeck::harbor); });
        QTRY_VERIFY(qobject_cast<ui::DeckPage*>(it.window->page())->look() == ui::DeckPage::Look::Failed);
        QVERIFY2(ui::Overlay::top(it.window.get()) == before, "a question does not go away while it is read");
        QVERIFY2(it.onPage<QAbstractButton>(dialog.confirm), qPrintable(troubleSaid(it, nullptr)));
        QVERIFY(it.onPage<QAbstractButton>(dialog.confirm)->isEnabled());
        it.click(dialog.confirm);
        QString said;
        QTRY_VERIFY2(!(said = troubleSaid(it, before)).isEmpty(), dialog.name);
        QVERIFY2(said.contains(u"project"_s, Qt::CaseInsensitive)
                     || said.contains(u"deployment"_s, Qt::CaseInsensitive),
                 qPrintable(said));
        for (const QString& inside : {u"constraint"_s, u"SQL"_s, u"database"_s})
            QVERIFY2(!said.contains(inside, Qt::CaseInsensitive), qPrintable(said));
    }

    void aDomainThatIsGoneIsSaid()
    {
        PageWindow it(PageWindow::With::Everything);
        it.sample.putOnAws();
        it.window->go({u"all-domains"_s, {}, {}});
        QTRY_VERIFY(it.onPage<QAbstractButton>("removeDomain"));
        it.click("removeDomain");
        answerAfter(it, "DELETE FROM domains", u"domain"_s);
    }

    void anAccountThatIsGoneIsSaid()
    {
        PageWindow it(PageWindow::With::Everything);
        it.window->go({u"accounts"_s, {}, {}});
        QTRY_VERIFY(it.onPage<QAbstractButton>("signOut"));
        it.click("signOut");
        answerAfter(it, "DELETE FROM accounts", u"account"_s);
    }

    void anEnvironmentThatIsGoneIsSaid()
    {
        PageWindow it(PageWindow::With::Everything);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.window->actions().removeEnvironment(SampleDeck::harbor, EnvironmentName(u"preview"_s));
        answerAfter(it, "DELETE FROM environments WHERE name = 'preview'", u"environment"_s);
    }

    void aDeploymentThatIsGoneIsSaid()
    {
        PageWindow it(PageWindow::With::Everything);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.window->actions().cancel(SampleDeck::building);
        answerAfter(it, "DELETE FROM deployments WHERE id = '4be07d20000'", u"deployment"_s);
    }

    void aReleaseThatIsGoneIsSaid()
    {
        PageWindow it(PageWindow::With::Everything);
        it.sample.write([](store::Database& db) {
            return db.execute("UPDATE environments SET current = NULL WHERE name = 'pr-12'");
        });
        it.window->actions().promoteFrom(SampleDeck::harbor, EnvironmentName(u"pr-12"_s), production);
        QTRY_VERIFY(PageWindow::says(it.window.get(), u"Nothing is live in"_s));
    }

    void aVariableThatIsRemovedUnderItsEditorCanBeSavedAgain()
    {
        const VariablesWindow page;
        page.set(production, stripeKey);
        page.key(u"=STRIPE_KEY"_s, Qt::Key_Return);
        QVERIFY(page.text("editorReason").isEmpty());
        sure(finish(page.service().set(SampleDeck::harbor, production, {}, {u"STRIPE_KEY"_s})));
        QTRY_COMPARE(page.text("editorReason"), u"STRIPE_KEY was removed meanwhile. Save adds it again."_s);
        page.type("newName", u"PAY_KEY"_s);
        page.it->click("saveVariable");
        QTRY_VERIFY(page.stored(u"PAY_KEY"_s));
        QCOMPARE(page.stored(u"PAY_KEY"_s)->value, u"sk_live_51Hx"_s); // its value was not typed again
    }

private:
    static void answerAfter(PageWindow& it, const char* removal, const QString& word)
    {
        QTRY_VERIFY(ui::Overlay::top(it.window.get()));
        const QPointer<ui::Overlay> before = ui::Overlay::top(it.window.get());
        it.sample.write([removal](store::Database& db) { return db.execute(removal); });
        it.click("confirm");
        QString said;
        QTRY_VERIFY(!(said = troubleSaid(it, before)).isEmpty());
        QVERIFY2(said.contains(word, Qt::CaseInsensitive), qPrintable(said));
    }

    std::unique_ptr<AwsHome> m_home;
};
SHIPDECK_TEST(RemovedMeanwhileTest)

} // namespace shipdeck::test

#include "removed_meanwhile_test.moc"
