// SPDX-License-Identifier: MIT
#include "agent/clean_up.h"
#include "base/clock.h"
#include "base/files.h"
#include "page_window.h"
#include "pages/storage_page.h"
#include "store/operations.h"
#include "support/registry.h"
#include "sure.h"
#include "widgets/overlay.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! Two releases of the first project, of which visitors get one, and a tool that nothing uses.
class StorageWindow : public PageWindow {
public:
    StorageWindow()
    {
        sample.endBuilding();
        sample.giveFiles(SampleDeck::current, {{u"index.html"_s, "<h1>live"}});
        sample.giveFiles(SampleDeck::earlier, {{u"index.html"_s, "<h1>the one that a rollback restores"}});
        sample.giveFiles(SampleDeck::failed, {{u"index.html"_s, "<h1>nobody gets it"}});
        const QString tool = sample.deck().paths().toolchains() + u"/node/20.9.0"_s;
        sure(makeFolder(tool));
        sure(writeFile(tool + u"/node"_s, QByteArray(1 << 20, 'x')));
        window->go({u"storage"_s, {}, {}});
    }
    QCheckBox* box(const QString& group) const { return window->page()->findChild<QCheckBox*>(u"group."_s + group); }
    QString text(const char* label) const { return onPage<QLabel>(label)->text(); }
    //! As the agent does when it has deleted.
    void end(qint64 freed, const std::optional<Error>& error = {})
    {
        sample.write([&](store::Database& db) {
            agent::CleanUp done = agent::newestCleanUp(db);
            done.freed = freed;
            done.error = error;
            return agent::endCleanUp(db, done);
        });
    }
    agent::CleanUp asked()
    {
        agent::CleanUp newest;
        sample.write([&](store::Database& db) -> Result<> {
            newest = agent::newestCleanUp(db);
            return {};
        });
        return newest;
    }

    const QString tool = u"tools//node 20.9.0"_s, releases = u"releases/"_s + SampleDeck::harbor + u"/harbor-web"_s;
};

} // namespace

class StoragePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsDownloadedAgainIsChosenBeforehand()
    {
        const StorageWindow it;
        QTRY_VERIFY(it.box(it.tool));
        QVERIFY(it.box(it.tool)->isChecked());
        QVERIFY(it.box(it.releases) && !it.box(it.releases)->isChecked());
        QVERIFY(it.says(u"Disk budget: 20 GB"_s));
        QVERIFY(it.says(u"A build that needs it downloads it again."_s));
        // What visitors get is listed with the reason, and has no box.
        QVERIFY(it.says(u"Releases of harbor-web (2)"_s));
        QVERIFY(it.says(u"Live, staged and running releases"_s));
    }

    void logsOfASearchForACommitAreThoseOfItsProject()
    {
        StorageWindow it;
        store::Operation search;
        search.id = OperationId(u"5ea4c40001"_s);
        search.kind = store::Operation::Kind::Bisect;
        search.project = SampleDeck::harbor;
        search.environment = EnvironmentName(u"production"_s);
        search.state = store::Operation::State::Done;
        search.createdAt = nowUtc();
        it.sample.write([&](store::Database& db) { return store::insertOperation(db, search); });
        QTRY_VERIFY(it.box(it.tool)); // measured
        const QString group = u"logs/"_s + SampleDeck::harbor + u"/harbor-web"_s;
        const auto count = [&] {
            const auto* box = it.box(group);
            return box ? box->text().section(u'(', -1).chopped(1).toInt() : 0;
        };
        const int before = count();
        const QString logs = it.sample.deck().paths().logs();
        sure(makeFolder(logs));
        for (const QString& name : {search.id + u".log"_s, search.id + u"-1.log"_s, search.id + u"-diff.log"_s})
            sure(writeFile(logs + u'/' + name, QByteArray(1000, 'x')));
        it.click("measureAgain");
        QTRY_COMPARE(count(), before + 3);
    }

    void theSumFollowsTheTicks()
    {
        const StorageWindow it;
        QTRY_VERIFY(it.box(it.tool));
        const QString before = it.text("chosenSum");
        QVERIFY2(before.startsWith(u"Selected: 1"_s), qPrintable(before));
        QTest::keyClick(it.box(it.tool), Qt::Key_Space);
        QCOMPARE(it.text("chosenSum"), u"Nothing selected"_s);
        QVERIFY(!it.onPage<QAbstractButton>("deleteChosen")->isEnabled());
    }

    void whatIsTickedIsDeletedBehindOneQuestionAndDoneIsSaidWhenItIs()
    {
        StorageWindow it;
        QTRY_VERIFY(it.box(it.tool));
        it.box(it.releases)->click();
        it.click("deleteChosen");
        ui::Overlay* question = ui::Overlay::top(it.window.get());
        QVERIFY(question);
        QVERIFY(PageWindow::says(question, u"node 20.9.0"_s));
        QVERIFY(PageWindow::says(question, u"Old releases of harbor-web"_s));
        QVERIFY(!it.asked().isOpen());
        it.click("confirm");
        QTRY_VERIFY(it.asked().isOpen());
        const QStringList items = it.asked().items;
        QVERIFY(items.contains(u"tool/node 20.9.0"_s));
        QCOMPARE(items.filter(u"release/"_s).size(), 1);
        QTRY_VERIFY(it.says(u"Deleting in the background"_s));
        QVERIFY(!it.onPage<QAbstractButton>("deleteChosen")->isEnabled());
        sure(removeTree(it.sample.deck().paths().toolchains()));
        it.end(3 << 20);
        QTRY_VERIFY(PageWindow::says(it.window.get(), u"3 MB freed on this computer"_s));
        QTRY_VERIFY(!it.box(it.tool)); // measured again
        QVERIFY(!it.says(u"Deleting in the background"_s));
    }

    void whatFailsIsSaidAndNothingSeemsDone()
    {
        StorageWindow it;
        QTRY_VERIFY(it.box(it.tool));
        it.click("deleteChosen");
        it.click("confirm");
        QTRY_VERIFY(it.asked().isOpen());
        it.end(0, fail(Error::Kind::Provider, "file-failed", say("A file could not be deleted."), {}).value());
        QTRY_VERIFY(it.says(u"A file could not be deleted."_s));
        QVERIFY(!PageWindow::says(it.window.get(), u"freed on this computer"_s));
        QVERIFY(it.onPage<QAbstractButton>("deleteChosen")->isEnabled());
    }

    void aCleanUpThatRunsIsFollowedByAPageOpenedLater()
    {
        StorageWindow it;
        QTRY_VERIFY(it.box(it.tool));
        it.click("deleteChosen");
        it.click("confirm");
        QTRY_VERIFY(it.asked().isOpen());
        ui::DeckWindow other(it.sample.deck(), it.sample.settingsFile());
        other.show();
        other.go({u"storage"_s, {}, {}});
        QTRY_VERIFY(PageWindow::says(other.page(), u"Deleting in the background"_s));
    }
};

SHIPDECK_TEST(StoragePageTest)

} // namespace shipdeck::test

#include "storage_page_test.moc"
