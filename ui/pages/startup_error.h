// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QDialog>

namespace shipdeck::ui {

//! Nothing can be done without the data folder or the database: what happened, why, and the way out, before there is any
//! window. Its text can be selected.
class StartupError final : public QDialog {
    Q_OBJECT
public:
    explicit StartupError(const Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace shipdeck::ui
