// SPDX-License-Identifier: MIT
#include "targets/local/place/canary_visits.h"
#include "base/files.h"
#include "place.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>

#include <csignal>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

//! A share of the visitors gets another release, as the real nginx decides it.
class CanaryHereTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void getsItsShareOfTheNumberedVisitors();
    void drawsANumberForANewVisitorAndKeepsIt();
    void countsWhatBothReleasesAnswered();
    void goesOnCountingInALongLog();
    void countsNoVisitOfAStoppedOrOrdinarySite();
    void survivesTheDeathOfNginx();
    void leavesNothing();

private:
    //! Two releases, r1 of them Current.
    static void serveTwo(Place& place);
    static void start(Place& place, int weight);
    static local::ProbeAnswer getAs(Place& place, int visitor, const QString& path = u"/"_s);
    static QSet<int> thoseWhoGet(Place& place, const QString& release);
};

void CanaryHereTest::serveTwo(Place& place)
{
    place.serve(u"r2"_s, {{u"index.html"_s, "second"}});
    place.serve(u"r1"_s, {{u"index.html"_s, "first"}});
}

void CanaryHereTest::start(Place& place, int weight)
{
    QVERIFY(local::startCanary(place.layout(), u"s"_s, {u"r2"_s, weight}));
    QVERIFY(local::countVisits(place.layout(), u"s"_s));
}

local::ProbeAnswer CanaryHereTest::getAs(Place& place, int visitor, const QString& path)
{
    local::ProbeRequest request;
    request.slug = u"s"_s;
    request.path = path;
    request.visitor = visitor;
    request.expectSuccess = false;
    return finish(place.target().probe(request)).value_or(local::ProbeAnswer());
}

QSet<int> CanaryHereTest::thoseWhoGet(Place& place, const QString& release)
{
    QSet<int> found;
    for (int visitor = 0; visitor < 100; ++visitor)
        if (getAs(place, visitor).release == release)
            found << visitor;
    return found;
}

void CanaryHereTest::getsItsShareOfTheNumberedVisitors()
{
    Place place;
    serveTwo(place);
    const QString generation = finish(place.target().nginx().adopt())->generation;
    start(place, 30);
    const QSet<int> some = thoseWhoGet(place, u"r2"_s);
    QCOMPARE(some.size(), 30);
    const local::PlacedCanary canary{u"r2"_s, 30};
    QVERIFY(some.contains(local::visitorOf(canary, true)) && !some.contains(local::visitorOf(canary, false)));
    QCOMPARE(getAs(place, local::visitorOf(canary, true)).body, "second");
    QCOMPARE(getAs(place, local::visitorOf(canary, false)).body, "first");
    start(place, 60); // no one who got it loses it
    const QSet<int> more = thoseWhoGet(place, u"r2"_s);
    QCOMPARE(more.size(), 60);
    QVERIFY(more.contains(some));
    QVERIFY(local::endCanary(place.layout(), u"s"_s));
    QCOMPARE(thoseWhoGet(place, u"r1"_s).size(), 100);
    QCOMPARE(finish(place.target().nginx().adopt())->generation, generation); // without a reload
}

void CanaryHereTest::drawsANumberForANewVisitorAndKeepsIt()
{
    Place place;
    serveTwo(place);
    QVERIFY(place.get(u"/"_s).header("set-cookie").isEmpty());
    start(place, 50);
    QSet<QString> drawn;
    for (int visitor = 0; visitor < 60; ++visitor) { // all alike in one of 2^59 runs
        const local::ProbeAnswer first = place.get(u"/"_s);
        const QByteArray cookie = first.header("set-cookie");
        QVERIFY2(cookie.startsWith("shipdeck_visitor=") && cookie.contains("Max-Age=86400"), cookie.constData());
        bool isNumber = false;
        const int number = cookie.mid(17, cookie.indexOf(';') - 17).toInt(&isNumber);
        QVERIFY2(isNumber && number >= 0 && number < 100, cookie.constData());
        const local::ProbeAnswer again = getAs(place, number);
        QCOMPARE(again.release, first.release);
        QVERIFY(again.header("set-cookie").isEmpty());
        drawn << first.release;
    }
    QCOMPARE(drawn.size(), 2);
    QVERIFY(!getAs(place, 4711).header("set-cookie").isEmpty()); // no number of ours
}

