// SPDX-License-Identifier: MIT
#include "aws_site.h"
#include "aws_window.h"

#include "store/operations.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/notice.h"
#include "widgets/overlay.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
//! What is in an account, of whichever computer: it is shown, taken away, and taken over.
class AwsInventoryTest : public AwsWindowTest {
    Q_OBJECT
private Q_SLOTS:
    void theInventoryShowsWhatAnyComputerMadeAndWhatWasLeft()
    {
        OPEN_RIG();
        it->window->go({u"aws-inventory"_s, {}, u"ci"_s});
        QTRY_VERIFY(it->says(u"No Shipdeck resources here"_s));
        QVERIFY(putSite(rig()) && leaveBucket());
        it->window->page()->refresh();
        QTRY_VERIFY(it->onPage<ui::Label>("inventorySum"));
        QVERIFY(it->says(u"shipdeck-foundation"_s));
        QVERIFY(it->says(u"from another computer"_s));
        QVERIFY(it->says(u"Leftover resources (no stack)"_s));
        QVERIFY(it->says(u"arn:aws:s3:::shipdeck-landing"_s));
        const auto labels = it->window->page()->findChildren<ui::Label*>();
        // Its ARN says no more.
        QVERIFY(std::none_of(labels.begin(), labels.end(), [](const ui::Label* one) { return one->text() == u"s3"; }));
        QVERIFY(!it->says(u"Not made by Shipdeck"_s));
        // What costs nothing at rest is folded until somebody wants to see it.
        QVERIFY(!it->says(u"shipdeck-routes-us-east-1"_s));
        it->click("showFree");
        QVERIFY(it->says(u"shipdeck-routes-us-east-1"_s));
        it->click("showFree");
        QVERIFY(!it->says(u"shipdeck-routes-us-east-1"_s));
        QVERIFY(!it->onPage<QAbstractButton>("removeStack")); // nothing of it is known here
        it->click("importStack");
        QTRY_COMPARE(it->window->route().page, u"aws"_s);
        QTRY_VERIFY(it->onPage<QAbstractButton>("importFound")); // looked at by itself
        it->click("importFound");
        QTRY_VERIFY(it->onPage<QAbstractButton>("openImported"));
        it->window->back();
        QTRY_VERIFY(it->onPage<QAbstractButton>("removeStack"));
        QVERIFY(!it->onPage<QAbstractButton>("importStack"));
        it->click("removeStack");
        QTRY_VERIFY(ui::Overlay::top(it->window.get()));
        ui::Overlay::top(it->window.get())->close();
    }

    void whatOthersHaveMadeIsOnlyShownAndOnlyWhereWanted()
    {
        OPEN_RIG();
        QVERIFY(putSite(rig()) && putTheirs());
        it->window->go({u"aws-inventory"_s, {}, u"ci"_s});
        QTRY_VERIFY(it->says(u"shipdeck-foundation"_s));
        QVERIFY(!it->says(u"Not made by Shipdeck"_s));
        it->click("showOthers");
        QTRY_VERIFY(it->says(u"Not made by Shipdeck"_s));
        QVERIFY(it->says(u"Shipdeck never changes these"_s));
        QVERIFY(it->says(u"arn:aws:s3:::photos-theirs-"_s));
        QVERIFY(!it->onPage<QAbstractButton>("cleanUp"));
        QCOMPARE(it->window->page()->findChildren<QWidget*>(u"stackCard"_s).size(), 2); // ours
        it->click("showOthers");
        QTRY_VERIFY(!it->says(u"Not made by Shipdeck"_s));
    }

    void whatOthersHaveMadeIsShownWhereNothingOfOursIs()
    {
        OPEN_RIG();
        QVERIFY(putTheirs());
        it->window->go({u"aws-inventory"_s, {}, u"ci"_s});
        QTRY_VERIFY(it->says(u"No Shipdeck resources here"_s));
        it->click("showOthersToo");
        QTRY_VERIFY(it->says(u"arn:aws:s3:::photos-theirs-"_s));
        QVERIFY(it->onPage<QCheckBox>("showOthers")->isChecked());
    }

