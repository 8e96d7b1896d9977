// SPDX-License-Identifier: MIT
#pragma once
#include "theme/tokens.h"

#include <QWidget>

namespace shipdeck::ui {

//! A 4 px bar in a status colour. Never goes back; the accessible value is the percentage.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(const QString& name, QWidget* parent = nullptr);
    void setProgress(int percent, Status status = Status::Building); //!< negative: nothing known
    int percent() const { return m_percent; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_percent = -1;
    Status m_status = Status::Building;
};

} // namespace shipdeck::ui
