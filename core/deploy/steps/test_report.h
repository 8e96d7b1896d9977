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

//! Sums the suites of a JUnit report; nothing if it is not one. Failures that belong to no case count, and one for those
//! that a suite claims and does not list.
std::optional<TestCounts> countJUnit(const QByteArray& xml);

//! Counts the test lines of TAP, at the top level only: subtests are indented and summed up in their parent.
class TapCounter {
public:
    void take(QByteArrayView line); //!< without its line end
    //! Nothing if there was no plan and no test line.
    std::optional<TestCounts> counts() const { return m_seen ? std::optional(m_counts) : std::nullopt; }

private:
    TestCounts m_counts;
    bool m_seen = false;
};

//! All lines of `output`.
std::optional<TestCounts> countTap(QByteArrayView output);

} // namespace shipdeck::deploy
