// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"

#include <QPushButton>

class QMenu;

namespace shipdeck::ui {

//! The push button. At most one Primary per view. Names are verb + object.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Secondary, Primary, Ghost, Danger };

    explicit Button(const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);
    Button(Icon icon, const QString& text, Kind kind = Kind::Secondary, QWidget* parent = nullptr);

    void setKind(Kind kind);
    //! Disables the button and shows a spinner after 300 ms; keeps the width.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    //! Adds a second half with a chevron that opens `menu` (also Alt+Down); clicked() stays with the first half.
    void setSplitMenu(QMenu* menu);
    //! The whole button opens `menu`; drawn with a chevron ("Production v").
    void setDropMenu(QMenu* menu);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void init();
    int contentWidth() const;
    int splitWidth() const;
    void openMenu();

    Kind m_kind = Kind::Secondary;
    Icon m_icon = Icon::None;
    QMenu* m_menu = nullptr;
    bool m_split = false;
    bool m_busy = false;
    bool m_busyShown = false;
};

//! A square button with only an icon; its accessible name and tooltip are `name` ("Copy log").
class IconButton : public QAbstractButton {
    Q_OBJECT
public:
    IconButton(Icon icon, const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name, const QKeySequence& shortcut = {}); //!< the shortcut goes into the tooltip
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
};

} // namespace shipdeck::ui
