// SPDX-License-Identifier: MIT
#include "store/projects.h"
#include "bench.h"
#include "deploy/operations.h"
#include "deploy/target_change.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! Names in the store that a newer version has put there, requests that a target cannot carry out, and a change of target.
class UnknownNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsInWords_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("code");
        QTest::addRow("unknown kind") << u"teleport"_s << u""_s << u"operation-unknown"_s;
        QTest::addRow("canary elsewhere") << u"canary"_s << u"github-pages"_s << u"canary-unsupported"_s;
        QTest::addRow("access here") << u"access"_s << u""_s << u"access-unsupported"_s;
        QTest::addRow("stop elsewhere") << u"stop"_s << u"github-pages"_s << u"stop-unsupported"_s;
        QTest::addRow("start elsewhere") << u"start"_s << u"github-pages"_s << u"stop-unsupported"_s;
        for (const char* kind : {"promote", "rollback", "remove", "remove-environment"})
            QTest::addRow("%s of an unknown target", kind)
                << QString::fromLatin1(kind) << u"moon"_s << u"target-unknown"_s;
    }
    void endsInWords()
    {
        QFETCH(QString, kind);
        QFETCH(QString, target);
        QFETCH(QString, code);
        test::Bench bench(kind);
        bench.project.settings[u"target"_s] = target;
        QCOMPARE(*bench.run(deploy::stepsFor(bench.operation, bench.project, {})), store::Operation::State::Failed);
        const Error error = *store::operation(bench.fixture.db(), bench.operation.id)->error;
        QCOMPARE(error.code, code);
        QVERIFY(!error.what.isEmpty() && !error.next.isEmpty());
        QVERIFY(store::project(bench.fixture.db(), bench.project.id)); // it is not forgotten
    }

    void isNeitherThisComputerNorGivenUpForIt()
    {
        test::StoreFixture fixture;
        store::Project project = fixture.hasProject(u"shop"_s);
        project.settings[u"target"_s] = u"moon"_s;
        const deploy::Target& target = deploy::targetOf(project);
        QVERIFY(!target.isHere());
        QCOMPARE(target.name(), u"moon"_s);
        QCOMPARE(target.accepts(project, u"production"_s).error().code, u"target-unknown"_s);
        const QString here = deploy::targets().first()->name();
        QCOMPARE(deploy::retargeted(fixture.db(), project, here).error().code, u"target-differs"_s);
    }

    void aMoveKeepsTheSettingsOfTheNewTargetOnly()
    {
        test::StoreFixture fixture;
        store::Project project = fixture.hasProject(u"shop"_s);
        QStringList all;
        for (const deploy::Target* target : deploy::targets())
            all << target->settings();
        QVERIFY(!all.isEmpty());
        for (const QString& setting : std::as_const(all))
            project.settings[setting] = true;
        for (const deploy::Target* target : deploy::targets().mid(1)) {
            const auto moved = deploy::retargeted(fixture.db(), project, target->name());
            QVERIFY(moved);
            for (const QString& setting : std::as_const(all))
                QCOMPARE(moved->settings.contains(setting), target->settings().contains(setting));
        }
    }
};
SHIPDECK_TEST(UnknownNamesTest)

#include "unknown_names_test.moc"
