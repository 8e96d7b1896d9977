// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>

namespace shipdeck::aws {

//! How many requests are on their way at once: doubled as long as that brings more of them home and else as before, halved
//! when the service asks for fewer or stops answering, then raised by one for each full round.
class Pace {
public:
    using Moment = std::chrono::steady_clock::time_point;

    Pace(int atFirst, int most) : m_limit(atFirst), m_most(most) {}

    int limit() const { return m_limit; }
    //! The first requests after a while go out.
    void began(Moment now);
    //! An answer came. `isBusy`: all that may be on their way were; otherwise it says nothing about the limit.
    void answered(bool isBusy, Moment now);
    //! `sentAt`: when the request went out that was refused. What went out before the last halving does not count again.
    void refused(Moment sentAt, Moment now);

private:
    enum class State { Growing, Settled, Careful };
    int m_limit;
    int m_limitBefore = m_limit; //!< before it was doubled
    int m_most;
    State m_state = State::Growing;
    int m_answers = 0; //!< of this round, which is `limit` of them
    Moment m_roundSince;
    double m_bestRate = 0; //!< answers a second
    Moment m_halvedAt;
};

} // namespace shipdeck::aws
