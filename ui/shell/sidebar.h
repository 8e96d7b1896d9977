// SPDX-License-Identifier: MIT
#pragma once
#include "shell/nav_button.h"
#include "shell/shell_data.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace shipdeck::ui {

class IconButton;
class Label;

//! Switcher, search, pages, pinned or recent projects, and the foot.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);

    //! The project at the top; nullptr: Shipdeck itself.
    void setProject(const ProjectItem* project);
    void setPages(const QList<PageEntry>& pages, const QHash<QString, QString>& counts, const QString& current);
    void setProjects(const QList<ProjectItem>& projects); //!< pinned ones, or recent ones when none is pinned
    void setFoot(const FootItem& foot);
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void switcherRequested();
    void paletteRequested();
    void pageRequested(const QString& page);
    void projectRequested(const QString& id);
    void importRequested(); //!< the plus beside the projects
    void footRequested();
    void widthDragged(int width); //!< 0: back to the default

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void follow();
    bool onEdge(int x) const;

    class Switcher;
    class SearchButton;
    class Foot;
    Switcher* m_switcher;
    SearchButton* m_search;
    Foot* m_foot;
    QVBoxLayout* m_column;
    QVBoxLayout* m_top;
    QHBoxLayout* m_searchRow;
    QVBoxLayout* m_pages;
    QVBoxLayout* m_projects;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_list; //!< pages and projects, in m_scroll
    QWidget* m_projectsHead;
    Label* m_projectsTitle;
    QStringList m_pageKey;
    QHash<QString, NavButton*> m_pageButtons;
    QList<NavButton*> m_projectButtons;
    QList<ProjectItem> m_shown;
    bool m_collapsed = false;
    bool m_dragging = false;
};

} // namespace shipdeck::ui
