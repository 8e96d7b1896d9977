// SPDX-License-Identifier: MIT
#include "pages/env_dialog.h"

#include "pages/variable_editor.h"
#include "theme/paint.h"
#include "widgets/card.h"
#include "widgets/columns.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 800, nameWidth = 190, signWidth = 12, aroundTable = 240, leastTable = 140;
constexpr qsizetype mostProblems = 3;

//! A frame in the colours of a failure.
class ProblemBox final : public QFrame {
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const StatusColors& colours = Theme::status(Status::Error);
        paintBox(painter, rect(), Theme::px(radius::md), colours.bg, colours.border);
    }
};

QString signOf(EnvLine::Kind kind)
{
    return kind == EnvLine::Kind::New ? u"+"_s : kind == EnvLine::Kind::Changed ? u"~"_s : u"−"_s;
}

Color colourOf(EnvLine::Kind kind)
{
    return kind == EnvLine::Kind::New    ? Color::AnsiGreen
        : kind == EnvLine::Kind::Changed ? Color::AnsiYellow
                                         : Color::AnsiRed;
}

} // namespace

EnvDialog::EnvDialog(const QString& title, const QString& about, EnvImport import, QWidget* anywhere)
    : Dialog(title, anywhere, dialogWidth), m_import(std::move(import)), m_area(new QScrollArea),
      m_sum(new Label({}, FontRole::Small, Color::TextSecondary)), m_error(new InlineError)
{
    setObjectName(u"envDialog"_s);
    addText(about);
    for (const QString& warning : std::as_const(m_import.warnings))
        addText(warning);
    if (std::any_of(m_import.lines.cbegin(), m_import.lines.cend(), [](const EnvLine& line) { return line.isAsked; }))
        addText(tr("Variables without a value are not saved."));
    m_area->setAccessibleName(tr("Changes"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_area);
    body()->addWidget(m_error);
    m_error->setObjectName(u"envError"_s);
    m_sum->setObjectName(u"envSum"_s);
    m_sum->setWrapped(true);
    body()->addWidget(m_sum);
    addButton(tr("Cancel"));
    m_save = addButton({}, Button::Kind::Primary, Keep::Open);
    m_save->setObjectName(u"confirm"_s);
    connect(m_save, &Button::clicked, this, &EnvDialog::save);
    rebuild();
}

void EnvDialog::rebuild()
{
    m_table = new QWidget;
    auto* column = new QVBoxLayout(m_table);
    column->setContentsMargins(0, 0, Theme::px(space::s3), 0);
    column->setSpacing(Theme::px(space::s1));
    addProblems(column);
    addGroup(column, EnvLine::Kind::New, tr("Added"));
    addGroup(column, EnvLine::Kind::Changed, tr("Changed"));
    if (!m_import.name.isEmpty()) // a copy takes nothing away
        addGroup(column, EnvLine::Kind::Removed, tr("Removed"), tr("Not in the import. Kept unless you tick it."));
    QStringList same;
    for (const EnvLine& line : std::as_const(m_import.lines))
        if (line.kind == EnvLine::Kind::Same)
            same << line.name;
    if (!same.isEmpty()) {
        auto* unchanged = new Label(tr("Unchanged: %1").arg(same.join(u", "_s)), FontRole::Small, Color::TextTertiary);
        unchanged->setWrapped(true);
        column->addSpacing(Theme::px(space::s2));
        column->addWidget(unchanged);
    }
    column->addStretch();
    m_area->setWidget(m_table);            // deletes the one before
    m_table->setAutoFillBackground(false); // which setWidget() has set
    m_table->show();
    const int most = std::max(Theme::px(leastTable), parentWidget()->height() - Theme::px(aroundTable));
    m_area->setFixedHeight(std::min(m_table->sizeHint().height(), most));
    follow();
    if (isVisible())
        place();
}

void EnvDialog::addProblems(QVBoxLayout* column)
{
    for (qsizetype i = 0; i < std::min(mostProblems, m_import.problems.size()); ++i) {
        const EnvProblem& problem = m_import.problems[i];
        auto* box = new ProblemBox;
        auto* inside = new QVBoxLayout(box);
        const int pad = Theme::px(space::s3);
        inside->setContentsMargins(pad, pad, pad, pad);
        inside->setSpacing(Theme::px(6));
        auto* what = new Label(tr("Line %1 is skipped: %2").arg(problem.line).arg(problem.why), FontRole::BodyStrong,
                               Color::AnsiRed);
        what->setObjectName(u"envProblem"_s);
        what->setWrapped(true);
        inside->addWidget(what);
        auto* row = new QHBoxLayout;
        row->setSpacing(Theme::px(space::s2));
        auto* text = new QLineEdit(problem.text);
        text->setObjectName(u"problemText"_s);
        text->setAccessibleName(tr("Line %1").arg(problem.line));
        text->setFont(Theme::font(FontRole::Code));
        text->setEchoMode(QLineEdit::Password); // there may be a secret in it
        auto* fix = new Button(tr("Fix line"));
        fix->setObjectName(u"fixLine"_s);
        row->addWidget(text, 1);
        row->addWidget(eyeFor(text, tr("Line %1").arg(problem.line)));
        row->addWidget(fix);
        inside->addLayout(row);
        column->addWidget(box);
        column->addSpacing(Theme::px(space::s1));
        const auto read = [this, line = problem.line, text] {
            m_import = m_import.withLine(line, text->text());
            // Not while this field is still being told of its key.
            QMetaObject::invokeMethod(this, &EnvDialog::rebuild, Qt::QueuedConnection);
        };
        connect(fix, &Button::clicked, this, read);
        connect(text, &QLineEdit::returnPressed, this, read);
    }
    if (const qsizetype more = m_import.problems.size() - mostProblems; more > 0)
        column->addWidget(
            new Label(tr("and %n more line(s)", nullptr, int(more)), FontRole::Small, Color::TextSecondary));
}

void EnvDialog::addGroup(QVBoxLayout* column, EnvLine::Kind kind, const QString& heading, const QString& about)
{
    const auto all = std::count_if(m_import.lines.begin(), m_import.lines.end(),
                                   [kind](const EnvLine& line) { return line.kind == kind; });
    if (all == 0)
        return;
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s2));
    head->addWidget(new Label(heading, FontRole::Heading));
    head->addWidget(new Label(QString::number(all), FontRole::Code, Color::TextTertiary));
    auto* more = new Label(about, FontRole::Small, Color::TextSecondary);
    more->setElided(true);
    head->addWidget(more, 1);
    column->addSpacing(Theme::px(space::s2));
    column->addLayout(head);
    for (EnvLine& line : m_import.lines)
        if (line.kind == kind) {
            column->addWidget(new Divider);
            column->addWidget(rowOf(line));
        }
}

