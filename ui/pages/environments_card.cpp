// SPDX-License-Identifier: MIT
#include "pages/environments_card.h"

#include "deploy/previews.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

EnvironmentsCard::EnvironmentsCard(QWidget* parent) : Card(tr("Environments"), parent)
{
    setObjectName(u"environmentsCard"_s);
}

void EnvironmentsCard::show(const Deck& deck, const ProjectSummary& project)
{
    clearLayout(body());
    for (const store::Environment& environment : project.environments) {
        if (deploy::pullRequestOf(environment.name) > 0)
            continue; // beside the pushes, with its address
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Theme::px(space::s2));
        // Without a Current one, the newest says how it stands.
        std::optional<store::Deployment> current;
        if (const auto found = deck.deployment(environment.current); !environment.current.isEmpty() && found)
            current = *found;
        store::DeploymentFilter newest;
        newest.project = project.project.id;
        newest.environment = environment.name;
        newest.limit = 1;
        if (const auto found = deck.deployments(newest); !current && found && !found->isEmpty())
            current = found->first();
        row->addWidget(new StatusIcon(current ? statusOf(*current) : Status::Queued, 14));
        auto* name = new Label(environmentName(environment.name));
        name->setMinimumWidth(Theme::px(76));
        row->addWidget(name);
        auto* ref = new Label(current ? refOf(*current) : tr("nothing yet"), current ? FontRole::Code : FontRole::Small,
                              Color::TextSecondary);
        ref->setElided(true);
        row->addWidget(ref, 1);
        if (environment.pinned)
            row->addWidget(new Glyph(Icon::Pin, 14));
        if (current)
            row->addWidget(new Label(ageShort(current->createdAt), FontRole::Small, Color::TextSecondary));
        body()->addWidget(line);
    }
}

} // namespace shipdeck::ui
