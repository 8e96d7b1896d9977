// SPDX-License-Identifier: MIT
#include "base/server_state.h"

#include <array>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using Named = std::pair<ServerState, QLatin1StringView>;
constexpr std::array<Named, 7> names{{{ServerState::Gone, "gone"_L1},
                                      {ServerState::Starting, "starting"_L1},
                                      {ServerState::Listening, "listening"_L1},
                                      {ServerState::Waiting, "waiting"_L1},
                                      {ServerState::CrashLoop, "crash-loop"_L1},
                                      {ServerState::Stopping, "stopping"_L1},
                                      {ServerState::Asleep, "asleep"_L1}}};

} // namespace

QString serverStateName(ServerState state)
{
    for (const auto& [known, name] : names)
        if (known == state)
            return name;
    return {};
}

ServerState serverStateOf(const QString& name, ServerState otherwise)
{
    for (const auto& [state, known] : names)
        if (known == name)
            return state;
    return otherwise;
}

} // namespace shipdeck
