// SPDX-License-Identifier: MIT
#include "aws/transfer/pace.h"

#include <algorithm>

namespace shipdeck::aws {
namespace {

constexpr double worthwhile = 1.15; // doubling that brings less than this is not worth its connections
constexpr int fewest = 4;

} // namespace

void Pace::began(Moment now)
{
    m_answers = 0;
    m_roundSince = now;
}

void Pace::answered(bool isBusy, Moment now)
{
    if (!isBusy)
        return began(now);
    if (++m_answers < m_limit)
        return;
    const double seconds = std::chrono::duration<double>(now - m_roundSince).count();
    const double rate = m_answers / std::max(seconds, 1e-6);
    m_answers = 0;
    m_roundSince = now;
    if (m_state == State::Careful) {
        m_limit = std::min(m_limit + 1, m_most);
        return;
    }
    if (m_state == State::Settled)
        return;
    if (rate <= m_bestRate * worthwhile) {
        m_limit = m_limitBefore;
        m_state = State::Settled;
        return;
    }
    m_bestRate = rate;
    m_limitBefore = m_limit;
    m_limit = std::min(m_limit * 2, m_most);
    if (m_limit == m_limitBefore)
        m_state = State::Settled;
}

void Pace::refused(Moment sentAt, Moment now)
{
    if (sentAt < m_halvedAt)
        return;
    m_halvedAt = now;
    m_limit = std::max(m_limit / 2, std::min(fewest, m_most));
    m_state = State::Careful;
    m_answers = 0;
    m_roundSince = now;
}

} // namespace shipdeck::aws
