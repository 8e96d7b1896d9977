// SPDX-License-Identifier: MIT
#include "page_window.h"
#include "sample_pictures.h"

#include "base/clock.h"
#include "base/ids.h"
#include "deck/releases.h"
#include "pages/picture_loader.h"
#include "pictures/picture_files.h"
#include "store/deployments.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/button.h"
#include "widgets/deployment_list.h"
#include "widgets/label.h"

#include <QSlider>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

class TimelinePageTest : public QObject {
    Q_OBJECT

    static inline const DeploymentId rolledBack{u"1f6b3aa0000"_s}; //!< between the two

    static void open(PageWindow& it, const QString& place = {})
    {
        it.window->go({u"timeline"_s, SampleDeck::harbor, place});
        QTRY_VERIFY(it.onPage<ui::Label>("timelinePosition")); // releases are read on another thread
    }
    static QString textOf(const PageWindow& it, const char* name) { return it.onPage<ui::Label>(name)->text(); }
    static QColor pictureOf(const PageWindow& it)
    {
        auto* picture = it.onPage<QWidget>("sitePicture");
        return picture->grab().toImage().pixelColor(picture->width() / 2 + 90, 150);
    }

private Q_SLOTS:
    void isReachedFromOverviewDeploymentsAndTheirRows()
    {
        PageWindow it;
        for (const QString& page : {u"overview"_s, u"deployments"_s}) {
            it.window->go({page, SampleDeck::harbor, {}});
            it.click("openTimeline");
            QCOMPARE(it.window->route().page, u"timeline"_s);
        }
        QTRY_VERIFY(it.onPage<ui::Label>("releaseCommit"));
        QVERIFY(textOf(it, "releaseCommit").contains(u"9c41f7e"_s)); // the one that is live
        QVERIFY(!it.onPage<ui::Button>("rollBackTo"));
    }

    void theKeysMoveThroughTimeAndShowHowTheSiteLooked()
    {
        PageWindow it;
        givePictures(it.sample, SampleDeck::current, QColor(0, 0, 255));
        givePictures(it.sample, rolledBack, QColor(0, 255, 0));
        open(it);
        QTRY_COMPARE(pictureOf(it), QColor(0, 0, 255));
        it.press(Qt::Key_Left);
        QVERIFY(textOf(it, "releaseCommit").contains(u"1f6b3aa"_s));
        QVERIFY(!textOf(it, "releaseTitle").isEmpty() && !textOf(it, "releaseBy").isEmpty());
        QTRY_COMPARE(pictureOf(it), QColor(0, 255, 0));
        it.press(Qt::Key_Right);
        QVERIFY(textOf(it, "releaseCommit").contains(u"9c41f7e"_s));
        it.window->page()->setFocus(Qt::OtherFocusReason); // the keys work beside the slider too
        it.press(Qt::Key_Left);
        QVERIFY(textOf(it, "releaseCommit").contains(u"1f6b3aa"_s));
    }

    void decodesOnlyWhatIsWantedNow()
    {
        PageWindow it;
        QStringList files;
        for (const DeploymentId& release : {SampleDeck::current, SampleDeck::earlier, rolledBack}) {
            givePictures(it.sample, release, Qt::blue);
            files << pagePicture(it.sample.deck().paths(), release);
        }
        ui::PictureLoader loader;
        QStringList loaded;
        connect(&loader, &ui::PictureLoader::loaded, this, [&loaded](const QString& path) { loaded << path; });
        loader.want({files[0], files[1]});
        loader.want({files[2]}); // the first one is being decoded
        QTRY_COMPARE(loaded, (QStringList{files[0], files[2]}));
        QVERIFY(loader.of(files[2]) && !loader.of(files[2])->isNull());
        QVERIFY(!loader.of(files[1]));
    }

