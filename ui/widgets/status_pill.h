// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"

#include <QWidget>

namespace shipdeck::ui {

//! Icon and word of a status on its tint. `note` replaces the word: "Shifting traffic 25 %".
class StatusPill : public QWidget {
    Q_OBJECT
public:
    explicit StatusPill(Status status = Status::Queued, QWidget* parent = nullptr);

    void setStatus(Status status, const QString& note = {});
    Status status() const { return m_status; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Status m_status;
    QString m_note;
};

//! The icon alone, next to a text. `Spin::Yes` animates it while the status is running.
class StatusIcon : public QWidget {
    Q_OBJECT
public:
    enum class Spin { No, Yes };
    explicit StatusIcon(Status status = Status::Queued, int px = 16, Spin spin = Spin::No, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();

    Status m_status;
    int m_px;
    Spin m_spin;
};

} // namespace shipdeck::ui
