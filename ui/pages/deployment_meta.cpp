// SPDX-License-Identifier: MIT
#include "pages/deployment_meta.h"

#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "pages/deployment_page.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

namespace shipdeck::ui {
namespace {

void add(FlowRow& line, Icon icon, const QString& text, FontRole role, const QString& tip = {})
{
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(6));
    row->addWidget(new Glyph(icon, 14));
    auto* label = new Label(text, role, Color::TextSecondary);
    label->setElided(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    label->setToolTip(tip);
    row->addWidget(label);
    line.addWidget(part);
}

} // namespace

void showMeta(FlowRow& row, const DeploymentDetail& detail, QString& shown)
{
    const store::Deployment& deployment = detail.deployment;
    const QString when = deployment.deployedBy.isEmpty()
        ? ageText(deployment.createdAt)
        : DeploymentPage::tr("Deployed by %1, %2").arg(deployerOf(deployment), ageText(deployment.createdAt));
    const QString now = refOf(deployment) + shortNameOf(deployment) + deployment.author + when + deployment.environment;
    if (std::exchange(shown, now) == now)
        return;
    clearLayout(&row);
    add(row, deployment.commit.isEmpty() ? Icon::Folder : Icon::GitBranch, refOf(deployment), FontRole::Code);
    add(row, deployment.commit.isEmpty() ? Icon::Hash : Icon::GitCommitHorizontal, shortNameOf(deployment),
        FontRole::Code, deployment.commit);
    if (!deployment.author.isEmpty())
        add(row, Icon::User, DeploymentPage::tr("Commit by %1").arg(deployment.author), FontRole::Small);
    if (deployment.snapshot[deploy::modifiedInSnapshot].toBool())
        add(row, Icon::Pencil, DeploymentPage::tr("with local changes"), FontRole::Small,
            DeploymentPage::tr("The folder had changes that are not in this commit."));
    add(row, deployment.deployedBy.isEmpty() ? Icon::Clock : Icon::Rocket, when, FontRole::Small,
        absoluteText(deployment.createdAt));
    add(row, Icon::CircleDot, environmentName(deployment.environment), FontRole::Small);
    add(row, Icon::Monitor, deploy::targetOf(detail.project).title().render(), FontRole::Small);
}

} // namespace shipdeck::ui
