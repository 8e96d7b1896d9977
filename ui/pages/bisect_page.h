// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/bisect/bisection.h"
#include "pages/deck_page.h"
#include "widgets/card.h"
#include "widgets/log/log_pane.h"
#include "widgets/status_pill.h"

namespace shipdeck::ui {

//! A search for the commit that broke a deployment, live: how far it is, each tested commit with its log, and the answer
//! with its changes.
class BisectPage final : public DeckPage {
    Q_OBJECT
public:
    BisectPage(const PageContext& context, const ProjectId& project, const QString& operation, QWidget* parent);

    QString title() const override { return tr("Search for a commit"); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override;
    QList<Command> commands() const override;

protected:
    void load() override;

private:
    void layOut();
    bool isOpen() const;
    bool isFound() const { return m_search.state == store::Operation::State::Done; }
    QString stateText() const;
    void showAnswer();
    void showTests();
    void addRow(int commit, bool isRunning);
    LinkLabel* addLog(const QString& text, const QString& spoken, const QString& log);
    void openLog(const QString& id);
    void chooseLog();

    ProjectId m_project;
    OperationId m_id;
    store::Operation m_search;
    deploy::Bisection m_so;
    QString m_projectName;
    QString m_shown;         //!< the tests in the card
    QString m_log;           //!< the one that is shown
    bool m_isChosen = false; //!< by the reader

    StatusPill* m_pill;
    Label* m_state;
    CauseCard* m_cause;
    Card* m_answer;
    Label* m_subject;
    Label* m_about;
    Button* m_diff;
    LogPane* m_pane;
    Card* m_tests;
    Button* m_cancel;
    Button* m_again;
    bool m_isOpenShown = true;
};

} // namespace shipdeck::ui
