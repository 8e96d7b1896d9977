// SPDX-License-Identifier: MIT
#include "deck/costs.h"

#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "deck/projects.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"
#include "insights/inventory/inventory.h"

namespace shipdeck {
namespace {

insights::SiteSize sizeOf(const Paths& paths, const ProjectSummary& project)
{
    const auto artifact = project.current ? build::ArtifactStore(paths).open(project.current->artifact)
                                          : Result<build::Artifact>(tl::unexpected(canceled().value()));
    insights::SiteSize size;
    if (!artifact)
        return size;
    size.known = insights::SiteSize::Known::Built;
    size.files = artifact->files;
    size.bytes = artifact->bytes;
    return size;
}

ProjectCost costOf(const Paths& paths, const ProjectSummary& summary, const insights::Currency& currency)
{
    const store::Project& project = summary.project;
    const deploy::Target& target = deploy::targetOf(project);
    ProjectCost cost;
    cost.project = project;
    cost.place = target.title();
    cost.isBilled = target.account() != nullptr;
    if (cost.isBilled) {
        cost.account = deploy::AwsChoice::of(project).account;
        cost.stack = deploy::siteStackOf(project);
    }
    if (const deploy::Costs* costs = target.costs())
        cost.estimate = costs->prices(project, sizeOf(paths, summary));
    if (!cost.estimate)
        cost.price = target.price(project, currency);
    return cost;
}

} // namespace

std::optional<double> ProjectCost::atRest() const
{
    if (!isBilled)
        return 0;
    if (!estimate || estimate->atRest.isAtLeast())
        return std::nullopt;
    return estimate->atRest.total();
}

Task<QList<ProjectCost>> projectCosts(Paths paths, QList<ProjectSummary> projects, insights::Currency currency)
{
    const std::function<QList<ProjectCost>()> pricing = [paths, projects, currency] {
        QList<ProjectCost> costs;
        for (const ProjectSummary& project : projects)
            costs << costOf(paths, project, currency);
        std::sort(costs.begin(), costs.end(), [](const ProjectCost& a, const ProjectCost& b) {
            return std::pair(!a.isBilled, a.project.name) < std::pair(!b.isBilled, b.project.name);
        });
        return costs;
    };
    co_return co_await build::onPool(pricing);
}

void MonthlySum::add(const MonthlySum& other)
{
    dollars += other.dollars;
    isAtLeast = isAtLeast || other.isAtLeast;
}

Text MonthlySum::text(const insights::Currency& currency) const
{
    return insights::sumText(dollars, isAtLeast, currency);
}

std::optional<MonthlySum> costOf(const insights::Inventory& found, const QString& stack)
{
    std::optional<MonthlySum> sum;
    for (const insights::InventoryItem& item : found.items) {
        if (item.place != insights::InventoryItem::Place::Stack || item.stack != stack)
            continue;
        if (!sum)
            sum.emplace();
        sum->add({item.dollars.value_or(0), !item.dollars});
    }
    return sum;
}

} // namespace shipdeck
