// SPDX-License-Identifier: MIT
// Bringing a release to an environment's visitors, within it or from another one.
#include "pages/actions.h"

#include "deck/deployments.h"
#include "deck/releases.h"
#include "models/deployment_words.h"
#include "pages/promote_dialog.h"
#include "widgets/toast.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

store::Environment environmentOf(const ProjectSummary& project, const EnvironmentName& name)
{
    for (const store::Environment& one : project.environments)
        if (one.name == name)
            return one;
    return {};
}

//! Without an id: nothing is live.
store::Deployment liveIn(const Deck& deck, const store::Environment& environment)
{
    const auto live =
        environment.current.isEmpty() ? Result<store::Deployment>() : deck.deployments().get(environment.current);
    return live.value_or(store::Deployment());
}

} // namespace

void Actions::promote(const DeploymentId& id)
{
    const auto next = m_deck.deployments().get(id);
    if (!next)
        return failed(next.error());
    const auto project = m_deck.projects().get(next->project);
    if (!project)
        return failed(project.error());
    const store::Environment where = environmentOf(*project, next->environment);
    const QString shown = environmentName(next->environment);
    auto* dialog = new PromoteDialog(m_deck, tr("Promote %1 to %2?").arg(shortNameOf(*next), shown),
                                     liveIn(m_deck, where), *next, &m_window);
    if (where.pinned)
        dialog->addText(tr("%1 is pinned. Promoting unpins it: new deployments go live again.").arg(shown));
    dialog->addQuestion(tr(
        "Visitors get this release immediately, without a build. You can roll back to the release that is live now."));
    connect(dialog, &PromoteDialog::confirmed, this,
            [this, id, done = tr("%1 is live in %2").arg(shortNameOf(*next), shown)] {
                asked(m_deck.releases().promote(id), done);
            });
    dialog->open();
}

void Actions::promoteFrom(const ProjectId& project, const EnvironmentName& from, const EnvironmentName& to)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    const store::Deployment next = liveIn(m_deck, environmentOf(*known, from));
    if (next.id.isEmpty()) {
        const QString gone = tr("Nothing is live in %1 any more, so it was not promoted").arg(environmentName(from));
        m_window.announce(gone);
        return m_window.toasts().show({gone, Status::Error, {}, {}});
    }
    const QString shown = environmentName(to);
    auto* dialog = new PromoteDialog(m_deck, tr("Promote %1 to %2?").arg(environmentName(from), shown),
                                     liveIn(m_deck, environmentOf(*known, to)), next, &m_window);
    dialog->addQuestion(
        tr("%1 gets this source with its own variables. It is built again only if that would change the "
           "artifact.")
            .arg(shown));
    connect(dialog, &PromoteDialog::confirmed, this,
            [this, to, id = next.id] { queued(m_deck.deployments().deployTo(to, id), nullptr); });
    dialog->open();
}

} // namespace shipdeck::ui
