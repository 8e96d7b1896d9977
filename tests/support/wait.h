// SPDX-License-Identifier: MIT
#pragma once
#include <QTest>
#include <functional>

namespace shipdeck::test {

//! The limit of all waits in tests: far longer than a busy machine needs, so only a hanging test reaches it.
inline constexpr int deadlineMs = 300'000;

//! Waits for `isSo()`, which is checked after each event, and every hundredth of a second, as not every condition has
//! an event. False: it did not become true.
[[nodiscard]] bool becomesTrue(const std::function<bool()>& isSo);

} // namespace shipdeck::test

// Qt's own macros give up after five seconds, and check every 50 ms. A condition that became true is not evaluated
// again: what it observed (an agent is gone) may be over by then.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition)                                                                                         \
    do {                                                                                                               \
        if (!shipdeck::test::becomesTrue([&] { return bool(condition); }))                                             \
            QVERIFY(condition);                                                                                        \
    } while (false)
#define QTRY_VERIFY2(condition, why)                                                                                   \
    do {                                                                                                               \
        if (!shipdeck::test::becomesTrue([&] { return bool(condition); }))                                             \
            QVERIFY2(condition, why);                                                                                  \
    } while (false)
#define QTRY_COMPARE(found, wanted)                                                                                    \
    do {                                                                                                               \
        if (!shipdeck::test::becomesTrue([&] { return (found) == (wanted); }))                                         \
            QCOMPARE(found, wanted);                                                                                   \
    } while (false)
