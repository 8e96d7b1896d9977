// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/engine/step.h"
#include "widgets/overlay.h"

namespace shipdeck::ui {

//! A confirmation that shows what will be done: the steps, which expand to their commands.
class StepsDialog final : public Dialog {
    Q_OBJECT
public:
    StepsDialog(const QString& title, QWidget* anywhere);
    void addSteps(const QString& heading, const QList<deploy::PlannedStep>& steps);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace shipdeck::ui
