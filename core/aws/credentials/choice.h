// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::aws {

//! The choice of a person or a command; empty: from the environment and the files.
struct Choice {
    QString profile;
    QString region;
};

} // namespace shipdeck::aws
