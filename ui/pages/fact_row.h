// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/label.h"
#include "widgets/status_pill.h"

#include <QHBoxLayout>

namespace shipdeck::ui {

//! One line of a side card: icon, text, quiet text at the right. The icon is a status, or a plain one.
class FactRow : public QWidget {
    Q_OBJECT
public:
    explicit FactRow(const QString& text, const QString& value = {}, QWidget* parent = nullptr);

    FactRow* withStatus(Status status);
    FactRow* withIcon(Icon icon, Color colour = Color::TextTertiary);
    FactRow* mono(); //!< shows the text in monospace

private:
    QHBoxLayout* m_row;
    Label* m_text;
    QWidget* m_icon = nullptr;
};

//! A plain icon in a token's colour.
class Glyph : public QWidget {
    Q_OBJECT
public:
    explicit Glyph(Icon icon, int px = 16, Color colour = Color::TextTertiary, QWidget* parent = nullptr);
    void set(Icon icon, Color colour);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    int m_px;
    Color m_colour;
};

//! A sentence that wraps, with a small icon in front of it.
QWidget* iconLine(Icon icon, Color colour, const QString& text, Color textColour);

void clearLayout(QLayout* layout); //!< deletes its content later

} // namespace shipdeck::ui
