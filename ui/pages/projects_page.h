// SPDX-License-Identifier: MIT
#pragma once
#include "models/project_items.h"
#include "pages/deck_page.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"

namespace shipdeck::ui {

//! All projects as cards or rows: state, address, last change.
class ProjectsPage final : public DeckPage {
    Q_OBJECT
public:
    ProjectsPage(const PageContext& context, QWidget* parent);

    QString title() const override { return tr("Projects"); }
    QList<QWidget*> actions() override { return {m_deploy}; }
    QList<Command> commands() const override;
    void find() override { m_filter->setFocus(Qt::ShortcutFocusReason); }

protected:
    void load() override;
    void tick() override { showCards(); }
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCards();
    void setOrder(ProjectOrder order);
    void setLook(ProjectGrid::Look look);
    void showMenu(const QString& id, const QPoint& at);

    QList<ProjectSummary> m_projects;
    QStringList m_shown; //!< ids in the shown order
    ProjectOrder m_order = ProjectOrder::LastActivity;
    SearchField* m_filter;
    Button* m_sort;
    SegmentedControl* m_look;
    ProjectGrid* m_grid;
    EmptyState* m_noMatch;
    Button* m_deploy;
};

} // namespace shipdeck::ui
