// SPDX-License-Identifier: MIT
#include "commands.h"

#include "follow.h"
#include "given_variables.h"

namespace shipdeck::cli {
namespace {

//! What the words of `shipctl vars` ask for.
struct Wish {
    QString project;
    QString environment;
    QList<NewVariable> variables;
    QStringList removals;
    bool changes() const { return !variables.isEmpty() || !removals.isEmpty(); }
};

Failure usageError(Text what)
{
    return fail(Error::Kind::BadInput, "usage", std::move(what),
                say(QT_TRANSLATE_NOOP("core", "`shipctl vars --help` shows what it takes.")));
}

Result<Wish> wishOf(const Words& words)
{
    Wish wish;
    wish.project = words.first();
    wish.environment = words.value(QStringLiteral("env"), QStringLiteral("production"));
    wish.removals = words.values(QStringLiteral("remove"));
    SD_TRY(wish.variables, givenVariables(words, words.positional().mid(1)));
    const QString scope = words.value(QStringLiteral("scope"));
    if (words.has(QStringLiteral("scope"))
        && !QStringList{QStringLiteral("build"), QStringLiteral("run"), QStringLiteral("both")}.contains(scope))
        return usageError(
            say(QT_TRANSLATE_NOOP("core", "A variable's scope is build, run or both, not \"%1\"."), {scope}));
    const bool secret = words.has(QStringLiteral("secret"));
    const bool plain = words.has(QStringLiteral("plain"));
    if (secret && plain)
        return usageError(say(QT_TRANSLATE_NOOP("core", "A variable is either --secret or --plain.")));
    if (wish.variables.isEmpty() && (secret || plain || !scope.isEmpty()))
        return usageError(say(QT_TRANSLATE_NOOP("core", "--scope, --secret and --plain go with NAME=value.")));
    for (NewVariable& variable : wish.variables) {
        variable.scope = scope;
        variable.secret = secret ? NewVariable::Secret::Yes
            : plain              ? NewVariable::Secret::No
                                 : NewVariable::Secret::Auto;
    }
    return wish;
}

Exit printVariables(Deck& deck, Output& out, const Wish& wish)
{
    const auto found = deck.variables(wish.project, wish.environment);
    if (!found)
        return out.failure(found.error());
    QList<QStringList> rows;
    QJsonArray items;
    bool pending = false;
    for (const auto& [variable, isPending] : *found) {
        pending = pending || isPending;
        const QString shown = variable.secret ? QStringLiteral("••••••") : variable.value;
        rows << QStringList{variable.name, variable.scope, isPending ? QStringLiteral("not live yet") : QString(),
                            QString(shown).replace(u'\n', u'↵')};
        items << QJsonObject{{QStringLiteral("name"), variable.name},
                             {QStringLiteral("environment"), variable.environment},
                             {QStringLiteral("scope"), variable.scope},
                             {QStringLiteral("secret"), variable.secret},
                             {QStringLiteral("value"),
                              variable.secret ? QJsonValue(QJsonValue::Null) : QJsonValue(variable.value)},
                             {QStringLiteral("pending"), isPending},
                             {QStringLiteral("createdAt"), store::toIso(variable.createdAt)},
                             {QStringLiteral("from"), QStringLiteral("project")}};
    }
    const auto ofFile = deck.fileVariables(wish.project, wish.environment);
    if (!ofFile)
        return out.failure(ofFile.error());
    for (const build::ProjectVariable& variable : *ofFile) {
        rows << QStringList{variable.name, variable.scope, QStringLiteral("shipdeck.yml"),
                            QString(variable.value).replace(u'\n', u'↵')};
        items << QJsonObject{{QStringLiteral("name"), variable.name},
                             {QStringLiteral("environment"), wish.environment},
                             {QStringLiteral("scope"), variable.scope},
                             {QStringLiteral("secret"), false},
                             {QStringLiteral("value"), variable.value},
                             {QStringLiteral("pending"), false},
                             {QStringLiteral("from"), QStringLiteral("shipdeck.yml")}};
    }
    if (!out.isJson() && rows.isEmpty())
        out.note(
            QCoreApplication::translate("core", "No variables. Set one: shipctl vars %1 NAME=value").arg(wish.project));
    out.items(table(rows), items);
    if (!out.isJson() && pending)
        out.note(QCoreApplication::translate("core", "Make the changes live: shipctl vars %1 --deploy")
                     .arg(wish.environment == QStringLiteral("production")
                              ? wish.project
                              : wish.project + QStringLiteral(" --env ") + wish.environment));
    return Exit::Done;
}

Task<Exit> reveal(Deck* deck, Output* out, Wish wish, QString name)
{
    const auto found = deck->variables(wish.project, wish.environment);
    if (!found)
        co_return out->failure(found.error());
    for (const VariableRow& row : *found) {
        if (row.variable.name != name)
            continue;
        const QString id = row.variable.id;
        const auto value = co_await deck->reveal(id);
        if (!value)
            co_return out->failure(value.error());
        out->exact(*value, {{QStringLiteral("name"), name}, {QStringLiteral("value"), *value}});
        co_return Exit::Done;
    }
    co_return out->failure(
        fail(Error::Kind::NotFound, "variable-missing",
             say(QT_TRANSLATE_NOOP("core", "%1 has no variable %2 in %3."), {wish.project, name, wish.environment}),
             say(QT_TRANSLATE_NOOP("core", "`shipctl vars %1` lists them."), {wish.project}))
            .value());
}

//! The same release with today's variables: only what they reach is done again.
Task<Exit> deployThem(Deck* deck, Output* out, Wish wish, Cancel cancel)
{
    const auto project = deck->project(wish.project);
    if (!project)
        co_return out->failure(project.error());
    QString current;
    for (const store::Environment& environment : project->environments)
        if (environment.name == wish.environment)
            current = environment.current;
    Result<store::Deployment> made;
    if (current.isEmpty()) {
        DeployRequest request;
        request.project = wish.project;
        request.environment = wish.environment;
        made = co_await deck->deploy(request);
    } else {
        made = co_await deck->redeploy(current);
    }
    if (!made)
        co_return out->failure(made.error());
    const QString id = made->id;
    co_return co_await followDeployment(deck, out, id, Detach::No, cancel);
}

Task<Exit> runVars(Call call)
{
    const auto asked = wishOf(call.words);
    if (!asked)
        co_return call.out.failure(asked.error());
    if (const QString hint = shortSecretsNote(asked->variables); !hint.isEmpty())
        call.out.note(hint);
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const Wish wish = *asked;
    if (call.words.has(QStringLiteral("reveal"))) {
        const QString name = call.words.value(QStringLiteral("reveal"));
        co_return co_await reveal(deck, out, wish, name);
    }
    if (wish.changes()) {
        const auto set = co_await deck->setVariables(wish.project, wish.environment, wish.variables, wish.removals);
        if (!set)
            co_return out->failure(set.error());
    }
    if (!call.words.has(QStringLiteral("deploy")))
        co_return printVariables(*deck, *out, wish);
    const Cancel cancel = call.cancel;
    co_return co_await deployThem(deck, out, wish, cancel);
}

} // namespace

Command varsCommand()
{
    return {{QStringLiteral("vars"),
             QStringLiteral("<project> [NAME=VALUE …]"),
             QStringLiteral("variables of a project: list, set, remove, make live"),
             {{QStringLiteral("env"), QStringLiteral("ENVIRONMENT"), QStringLiteral("default: production")},
              {QStringLiteral("scope"), QStringLiteral("build|run|both"),
               QStringLiteral("who sees it; default: as before, both for a new one")},
              {QStringLiteral("secret"), {}, QStringLiteral("keep it encrypted and out of logs")},
              {QStringLiteral("plain"), {}, QStringLiteral("keep it readable; default: by its name and value")},
              {QStringLiteral("env-file"), QStringLiteral("FILE"),
               QStringLiteral("set those of a .env file; - is standard input")},
              {QStringLiteral("remove"), QStringLiteral("NAME"), QStringLiteral("remove it; may be repeated")},
              {QStringLiteral("reveal"), QStringLiteral("NAME"), QStringLiteral("print its value, also a secret one")},
              {QStringLiteral("deploy"), {}, QStringLiteral("deploy the current release again with them")}},
             1,
             1000},
            &runVars};
}

} // namespace shipdeck::cli
