// SPDX-License-Identifier: MIT
#pragma once
#include "base/variable_scope.h"

namespace shipdeck {

struct NewVariable {
    enum class Secret { Auto, Yes, No }; //!< Auto: what was secret stays so, else looksSecret() decides
    QString name;
    QString value;
    std::optional<VariableScope> scope; //!< none: as before, both for a new one
    Secret secret = Secret::Auto;
};

} // namespace shipdeck
