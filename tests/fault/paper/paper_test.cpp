// SPDX-License-Identifier: MIT
#include "deck/doctor.h"
#include "deck/health_check.h"
#include "deck/deployments.h"
#include "deck/plan.h"
#include "deck/projects.h"
#include "deck/releases.h"
#include "deploy/target.h"
#include "edge/access.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "support/finish.h"
#include "support/registry.h"
#include "tests/fault/operations/invariants.h"
#include "tests/fault/operations/rounds.h"
#include "tests/fault/paper/place.h"

#include <QDir>
#include <QTest>

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

//! What every target has to do, at one that is nowhere named but in the list of targets.
class PaperTest : public QObject {
    Q_OBJECT

    const ProjectId site{u"site"_s};
    const EnvironmentName production{u"production"_s};

    static DeployRequest requestIn(Home& home)
    {
        writeNextVersion(home, onPaper);
        DeployRequest request = onPaper.request(home, u"site"_s);
        request.project = u"site"_s;
        request.target = onPaper.target;
        return request;
    }
    static QString shown(Home& home)
    {
        const QUrl address(store::deployment(home.database(), home.current())->url);
        QFile page(address.toLocalFile() + u"index.html"_s);
        return page.open(QIODevice::ReadOnly) ? QString::fromUtf8(page.readAll()) : QString();
    }

private Q_SLOTS:
    void finishesWhereverItDies_data() { addRows(scenarios(onPaper) << previewGoes(onPaper)); }
    void finishesWhereverItDies()
    {
        playRow([](Rounds& rounds) {
            rounds.dieAfterEachLine();
            rounds.dieAroundEachCall();
        });
    }
    void endsWhateverFails_data() { addRows(scenarios(onPaper) << previewGoes(onPaper)); }
    void endsWhateverFails() { playRow(&Rounds::failEachCall); }

