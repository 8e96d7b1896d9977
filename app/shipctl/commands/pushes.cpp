// SPDX-License-Identifier: MIT
#include "commands.h"

#include "base/clock.h"
#include "deck/agent.h"
#include "deck/projects.h"
#include "deck/pushes.h"
#include "deploy/freeze.h"
#include "deploy/previews.h"
#include "github/hooks/relay_rule.h"
#include "github/project_settings.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::cli {
namespace {

Failure wrongValue(const QString& option, const QString& value)
{
    return fail(Error::Kind::BadInput, "usage", say("--%1 is on or off, not %2.", {option, value}),
                say("shipctl pushes --help"));
}

Result<bool> change(const Arguments& arguments, const QString& option, bool& rule)
{
    if (!arguments.has(option))
        return false;
    const QString value = arguments.value(option);
    if (value != u"on" && value != u"off")
        return wrongValue(option, value);
    rule = value == u"on";
    return true;
}

//! For production, or for the environment of --env.
Result<> changeBranch(const Arguments& arguments, github::PushRules& rules)
{
    const QString branch = arguments.value(u"branch"_s);
    const EnvironmentName environment(arguments.value(u"env"_s, u"production"_s));
    if (environment == u"production") {
        rules.branch = branch;
        return {};
    }
    if (deploy::variablesOf(environment) == u"preview")
        return fail(Error::Kind::BadInput, "usage",
                    say("%1 belongs to pull requests, which bring their own branches.", {environment}),
                    say("shipctl pushes <project> --previews on"));
    SD_CHECK(store::checkEnvironmentName(environment));
    rules.branches.insert(environment, branch);
    return {};
}

using Switches = QList<std::pair<QString, bool*>>;

Result<bool> changeAll(const Arguments& arguments, const Switches& switches)
{
    bool any = false;
    for (const auto& [option, rule] : switches) {
        SD_TRY(const bool isGiven, change(arguments, option, *rule));
        any = any || isGiven;
    }
    return any;
}

//! The reports to GitHub with the options applied; nullopt: no option changes them.
Result<std::optional<github::ReportRules>> changed(const Arguments& arguments, github::ReportRules rules)
{
    const Switches switches{{u"deployments"_s, &rules.deployments},
                            {u"statuses"_s, &rules.statuses},
                            {u"comments"_s, &rules.comments}};
    SD_TRY(const bool any, changeAll(arguments, switches));
    return any ? std::optional(rules) : std::nullopt;
}

//! The rules with the options applied; nullopt: no option changes them.
Result<std::optional<github::PushRules>> changed(const Arguments& arguments, github::PushRules rules)
{
    const Switches switches{{u"production"_s, &rules.production},
                            {u"previews"_s, &rules.previews},
                            {u"forks"_s, &rules.forkPreviews},
                            {u"skip-marked"_s, &rules.skipMarked}};
    SD_TRY(bool any, changeAll(arguments, switches));
    const std::pair<QString, QStringList*> lists[] = {{u"only"_s, &rules.onlyPaths}, {u"except"_s, &rules.exceptPaths}};
    for (const auto& [option, list] : lists)
        if (arguments.has(option)) {
            *list = arguments.values(option);
            list->removeAll(QString());
            any = true;
        }
    if (arguments.has(u"env"_s) && !arguments.has(u"branch"_s))
        return fail(Error::Kind::BadInput, "usage", say("--env goes with --branch: the branch that it follows."),
                    say("shipctl pushes <project> --env %1 --branch develop", {arguments.value(u"env"_s)}));
    if (arguments.has(u"branch"_s)) {
        SD_CHECK(changeBranch(arguments, rules));
        any = true;
    }
    return any ? std::optional(rules) : std::nullopt;
}

QString reportsText(const github::ReportRules& rules)
{
    QStringList told;
    if (rules.deployments)
        told << u"deployments"_s;
    if (rules.statuses)
        told << u"commit statuses"_s;
    if (rules.comments)
        told << u"a comment on pull requests"_s;
    return told.isEmpty() ? u"nothing"_s : told.join(u", "_s);
}

QString watchText(const std::optional<store::Watch>& watch)
{
    if (!watch || watch->state == store::Watch::State::NotStarted)
        return u"not watched yet"_s;
    QStringList arguments{store::watchStateName(watch->state)};
    const QJsonObject owners = watch->facts[u"owners"_s].toObject();
    for (auto owner = owners.begin(); owner != owners.end(); ++owner)
        if (!owner->toObject()[u"ours"_s].toBool())
            arguments << u"%1 is deployed by %2"_s.arg(owner.key(), owner->toObject()[u"name"_s].toString());
        else if (!owner->toObject()[u"recorded"_s].toBool())
            arguments << u"others cannot see that %1 is deployed from here: this sign-in may not write"_s.arg(
                owner.key());
    if (github::relayStateFromName(watch->facts[u"relay"_s].toString()) == github::RelayState::On)
        arguments << u"GitHub's webhook relay reports each push"_s;
    for (const QJsonValue& branch : watch->facts[u"missingBranches"_s].toArray())
        arguments << u"there is no branch %1"_s.arg(branch.toString());
    if (const QJsonArray forks = watch->facts[u"forks"_s].toArray(); !forks.isEmpty())
        arguments << (forks.size() == 1 ? u"1 pull request from a fork is left out"_s
                                        : u"%1 pull requests from forks are left out"_s.arg(forks.size()));
    if (watch->error)
        arguments << watch->error->render().replace(u'\n', u' ');
    return arguments.join(u"; "_s);
}

QJsonValue watchJson(const std::optional<store::Watch>& watch)
{
    if (!watch || watch->state == store::Watch::State::NotStarted) // not polled yet
        return {};
    return QJsonObject{{u"state"_s, store::watchStateName(watch->state)},
                       {u"facts"_s, watch->facts},
                       {u"error"_s, watch->error ? QJsonValue(watch->error->toPublicJson()) : QJsonValue()}};
}

Task<Exit> show(Deck* deck, Output* out, ProjectId project)
{
    const auto summary = deck->projects().get(project);
    if (!summary)
        co_return out->failure(summary.error());
    const QJsonObject& settings = summary->project.settings;
    const github::RepositoryLink link = github::linkOf(settings);
    const github::PushRules rules = github::pushRulesOf(settings);
    const auto watch = deck->pushes().watch(project);
    if (!watch)
        co_return out->failure(watch.error());
    QList<QStringList> rows;
    rows << QStringList{u"Repository"_s, link.fullName.isEmpty() ? u"none on GitHub"_s : link.fullName};
    rows << QStringList{u"Production"_s,
                        !rules.production            ? u"by hand"_s
                            : rules.branch.isEmpty() ? u"every push to the default branch"_s
                                                     : u"every push to %1"_s.arg(rules.branch)};
    const auto branches = deck->pushes().environments(project);
    if (!branches)
        co_return out->failure(branches.error());
    for (auto one = branches->begin(); one != branches->end(); ++one)
        rows << QStringList{one.key(), u"every push to %1"_s.arg(one.value())};
    rows << QStringList{u"Previews"_s,
                        !rules.previews          ? u"none"_s
                            : rules.forkPreviews ? u"every pull request; those from forks without secrets"_s
                                                 : u"every pull request that is not from a fork"_s};
    if (!rules.onlyPaths.isEmpty())
        rows << QStringList{u"Only"_s, rules.onlyPaths.join(u' ')};
    if (!rules.exceptPaths.isEmpty())
        rows << QStringList{u"Except"_s, rules.exceptPaths.join(u' ')};
    if (!link.fullName.isEmpty())
        rows << QStringList{u"Tells GitHub"_s, reportsText(github::reportRulesOf(settings))};
    if (rules.isOn())
        rows << QStringList{u"Watch"_s, watchText(*watch)};
    for (const store::Environment& one : summary->environments)
        if (const auto until = deploy::frozenUntil(summary->project, one.name, nowUtc()); !until)
            rows << QStringList{one.name, u"frozen: pushes wait. %1"_s.arg(until.error().what.render())};
        else if (until->isValid())
            rows << QStringList{one.name,
                                u"frozen: pushes wait until %1"_s.arg(until->toString(u"yyyy-MM-dd hh:mm"_s))};
    QJsonObject environments;
    for (auto one = branches->begin(); one != branches->end(); ++one)
        environments.insert(one.key(), one.value());
    out->result(table(rows),
                {{u"project"_s, summary->project.name},
                 {u"repository"_s, link.fullName},
                 {u"rules"_s, rules.toJson()},
                 {u"relay"_s, github::usesRelay(settings)},
                 {u"environments"_s, environments},
                 {u"reports"_s, github::reportRulesOf(settings).toJson()},
                 {u"watch"_s, watchJson(*watch)}});
    co_return Exit::Done;
}

Task<Exit> runPushes(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const ProjectId name(call.arguments.first());
    if (call.arguments.has(u"look"_s)) {
        if (const auto looked = co_await deck->pushes().poll(name); !looked)
            co_return out->failure(looked.error());
        if (name.isEmpty())
            co_return Exit::Done;
    }
    const auto summary = deck->projects().get(name);
    if (!summary)
        co_return out->failure(summary.error());
    const auto rules = changed(call.arguments, github::pushRulesOf(summary->project.settings));
    if (!rules)
        co_return out->failure(rules.error());
    const auto reports = changed(call.arguments, github::reportRulesOf(summary->project.settings));
    if (!reports)
        co_return out->failure(reports.error());
    const bool needsRepository = (*rules && (*rules)->isOn()) || *reports;
    if (needsRepository && github::linkOf(summary->project.settings).fullName.isEmpty())
        co_return out->failure(
            fail(Error::Kind::Conflict, "no-repository",
                 say("%1 is not deployed from a repository on GitHub.", {summary->project.name}),
                 say("Deploy it from there: shipctl deploy owner/repo --project %1", {summary->project.name}))
                .value());
    QJsonObject settings;
    bool relay = github::usesRelay(summary->project.settings);
    const auto isRelayGiven = change(call.arguments, u"relay"_s, relay);
    if (!isRelayGiven)
        co_return out->failure(isRelayGiven.error());
    if (*isRelayGiven)
        settings.insert(u"relay"_s, relay);
    if (*rules)
        settings.insert(u"push"_s, (*rules)->toJson());
    if (*reports)
        settings.insert(u"reports"_s, (*reports)->toJson());
    if (!settings.isEmpty()) {
        if (const auto stored = co_await deck->projects().setSettings(name, settings); !stored)
            co_return out->failure(stored.error());
    }
    if (call.arguments.has(u"take-over"_s)) {
        if (const auto taken = co_await deck->pushes().takeOver(name); !taken)
            co_return out->failure(taken.error());
    }
    if (const auto woken = deck->agent().wake(); !woken)
        co_return out->failure(woken.error());
    co_return co_await show(deck, out, name);
}

} // namespace

