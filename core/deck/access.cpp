// SPDX-License-Identifier: MIT
// Who may see an environment.
#include "deck/imports.h"
#include "deck/projects.h"
#include "deck/state.h"
#include "deploy/target.h"
#include "edge/access.h"
#include "deploy/aws/history/access.h"
#include "store/access.h"
#include "store/projects.h"

#include <QRandomGenerator>

namespace shipdeck {
namespace {

QByteArray salt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char*>(words.data()), qsizetype(sizeof words)};
}

Result<site::Access> accessOf(const edge::AccessRule& rule)
{
    site::Access access;
    if (rule.networks.isEmpty() && rule.logins.isEmpty())
        return access;
    SD_TRY(const QByteArray value, edge::encode(rule, salt()));
    access.rule = QJsonDocument::fromJson(value).object();
    for (const QString& network : rule.networks)
        access.networks << network.trimmed();
    for (const edge::AccessRule::Login& login : rule.logins)
        access.names << login.name;
    return access;
}

} // namespace

Task<Result<std::optional<store::Operation>>>
ProjectService::setAccess(ProjectId projectName, EnvironmentName environment, edge::AccessRule rule)
{
    const auto held = hold();
    store::Database& db = m_state.database();
    CO_TRY(const store::Project project, store::project(db, projectName));
    CO_CHECK(store::checkEnvironment(db, project, environment));
    CO_CHECK(deploy::targetOf(project).accessFor(project));
    CO_TRY(const site::Access access, accessOf(rule));
    const QJsonObject object = access.toPublicJson();
    CO_TRY(const deploy::History* const history, deploy::historyOf(db, project));
    if (!history) {
        const ProjectId id = project.id;
        std::function<Result<>(store::Database&)> work = [id, environment, object](store::Database& here) -> Result<> {
            SD_CHECK(store::environment(here, id, environment));
            return store::setAccess(here, id, environment, object);
        };
        CO_CHECK(co_await m_state.write(std::move(work)));
        co_return std::optional<store::Operation>();
    }
    const Cancel never;
    (void)co_await m_state.imports->seeOthers(project.id, never); // what cannot be seen, the operation meets itself
    store::Operation operation;
    operation.kind = store::Operation::Kind::Access;
    operation.project = project.id;
    operation.environment = environment;
    operation.params.insert(QStringLiteral("access"), object);
    CO_TRY(const store::Operation asked, co_await m_state.enqueue(operation));
    co_return std::optional(asked);
}

Result<QJsonObject> ProjectService::access(const ProjectId& projectName, const EnvironmentName& environment) const
{
    SD_TRY(const store::Project project, store::project(m_state.database(), projectName));
    return store::access(m_state.database(), project.id, environment);
}

} // namespace shipdeck
