// SPDX-License-Identifier: MIT
#include "deploy/aws/history/project_record.h"

#include "aws/error_codes.h"
#include "aws/services/amend.h"
#include "aws/services/s3.h"
#include "base/ids.h"
#include "deploy/aws/history/release_store.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

QJsonObject written(const ProjectRecord::Variable& variable)
{
    return {{u"environment"_s, variable.environment},
            {u"name"_s, variable.name},
            {u"scope"_s, scopeName(variable.scope)},
            {u"secret"_s, variable.isSecret}};
}

//! Returns an object without an ETag if there is none.
Task<Result<aws::Object>> documentThere(const ReleaseStore* store, Cancel cancel)
{
    const auto object = co_await aws::s3::get(store->client(), store->bucket(), recordKey(*store), cancel);
    if (!object && object.error().code == code::awsNoSuchKey)
        co_return aws::Object();
    co_return object;
}

Task<Result<aws::Object>> replaced(const ReleaseStore* store, aws::NewObject by, aws::Object there, Cancel cancel)
{
    const QByteArray etag = there.info.etag;
    by.only = {etag.isEmpty() ? aws::WriteIf::Rule::Missing : aws::WriteIf::Rule::Same, etag};
    CO_CHECK(co_await aws::s3::put(store->client(), by, cancel));
    co_return there;
}

} // namespace

QByteArray ProjectRecord::toJson() const
{
    QJsonArray list;
    for (const Variable& variable : variables)
        list.append(written(variable));
    const QJsonObject source{{u"kind"_s, sourceKind}, {u"location"_s, location}, {u"ref"_s, ref}, {u"root"_s, root}};
    const QJsonObject object{{u"format"_s, 1},       {u"id"_s, id},
                             {u"name"_s, name},      {u"slug"_s, slug},
                             {u"source"_s, source},  {u"settings"_s, settings},
                             {u"variables"_s, list}, {u"createdAt"_s, stamp(createdAt)}};
    return QJsonDocument(object).toJson();
}

Result<ProjectRecord> ProjectRecord::fromJson(const QByteArray& json)
{
    const QString where = u"shipdeck/project.json"_s;
    SD_TRY(const QJsonObject object, readDocument(json, where));
    ProjectRecord record;
    record.id = object[u"id"].toString();
    record.name = object[u"name"].toString();
    record.slug = object[u"slug"].toString();
    if (!isId(record.id) || !isId(record.slug))
        return unreadable(where);
    const QJsonObject source = object[u"source"].toObject();
    record.sourceKind = source[u"kind"].toString();
    record.location = source[u"location"].toString();
    record.ref = source[u"ref"].toString();
    record.root = source[u"root"].toString();
    record.settings = object[u"settings"].toObject();
    record.createdAt = QDateTime::fromString(object[u"createdAt"].toString(), Qt::ISODate);
    const QJsonArray variables = object[u"variables"].toArray();
    for (const QJsonValue& value : variables) {
        const QJsonObject variable = value.toObject();
        record.variables.append({variable[u"environment"].toString(), variable[u"name"].toString(),
                                 scopeNamed(variable[u"scope"].toString()).value_or(VariableScope::Both),
                                 variable[u"secret"].toBool()});
    }
    return record;
}

QString recordKey(const ReleaseStore& store)
{
    return store.prefix() + u"shipdeck/project.json"_s;
}

Task<Result<std::optional<ProjectRecord>>> readRecord(const ReleaseStore* store, Cancel cancel)
{
    CO_TRY(const aws::Object object, co_await documentThere(store, cancel));
    if (object.info.etag.isEmpty())
        co_return std::optional<ProjectRecord>();
    CO_TRY(const ProjectRecord record, ProjectRecord::fromJson(object.body));
    co_return std::optional<ProjectRecord>(record);
}

Task<Result<>> writeRecord(const ReleaseStore* store, ProjectRecord record, Cancel cancel)
{
    aws::NewObject wanted;
    wanted.bucket = store->bucket();
    wanted.key = recordKey(*store);
    wanted.body = record.toJson();
    wanted.contentType = "application/json";
    aws::Amendment<aws::Object> by;
    by.read = [store, cancel] { return documentThere(store, cancel); };
    by.change = [wanted](aws::Object& there) -> Result<bool> { return there.body != wanted.body; };
    by.write = [store, wanted, cancel](aws::Object there) { return replaced(store, wanted, there, cancel); };
    CO_CHECK(co_await aws::amend(by));
    co_return Result<>();
}

} // namespace shipdeck::site
