// SPDX-License-Identifier: MIT
#include "pages/setting_row.h"

#include "theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int nameWidth = 124, fieldWidth = 248, narrow = 780;

} // namespace

SettingRow::SettingRow(const Setting& setting, const QString& name, const QStringList& choices, QWidget* parent)
    : QWidget(parent), m_setting(setting), m_name(name), m_choices(choices), m_grid(new QGridLayout(this)),
      m_reason(new QWidget(this)), m_icon(new Glyph(Icon::Zap, 14)),
      m_words(new Label({}, FontRole::Small, Color::TextSecondary)), m_reset(new LinkLabel(tr("Use detected")))
{
    QWidget* field = nullptr;
    if (choices.isEmpty()) {
        field = m_edit = new QLineEdit;
        connect(m_edit, &QLineEdit::textEdited, this, &SettingRow::edit);
        connect(m_edit, &QLineEdit::returnPressed, this, &SettingRow::confirmed);
        connect(m_edit, &QLineEdit::editingFinished, this, &SettingRow::left);
    } else {
        field = m_choice = new QComboBox;
        m_choice->addItem({}, QString());
        for (qsizetype i = 0; i < choices.size(); ++i)
            m_choice->addItem(choices[i], setting.choices[i]);
        connect(m_choice, &QComboBox::activated, this, &SettingRow::edit);
        connect(m_choice, &QComboBox::activated, this, &SettingRow::left);
    }
    field->setObjectName(u"setting-"_s + setting.key);
    field->setAccessibleName(name);
    field->setFixedWidth(Theme::px(fieldWidth));
    auto* label = new Label(name, FontRole::Body, Color::TextSecondary);
    label->setWrapped(true);
    label->setFixedWidth(Theme::px(nameWidth));
    m_words->setObjectName(u"reason-"_s + setting.key);
    m_words->setWrapped(true);
    m_reset->setObjectName(u"reset-"_s + setting.key);
    m_reset->hide();
    auto* line = new QHBoxLayout(m_reason);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::px(6));
    line->addWidget(m_icon, 0, Qt::AlignVCenter);
    line->addWidget(m_words, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::px(space::s3));
    m_grid->setVerticalSpacing(Theme::px(space::s1));
    m_grid->addWidget(label, 0, 0);
    m_grid->addWidget(field, 0, 1, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->setColumnStretch(2, 1);
    place();
    connect(m_reset, &LinkLabel::clicked, this, [this, field] {
        setText({});
        edit();
        field->setFocus(); // the link is gone
        Q_EMIT left();
    });
}

void SettingRow::focus()
{
    QWidget* field = m_edit ? static_cast<QWidget*>(m_edit) : m_choice;
    field->setFocus(Qt::OtherFocusReason);
}

void SettingRow::place()
{
    for (QWidget* one : {m_reason, static_cast<QWidget*>(m_reset)})
        m_grid->removeWidget(one);
    if (m_isBelow)
        m_grid->addWidget(m_reason, 1, 1, 1, 3);
    else
        m_grid->addWidget(m_reason, 0, 2);
    m_grid->addWidget(m_reset, 0, m_isBelow ? 2 : 3, Qt::AlignVCenter | (m_isBelow ? Qt::AlignLeft : Qt::AlignRight));
}

void SettingRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isBelow = width() < Theme::px(narrow);
    if (std::exchange(m_isBelow, isBelow) != isBelow)
        place();
}

QString SettingRow::text() const
{
    return m_edit ? m_edit->text() : m_choice->currentData().toString();
}

void SettingRow::setText(const QString& text)
{
    if (text == this->text())
        return; // the cursor stays where it is
    if (m_edit)
        m_edit->setText(text);
    else
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(text)));
}

void SettingRow::edit()
{
    m_trouble.clear();
    m_isEdited = text() != m_state.set;
    explain();
    Q_EMIT edited();
}

void SettingRow::show(const State& state)
{
    m_state = state;
    m_isEdited = m_isEdited && text() != state.set && !state.isReadOnly;
    if (!m_isEdited)
        setText(state.isReadOnly ? state.detected : state.set);
    if (m_edit) {
        m_edit->setPlaceholderText(state.placeholder);
        if (m_edit->isReadOnly() != state.isReadOnly) {
            m_edit->setReadOnly(state.isReadOnly);
            for (QAction* action : m_edit->actions())
                m_edit->removeAction(action);
            if (state.isReadOnly)
                m_edit->addAction(themedIcon(Icon::Lock, Color::TextTertiary), QLineEdit::TrailingPosition);
        }
    } else {
        m_choice->setItemText(0, state.placeholder);
        m_choice->setEnabled(!state.isReadOnly);
    }
    explain();
}

void SettingRow::setSaving(const QJsonValue& value)
{
    setText(m_setting.shown(value));
}

void SettingRow::refuse(const Error& error)
{
    // What was typed, and in which field, is seen.
    const Text& flaw = error.why.isEmpty() ? error.what : error.why;
    m_trouble = error.code == code::settingInvalid ? error.next.render() : flaw.render() + u' ' + error.next.render();
    explain();
}

void SettingRow::explain()
{
    const bool isSet = !text().isEmpty() && !m_state.isReadOnly && !m_state.isRequired;
    const QString detected = m_choice ? m_choices.value(m_setting.choices.indexOf(m_state.detected)) : m_state.detected;
    Icon icon = m_state.whenSet.isEmpty() ? Icon::Zap : Icon::Info;
    Color colour = Color::TextTertiary;
    QString words = m_state.why;
    if (!m_trouble.isEmpty()) {
        icon = Icon::TriangleAlert;
        colour = Color::AnsiRed;
        words = m_trouble;
    } else if (m_state.isReadOnly) {
        icon = m_state.file.isEmpty() ? Icon::Zap : Icon::FileText;
        if (!m_state.file.isEmpty())
            words = tr("Set by %1, read-only").arg(m_state.file);
    } else if (isSet) {
        icon = Icon::Pencil;
        colour = Color::AccentText;
        words = !m_state.whenSet.isEmpty() ? m_state.whenSet
            : detected.isEmpty()           ? tr("Set for this project")
            : m_state.file.isEmpty()       ? tr("Overridden. Detected: %1").arg(detected)
                                           : tr("Overridden. %1 says %2").arg(m_state.file, detected);
    }
    m_icon->set(icon, colour);
    m_words->setColour(m_trouble.isEmpty() ? Color::TextSecondary : Color::AnsiRed);
    m_words->setText(words);
    m_reason->setVisible(!words.isEmpty());
    m_reset->setText(m_state.detected.isEmpty() ? tr("Use default") : tr("Use detected"));
    m_reset->setAccessibleName(m_state.detected.isEmpty() ? tr("Use the default: %1").arg(m_name)
                                                          : tr("Use the detected value: %1").arg(m_name));
    m_reset->setVisible(isSet);
    QWidget* field = m_edit ? static_cast<QWidget*>(m_edit) : m_choice;
    field->setAccessibleDescription(words);
    const bool isWords = m_setting.kind == Setting::Kind::Name || (text().isEmpty() && m_state.detected.isEmpty());
    if (m_edit)
        m_edit->setFont(Theme::font(isWords ? FontRole::Body : FontRole::Code));
}

} // namespace shipdeck::ui
