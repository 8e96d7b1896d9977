// SPDX-License-Identifier: MIT
#pragma once
#include <QList>

namespace shipdeck::deploy {

enum class Verdict {
    Good,
    Bad,
    Skipped //!< it cannot be tested
};

//! One test of a commit, by its position in a history that begins with 0, the oldest.
struct Tested {
    int at = 0;
    Verdict verdict = Verdict::Skipped;
};

//! How a search for the first bad commit goes on.
struct Search {
    enum class State {
        Test,
        Found,      //!< `at` is bad and the one before it good, each of them twice
        Ambiguous,  //!< only skipped ones are left before `to`
        GoodFails,  //!< the first of the history is bad
        BadPasses,  //!< the last one is good
        Untestable, //!< `at`, one of these two, is skipped
        Flaky       //!< `at` was tested twice, with two verdicts
    };
    State state = State::Test;
    int at = 0;
    bool again = false;   //!< Test: it was tested before, and has to be built anew
    int from = 0, to = 0; //!< the first bad one is among these
    int testsLeft = 0;    //!< about
};

//! Halves the history, ends first, and at last tests the found commit and the one before it a second time. `tests` in the
//! order in which they were made. Of n commits after the first, at most log2(n) are tested beside ends, skips and second tests.
Search nextOf(int commits, const QList<Tested>& tests);

} // namespace shipdeck::deploy
