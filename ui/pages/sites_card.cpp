// SPDX-License-Identifier: MIT
#include "pages/sites_card.h"

#include "deck/deployments.h"
#include "models/deployment_words.h"
#include "models/project_items.h"
#include "models/time_words.h"
#include "pages/actions.h"
#include "pages/fact_row.h"
#include "theme/status.h"
#include "theme/theme.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

SitesCard::SitesCard(Deck& deck, Actions& actions, QWidget* parent)
    : Card(tr("Your sites"), parent), m_deck(deck), m_actions(actions)
{
    setObjectName(u"sitesCard"_s);
    connect(addLink(tr("All projects")), &LinkLabel::clicked, this, &SitesCard::allRequested);
    body()->setSpacing(0);
}

void SitesCard::show(const QList<ProjectSummary>& projects)
{
    QList<Row> rows;
    for (const ProjectSummary& project : projects) {
        Row row{project.project.id, project.project.name, addressOf(project), {}, {}, statusOf(project)};
        if (project.latest) {
            row.deployment = project.latest->id;
            row.age = ageShort(project.latest->createdAt);
        }
        rows << row;
    }
    setVisible(!rows.isEmpty());
    if (rows == m_rows)
        return; // nothing to rebuild, which keeps focus and hover
    m_rows = rows;
    clearLayout(body());
    for (const Row& row : std::as_const(rows)) {
        if (body()->count() > 0)
            body()->addWidget(new Divider);
        body()->addWidget(makeRow(row));
    }
}

QWidget* SitesCard::makeRow(const Row& row)
{
    auto* widget = new QWidget;
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, Theme::px(6), 0, Theme::px(6));
    line->setSpacing(Theme::px(space::s3));
    auto* icon = new StatusIcon(row.status, 16);
    icon->setToolTip(statusName(row.status));
    line->addWidget(icon);
    auto* name = new LinkLabel(row.name);
    name->setRole(FontRole::BodyStrong);
    connect(name, &LinkLabel::clicked, this, [this, row] { Q_EMIT projectRequested(row.id); });
    line->addWidget(name);
    auto* address = new Label(row.address.isEmpty() ? statusName(row.status) : addressText(row.address),
                              FontRole::Small, Color::TextSecondary);
    address->setElided(true);
    line->addWidget(address, 1);
    line->addWidget(new Label(row.age, FontRole::Small, Color::TextTertiary));

    auto* open = new Button(tr("Visit"));
    open->setAccessibleName(tr("Visit %1").arg(row.name));
    open->setEnabled(!row.address.isEmpty());
    connect(open, &Button::clicked, this, [this, row] { m_actions.visit(row.address); });
    line->addWidget(open);
    auto* again = new Button(tr("Deploy"));
    again->setAccessibleName(tr("Deploy %1").arg(row.name));
    connect(again, &Button::clicked, this, [this, row, again] { m_actions.deployProject(ProjectId(row.id), again); });
    line->addWidget(again);
    auto* more = new IconButton(Icon::Ellipsis, tr("More for %1").arg(row.name));
    connect(more, &IconButton::clicked, this, [this, row, more] { showMenu(row, more); });
    line->addWidget(more);
    return widget;
}

void SitesCard::showMenu(const Row& row, QWidget* anchor)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!row.deployment.isEmpty())
        menu->addAction(themedIcon(Icon::ScrollText), tr("Logs"), this, [this, row] {
            if (const auto deployment = m_deck.deployments().get(row.deployment))
                m_actions.open(*deployment);
        });
    menu->addAction(themedIcon(Icon::Trash2), tr("Remove…"), this,
                    [this, row] { m_actions.remove(ProjectId(row.id)); });
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

} // namespace shipdeck::ui
