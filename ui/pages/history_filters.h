// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployments.h"
#include "widgets/button.h"
#include "widgets/flow_row.h"
#include "widgets/search_field.h"

namespace shipdeck {
class Deck;
}

namespace shipdeck::ui {

//! The search field and the filters above a history.
class HistoryFilters final : public QObject {
    Q_OBJECT
public:
    HistoryFilters(const Deck& deck, const ProjectId& project, QObject* parent);

    FlowRow* row() const { return m_row; } //!< for a layout, which then owns it
    SearchField* search() const { return m_search; }
    store::DeploymentFilter filter() const;
    bool isFiltered() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    using Choose = std::function<void(store::DeploymentFilter&)>;
    struct Choice {
        QString text;
        Choose choose;
    };
    using Take = std::function<void(const Choice&)>;
    //! `ask`: a last line of the menu, which opens a question.
    void add(const QString& name, const QString& object, const QString& everything, const Choose& clear,
             const std::function<QList<Choice>()>& choices, const std::function<void(const Take&)>& ask = {});
    void askForDates(const Take& take);

    SearchField* m_search;
    FlowRow* m_row;
    ProjectId m_project;
    store::DeploymentFilter m_chosen;
    QList<std::function<void()>> m_clear;
};

} // namespace shipdeck::ui
