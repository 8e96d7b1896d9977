// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "github_window.h"

#include "deck/deployments.h"
#include "models/progress.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/cause_card.h"
#include "widgets/notice.h"
#include "widgets/overlay.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! The strip above every page, for what waits until a person signs in to AWS.
class AwsWaitingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        rig().post(u"/_rig/reset"_s);
        home = std::make_unique<AwsHome>(AwsHome::sample());
        home->useRig(rig());
        it = std::make_unique<PageWindow>();
    }
    void cleanup()
    {
        it.reset();
        home.reset();
        QCOMPARE(rig().violations().join(u'\n'), QString());
    }

    void oneStripAsksForTheCodeUntilAwsTakesIt()
    {
        QVERIFY(!strip());
        it->sample.waitForSignIn(SampleDeck::building, u"prod"_s, "aws-mfa-needed");
        QTRY_VERIFY(strip());
        QVERIFY2(strip()->accessibleName().contains(u"prod"_s), qPrintable(strip()->accessibleName()));
        QVERIFY(action()->text().contains(u"code"_s, Qt::CaseInsensitive));
        // It is there whatever page is in front.
        it->window->go({u"projects"_s, {}, {}});
        QVERIFY(strip()->isVisible());
        QTest::mouseClick(action(), Qt::LeftButton);
        QTRY_VERIFY(code());
        give(u"1234567"_s); // AWS takes six digits, so it is not asked
        QTRY_VERIFY(code() && failure());
        give(u"000000"_s);
        QTRY_COMPARE(rig().calls().filter(u"AssumeRole"_s).size(), 1);
        QTRY_VERIFY(code() && failure());
        QVERIFY(strip());
        give(u"123456"_s);
        // What waits is the agent's to take up; nobody is asked for it any more.
        QTRY_VERIFY(!strip());
        QVERIFY(!QDir(home->path() + u"/.aws/cli/cache"_s).entryList(QDir::Files).isEmpty());
        QCOMPARE(rig().calls().filter(u"AssumeRole"_s).size(), 2);
    }

    void whatWaitsPromisesNoTime()
    {
        QVERIFY(
            ui::progressOf(*it->sample.deck().deployments().detail(SampleDeck::building)).left.startsWith(u"about"_s));
        it->sample.waitForSignIn(SampleDeck::building, u"prod"_s, "aws-mfa-needed");
        QCOMPARE(ui::progressOf(*it->sample.deck().deployments().detail(SampleDeck::building)).left,
                 u"waiting for you"_s);
    }

    void aSecondProfileThatWaitsIsNamedToo()
    {
        it->sample.waitForSignIn(SampleDeck::building, u"prod"_s, "aws-mfa-needed");
        QTRY_VERIFY(strip());
        QVERIFY(!strip()->accessibleDescription().contains(u"team"_s));
        it->sample.write([](store::Database& db) -> Result<> {
            SD_TRY(store::Project docs, store::project(db, u"docs"_s));
            docs.settings[u"target"_s] = u"cloudfront"_s;
            docs.settings[u"aws"_s] = QJsonObject{{u"profile"_s, u"team"_s}};
            SD_CHECK(store::updateProject(db, docs));
            SD_TRY(store::Operation operation,
                   store::operationOf(db, SampleDeck::building).map([](auto one) { return *one; }));
            operation.id = OperationId(u"opdocs00000"_s);
            operation.project = docs.id;
            operation.kind = store::Operation::Kind::Rollback;
            SD_CHECK(store::insertOperation(db, operation));
            SD_CHECK(store::updateOperation(db, operation));
            return store::setParams(db, operation.id,
                                    {{u"signIn"_s,
                                      QJsonObject{{u"why"_s, operation.error->toJson()},
                                                  {u"until"_s,
                                                   operation.createdAt.addDays(9).toString(Qt::ISODate)}}}});
        });
        QTRY_VERIFY(strip()->accessibleDescription().contains(u"Also waiting: profile team."_s));
    }

    void whoWouldRatherNotIsAskedAgainOnlyByHand()
    {
        it->sample.waitForSignIn(SampleDeck::building, u"prod"_s, "aws-mfa-needed");
        QTRY_VERIFY(strip());
        QTest::mouseClick(action(), Qt::LeftButton);
        QTRY_VERIFY(code());
        QTest::keyClick(code(), Qt::Key_Escape);
        QTRY_VERIFY(!code());
        QVERIFY(strip());
        const auto asksAgain = [this] { // once the question before has come to its end
            if (!code())
                QTest::mouseClick(action(), Qt::LeftButton);
            return code() != nullptr;
        };
        QVERIFY(becomesTrue(asksAgain));
    }

    void aSignInThatEndedIsAskedForInTheSameStrip()
    {
        it->sample.waitForSignIn(SampleDeck::building, u"team"_s, "aws-sso-signed-out");
        QTRY_VERIFY(strip());
        QVERIFY(strip()->accessibleName().contains(u"team"_s));
        QTest::mouseClick(action(), Qt::LeftButton);
        QTRY_VERIFY(ui::Overlay::top(it->window.get()));
    }

    void itGoesWithWhatWaited()
    {
        it->sample.waitForSignIn(SampleDeck::building, u"prod"_s, "aws-mfa-needed");
        QTRY_VERIFY(strip());
        it->sample.write([](store::Database& db) -> Result<> {
            SD_TRY(auto operation, store::operationOf(db, SampleDeck::building));
            operation->state = store::Operation::State::Canceled;
            return store::updateOperation(db, *operation);
        });
        QTRY_VERIFY(!strip());
    }

private:
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }
    ui::Notice* strip() const { return it->find<ui::Notice>("waiting"); }
    QAbstractButton* action() const { return strip()->findChild<QAbstractButton*>(u"noticeAction"_s); }
    QLineEdit* code() const { return it->onPage<QLineEdit>("mfaCode"); }
    bool failure() const
    {
        for (const auto* error : ui::Overlay::top(it->window.get())->findChildren<ui::InlineError*>())
            if (error->isVisible())
                return true;
        return false;
    }
    void give(const QString& digits) const
    {
        code()->clear();
        QTest::keyClicks(code(), digits);
        it->click("mfaSend");
        QTRY_VERIFY(!code() || failure());
    }

    std::unique_ptr<AwsHome> home;
    std::unique_ptr<PageWindow> it;
};
SHIPDECK_TEST(AwsWaitingTest)

} // namespace shipdeck::test

#include "aws_waiting_test.moc"
