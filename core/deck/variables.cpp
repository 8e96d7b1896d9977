// SPDX-License-Identifier: MIT
#include "deck/variables.h"

#include "base/clock.h"
#include "base/ids.h"
#include "base/user_name.h"
#include "build/detect/detection.h"
#include "deck/projects.h"
#include "deck/state.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "secrets/variables.h"
#include "secrets/vault.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/variables.h"

namespace shipdeck {
namespace {

//! How what is Current in an environment was made; an empty one where nothing is.
Result<deploy::Snapshot> liveIn(store::Database& db, const ProjectId& project, const EnvironmentName& environment)
{
    SD_TRY(const auto environments, store::environments(db, project));
    for (const store::Environment& where : environments)
        if (where.name == environment && !where.current.isEmpty())
            if (const auto current = store::deployment(db, where.current))
                return deploy::Snapshot::of(*current);
    return deploy::Snapshot();
}

//! The versions that it was made with, by name.
Result<QHash<QString, store::Variable>> madeWith(store::Database& db, const deploy::Snapshot& live)
{
    QHash<QString, store::Variable> versions;
    for (const QString& id : live.variables) {
        SD_TRY(const auto version, store::variableVersion(db, id));
        if (version)
            versions.insert(version->name, *version);
    }
    return versions;
}

bool isSame(const store::Variable& a, const store::Variable& b)
{
    return a.id == b.id || (!a.secret && !b.secret && a.value == b.value && a.scope == b.scope);
}

} // namespace

Result<> VariableService::takesVariables(const store::Project& project, const EnvironmentName& environment) const
{
    store::Database& db = m_state.database();
    const auto known = store::checkEnvironment(db, project, environment);
    if (known || environment == QStringLiteral("preview"))
        return {};
    // Of an environment that was removed: its variables are still somebody's.
    SD_TRY(const auto left, store::variables(db, project.id, environment));
    return left.isEmpty() ? known : Result<>();
}

Result<QList<VariableRow>> VariableService::list(const ProjectId& projectName, const EnvironmentName& environment) const
{
    store::Database& db = m_state.database();
    SD_TRY(const auto found, store::project(db, projectName));
    SD_CHECK(takesVariables(found, environment));
    SD_TRY(const auto today, store::variables(db, found.id, environment));
    SD_TRY(const deploy::Snapshot live, liveIn(db, found.id, environment));
    SD_TRY(const auto made, madeWith(db, live));
    QList<VariableRow> rows;
    for (const store::Variable& variable : today) {
        VariableRow row{variable, true};
        if (const auto known = made.constFind(variable.name); known != made.cend()) {
            row.live = *known;
            row.pending = !isSame(variable, *known);
        }
        rows << row;
    }
    return rows;
}

Result<QList<store::Variable>> VariableService::removed(const ProjectId& projectName,
                                                        const EnvironmentName& environment) const
{
    store::Database& db = m_state.database();
    SD_TRY(const auto found, store::project(db, projectName));
    SD_CHECK(takesVariables(found, environment));
    SD_TRY(const auto today, store::variables(db, found.id, environment));
    SD_TRY(const deploy::Snapshot live, liveIn(db, found.id, environment));
    SD_TRY(auto made, madeWith(db, live));
    for (const store::Variable& variable : today)
        made.remove(variable.name);
    QList<store::Variable> left = made.values();
    std::sort(left.begin(), left.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return left;
}

Result<QList<build::ProjectVariable>> VariableService::ofFile(const ProjectId& projectName,
                                                              const EnvironmentName& environment) const
{
    store::Database& db = m_state.database();
    SD_TRY(const auto found, store::project(db, projectName));
    SD_CHECK(takesVariables(found, environment));
    SD_TRY(const auto today, store::variables(db, found.id, environment));
    SD_TRY(const deploy::Snapshot live, liveIn(db, found.id, environment));
    QList<build::ProjectVariable> left = live.detection.variablesIn(deploy::variablesOf(environment));
    left.removeIf([&](const build::ProjectVariable& one) {
        return std::any_of(today.begin(), today.end(), [&](const auto& variable) { return variable.name == one.name; });
    });
    return left;
}

Result<QHash<QString, VariableVersion>> VariableService::versions(const ProjectId& id) const
{
    SD_TRY(const ProjectSummary summary, m_state.projects->get(id));
    SD_TRY(QList<store::Variable> all, store::formerVersions(m_state.database(), summary.project.id));
    for (const store::Environment& environment : summary.environments) {
        SD_TRY(const auto now, store::variables(m_state.database(), summary.project.id, environment.name));
        all << now;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const store::Variable& a, const store::Variable& b) { return a.createdAt < b.createdAt; });
    QHash<QString, VariableVersion> versions;
    QHash<QString, int> count;
    for (const store::Variable& variable : all)
        versions.insert(variable.id,
                        {variable.name, ++count[variable.environment + u'/' + variable.name], variable.createdAt});
    return versions;
}

Task<Result<QString>> VariableService::reveal(QString variableId)
{
    const auto held = hold();
    CO_TRY(const auto variable, store::variableVersion(m_state.database(), variableId));
    if (!variable)
        co_return fail(Error::Kind::NotFound, "variable-missing",
                       say(QT_TRANSLATE_NOOP("core", "That variable no longer exists.")),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl vars <project>` lists them.")));
    if (!variable->secret)
        co_return variable->value;
    CO_TRY(const QByteArray value, co_await m_state.vault->get(variableId));
    co_return QString::fromUtf8(value);
}

Task<Result<QList<VariableRow>>> VariableService::withSecrets(QList<VariableRow> rows)
{
    const auto held = hold();
    for (VariableRow& row : rows) {
        const QString id = row.variable.id;
        CO_TRY(row.variable.value, co_await reveal(id));
    }
    co_return rows;
}

Task<Result<store::Variable>> VariableService::newVersion(NewVariable variable, std::optional<store::Variable> former)
{
    const auto held = hold();
    CO_CHECK(checkVariableName(variable.name));
    using Secret = NewVariable::Secret;
    const QByteArray value = variable.value.toUtf8();
    store::Variable row;
    row.name = variable.name;
    row.scope = variable.scope.value_or(former ? former->scope : VariableScope::Both);
    row.createdAt = nowUtc();
    row.secret = variable.secret == Secret::Yes
        || (variable.secret == Secret::Auto
            && ((former && former->secret) || looksSecret(variable.name, variable.value)));
    // The same value again is no new version: it would rebuild what is built already.
    const bool isSameKind = former && former->secret == row.secret && former->scope == row.scope;
    if (!row.secret) {
        CO_CHECK(checkVariableValue(variable.name, value));
        if (isSameKind && former->value == variable.value)
            co_return *former;
        row.id = newId();
        row.value = variable.value;
        co_return row;
    }
    if (isSameKind) {
        const QString known = former->id;
        const auto kept = co_await m_state.vault->get(known);
        if (kept && *kept == value)
            co_return *former;
    }
    const QString name = variable.name;
    CO_TRY(row.id, co_await m_state.vault->put(value, name));
    co_return row;
}

Task<Result<QList<store::Variable>>> VariableService::newVersions(ProjectId project, EnvironmentName environment,
                                                                  QList<NewVariable> variables)
{
    const auto held = hold();
    CO_TRY(const auto before, store::variables(m_state.database(), project, environment));
    QList<store::Variable> rows;
    for (const NewVariable& wanted : variables) {
        std::optional<store::Variable> former;
        for (const store::Variable& known : before)
            if (known.name == wanted.name)
                former = known;
        const NewVariable variable = wanted;
        CO_TRY(store::Variable row, co_await newVersion(variable, former));
        if (former && row.id == former->id)
            continue;
        row.project = project;
        row.environment = environment;
        rows << row;
    }
    co_return rows;
}

Task<Result<>> VariableService::set(ProjectId projectName, EnvironmentName environment, QList<NewVariable> variables,
                                    QStringList removals)
{
    const auto held = hold();
    CO_TRY(const auto found, store::project(m_state.database(), projectName));
    CO_CHECK(takesVariables(found, environment));
    const ProjectId id = found.id;
    CO_TRY(const auto rows, co_await newVersions(id, environment, variables));
    if (rows.isEmpty() && removals.isEmpty())
        co_return Result<>{};
    std::function<Result<>(store::Database&)> work = [=](store::Database& db) -> Result<> {
        for (const QString& name : removals)
            SD_CHECK(store::removeVariable(db, id, environment, name));
        QStringList names;
        for (const store::Variable& row : rows) {
            SD_CHECK(store::setVariable(db, row));
            names << row.name;
        }
        return store::recordChange(db, id, environment, names, removals, userName());
    };
    co_return co_await m_state.write(std::move(work));
}

Task<Result<>> VariableService::restore(ProjectId projectName, EnvironmentName environment, QStringList versions,
                                        QStringList removals)
{
    const auto held = hold();
    CO_TRY(const auto found, store::project(m_state.database(), projectName));
    std::function<Result<>(store::Database&)> work = [=, id = found.id](store::Database& db) -> Result<> {
        for (const QString& name : removals)
            SD_CHECK(store::removeVariable(db, id, environment, name));
        for (const QString& version : versions)
            SD_CHECK(store::restoreVariable(db, id, environment, version));
        return {};
    };
    co_return co_await m_state.write(std::move(work));
}

} // namespace shipdeck
