// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"

#include <QAbstractButton>
#include <QLabel>

namespace shipdeck::ui {

//! Plain text in a type role and a colour token; follows theme and text size. Never rich text.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString& text = {}, FontRole role = FontRole::Body, Color colour = Color::TextPrimary,
                   QWidget* parent = nullptr);

    void setRole(FontRole role);
    void setColour(Color colour);
    void setElided(bool elided); //!< one line, shortened with "…"; the tooltip has the full text
    void setWrapped(bool wrapped);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    int textHeight(int width) const; //!< when wrapped
    QSize framed(QSize inside) const;

    FontRole m_role;
    Color m_colour;
    bool m_elided = false;
};

//! A clickable text: "View all", an address. `external` adds an arrow, which screen readers announce.
class LinkLabel : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkLabel(const QString& text, QWidget* parent = nullptr);

    void setRole(FontRole role);
    void setExternal(bool external);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FontRole m_role = FontRole::Small;
    bool m_external = false;
};

} // namespace shipdeck::ui
