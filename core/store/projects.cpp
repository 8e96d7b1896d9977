// SPDX-License-Identifier: MIT
#include "store/projects.h"

#include "base/clock.h"
#include "base/ids.h"
#include "base/names.h"
#include "store/accounts.h"
#include "store/project_names.h"

namespace shipdeck::store {
namespace {

Project readProject(const Statement& row)
{
    return {
        ProjectId(row.text(0)), row.text(1),         row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
        row.object(7),          fromIso(row.text(8))};
}

Environment readEnvironment(const Statement& row)
{
    return {row.text(0), ProjectId(row.text(1)), EnvironmentName(row.text(2)), DeploymentId(row.text(3)),
            row.number(4) != 0};
}

} // namespace

Result<QString> checkedProjectName(const QString& name)
{
    const QString normal = name.normalized(QString::NormalizationForm_C);
    const Text flaw = flawOfProjectName(normal);
    if (flaw.isEmpty())
        return normal;
    return fail(Error::Kind::BadInput, code::projectName,
                name.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "A project needs a name."))
                    : say(QT_TRANSLATE_NOOP("core", "“%1” cannot be the name of a project."), {name.left(80)}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Use 1 to 200 characters without / or \\, not beginning with a dash, a dot or a "
                                      "space, for example my-site.")),
                name.isEmpty() ? Text() : flaw);
}

