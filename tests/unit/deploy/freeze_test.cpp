// SPDX-License-Identifier: MIT
#include "deploy/freeze.h"
#include "support/registry.h"

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
        return deploy::frozenUntil(projectWith(freeze), environment, at(moment)).toString(u"yyyy-MM-dd hh:mm"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin"); // where a clock is put back
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
        QVERIFY(!deploy::freezeLift(project, staging, at(u"2026-11-28 12:00"_s)).until.isValid());
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
