// SPDX-License-Identifier: MIT
#include "pages/projects_page.h"

#include "pages/actions.h"
#include "theme/theme.h"
#include "widgets/flow_row.h"

#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

ProjectsPage::ProjectsPage(const PageContext& context, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Cards, parent), m_filter(new SearchField(tr("Filter projects"))),
      m_sort(new Button(tr("Last activity"))), m_look(new SegmentedControl(tr("List layout"))), m_grid(new ProjectGrid),
      m_noMatch(
          new EmptyState(Icon::Search, tr("No projects match"), tr("Names, addresses and sources are searched."))),
      m_deploy(new Button(Icon::FolderOpen, tr("Deploy a folder"), Button::Kind::Primary, this))
{
    m_deploy->hide();
    m_filter->setObjectName(u"projectFilter"_s);
    m_filter->setHint(u"/"_s);
    m_filter->setMinimumWidth(Theme::px(200));
    m_filter->setMaximumWidth(Theme::px(280));
    m_grid->setObjectName(u"projectGrid"_s);
    m_grid->installEventFilter(this);
    m_look->addSegment(tr("Grid"), Icon::LayoutGrid);
    m_look->addSegment(tr("List"), Icon::List);
    auto* menu = new QMenu(this);
    menu->addAction(tr("Last activity"), this, [this] { setOrder(ProjectOrder::LastActivity); });
    menu->addAction(tr("Name"), this, [this] { setOrder(ProjectOrder::Name); });
    m_sort->setDropMenu(menu);
    m_sort->setAccessibleName(tr("Sort by"));

    auto* bar = new FlowRow;
    bar->addWidget(m_filter);
    bar->addWidget(m_sort);
    bar->addWidget(m_look);
    bar->setGrowing(m_filter);
    bar->setLast(m_look);
    auto* column = new QVBoxLayout(filled());
    padPage(column);
    // Cards have half a gutter around them; the rest of the page is aligned with the cards.
    const int half = Theme::px(space::gutter) / 2;
    column->setContentsMargins(column->contentsMargins() - QMargins(half, 0, half, 0));
    column->setSpacing(half);
    bar->setContentsMargins(half, 0, half, 0);
    column->addLayout(bar);
    column->addWidget(m_grid, 1);
    column->addWidget(m_noMatch, 1);

    auto* none = new EmptyState(Icon::Box, tr("No projects yet"),
                                tr("Deploy a folder or a public repository to serve it on this computer."));
    connect(none->addAction(tr("Deploy a folder")), &Button::clicked, &act(), &Actions::chooseFolder);
    connect(none->addAction(tr("Import from GitHub")), &Button::clicked, this, [this] {
        Q_EMIT navigate({u"repositories"_s, {}, {}});
    });
    setEmpty(none);

    connect(m_deploy, &Button::clicked, &act(), &Actions::chooseFolder);
    connect(m_filter, &SearchField::textChanged, this, &ProjectsPage::showCards);
    connect(m_filter, &SearchField::left, m_grid, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    connect(m_noMatch->addAction(tr("Clear filter")), &Button::clicked, m_filter, &QLineEdit::clear);
    connect(m_look, &SegmentedControl::currentChanged, this,
            [this](int index) { setLook(index == 0 ? ProjectGrid::Look::Grid : ProjectGrid::Look::List); });
    connect(m_grid, &ProjectGrid::opened, this, [this](const QString& id) {
        Q_EMIT navigate({u"overview"_s, id, {}});
    });
    connect(m_grid, &ProjectGrid::deployRequested, this,
            [this](const QString& id) { act().deployProject(ProjectId(id)); });
    connect(m_grid, &ProjectGrid::menuRequested, this, &ProjectsPage::showMenu);
    auto* other = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this);
    connect(other, &QShortcut::activated, this, [this] { m_look->setCurrent(1 - m_look->current()); });
}

void ProjectsPage::setOrder(ProjectOrder order)
{
    m_order = order;
    m_shown.clear();
    m_sort->setText(order == ProjectOrder::Name ? tr("Name") : tr("Last activity"));
    showCards();
}

void ProjectsPage::setLook(ProjectGrid::Look look)
{
    m_grid->setLook(look);
}

void ProjectsPage::load()
{
    const auto projects = deck().projects().list();
    if (!projects)
        return showFailure(projects.error());
    m_projects = *projects;
    showCards();
    showLook(m_projects.isEmpty() ? Look::Empty : Look::Filled);
}

void ProjectsPage::showCards()
{
    QList<ProjectCard> cards = cardsOf(deck(), m_projects, m_filter->text().trimmed(), m_order);
    // Sorted again only when the pointer leaves the list; until then the order stays, and new ones come last.
    if (m_grid->underMouse()) {
        const auto place = [this](const ProjectCard& card) {
            const qsizetype at = m_shown.indexOf(card.id);
            return at < 0 ? m_shown.size() : at;
        };
        std::stable_sort(cards.begin(), cards.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    }
    m_shown.clear();
    for (const ProjectCard& card : std::as_const(cards))
        m_shown << card.id;
    m_grid->setCards(cards);
    m_grid->setVisible(!cards.isEmpty());
    m_noMatch->setVisible(cards.isEmpty());
}

void ProjectsPage::showMenu(const QString& id, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(Icon::ArrowRight), tr("Open"), this, [=, this] {
        Q_EMIT navigate({u"overview"_s, id, {}});
    });
    menu->addAction(themedIcon(Icon::Rocket), tr("Deploy"), this, [=, this] { act().deployProject(ProjectId(id)); });
    if (const auto project = deck().projects().get(id); project && project->current)
        menu->addAction(themedIcon(Icon::ExternalLink), tr("Visit"), this,
                        [this, url = project->current->url] { act().visit(url); });
    menu->addSeparator();
    menu->addAction(themedIcon(Icon::Trash2), tr("Remove…"), this, [=, this] { act().remove(ProjectId(id)); });
    menu->popup(at);
}

QList<Command> ProjectsPage::commands() const
{
    auto* self = const_cast<ProjectsPage*>(this);
    Command folder;
    folder.id = u"projects.folder"_s;
    folder.text = tr("Deploy a folder…");
    folder.icon = Icon::FolderOpen;
    folder.run = [self] { self->act().chooseFolder(); };
    Command filter;
    filter.id = u"projects.filter"_s;
    filter.text = tr("Filter projects");
    filter.icon = Icon::Search;
    filter.run = [self] { self->find(); };
    return {folder, filter};
}

// The list would use the slash for type-ahead.
bool ProjectsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_grid && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Slash) {
        find();
        return true;
    }
    return DeckPage::eventFilter(watched, event);
}

void ProjectsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->text() == u"/"_s)
        return find();
    DeckPage::keyPressEvent(event);
}

} // namespace shipdeck::ui
