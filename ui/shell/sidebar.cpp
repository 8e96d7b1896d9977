// SPDX-License-Identifier: MIT
#include "shell/sidebar.h"

#include "theme/paint.h"
#include "widgets/button.h"
#include "widgets/columns.h"
#include "widgets/label.h"

#include <QMouseEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace shipdeck::ui {
namespace {
constexpr int projectsShown = 8;
}

//! The project and its space; opens the list of all projects.
class Sidebar::Switcher final : public QAbstractButton {
public:
    explicit Switcher(QWidget* parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        show(Sidebar::tr("Shipdeck"), Sidebar::tr("All projects"));
    }
    void show(const QString& title, const QString& space)
    {
        setText(title);
        m_space = space;
        setAccessibleName(Sidebar::tr("Switch project, now %1").arg(title));
        setToolTip(Sidebar::tr("Switch project  Ctrl+P"));
        update();
    }
    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        update();
    }
    QSize sizeHint() const override { return {Theme::px(180), Theme::px(40)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (underMouse() || isDown())
            paintBox(painter, rect(), Theme::px(radius::md), Theme::color(Color::BgHover));
        const int mark = Theme::px(26);
        const int left = m_collapsed ? (width() - mark) / 2 : Theme::px(4);
        painter.drawPixmap(left, (height() - mark) / 2, appMark(mark, painter.device()->devicePixelRatioF()));
        if (m_collapsed)
            return;
        const int text = Theme::px(38);
        const int room = width() - text - Theme::px(28);
        paintText(painter, QRect(text, Theme::px(3), room, Theme::px(18)), this->text(), FontRole::Heading,
                  Theme::color(Color::TextPrimary));
        paintText(painter, QRect(text, Theme::px(20), room, Theme::px(16)), m_space, FontRole::Caption,
                  Theme::color(Color::TextSecondary));
        paintIcon(painter, Icon::ChevronsUpDown, QRect(width() - Theme::px(22), 0, Theme::px(14), height()),
                  Theme::color(Color::TextSecondary), Theme::px(14));
    }

private:
    QString m_space;
    bool m_collapsed = false;
};

//! Looks like a search field and opens the palette.
class Sidebar::SearchButton final : public QAbstractButton {
public:
    explicit SearchButton(QWidget* parent) : QAbstractButton(parent)
    {
        setText(Sidebar::tr("Search or run…"));
        setAccessibleName(Sidebar::tr("Search or run a command"));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        setToolTip(collapsed ? Sidebar::tr("Search or run a command  Ctrl+K") : QString());
        update();
    }
    QSize sizeHint() const override { return {Theme::px(180), Theme::px(30)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), Theme::px(radius::md), Theme::color(Color::BgInput),
                 Theme::color(underMouse() ? Color::BorderStrong : Color::BorderDefault));
        const QRect icon = m_collapsed ? rect() : QRect(Theme::px(9), 0, Theme::px(14), height());
        paintIcon(painter, Icon::Search, icon, Theme::color(Color::TextSecondary), Theme::px(14));
        if (m_collapsed)
            return;
        const QString keys = Sidebar::tr("Ctrl K");
        const int cap = textWidth(keys, FontRole::Caption) + Theme::px(10);
        const QRect box(width() - cap - Theme::px(7), (height() - Theme::px(18)) / 2, cap, Theme::px(18));
        paintBox(painter, box, Theme::px(radius::sm), Theme::color(Color::BgRaised),
                 Theme::color(Color::BorderDefault));
        paintText(painter, box, keys, FontRole::Caption, Theme::color(Color::TextSecondary), Qt::AlignHCenter);
        paintText(painter, QRect(Theme::px(30), 0, box.left() - Theme::px(36), height()), text(), FontRole::Body,
                  Theme::color(Color::TextSecondary));
    }

private:
    bool m_collapsed = false;
};

