// SPDX-License-Identifier: MIT
#include "commands.h"

#include "build/detect/detection.h"
#include "deck/deploy_request.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deck/variables.h"
#include "follow.h"
#include "given_variables.h"

namespace shipdeck::cli {
namespace {

//! The arguments of `shipctl vars`.
struct Options {
    ProjectId project;
    EnvironmentName environment;
    QList<NewVariable> variables;
    QStringList leftOut; //!< of a file
    QStringList removals;
    bool changes() const { return !variables.isEmpty() || !removals.isEmpty(); }
};

Failure usageError(Text what)
{
    return fail(Error::Kind::BadInput, "usage", std::move(what),
                say(QT_TRANSLATE_NOOP("core", "`shipctl vars --help` shows its usage.")));
}

Result<Options> specOf(const Arguments& arguments)
{
    Options options;
    options.project = ProjectId(arguments.first());
    options.environment = EnvironmentName(arguments.value(QStringLiteral("env"), QStringLiteral("production")));
    options.removals = arguments.values(QStringLiteral("remove"));
    SD_TRY(options.variables, givenVariables(arguments, arguments.positional().mid(1), options.leftOut));
    const QString word = arguments.value(QStringLiteral("scope"));
    const auto scope = scopeNamed(word);
    if (arguments.has(QStringLiteral("scope")) && !scope)
        return usageError(
            say(QT_TRANSLATE_NOOP("core", "A variable's scope is build, run or both, not “%1”."), {word}));
    const bool secret = arguments.has(QStringLiteral("secret"));
    const bool plain = arguments.has(QStringLiteral("plain"));
    if (secret && plain)
        return usageError(say(QT_TRANSLATE_NOOP("core", "A variable is either --secret or --plain.")));
    if (options.variables.isEmpty() && (secret || plain || scope))
        return usageError(say(QT_TRANSLATE_NOOP("core", "--scope, --secret and --plain go with NAME=value.")));
    for (NewVariable& variable : options.variables) {
        variable.scope = scope;
        variable.secret = secret ? NewVariable::Secret::Yes
            : plain              ? NewVariable::Secret::No
                                 : NewVariable::Secret::Auto;
    }
    return options;
}

QJsonObject toJson(const store::Variable& variable, bool isPending, bool isRemoved)
{
    const bool isHidden = variable.secret || isRemoved;
    return {{QStringLiteral("name"), variable.name},
            {QStringLiteral("environment"), variable.environment},
            {QStringLiteral("scope"), scopeName(variable.scope)},
            {QStringLiteral("secret"), variable.secret},
            {QStringLiteral("value"), isHidden ? QJsonValue(QJsonValue::Null) : QJsonValue(variable.value)},
            {QStringLiteral("pending"), isPending},
            {QStringLiteral("removed"), isRemoved},
            {QStringLiteral("createdAt"), store::toIso(variable.createdAt)},
            {QStringLiteral("from"), QStringLiteral("project")}};
}

Exit printVariables(Deck& deck, Output& out, const Options& options)
{
    const auto found = deck.variables().list(options.project, options.environment);
    if (!found)
        return out.failure(found.error());
    QList<QStringList> rows;
    QJsonArray items;
    bool pending = false;
    for (const auto& [variable, isPending, live] : *found) {
        pending = pending || isPending;
        const QString shown = variable.secret ? QStringLiteral("••••••") : variable.value;
        rows << QStringList{variable.name, scopeName(variable.scope),
                            isPending ? QCoreApplication::translate("core", "not live yet") : QString(),
                            QString(shown).replace(u'\n', u'↵')};
        items << toJson(variable, isPending, false);
    }
    const auto removed = deck.variables().removed(options.project, options.environment);
    if (!removed)
        return out.failure(removed.error());
    for (const store::Variable& variable : *removed) {
        pending = true;
        rows << QStringList{variable.name,
                            scopeName(variable.scope),
                            QCoreApplication::translate("core", "removed, not live yet"),
                            {}};
        items << toJson(variable, true, true);
    }
    const auto ofFile = deck.variables().ofFile(options.project, options.environment);
    if (!ofFile)
        return out.failure(ofFile.error());
    for (const build::ProjectVariable& variable : *ofFile) {
        rows << QStringList{variable.name, scopeName(variable.scope), QStringLiteral("shipdeck.yml"),
                            QString(variable.value).replace(u'\n', u'↵')};
        items << QJsonObject{{QStringLiteral("name"), variable.name},
                             {QStringLiteral("environment"), options.environment},
                             {QStringLiteral("scope"), scopeName(variable.scope)},
                             {QStringLiteral("secret"), false},
                             {QStringLiteral("value"), variable.value},
                             {QStringLiteral("pending"), false},
                             {QStringLiteral("removed"), false},
                             {QStringLiteral("from"), QStringLiteral("shipdeck.yml")}};
    }
    if (!out.isJson() && rows.isEmpty())
        out.note(QCoreApplication::translate("core", "No variables. Set one: shipctl vars %1 NAME=value")
                     .arg(options.project));
    out.items(table(rows), items);
    if (!out.isJson() && pending)
        out.note(QCoreApplication::translate("core", "Make the changes live: shipctl vars %1 --deploy")
                     .arg(options.environment == QStringLiteral("production")
                              ? options.project
                              : options.project + QStringLiteral(" --env ") + options.environment));
    return Exit::Done;
}

Task<Exit> reveal(Deck* deck, Output* out, Options options, QString name)
{
    const auto found = deck->variables().list(options.project, options.environment);
    if (!found)
        co_return out->failure(found.error());
    for (const VariableRow& row : *found) {
        if (row.variable.name != name)
            continue;
        const QString id = row.variable.id;
        const auto value = co_await deck->variables().reveal(id);
        if (!value)
            co_return out->failure(value.error());
        out->exact(*value, {{QStringLiteral("name"), name}, {QStringLiteral("value"), *value}});
        co_return Exit::Done;
    }
    co_return out->failure(fail(Error::Kind::NotFound, "variable-missing",
                                say(QT_TRANSLATE_NOOP("core", "%1 has no variable %2 in %3."),
                                    {options.project, name, options.environment}),
                                say(QT_TRANSLATE_NOOP("core", "`shipctl vars %1` lists them."), {options.project}))
                               .value());
}

//! Redeploys with the current variables: only what they affect is done again.
Task<Exit> deployThem(Deck* deck, Output* out, Options options, Cancel cancel)
{
    const auto project = deck->projects().get(options.project);
    if (!project)
        co_return out->failure(project.error());
    DeploymentId current;
    for (const store::Environment& environment : project->environments)
        if (environment.name == options.environment)
            current = environment.current;
    Result<store::Deployment> made;
    if (current.isEmpty()) {
        DeployRequest request;
        request.project = options.project;
        request.environment = options.environment;
        made = co_await deck->deployments().deploy(request);
    } else {
        made = co_await deck->deployments().redeploy(current);
    }
    if (!made)
        co_return out->failure(made.error());
    const DeploymentId id = made->id;
    co_return co_await followDeployment(deck, out, id, Detach::No, cancel);
}

Task<Exit> runVars(Call call)
{
    const auto asked = specOf(call.arguments);
    if (!asked)
        co_return call.out.failure(asked.error());
    for (const QString& hint : {leftOutNote(asked->leftOut), shortSecretsNote(asked->variables)})
        if (!hint.isEmpty())
            call.out.note(hint);
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const Options options = *asked;
    if (call.arguments.has(QStringLiteral("reveal"))) {
        const QString name = call.arguments.value(QStringLiteral("reveal"));
        co_return co_await reveal(deck, out, options, name);
    }
    if (options.changes()) {
        const auto set =
            co_await deck->variables().set(options.project, options.environment, options.variables, options.removals);
        if (!set)
            co_return out->failure(set.error());
    }
    if (!call.arguments.has(QStringLiteral("deploy")))
        co_return printVariables(*deck, *out, options);
    const Cancel cancel = call.cancel;
    co_return co_await deployThem(deck, out, options, cancel);
}

} // namespace

Command varsCommand()
{
    return {{QStringLiteral("vars"),
             QStringLiteral("<project> [NAME=VALUE …]"),
             QStringLiteral("list, set, remove or deploy variables of a project"),
             {{QStringLiteral("env"), QStringLiteral("ENVIRONMENT"), QStringLiteral("default: production")},
              {QStringLiteral("scope"), QStringLiteral("build|run|both"),
               QStringLiteral("where it is visible; default: unchanged, new: both")},
              {QStringLiteral("secret"), {}, QStringLiteral("encrypt it and hide it in logs")},
              {QStringLiteral("plain"), {}, QStringLiteral("store as plain text; default: by name and value")},
              {QStringLiteral("env-file"), QStringLiteral("FILE"),
               QStringLiteral(".env file to import; - is standard input")},
              {QStringLiteral("remove"), QStringLiteral("NAME"), QStringLiteral("remove it; repeatable")},
              {QStringLiteral("reveal"), QStringLiteral("NAME"), QStringLiteral("print its value, even if secret")},
              {QStringLiteral("deploy"), {}, QStringLiteral("redeploy the live release with them")}},
             1,
             1000},
            &runVars};
}

} // namespace shipdeck::cli
