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

//! Adds up the suites of a JUnit report; nullopt if it is not one. Failures outside a case count, and one more for
//! those that a suite counts but does not list.
std::optional<TestCounts> countJUnit(const QByteArray& xml);

//! Counts the top-level test lines of TAP; subtests are indented and included in their parent.
class TapCounter {
public:
    void take(QByteArrayView line); //!< without its line end
    //! nullopt if there was no plan and no test line.
    std::optional<TestCounts> counts() const { return m_seen ? std::optional(m_counts) : std::nullopt; }

private:
    TestCounts m_counts;
    bool m_seen = false;
};

//! Counts all lines of `output`.
std::optional<TestCounts> countTap(QByteArrayView output);

} // namespace shipdeck::deploy
