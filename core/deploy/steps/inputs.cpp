// SPDX-License-Identifier: MIT
#include "deploy/steps/inputs.h"

#include "base/slug.h"
#include "deploy/previews.h"
#include "logs/log_file.h"
#include "secrets/vault.h"
#include "store/projects.h"
#include "store/store.h"
#include "store/variables.h"

namespace shipdeck::deploy {
namespace {

Failure variableMissing()
{
    return fail(Error::Kind::NotFound, "variable-version-missing",
                say(QT_TRANSLATE_NOOP("core", "A variable used by this deployment is no longer stored.")),
                say(QT_TRANSLATE_NOOP("core", "Deploy again with the current variables.")));
}

} // namespace

QString siteSlug(const store::Project& project, const QString& environment)
{
    return environment == QStringLiteral("production") ? project.slug : project.slug + u'-' + slugOf(environment);
}

Task<Result<QList<VariableValue>>> variableValues(World* world, QStringList versions)
{
    QList<VariableValue> values;
    for (const QString& id : versions) {
        CO_TRY(const auto version, store::variableVersion(world->store.database(), id));
        if (!version)
            co_return variableMissing();
        VariableValue entry{*version, version->value.toUtf8()};
        if (version->secret) {
            const QString secret = version->id;
            CO_TRY(entry.value, co_await world->vault.get(secret));
        }
        values << entry;
    }
    co_return values;
}

Result<QList<build::ProjectVariable>> fileVariables(World& world, const Snapshot& snapshot, const QStringList& versions,
                                                    const QString& environment)
{
    QList<build::ProjectVariable> found = snapshot.detection.variablesIn(variablesOf(environment));
    for (const QString& id : versions) {
        if (found.isEmpty())
            break;
        SD_TRY(const auto version, store::variableVersion(world.store.database(), id));
        if (!version)
            return variableMissing();
        found.removeIf([&](const build::ProjectVariable& one) { return one.name == version->name; });
    }
    return found;
}

Task<Result<QList<VariableValue>>> variablesFor(World* world, Snapshot snapshot, QString environment)
{
    CO_TRY(const auto ofFile, fileVariables(*world, snapshot, snapshot.variables, environment));
    const QStringList versions = snapshot.variables;
    CO_TRY(QList<VariableValue> values, co_await variableValues(world, versions));
    for (const build::ProjectVariable& one : ofFile) {
        store::Variable variable;
        variable.environment = EnvironmentName(environment);
        variable.name = one.name;
        variable.scope = one.scope;
        variable.value = one.value;
        values << VariableValue{variable, one.value.toUtf8()};
    }
    co_return values;
}

Result<QStringList> currentVersions(World& world, const ProjectId& project, const EnvironmentName& environment)
{
    SD_TRY(const auto variables, store::variables(world.store.database(), project, variablesOf(environment)));
    QStringList versions;
    for (const store::Variable& variable : variables)
        versions << variable.id;
    return versions;
}

Task<Result<std::unique_ptr<logs::LogWriter>>> openLog(World* world, QStringList versions, QString id)
{
    CO_TRY(const auto values, co_await variableValues(world, versions));
    QList<logs::Secret> secrets;
    for (const VariableValue& entry : values)
        if (entry.variable.secret)
            secrets << logs::Secret{entry.variable.name, entry.value};
    logs::LogWriter::Options options;
    const auto limit = store::setting(world->store.database(), QStringLiteral("logLimit"));
    if (const qint64 bytes = limit.value_or(QString()).toLongLong(); bytes > 0)
        options.limit = bytes;
    co_return logs::LogWriter::open(world->paths.logs(), id, logs::Redactor(secrets), options);
}

QString serverLogId(const QString& deployment)
{
    return deployment + QStringLiteral(".server");
}

QString serverLog(const Paths& paths, const QString& deployment)
{
    return logs::logPath(paths.logs(), serverLogId(deployment));
}

QStringList logFiles(const Paths& paths, const QString& deployment)
{
    QStringList files;
    for (const QString& id : {deployment, serverLogId(deployment)})
        files << logs::logPath(paths.logs(), id) << logs::indexPath(paths.logs(), id);
    return files;
}

} // namespace shipdeck::deploy
