// SPDX-License-Identifier: MIT
#pragma once
#include "models/history_model.h"
#include "pages/deck_page.h"
#include "pages/history_filters.h"
#include "widgets/deployment_list.h"

namespace shipdeck::ui {

//! The deployments of a project; or of all (an empty project), and what else was done to them. Search, filters, actions.
class HistoryPage final : public DeckPage {
    Q_OBJECT
public:
    HistoryPage(const PageContext& context, const ProjectId& project, QWidget* parent);

    QString title() const override { return m_project.isEmpty() ? tr("Activity") : tr("Deployments"); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override;
    QList<Command> commands() const override;
    void find() override { m_filters->search()->setFocus(Qt::ShortcutFocusReason); }

protected:
    void load() override;
    void tick() override { m_list->viewport()->update(); }
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* markedBar();
    void showMarked();
    void compareMarked();
    void compareOrPick(); //!< the two that are marked; else lets them be chosen
    void open(const QString& id);
    void openAction(const store::Operation& action);
    void showAnswer();
    void showMenu(const QString& id, const QPoint& at);
    std::function<void()> actionOfKey(int key); //!< on the current row; empty: none

    ProjectId m_project;
    QString m_name;
    HistoryModel* m_model;
    HistoryFilters* m_filters;
    DeploymentList* m_list;
    EmptyState* m_noMatch;
    InlineError* m_error;
    Button* m_timeline;
    Button* m_deploy;
    QWidget* m_markedBar = nullptr;
    Label* m_markedText = nullptr;
    Button* m_compare = nullptr;
    Button* m_pick;
    bool m_begun = false;
};

} // namespace shipdeck::ui
