// SPDX-License-Identifier: MIT
// What waits for a person who signs in to AWS.
#include "deck/deck.h"
#include "store/operations.h"
#include "store/projects.h"

namespace shipdeck {

std::optional<deploy::SignInWait> Deck::signInWait(const store::Operation& operation) const
{
    const auto project = store::project(m_store->database(), operation.project);
    return deploy::signInWait(operation, project.value_or(store::Project()));
}

Result<QList<AwaitedSignIn>> Deck::awaitedSignIns() const
{
    SD_TRY(const QList<store::Operation> open, store::openOperations(m_store->database()));
    QList<AwaitedSignIn> awaited;
    for (const store::Operation& operation : open) {
        const auto wait = signInWait(operation);
        if (!wait || (operation.cancelRequested && !deploy::waitsToUndo(operation)))
            continue;
        const aws::Choice choice = wait->choice.choice();
        auto needs = m_aws->personNeeded(choice);
        // That keys have ended only the agent knows, which has asked AWS.
        if (needs && !*needs && wait->why.code == QStringLiteral("aws-keys-ended"))
            needs = aws::PersonNeeded{choice.profile, {}, {}, wait->why.next};
        if (!needs || !*needs) // the agent sees it in a moment
            continue;
        const auto known = std::find_if(awaited.begin(), awaited.end(), [&choice](const AwaitedSignIn& other) {
            return other.choice.profile == choice.profile;
        });
        if (known == awaited.end()) {
            awaited.append({choice, **needs, wait->until, 1});
            continue;
        }
        known->until = std::min(known->until, wait->until);
        ++known->operations;
    }
    return awaited;
}

} // namespace shipdeck
