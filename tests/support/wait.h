// SPDX-License-Identifier: MIT
#pragma once
#include <QTest>
#include <functional>

namespace shipdeck::test {

//! How long a test waits for whatever it waits for: far longer than a busy machine takes, so that only what hangs gets there.
inline constexpr int deadlineMs = 300'000;

//! Until `isSo()`, which is asked whenever an event was handled, and else each hundredth of a second: not all that tests wait
//! for tells by an event. False when it never was.
[[nodiscard]] bool becomesTrue(const std::function<bool()>& isSo);

} // namespace shipdeck::test

// Qt's own give up after five seconds, and look every 50 ms.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition)                                                                                         \
    do {                                                                                                               \
        (void)shipdeck::test::becomesTrue([&] { return bool(condition); });                                            \
        QVERIFY(condition);                                                                                            \
    } while (false)
#define QTRY_VERIFY2(condition, why)                                                                                   \
    do {                                                                                                               \
        (void)shipdeck::test::becomesTrue([&] { return bool(condition); });                                            \
        QVERIFY2(condition, why);                                                                                      \
    } while (false)
#define QTRY_COMPARE(found, wanted)                                                                                    \
    do {                                                                                                               \
        (void)shipdeck::test::becomesTrue([&] { return (found) == (wanted); });                                        \
        QCOMPARE(found, wanted);                                                                                       \
    } while (false)