    void anotherRegionIsNotHiddenByNothingHere()
    {
        OPEN_RIG();
        QVERIFY(putSite(rig()));
        home->setConfig("[profile ci]\nregion = eu-west-1\n");
        it->window->go({u"aws-inventory"_s, {}, u"ci"_s});
        QTRY_VERIFY(it->onPage<ui::Notice>("otherRegion"));
        QVERIFY(it->says(u"Shipdeck resources also exist in us-east-1"_s));
        QVERIFY(!it->says(u"No Shipdeck resources here"_s));
        QVERIFY(!it->says(u"shipdeck-foundation"_s));
        QTest::mouseClick(it->onPage<ui::Notice>("otherRegion")->findChild<QAbstractButton*>(u"noticeAction"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(it->says(u"shipdeck-foundation"_s));
        QVERIFY(!it->onPage<ui::Notice>("otherRegion"));
    }

    void whatIsLeftOverGoesOnceItWasNamedAndAgreedTo()
    {
        OPEN_RIG();
        QVERIFY(putSite(rig()) && leaveBucket()); // what all share has to be there
        it->window->go({u"aws-inventory"_s, {}, u"ci"_s});
        QTRY_VERIFY(it->onPage<QAbstractButton>("cleanUp"));
        it->click("cleanUp");
        QTRY_VERIFY(it->onPage<QAbstractButton>("confirm"));
        QVERIFY(topSays(u"shipdeck-landing"_s));
        QCOMPARE(it->onPage<QAbstractButton>("confirm")->text(), u"Delete 1 bucket"_s);
        QVERIFY(it->open().isEmpty()); // nothing without consent
        it->click("confirm");
        QTRY_VERIFY(it->onPage<ui::Notice>("cleanUpState"));
        QVERIFY(!it->onPage<QAbstractButton>("cleanUp"));
        store::Operation work = it->newestOperation(u"clean-connection"_s);
        QCOMPARE(work.environment, u"123456789012/us-east-1"_s);
        // Somebody looks elsewhere and comes back: it is still followed, and its end is told.
        it->window->go({u"start"_s, {}, {}});
        it->window->back();
        QTRY_VERIFY(it->onPage<ui::Notice>("cleanUpState"));
        QVERIFY(dropBucket());
        work.state = store::Operation::State::Done;
        it->sample.write([&work](store::Database& db) { return store::updateOperation(db, work); });
        QTRY_VERIFY(!it->says(u"Leftover resources (no stack)"_s));
    }

    void aBoundaryThatWasLeftIsNamedBeforeItGoes()
    {
        OPEN_RIG();
        QVERIFY(leaveBoundary());
        it->window->go({u"aws-inventory"_s, {}, u"ci"_s});
        QTRY_VERIFY(it->onPage<QAbstractButton>("cleanUp"));
        const QString arn = u"arn:aws:iam::123456789012:policy/shipdeck/shipdeck-boundary-us-east-1"_s;
        QVERIFY(it->says(arn));
        it->click("cleanUp");
        QTRY_VERIFY(it->onPage<QAbstractButton>("confirm"));
        QVERIFY(topSays(u"the permissions boundary "_s + arn));
        QCOMPARE(it->onPage<QAbstractButton>("confirm")->text(), u"Delete permissions boundary"_s);
        it->click("confirm");
        QTRY_VERIFY(it->onPage<ui::Notice>("cleanUpState"));
        QCOMPARE(it->newestOperation(u"clean-connection"_s).params[u"leftovers"_s].toArray(), QJsonArray{arn});
    }

    void theTurnOfAComputerThatIsGoneCanBeTaken()
    {
        NEED(rig().trouble())
        importSite();
        const auto project = it->sample.deck().projects().get(u"harbor"_s);
        QVERIFY(project && project->current);
        it->sample.edit(project->current->id, [](store::Deployment& one) {
            one.state = store::State::Error;
            one.error = fail(Error::Kind::Conflict, "site-busy", say("mina-laptop is working on production.")).value();
        });
        QVERIFY(lockSite());
        it->window->go({u"deployment"_s, project->project.id, project->current->id});
        QTRY_VERIFY(it->onPage<QAbstractButton>("takeOver"));
        it->click("takeOver");
        QTRY_VERIFY(it->onPage<QAbstractButton>("confirm"));
        QVERIFY(topSays(u"mina-laptop"_s));
        QVERIFY(isSiteLocked()); // nothing without consent
        it->click("confirm");
        QTRY_VERIFY(!isSiteLocked());
    }

    void aRollBackThatMeetsAnotherComputerSaysSoAndTakesOver()
    {
        NEED(rig().trouble())
        importSite();
        const auto project = it->sample.deck().projects().get(u"harbor"_s);
        QVERIFY(project && project->current);
        QVERIFY(lockSite());
        it->window->actions().endCanary(ProjectId(u"harbor"_s), EnvironmentName(u"production"_s));
        QTRY_VERIFY(!it->newestOperation(u"canary"_s).id.isEmpty());
        store::Operation work = it->newestOperation(u"canary"_s);
        work.state = store::Operation::State::Failed;
        work.error = fail(Error::Kind::Conflict, "site-busy", say("mina-laptop is working on production."),
                          say("Wait until its lock ends at 12:15."))
                         .value();
        it->sample.write([&work](store::Database& db) { return store::updateOperation(db, work); });
        QTRY_VERIFY(onTop("takeOver"));
        QVERIFY(topSays(u"mina-laptop is working on production."_s));
        QVERIFY(topSays(u"12:15"_s));
        onTop("takeOver")->click();
        QTRY_VERIFY(onTop("confirm"));
        QVERIFY(isSiteLocked()); // nothing without consent
        onTop("confirm")->click();
        QTRY_VERIFY(!isSiteLocked());
    }

    //! Who removes a whole project meets others in any of its environments, also in one that nobody here has heard of.
    void aRemovalThatMeetsAnotherComputerTakesOverWhereThatWorks()
    {
        NEED(rig().trouble())
        importSite();
        QVERIFY(lockSite(u"staging"_s));
        Result<store::Operation> work = finish(it->sample.deck().projects().remove(ProjectId(u"harbor"_s)));
        QVERIFY(work);
        it->window->actions().tellHowItEnds(*work);
        work->state = store::Operation::State::Failed;
        work->error = fail(Error::Kind::Conflict, "site-busy", say("mina-laptop is working there.")).value();
        it->sample.write([&work](store::Database& db) { return store::updateOperation(db, *work); });
        QTRY_VERIFY(onTop("takeOver"));
        onTop("takeOver")->click();
        QTRY_VERIFY(onTop("confirm"));
        QVERIFY(topSays(u"Take over the lock of harbor?"_s));
        QVERIFY(topSays(u"mina-laptop · Staging"_s));
        onTop("confirm")->click();
        QTRY_VERIFY(!isSiteLocked());
    }

private:
    //! What another computer has deployed is known here as well.
    void importSite()
    {
        openRig();
        QVERIFY(putSite(rig()));
        it->window->go({u"aws"_s, {}, u"check:ci"_s});
        QTRY_VERIFY(it->onPage<QAbstractButton>("importFound"));
        it->click("importFound");
        QTRY_VERIFY(it->onPage<QAbstractButton>("openImported"));
    }
    QAbstractButton* onTop(const char* name) const
    {
        const auto* const top = ui::Overlay::top(it->window.get());
        return top ? top->findChild<QAbstractButton*>(QString::fromLatin1(name)) : nullptr;
    }
    bool topSays(const QString& text) const { return PageWindow::says(ui::Overlay::top(it->window.get()), text); }
};
SHIPDECK_TEST(AwsInventoryTest)

} // namespace shipdeck::test

#include "aws_inventory_test.moc"
