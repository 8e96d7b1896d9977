// SPDX-License-Identifier: MIT
#pragma once
#include "deck/projects.h"
#include "widgets/notice.h"

namespace shipdeck::ui {

//! That an environment is frozen, until when, and a button to lift it; hidden otherwise.
class FreezeNotice final : public Notice {
    Q_OBJECT
public:
    explicit FreezeNotice(QWidget* parent = nullptr);
    void show(const store::Project& project, const EnvironmentName& environment);
};

} // namespace shipdeck::ui
