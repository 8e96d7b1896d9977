// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/health_check.h"

#include <QWidget>

namespace shipdeck::ui {

//! One check's result: passed, failed, skipped or a note, and what to do.
class CheckRow final : public QWidget {
    Q_OBJECT
public:
    explicit CheckRow(const HealthCheck& check, QWidget* parent = nullptr);
};

} // namespace shipdeck::ui
