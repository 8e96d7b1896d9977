// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "store/deployments.h"
#include "store/shares.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/button.h"
#include "widgets/cause_card.h"
#include "widgets/copy_button.h"
#include "widgets/deployment_list.h"
#include "widgets/label.h"
#include "widgets/qr_view.h"
#include "widgets/segmented_control.h"

#include <QApplication>
#include <QMenu>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Sharing a release on the network. The test does what the agent would do.
class NetworkShareTest : public QObject {
    Q_OBJECT

    using State = store::Share::State;

    static store::Share stored(PageWindow& it)
    {
        store::Share share;
        it.sample.write([&share](store::Database& db) -> Result<> {
            SD_TRY(const auto found, store::share(db, SampleDeck::current));
            share = found.value_or(store::Share());
            return {};
        });
        return share;
    }
    static void change(PageWindow& it, const std::function<void(store::Share&)>& changing)
    {
        it.sample.write([&](store::Database& db) -> Result<> {
            SD_TRY(auto share, store::share(db, SampleDeck::current));
            changing(*share);
            return store::setShare(db, *share);
        });
    }
    static void open(store::Share& share)
    {
        share.state = State::Open;
        share.port = 8090;
        share.agent = ::getpid();
        share.password.clear();
    }
    static void end(store::Share& share)
    {
        share.state = State::Ended;
        share.end = store::Share::End::Stopped;
    }
    static void openDialog(PageWindow& it)
    {
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        QTRY_VERIFY(it.find<ui::Button>("share"));
        it.find<ui::Button>("share")->click();
        QTRY_VERIFY(it.onPage<ui::Dialog>("networkShare"));
    }
    static QString text(PageWindow& it, const char* label)
    {
        const auto* found = it.onPage<ui::Label>(label);
        return found ? found->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { qputenv("SHIPDECK_SHARE_ADDRESS", "192.168.7.9"); }

    void showsAddressCodeAndPasswordOnceItIsOpen()
    {
        PageWindow it;
        openDialog(it);
        QVERIFY(stored(it).deployment.isEmpty()); // nothing is shared before it is asked for
        QVERIFY(!it.onPage<ui::QrView>("shareCode"));
        it.onPage<ui::SegmentedControl>("shareTime")->setCurrent(1);
        it.click("shareStart");
        QTRY_COMPARE(stored(it).deployment, SampleDeck::current);
        const store::Share asked = stored(it);
        QCOMPARE(asked.state, State::Requested);
        QCOMPARE(asked.address, u"192.168.7.9"_s);
        QCOMPARE(asked.startedAt.secsTo(asked.endsAt), 3600);
        change(it, open);
        QTRY_VERIFY(it.onPage<ui::QrView>("shareCode"));
        QVERIFY(it.onPage<ui::QrView>("shareCode")->code().size > 20);
        QCOMPARE(it.onPage<ui::LinkLabel>("shareAddress")->text(), u"http://192.168.7.9:8090/"_s);
        QTRY_VERIFY(text(it, "sharePassword").size() >= 15);
        QVERIFY(!asked.password.contains(text(it, "sharePassword"))); // only its hash is stored
        QVERIFY(text(it, "shareVisitors").contains(u"Not opened yet"_s));
    }

    void showsLiveWhoOpenedIt()
    {
        PageWindow it;
        openDialog(it);
        it.click("shareStart");
        QTRY_COMPARE(stored(it).deployment, SampleDeck::current);
        change(it, open);
        QTRY_VERIFY(it.onPage<ui::Button>("shareStop"));
        change(it, [](store::Share& share) {
            share.isEntered = true;
            share.wrongPasswords = 2;
            share.addPage(u"192.168.7.44"_s, QDateTime::currentDateTimeUtc());
        });
        QTRY_VERIFY(text(it, "shareVisitors").contains(u"192.168.7.44"_s));
        QVERIFY(text(it, "shareVisitors").contains(u"Wrong passwords: 2"_s));
        QVERIFY(text(it, "sharePassword").contains(u"used"_s));
    }

    void stopsAndSaysSo()
    {
        PageWindow it;
        openDialog(it);
        it.click("shareStart");
        QTRY_COMPARE(stored(it).deployment, SampleDeck::current);
        change(it, open);
        QTRY_VERIFY(it.onPage<ui::Button>("shareStop"));
        it.click("shareStop");
        QTRY_COMPARE(stored(it).state, State::Stopping);
        change(it, end);
        QTRY_VERIFY(it.onPage<ui::Label>("shareEnded"));
        QCOMPARE(text(it, "shareEnded"), u"Ended: stopped"_s);
        QVERIFY(it.onPage<ui::Button>("shareStart")); // again, with a new password
    }

    void aSecondLookDoesNotShowThePasswordAgain()
    {
        PageWindow it;
        it.sample.write([](store::Database& db) {
            store::Share share;
            share.deployment = SampleDeck::current;
            share.address = u"192.168.7.9"_s;
            share.startedAt = QDateTime::currentDateTimeUtc();
            share.endsAt = share.startedAt.addSecs(900);
            open(share);
            return store::setShare(db, share);
        });
        openDialog(it);
        QCOMPARE(text(it, "sharePassword"), u"was shown once"_s);
        QVERIFY(it.onPage<ui::Button>("shareStop"));
    }

    void anErrorSaysWhatToDo()
    {
        qputenv("SHIPDECK_SHARE_ADDRESS", "none");
        PageWindow it;
        openDialog(it);
        it.click("shareStart");
        QTRY_VERIFY(it.onPage<ui::InlineError>("shareError"));
        QVERIFY(PageWindow::says(it.onPage<ui::InlineError>("shareError"), u"no address in a private network"_s));
        qputenv("SHIPDECK_SHARE_ADDRESS", "192.168.7.9");
    }

    void theMenuOfARowHasItWhereItRunsHere()
    {
        PageWindow it;
        it.window->go({u"deployments"_s, SampleDeck::harbor, {}});
        auto* const list = it.onPage<ui::DeploymentList>("deploymentList");
        QVERIFY(list);
        const auto lines = [&](const QString& id) {
            Q_EMIT list->menuRequested(id, QPoint(10, 10));
            const auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QStringList texts;
            for (const QAction* action : menu ? menu->actions() : QList<QAction*>())
                texts << action->text();
            if (menu)
                QApplication::activePopupWidget()->close();
            return texts;
        };
        QVERIFY(lines(SampleDeck::current).contains(u"Share on this network…"_s));
        QVERIFY(!lines(SampleDeck::failed).isEmpty());
        QVERIFY(!lines(SampleDeck::failed).contains(u"Share on this network…"_s));
    }
};

SHIPDECK_TEST(NetworkShareTest)

} // namespace shipdeck::test
#include "network_share_test.moc"
