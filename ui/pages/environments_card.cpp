// SPDX-License-Identifier: MIT
#include "pages/environments_card.h"

#include "deck/deployments.h"
#include "deck/health.h"
#include "deploy/previews.h"
#include "deploy/target.h"
#include "github/project_settings.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int nameWidth = 76;
constexpr int indent = 22;

//! Current, else the newest deployment, for the status.
std::optional<store::Deployment> shownOf(const Deck& deck, const store::Environment& environment)
{
    if (const auto found = deck.deployments().get(environment.current); !environment.current.isEmpty() && found)
        return *found;
    store::DeploymentFilter newest;
    newest.project = environment.project;
    newest.environment = environment.name;
    newest.limit = 1;
    const auto found = deck.deployments().list(newest);
    return found && !found->isEmpty() ? std::optional(found->first()) : std::nullopt;
}

//! Also whether its server answers.
Status statusIn(const Deck& deck, const std::optional<store::Deployment>& shown)
{
    if (!shown)
        return Status::Queued;
    const auto health = deck.deployments().health(*shown).value_or(std::nullopt);
    if (health && health->isFailing())
        return Status::Error;
    return health && health->isStopped() ? Status::Canceled : statusOf(*shown);
}

QString fingerprint(const store::Environment& environment, const std::optional<store::Deployment>& shown)
{
    const QString of = shown ? shown->id + store::stateName(shown->state) + store::roleName(shown->role) + shown->url
            + refOf(*shown) + ageShort(shown->createdAt)
                             : QString();
    return environment.name + environment.current + (environment.pinned ? u"*"_s : QString()) + of + u'\n';
}

} // namespace

EnvironmentsCard::EnvironmentsCard(QWidget* parent)
    : Card(tr("Environments"), parent), m_preview(addLink(tr("Deploy a preview…")))
{
    setObjectName(u"environmentsCard"_s);
    m_preview->setObjectName(u"deployPreview"_s);
    connect(m_preview, &LinkLabel::clicked, this, &EnvironmentsCard::previewRequested);
}

void EnvironmentsCard::show(const Deck& deck, const ProjectSummary& project)
{
    const store::Project& known = project.project;
    m_preview->setVisible(deploy::targetOf(known).accepts(known, u"preview"_s).has_value());
    const bool isGitHub = !github::linkOf(known.settings).fullName.isEmpty();
    struct Row {
        store::Environment environment;
        std::optional<store::Deployment> shown;
        Status status;
    };
    QList<Row> rows;
    QString now;
    for (const store::Environment& environment : project.environments) {
        if (isGitHub && deploy::pullRequestOf(environment.name) > 0)
            continue; // previews are on the card of pushes
        const auto shown = shownOf(deck, environment);
        rows.append({environment, shown, statusIn(deck, shown)});
        now += fingerprint(environment, shown) + QString::number(int(rows.last().status));
    }
    if (std::exchange(m_shown, now) == now)
        return;
    clearLayout(body());
    for (const auto& [environment, shown, status] : std::as_const(rows))
        addEnvironment(environment, shown, status);
}

void EnvironmentsCard::addEnvironment(const store::Environment& environment,
                                      const std::optional<store::Deployment>& shown, Status status)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    auto* icon = new StatusIcon(status, 14);
    icon->setObjectName(u"environmentStatus"_s);
    row->addWidget(icon);
    auto* name = new Label(environmentName(environment.name));
    name->setMinimumWidth(Theme::px(nameWidth));
    row->addWidget(name);
    auto* ref = new Label(shown ? refOf(*shown) : tr("nothing yet"), shown ? FontRole::Code : FontRole::Small,
                          Color::TextSecondary);
    ref->setElided(true);
    row->addWidget(ref, 1);
    if (environment.pinned)
        row->addWidget(new Glyph(Icon::Pin, 14));
    if (shown)
        row->addWidget(new Label(ageShort(shown->createdAt), FontRole::Small, Color::TextSecondary));
    body()->addWidget(line);
    if (environment.name == u"production") // it has its own card and is removed with the project
        return;
    auto* remove = new IconButton(Icon::Trash2, tr("Remove %1").arg(environmentName(environment.name)));
    remove->setObjectName(u"removeEnvironment"_s);
    connect(remove, &IconButton::clicked, this, [this, of = environment.name] { Q_EMIT removeRequested(of); });
    row->addWidget(remove);
    if (shown && !environment.current.isEmpty() && !shown->url.isEmpty()) {
        auto* visit = new LinkLabel(QUrl(shown->url).authority() + QUrl(shown->url).path().chopped(1));
        visit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a long address is shortened, with a tooltip
        visit->setObjectName(u"visitEnvironment"_s);
        visit->setExternal(true);
        visit->setToolTip(shown->url);
        visit->setAccessibleName(tr("Visit %1: %2").arg(environmentName(environment.name), addressText(shown->url)));
        connect(visit, &LinkLabel::clicked, this, [this, url = shown->url] { Q_EMIT visitRequested(url); });
        auto* way = new QHBoxLayout;
        way->setContentsMargins(Theme::px(indent), 0, 0, 0);
        way->addWidget(visit, 1);
        way->addStretch();
        body()->addLayout(way);
    }
}

} // namespace shipdeck::ui
