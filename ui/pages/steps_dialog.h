// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "widgets/overlay.h"

namespace shipdeck::ui {

//! A question that shows what a yes leads to: each step, opened to the commands that it amounts to.
class StepsDialog final : public Dialog {
    Q_OBJECT
public:
    StepsDialog(const QString& title, QWidget* anywhere);
    void addSteps(const QString& heading, const QList<deploy::PlannedStep>& steps);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace shipdeck::ui
