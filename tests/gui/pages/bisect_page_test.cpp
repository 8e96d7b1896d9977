// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "sample_search.h"

#include "deploy/bisect/bisection.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/log/log_pane.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! The search for the commit that broke a deployment, as a person follows it.
class BisectPageTest : public QObject {
    Q_OBJECT
    using State = store::Operation::State;

    static store::Operation open(PageWindow& it, State state)
    {
        const store::Operation search = addSearch(it.sample, state);
        it.window->go({u"bisect"_s, SampleDeck::harbor, search.id});
        return search;
    }
    static QString stateOf(const PageWindow& it) { return it.onPage<ui::Label>("bisectState")->text(); }
    static QString logOf(const PageWindow& it) { return it.onPage<ui::LogPane>("logPane")->view()->document().id(); }

private Q_SLOTS:
    void theCauseCardStartsASearch()
    {
        PageWindow it;
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        it.click("bisect");
        it.find<QLineEdit>("bisectGood")->setText(u" 9c41f7e "_s);
        it.find<QLineEdit>("bisectRun")->setText(u"npm test"_s);
        it.click("formSubmit");
        QTRY_COMPARE(it.window->route().page, u"bisect"_s);
        const store::Operation search = it.newestOperation(u"bisect"_s);
        QCOMPARE(it.window->route().detail, search.id);
        QCOMPARE(search.params[deploy::bisectOf].toString(), SampleDeck::failed);
        QCOMPARE(search.params[deploy::bisectGood].toString(), u"9c41f7e"_s);
        QCOMPARE(search.params[deploy::bisectBad].toString(), u"70d1c9e4ab90"_s);
        QCOMPARE(search.params[deploy::bisectRun].toString(), u"npm test"_s);
        // From now on the button leads to it.
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::failed});
        it.click("bisect");
        QCOMPARE(it.window->route().detail, search.id);
    }

    void saysHowFarItIsAndFollowsTheAgent()
    {
        PageWindow it;
        const store::Operation search = open(it, State::Running);
        QVERIFY(stateOf(it).contains(u"8 commits left, about 5 builds"_s));
        QCOMPARE(logOf(it), search.id + u"-6"_s); // what is built now
        QVERIFY(it.says(it.onPage<QWidget>("bisectTests"), u"Testing…"_s));
        testOneMore(it.sample, search);
        QTRY_VERIFY(stateOf(it).contains(u"5 commits left"_s));
        QCOMPARE(logOf(it), search.id + u"-7"_s);
        it.click(qPrintable(u"log."_s + search.id + u"-4"_s));
        QCOMPARE(logOf(it), search.id + u"-4"_s);
    }

    void cancelsTheSearch()
    {
        PageWindow it;
        const store::Operation search = open(it, State::Running);
        it.click("bisectCancel");
        QTRY_VERIFY(it.newestOperation(u"bisect"_s).cancelRequested);
        QTRY_VERIFY(!it.onPage<ui::Button>("bisectCancel")->isEnabled());
    }

    void showsTheCommitAndItsChanges()
    {
        PageWindow it;
        const store::Operation search = open(it, State::Done);
        const auto* answer = it.onPage<QWidget>("bisectAnswer");
        QVERIFY(answer);
        QVERIFY(it.says(answer, u"Upgrade image pipeline to sharp 0.34"_s));
        QVERIFY(it.says(answer, u"sora"_s));
        QCOMPARE(logOf(it), deploy::bisectDiffLog(search.id));
        it.click(qPrintable(u"log."_s + search.id + u"-4"_s));
        it.click("bisectDiff");
        QCOMPARE(logOf(it), deploy::bisectDiffLog(search.id));
        QVERIFY(it.onPage<ui::Button>("bisectAgain"));
        QVERIFY(!it.onPage<ui::Button>("bisectCancel"));
    }

    void saysWhyNoCommitIsToBlame()
    {
        PageWindow it;
        open(it, State::Failed);
        QVERIFY(it.says(it.onPage<QWidget>("bisectCause"), u"tested twice with different results"_s));
        QVERIFY(!it.onPage<QWidget>("bisectAnswer"));
    }
};
SHIPDECK_TEST(BisectPageTest)

} // namespace shipdeck::test

#include "bisect_page_test.moc"
