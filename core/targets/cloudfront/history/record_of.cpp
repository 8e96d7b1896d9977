// SPDX-License-Identifier: MIT
#include "targets/cloudfront/history/record_of.h"

#include "base/files.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "github/project_settings.h"
#include "store/projects.h"
#include "store/store.h"
#include "store/variables.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Settings of this computer alone, left out of the record.
const QStringList localSettings{u"aws"_s, u"kept"_s, u"network"_s, u"push"_s, u"takeOver"_s};

} // namespace

Result<site::ProjectRecord> recordOf(store::Database& db, const store::Project& project)
{
    site::ProjectRecord record;
    record.id = project.id;
    record.name = project.name;
    record.slug = project.slug;
    record.sourceKind = project.sourceKind;
    record.location = project.location;
    record.ref = project.ref;
    record.root = project.root;
    record.createdAt = project.createdAt;
    record.settings = project.settings;
    for (const QString& local : localSettings)
        record.settings.remove(local);
    if (github::RepositoryLink link = github::linkOf(project.settings); !link.fullName.isEmpty()) {
        link.account.clear();
        record.settings[u"github"_s] = link.toJson();
    }
    SD_TRY(const auto environments, store::environments(db, project.id));
    for (const store::Environment& environment : environments) {
        SD_TRY(const auto variables, store::variables(db, project.id, environment.name));
        for (const store::Variable& variable : variables)
            record.variables.append({environment.name, variable.name, variable.scope, variable.secret});
    }
    return record;
}

QJsonObject aboutOf(const store::Deployment& deployment)
{
    Snapshot snapshot = Snapshot::of(deployment);
    snapshot.source.account.clear();
    snapshot.variables.clear();
    snapshot.buildKey.clear();
    return {{u"message"_s, deployment.message},
            {u"author"_s, deployment.author},
            {u"deployedBy"_s, deployment.deployedBy},
            {u"cause"_s, deployment.cause.text()},
            {u"snapshot"_s, snapshot.toJson()}};
}

Task<> keepRecord(Site on)
{
    store::Database& db = on.context->world.store.database();
    const QString key = recordSeenKey(on.context->project.id);
    const auto record = recordOf(db, on.context->project);
    const auto last = store::setting(db, key);
    if (!record || !last) {
        on.context->say(record ? last.error().what : record.error().what, logs::Level::Warning);
        co_return;
    }
    const QString now = on.place.bucket + u' ' + sha256Hex(record->toJson());
    if (now == *last)
        co_return;
    const site::ReleaseStore releases = on.releases();
    const site::ReleaseStore* const at = &releases;
    const site::ProjectRecord wanted = *record;
    const Cancel cancel = on.context->cancel;
    const site::Effect effect = [at, wanted, cancel] { return site::writeRecord(at, wanted, cancel); };
    const Result<> kept =
        co_await on.account.shown(on.object(u"put-object --if-match <ETag>"_s, site::recordKey(releases)), effect);
    const Result<> noted = kept
        ? on.context->world.store.write([&key, &now](store::Database& to) { return store::setSetting(to, key, now); })
        : kept;
    if (!noted)
        on.context->say(noted.error().what, logs::Level::Warning);
}

} // namespace shipdeck::deploy
