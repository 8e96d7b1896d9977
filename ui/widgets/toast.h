// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"

#include <QWidget>
#include <functional>

namespace shipdeck::ui {

struct ToastText {
    QString text;
    Status status = Status::Ready;
    QString action; //!< "Undo"; empty: none
    std::function<void()> act;
    int seconds = 8; //!< stays longer while hovered or focused
};

//! The messages at the bottom right of a window, newest at the bottom, at most three. Ctrl+Z runs the newest "Undo".
class Toasts : public QWidget {
    Q_OBJECT
public:
    explicit Toasts(QWidget* window);
    using QWidget::show;
    void show(const ToastText& toast);
    bool actNewest(); //!< false: nothing to undo
    int count() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
};

} // namespace shipdeck::ui
