// SPDX-License-Identifier: MIT
// What can be done with an environment beside production.
#include "pages/actions.h"

#include "deploy/asking.h"
#include "deploy/previews.h"
#include "models/deployment_words.h"
#include "models/project_items.h"
#include "widgets/overlay.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

void Actions::deployEnvironment(const QString& project, const QString& environment, Button* asker)
{
    if (environment == u"production")
        return deployProject(project, asker);
    const auto known = m_deck.project(project);
    if (!known)
        return failed(known.error());
    store::DeploymentFilter filter;
    filter.project = known->project.id;
    filter.environment = environment;
    filter.limit = 1;
    const auto newest = m_deck.deployments(filter);
    DeployRequest request;
    request.project = known->project.name;
    request.environment = environment;
    // What the environment is for, not what production follows.
    if (const int number = deploy::pullRequestOf(environment); number > 0)
        request.source.ref = u"pull/%1"_s.arg(number);
    else if (newest && !newest->isEmpty())
        request.source.ref = newest->first().ref;
    deploy(request, asker);
}

void Actions::planPreview(const QString& project)
{
    const auto known = m_deck.project(project);
    if (!known)
        return failed(known.error());
    m_window.go({u"start"_s, {}, {}});
    Q_EMIT planOfSourceRequested(deploy::sourceOf(known->project), u"preview"_s);
}

void Actions::removeEnvironment(const QString& project, const QString& environment)
{
    const auto known = m_deck.project(project);
    if (!known)
        return failed(known.error());
    const QString name = known->project.name, shown = environmentName(environment);
    auto* dialog = new Dialog(tr("Remove %1 of %2?").arg(shown, name), &m_window);
    for (const store::Environment& one : known->environments)
        if (const auto current = m_deck.deployment(one.current); one.name == environment && current)
            dialog->addText(tr("%1 stops at once.").arg(addressText(current->url)));
    dialog->addText(tr("Its releases are deleted. Its deployments and their logs stay as history, and so does every "
                       "other environment."));
    dialog->addButton(tr("Keep %1").arg(shown));
    Button* button = dialog->addButton(tr("Remove %1").arg(shown), Button::Kind::Danger);
    button->setObjectName(u"confirm"_s);
    connect(button, &Button::clicked, this, [this, name, environment, shown] {
        asked(m_deck.remove(name, environment), tr("Removing %1 of %2").arg(shown, name));
    });
    dialog->open();
}

} // namespace shipdeck::ui
