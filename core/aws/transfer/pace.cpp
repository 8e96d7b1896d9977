// SPDX-License-Identifier: MIT
#include "aws/transfer/pace.h"

#include <algorithm>

namespace shipdeck::aws {
namespace {

using namespace std::chrono_literals;

constexpr double worthwhile = 1.15; // doubling has to bring more than this to be worth its connections
constexpr int fewest = 4;
constexpr double mostPerSecond = 4'000; // slightly more than S3 allows below one prefix
constexpr int alwaysRoom = 32;          // responses arrive in bursts; the next requests should already be in flight
constexpr auto atOnce = 5ms;            // a response time for which that room is enough

} // namespace

int Pace::limit(Moment now) const
{
    if (!m_room && now < m_firstAt + atOnce)
        return std::min(m_limit, alwaysRoom);
    return std::min(m_limit, m_room.value_or(m_limit));
}

std::chrono::milliseconds Pace::untilMore(Moment now) const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_firstAt + atOnce - now);
    return m_room || left <= 0ms ? std::chrono::milliseconds::max() : left;
}

void Pace::began(Moment now)
{
    if (!m_room)
        m_firstAt = now;
    m_answers = 0;
    m_roundSince = now;
}

void Pace::answered(bool isBusy, Moment sentAt, Moment now)
{
    const double took = std::chrono::duration<double>(now - sentAt).count();
    const int room = std::max(alwaysRoom, int(std::min(took, 1.0) * mostPerSecond));
    m_room = std::min(m_room.value_or(room), room);
    if (!isBusy)
        return began(now);
    if (++m_answers < limit(now))
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
