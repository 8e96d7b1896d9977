// SPDX-License-Identifier: MIT
#include "pages/start_page.h"

#include "pages/actions.h"
#include "theme/theme.h"
#include "widgets/columns.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

StartPage::StartPage(const PageContext& context, const GitHubContext& github, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_heading(new Label({}, FontRole::Display)),
      m_drop(new DropCard(context.deck, context.actions)), m_sites(new SitesCard(context.deck, context.actions)),
      m_connect(new ConnectCard(github.github)), m_aws(new AwsCard),
      m_samples(new SamplesCard(context.deck, context.actions)), m_needs(new NeedsCard(context.deck)),
      m_error(new InlineError)
{
    auto* inside = new QWidget;
    auto* main = new QWidget;
    auto* left = new QVBoxLayout(main);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Theme::px(space::gutter));
    left->addWidget(m_heading);
    left->addWidget(m_error);
    left->addWidget(m_drop);
    left->addWidget(m_sites);
    left->addStretch();
    auto* side = new QWidget;
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(Theme::px(space::gutter));
    for (Card* card : {static_cast<Card*>(m_connect), static_cast<Card*>(m_aws), static_cast<Card*>(m_samples),
                       static_cast<Card*>(m_needs)})
        right->addWidget(card);
    right->addStretch();
    auto* row = new QHBoxLayout(inside);
    padPage(row);
    row->addWidget(new Columns(main, side, size::rightColumn, 480));

    QScrollArea* area = fillWith(inside, title());

    connect(m_connect, &ConnectCard::requested, this, &StartPage::navigate);
    connect(m_aws, &AwsCard::requested, this, &StartPage::navigate);
    connect(m_error, &InlineError::retry, this, [this] { load(); });
    connect(m_sites, &SitesCard::allRequested, this, [this] { Q_EMIT navigate({u"projects"_s, {}, {}}); });
    connect(m_sites, &SitesCard::projectRequested, this, [this](const QString& id) {
        Q_EMIT navigate({u"overview"_s, id, {}});
    });
    connect(&context.actions, &Actions::planRequested, m_drop, [this, area](const QString& source) {
        area->verticalScrollBar()->setValue(0);
        m_drop->look(source);
    });
    connect(&context.actions, &Actions::planOfRequestRequested, m_drop, [this, area](const DeployRequest& request) {
        area->verticalScrollBar()->setValue(0);
        m_drop->lookAt(request);
    });
}

void StartPage::load()
{
    const auto projects = deck().projects().recent(SitesCard::shownSites);
    // Deploying does not need the list, so only its place shows the error.
    if (projects)
        m_error->hide();
    else
        m_error->show(projects.error(), tr("Try again"));
    const QList<ProjectSummary> known = projects.value_or(QList<ProjectSummary>());
    m_heading->setText(known.isEmpty() ? tr("Ship something now. No account needed.") : tr("Ship something"));
    m_sites->show(known);
    m_connect->load();
    m_aws->load();
    m_drop->showPrice(); // the currency may have changed
    showLook(Look::Filled);
    if (std::exchange(m_checked, true))
        return;
    m_drop->field()->setFocus(Qt::OtherFocusReason);
    // After the first paint: checking this computer starts programs and queries the keyring.
    QTimer::singleShot(300, m_needs, &NeedsCard::check);
}

void StartPage::refresh()
{
    load();
    m_needs->check();
}

void StartPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_drop->step() != DropCard::Step::Idle)
        return m_drop->dismiss();
    DeckPage::keyPressEvent(event);
}

QList<Command> StartPage::commands() const
{
    auto* self = const_cast<StartPage*>(this);
    Command folder;
    folder.id = u"start.folder"_s;
    folder.text = tr("Deploy a folder…");
    folder.icon = Icon::FolderOpen;
    folder.shortcut = u"Ctrl+O"_s;
    folder.run = [self] { self->act().chooseFolder(); };
    Command check;
    check.id = u"start.check"_s;
    check.text = tr("Check this computer's requirements");
    check.icon = Icon::ShieldCheck;
    check.run = [self] { self->m_needs->check(); };
    return {folder, check};
}

} // namespace shipdeck::ui
