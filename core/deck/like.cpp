// SPDX-License-Identifier: MIT
// A new project like an existing one, so that the same app also runs elsewhere.
#include "deck/like.h"

#include "deck/deploy_request.h"
#include "deck/state.h"
#include "deck/variables.h"
#include "deploy/enqueue.h"
#include "deploy/target.h"
#include "store/projects.h"
#include "store/variables.h"

namespace shipdeck {

using namespace Qt::StringLiterals;

Result<QJsonObject> settingsLike(store::Database& db, const ProjectId& id)
{
    SD_TRY(const store::Project project, store::project(db, id));
    QJsonObject settings = project.settings;
    // Pushes and reports stay with the first project: two of them would overwrite each other's marks at GitHub. A freeze
    // is lifted for one project.
    QStringList others{u"target"_s,  u"kept"_s,     u"github"_s,       u"push"_s,
                       u"reports"_s, u"takeOver"_s, u"freezeLifted"_s, u"pushesWaiting"_s};
    for (const deploy::Target* target : deploy::targets())
        others << target->settings();
    for (const QString& other : std::as_const(others))
        settings.remove(other);
    return settings;
}

Result<DeployRequest> withSourceOfLike(store::Database& db, DeployRequest request)
{
    SD_TRY(const store::Project like, store::project(db, request.like));
    if (request.project.isEmpty())
        return fail(Error::Kind::BadInput, "like-unnamed",
                    say(QT_TRANSLATE_NOOP("core", "The new project needs a name of its own.")),
                    say(QT_TRANSLATE_NOOP("core", "Name it: shipctl deploy --project NAME --like %1"), {like.name}));
    if (!request.source.location.isEmpty() && request.source.location != like.location)
        return fail(Error::Kind::BadInput, "like-source",
                    say(QT_TRANSLATE_NOOP("core", "The new project takes its source from %1, so none can be named."),
                        {like.name}),
                    say(QT_TRANSLATE_NOOP("core", "Leave out the source, or leave out --like.")));
    if (store::project(db, request.project))
        return fail(Error::Kind::Conflict, "like-known",
                    say(QT_TRANSLATE_NOOP("core", "There is already a project named %1."), {request.project}),
                    say(QT_TRANSLATE_NOOP("core", "Choose another name for the new project.")));
    build::SourceSpec source = deploy::sourceOf(like);
    if (!request.source.ref.isEmpty())
        source.ref = request.source.ref;
    if (!request.source.root.isEmpty())
        source.root = request.source.root;
    request.source = source;
    request.like = like.id;
    return request;
}

Task<Result<QList<store::Variable>>> VariableService::withCopies(ProjectId like, QList<store::Variable> given)
{
    const auto held = hold();
    if (like.isEmpty())
        co_return given;
    CO_TRY(const QList<store::Environment> environments, store::environments(m_state.database(), like));
    QList names{EnvironmentName(u"preview"_s)}; // has variables without being an environment
    for (const store::Environment& environment : environments)
        if (!names.contains(environment.name))
            names << environment.name;
    QList<store::Variable> all = given;
    for (const EnvironmentName& environment : std::as_const(names)) {
        CO_TRY(const QList<store::Variable> theirs, store::variables(m_state.database(), like, environment));
        for (const store::Variable& variable : theirs) {
            if (std::any_of(given.begin(), given.end(), [&](const store::Variable& one) {
                    return one.environment == environment && one.name == variable.name;
                }))
                continue;
            const QString id = variable.id;
            NewVariable copy{variable.name, {}, variable.scope, NewVariable::Secret::No};
            if (variable.secret)
                copy.secret = NewVariable::Secret::Yes;
            CO_TRY(copy.value, co_await reveal(id));
            const std::optional<store::Variable> none;
            CO_TRY(store::Variable row, co_await newVersion(copy, none));
            row.environment = environment;
            all << row;
        }
    }
    co_return all;
}

} // namespace shipdeck