void CanaryHereTest::countsWhatBothReleasesAnswered()
{
    Place place;
    serveTwo(place);
    QVERIFY(place.target().placeRelease({u"s"_s, u"r2"_s, local::Kind::Server, {}, {}})); // not running: 502
    QVERIFY(local::startCanary(place.layout(), u"s"_s, {u"r2"_s, 10}));
    const int some = local::visitorOf({u"r2"_s, 10}, true), other = local::visitorOf({u"r2"_s, 10}, false);
    QCOMPARE(getAs(place, some).status, 502); // the check before it counts
    QVERIFY(local::countVisits(place.layout(), u"s"_s));
    local::CanaryVisits visits(place.layout(), u"s"_s);
    QCOMPARE(visits.traffic(), CanaryTraffic());
    for (int i = 0; i < 3; ++i)
        getAs(place, some, u"/caf%C3%A9%20bar?token=secret"_s);
    for (int i = 0; i < 5; ++i)
        getAs(place, other, i == 0 ? u"/missing"_s : u"/"_s);
    QTRY_COMPARE(visits.traffic().current, (ReleaseTraffic{5, 0})); // a 404 is no error of the server
    const CanaryTraffic traffic = visits.traffic();
    QCOMPARE(traffic.canary, (ReleaseTraffic{3, 3}));
    QVERIFY(traffic.firstFailure);
    QCOMPARE(traffic.firstFailure->path, u"/café bar"_s);
    QCOMPARE(traffic.firstFailure->method, u"GET"_s);
    QCOMPARE(traffic.firstFailure->status, 502);
    QVERIFY(std::abs(traffic.firstFailure->at.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    // Another agent reads the same, and the share's change begins anew.
    QCOMPARE(local::CanaryVisits(place.layout(), u"s"_s).traffic(), traffic);
    start(place, 20);
    QVERIFY(!visits.isCurrent());
    QCOMPARE(local::CanaryVisits(place.layout(), u"s"_s).traffic(), CanaryTraffic());
}

void CanaryHereTest::goesOnCountingInALongLog()
{
    Place place;
    serveTwo(place);
    start(place, 10);
    const QString log = place.layout().nginx() + u"/logs/visits.log"_s;
    const QByteArray now = QByteArray::number(QDateTime::currentSecsSinceEpoch() + 60);
    {
        QFile file(log); // nginx has it open
        QVERIFY(file.open(QIODevice::Append));
        file.write((now + ".123 s r2 500 GET /x\n").repeated(50'000));
    }
    local::AllCanaryVisits visits(place.layout());
    QCOMPARE(visits.of(u"s"_s)->canary, (ReleaseTraffic{50'000, 50'000}));
    QCOMPARE(QFileInfo(log).size(), 0);
    getAs(place, local::visitorOf({u"r2"_s, 10}, true));
    QTRY_COMPARE(visits.of(u"s"_s)->canary.requests, 50'001);
    QCOMPARE(local::AllCanaryVisits(place.layout()).of(u"s"_s), visits.of(u"s"_s)); // another agent
    QVERIFY(!visits.of(u"other"_s));
}

void CanaryHereTest::countsNoVisitOfAStoppedOrOrdinarySite()
{
    Place place;
    serveTwo(place);
    QCOMPARE(place.get(u"/"_s).release, u"r1"_s);
    QVERIFY(!QFileInfo::exists(place.layout().canaries(u"s"_s)));
    start(place, 10);
    local::CanaryVisits visits(place.layout(), u"s"_s);
    for (const QString& release : {u"r1"_s, u"r2"_s})
        QVERIFY(writeFile(place.layout().release(u"s"_s, release) + u"/control/stopped"_s, {}));
    QCOMPARE(getAs(place, 1).status, 503);
    for (const QString& release : {u"r1"_s, u"r2"_s})
        QVERIFY(QFile::remove(place.layout().release(u"s"_s, release) + u"/control/stopped"_s));
    QCOMPARE(place.get(u"/"_s, u"r2"_s).status, 200); // its own address
    QCOMPARE(getAs(place, 1).status, 200);
    QTRY_COMPARE(visits.traffic().canary.requests + visits.traffic().current.requests, 1);
}

void CanaryHereTest::survivesTheDeathOfNginx()
{
    Place place;
    serveTwo(place);
    start(place, 25);
    const int some = local::visitorOf({u"r2"_s, 25}, true);
    getAs(place, some);
    local::CanaryVisits before(place.layout(), u"s"_s);
    QTRY_COMPARE(before.traffic().canary.requests, 1);
    const qint64 master = finish(place.target().nginx().adopt())->master;
    QCOMPARE(::kill(pid_t(master), SIGKILL), 0);
    place.forgetEverything();
    QVERIFY(finish(place.target().nginx().ensure()));
    QCOMPARE(local::canaryOf(place.layout(), u"s"_s), std::optional(local::PlacedCanary{u"r2"_s, 25}));
    QCOMPARE(thoseWhoGet(place, u"r2"_s).size(), 25);
    local::CanaryVisits after(place.layout(), u"s"_s);
    QTRY_COMPARE(after.traffic().canary.requests, 26);
}

void CanaryHereTest::leavesNothing()
{
    Place place;
    serveTwo(place);
    start(place, 25);
    getAs(place, 1);
    const QString log = place.layout().nginx() + u"/logs/visits.log"_s;
    QTRY_VERIFY(QFileInfo(log).size() > 0);
    QVERIFY(local::endCanary(place.layout(), u"s"_s));
    QVERIFY(local::endCanary(place.layout(), u"s"_s)); // again
    QCOMPARE(QFileInfo(log).size(), 0);
    QCOMPARE(QDir(place.layout().site(u"s"_s)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             (QStringList{u"current"_s, u"releases"_s}));
    start(place, 25);
    QVERIFY(finish(place.target().removeSite(u"s"_s)));
    QVERIFY(!QFileInfo::exists(place.layout().site(u"s"_s)));
    QVERIFY(readFile(place.layout().nginx() + u"/logs/error.log"_s).value_or("unread").isEmpty());
}

SHIPDECK_TEST(CanaryHereTest)

} // namespace shipdeck::test

#include "canary_test.moc"
