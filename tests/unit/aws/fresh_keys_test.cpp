// SPDX-License-Identifier: MIT
#include "aws/credentials/fresh_keys.h"
#include "base/next_signal.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

//! A source that answers when it is told to.
class Source : public QObject {
    Q_OBJECT
public:
    FetchKeys fetch()
    {
        return [this](Cancel cancel) { return next(cancel); };
    }
    void answers(Result<Keys> keys)
    {
        m_answer = std::move(keys);
        Q_EMIT answered();
    }
    int asked = 0;
    bool wasCanceled = false;
Q_SIGNALS:
    void answered();

private:
    Task<Result<Keys>> next(Cancel cancel)
    {
        ++asked;
        m_answer.reset();
        cancel.onRequested(this, [this] {
            wasCanceled = true;
            answers(canceled());
        });
        while (!m_answer)
            co_await NextSignal(this, &Source::answered);
        const Result<Keys> answer = *m_answer;
        co_return answer;
    }
    std::optional<Result<Keys>> m_answer;
};

} // namespace

class FreshKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        now = QDateTime(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC);
        source = std::make_unique<Source>();
        fresh = std::make_unique<FreshKeys>(source->fetch(), [this] { return now; });
    }

    void asksOnceForAllWhoWait()
    {
        auto first = fresh->keys({}, {});
        auto second = fresh->keys({}, {});
        auto third = fresh->keys({}, {});
        source->answers(goodFor("K1", 3600));
        QCOMPARE(finish(std::move(first))->id, "K1");
        QCOMPARE(finish(std::move(second))->id, "K1");
        QCOMPARE(finish(std::move(third))->id, "K1");
        QCOMPARE(source->asked, 1);
    }

    void keepsWhatIsFarFromItsEnd()
    {
        has(goodFor("K1", 3600));
        now = now.addSecs(40 * 60);
        QCOMPARE(finish(fresh->keys({}, {}))->id, "K1");
        QCOMPARE(source->asked, 1);
        QCOMPARE(fresh->kept().id, "K1");
    }

    void renewsBeforeTheEnd()
    {
        has(goodFor("K1", 3600));
        now = now.addSecs(46 * 60);
        auto asking = fresh->keys({}, {});
        source->answers(goodFor("K2", 3600));
        QCOMPARE(finish(std::move(asking))->id, "K2");
    }

    void livesOnWithTheOldOnesWhileTheyAreGood()
    {
        has(goodFor("K1", 3600));
        now = now.addSecs(46 * 60); // fourteen minutes left
        auto early = fresh->keys({}, {});
        source->answers(fail(Error::Kind::Network, "timed-out", say("No.")));
        QCOMPARE(finish(std::move(early))->id, "K1");
        now = now.addSecs(5 * 60); // nine
        auto late = fresh->keys({}, {});
        source->answers(fail(Error::Kind::Network, "timed-out", say("No.")));
        QCOMPARE(finish(std::move(late)).error().code, u"timed-out"_s);
        QVERIFY(fresh->kept().isEmpty());
    }

    void doesNotRenewAllTheTimeWhatLivesShortly()
    {
        has(goodFor("K1", 900)); // a role's shortest session
        now = now.addSecs(9 * 60);
        QCOMPARE(finish(fresh->keys({}, {}))->id, "K1");
        QCOMPARE(source->asked, 1);
    }

    void neverRenewsWhatDoesNotExpire()
    {
        has(Keys{"K1", "secret-of-the-test", {}, {}, {}});
        now = now.addYears(1);
        QCOMPARE(finish(fresh->keys({}, {}))->id, "K1");
    }

    void doesNotGiveAgainWhatWasRefused()
    {
        has(goodFor("K1", 3600));
        auto asking = fresh->keys("K1", {});
        source->answers(goodFor("K2", 3600));
        QCOMPARE(finish(std::move(asking))->id, "K2");
        // A second one that was refused the same keys meanwhile takes the new ones.
        QCOMPARE(finish(fresh->keys("K1", {}))->id, "K2");
        QCOMPARE(source->asked, 2);
    }

    void letsOneGoWithoutTheOthers()
    {
        CancelSource stop;
        auto leaving = fresh->keys({}, stop.token());
        auto staying = fresh->keys({}, {});
        stop.request();
        QCOMPARE(finish(std::move(leaving)).error().kind, Error::Kind::Canceled);
        QVERIFY(!source->wasCanceled);
        source->answers(goodFor("K1", 3600));
        QCOMPARE(finish(std::move(staying))->id, "K1");
    }

    void stopsAskingWhenTheLastHasGone()
    {
        CancelSource stop;
        bool hasLanded = false;
        connect(fresh.get(), &FreshKeys::landed, this, [&hasLanded] { hasLanded = true; });
        auto leaving = fresh->keys({}, stop.token());
        stop.request();
        QCOMPARE(finish(std::move(leaving)).error().kind, Error::Kind::Canceled);
        QVERIFY(source->wasCanceled);
        QTRY_VERIFY(hasLanded); // or its coroutine would be left behind
    }

    void beginsAnewForOneWhoComesWhileItStops()
    {
        CancelSource stop;
        auto leaving = fresh->keys({}, stop.token());
        connect(source.get(), &Source::answered, this, [this] { arrive(); });
        stop.request();
        QVERIFY(!finish(std::move(leaving)));
        QVERIFY(arrived);
        QTRY_COMPARE(source->asked, 2);
        source->answers(goodFor("K2", 3600));
        QCOMPARE(finish(std::move(*arrived))->id, "K2");
        arrived.reset();
    }

private:
    Keys goodFor(const QByteArray& id, int seconds) const
    {
        return {id, "secret-of-the-test", "token", {}, now.addSecs(seconds)};
    }
    void has(const Keys& keys)
    {
        auto asking = fresh->keys({}, {});
        source->answers(keys);
        QCOMPARE(finish(std::move(asking))->id, keys.id);
    }
    void arrive()
    {
        if (!arrived)
            arrived = fresh->keys({}, {});
    }

    QDateTime now;
    std::unique_ptr<Source> source;
    std::unique_ptr<FreshKeys> fresh;
    std::optional<Task<Result<Keys>>> arrived;
};

SHIPDECK_TEST(FreshKeysTest)
#include "fresh_keys_test.moc"
