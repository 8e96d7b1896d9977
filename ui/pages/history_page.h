// SPDX-License-Identifier: MIT
#pragma once
#include "models/history_model.h"
#include "pages/deck_page.h"
#include "widgets/deployment_list.h"
#include "widgets/flow_row.h"
#include "widgets/search_field.h"

namespace shipdeck::ui {

//! The deployments of a project, or of all (an empty project): search, filters, actions.
class HistoryPage final : public DeckPage {
    Q_OBJECT
public:
    HistoryPage(const PageContext& context, const QString& project, QWidget* parent);

    QString title() const override { return m_project.isEmpty() ? tr("Activity") : tr("Deployments"); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override;
    QList<Command> commands() const override;
    void find() override { m_search->setFocus(Qt::ShortcutFocusReason); }

protected:
    void load() override;
    void tick() override { m_list->viewport()->update(); }
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Button* addFilter(const QString& name, QList<std::pair<QString, QString>> choices, QString* value);
    void fillBranches();
    QWidget* markedBar();
    void showMarked();
    void compareMarked();
    void applyFilter();
    void clearFilters();
    void showAnswer();
    void showMenu(const QString& id, const QPoint& at);
    bool isFiltered() const;
    bool actByKey(int key);

    QString m_project;
    QString m_name;
    QString m_environment, m_state, m_branch;
    HistoryModel* m_model;
    SearchField* m_search;
    FlowRow* m_bar;
    Button* m_branchFilter = nullptr;
    QList<Button*> m_filters;
    DeploymentList* m_list;
    EmptyState* m_noMatch;
    InlineError* m_error;
    Button* m_deploy;
    QWidget* m_markedBar = nullptr;
    Label* m_markedText = nullptr;
    Button* m_compare = nullptr;
    bool m_begun = false;
};

} // namespace shipdeck::ui