//! Where deployments go, and its status.
class Sidebar::Foot final : public QAbstractButton {
public:
    explicit Foot(QWidget* parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    void setItem(const FootItem& item)
    {
        m_item = item;
        setText(item.title);
        setAccessibleName(item.text.isEmpty() ? item.title : item.title + QStringLiteral(", ") + item.text);
        setToolTip(m_collapsed ? accessibleName() : QString());
        setVisible(!item.title.isEmpty());
        update();
    }
    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        setItem(m_item);
    }
    QSize sizeHint() const override { return {Theme::px(180), Theme::px(52)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, width(), 1), Theme::color(Color::BorderSubtle));
        if (underMouse())
            painter.fillRect(rect().adjusted(0, 1, 0, 0), Theme::color(Color::BgHover));
        const int icon = Theme::px(16);
        const QRect iconBox = m_collapsed ? rect() : QRect(Theme::px(19), 0, icon, height());
        paintIcon(painter, m_item.icon, iconBox, Theme::color(Color::TextSecondary), icon);
        if (m_collapsed)
            return;
        const int left = Theme::px(45);
        int right = width() - Theme::px(14);
        if (m_item.status) {
            paintIcon(painter, statusIcon(*m_item.status), QRect(right - icon, 0, icon, height()),
                      Theme::status(*m_item.status).fg, Theme::px(14));
            right -= icon + Theme::px(6);
        }
        paintText(painter, QRect(left, Theme::px(9), right - left, Theme::px(18)), m_item.title, FontRole::BodyStrong,
                  Theme::color(Color::TextPrimary));
        paintText(painter, QRect(left, Theme::px(26), right - left, Theme::px(16)), m_item.text, FontRole::Caption,
                  Theme::color(Color::TextSecondary));
    }

private:
    FootItem m_item;
    bool m_collapsed = false;
};

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent), m_switcher(new Switcher(this)), m_search(new SearchButton(this)), m_foot(new Foot(this)),
      m_column(new QVBoxLayout(this)), m_top(new QVBoxLayout), m_searchRow(new QHBoxLayout), m_pages(new QVBoxLayout),
      m_projects(new QVBoxLayout), m_list(new QWidget), m_projectsHead(new QWidget),
      m_projectsTitle(new Label({}, FontRole::Caption, Color::TextTertiary))
{
    setAccessibleName(Sidebar::tr("Sidebar"));
    setMouseTracking(true);
    m_search->setObjectName(QStringLiteral("sidebarSearch"));
    auto* head = new QHBoxLayout(m_projectsHead);
    head->setContentsMargins(Theme::px(12), 0, 0, 0);
    head->addWidget(m_projectsTitle, 1);
    auto* add = new IconButton(Icon::Plus, Sidebar::tr("Deploy something new"), m_projectsHead);
    connect(add, &IconButton::clicked, this, &Sidebar::importRequested);
    head->addWidget(add);

    m_column->setSpacing(0);
    m_top->addWidget(m_switcher);
    m_searchRow->addWidget(m_search);
    m_top->addLayout(m_searchRow);
    m_column->addLayout(m_top);
    // Large text leaves no room for all of them.
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins({});
    list->setSpacing(0);
    list->addLayout(m_pages);
    list->addWidget(m_projectsHead);
    list->addLayout(m_projects);
    list->addStretch();
    m_scroll = scrolled(m_list, Sidebar::tr("Pages and projects"));
    m_scroll->setFocusPolicy(Qt::NoFocus); // its entries have it
    m_column->addWidget(m_scroll, 1);
    m_column->addWidget(m_foot);
    connect(m_switcher, &QAbstractButton::clicked, this, &Sidebar::switcherRequested);
    connect(m_search, &QAbstractButton::clicked, this, &Sidebar::paletteRequested);
    connect(m_foot, &QAbstractButton::clicked, this, &Sidebar::footRequested);
    connect(&Theme::instance(), &Theme::changed, this, &Sidebar::follow);
    m_foot->hide();
    m_projectsHead->hide();
    follow();
}

void Sidebar::follow()
{
    // Each row has its own side margins, so that the foot's line reaches both edges.
    const int side = Theme::px(8);
    m_column->setContentsMargins(0, Theme::px(3), 1, 0);
    m_top->setContentsMargins(side, 0, side - 1, 0);
    m_top->setSpacing(Theme::px(5));
    const int inset = m_collapsed ? 0 : Theme::px(4); // in line with the mark above
    m_searchRow->setContentsMargins(inset, 0, inset, 0);
    m_pages->setContentsMargins(side, Theme::px(14), side - 1, 0);
    m_pages->setSpacing(Theme::px(2));
    m_projects->setContentsMargins(side, 0, side - 1, 0);
    m_projects->setSpacing(0);
    m_projectsHead->setContentsMargins(side, Theme::px(10), side - 1, 0);
    updateGeometry();
    update();
}

