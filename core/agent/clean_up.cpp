// SPDX-License-Identifier: MIT
#include "agent/clean_up.h"

#include "base/clock.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

Result<> record(store::Database& db, const CleanUp& done)
{
    store::Operation operation;
    operation.kind = store::Operation::Kind::CleanUp;
    operation.id = OperationId(done.id);
    operation.project = ProjectId(u""_s);
    operation.environment = EnvironmentName(u""_s);
    operation.requestedBy = done.by;
    operation.createdAt = done.endedAt;
    operation.state = done.error ? store::Operation::State::Failed : store::Operation::State::Done;
    operation.error = done.error;
    operation.params = {{u"freed"_s, done.freed}, {u"removed"_s, done.removed}};
    SD_CHECK(store::insertOperation(db, operation));
    return store::updateOperation(db, operation); // its error
}

} // namespace

QString CleanUp::toText() const
{
    QJsonObject object{
        {u"id"_s, id},           {u"by"_s, by},         {u"items"_s, QJsonArray::fromStringList(items)},
        {u"planned"_s, planned}, {u"before"_s, before}, {u"askedAt"_s, askedAt.toString(Qt::ISODateWithMs)},
        {u"freed"_s, freed}};
    if (endedAt.isValid())
        object.insert(u"endedAt"_s, endedAt.toString(Qt::ISODateWithMs));
    if (error)
        object.insert(u"error"_s, error->toJson());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

CleanUp CleanUp::fromText(const QString& stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.toUtf8()).object();
    CleanUp read;
    read.id = object[u"id"_s].toString();
    read.by = object[u"by"_s].toString();
    read.items = object[u"items"_s].toVariant().toStringList();
    read.planned = object[u"planned"_s].toArray();
    read.before = object[u"before"_s].toInteger();
    read.askedAt = QDateTime::fromString(object[u"askedAt"_s].toString(), Qt::ISODateWithMs);
    read.endedAt = QDateTime::fromString(object[u"endedAt"_s].toString(), Qt::ISODateWithMs);
    read.freed = object[u"freed"_s].toInteger();
    if (object.contains(u"error"_s))
        read.error = Error::fromJson(object[u"error"_s].toObject());
    return read;
}

CleanUp newestCleanUp(store::Database& db)
{
    return CleanUp::fromText(store::setting(db, cleanUpSetting).value_or(QString()));
}

Result<> askForCleanUp(store::Database& db, const CleanUp& wanted)
{
    if (newestCleanUp(db).isOpen())
        return fail(Error::Kind::Conflict, "clean-up-open",
                    say(QT_TRANSLATE_NOOP("core", "A clean-up of this computer is already waiting or running.")),
                    say(QT_TRANSLATE_NOOP("core", "Try again when it has ended.")));
    return store::setSetting(db, cleanUpSetting, wanted.toText());
}

Result<> endCleanUp(store::Database& db, CleanUp done)
{
    done.items.clear();
    done.planned = {};
    done.endedAt = nowUtc();
    SD_CHECK(record(db, done));
    return store::setSetting(db, cleanUpSetting, done.toText());
}

} // namespace shipdeck::agent
