// SPDX-License-Identifier: MIT
// The intervals between two polls of a repository.
#include "agent/push/rules.h"
#include "agent/push/watched.h"
#include "base/clock.h"
#include "github/client.h"
#include "store/on_screen.h"

#include <span>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

using namespace std::chrono_literals;

// A local hook notifies before the push arrives at GitHub, so polling is frequent at first and lasts for half a minute.
// Without a sign-in there are only a few polls, as each counts.
struct Rounds {
    int count;
    std::chrono::milliseconds pause;
};
constexpr Rounds afterRequest[] = {{20, 150ms}, {10, 500ms}, {8, 1s}, {6, 3s}};
constexpr Rounds anonymousAfterRequest[] = {{2, 400ms}, {1, 700ms}, {1, 1500ms}, {1, 3s}, {1, 6s}};
constexpr int anonymousAsks = 50; // an hour; GitHub allows 60 for an address without a sign-in
constexpr auto longestTrouble = 10min;
constexpr auto pushedLately = 1h;

//! The pause after the `step`th poll since a notification; nullopt: the series is over.
std::optional<std::chrono::milliseconds> pauseAfterRequest(int step, bool isAnonymous)
{
    const auto schedule =
        isAnonymous ? std::span<const Rounds>(anonymousAfterRequest) : std::span<const Rounds>(afterRequest);
    for (const Rounds& rounds : schedule) {
        if (step < rounds.count)
            return rounds.pause;
        step -= rounds.count;
    }
    return std::nullopt;
}

} // namespace

std::chrono::milliseconds Watcher::pauseAfter(const Watched& watched, const Result<>& outcome)
{
    const QDateTime now = nowUtc();
    if (watched.client)
        if (const auto until = watched.client->limits().blockedUntil(u"core"_s, now))
            return std::chrono::milliseconds(std::max<qint64>(1000, now.msecsTo(*until)));
    if (!outcome && outcome.error().kind == Error::Kind::Network)
        return m_options.interval; // failed connections cost nothing, so no back-off
    if (!outcome)
        return std::min<std::chrono::milliseconds>(longestTrouble,
                                                   m_options.interval * (1 << std::min(watched.failures - 1, 6)));
    const bool isAnonymous = watched.client && watched.client->isAnonymous();
    if (watched.requestStep >= 0)
        if (const auto soon = pauseAfterRequest(watched.requestStep, isAnonymous))
            return *soon;
    return intervalOf(watched);
}

bool Watcher::isQuick(const ProjectId& project) const
{
    store::Database& db = m_store.database();
    const QDateTime now = nowUtc();
    const QDateTime pushed = store::lastPushAt(db, project).value_or(QDateTime());
    return store::isOnScreen(db, project, now).value_or(false)
        || (pushed.isValid() && pushed.secsTo(now) < std::chrono::seconds(pushedLately).count());
}

std::chrono::milliseconds Watcher::intervalOf(const Watched& watched) const
{
    const auto readsOf = [](const Watched& one) {
        const int branches = int(one.branches.size());
        return branches + (!one.rules.previews ? 0 : branches > 0 ? 1 : 2);
    };
    if (!watched.client || !watched.client->isAnonymous()) {
        int quick = 0, usual = 0;
        for (const auto& [project, one] : m_watched)
            if (one->link.account == watched.link.account)
                (one->isQuick ? quick : usual) += readsOf(*one);
        const Pace pace = paceFor(quick, usual, {m_options.quick, m_options.interval});
        return watched.isQuick ? pace.quick : pace.usual;
    }
    const int asks = readsOf(watched);
    return std::max<std::chrono::milliseconds>(m_options.interval, 1h * asks * int(m_watched.size()) / anonymousAsks);
}

} // namespace shipdeck::agent
