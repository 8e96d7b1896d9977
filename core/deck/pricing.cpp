// SPDX-License-Identifier: MIT
// What a plan costs a month.
#include "deck/deck.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"

namespace shipdeck {

void Deck::setPrice(PlanPreview& plan, const store::Project& project) const
{
    const deploy::Target& target = deploy::targetOf(project);
    plan.currency = currency();
    plan.estimate = target.prices(project, plan.size);
    plan.price = plan.estimate ? plan.estimate->shortText(plan.currency) : target.price(project, plan.currency);
    plan.traps.clear();
    for (const Text& trap : target.traps(project, plan.currency))
        plan.traps << trap.render();
}

Result<PlanPreview> Deck::priced(PlanPreview plan, const DeployRequest& request) const
{
    SD_TRY(deploy::ProjectSpec spec, specOf(request));
    if (!plan.zone.isEmpty()) { // a new one has it only once it was connected
        deploy::AwsChoice choice = deploy::AwsChoice::of(spec.project);
        choice.zone = plan.zone;
        choice.setIn(spec.project);
    }
    setPrice(plan, spec.project);
    return plan;
}

} // namespace shipdeck
