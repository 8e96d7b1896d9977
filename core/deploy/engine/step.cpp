// SPDX-License-Identifier: MIT
#include "deploy/engine/step.h"

#include "deploy/engine/world.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"

namespace shipdeck::deploy {
namespace {

constexpr const char* verbs[] = {"create", "change", "delete", "run"};
constexpr qsizetype longestLine = 90; // characters

} // namespace

QJsonObject Change::toJson() const
{
    return {{QStringLiteral("verb"), int(verb)}, {QStringLiteral("what"), what.toJson()}};
}

Change Change::fromJson(const QJsonObject& object)
{
    return {Verb(object.value(QStringLiteral("verb")).toInt()), Text::fromJson(object.value(QStringLiteral("what")))};
}

QStringList PlannedStep::permissionLines() const
{
    QStringList services;
    for (const QString& action : permissions.actions)
        if (const QString service = action.section(u':', 0, 0); !services.contains(service))
            services << service;
    QStringList lines;
    for (const QString& service : std::as_const(services)) {
        QString line;
        for (const QString& action : permissions.actions) {
            if (action.section(u':', 0, 0) != service)
                continue;
            const QString name = action.section(u':', 1);
            if (!line.isEmpty() && line.size() + name.size() > longestLine) {
                lines << line;
                line.clear();
            }
            line += (line.isEmpty() ? service + QStringLiteral(": ") : QStringLiteral(", ")) + name;
        }
        lines << line;
    }
    return lines;
}

QJsonObject PlannedStep::toJson() const
{
    QJsonArray list;
    for (const Change& change : changes)
        list << change.toJson();
    return {{QStringLiteral("name"), name},
            {QStringLiteral("stage"), stage},
            {QStringLiteral("title"), title.toJson()},
            {QStringLiteral("changes"), list},
            {QStringLiteral("commands"), QJsonArray::fromStringList(commands)},
            {QStringLiteral("undo"), undo.toJson()},
            {QStringLiteral("permissions"), QJsonArray::fromStringList(permissions.actions)},
            {QStringLiteral("statements"), QJsonArray::fromStringList(permissions.statements)}};
}

QJsonObject PlannedStep::toPublicJson() const
{
    QJsonArray list;
    for (const Change& change : changes)
        list << QJsonObject{{QStringLiteral("verb"), QString::fromLatin1(verbs[int(change.verb)])},
                            {QStringLiteral("what"), change.what.render()}};
    return {{QStringLiteral("name"), name},
            {QStringLiteral("stage"), stage},
            {QStringLiteral("title"), title.render()},
            {QStringLiteral("changes"), list},
            {QStringLiteral("commands"), QJsonArray::fromStringList(commands)},
            {QStringLiteral("undo"), undo.render()},
            {QStringLiteral("permissions"), QJsonArray::fromStringList(permissions.actions)}};
}

PlannedStep PlannedStep::fromJson(const QJsonObject& object)
{
    PlannedStep step;
    step.name = object.value(QStringLiteral("name")).toString();
    step.stage = object.value(QStringLiteral("stage")).toString();
    step.title = Text::fromJson(object.value(QStringLiteral("title")));
    step.undo = Text::fromJson(object.value(QStringLiteral("undo")));
    const auto listed = [&object](const char* key) {
        QStringList words;
        const auto values = object.value(QLatin1String(key)).toArray();
        for (const auto& value : values)
            words << value.toString();
        return words;
    };
    step.commands = listed("commands");
    step.permissions = {listed("statements"), listed("permissions")};
    const auto changes = object.value(QStringLiteral("changes")).toArray();
    for (const auto& change : changes)
        step.changes << Change::fromJson(change.toObject());
    return step;
}

Result<store::Environment> StepContext::environment() const
{
    return store::environment(world.store.database(), project.id, operation.environment);
}

QString logIdOf(const store::Operation& operation)
{
    using Kind = store::Operation::Kind;
    const bool isBuild = operation.kind == Kind::Bisect && !operation.deployment.isEmpty();
    return operation.kind == Kind::Deploy || isBuild ? QString(operation.deployment) : QString(operation.id);
}

Result<> StepContext::save()
{
    return world.store.write([this](store::Database& db) { return store::updateDeployment(db, deployment); });
}

void StepContext::say(const Text& words, logs::Level level)
{
    if (log)
        log->line(words.render(), level);
}

Task<Result<>> Step::undo(Context)
{
    co_return Result<>{};
}

Task<Result<Reconciled>> Step::reconcile(Context)
{
    co_return Reconciled{};
}

} // namespace shipdeck::deploy
