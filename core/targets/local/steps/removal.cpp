// SPDX-License-Identifier: MIT
#include "targets/local/steps/removal.h"

#include "base/files.h"
#include "build/tree/pool.h"
#include "deploy/data_folders.h"
#include "deploy/steps/inputs.h"
#include "deploy/steps/removal_step.h"
#include "store/projects.h"
#include "store/store.h"
#include "targets/local/serving_here.h"

namespace shipdeck::deploy {
namespace {

Result<QStringList> siteSlugs(World& world, const store::Project& project)
{
    SD_TRY(const auto environments, store::environments(world.store.database(), project.id));
    QStringList slugs;
    for (const auto& environment : environments)
        slugs << siteSlug(project, environment.name);
    return slugs;
}

class RemoveSites final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return QStringLiteral("remove-sites"); }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Remove the site from this computer")),
                {{Change::Verb::Delete, verbatim(QStringLiteral("%1.localhost").arg(slug()))}},
                {QStringLiteral("rm -r sites/%1 && nginx -s reload").arg(slug())},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        local::LocalTarget& local = placeOf(world);
        QStringList slugs{slug()};
        if (environment().isEmpty()) {
            CO_TRY(slugs, siteSlugs(world, project()));
        }
        for (const QString& slug : slugs) {
            const std::function<Task<Result<>>()> effect = [&local, slug] { return local.removeSite(slug); };
            const QString command = local.removeSiteCommand(slug);
            CO_CHECK(co_await context->calls->made(command, effect));
        }
        // nginx keeps running only for other sites.
        local::Nginx& nginx = local.nginx();
        const Cancel none;
        if (!local.sites().isEmpty()) {
            const std::function<Task<Result<local::Nginx::State>>()> reload = [&nginx, none] {
                return nginx.ensure(none);
            };
            const QString command = nginx.reloadCommand();
            CO_CHECK(co_await context->calls->made(command, reload));
        }
        // Checked again, as another removal may have stopped nginx before this one restarted it.
        if (local.sites().isEmpty()) {
            const std::function<Task<Result<>>()> stop = [&nginx] { return nginx.stopIfUnused(); };
            const QString command = nginx.stopCommand();
            CO_CHECK(co_await context->calls->made(command, stop));
        }
        co_return QJsonObject{};
    }

private:
    QString slug() const { return environment().isEmpty() ? project().slug : siteSlug(project(), environment()); }
};

class RemoveData final : public RemovalStep {
public:
    using RemovalStep::RemovalStep;
    QString name() const override { return QStringLiteral("remove-data"); }
    PlannedStep planned() const override
    {
        const QString home = environment().isEmpty() ? project().id : project().id + u'/' + environment();
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Delete data folders")),
                {},
                {QStringLiteral("rm -r appdata/%1").arg(home)},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        const QString home = dataHome(context->world.paths, project().id, environment());
        const std::function<Result<>()> work = [home] { return removeTree(home); };
        const std::function<Task<Result<>>()> effect = [work] { return build::onPool(work); };
        const QString command = QStringLiteral("rm -r ") + shellQuoted(home);
        CO_CHECK(co_await context->calls->made(command, effect));
        co_return QJsonObject{};
    }
};

} // namespace

QStringList leftHere(World& world, const store::Project& project, const QStringList& deployments)
{
    QStringList left;
    const QStringList sites = placeOf(world).sites();
    for (const QString& site : sites)
        if (site == project.slug)
            left << QStringLiteral("http://%1.localhost").arg(site);
    for (const QString& id : deployments)
        if (placeOf(world).server(id).state != local::Server::State::Gone)
            left << QStringLiteral("server of %1").arg(id);
    return left;
}

std::unique_ptr<Step> removeSites(const store::Project& project, const QString& environment)
{
    return std::make_unique<RemoveSites>(project, environment);
}

std::unique_ptr<Step> removeData(const store::Project& project, const QString& environment)
{
    return std::make_unique<RemoveData>(project, environment);
}

} // namespace shipdeck::deploy
