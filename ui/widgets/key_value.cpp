// SPDX-License-Identifier: MIT
#include "widgets/key_value.h"

#include "theme/theme.h"

namespace shipdeck::ui {

KeyValue::KeyValue(int keyWidth, QWidget* parent) : QWidget(parent), m_keyWidth(keyWidth), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(Theme::px(6));
    m_grid->setColumnStretch(1, 1);
}

Label* KeyValue::addText(const QString& key, const QString& value, FontRole role)
{
    auto* label = new Label(value, role);
    label->setElided(true);
    addWidget(key, label);
    return label;
}

LinkLabel* KeyValue::addLink(const QString& key, const QString& text, bool external)
{
    auto* link = new LinkLabel(text);
    link->setRole(FontRole::BodyStrong);
    link->setExternal(external);
    addWidget(key, link);
    return link;
}

void KeyValue::addWidget(const QString& key, QWidget* value)
{
    auto* name = new Label(key, FontRole::Small, Color::TextTertiary);
    name->setFixedWidth(std::max(Theme::px(m_keyWidth), name->sizeHint().width() + Theme::px(space::s3)));
    name->setBuddy(value);
    QList<const QLabel*> texts = value->findChildren<const QLabel*>();
    texts << qobject_cast<const QLabel*>(value);
    // The name is beside the first line of a multi-line value.
    const bool tall = std::any_of(texts.begin(), texts.end(), [](const QLabel* one) { return one && one->wordWrap(); });
    m_grid->addWidget(name, m_rows, 0, (tall ? Qt::AlignTop : Qt::AlignVCenter) | Qt::AlignLeft);
    // A value of fixed width must not limit the column.
    const bool fixed = value->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    m_grid->addWidget(value, m_rows, 1, fixed ? Qt::AlignLeft : Qt::Alignment());
    if (value->accessibleName().isEmpty() && !qobject_cast<QLabel*>(value))
        value->setAccessibleName(key);
    ++m_rows;
}

} // namespace shipdeck::ui
