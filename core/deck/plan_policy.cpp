// SPDX-License-Identifier: MIT
// What a plan needs in the account.
#include "deck/deck.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"

namespace shipdeck {

void Deck::setPolicy(PlanPreview& plan, const store::Project& project)
{
    const deploy::AccountUse* const account = deploy::targetOf(project).account();
    plan.policy.reset();
    if (!account)
        return;
    QList<insights::Permissions> needs;
    for (const deploy::PlannedStep& step : plan.steps)
        needs << step.permissions;
    insights::Policy policy = account->policyOf(needs, account->choiceOf(project));
    if (!policy.statements.isEmpty())
        plan.policy = std::move(policy);
}

} // namespace shipdeck
