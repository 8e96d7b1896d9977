// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArrayView>
#include <optional>

namespace shipdeck::deploy {

struct TestCounts {
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    bool operator==(const TestCounts&) const = default;
};

//! Sums the suites of a JUnit report; nothing if it is not one.
std::optional<TestCounts> countJUnit(const QByteArray& xml);
//! Counts the test lines of TAP in a tool's output (colours may be in it); nothing if there is no plan and no test line.
std::optional<TestCounts> countTap(QByteArrayView output);

} // namespace shipdeck::deploy
