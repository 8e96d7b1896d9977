// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck {

struct NewVariable {
    enum class Secret { Auto, Yes, No }; //!< Auto: what was secret stays so, else looksSecret() decides
    QString name;
    QString value;
    QString scope; //!< build, run or both; empty: as before, both for a new one
    Secret secret = Secret::Auto;
};

} // namespace shipdeck