Result<> checkEnvironmentName(const QString& name)
{
    const Text flaw = flawOfEnvironmentName(name);
    if (flaw.isEmpty())
        return {};
    return fail(Error::Kind::BadInput, "environment-name",
                say(QT_TRANSLATE_NOOP("core", "“%1” cannot be the name of an environment."), {name.left(80)}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Use 1 to 40 lower case letters, digits and single dashes: --env staging")),
                flaw);
}

Result<> insertProject(Database& db, const Project& project)
{
    SD_TRY(auto known, db.prepare("SELECT 1 FROM projects WHERE folded = ?1"));
    SD_TRY(const bool exists, known.with(foldedName(project.name)).step());
    if (exists)
        return projectExists(project.name);
    SD_TRY(auto insert,
           db.prepare(
               "INSERT INTO projects (id, name, folded, slug, source_kind, location, ref, root, settings, created_at)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"));
    return insert
        .with(project.id, project.name, foldedName(project.name), project.slug, project.sourceKind, project.location,
              project.ref.isNull() ? QLatin1String("") : project.ref,
              project.root.isNull() ? QLatin1String("") : project.root, project.settings, toIso(project.createdAt))
        .run();
}

Result<> updateProject(Database& db, const Project& project)
{
    SD_TRY(
        auto update,
        db.prepare(
            "UPDATE projects SET source_kind = ?2, location = ?3, ref = ?4, root = ?5, settings = ?6 WHERE id = ?1"));
    return update
        .with(project.id, project.sourceKind, project.location, project.ref.isNull() ? QLatin1String("") : project.ref,
              project.root.isNull() ? QLatin1String("") : project.root, project.settings)
        .run();
}

Result<> deleteProject(Database& db, const QString& id)
{
    for (const char* sql :
         {"DELETE FROM calls WHERE deployment IN (SELECT id FROM deployments WHERE project = ?1)",
          "DELETE FROM requests WHERE deployment IN (SELECT id FROM deployments WHERE project = ?1)",
          "DELETE FROM requests WHERE operation IN (SELECT id FROM operations WHERE project = ?1 AND kind <> 'remove')",
          "DELETE FROM journal WHERE operation IN (SELECT id FROM operations WHERE project = ?1)",
          "DELETE FROM calls WHERE operation IN (SELECT id FROM operations WHERE project = ?1 AND kind <> 'remove')",
          // The removal stays as a record; a command that requested another removal sees its result there.
          "DELETE FROM operations WHERE project = ?1 AND kind <> 'remove' AND state NOT IN ('queued', 'running', "
          "'waiting')",
          "DELETE FROM builds WHERE project = ?1", "DELETE FROM servers WHERE project = ?1",
          "DELETE FROM deployments WHERE project = ?1", "DELETE FROM environments WHERE project = ?1",
          "DELETE FROM variables WHERE project = ?1", "DELETE FROM domains WHERE project = ?1",
          // What targets and the agent keep of it, under "<what>.<its id>".
          "DELETE FROM settings WHERE key LIKE '%.' || ?1",
          "DELETE FROM github_farewells WHERE project = ?1 AND is_open = 0", "DELETE FROM projects WHERE id = ?1"}) {
        SD_TRY(auto remove, db.prepare(sql));
        SD_CHECK(remove.with(id).run());
    }
    return dropLeftAccounts(db);
}

Result<QList<Project>> projects(Database& db, int limit)
{
    SD_TRY(auto query,
           db.prepare("SELECT id, name, slug, source_kind, location, ref, root, settings, created_at FROM projects"
                      " ORDER BY newest DESC, name LIMIT ?1"));
    return query.with(limit).rows(readProject);
}

Result<Project> project(Database& db, const QString& idOrName)
{
    if (idOrName.trimmed().isEmpty())
        return fail(Error::Kind::BadInput, "name-empty", say(QT_TRANSLATE_NOOP("core", "The name given is empty.")),
                    say(QT_TRANSLATE_NOOP("core", "`shipctl projects` lists the projects.")));
    SD_TRY(auto query,
           db.prepare("SELECT id, name, slug, source_kind, location, ref, root, settings, created_at FROM projects p"
                      " WHERE folded = ?2 OR id = ?1 ORDER BY folded = ?2 DESC LIMIT 1"));
    SD_TRY(const bool row, query.with(idOrName, foldedName(idOrName)).step());
    if (row)
        return readProject(query);
    return fail(Error::Kind::NotFound, "project-missing",
                say(QT_TRANSLATE_NOOP("core", "There is no project named %1."), {idOrName}),
                say(QT_TRANSLATE_NOOP("core", "`shipctl projects` lists them.")));
}

Result<std::optional<Project>> projectOfSource(Database& db, const QString& location, const QString& root,
                                               const QString& target, const QString& defaultTarget)
{
    SD_TRY(auto query,
           db.prepare("SELECT id, name, slug, source_kind, location, ref, root, settings, created_at FROM projects p"
                      " WHERE location = ?1 AND root = ?2"
                      " AND ?3 IN ('', coalesce(json_extract(settings, '$.target'), ?4))"
                      " ORDER BY created_at LIMIT 1"));
    const auto given = [](const QString& text) { return text.isNull() ? QString(QLatin1String("")) : text; };
    SD_TRY(const bool row, query.with(location, given(root), given(target), defaultTarget).step());
    if (!row)
        return std::nullopt;
    return std::optional(readProject(query));
}

Result<bool> cameToNothing(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare("SELECT 1 FROM projects p WHERE id = ?1 AND json_extract(settings, '$.kept') IS NULL"
                      " AND EXISTS (SELECT 1 FROM deployments WHERE project = ?1)"
                      " AND NOT EXISTS (SELECT 1 FROM deployments WHERE project = ?1"
                      "  AND (state NOT IN ('ERROR', 'CANCELED', 'ABANDONED')"
                      "   OR coalesce(json_extract(snapshot, '$.detection.framework'), '') <> ''))"));
    return query.with(project).step();
}

Result<bool> slugTaken(Database& db, const QString& slug)
{
    SD_TRY(auto query, db.prepare("SELECT 1 FROM projects WHERE slug = ?1"));
    return query.with(slug).step();
}

Result<std::optional<Environment>> knownEnvironment(Database& db, const QString& project, const QString& name)
{
    SD_TRY(auto query,
           db.prepare("SELECT id, project, name, current, pinned FROM environments WHERE project = ?1 AND name = ?2"));
    SD_TRY(const bool row, query.with(project, name).step());
    return row ? std::optional(readEnvironment(query)) : std::nullopt;
}

