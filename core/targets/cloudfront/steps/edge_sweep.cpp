// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/edge_sweep.h"

#include "aws/client.h"
#include "deploy/engine/world.h"
#include "store/projects.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

constexpr int daysBetweenSweeps = 7;

//! The first call only stores the date: a computer that exists for one deployment never cleans up, and a full store is
//! cleaned up anyway.
bool isSweepDue(const Site& on)
{
    store::Store& store = on.context->world.store;
    const QString key = u"edge-swept/"_s + on.place.routes;
    const QDateTime now = on.account.client()->settings().now();
    const auto known = store::setting(store.database(), key);
    const QDateTime last = QDateTime::fromString(known.value_or(QString()), Qt::ISODate);
    if (last.isValid() && last.daysTo(now) < daysBetweenSweeps)
        return false;
    const Result<> noted =
        store.write([&](store::Database& db) { return store::setSetting(db, key, now.toString(Qt::ISODate)); });
    return noted && last.isValid();
}

} // namespace

Task<> tidyEdge(Site on, Tidy when)
{
    if (when == Tidy::IfDue && !isSweepDue(on))
        co_return;
    const site::Routes routes = on.routes();
    const QString release = on.context->deployment.id;
    QStringList kept; // the listing may not show the release's own route yet
    if (!release.isEmpty()) {
        const auto manifest = co_await readManifest(on, release);
        const auto rules = manifest ? site::Rules::fromJson(manifest->rules) : site::Rules();
        kept = rules ? QStringList(rules->keys.keys()) : QStringList();
    }
    const Result<> tidied = co_await routes.removeUnneededRules(kept);
    if (!tidied)
        on.context->say(tidied.error().what, logs::Level::Warning);
}

} // namespace shipdeck::deploy
