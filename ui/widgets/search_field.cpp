// SPDX-License-Identifier: MIT
#include "widgets/search_field.h"

#include "theme/paint.h"

#include <QAction>
#include <QKeyEvent>

namespace shipdeck::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent), m_clear(new QAction(themedIcon(Icon::X, Color::TextTertiary), tr("Clear"), this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(m_clear, TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
        update();
    });
    connect(&Theme::instance(), &Theme::changed, this, &SearchField::follow);
    follow();
}

void SearchField::follow()
{
    setTextMargins(Theme::px(20), 0, 0, 0);
    setMinimumHeight(Theme::metric(Metric::Control));
}

void SearchField::setHint(const QString& keys)
{
    m_hint = keys;
    update();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int icon = Theme::px(16);
    paintIcon(painter, Icon::Search, QRect(Theme::px(9), 0, icon, height()), Theme::color(Color::TextTertiary), icon);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    const int cap = std::max(textWidth(m_hint, FontRole::Caption) + Theme::px(10), Theme::px(18));
    const QRect box(width() - cap - Theme::px(8), (height() - Theme::px(18)) / 2, cap, Theme::px(18));
    paintBox(painter, box, Theme::px(radius::sm), {}, Theme::color(Color::BorderDefault));
    paintText(painter, box, m_hint, FontRole::Caption, Theme::color(Color::TextTertiary), Qt::AlignHCenter);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down)
        return Q_EMIT left();
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left(); // and closes an overlay around it
    QLineEdit::keyPressEvent(event);
}

} // namespace shipdeck::ui
