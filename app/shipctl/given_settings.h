// SPDX-License-Identifier: MIT
#pragma once
#include "deck/settings.h"

namespace shipdeck::cli {

struct GivenSetting {
    const Setting* setting = nullptr;
    QJsonValue value;
};

//! A setting given as `KEY=VALUE`. BadInput `setting-unknown`, or of Setting::valueOf().
Result<GivenSetting> givenSetting(const QString& pair, Setting::Of of);

} // namespace shipdeck::cli