QString EnvDialog::aboutTo(const EnvLine& line) const
{
    return line.kind == EnvLine::Kind::New    ? tr("Add %1").arg(line.name)
        : line.kind == EnvLine::Kind::Changed ? tr("Change %1").arg(line.name)
                                              : tr("Remove %1").arg(line.name);
}

QWidget* EnvDialog::rowOf(EnvLine& line)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    const auto fixed = [](Label* label, int width) {
        label->setElided(true);
        label->setFixedWidth(Theme::px(width));
        label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // an ignored width would count as zero
        return label;
    };
    auto* take = new QCheckBox;
    take->setObjectName(u"take."_s + line.name);
    take->setAccessibleName(aboutTo(line));
    take->setChecked(line.isChosen);
    row->addWidget(take);
    row->addWidget(fixed(new Label(signOf(line.kind), FontRole::Code, colourOf(line.kind)), signWidth));
    row->addWidget(fixed(new Label(line.name, FontRole::Code), nameWidth));
    auto* value = new Label({}, FontRole::Code, Color::TextSecondary);
    value->setElided(true);
    row->addWidget(value, 1);
    connect(take, &QCheckBox::toggled, this, [this, &line](bool on) {
        line.isChosen = on;
        follow();
    });
    const auto show = [value, &line] {
        const QString before = shownValue(line.before, line.wasSecret), after = shownValue(line.value, line.isSecret);
        value->setText(line.kind == EnvLine::Kind::Changed       ? before + u"  →  "_s + after
                           : line.kind == EnvLine::Kind::Removed ? before
                                                                 : after);
        if (line.isSecret || line.wasSecret)
            value->setToolTip({});
    };
    show();
    if (line.kind == EnvLine::Kind::Removed)
        return box;
    auto* secret = new QCheckBox(tr("Secret"));
    secret->setObjectName(u"secret."_s + line.name);
    secret->setAccessibleName(tr("%1 is secret").arg(line.name));
    secret->setChecked(line.isSecret);
    value->setVisible(!line.isAsked);
    if (line.isAsked)
        askForValue(line, row, take, secret);
    row->addWidget(secret);
    connect(secret, &QCheckBox::toggled, value, [show, &line](bool on) {
        line.isSecret = on;
        show();
    });
    QComboBox* scope = scopeChoice(line.scope);
    scope->setAccessibleName(tr("Where %1 is used").arg(line.name));
    row->addWidget(scope);
    connect(scope, &QComboBox::activated, this,
            [&line, scope] { line.scope = scopeNamed(scope->currentData().toString()).value_or(VariableScope::Both); });
    return box;
}

