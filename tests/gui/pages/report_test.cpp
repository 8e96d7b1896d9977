// SPDX-License-Identifier: MIT
#include "linked_sample.h"
#include "page_window.h"

#include "base/clock.h"
#include "base/files.h"
#include "pages/fact_row.h"
#include "pages/pushes_card.h"
#include "store/deployments.h"
#include "store/github_reports.h"
#include "store/on_screen.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QAbstractButton>
#include <QDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! What GitHub was told of a deployment, and how pushes arrive, as a person reads it.
class ReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachKindOfReportSaysHowItStands()
    {
        PageWindow it;
        link(it);
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        QVERIFY(says(it, "deploymentSide", u"Deployment, ready"_s));
        QVERIFY(says(it, "deploymentSide", u"Commit status, ready"_s));
        QVERIFY(!says(it, "deploymentSide", u"Comment on the pull request, up to date"_s)); // none of production
        it.window->go({u"deployment"_s, SampleDeck::harbor, previewOfTwelve});
        QVERIFY(says(it, "deploymentSide", u"Comment on the pull request, up to date"_s));
    }

    void whatCouldNotBeToldSaysWhyAndWhenAndFollowsTheAgent()
    {
        PageWindow it;
        link(it);
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::building});
        QVERIFY(says(it, "deploymentSide", u"Deployment, waits"_s));
        QVERIFY(it.onPage<QLabel>("toldTrouble")->text().contains(u"Retrying at"_s));
        // The agent got through: only the report changes, and the page hears of it.
        it.sample.write([](store::Database& db) -> Result<> {
            SD_CHECK(store::keepSent(db, SampleDeck::building,
                                     {{u"deployment"_s, QJsonObject{{u"told"_s, u"in_progress"_s}}}}));
            SD_TRY(const auto told, store::deployment(db, SampleDeck::building));
            return store::closeGitHubReport(db, told);
        });
        QTRY_VERIFY(says(it, "deploymentSide", u"Deployment, in progress"_s));
        QVERIFY(!it.onPage<QLabel>("toldTrouble"));
    }

    void whatIsSwitchedOffIsCalledSo()
    {
        PageWindow it;
        link(it);
        it.sample.write([](store::Database& db) -> Result<> {
            SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
            project.settings.insert(u"reports"_s, QJsonObject{{u"statuses"_s, false}});
            return store::updateProject(db, project);
        });
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        QVERIFY(says(it, "deploymentSide", u"Deployment, ready"_s));
        QVERIFY(says(it, "deploymentSide", u"Commit status, switched off"_s));
    }

    void aSignInThatEndedIsAskedForBesideTheReport()
    {
        PageWindow it;
        link(it);
        const Error out = fail(Error::Kind::Denied, "github-signed-out",
                               say("GitHub no longer accepts the sign-in of %1.", {u"mina"_s}), say("Sign in again."))
                              .value();
        reportSample(it.sample, SampleDeck::current, {}, &out, true, nowUtc().addSecs(600));
        it.window->go({u"deployment"_s, SampleDeck::harbor, SampleDeck::current});
        it.click("toldSignIn");
        QCOMPARE(it.window->route(), (ui::Route{u"connect"_s, {}, u"accountmina"_s}));
    }

    void theProjectSaysHowPushesArriveAndWhoDeploysThem()
    {
        PageWindow it;
        link(it);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(says(it, "pushesCard", u"Polling GitHub, every 5 s"_s));
        QVERIFY(!says(it, "pushesCard", u"GitHub's webhook relay"_s));
        QVERIFY(says(it, "pushesCard", u"Local pre-push hook, none"_s));
        QVERIFY(says(it, "pushesCard", u"Deployed by, this computer"_s));
        QVERIFY(!it.onPage<QAbstractButton>("takeOver"));
        // A relay that was switched on comes and goes: the card follows without anybody asking.
        watchSample(it.sample, store::Watch::State::Watching, {{u"relay"_s, u"on"_s}});
        QTRY_VERIFY(says(it, "pushesCard", u"GitHub's webhook relay, on"_s));
        watchSample(it.sample, store::Watch::State::Watching, {{u"relay"_s, u"unavailable"_s}});
        QTRY_VERIFY(says(it, "pushesCard", u"GitHub's webhook relay, not available"_s));
    }

    void theAgentIsToldWhichProjectIsOnTheScreen()
    {
        PageWindow it;
        link(it);
        bool isShown = false;
        const auto isOnScreen = [&] {
            it.sample.write([&](store::Database& db) -> Result<> {
                SD_TRY(isShown, store::isOnScreen(db, SampleDeck::harbor, nowUtc()));
                return {};
            });
            return isShown;
        };
        it.window->go({u"start"_s, {}, {}});
        QVERIFY(!isOnScreen());
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(isOnScreen());
    }

    void anotherComputersPushesCanBeTakenOver()
    {
        PageWindow it;
        link(it);
        const QJsonObject other{{u"ours"_s, false}, {u"name"_s, u"jonas@quay"_s}, {u"computer"_s, u"c2"_s}};
        watchSample(it.sample, store::Watch::State::Elsewhere, {{u"owners"_s, QJsonObject{{u"production"_s, other}}}});
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(says(it, "pushesCard", u"Deployed by, jonas@quay"_s));
        it.click("takeOver");
        QTRY_COMPARE(
            it.sample.deck().projects().get(SampleDeck::harbor)->project.settings[u"takeOver"_s][u"production"_s],
            QJsonValue(u"c2"_s));
    }

    void anOwnHookInACloneIsFound()
    {
        PageWindow it;
        link(it);
        const QString hook = it.sample.homeFolder() + u"/pre-push"_s;
        QVERIFY(writeFile(hook, "#!/bin/sh\n# Made by Shipdeck\n"));
        it.sample.write([&](store::Database& db) {
            return store::setSetting(db, u"localHooks"_s, u"{\"%1\":[\"Acme/harbor-web\"]}"_s.arg(hook));
        });
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(says(it, "pushesCard", u"Local pre-push hook, on"_s));
    }

    void theLastPushAndAnOpenPreviewLeadToTheirDeployments()
    {
        PageWindow it;
        link(it);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("openPreview");
        QCOMPARE(it.window->route().detail, previewOfTwelve);
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        it.click("lastPush");
        QCOMPARE(it.window->route().detail, SampleDeck::building);
    }

    void aProjectThatIsNoneOfGitHubsSaysNothingOfPushes()
    {
        PageWindow it;
        it.window->go({u"overview"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<ui::PushesCard>("pushesCard"));
    }

private:
    static void link(PageWindow& it)
    {
        linkSample(it.sample);
        fillLinked(it.sample);
    }
    //! Whether a visible line inside that card reads so.
    static bool says(const PageWindow& it, const char* card, const QString& line)
    {
        const auto* inside = it.onPage<QWidget>(card);
        if (!inside)
            return false;
        for (const auto* row : inside->findChildren<ui::FactRow*>())
            if (row->isVisibleTo(inside) && row->accessibleName() == line)
                return true;
        return false;
    }
};
SHIPDECK_TEST(ReportTest)

} // namespace shipdeck::test

#include "report_test.moc"
