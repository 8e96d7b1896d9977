// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "every_page.h"
#include "page_window.h"
#include "pages/deck_page.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

const EnvironmentName production{u"production"_s};

//! A question or a form about a project of the sample.
struct Opened {
    const char* name;
    void (*open)(PageWindow& it);
    const char* confirm = "confirm";
    const char* field = nullptr; //!< typed into, before
};

store::Deployment deployment(PageWindow& it, const QString& id)
{
    return it.sample.edit(id, [](store::Deployment&) {});
}

const QList<Opened>& dialogs()
{
    using S = SampleDeck;
    static const QList<Opened> all{
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

//! What a person reads of what went wrong, in the window or a dialog; empty: nothing.
QString troubleSaid(const PageWindow& it, const ui::Overlay* before)
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

//! Another window or a command removes a project while a question about it is open here.
class RemovedMeanwhileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("SHIPDECK_SHARE_ADDRESS", "192.168.7.9");
        m_home = std::make_unique<AwsHome>(AwsHome::sample());
        qputenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9"); // nobody
    }
    void cleanupTestCase() { m_home.reset(); }

    void theAnswerSaysThatItIsGone_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < dialogs().size(); ++i)
            QTest::newRow(dialogs()[i].name) << i;
    }
    void theAnswerSaysThatItIsGone()
    {
        QFETCH(int, row);
        const Opened& dialog = dialogs()[row];
        PageWindow it(PageWindow::With::Everything);
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
        QTRY_VERIFY2(ui::Overlay::top(it.window.get()), dialog.name);
        const ui::Overlay* const before = ui::Overlay::top(it.window.get());
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

private:
    std::unique_ptr<AwsHome> m_home;
};
SHIPDECK_TEST(RemovedMeanwhileTest)

} // namespace shipdeck::test

#include "removed_meanwhile_test.moc"