void Sidebar::setProject(const ProjectItem* project)
{
    if (project)
        m_switcher->show(project->name, project->space);
    else
        m_switcher->show(Sidebar::tr("Shipdeck"), Sidebar::tr("All projects"));
}

void Sidebar::setPages(const QList<PageEntry>& pages, const QHash<QString, QString>& counts, const QString& current)
{
    QStringList key;
    for (const PageEntry& entry : pages)
        key.append(entry.id + u'\n' + entry.title());
    // Unchanged pages keep their buttons, and with them the keyboard focus.
    if (key != m_pageKey) {
        m_pageKey = key;
        qDeleteAll(m_pageButtons);
        m_pageButtons.clear();
        for (const PageEntry& entry : pages) {
            auto* button = new NavButton(entry.icon, entry.title(), m_list);
            button->setObjectName(QStringLiteral("nav.") + entry.id);
            button->setCheckable(true);
            button->setCollapsed(m_collapsed);
            connect(button, &NavButton::clicked, this, [this, id = entry.id] { Q_EMIT pageRequested(id); });
            m_pages->addWidget(button);
            m_pageButtons.insert(entry.id, button);
        }
    }
    for (auto it = m_pageButtons.cbegin(); it != m_pageButtons.cend(); ++it) {
        it.value()->setChecked(it.key() == current);
        it.value()->setCount(counts.value(it.key()));
    }
}

void Sidebar::setProjects(const QList<ProjectItem>& projects)
{
    QList<ProjectItem> shown;
    for (const ProjectItem& project : projects)
        if (project.pinned)
            shown.append(project);
    m_projectsTitle->setText(shown.isEmpty() ? Sidebar::tr("Recent") : Sidebar::tr("Pinned"));
    if (shown.isEmpty())
        shown = projects;
    shown.resize(std::min<qsizetype>(shown.size(), projectsShown));
    if (shown == m_shown)
        return;
    const bool same =
        std::equal(shown.begin(), shown.end(), m_shown.begin(), m_shown.end(),
                   [](const ProjectItem& a, const ProjectItem& b) { return a.id == b.id && a.name == b.name; });
    m_shown = shown;
    if (!same) {
        qDeleteAll(m_projectButtons);
        m_projectButtons.clear();
        for (const ProjectItem& project : std::as_const(shown)) {
            auto* button = new NavButton(Icon::Box, project.name, m_list);
            button->setObjectName(QStringLiteral("project.") + project.id);
            button->setCollapsed(m_collapsed);
            connect(button, &NavButton::clicked, this, [this, id = project.id] { Q_EMIT projectRequested(id); });
            m_projects->addWidget(button);
            m_projectButtons.append(button);
        }
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown[i].deployed)
            m_projectButtons[i]->setStatus(shown[i].status);
        m_projectButtons[i]->setCount(shown[i].age);
    }
    m_projectsHead->setVisible(!shown.isEmpty() && !m_collapsed);
}

void Sidebar::setFoot(const FootItem& foot)
{
    m_foot->setItem(foot);
}

void Sidebar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    // A bar would push the icons out of line with the mark; the wheel and the keyboard scroll without it.
    m_scroll->setVerticalScrollBarPolicy(collapsed ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_switcher->setCollapsed(collapsed);
    m_search->setCollapsed(collapsed);
    m_foot->setCollapsed(collapsed);
    for (NavButton* button : std::as_const(m_pageButtons))
        button->setCollapsed(collapsed);
    for (NavButton* button : std::as_const(m_projectButtons))
        button->setCollapsed(collapsed);
    m_projectsHead->setVisible(!collapsed && !m_shown.isEmpty());
    follow();
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Color::BgSidebar));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::color(Color::BorderSubtle));
}

bool Sidebar::onEdge(int x) const
{
    return !m_collapsed && x >= width() - Theme::px(4);
}

void Sidebar::mousePressEvent(QMouseEvent* event)
{
    m_dragging = onEdge(int(event->position().x()));
}

void Sidebar::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(m_dragging || onEdge(int(event->position().x())) ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (m_dragging)
        Q_EMIT widthDragged(int(event->position().x()));
}

void Sidebar::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
}

void Sidebar::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (onEdge(int(event->position().x())))
        Q_EMIT widthDragged(0);
}

} // namespace shipdeck::ui
