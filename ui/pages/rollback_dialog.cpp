// SPDX-License-Identifier: MIT
#include "pages/rollback_dialog.h"

#include "deck/deployments.h"
#include "deck/releases.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/status_pill.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 860, listHeight = 214, leastHeight = 110;

std::optional<store::Deployment> currentOf(const Deck& deck, const ProjectSummary& project, const QString& name)
{
    for (const store::Environment& environment : project.environments)
        if (environment.name == name && !environment.current.isEmpty())
            if (const auto found = deck.deployments().get(environment.current))
                return *found;
    return std::nullopt;
}

qsizetype differing(const store::Deployment& a, const store::Deployment& b)
{
    const QStringList left = deploy::Snapshot::of(a).variables, right = deploy::Snapshot::of(b).variables;
    const auto missing = [](const QStringList& from, const QStringList& in) {
        return std::count_if(from.begin(), from.end(), [&](const QString& id) { return !in.contains(id); });
    };
    return std::max(missing(left, right), missing(right, left));
}

} // namespace

RollbackDialog::RollbackDialog(const Deck& deck, const ProjectSummary& project, const EnvironmentName& environment,
                               const DeploymentId& to, QWidget* anywhere)
    : Dialog(tr("Roll back %1, %2").arg(project.project.name, environmentName(environment)), anywhere, dialogWidth),
      m_current(currentOf(deck, project, environment)), m_list(new DeploymentList),
      m_difference(new Label({}, FontRole::Body, Color::TextSecondary))
{
    if (const auto choices = deck.releases().rollbackChoices(project.project.id, environment))
        m_choices = *choices;
    auto* sides = new QHBoxLayout;
    sides->setSpacing(Theme::px(space::s4));
    sides->addWidget(currentSide(), 2);
    auto* target = new Card(tr("Roll back to"));
    target->setPadded(false);
    target->body()->addWidget(m_list);
    // With large text the dialog uses the window's height, and the list scrolls.
    target->setMinimumHeight(Theme::px(leastHeight));
    target->setMaximumHeight(Theme::px(listHeight));
    sides->addWidget(target, 3);
    body()->addLayout(sides);
    m_difference->setWrapped(true);
    body()->addWidget(m_difference);
    target->setVisible(!m_choices.isEmpty());
    if (!m_choices.isEmpty()) {
        addText(tr("Nothing is built or uploaded: %1 restores this release exactly, with its artifact, variables and "
                   "settings. New deployments won't go live until you unpin.")
                    .arg(deploy::targetOf(project.project).title().render()));
        for (const Text& left :
             deploy::targetOf(project.project).leftByRollback(m_current.value_or(store::Deployment())))
            addText(left.render());
        if (const auto canary = deck.releases().rolling(project.project.id, environment); canary && *canary)
            addText(tr("This also ends the canary %1.").arg(shortNameOf(**canary)));
    }

    QList<DeploymentRow> rows;
    for (const store::Deployment& choice : std::as_const(m_choices)) {
        DeploymentRow row = rowOf(choice);
        row.action.clear();
        rows << row;
    }
    m_list->setObjectName(u"rollbackChoices"_s);
    m_list->setAccessibleName(tr("Releases to roll back to"));
    m_list->setRows(rows);
    addButton(tr("Cancel"));
    m_go = addButton(tr("Roll back"), Button::Kind::Primary);
    m_go->setObjectName(u"confirm"_s);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RollbackDialog::follow);
    connect(m_go, &Button::clicked, this, [this] { Q_EMIT chosen(DeploymentId(m_list->currentId())); });

    int preselected = m_choices.isEmpty() ? -1 : 0;
    for (int i = int(m_choices.size()) - 1; i >= 0; --i) {
        const store::Deployment& choice = m_choices[i];
        const bool lastGood = choice.state == store::State::Ready && choice.role == store::ReleaseRole::Superseded;
        if (to.isEmpty() ? lastGood : choice.id == to)
            preselected = i;
    }
    if (preselected >= 0)
        m_list->setCurrentIndex(m_list->model()->index(preselected, 0));
    follow();
}

QWidget* RollbackDialog::currentSide()
{
    auto* card = new Card(tr("Live now"));
    card->setMinimumHeight(Theme::px(leastHeight));
    card->setMaximumHeight(Theme::px(listHeight));
    if (!m_current) {
        auto* none = new Label(tr("Nothing is live yet."), FontRole::Body, Color::TextSecondary);
        card->body()->addWidget(none);
        return card;
    }
    card->setCorner(new StatusPill(Status::Current));
    auto* title = new Label(titleOf(*m_current), FontRole::BodyStrong);
    title->setWrapped(true);
    card->body()->addWidget(title);
    const QString ref = refOf(*m_current) + u"  "_s + shortNameOf(*m_current);
    auto* commit = new Label(ref, FontRole::Code, Color::TextSecondary);
    commit->setElided(true);
    card->body()->addWidget(commit);
    card->setFilled(true);
    card->body()->addWidget(
        new Label(tr("Deployed %1").arg(ageText(m_current->createdAt)), FontRole::Small, Color::TextTertiary));
    card->body()->addStretch();
    return card;
}

void RollbackDialog::follow()
{
    const int row = m_list->currentIndex().row();
    m_go->setEnabled(row >= 0);
    if (row < 0) {
        m_difference->setText(tr("There is no earlier release to roll back to. Deploy once more to get one."));
        return;
    }
    const store::Deployment& target = m_choices[row];
    m_go->setText(tr("Roll back to %1").arg(shortNameOf(target)));
    const qsizetype variables = m_current ? differing(*m_current, target) : 0;
    m_difference->setText(variables == 0       ? tr("Variables: unchanged.")
                              : variables == 1 ? tr("Variables: 1 gets its earlier value back.")
                                               : tr("Variables: %1 get their earlier values back.").arg(variables));
}

} // namespace shipdeck::ui
