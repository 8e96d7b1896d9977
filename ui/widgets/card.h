// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/button.h"
#include "widgets/label.h"

#include <QFrame>
#include <QVBoxLayout>

namespace shipdeck::ui {

//! A bordered surface with an optional heading row: heading left, one link or widget right. Add content to body().
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString& heading = {}, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }
    void setHeading(const QString& heading);
    LinkLabel* addLink(const QString& text); //!< top right; connect its clicked()
    void setCorner(QWidget* widget);         //!< instead of a link
    void setPadded(bool padded);             //!< false: content reaches the edges and fills the card (lists, logs)
    void setFilled(bool filled);             //!< the body uses all the height instead of staying at the top

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QVBoxLayout* m_outer;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
    Label* m_heading;
    bool m_padded = true;
};

//! A thin horizontal line between parts of a card.
class Divider : public QWidget {
    Q_OBJECT
public:
    explicit Divider(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace shipdeck::ui
