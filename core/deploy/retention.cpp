// SPDX-License-Identifier: MIT
#include "deploy/retention.h"

#include "deploy/snapshot.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck::deploy {
namespace {

constexpr int defaultRetention = 10;

} // namespace

int retentionOf(const store::Project& project, const store::Deployment& current)
{
    const QJsonValue set = project.settings.value(QStringLiteral("retention"));
    if (set.isDouble())
        return set.toInt();
    const int ofFile = Snapshot::of(current).detection.retention;
    return ofFile > 0 ? ofFile : defaultRetention;
}

Result<> forgetBeyondRetention(store::Database& db, const store::Project& project, const QString& environment)
{
    SD_TRY(const auto known, store::knownEnvironment(db, project.id, environment));
    store::Deployment current;
    if (known && !known->current.isEmpty()) {
        SD_TRY(current, store::deployment(db, known->current));
    }
    SD_TRY(const auto choices, store::rollbackChoices(db, project.id, environment));
    SD_TRY(const QString former, store::lastShown(db, project.id, environment));
    SD_TRY(const auto open, store::openOperations(db));
    for (qsizetype i = retentionOf(project, current); i < choices.size(); ++i) {
        const QString id = choices[i].id;
        const bool isUsed =
            std::any_of(open.begin(), open.end(), [&](const auto& one) { return one.deployment == id; });
        if (!isUsed && id != former && choices[i].role != store::ReleaseRole::Rolling)
            SD_CHECK(store::forgetRelease(db, id));
    }
    return {};
}

} // namespace shipdeck::deploy
