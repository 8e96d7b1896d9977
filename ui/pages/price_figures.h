// SPDX-License-Identifier: MIT
#pragma once
#include "insights/prices/usage.h"

#include <QVBoxLayout>
#include <QWidget>

namespace shipdeck::ui {

//! What a month costs: a figure at rest and for each amount of traffic, what they stand on, and what such bills have
//! surprised people with.
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
