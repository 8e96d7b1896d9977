// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>

namespace shipdeck::aws {

//! How many requests are on their way at once: doubled as long as that brings more of them home and else as before, halved
//! when the service asks for fewer or stops answering, then raised by one for each full round. Never more than there is
//! room for between sending as fast as we can and the fastest answer: beyond that they only wait for each other. So a few go
//! first, for a moment, to see whether their answers come at once.
class Pace {
public:
    using Moment = std::chrono::steady_clock::time_point;

    Pace(int atFirst, int most) : m_limit(atFirst), m_most(most) {}

    int limit(Moment now) const;
    //! When limit() may be another although no answer came.
    std::chrono::milliseconds untilMore(Moment now) const;
    //! The first requests after a while go out.
    void began(Moment now);
    //! An answer came to what went out at `sentAt`. `isBusy`: all that may be on their way were; otherwise it says nothing
    //! about the limit.
    void answered(bool isBusy, Moment sentAt, Moment now);
    //! `sentAt`: when the request went out that was refused. What went out before the last halving does not count again.
    void refused(Moment sentAt, Moment now);

private:
    enum class State { Growing, Settled, Careful };
    int m_limit;
    int m_limitBefore = m_limit; //!< before it was doubled
    int m_most;
    std::optional<int> m_room; //!< by the fastest answer
    State m_state = State::Growing;
    int m_answers = 0; //!< of this round, which is `limit` of them
    Moment m_roundSince;
    Moment m_firstAt;      //!< went out
    double m_bestRate = 0; //!< answers a second
    Moment m_halvedAt;
};

} // namespace shipdeck::aws
