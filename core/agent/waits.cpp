// SPDX-License-Identifier: MIT
#include "agent/waits.h"

#include "aws/connection.h"
#include "base/clock.h"
#include "deploy/engine/world.h"
#include "deploy/sign_ins.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"

namespace shipdeck::agent {

bool Waits::mayGoOn(const store::Operation& operation) const
{
    if (operation.cancelRequested && !deploy::waitsToUndo(operation))
        return true;
    const auto project = store::project(m_world.store.database(), operation.project);
    if (const auto wait = deploy::signInWait(operation, project.value_or(store::Project()))) {
        m_world.aws.pollAgain(wait->choice.choice());
        return nowUtc() >= wait->until || deploy::isSignedIn(m_world.aws, wait->choice.choice());
    }
    // Tried every few seconds until the keyring is unlocked.
    return m_keyring.hasChanged() || (monotonicNow().count() / 1000) % 5 == 0;
}

std::optional<Error> Waits::lateness(const deploy::Context& context) const
{
    const auto wait = deploy::signInWait(context->operation, context->project);
    if (!wait || nowUtc() < wait->until || deploy::isSignedIn(m_world.aws, wait->choice.choice()))
        return std::nullopt;
    return deploy::signInLate(*wait).value();
}

} // namespace shipdeck::agent
