// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::aws {

//! The owner of a set of keys.
struct Identity {
    QString account; //!< twelve digits
    QString arn;
    QString userId;
    bool operator==(const Identity&) const = default;
};

} // namespace shipdeck::aws
