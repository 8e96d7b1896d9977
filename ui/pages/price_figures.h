// SPDX-License-Identifier: MIT
#pragma once
#include "insights/prices/usage.h"

#include <QVBoxLayout>
#include <QWidget>

namespace shipdeck::ui {

//! Monthly costs: without visitors and for each amount of traffic, their assumptions, and known causes of unexpectedly
//! high bills.
class PriceFigures final : public QWidget {
    Q_OBJECT
public:
    explicit PriceFigures(QWidget* parent = nullptr);
    void show(const insights::UsagePrices& prices, const QStringList& traps, const insights::Currency& currency);
    using QWidget::show;

private:
    QVBoxLayout* m_column;
};

} // namespace shipdeck::ui
