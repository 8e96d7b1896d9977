// SPDX-License-Identifier: MIT
#include "deploy/aws/choice.h"
#include "aws_site.h"
#include "aws_window.h"

#include "base/files.h"
#include "deploy/aws/account.h"
#include "pages/aws/aws_card.h"
#include "pages/aws/statement_row.h"
#include "pages/plan_card.h"
#include "pages/target_choice.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/notice.h"
#include "widgets/overlay.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QJsonObject copied()
{
    return QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
}

} // namespace

//! What the window tells of an account beside its profiles: permissions, what is there, and the way from the Start page.
class AwsAccountTest : public AwsWindowTest {
    Q_OBJECT
private Q_SLOTS:
    void thePolicyIsReadAndCopiedWithoutAskingAnybody()
    {
        open(AwsHome::sample());
        it->window->go({u"aws-policy"_s, {}, u"prod"_s});
        QTRY_VERIFY(rows().size() > 8);
        QVERIFY(it->says(u"ap-northeast-2"_s));
        QVERIFY(it->says(u"Only the site's distribution may read its bucket."_s));
        it->click("copyPolicy");
        QCOMPARE(copied()[u"Version"_s].toString(), u"2012-10-17"_s);
        QCOMPARE(copied()[u"Statement"_s].toArray().size(), rows().size());
        const auto without = rows().size();
        QVERIFY(!it->says(u"Certificates for domains of sites; one covers every host of the wildcard domain."_s));
        it->click("policyZone");
        QTRY_VERIFY(it->says(u"Certificates for domains of sites; one covers every host of the wildcard domain."_s));
        QVERIFY(rows().size() > without);
        it->click("policyZone");
        QTRY_COMPARE(rows().size(), without);
        it->click("copyRole");
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"sts:AssumeRoleWithWebIdentity"_s));
    }

    void withoutAnyProfileThereIsNobodyToVerify()
    {
        open({});
        it->window->go({u"aws-policy"_s, {}, {}});
        QTRY_VERIFY(it->onPage<QAbstractButton>("copyPolicy"));
        QVERIFY(!it->onPage<QAbstractButton>("verifyPolicy"));
    }

    void iamAnswersForEachAction()
    {
        OPEN_RIG();
        rig().post(u"/_rig/policy"_s, R"({"document": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
            "Action": ["iam:*", "cloudfront:*", "cloudfront-keyvaluestore:*", "cloudformation:*", "tag:*", "s3:Get*"],
            "Resource": "*"}]}})");
        it->window->go({u"aws-policy"_s, {}, u"ci"_s});
        it->click("verifyPolicy");
        QTRY_VERIFY(it->onPage<ui::Notice>("policyVerdict"));
        QVERIFY(it->says(u"are not allowed"_s));
        QVERIFY(it->says(u"account 123456789012"_s));
        QTRY_VERIFY(answers().contains(u"s3:PutObject is not allowed"_s));
        QVERIFY(answers().contains(u"cloudformation:CreateChangeSet is allowed"_s));
        QVERIFY(!answers().contains(u"s3:PutObject is allowed"_s));
        rig().post(u"/_rig/policy"_s, R"({"document": null})");
        it->click("verifyPolicy");
        QTRY_VERIFY(it->says(u"All required actions are allowed."_s));
        QTRY_VERIFY(answers().contains(u"s3:PutObject is allowed"_s));
    }

    void whoMayNotAskIamIsToldWhatToDo()
    {
        OPEN_RIG();
        rig().post(u"/_rig/faults"_s, R"({"operation": "iam:SimulatePrincipalPolicy", "do": "denied", "count": 0})");
        it->window->go({u"aws-policy"_s, {}, u"ci"_s});
        it->click("verifyPolicy");
        QTRY_VERIFY(it->onPage<ui::InlineError>("verifyFailure"));
        QVERIFY(it->says(u"deployments work without it"_s));
        it->click("copyCheckStatement");
        QCOMPARE(copied()[u"Action"_s].toString(), u"iam:SimulatePrincipalPolicy"_s);
        QVERIFY(!it->onPage<ui::Notice>("policyVerdict"));
    }

    void aWrongCodeIsAskedForAgain()
    {
        OPEN_RIG();
        it->window->go({u"aws-policy"_s, {}, u"prod"_s});
        it->click("verifyPolicy");
        QTRY_VERIFY(it->onPage<QLineEdit>("mfaCode"));
        QTest::keyClicks(it->onPage<QLineEdit>("mfaCode"), u"000000"_s);
        it->click("mfaSend");
        QTRY_VERIFY(it->onPage<QLineEdit>("mfaCode") && it->onPage<QLineEdit>("mfaCode")->text().isEmpty());
        ui::Overlay::top(it->window.get())->close();
        QTRY_VERIFY(!it->onPage<QLineEdit>("mfaCode"));
        QVERIFY(!it->onPage<ui::InlineError>("verifyFailure"));
        QTRY_VERIFY(it->onPage<ui::Button>("verifyPolicy") && !it->onPage<ui::Button>("verifyPolicy")->isBusy());
    }

    void preparingIsOfferedWithItsStepsAndAskedForOnce()
    {
        OPEN_RIG();
        it->window->go({u"aws"_s, {}, u"check:ci"_s});
        QTRY_VERIFY(it->onPage<QAbstractButton>("prepareConnection"));
        QVERIFY(it->says(u"Free until someone visits."_s));
        QVERIFY(it->open().isEmpty()); // nothing without consent
        it->click("prepareConnection");
        QTRY_VERIFY(it->onPage<ui::Notice>("prepareState"));
        QVERIFY(!it->onPage<QAbstractButton>("prepareConnection"));
        QCOMPARE(it->open().size(), 1);
        QCOMPARE(store::operationKindName(it->open().first()), u"prepare-connection"_s);
        QCOMPARE(it->open().first().environment, u"123456789012/us-east-1"_s);
    }

    void whatIsPreparedGoesOnceThatWasAgreedTo()
    {
        OPEN_RIG();
        QVERIFY(putWarm(rig()));
        it->window->go({u"aws"_s, {}, u"check:ci"_s});
        QTRY_VERIFY(it->onPage<ui::Notice>("prepareState"));
        const auto takeAway = [this] {
            auto* button = it->onPage<ui::Notice>("prepareState")->findChild<QAbstractButton*>(u"noticeAction"_s);
            QTest::mouseClick(button, Qt::LeftButton);
        };
        takeAway();
        QTRY_VERIFY(it->onPage<QAbstractButton>("confirm"));
        QVERIFY(PageWindow::says(ui::Overlay::top(it->window.get()), u"its stack shipdeck-spare-op"_s));
        ui::Overlay::top(it->window.get())->close();
        QTRY_VERIFY(!ui::Overlay::top(it->window.get()));
        QVERIFY(it->open().isEmpty()); // nothing without consent
        takeAway();
        QTRY_VERIFY(it->onPage<QAbstractButton>("confirm"));
        it->click("confirm");
        QTRY_VERIFY(it->says(u"Deleting in the background"_s));
        store::Operation work = it->newestOperation(u"remove-connection"_s);
        QCOMPARE(work.environment, u"123456789012/us-east-1"_s);
        // Somebody looks elsewhere and comes back: it is still followed, and its end is told.
        it->window->go({u"start"_s, {}, {}});
        it->window->go({u"aws"_s, {}, u"check:ci"_s});
        QTRY_VERIFY(it->says(u"Deleting in the background"_s));
        QVERIFY(dropWarmDistribution());
        work.state = store::Operation::State::Done;
        it->sample.write([&work](store::Database& db) { return store::updateOperation(db, work); });
        QTRY_VERIFY(it->onPage<QAbstractButton>("prepareConnection"));
        QVERIFY(!it->onPage<ui::Notice>("prepareState"));
    }

    void pricesAreShownInTheCurrencyThatIsChosen()
    {
        OPEN_RIG();
        QVERIFY(putSite(rig()));
        it->window->go({u"aws-inventory"_s, {}, u"ci"_s});
        QTRY_VERIFY(it->onPage<ui::Label>("inventorySum"));
        QVERIFY(it->onPage<ui::Label>("inventorySum")->text().contains(u'$'));
        auto* choice = it->onPage<QComboBox>("currency");
        choice->setFocus();
        for (int i = 0; i < 3; ++i) // past that of the country, dollars and won
            QTest::keyClick(choice, Qt::Key_Down);
        QTRY_VERIFY(it->onPage<ui::Label>("inventorySum")->text().contains(u'€'));
        QVERIFY(it->onPage<ui::Label>("inventorySum")->text().contains(u"(rate of "_s));
        QCOMPARE(it->sample.deck().setting(u"currency"_s).value(), u"EUR"_s);
    }

    void aNewProjectIsPlannedWithTheProfileThatIsChosen()
    {
        open(AwsHome::sample());
        const QString folder = it->sample.homeFolder() + u"/little site"_s;
        QDir().mkpath(folder);
        QVERIFY(writeFile(folder + u"/index.html"_s, "<h1>hello</h1>"));
        it->window->actions().plan(folder);
        QTRY_VERIFY(it->onPage<ui::TargetChoice>("target"));
        QVERIFY(!it->onPage<QComboBox>("planProfile"));
        it->onPage<ui::TargetChoice>("target")->setFocus();
        QTest::keyClick(it->onPage<ui::TargetChoice>("target"), Qt::Key_Right);
        QTRY_VERIFY(it->onPage<QComboBox>("planProfile"));
        auto* profiles = it->onPage<QComboBox>("planProfile");
        QCOMPARE(profiles->findData(u"loop"_s), -1); // can't be used
        QCOMPARE(profiles->currentIndex(), -1);      // there is no default one
        profiles->setFocus();
        QTest::keyClick(profiles, Qt::Key_End);
        QTRY_VERIFY(it->says(u"eu-west-1"_s)); // where the last one, team, goes
        QCOMPARE(it->onPage<QComboBox>("planProfile")->currentData().toString(), u"team"_s);
        QCOMPARE(it->window->page()->findChild<ui::PlanCard*>()->request().options.value(deploy::profileOption),
                 u"team"_s);
    }

    void aPlanCarriesThePolicyOfJustWhatItNeeds()
    {
        open(AwsHome::sample());
        const QString folder = it->sample.homeFolder() + u"/little site"_s;
        QDir().mkpath(folder);
        QVERIFY(writeFile(folder + u"/index.html"_s, "<h1>hello</h1>"));
        it->window->actions().plan(folder);
        QTRY_VERIFY(it->onPage<ui::TargetChoice>("target"));
        QVERIFY(!it->onPage<QWidget>("planPolicy")); // this computer asks for none
        it->onPage<ui::TargetChoice>("target")->setFocus();
        QTest::keyClick(it->onPage<ui::TargetChoice>("target"), Qt::Key_Right);
        QTRY_VERIFY(it->onPage<QWidget>("planPolicy"));
        it->click("copyPlanPolicy");
        QStringList sids;
        for (const QJsonValue statement : copied()[u"Statement"_s].toArray())
            sids << statement[u"Sid"_s].toString();
        QVERIFY2(sids.contains(u"Distributions"_s) && sids.contains(u"Releases"_s), qPrintable(sids.join(u' ')));
        QVERIFY2(!sids.contains(u"Doctor"_s) && !sids.contains(u"NewCertificate"_s), qPrintable(sids.join(u' ')));
    }

    void aProjectWhoseProfileIsGoneIsOfferedOthers()
    {
        OPEN_RIG();
        const QString folder = it->sample.homeFolder() + u"/little site"_s;
        QDir().mkpath(folder);
        QVERIFY(writeFile(folder + u"/index.html"_s, "<h1>hello</h1>"));
        addKnown(folder, u"renamed"_s);
        const auto connection = [&] {
            return deploy::AwsChoice::of(it->sample.deck().projects().get(u"littlesite0"_s)->project);
        };
        it->window->go({u"settings"_s, u"littlesite0"_s, {}});
        QTRY_VERIFY(it->onPage<QWidget>("connectionCard"));
        QCOMPARE(it->onPage<QLabel>("connectionProfile")->text(), u"renamed"_s);
        QVERIFY(it->says(u"123456789012"_s) && it->says(u"us-east-1"_s));
        QVERIFY(it->onPage<QLabel>("connectionGone"));

        it->window->actions().plan(folder);
        QTRY_VERIFY(it->onPage<ui::CauseCard>("dropCause"));
        QVERIFY(it->says(u"There is no AWS profile renamed"_s));
        auto* profiles = it->onPage<QComboBox>("planProfile");
        QVERIFY(profiles);
        QCOMPARE(profiles->currentIndex(), -1); // none is as good as the one that was chosen once
        QVERIFY(!it->onPage<QComboBox>("currency"));
        profiles->setFocus();
        for (int i = 0; i < profiles->count() && profiles->currentData() != u"ci"_s; ++i)
            QTest::keyClick(profiles, Qt::Key_Down);
        const auto card = [&] { return it->window->page()->findChild<ui::PlanCard*>(); };
        QTRY_VERIFY(card() && card()->isVisible() && card()->deployButton()->isEnabled());
        QCOMPARE(card()->request().options.value(deploy::profileOption), u"ci"_s);
        QVERIFY(!it->onPage<ui::CauseCard>("dropCause"));
        QCOMPARE(it->onPage<QComboBox>("planProfile")->currentData().toString(), u"ci"_s);
        QCOMPARE(connection().profile, u"renamed"_s); // a plan changes nothing
        QTest::mouseClick(card()->deployButton(), Qt::LeftButton);
        QTRY_COMPARE(connection().profile, u"ci"_s);
        QCOMPARE(connection().account, u"123456789012"_s);
        QTRY_COMPARE(it->window->route().page, u"deployment"_s);

        it->window->go({u"settings"_s, u"littlesite0"_s, {}});
        QTRY_VERIFY(it->onPage<QLabel>("connectionProfile"));
        QCOMPARE(it->onPage<QLabel>("connectionProfile")->text(), u"ci"_s);
        QVERIFY(!it->onPage<QLabel>("connectionGone"));
    }

    void whatIsNotOnAwsHasNoConnection()
    {
        open({});
        const store::Project local =
            it->sample.addProject(u"littlesite0"_s, u"little"_s, u"/srv/little"_s, u"folder"_s);
        it->window->go({u"settings"_s, local.id, {}});
        QTRY_VERIFY(it->says(u"/srv/little"_s));
        QVERIFY(!it->onPage<QWidget>("connectionCard"));
    }

    void anAddressIsTriedBeforeAnythingIsDeployed()
    {
        open(AwsHome::sample());
        const QString folder = it->sample.homeFolder() + u"/little site"_s;
        QDir().mkpath(folder);
        QVERIFY(writeFile(folder + u"/index.html"_s, "<h1>hello</h1>"));
        QVERIFY(writeFile(folder + u"/_redirects"_s, "/blog/* /news/:splat 302\n"));
        it->window->actions().plan(folder);
        QTRY_VERIFY(it->onPage<ui::TargetChoice>("target"));
        QVERIFY(!it->onPage<QWidget>("addressCard")); // this computer has no edge
        it->onPage<ui::TargetChoice>("target")->setFocus();
        QTest::keyClick(it->onPage<ui::TargetChoice>("target"), Qt::Key_Right);
        QTRY_VERIFY(it->onPage<QLineEdit>("tryAddress"));
        it->onPage<QLineEdit>("tryAddress")->setText(u"/blog/tide"_s);
        it->click("tryIt");
        QTRY_VERIFY(it->onPage<QLabel>("tryRule"));
        QCOMPARE(it->onPage<QLabel>("tryRule")->text(), u"/blog/* (_redirects:1)"_s);
        QCOMPARE(it->onPage<QLabel>("tryStatus")->text(), u"302"_s);
        QVERIFY(it->onPage<QLabel>("tryRelease")->text().contains(u"the next release"_s));
        QVERIFY(it->open().isEmpty());
    }

    void theStartPageSaysHowTheProfilesStand()
    {
        open({});
        it->window->go({u"start"_s, {}, {}});
        QCOMPARE(it->onPage<QAbstractButton>("startAws")->text(), u"Connect AWS"_s);
        home->setConfig(AwsHome::sample());
        it->window->page()->refresh();
        QTRY_VERIFY(it->says(u"can't be used"_s));
        QVERIFY(it->says(u"needs a code"_s));
        QVERIFY(it->says(u"and 1 more"_s));
        QCOMPARE(it->onPage<QAbstractButton>("startAws")->text(), u"Import from AWS"_s);
        it->click("awsConnections");
        QTRY_COMPARE(it->window->route().page, u"aws"_s);
    }

private:
    void open(const QByteArray& config)
    {
        home = std::make_unique<AwsHome>(config);
        it = std::make_unique<PageWindow>(PageWindow::With::Nothing);
    }
    //! Deployed to the rig's account once, from this folder.
    void addKnown(const QString& folder, const QString& profile)
    {
        it->sample.addProject(u"littlesite0"_s, u"little"_s, folder, u"folder"_s);
        it->sample.write([&](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, u"littlesite0"_s));
            project.settings[u"target"_s] = u"cloudfront"_s;
            project.settings[u"aws"_s] =
                QJsonObject{{u"profile"_s, profile}, {u"region"_s, u"us-east-1"_s}, {u"account"_s, u"123456789012"_s}};
            return store::updateProject(db, project);
        });
    }
    QList<ui::StatementRow*> rows() const { return it->window->page()->findChildren<ui::StatementRow*>(); }
    QStringList answers() const
    {
        QStringList names;
        for (const auto* row : rows())
            if (row->isVisible())
                for (const auto* action : row->findChildren<QWidget*>())
                    names << action->accessibleName();
        return names;
    }
};
SHIPDECK_TEST(AwsAccountTest)

} // namespace shipdeck::test

#include "aws_account_test.moc"
