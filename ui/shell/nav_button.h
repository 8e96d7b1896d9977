// SPDX-License-Identifier: MIT
#pragma once
#include "theme/status.h"

#include <QAbstractButton>

namespace shipdeck::ui {

//! A row of the sidebar: icon, text, quiet count at the right; only the icon when collapsed.
class NavButton : public QAbstractButton {
    Q_OBJECT
public:
    NavButton(Icon icon, const QString& text, QWidget* parent = nullptr);

    void setStatus(Status status); //!< its icon and colour instead of the plain icon
    void setCount(const QString& count);
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void name();
    Icon m_icon;
    std::optional<Status> m_status;
    QString m_count;
    bool m_collapsed = false;
};

} // namespace shipdeck::ui
