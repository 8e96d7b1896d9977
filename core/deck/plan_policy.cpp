// SPDX-License-Identifier: MIT
// What a plan needs in the account.
#include "deck/deck.h"
#include "deploy/steps/cloudfront_place.h"

namespace shipdeck {

void Deck::setPolicy(PlanPreview& plan, const store::Project& project)
{
    const deploy::AwsChoice choice = deploy::AwsChoice::of(project);
    QList<insights::Permissions> needs;
    for (const deploy::PlannedStep& step : plan.steps)
        needs << step.permissions;
    insights::Policy policy = insights::policyOf(needs, {choice.account, choice.region});
    plan.policy = policy.statements.isEmpty() ? std::nullopt : std::optional(std::move(policy));
}

} // namespace shipdeck