    void aRollbackIsOfferedOnlyToWhatWasLive()
    {
        PageWindow it;
        const EnvironmentName production(u"production"_s);
        const store::Deployment earlier =
            it.sample.edit(SampleDeck::earlier, [](store::Deployment& one) { one.artifact = u"a"_s.repeated(64); });
        const auto isOffered = [&] {
            const auto all = it.sample.deck().releases().rollbackChoices(SampleDeck::harbor, production);
            return std::any_of(all->begin(), all->end(), [](const auto& one) { return one.id == SampleDeck::earlier; });
        };
        QVERIFY(isOffered());
        it.sample.write([&](store::Database& db) { return store::setRolling(db, earlier, 10); });
        QVERIFY(!isOffered());
        it.sample.write([&](store::Database& db) { return store::endRolling(db, SampleDeck::harbor, production); });
        QVERIFY(!isOffered()); // staged
    }

    void rollsBackToTheReleaseThatIsShown()
    {
        PageWindow it;
        it.sample.edit(SampleDeck::earlier, [](store::Deployment& one) { one.artifact = u"a"_s.repeated(64); });
        open(it, u"production/"_s + SampleDeck::earlier);
        QVERIFY(!it.onPage<ui::Button>("redeployRelease"));
        it.click("rollBackTo");
        QCOMPARE(it.find<ui::DeploymentList>("rollbackChoices")->currentId(), SampleDeck::earlier);
        it.click("confirm");
        QTRY_COMPARE(it.newestOperation(u"rollback"_s).deployment, SampleDeck::earlier);
    }

    void offersToBuildAgainWhatWasPruned()
    {
        PageWindow it;
        it.sample.edit(SampleDeck::earlier, [](store::Deployment& one) { one.artifact.clear(); });
        open(it, u"production/"_s + SampleDeck::earlier);
        QVERIFY(!it.onPage<ui::Button>("rollBackTo"));
        QVERIFY(it.says(u"pruned"_s));
        QVERIFY(it.onPage<ui::Button>("redeployRelease"));
    }

    void staysAtItsReleaseWhenAnotherOneGoesLive()
    {
        PageWindow it;
        open(it, u"production/"_s + SampleDeck::earlier);
        const QString before = textOf(it, "releaseTitle");
        const QString position = textOf(it, "timelinePosition");
        it.sample.add({u"feed0000001"_s, SampleDeck::harbor, u"production"_s, store::State::Ready,
                       store::ReleaseRole::Superseded, u"Later"_s, u"main"_s, u"feed00000000"_s});
        QTRY_VERIFY(textOf(it, "timelinePosition") != position);
        QCOMPARE(textOf(it, "releaseTitle"), before);
    }

    void goesThroughFiveThousandReleases()
    {
        PageWindow it;
        it.sample.write([](store::Database& db) -> Result<> {
            store::Deployment one = *store::deployment(db, SampleDeck::earlier);
            for (int i = 0; i < 5000; ++i) {
                one.id = DeploymentId(u"f%1"_s.arg(i, 10, 10, QChar(u'0')));
                one.createdAt = one.createdAt.addSecs(-60);
                SD_CHECK(store::insertDeployment(db, one));
                SD_CHECK(store::updateDeployment(db, one));
            }
            auto all = db.prepare("UPDATE deployments SET face = 'superseded' WHERE id LIKE 'f0%'");
            return all ? all->run() : tl::unexpected(all.error());
        });
        open(it);
        const int releases = it.onPage<QSlider>("timeline")->maximum() + 1;
        QVERIFY(releases > 5000);
        it.press(Qt::Key_Home);
        QCOMPARE(textOf(it, "timelinePosition"), u"Release 1 of %1"_s.arg(releases));
        QVERIFY(!it.onPage<ui::IconButton>("earlierRelease")->isEnabled());
        it.press(Qt::Key_PageUp);
        QVERIFY(it.onPage<QSlider>("timeline")->value() >= 500);
    }

    void saysThatAnEnvironmentHasNoReleasesYet()
    {
        PageWindow it;
        it.window->go({u"timeline"_s, u"landing0000"_s, u"nothing-here"_s});
        QTRY_VERIFY(it.says(u"No releases yet"_s));
    }
};
SHIPDECK_TEST(TimelinePageTest)

} // namespace shipdeck::test

#include "timeline_page_test.moc"
