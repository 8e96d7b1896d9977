// SPDX-License-Identifier: MIT
#include "aws/waiting.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Task<> passed()
{
    co_return;
}

template <typename T> Task<T> given(T value)
{
    co_return value;
}

} // namespace

class WaitingTest : public QObject {
    Q_OBJECT

    std::chrono::milliseconds now{};
    int looks = 0;

    //! A clock that only the pauses move.
    Wait stack(std::chrono::milliseconds deadline = 10s)
    {
        now = 0ms;
        looks = 0;
        Wait wait{say("The stack shop"), 2s, deadline};
        wait.pause = [this](std::chrono::milliseconds time, Cancel) {
            now += time;
            return passed();
        };
        wait.now = [this] { return now; };
        return wait;
    }
    using Look = Result<std::optional<int>>;

    std::function<Task<Look>(Cancel)> sees(QList<Look> answers)
    {
        return [this, answers](Cancel) { return given(answers.at(std::min<qsizetype>(looks++, answers.size() - 1))); };
    }
    static Error passing()
    {
        Error error = fail(Error::Kind::Network, "connection-lost", say("Lost.")).value();
        error.retry = Error::Retry::Now;
        return error;
    }

private Q_SLOTS:
    void looksUntilItIsThere()
    {
        const Wait wait = stack();
        const Look notYet = std::optional<int>();
        const auto look = sees({notYet, tl::unexpected(passing()), notYet, std::optional(7)});
        const Result<int> seen = finish(pollUntil<int>(wait, look, {}));
        QCOMPARE(seen.value(), 7);
        QCOMPARE(looks, 4);
        QCOMPARE(now, 6s);
    }

    void endsWithAnErrorThatWillNotPass()
    {
        const Wait wait = stack();
        const auto look = sees({fail(Error::Kind::NotFound, "aws-gone", say("Gone."))});
        QCOMPARE(finish(pollUntil<int>(wait, look, {})).error().code, u"aws-gone"_s);
        QCOMPARE(looks, 1);
    }

    void endsAtItsDeadlineAndSaysWhatItWaitedFor()
    {
        const Wait wait = stack();
        const auto look = sees({std::optional<int>()});
        const Error error = finish(pollUntil<int>(wait, look, {})).error();
        QCOMPARE(error.code, u"aws-wait-over"_s);
        QVERIFY(error.what.render().contains(u"The stack shop"_s));
        QVERIFY(!error.next.isEmpty());
        QCOMPARE(now, 10s);
    }

    void saysTheLastTroubleWhereThatIsAllItSaw()
    {
        const Wait wait = stack();
        const auto look = sees({tl::unexpected(passing())});
        QCOMPARE(finish(pollUntil<int>(wait, look, {})).error().code, u"connection-lost"_s);
    }

    void stopsWhenToldTo()
    {
        CancelSource stop;
        Wait wait = stack();
        wait.pause = [&stop](std::chrono::milliseconds, Cancel) {
            stop.request();
            return passed();
        };
        const auto look = sees({std::optional<int>()});
        QCOMPARE(finish(pollUntil<int>(wait, look, stop.token())).error().kind, Error::Kind::Canceled);
    }

    void collectsEveryPageAlsoBehindAnEmptyOne()
    {
        QStringList asked;
        const std::function<Task<Result<Page<int>>>(QString, Cancel)> ask = [&asked](QString next, Cancel) {
            asked << next;
            const QList<Page<int>> pages{{{1, 2}, u"a"_s}, {{}, u"b"_s}, {{3}, {}}};
            return given(Result<Page<int>>(pages.at(asked.size() - 1)));
        };
        QCOMPARE(finish(everyPage<int>(ask, {})).value(), QList<int>({1, 2, 3}));
        QCOMPARE(asked, QStringList({QString(), u"a"_s, u"b"_s}));
    }

    void doesNotWalkInACircle()
    {
        const std::function<Task<Result<Page<int>>>(QString, Cancel)> ask = [](QString, Cancel) {
            return given(Result<Page<int>>(Page<int>{{1}, u"a"_s}));
        };
        QCOMPARE(finish(everyPage<int>(ask, {})).error().code, u"aws-pages-loop"_s);
    }
};

SHIPDECK_TEST(WaitingTest)
#include "waiting_test.moc"
