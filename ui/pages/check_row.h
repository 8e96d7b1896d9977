// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

#include <QWidget>

namespace shipdeck::ui {

//! One thing that was looked at, or could not be: good, missing or a note, and what to do about it.
class CheckRow final : public QWidget {
    Q_OBJECT
public:
    explicit CheckRow(const HealthCheck& check, QWidget* parent = nullptr);
};

} // namespace shipdeck::ui
