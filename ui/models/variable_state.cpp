// SPDX-License-Identifier: MIT
#include "models/variable_state.h"

#include "deck/deployments.h"
#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "models/deployment_words.h"
#include "models/time_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VariableState)
};

constexpr int newest = 10;

//! Whether it was, or will be, made with what is set now. Before it has fetched its source it has no versions yet.
bool carries(const store::Deployment& deployment, const VariableState& state)
{
    const QStringList has = deploy::Snapshot::of(deployment).variables;
    return has.isEmpty()
        || (std::all_of(state.rows.begin(), state.rows.end(),
                        [&](const VariableRow& row) { return has.contains(row.variable.id); })
            && std::none_of(state.removed.begin(), state.removed.end(),
                            [&](const store::Variable& one) { return has.contains(one.id); }));
}

std::optional<store::Deployment> underWayIn(const Deck& deck, const ProjectId& project, const VariableState& state)
{
    store::DeploymentFilter filter;
    filter.project = project;
    filter.environment = state.environment;
    filter.limit = newest;
    for (const store::Deployment& one : deck.deployments().list(filter).value_or(QList<store::Deployment>()))
        if (isUnderWay(one) && carries(one, state))
            return one;
    return std::nullopt;
}

VariableItem itemOf(const VariableRow& row, const VariableState& state, const std::optional<Revealed>& revealed)
{
    const store::Variable& variable = row.variable;
    VariableItem item;
    item.id = u"="_s + variable.name;
    item.name = variable.name;
    item.isSecret = variable.secret;
    item.value = variable.value;
    item.scope = scopeText(variable.scope);
    item.age = ageText(variable.createdAt);
    const int number = state.versions.value(variable.id).number;
    item.ageTip = number > 0 ? Words::tr("Version %1, %2").arg(number).arg(absoluteText(variable.createdAt))
                             : absoluteText(variable.createdAt);
    if (state.live && row.pending) {
        item.isWaiting = true;
        item.mark = Words::tr("Waiting for deployment");
        if (!row.live)
            item.note = Words::tr("new");
        else if (!variable.secret && !row.live->secret && row.live->value != variable.value)
            item.note = Words::tr("was %1").arg(QString(row.live->value).replace(u'\n', u'↵'));
    }
    if (revealed && revealed->id == variable.id) {
        item.isRevealed = true;
        item.isWaiting = false;
        item.value = revealed->value;
        item.mark = Words::tr("Hides in %1 s").arg(revealed->secondsLeft);
    }
    return item;
}

VariableItem itemOf(VariableItem::Kind kind, const QString& name, const QString& value,
                    std::optional<VariableScope> scope)
{
    VariableItem item;
    item.kind = kind;
    item.id = (kind == VariableItem::Kind::Removed    ? u"-"_s
                   : kind == VariableItem::Kind::File ? u"f"_s
                                                      : u"m"_s)
        + name;
    item.name = name;
    item.value = value;
    item.scope = scope ? scopeText(*scope) : QString();
    return item;
}

} // namespace

QString scopeText(VariableScope scope)
{
    switch (scope) {
    case VariableScope::Build: return Words::tr("Build");
    case VariableScope::Run: return Words::tr("Run");
    case VariableScope::Both: break;
    }
    return Words::tr("Both");
}

const VariableRow* VariableState::find(const QString& name) const
{
    for (const VariableRow& row : rows)
        if (row.variable.name == name)
            return &row;
    return nullptr;
}

QStringList VariableState::names() const
{
    QStringList all;
    for (const VariableRow& row : rows)
        all << row.variable.name;
    return all;
}

QStringList VariableState::changes() const
{
    QStringList all;
    if (!live)
        return all;
    for (const VariableRow& row : rows)
        if (row.pending)
            all << (row.live ? Words::tr("%1 changed") : Words::tr("%1 added")).arg(row.variable.name);
    for (const store::Variable& one : removed)
        all << Words::tr("%1 removed").arg(one.name);
    return all;
}

QList<EnvironmentName> variableEnvironments(const ProjectSummary& project)
{
    QStringList names;
    for (const store::Environment& one : project.environments)
        names << deploy::variablesOf(one.name);
    names.removeDuplicates();
    names.removeAll(u"production"_s);
    names.removeAll(u"preview"_s);
    names.sort();
    QList<EnvironmentName> all;
    for (const QString& name : QStringList{u"production"_s, u"preview"_s} + names)
        all << EnvironmentName(name);
    return all;
}

Result<VariableState> readVariables(const Deck& deck, const ProjectSummary& project, const EnvironmentName& environment)
{
    const ProjectId id = project.project.id;
    VariableState state;
    state.environment = environment;
    SD_TRY(state.rows, deck.variables().list(id, environment));
    SD_TRY(state.removed, deck.variables().removed(id, environment));
    SD_TRY(state.ofFile, deck.variables().ofFile(id, environment));
    SD_TRY(state.versions, deck.variables().versions(id));
    for (const store::Environment& one : project.environments)
        if (one.name == environment && !one.current.isEmpty())
            if (auto live = deck.deployments().get(one.current))
                state.live = *std::move(live);
    QStringList known = state.names();
    for (const build::ProjectVariable& one : std::as_const(state.ofFile))
        known << one.name;
    for (const store::Variable& one : std::as_const(state.removed))
        known << one.name;
    for (const EnvironmentName& other : variableEnvironments(project)) {
        if (other == environment)
            continue;
        for (const VariableRow& row : deck.variables().list(id, other).value_or(QList<VariableRow>()))
            if (!known.contains(row.variable.name)) {
                known << row.variable.name;
                state.missing << row.variable;
            }
    }
    if (!state.changes().isEmpty())
        state.underWay = underWayIn(deck, id, state);
    return state;
}

QList<VariableItem> itemsOf(const VariableState& state, const std::optional<Revealed>& revealed)
{
    using Kind = VariableItem::Kind;
    QList<VariableItem> items;
    for (const VariableRow& row : state.rows)
        items << itemOf(row, state, revealed);
    for (const store::Variable& one : state.removed) {
        VariableItem item = itemOf(Kind::Removed, one.name, one.value, one.scope);
        item.isSecret = one.secret;
        item.isWaiting = true;
        item.mark = Words::tr("Waiting for deployment");
        item.note = Words::tr("removed");
        items << item;
    }
    for (const build::ProjectVariable& one : state.ofFile) {
        VariableItem item = itemOf(Kind::File, one.name, one.value, one.scope);
        item.age = u"shipdeck.yml"_s;
        item.mark = Words::tr("Read-only");
        items << item;
    }
    std::sort(items.begin(), items.end(), [](const VariableItem& a, const VariableItem& b) {
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    const QString here = environmentName(state.environment);
    for (const store::Variable& one : state.missing) {
        VariableItem item = itemOf(Kind::Missing, one.name, {}, {});
        item.value = Words::tr("Missing in %1, set in %2").arg(here, environmentName(one.environment));
        item.link = Words::tr("Copy to %1").arg(here);
        items << item;
    }
    return items;
}

QString variableNameOf(const QString& itemId)
{
    return itemId.mid(1);
}

} // namespace shipdeck::ui
