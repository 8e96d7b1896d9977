// SPDX-License-Identifier: MIT
#include "pages/variable_editor.h"

#include "models/variable_state.h"
#include "secrets/variables.h"
#include "theme/paint.h"
#include "widgets/flow_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int nameWidth = 208, valueWidth = 200;

} // namespace

QString shownValue(const QString& value, bool isSecret)
{
    return isSecret ? QString(12, u'•') : QString(value).replace(u'\n', u'↵');
}

QComboBox* scopeChoice(VariableScope scope)
{
    auto* choice = new QComboBox;
    for (const VariableScope one : {VariableScope::Both, VariableScope::Build, VariableScope::Run})
        choice->addItem(scopeText(one), scopeName(one));
    choice->setCurrentIndex(choice->findData(scopeName(scope)));
    choice->setToolTip(VariableEditor::tr("Build: while it is built. Run: in the running app. Both: in both."));
    return choice;
}

IconButton* eyeFor(QLineEdit* field, const QString& name)
{
    auto* eye = new IconButton(Icon::Eye, VariableEditor::tr("Show %1").arg(name));
    eye->setCheckable(true);
    QObject::connect(eye, &QAbstractButton::toggled, field,
                     [field](bool on) { field->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    return eye;
}

VariableEditor::VariableEditor(QWidget* parent)
    : QFrame(parent), m_name(new QLineEdit), m_value(new QLineEdit), m_eye(eyeFor(m_value, tr("value"))),
      m_secret(new QCheckBox(tr("Secret"))), m_scope(scopeChoice()), m_save(new Button(tr("Add"))),
      m_reason(new Label({}, FontRole::Small, Color::AnsiRed))
{
    setObjectName(u"variableEditor"_s);
    m_name->setObjectName(u"newName"_s);
    m_name->setAccessibleName(tr("Name of the variable"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setFont(Theme::font(FontRole::Code));
    m_name->setFixedWidth(Theme::px(nameWidth));
    m_value->setObjectName(u"newValue"_s);
    m_value->setAccessibleName(tr("Value"));
    m_value->setFont(Theme::font(FontRole::Code));
    m_value->setMinimumWidth(Theme::px(valueWidth));
    m_secret->setObjectName(u"newSecret"_s);
    m_scope->setObjectName(u"newScope"_s);
    m_scope->setAccessibleName(tr("Where it is used"));
    m_save->setObjectName(u"saveVariable"_s);
    m_reason->setObjectName(u"editorReason"_s);
    m_reason->setWrapped(true);
    auto* cancel = new Button(tr("Cancel"), Button::Kind::Ghost);
    cancel->setObjectName(u"cancelVariable"_s);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(space::s4), Theme::px(10), Theme::px(space::s4), Theme::px(10));
    column->setSpacing(Theme::px(6));
    auto* row = new FlowRow;
    row->setSpacing(Theme::px(space::s2));
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_value, m_eye, m_secret, m_scope, cancel, m_save})
        row->addWidget(part);
    row->setGrowing(m_value);
    column->addLayout(row);
    column->addWidget(m_reason);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (!text.contains(u'=') && !text.contains(u'\n'))
            return;
        m_name->clear();
        Q_EMIT blockPasted(text);
    });
    for (QLineEdit* field : {m_name, m_value}) {
        connect(field, &QLineEdit::textChanged, this, &VariableEditor::follow);
        connect(field, &QLineEdit::returnPressed, m_save, &Button::click);
    }
    connect(m_secret, &QCheckBox::clicked, this, [this] { m_isSecretChosen = true; });
    connect(m_secret, &QCheckBox::toggled, this, &VariableEditor::follow);
    connect(m_save, &Button::clicked, this, &VariableEditor::save);
    connect(cancel, &Button::clicked, this, &VariableEditor::canceled);
    hide();
}

void VariableEditor::add(const QString& name, const QString& value)
{
    store::Variable shown;
    shown.name = name;
    shown.value = value;
    open({}, shown);
}

void VariableEditor::edit(const store::Variable& variable)
{
    open(variable, variable);
}

void VariableEditor::open(const store::Variable& former, const store::Variable& shown)
{
    m_former = former;
    m_isSecretChosen = isEditing();
    m_reason->clear();
    m_eye->setChecked(false);
    m_secret->setChecked(shown.secret);
    m_name->setText(shown.name);
    m_value->setText(shown.value);
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(scopeName(shown.scope))));
    m_save->setBusy(false);
    m_save->setText(isEditing() ? tr("Save") : tr("Add"));
    follow();
    show();
    QLineEdit* first = shown.name.isEmpty() ? m_name : m_value;
    first->setFocus(Qt::OtherFocusReason);
    first->selectAll();
}

void VariableEditor::setTaken(const QStringList& names)
{
    m_taken = names;
    follow();
}

void VariableEditor::follow()
{
    const QString name = m_name->text().trimmed();
    if (!m_isSecretChosen) // half a typed password is not shown
        m_secret->setChecked(hasSecretName(name) || looksSecret(name, m_value->text()));
    const bool isSecret = m_secret->isChecked();
    m_eye->setVisible(isSecret);
    m_value->setEchoMode(isSecret && !m_eye->isChecked() ? QLineEdit::Password : QLineEdit::Normal);
    m_value->setPlaceholderText(isEditing() && m_former.secret && isSecret ? tr("Unchanged") : tr("Value"));
    const auto valid = checkVariableName(name);
    const bool isTaken = name != m_former.name && m_taken.contains(name);
    m_save->setEnabled(valid && !isTaken && !m_save->isBusy());
    const auto reason = [&]() -> QString {
        if (isTaken)
            return tr("%1 is already set here.").arg(name);
        if (!valid && !name.isEmpty()) {
            const Error& error = valid.error();
            return error.why.isEmpty() ? error.what.render() + u' ' + error.next.render() : error.why.render();
        }
        const bool isRemoved = isEditing() && !m_save->isBusy() && !m_taken.contains(m_former.name);
        return isRemoved ? tr("%1 was removed meanwhile. Save adds it again.").arg(m_former.name) : QString();
    }();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void VariableEditor::save()
{
    NewVariable variable;
    variable.name = m_name->text().trimmed();
    variable.value = m_value->text();
    variable.scope = scopeNamed(m_scope->currentData().toString());
    variable.secret = m_secret->isChecked() ? NewVariable::Secret::Yes : NewVariable::Secret::No;
    m_save->setBusy(true);
    // An empty field of what was a secret keeps its value, which the field does not show.
    Q_EMIT saved(variable, m_former, m_former.secret && m_value->text().isEmpty());
}

void VariableEditor::failed(const Error& error)
{
    m_save->setBusy(false);
    m_reason->setText(QStringList{error.what.render(), error.next.render()}.join(u' '));
    m_reason->show();
}

void VariableEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Color::AccentTint));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::color(Color::BorderSubtle));
}

void VariableEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT canceled();
    QFrame::keyPressEvent(event);
}

} // namespace shipdeck::ui