    void isPlannedBeforeItIsMade()
    {
        Home home;
        const auto plan = finish(home.deck().deployments().plan(requestIn(home)));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().render()));
        QCOMPARE(plan->target, onPaper.target);
        QVERIFY(plan->address.startsWith(u"file://"_s));
        QStringList commands;
        for (const deploy::PlannedStep& step : plan->steps)
            commands += step.commands;
        QVERIFY(commands.join(u'\n').contains(u"mv -T current.new current"_s));
        QVERIFY(!QFileInfo::exists(home.path() + u"/paper"_s));
    }

    void refusesACanaryInWords()
    {
        Home home;
        home.startAgent();
        DeployRequest request = requestIn(home);
        const DeploymentId first = home.ended(home.deploy(request)).deployment;
        request.canary = 20;
        const auto refused = finish(home.deck().deployments().deploy(request));
        QCOMPARE(refused.error().code, u"canary-unsupported"_s);
        QVERIFY(refused.error().what.render().contains(u"Paper"_s) && !refused.error().next.isEmpty());
        QCOMPARE(finish(home.deck().projects().setAccess(site, production, {})).error().code, u"access-unsupported"_s);
        QCOMPARE(home.current(), first);
    }

    void leavesTheSiteOfAnotherComputerAlone()
    {
        Home home;
        home.startAgent();
        DeployRequest request = requestIn(home);
        paper::Site theirs(home.path() + u"/paper"_s, site);
        QVERIFY(theirs.make(u"a project of another computer"_s));
        QCOMPARE(finish(home.deck().deployments().plan(request)).error().code, u"paper-taken"_s);
        const store::Operation operation = home.ended(home.deploy(request));
        QCOMPARE(operation.state, State::Failed);
        QCOMPARE(operation.error->code, u"paper-taken"_s);
        QCOMPARE(theirs.owner(), u"a project of another computer"_s);
        QCOMPARE(home.ended(finish(home.deck().projects().remove(site))->id).state, State::Done);
        QCOMPARE(theirs.owner(), u"a project of another computer"_s);
    }

    void goesBackToAReleaseWhoseArtifactThisComputerHasLost()
    {
        Home home;
        home.startAgent();
        const DeploymentId first = home.ended(home.deploy(requestIn(home))).deployment;
        const QString page = shown(home);
        deployNext(home, onPaper);
        const QString artifact = store::deployment(home.database(), first)->artifact;
        QVERIFY(home.store().write([&](store::Database& db) {
            return store::forgetReleasesOf(db, artifact, deploy::namesOf(deploy::keepsThere));
        }));
        QVERIFY(QDir(home.paths().artifacts() + u'/' + artifact).removeRecursively());
        const auto back = finish(home.deck().releases().rollback(site, production, first));
        QVERIFY2(back, back ? "" : qPrintable(back.error().render()));
        QCOMPARE(home.ended(back->id).state, State::Done);
        QCOMPARE(shown(home), page);
    }

    void keepsAsManyReleasesAsItWasTold()
    {
        Home home;
        home.startAgent();
        const DeploymentId first = home.ended(home.deploy(requestIn(home))).deployment;
        QVERIFY(finish(home.deck().projects().setSettings(home.project().id, {{u"retention"_s, 1}})));
        deployNext(home, onPaper);
        deployNext(home, onPaper);
        const paper::Site place(home.path() + u"/paper"_s, site);
        QCOMPARE(place.releases().size(), 2);
        QVERIFY(!place.releases().contains(first));
        QCOMPARE(home.deck().releases().rollbackChoices(site, production)->size(), 1);
        QCOMPARE(broken(home), QStringList());
    }

    void movesThereAndBackUntilSomethingIsThere()
    {
        Home home;
        DeployRequest request = requestIn(home);
        const auto options = std::exchange(request.options, {});
        request.target = staticHere.target;
        QVERIFY(finish(home.deck().projects().save(request)));
        request.target = onPaper.target;
        request.options = options;
        QVERIFY(finish(home.deck().projects().save(request)));
        home.startAgent();
        QCOMPARE(home.ended(home.deploy(request)).state, State::Done);
        QVERIFY(QFileInfo::exists(home.path() + u"/paper/site/current"_s));
        request.target = staticHere.target;
        QCOMPARE(finish(home.deck().projects().save(request)).error().code, u"target-differs"_s);
    }

    void takesAnOptionOfItsOwn()
    {
        Home home;
        DeployRequest request = requestIn(home);
        const QString account = request.options.take(u"paper"_s);
        QCOMPARE(finish(home.deck().deployments().plan(request)).error().code, u"paper-account-needed"_s);
        request.options[u"paper"_s] = account;
        QVERIFY(finish(home.deck().projects().save(request)));
        QCOMPARE(home.project().settings[u"paper"_s].toString(), account);
        DeployRequest again; // what was saved is remembered
        again.project = site;
        home.startAgent();
        QCOMPARE(home.ended(home.deploy(again)).state, State::Done);
        QVERIFY(QFileInfo::exists(account + u"/site/current"_s));
        again.options[u"paper"_s] = account + u"-2"_s;
        QCOMPARE(finish(home.deck().deployments().deploy(again)).error().code, u"paper-account-differs"_s);
    }

    void anOptionOfAnotherTargetIsRefused()
    {
        Home home;
        DeployRequest request = requestIn(home);
        for (const Place* const place : {&staticHere, &onPages, &onAws}) {
            request.target = place->target;
            const Error error = finish(home.deck().deployments().plan(request)).error();
            QCOMPARE(error.code, u"option-unsupported"_s);
            QVERIFY(error.what.render().contains(u"--paper"_s));
            QVERIFY(error.next.render().contains(u"--target paper"_s));
        }
        QVERIFY(!finish(home.deck().projects().save(request)));
        QVERIFY(home.project().id.isEmpty());
    }

    void aDoctorFindsNothingWrongWithIt()
    {
        Home home;
        home.startAgent();
        const auto bad = [&] {
            QStringList codes;
            for (const HealthCheck& check : finish(home.deck().doctor().check()))
                if (check.state == HealthCheck::State::Bad)
                    codes << check.code;
            return codes;
        };
        const QStringList before = bad();
        QCOMPARE(home.ended(home.deploy(requestIn(home))).state, State::Done);
        QCOMPARE(bad(), before);
    }
};
SHIPDECK_TEST(PaperTest)

} // namespace shipdeck::test

#include "paper_test.moc"
