// SPDX-License-Identifier: MIT
// Operations that wait for a person.
#include "agent/agent.h"

#include "base/clock.h"
#include "deploy/sign_ins.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck::agent {

bool Agent::mayGoOn(const store::Operation& operation)
{
    if (operation.cancelRequested && !deploy::waitsToUndo(operation))
        return true;
    const auto project = store::project(m_store->database(), operation.project);
    if (const auto wait = deploy::signInWait(operation, project.value_or(store::Project()))) {
        m_aws.pollAgain(wait->choice.choice());
        return nowUtc() >= wait->until || deploy::isSignedIn(m_aws, wait->choice.choice());
    }
    // Tried every few seconds until the keyring is unlocked.
    return m_hurriesWaiting || (monotonicNow().count() / 1000) % 5 == 0;
}

Result<> Agent::keepWait(store::Database& db, const store::Operation& operation)
{
    return operation.state == store::Operation::State::Waiting ? store::setParams(db, operation.id, operation.params)
                                                               : Result<>();
}

std::optional<Error> Agent::lateness(const deploy::Context& context) const
{
    const auto wait = deploy::signInWait(context->operation, context->project);
    if (!wait || nowUtc() < wait->until || deploy::isSignedIn(m_aws, wait->choice.choice()))
        return std::nullopt;
    return deploy::signInLate(*wait).value();
}

} // namespace shipdeck::agent
