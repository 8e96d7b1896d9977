// SPDX-License-Identifier: MIT
// What brings many variables at once: a file, a text, another environment. Each is reviewed before it is saved.
#include "pages/actions.h"

#include "deck/variables.h"
#include "models/deployment_words.h"
#include "pages/env_dialog.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

void Actions::compareWith(const ProjectId& project, const EnvironmentName& environment,
                          std::function<void(const QList<VariableRow>&)> then)
{
    const auto known = m_deck.variables().list(project, environment);
    if (!known)
        return failed(known.error());
    QCoro::connect(m_deck.variables().withSecrets(*known), this,
                   [then, known = *known](const Result<QList<VariableRow>>& read) { then(read.value_or(known)); });
}

void Actions::importEnv(const ProjectId& project, const EnvironmentName& environment, const QString& file)
{
    compareWith(project, environment, [this, project, environment, file](const QList<VariableRow>& known) {
        const auto import = readEnvFile(file, known);
        if (!import)
            return failed(import.error());
        const auto lines = import->text.trimmed().count('\n') + 1;
        review(project, environment, tr("Import .env into %1").arg(environmentName(environment)),
               (lines == 1 ? tr("%1, 1 line.").arg(import->name) : tr("%1, %2 lines.").arg(import->name).arg(lines))
                   + u' ' + tr("Nothing is saved until you confirm."),
               *import);
    });
}

void Actions::importText(const ProjectId& project, const EnvironmentName& environment, const QString& text,
                         const QString& about)
{
    compareWith(project, environment, [this, project, environment, text, about](const QList<VariableRow>& known) {
        const auto import = readEnvText(text.toUtf8(), tr("pasted text"), known);
        if (!import)
            return failed(import.error());
        const auto lines = text.trimmed().count(u'\n') + 1;
        const QString pasted = lines == 1 ? tr("Pasted text, 1 line.") : tr("Pasted text, %1 lines.").arg(lines);
        review(project, environment, tr("Add variables to %1").arg(environmentName(environment)),
               (about.isEmpty() ? pasted : about) + u' ' + tr("Nothing is saved until you confirm."), *import);
    });
}

void Actions::copyVariables(const ProjectId& project, const EnvironmentName& from, const EnvironmentName& to)
{
    const auto rows = m_deck.variables().list(project, from);
    if (!rows)
        return failed(rows.error());
    QCoro::connect(m_deck.variables().withSecrets(*rows), this,
                   [this, project, from, to](const Result<QList<VariableRow>>& read) {
                       if (!read)
                           return failed(read.error());
                       compareWith(project, to, [this, project, from, to, read = *read](const auto& known) {
                           review(project, to, tr("Copy from %1 to %2").arg(environmentName(from), environmentName(to)),
                                  tr("Nothing is saved until you confirm."), copyOf(read, known));
                       });
                   });
}

void Actions::review(const ProjectId& project, const EnvironmentName& environment, const QString& title,
                     const QString& about, const EnvImport& import)
{
    auto* dialog = new EnvDialog(title, about, import, &m_window);
    connect(dialog, &EnvDialog::accepted, dialog,
            [this, project, environment, dialog](const QList<NewVariable>& variables, const QStringList& removals) {
                const auto count = variables.size() + removals.size();
                QCoro::connect(m_deck.variables().set(project, environment, variables, removals), dialog,
                               [this, dialog, count](const Result<>& answer) {
                                   dialog->done(answer);
                                   if (answer)
                                       say(count == 1 ? tr("1 change saved for the next deployment.")
                                                      : tr("%1 changes saved for the next deployment.").arg(count));
                               });
            });
    dialog->open();
}

void Actions::chooseEnv(const ProjectId& project, const EnvironmentName& environment)
{
    auto* dialog = new QFileDialog(&m_window, tr("Choose a .env file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::Files | QDir::AllDirs | QDir::Hidden); // the file's name begins with a dot
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, project, environment](const QString& file) { importEnv(project, environment, file); });
    dialog->open();
}

} // namespace shipdeck::ui
