// SPDX-License-Identifier: MIT
#pragma once
#include <QString>
#include <optional>

namespace shipdeck {

//! Who gets a variable: the build, what runs, or both.
enum class VariableScope { Both, Build, Run };

QString scopeName(VariableScope scope); //!< "both", "build" or "run": used in the store, shipdeck.yml and --json
std::optional<VariableScope> scopeNamed(const QString& name);

} // namespace shipdeck