Result<Environment> environment(Database& db, const QString& project, const QString& name)
{
    SD_TRY(const auto known, knownEnvironment(db, project, name));
    if (known)
        return *known;
    SD_TRY(auto insert, db.prepare("INSERT INTO environments (id, project, name) VALUES (?1, ?2, ?3)"));
    const Environment made{newId(), ProjectId(project), EnvironmentName(name), {}, false};
    SD_CHECK(insert.with(made.id, project, name).run());
    return made;
}

Result<> checkEnvironment(Database& db, const Project& project, const QString& name)
{
    SD_TRY(const auto all, environments(db, project.id));
    QStringList names{QStringLiteral("production")};
    for (const Environment& one : all)
        if (!names.contains(one.name))
            names << one.name;
    if (names.contains(name))
        return {};
    return fail(Error::Kind::NotFound, "environment-missing",
                say(QT_TRANSLATE_NOOP("core", "%1 has no environment “%2”."), {project.name, name.left(80)}),
                say(QT_TRANSLATE_NOOP("core", "Available: %1."), {names.join(QStringLiteral(", "))}));
}

Result<QList<Environment>> environments(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare("SELECT id, project, name, current, pinned FROM environments WHERE project = ?1"
                      " ORDER BY name <> 'production', name"));
    return query.with(project).rows(readEnvironment);
}

Result<> forgetEnvironment(Database& db, const QString& project, const QString& name)
{
    SD_TRY(auto servers,
           db.prepare("DELETE FROM servers WHERE deployment IN"
                      " (SELECT id FROM deployments WHERE project = ?1 AND environment = ?2)"));
    SD_CHECK(servers.with(project, name).run());
    SD_TRY(auto releases,
           db.prepare("UPDATE deployments SET face = '', artifact = '', release_url = ''"
                      " WHERE project = ?1 AND environment = ?2"));
    SD_CHECK(releases.with(project, name).run());
    SD_TRY(auto environment, db.prepare("DELETE FROM environments WHERE project = ?1 AND name = ?2"));
    return environment.with(project, name).run();
}

Result<bool> anyCurrent(Database& db, const QStringList& targets)
{
    SD_TRY(auto query,
           db.prepare("SELECT 1 FROM environments e JOIN deployments d ON d.id = e.current"
                      " WHERE d.target IN (SELECT value FROM json_each(?1)) LIMIT 1"));
    return query.with(targets).step();
}

Result<> setCurrent(Database& db, const QString& project, const QString& name, const QString& deployment)
{
    SD_TRY(auto update, db.prepare("UPDATE environments SET current = ?3 WHERE project = ?1 AND name = ?2"));
    return update.with(project, name, deployment).run();
}

Result<> setPinned(Database& db, const QString& project, const QString& name, bool pinned)
{
    SD_TRY(auto update, db.prepare("UPDATE environments SET pinned = ?3 WHERE project = ?1 AND name = ?2"));
    return update.with(project, name, pinned).run();
}

Result<QString> setting(Database& db, const QString& key, const QString& otherwise)
{
    SD_TRY(auto query, db.prepare("SELECT value FROM settings WHERE key = ?1"));
    SD_TRY(const bool row, query.with(key).step());
    return row ? query.text(0) : otherwise;
}

Result<> setSetting(Database& db, const QString& key, const QString& value)
{
    SD_TRY(auto upsert,
           db.prepare("INSERT INTO settings (key, value) VALUES (?1, ?2)"
                      " ON CONFLICT (key) DO UPDATE SET value = ?2"));
    return upsert.with(key, value.isNull() ? QString(QLatin1String("")) : value).run();
}

Result<> removeSetting(Database& db, const QString& key)
{
    SD_TRY(auto removal, db.prepare("DELETE FROM settings WHERE key = ?1"));
    return removal.with(key).run();
}

} // namespace shipdeck::store