Command pushesCommand()
{
    return {{u"pushes"_s,
             u"[project]"_s,
             u"set up automatic deploys of pushes and pull requests, and GitHub reports"_s,
             {{u"production"_s, u"on|off"_s, u"auto-deploy production"_s},
              {u"branch"_s, u"BRANCH"_s, u"production branch; empty: the default"_s, true},
              {u"env"_s, u"ENVIRONMENT"_s, u"environment of --branch; empty: manual only"_s},
              {u"previews"_s, u"on|off"_s, u"deploy previews of pull requests"_s},
              {u"forks"_s, u"on|off"_s, u"preview forks too, without secrets"_s},
              {u"only"_s, u"PATTERN"_s, u"deploy only if a matching file changed; repeatable"_s, true},
              {u"except"_s, u"PATTERN"_s, u"skip if only matching files changed; repeatable"_s, true},
              {u"skip-marked"_s, u"on|off"_s, u"skip commits marked [skip ci]"_s},
              {u"relay"_s, u"on|off"_s,
               u"use GitHub's webhook relay: for testing and development only, one per repository"_s},
              {u"deployments"_s, u"on|off"_s, u"report deployments to GitHub"_s},
              {u"statuses"_s, u"on|off"_s, u"set commit statuses on GitHub"_s},
              {u"comments"_s, u"on|off"_s, u"post one comment per pull request"_s},
              {u"take-over"_s, {}, u"deploy from this computer from now on"_s},
              {u"look"_s, {}, u"poll GitHub now"_s}},
             0,
             1},
            &runPushes};
}

} // namespace shipdeck::cli
