// SPDX-License-Identifier: MIT
#include "store/variables.h"

#include "store/operations.h"

#include <QJsonArray>

namespace shipdeck::store {
namespace {

#define SD_VARIABLE_COLUMNS "SELECT id, project, environment, name, scope, secret, value, created_at FROM variables "

Variable read(const Statement& row)
{
    const VariableScope scope = scopeNamed(row.text(4)).value_or(VariableScope::Both);
    return {row.text(0), ProjectId(row.text(1)), EnvironmentName(row.text(2)), row.text(3), scope, row.number(5) != 0,
            row.text(6), fromIso(row.text(7))};
}

Result<> retire(Database& db, const QString& project, const QString& environment, const QString& name)
{
    SD_TRY(auto update,
           db.prepare("UPDATE variables SET is_current = 0 WHERE project = ?1 AND environment = ?2 AND name = ?3 AND "
                      "is_current = 1"));
    return update.with(project, environment, name).run();
}

Failure missing(const QString& name)
{
    return fail(Error::Kind::NotFound, "variable-missing",
                say(QT_TRANSLATE_NOOP("core", "There is no variable %1."), {name}),
                say(QT_TRANSLATE_NOOP("core", "`shipctl vars <project>` lists them.")));
}

} // namespace

Result<QList<Variable>> variables(Database& db, const QString& project, const QString& environment)
{
    SD_TRY(auto query,
           db.prepare(SD_VARIABLE_COLUMNS "WHERE project = ?1 AND environment = ?2 AND is_current = 1 ORDER BY name"));
    return query.with(project, environment).rows(read);
}

Result<std::optional<Variable>> variableVersion(Database& db, const QString& id)
{
    SD_TRY(auto query, db.prepare(SD_VARIABLE_COLUMNS "WHERE id = ?1"));
    SD_TRY(const bool row, query.with(id).step());
    if (!row)
        return std::nullopt;
    return std::optional(read(query));
}

Result<> setVariable(Database& db, const Variable& v)
{
    SD_CHECK(retire(db, v.project, v.environment, v.name));
    SD_TRY(auto insert,
           db.prepare("INSERT INTO variables (id, project, environment, name, scope, secret, value, created_at)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    insert.with(v.id, v.project, v.environment, v.name, scopeName(v.scope), v.secret);
    if (v.secret)
        insert.bindNull(7);
    else
        insert.bind(7, v.value.isNull() ? QString(QLatin1String("")) : v.value);
    insert.bind(8, toIso(v.createdAt));
    return insert.run();
}

Result<> recordChange(Database& db, const QString& project, const QString& environment, const QStringList& set,
                      const QStringList& removed, const QString& by)
{
    if (set.isEmpty() && removed.isEmpty())
        return {};
    Operation change;
    change.kind = Operation::Kind::Variables;
    change.project = ProjectId(project);
    change.environment = EnvironmentName(environment);
    change.requestedBy = by;
    change.params = {{QStringLiteral("set"), QJsonArray::fromStringList(set)},
                     {QStringLiteral("removed"), QJsonArray::fromStringList(removed)}};
    return insertDone(db, change);
}

Result<> retireVariables(Database& db, const QString& project)
{
    SD_TRY(auto update, db.prepare("UPDATE variables SET is_current = 0 WHERE project = ?1"));
    return update.with(project).run();
}

Result<> restoreVariable(Database& db, const QString& project, const QString& environment, const QString& id)
{
    SD_TRY(const auto version, variableVersion(db, id));
    if (!version || version->project != project || version->environment != environment)
        return missing(id);
    SD_CHECK(retire(db, project, environment, version->name));
    SD_TRY(auto update, db.prepare("UPDATE variables SET is_current = 1 WHERE id = ?1"));
    return update.with(id).run();
}

Result<> removeVariable(Database& db, const QString& project, const QString& environment, const QString& name)
{
    SD_CHECK(retire(db, project, environment, name));
    return db.changes() > 0 ? Result<>() : missing(name);
}

Result<QList<Variable>> formerVersions(Database& db, const QString& project)
{
    SD_TRY(auto query, db.prepare(SD_VARIABLE_COLUMNS "WHERE project = ?1 AND is_current = 0"));
    return query.with(project).rows(read);
}

Result<QStringList> secretVersions(Database& db, const QString& project)
{
    SD_TRY(auto query, db.prepare("SELECT id FROM variables WHERE project = ?1 AND secret = 1"));
    return query.with(project).rows(firstText);
}

} // namespace shipdeck::store
