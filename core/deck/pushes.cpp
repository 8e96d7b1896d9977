// SPDX-License-Identifier: MIT
#include "deck/pushes.h"

#include "agent/agent_lock.h"
#include "agent/push/rules.h"
#include "base/clock.h"
#include "deck/local_hook.h"
#include "deck/projects.h"
#include "deck/state.h"
#include "github/project_settings.h"
#include "store/on_screen.h"
#include "store/projects.h"

#include <QFile>

namespace shipdeck {
namespace {

const QString hooksKey = QStringLiteral("localHooks");

//! The repositories that each clone with a hook of ours is pushed to, by the hook's file.
QJsonObject localHooks(store::Database& db)
{
    const QString kept = store::setting(db, hooksKey).value_or(QString());
    return QJsonDocument::fromJson(kept.toUtf8()).object();
}

Result<> keepLocalHooks(store::Database& db, const QJsonObject& hooks)
{
    return store::setSetting(db, hooksKey, QString::fromUtf8(QJsonDocument(hooks).toJson(QJsonDocument::Compact)));
}

//! The agent looks only at repositories that a project was deployed from.
Result<> checkFollowed(store::Database& db, const QStringList& repositories)
{
    SD_TRY(const QList<store::Project> projects, store::projects(db));
    for (const store::Project& project : projects)
        if (const QString followed = github::linkOf(project.settings).fullName;
            !followed.isEmpty() && repositories.contains(followed, Qt::CaseInsensitive))
            return {};
    const Text what = repositories.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core", "This clone has no remote, so no project follows it."))
        : say(QT_TRANSLATE_NOOP("core", "No project follows %1, so a push to it deploys nothing."),
              {repositories.join(QStringLiteral(", "))});
    return fail(Error::Kind::NotFound, "hook-unfollowed", what,
                say(QT_TRANSLATE_NOOP("core",
                                      "Deploy the repository from GitHub first (shipctl deploy owner/name), then "
                                      "install the hook.")));
}

} // namespace

Result<std::optional<store::Watch>> PushService::watch(const ProjectId& projectName) const
{
    SD_TRY(const auto found, store::project(m_state.database(), projectName));
    return store::watch(m_state.database(), found.id);
}

Result<QMap<QString, QString>> PushService::environments(const ProjectId& projectName) const
{
    SD_TRY(const auto found, store::project(m_state.database(), projectName));
    return agent::branchesOf(m_state.database(), found, github::pushRulesOf(found.settings));
}

Task<Result<>> PushService::poll(ProjectId projectName)
{
    const auto held = hold();
    ProjectId id;
    if (!projectName.isEmpty()) {
        CO_TRY(const store::Project project, store::project(m_state.database(), projectName));
        id = project.id;
    }
    std::function<Result<>(store::Database&)> work = [id](store::Database& db) { return store::askToLook(db, id); };
    CO_CHECK(co_await m_state.write(std::move(work)));
    co_return agent::ensureAgent(m_state.paths());
}

Task<Result<>> PushService::noteOnScreen(ProjectId project)
{
    co_return co_await m_state.setSetting(store::onScreenSetting, store::onScreenValue(project, nowUtc()));
}

Task<Result<>> PushService::takeOver(ProjectId projectName)
{
    const auto held = hold();
    CO_TRY(const store::Project project, store::project(m_state.database(), projectName));
    CO_TRY(const auto seen, store::watch(m_state.database(), project.id));
    const QJsonObject owners = seen ? seen->facts[QStringLiteral("owners")].toObject() : QJsonObject();
    QJsonObject from;
    for (auto owner = owners.begin(); owner != owners.end(); ++owner)
        if (const QJsonObject other = owner->toObject(); !other[QStringLiteral("ours")].toBool())
            from.insert(owner.key(), other[QStringLiteral("computer")]);
    if (from.isEmpty())
        co_return fail(Error::Kind::Conflict, "nothing-to-take-over",
                       say(QT_TRANSLATE_NOOP("core", "No other computer is known to deploy %1 automatically."),
                           {project.name}),
                       say(QT_TRANSLATE_NOOP("core", "`shipctl pushes %1` shows which computers do."), {project.name}));
    const QJsonObject settings{{QStringLiteral("takeOver"), from}};
    const ProjectId id = project.id;
    co_return co_await m_state.projects->setSettings(id, settings);
}

Result<std::optional<store::Push>> PushService::last(const ProjectId& projectName,
                                                     const EnvironmentName& environment) const
{
    SD_TRY(const auto found, store::project(m_state.database(), projectName));
    return store::lastPush(m_state.database(), found.id, environment);
}

QString PushService::localHook(const store::Project& project) const
{
    const QString wanted = github::linkOf(project.settings).fullName;
    const QJsonObject hooks = localHooks(m_state.database());
    for (auto hook = hooks.begin(); hook != hooks.end() && !wanted.isEmpty(); ++hook)
        for (const QJsonValue& known : hook->toArray())
            if (known.toString().compare(wanted, Qt::CaseInsensitive) == 0 && isLocalHook(hook.key()))
                return hook.key();
    return {};
}

Task<Result<QString>> PushService::installHook(QString folder)
{
    const auto held = hold();
    CO_TRY(const LocalHook hook, co_await localHookOf(folder));
    CO_CHECK(checkFollowed(m_state.database(), hook.repositories));
    CO_CHECK(shipdeck::installHook(hook));
    std::function<Result<>(store::Database&)> work = [hook](store::Database& db) {
        QJsonObject hooks = localHooks(db);
        hooks.insert(hook.file, QJsonArray::fromStringList(hook.repositories));
        return keepLocalHooks(db, hooks);
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    co_return hook.file;
}

Task<Result<QString>> PushService::uninstallHook(QString folder)
{
    const auto held = hold();
    CO_TRY(const QString file, co_await shipdeck::uninstallHook(folder));
    std::function<Result<>(store::Database&)> work = [file](store::Database& db) {
        QJsonObject hooks = localHooks(db);
        hooks.remove(file);
        return keepLocalHooks(db, hooks);
    };
    if (!file.isEmpty())
        CO_CHECK(co_await m_state.write(std::move(work)));
    co_return file;
}

} // namespace shipdeck
