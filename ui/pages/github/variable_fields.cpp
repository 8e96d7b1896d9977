// SPDX-License-Identifier: MIT
#include "pages/github/variable_fields.h"

#include "pages/fact_row.h"
#include "secrets/variables.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int nameWidth = 220;

} // namespace

VariableFields::VariableFields(QWidget* parent)
    : QWidget(parent), m_title(new Label(tr("No variables needed"), FontRole::BodyStrong)), m_column(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s2));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    auto* more = new LinkLabel(tr("Add a variable"));
    more->setObjectName(u"addVariable"_s);
    head->addWidget(more);
    column->addLayout(head);
    m_column->setSpacing(Theme::px(6));
    column->addLayout(m_column);
    connect(more, &LinkLabel::clicked, this, [this] {
        addRow();
        m_rows.last().name->setFocus(Qt::OtherFocusReason);
    });
}

VariableFields::Row& VariableFields::add(const QString& fixed)
{
    Row row{new QWidget, nullptr, new QLineEdit, new Label({}, FontRole::Small, Color::AnsiRed), fixed};
    auto* column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(2));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s3));
    if (fixed.isEmpty()) {
        row.name = new QLineEdit;
        row.name->setObjectName(u"variableName"_s);
        row.name->setAccessibleName(tr("Name of the variable"));
        row.name->setPlaceholderText(u"NAME"_s);
        row.name->setFixedWidth(Theme::px(nameWidth));
        line->addWidget(row.name);
        connect(row.name, &QLineEdit::textChanged, row.error, &QWidget::hide);
        connect(row.name, &QLineEdit::textChanged, row.value, [value = row.value](const QString& name) {
            value->setAccessibleName(tr("Value of %1").arg(name));
            value->setEchoMode(hasSecretName(name) ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
        });
    } else {
        auto* name = new Label(fixed, FontRole::Code, Color::TextSecondary);
        name->setFixedWidth(Theme::px(nameWidth));
        name->setToolTip(fixed);
        line->addWidget(name);
        row.value->setObjectName(u"variable."_s + fixed);
        if (hasSecretName(fixed))
            row.value->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    }
    row.value->setAccessibleName(fixed.isEmpty() ? tr("Value") : tr("Value of %1").arg(fixed));
    row.value->setPlaceholderText(fixed.isEmpty() ? tr("value") : tr("leave empty to set it later"));
    line->addWidget(row.value, 1);
    column->addLayout(line);
    column->addWidget(row.error);
    row.error->hide();
    m_column->addWidget(row.widget);
    m_rows << row;
    return m_rows.last();
}

void VariableFields::addRow()
{
    add({});
}

VariableFields::Row* VariableFields::find(const QString& name)
{
    for (Row& row : m_rows)
        if (row.text() == name)
            return &row;
    return nullptr;
}

void VariableFields::setNames(const QStringList& names)
{
    // Removes names that are no longer needed, unless a value was typed.
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i)
        if (!m_rows[i].name && !names.contains(m_rows[i].fixed) && m_rows[i].value->text().isEmpty())
            m_rows.takeAt(i).widget->deleteLater();
    for (const QString& name : names)
        if (!find(name))
            add(name);
    m_title->setText(names.isEmpty()         ? tr("No variables needed")
                         : names.size() == 1 ? tr("1 variable needed")
                                             : tr("%1 variables needed").arg(names.size()));
}

void VariableFields::addLines(const QList<EnvLine>& lines)
{
    for (const EnvLine& line : lines) {
        Row* row = find(line.name);
        (row ? *row : add(line.name)).value->setText(line.value);
    }
}

QList<NewVariable> VariableFields::values() const
{
    QList<NewVariable> variables;
    for (const Row& row : m_rows) {
        if (row.text().isEmpty() || row.value->text().isEmpty())
            continue;
        NewVariable variable;
        variable.name = row.text();
        variable.value = row.value->text();
        variables << variable;
    }
    return variables;
}

bool VariableFields::check()
{
    for (const Row& row : std::as_const(m_rows)) {
        if (!row.name || (row.text().isEmpty() && row.value->text().isEmpty()))
            continue;
        const auto possible = checkVariableName(row.text());
        if (possible)
            continue;
        const Error& error = possible.error();
        row.error->setText((error.why.isEmpty() ? error.what : error.why).render() + u' ' + error.next.render());
        row.error->show();
        row.name->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

} // namespace shipdeck::ui
