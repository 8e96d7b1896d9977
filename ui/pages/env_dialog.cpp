// SPDX-License-Identifier: MIT
#include "pages/env_dialog.h"

#include "models/deployment_words.h"
#include "theme/theme.h"
#include "widgets/columns.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 640, nameWidth = 200, kindWidth = 64, tallest = 300;

} // namespace

EnvDialog::EnvDialog(const EnvImport& import, const QString& file, const QString& environment, QWidget* anywhere)
    : Dialog(tr("Add variables to %1").arg(environmentName(environment)), anywhere, dialogWidth), m_lines(import.lines)
{
    setObjectName(u"envDialog"_s);
    const int changes = int(import.changes());
    const auto count = [&](EnvLine::Kind kind) {
        return std::count_if(m_lines.begin(), m_lines.end(), [kind](const EnvLine& line) { return line.kind == kind; });
    };
    addText(tr("%1: %2 new, %3 changed, %4 unchanged.")
                .arg(QFileInfo(file).fileName())
                .arg(count(EnvLine::Kind::New))
                .arg(count(EnvLine::Kind::Changed))
                .arg(count(EnvLine::Kind::Same)));
    for (const QString& warning : import.warnings)
        addText(warning);
    auto* table = new QWidget;
    auto* rows = new QVBoxLayout(table);
    rows->setContentsMargins(0, 0, Theme::px(space::s3), 0);
    rows->setSpacing(Theme::px(6));
    for (const EnvLine& line : std::as_const(m_lines))
        rows->addWidget(rowOf(line));
    QScrollArea* area = scrolled(table, tr("Variables in the file"));
    area->setFixedHeight(std::min(table->sizeHint().height(), Theme::px(tallest)));
    body()->addWidget(area);
    addText(tr(
        "Secret values are stored in the keyring and not shown again. Changes take effect with the next deployment."));
    addButton(tr("Cancel"));
    Button* save =
        addButton(changes == 1 ? tr("Save 1 variable") : tr("Save %1 variables").arg(changes), Button::Kind::Primary);
    save->setObjectName(u"confirm"_s);
    save->setEnabled(changes > 0);
    connect(save, &Button::clicked, this, [this] { Q_EMIT accepted(chosen()); });
}

QWidget* EnvDialog::rowOf(const EnvLine& line)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    auto* name = new Label(line.name, FontRole::Code);
    name->setElided(true);
    name->setFixedWidth(Theme::px(nameWidth));
    name->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // an ignored width would count as zero
    row->addWidget(name);
    const QString kind = line.kind == EnvLine::Kind::New ? tr("new")
        : line.kind == EnvLine::Kind::Changed            ? tr("changed")
                                                         : tr("unchanged");
    row->addWidget(
        new Label(kind, FontRole::Small, line.kind == EnvLine::Kind::Same ? Color::TextTertiary : Color::TextPrimary));
    auto* value = new Label({}, FontRole::Code, Color::TextSecondary);
    value->setElided(true);
    const auto show = [value, text = line.value](bool secret) {
        value->setText(secret ? u"••••••"_s : QString(text).replace(u'\n', u'↵'));
    };
    show(line.isSecret);
    row->addWidget(value, 1);
    auto* secret = new QCheckBox(tr("Secret"));
    secret->setAccessibleName(tr("%1 is secret").arg(line.name));
    secret->setChecked(line.isSecret);
    secret->setEnabled(line.kind != EnvLine::Kind::Same);
    row->addWidget(secret);
    connect(secret, &QCheckBox::toggled, value, show);
    m_secret << secret;
    return box;
}

QList<NewVariable> EnvDialog::chosen() const
{
    QList<NewVariable> variables;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].kind == EnvLine::Kind::Same)
            continue;
        NewVariable variable;
        variable.name = m_lines[i].name;
        variable.value = m_lines[i].value;
        variable.secret = m_secret[i]->isChecked() ? NewVariable::Secret::Yes : NewVariable::Secret::No;
        variables << variable;
    }
    return variables;
}

} // namespace shipdeck::ui
