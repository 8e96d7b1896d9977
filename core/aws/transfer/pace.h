// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <optional>

namespace shipdeck::aws {

//! The number of parallel requests: doubled while that increases throughput, else reset; halved
//! when the service asks for fewer or stops responding, then raised by one per full round. Never more than
//! can be sent before the fastest response arrives: more would only wait for each other. So a few are sent
//! first, for a moment, to see whether their responses come immediately.
class Pace {
public:
    using Moment = std::chrono::steady_clock::time_point;

    Pace(int atFirst, int most) : m_limit(atFirst), m_most(most) {}

    int limit(Moment now) const;
    //! When limit() may change without a response.
    std::chrono::milliseconds untilMore(Moment now) const;
    //! The first requests after a pause are sent.
    void began(Moment now);
    //! A response to the request sent at `sentAt`. `isBusy`: the limit was reached; otherwise the response says nothing
    //! about the limit.
    void answered(bool isBusy, Moment sentAt, Moment now);
    //! `sentAt`: when the refused request was sent. Requests sent before the last halving do not count again.
    void refused(Moment sentAt, Moment now);

private:
    enum class State { Growing, Settled, Careful };
    int m_limit;
    int m_limitBefore = m_limit; //!< before it was doubled
    int m_most;
    std::optional<int> m_room; //!< from the fastest response
    State m_state = State::Growing;
    int m_answers = 0; //!< in this round, which has `limit` of them
    Moment m_roundSince;
    Moment m_firstAt;      //!< when the first request was sent
    double m_bestRate = 0; //!< responses per second
    Moment m_halvedAt;
};

} // namespace shipdeck::aws
