// SPDX-License-Identifier: MIT
// What happened everywhere: deployments, and what else was done.
#include "commands.h"
#include "deck/action_text.h"
#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "given_filter.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int usualRows = 50;

struct Row {
    QDateTime at;
    QStringList cells;
    QJsonObject json;
};

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

//! Names of projects by id, as far as they are still known.
class Names {
public:
    explicit Names(const Deck& deck) : m_deck(deck) {}
    QString of(const ProjectId& project)
    {
        if (!m_names.contains(project)) {
            const auto found = m_deck.projects().get(project);
            m_names.insert(project, found ? found->project.name : QString());
        }
        return m_names.value(project);
    }

private:
    const Deck& m_deck;
    QHash<QString, QString> m_names;
};

Row rowOf(const QDateTime& at, const QString& state, const QString& project, const QString& environment,
          const QString& by, const QString& title)
{
    return {at,
            {ago(at), state, project, environment, by, title},
            {{u"at"_s, store::toIso(at)},
             {u"state"_s, state},
             {u"project"_s, orNull(project)},
             {u"environment"_s, orNull(environment)},
             {u"by"_s, orNull(by)},
             {u"title"_s, title}}};
}

Row rowOf(const store::Deployment& deployment, Names& names)
{
    Row row = rowOf(deployment.createdAt, store::stateName(deployment.state), names.of(deployment.project),
                    deployment.environment, deployment.deployedBy, titleOf(deployment));
    row.json.insert(u"id"_s, deployment.id);
    row.json.insert(u"kind"_s, u"deploy"_s);
    row.json.insert(u"deployment"_s, deployment.id);
    row.json.insert(u"error"_s, deployment.error ? deployment.error->toPublicJson() : QJsonValue());
    return row;
}

Row rowOf(const store::Operation& action, const Deck& deck, Names& names)
{
    const auto of = deck.deployments().get(action.deployment);
    const QString release = of ? releaseName(*of) : QString(action.deployment);
    const QString known = names.of(action.project);
    const QString project = known.isEmpty() ? action.params[u"name"_s].toString() : known;
    Row row = rowOf(action.createdAt, store::operationStateName(action.state).toUpper(), project, action.environment,
                    action.requestedBy, actionTitle(action, release, project).render());
    row.json.insert(u"id"_s, action.id);
    row.json.insert(u"kind"_s, store::operationKindName(action));
    row.json.insert(u"deployment"_s, orNull(action.deployment));
    row.json.insert(u"error"_s, action.error ? action.error->toPublicJson() : QJsonValue());
    if (action.kind == store::Operation::Kind::CleanUp)
        for (const QString& fact : {u"freed"_s, u"removed"_s})
            row.json.insert(fact, action.params[fact]);
    return row;
}

Result<store::DeploymentFilter> filterOf(const Deck& deck, const Arguments& arguments)
{
    store::DeploymentFilter filter;
    SD_CHECK(addGivenFilter(filter, arguments));
    SD_TRY(filter.limit, givenLimit(arguments, usualRows));
    filter.environment = EnvironmentName(arguments.value(u"env"_s));
    if (arguments.has(u"project"_s)) {
        SD_TRY(const auto found, deck.projects().get(arguments.value(u"project"_s)));
        filter.project = found.project.id;
    }
    return filter;
}

Task<Exit> runActivity(Call call)
{
    const Deck& deck = *call.deck;
    co_await seeOthers(&call);
    const auto filter = filterOf(deck, call.arguments);
    if (!filter)
        co_return call.out.failure(filter.error());
    const auto deployments = deck.deployments().list(*filter);
    if (!deployments)
        co_return call.out.failure(deployments.error());
    const auto actions = deck.operations().actions(*filter);
    if (!actions)
        co_return call.out.failure(actions.error());
    Names names(deck);
    QList<Row> rows;
    for (const store::Deployment& deployment : *deployments)
        rows << rowOf(deployment, names);
    for (const store::Operation& action : actions->first(std::min<qsizetype>(actions->size(), filter->limit)))
        rows << rowOf(action, deck, names);
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.at > b.at; });
    QList<QStringList> cells;
    QJsonArray items;
    for (const Row& row : rows.first(std::min<qsizetype>(rows.size(), filter->limit))) {
        cells << row.cells;
        items << row.json;
    }
    if (cells.isEmpty() && !call.out.isJson())
        call.out.note(QCoreApplication::translate("core", "No matching activity."));
    call.out.items(table(cells), items);
    co_return Exit::Done;
}

} // namespace

Command activityCommand()
{
    return {{u"activity"_s,
             {},
             u"list deployments and everything else that was done"_s,
             filterOptions()
                 + QList<Usage::Option>{{u"project"_s, u"PROJECT"_s, u"only this project"_s},
                                        {u"env"_s, u"ENVIRONMENT"_s, u"only this environment"_s},
                                        {u"limit"_s, u"N"_s, u"maximum number; default: 50"_s}},
             0,
             0},
            &runActivity};
}

} // namespace shipdeck::cli
