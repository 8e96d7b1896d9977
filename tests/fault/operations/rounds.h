// SPDX-License-Identifier: MIT
#pragma once
#include "scenario.h"

#include <QMetaType>

namespace shipdeck::test {

struct Counted {
    int lines = 0;
    int calls = 0;
};

//! Plays one scenario again and again with another fault each time, in one home as long as that stays sound.
class Rounds {
public:
    enum class Ends { AsExpected, DoneOrUndone };

    explicit Rounds(Scenario scenario);
    Counted clean(); //!< without a fault
    void play(const Fault& fault, Ends ends);
    QStringList failures() const { return m_failures; }
    void report() const; //!< one line for the table: rounds, how they ended

private:
    Counted round(const Fault& fault, Ends ends, const QString& words);
    QStringList judge(const store::Operation& operation, Ends ends);

    Scenario m_scenario;
    std::unique_ptr<Home> m_home;
    QStringList m_failures;
    int m_rounds = 0;
    int m_done = 0;
    int m_undone = 0;
};

//! One row of data for each.
void addRows(const QList<Scenario>& scenarios);

} // namespace shipdeck::test

Q_DECLARE_METATYPE(shipdeck::test::Scenario)
