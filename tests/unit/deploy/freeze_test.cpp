// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "deploy/enqueue.h"
#include "deploy/freeze.h"
#include "store/projects.h"
#include "store/store.h"
#include "support/registry.h"

#include <QTemporaryDir>
#include <QTest>
#include <ctime>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

class FreezeTest : public QObject {
    Q_OBJECT

    static inline const EnvironmentName production{u"production"_s}, staging{u"staging"_s};

    static store::Project projectWith(const QString& freeze)
    {
        store::Project project;
        project.name = u"shop"_s;
        project.settings = {{u"freeze"_s, freeze}};
        return project;
    }
    //! "2026-11-27 15:59" is a Friday.
    static QDateTime at(const QString& moment) { return QDateTime::fromString(moment, u"yyyy-MM-dd hh:mm"_s); }
    static QString until(const QString& freeze, const QString& moment, const EnvironmentName& environment = production)
    {
        const auto end = deploy::frozenUntil(projectWith(freeze), environment, at(moment));
        return end ? end->toString(u"yyyy-MM-dd hh:mm"_s) : end.error().code;
    }
    std::optional<QByteArray> m_zone; //!< of this computer

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("TZ"))
            m_zone = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin"); // where a clock is put back
        tzset();
    }
    void cleanupTestCase()
    {
        m_zone ? qputenv("TZ", *m_zone) : qunsetenv("TZ");
        tzset();
    }

    void writesWhatItReadsInOneForm()
    {
        const auto read =
            deploy::readFreezes(u"friday 16:00 – Mon 8:00,2026-12-24 - 2027-01-02 12:00, staging: sat-sun"_s);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().render()));
        QCOMPARE(deploy::freezesText(*read),
                 u"Fri 16:00 - Mon 08:00, 2026-12-24 - 2027-01-02 12:00, staging: Sat 00:00 - Sun 00:00"_s);
        QCOMPARE(deploy::freezesText(*deploy::readFreezes(deploy::freezesText(*read))), deploy::freezesText(*read));
    }

    void refusesWhatIsNoWindow_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"Fri", "Fri 16:00", "Foo - Mon", "Fri 25:00 - Mon", "Fri 16:00 - Fri 16:00",
                                 "2027-01-02 - 2026-12-24", "2026-02-30 - 2026-03-01", "Fri - 2026-12-24"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoWindow()
    {
        QFETCH(QString, text);
        const auto read = deploy::readFreezes(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"freeze-invalid"_s);
    }

    void holdsFromItsFirstMinuteUntilItsLast()
    {
        const QString weekend = u"Fri 16:00 - Mon 08:00"_s;
        QCOMPARE(until(weekend, u"2026-11-27 15:59"_s), QString());
        for (const QString& moment : {u"2026-11-27 16:00"_s, u"2026-11-29 12:00"_s, u"2026-11-30 07:59"_s})
            QCOMPARE(until(weekend, moment), u"2026-11-30 08:00"_s);
        QCOMPARE(until(weekend, u"2026-11-30 08:00"_s), QString());
        QCOMPARE(until(u"2026-12-24 - 2027-01-02"_s, u"2026-12-31 23:59"_s), u"2027-01-02 00:00"_s);
        QCOMPARE(until(u"2026-12-24 - 2027-01-02"_s, u"2027-01-02 00:00"_s), QString());
    }

    void goesByTheClockOnTheWall()
    {
        QCOMPARE(until(u"Fri 16:00 - Mon 08:00"_s, u"2026-10-24 12:00"_s), u"2026-10-26 08:00"_s); // 25 hours on Sunday
    }

    void aTimeThatTheClocksSkipIsTheFirstMomentAfterIt()
    {
        const QString before = u"2026-03-29 01:59"_s, after = u"2026-03-29 03:00"_s; // nothing between them
        QCOMPARE(until(u"Sat - Sun 02:30"_s, before), after);
        QCOMPARE(until(u"Sat - Sun 02:30"_s, after), QString());
        QCOMPARE(until(u"Sun 02:30 - Mon 08:00"_s, after), u"2026-03-30 08:00"_s);
        QCOMPARE(until(u"2026-03-29 02:30 - 2026-03-30"_s, before), QString());
        QCOMPARE(until(u"2026-03-29 02:30 - 2026-03-30"_s, after), u"2026-03-30 00:00"_s);
        QCOMPARE(until(u"2026-03-28 - 2026-03-29 02:30"_s, before), after);
    }

    void whatCannotBeReadCountsAsFrozen()
    {
        store::Project project = projectWith(u"Fri 16:00 - Mon 08:00, Friday"_s);
        QVERIFY(deploy::freezeHolds(project, production, at(u"2026-11-25 12:00"_s))); // a Wednesday
        const auto refused = deploy::checkFreeze(project, production);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code::frozen);
        QVERIFY(refused.error().why.render().contains(u"“Friday” is not a freeze window."_s));
        QVERIFY(refused.error().next.render().contains(u"shipctl freeze shop --lift REASON"_s));
        project.settings = {{u"freeze"_s, 5}};
        QVERIFY(!deploy::checkFreeze(project, production));
        project.settings = deploy::withFreezeLift(project, production, {nowUtc().addSecs(60), u"mina"_s, u"x"_s});
        QVERIFY(deploy::checkFreeze(project, production));
    }

    void windowsWithoutAGapAreOneFreeze()
    {
        QCOMPARE(until(u"Fri 16:00 - Sun, Sun - Mon 08:00"_s, u"2026-11-27 17:00"_s), u"2026-11-30 08:00"_s);
        QVERIFY(!until(u"Mon - Thu, Thu - Mon"_s, u"2026-11-27 17:00"_s).isEmpty()); // for ever: it ends to look
    }

    void isOfItsEnvironmentOnly()
    {
        const QString saturday = u"2026-11-28 12:00"_s;
        QCOMPARE(until(u"staging: Sat - Mon"_s, saturday), QString());
        QVERIFY(!until(u"staging: Sat - Mon"_s, saturday, staging).isEmpty());
        QCOMPARE(until(u"Sat - Mon"_s, saturday, staging), QString());
        QVERIFY(!until(u"preview: Sat - Mon"_s, saturday, EnvironmentName(u"pr-7"_s)).isEmpty());
    }

    void aLiftHoldsUntilItsEndAndInItsEnvironment()
    {
        store::Project project = projectWith(u"Sat - Mon"_s);
        const QDateTime end = at(u"2026-11-28 13:00"_s);
        project.settings = deploy::withFreezeLift(project, production, {end, u"mina"_s, u"Payments fail"_s});
        const auto lift = deploy::freezeLift(project, production, at(u"2026-11-28 12:59"_s));
        QCOMPARE(lift.until, end);
        QCOMPARE(lift.reason, u"Payments fail"_s);
        QVERIFY(!deploy::freezeLift(project, production, end).until.isValid());
        // A clock that is put back does not make it longer.
        QVERIFY(!deploy::freezeLift(project, production, at(u"2026-11-28 11:59"_s)).until.isValid());
        QVERIFY(!deploy::freezeLift(project, staging, at(u"2026-11-28 12:00"_s)).until.isValid());
    }

    void saysWhenItChangesNext()
    {
        const auto next = [](const store::Project& project, const QString& moment) {
            return deploy::freezeChangesAt(project, production, at(moment))
                .toLocalTime()
                .toString(u"yyyy-MM-dd hh:mm"_s);
        };
        store::Project project = projectWith(u"Fri 16:00 - Mon 08:00, 2026-12-24 - 2027-01-02, staging: Wed - Thu"_s);
        QCOMPARE(next(project, u"2026-11-24 12:00"_s), u"2026-11-27 16:00"_s);
        QCOMPARE(next(project, u"2026-11-27 16:00"_s), u"2026-11-30 08:00"_s);
        QCOMPARE(next(project, u"2026-12-21 08:00"_s), u"2026-12-24 00:00"_s);
        project.settings = deploy::withFreezeLift(project, production, {at(u"2026-11-28 13:00"_s), u"mina"_s, u"x"_s});
        QCOMPARE(next(project, u"2026-11-28 12:30"_s), u"2026-11-28 13:00"_s);
        QCOMPARE(next(projectWith(u"Fri"_s), u"2026-11-24 12:00"_s), QString());
        QCOMPARE(next(projectWith(u"2026-11-23 - 2026-11-24"_s), u"2026-11-24 00:00"_s), QString());
    }

    void aDeploymentThatChangesSettingsKeepsALiftThatWasMadeMeanwhile()
    {
        const QTemporaryDir home;
        qputenv("SHIPDECK_HOME", QFile::encodeName(home.path()));
        const auto store = *store::Store::open(*Paths::fromEnvironment());
        store::Project made = projectWith(u"Sat - Mon"_s);
        made.id = ProjectId(u"0shop000001"_s);
        made.slug = made.name;
        made.sourceKind = u"git"_s;
        made.location = u"https://example.com/shop.git"_s;
        made.createdAt = nowUtc();
        made.settings[u"retention"_s] = 3;
        QVERIFY(store->write([&](store::Database& db) { return store::insertProject(db, made); }));
        deploy::ProjectSpec spec;
        spec.project = *store::project(store->database(), made.id);
        spec.before = spec.project.settings;
        spec.isMoved = true;
        spec.project.settings.insert(u"build"_s, u"make"_s);
        spec.project.settings.remove(u"retention"_s);
        QVERIFY(store->write([&](store::Database& db) -> Result<> {
            made.settings = deploy::withFreezeLift(made, production, {at(u"2026-11-28 13:00"_s), u"mina"_s, u"x"_s});
            SD_CHECK(store::updateProject(db, made));
            return deploy::applySpec(db, spec, production);
        }));
        const store::Project after = *store::project(store->database(), made.id);
        QCOMPARE(after.settings[u"build"_s].toString(), u"make"_s);
        QVERIFY(!after.settings.contains(u"retention"_s));
        QVERIFY(deploy::freezeLift(after, production, at(u"2026-11-28 12:30"_s)).until.isValid());
        QCOMPARE(spec.project.settings, after.settings);
    }

    void aRollbackIsNeverFrozen()
    {
        store::Operation operation;
        operation.kind = store::Operation::Kind::Rollback;
        QVERIFY(!deploy::releases(operation));
        operation.kind = store::Operation::Kind::Canary; // ends one
        QVERIFY(!deploy::releases(operation));
        operation.params = {{u"canary"_s, 10}};
        QVERIFY(deploy::releases(operation));
    }
};
SHIPDECK_TEST(FreezeTest)

} // namespace shipdeck::test

#include "freeze_test.moc"
