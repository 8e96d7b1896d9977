// SPDX-License-Identifier: MIT
#include "github/limits.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

Response answer(int status, Headers headers, QByteArray body = {})
{
    Response response;
    response.status = status;
    response.headers = std::move(headers);
    response.body = std::move(body);
    return response;
}

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatIsLeftOfEachResource()
    {
        github::Limits limits;
        limits.learn(answer(200,
                            {{"X-RateLimit-Limit", "30"},
                             {"X-RateLimit-Remaining", "0"},
                             {"X-RateLimit-Reset", "1800000060"},
                             {"X-RateLimit-Resource", "search"}}),
                     now);
        QCOMPARE(limits.blockedUntil(u"search"_s, now), std::optional(now.addSecs(60)));
        QCOMPARE(limits.blockedUntil(u"core"_s, now), std::nullopt);
        QCOMPARE(limits.blockedUntil(u"search"_s, now.addSecs(61)), std::nullopt);
        QCOMPARE(limits.resources().value(u"search"_s).limit, 30);
    }
    void countsFromTheServersClockWhereOursIsWrong()
    {
        github::Limits limits;
        limits.learn(answer(403,
                            {{"X-RateLimit-Limit", "5000"},
                             {"X-RateLimit-Remaining", "0"},
                             {"X-RateLimit-Reset", "1768435320"},
                             {"Date", "Thu, 15 Jan 2026 00:00:00 GMT"}}),
                     now); // our clock is a year ahead
        QCOMPARE(limits.blockedUntil(u"core"_s, now), std::optional(now.addSecs(120)));
    }
    void doesNotWaitForATimeThatAClockHasLeft()
    {
        github::Limits limits;
        limits.learn(answer(429, {{"Retry-After", "20"}}), now);
        QCOMPARE(limits.blockedUntil(u"core"_s, now.addDays(-1)), std::nullopt); // it jumped back
    }
    void obeysRetryAfterForEverything()
    {
        github::Limits limits;
        limits.learn(answer(429, {{"Retry-After", "20"}}), now);
        QCOMPARE(limits.blockedUntil(u"core"_s, now), std::optional(now.addSecs(21)));
        QCOMPARE(limits.blockedUntil(u"search"_s, now), std::optional(now.addSecs(21)));
    }
    void doesNotLetAServerLockItOutForLong()
    {
        github::Limits limits;
        limits.learn(answer(403, {{"Retry-After", "99999999"}}), now);
        QVERIFY(*limits.blockedUntil(u"core"_s, now) <= now.addSecs(3600));
    }
    void waitsLongerEachTimeThatASecondaryLimitNamesNoTime()
    {
        github::Limits limits;
        const Response secondary = answer(403, {}, "You have exceeded a secondary rate limit.");
        limits.learn(secondary, now);
        QCOMPARE(limits.blockedUntil(u"core"_s, now), std::optional(now.addSecs(60)));
        limits.learn(secondary, now);
        QCOMPARE(limits.blockedUntil(u"core"_s, now), std::optional(now.addSecs(120)));
        limits.learn(answer(200, {}), now.addSecs(200));
        limits.learn(secondary, now.addSecs(200));
        QCOMPARE(limits.blockedUntil(u"core"_s, now.addSecs(200)), std::optional(now.addSecs(260)));
    }
    void takesAnOrdinaryRefusalForNoLimit()
    {
        github::Limits limits;
        limits.learn(answer(403, {{"X-RateLimit-Limit", "5000"}, {"X-RateLimit-Remaining", "4000"}}, "Must have push"),
                     now);
        QCOMPARE(limits.blockedUntil(u"core"_s, now), std::nullopt);
    }
    void knowsThatSearchHasALimitOfItsOwn()
    {
        QCOMPARE(github::resourceOf(u"/search/repositories"_s), u"search"_s);
        QCOMPARE(github::resourceOf(u"/user/repos"_s), u"core"_s);
    }
};

SHIPDECK_TEST(LimitsTest)
#include "limits_test.moc"
