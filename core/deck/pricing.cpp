// SPDX-License-Identifier: MIT
// What a plan costs a month.
#include "deck/deck.h"
#include "deploy/steps/static_place.h"
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
    SD_TRY(deploy::Wish wish, wishOf(request));
    if (!plan.zone.isEmpty()) { // a new one has it only once it was connected
        deploy::AwsChoice choice = deploy::AwsChoice::of(wish.project);
        choice.zone = plan.zone;
        choice.setIn(wish.project);
    }
    setPrice(plan, wish.project);
    return plan;
}

} // namespace shipdeck