void EnvDialog::askForValue(EnvLine& line, QHBoxLayout* row, QCheckBox* take, QCheckBox* secret)
{
    auto* field = new QLineEdit(line.value);
    field->setObjectName(u"value."_s + line.name);
    field->setAccessibleName(tr("Value of %1").arg(line.name));
    field->setPlaceholderText(line.example.isEmpty() ? tr("Value") : tr("For example: %1").arg(line.example));
    field->setFont(Theme::font(FontRole::Code));
    row->addWidget(field, 1);
    IconButton* eye = eyeFor(field, line.name);
    row->addWidget(eye);
    const auto hide = [field, eye](bool isSecret) {
        eye->setVisible(isSecret);
        field->setEchoMode(isSecret && !eye->isChecked() ? QLineEdit::Password : QLineEdit::Normal);
    };
    hide(line.isSecret);
    connect(secret, &QCheckBox::toggled, field, hide);
    const auto guess = connect(field, &QLineEdit::textEdited, secret, [secret, &line](const QString& text) {
        secret->setChecked(hasSecretName(line.name) || looksSecret(line.name, text));
    });
    connect(secret, &QCheckBox::clicked, this, [guess] { disconnect(guess); });
    connect(field, &QLineEdit::textChanged, take, [take, &line](const QString& text) {
        line.value = text;
        take->setChecked(!text.isEmpty());
    });
}

int EnvDialog::chosen() const
{
    using Kind = EnvLine::Kind;
    return int(m_import.count(Kind::New) + m_import.count(Kind::Changed) + m_import.count(Kind::Removed));
}

void EnvDialog::follow()
{
    using Kind = EnvLine::Kind;
    const int changes = chosen();
    m_sum->setText(tr("%1 added, %2 changed, %3 removed. Live after the next deployment.")
                       .arg(m_import.count(Kind::New))
                       .arg(m_import.count(Kind::Changed))
                       .arg(m_import.count(Kind::Removed)));
    m_save->setText(changes == 1 ? tr("Save 1 change") : tr("Save %1 changes").arg(changes));
    m_save->setEnabled(changes > 0);
}

void EnvDialog::save()
{
    QList<NewVariable> variables;
    QStringList removals;
    for (const EnvLine& line : std::as_const(m_import.lines)) {
        if (!line.isChosen || line.kind == EnvLine::Kind::Same)
            continue;
        if (line.kind == EnvLine::Kind::Removed)
            removals << line.name;
        else
            variables << NewVariable{line.name, line.value, line.scope,
                                     line.isSecret ? NewVariable::Secret::Yes : NewVariable::Secret::No};
    }
    m_error->hide();
    m_save->setBusy(true);
    Q_EMIT accepted(variables, removals);
}

void EnvDialog::done(const Result<>& saved)
{
    if (saved)
        return close();
    m_save->setBusy(false);
    m_error->show(saved.error());
    place();
}

} // namespace shipdeck::ui
