// SPDX-License-Identifier: MIT
#include "store/project_names.h"

#include "store/projects.h"

namespace shipdeck::store {
namespace {

Result<> setName(Database& db, const QString& id, const QString& name)
{
    SD_TRY(auto update, db.prepare("UPDATE projects SET name = ?2, folded = ?3 WHERE id = ?1"));
    return update.with(id, name, foldedName(name)).run();
}

} // namespace

QString foldedName(const QString& name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

Failure projectExists(const QString& name)
{
    return fail(Error::Kind::Conflict, code::projectExists,
                say(QT_TRANSLATE_NOOP("core", "There is already a project named %1."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Choose another name.")));
}

Result<> checkNameIsFree(Database& db, const QString& name)
{
    const auto known = project(db, name);
    if (!known)
        return {};
    SD_TRY(const bool isFree, cameToNothing(db, known->id));
    return isFree ? Result<>() : projectExists(name);
}

Result<> renameProject(Database& db, const QString& id, const QString& name)
{
    const auto known = project(db, name);
    if (known && known->id != id) {
        SD_CHECK(checkNameIsFree(db, name));
        SD_CHECK(setName(db, known->id, known->id)); // a placeholder is shown nowhere, and its id is unique
    }
    return setName(db, id, name);
}

} // namespace shipdeck::store
