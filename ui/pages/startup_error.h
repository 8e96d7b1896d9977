// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDialog>

namespace shipdeck::ui {

//! Shown instead of the window if the data folder or the database cannot be used: what happened, why, and what to do.
//! Its text can be selected.
class StartupError final : public QDialog {
    Q_OBJECT
public:
    explicit StartupError(const Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace shipdeck::ui
