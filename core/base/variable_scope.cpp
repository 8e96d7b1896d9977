// SPDX-License-Identifier: MIT
#include "base/variable_scope.h"

namespace shipdeck {

QString scopeName(VariableScope scope)
{
    switch (scope) {
    case VariableScope::Build: return QStringLiteral("build");
    case VariableScope::Run: return QStringLiteral("run");
    case VariableScope::Both: break;
    }
    return QStringLiteral("both");
}

std::optional<VariableScope> scopeNamed(const QString& name)
{
    for (const auto scope : {VariableScope::Both, VariableScope::Build, VariableScope::Run})
        if (name == scopeName(scope))
            return scope;
    return std::nullopt;
}

} // namespace shipdeck
