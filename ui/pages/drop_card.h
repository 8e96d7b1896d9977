// SPDX-License-Identifier: MIT
#pragma once
#include "pages/actions.h"
#include "pages/plan_card.h"
#include "widgets/cause_card.h"

#include <QLineEdit>

class QStackedLayout;

namespace shipdeck::ui {

//! The way in: drop a folder or paste an address, see what it is and what will happen, deploy.
class DropCard final : public QFrame {
    Q_OBJECT
public:
    enum class Step { Idle, Looking, Planned, Failed };
    DropCard(Deck& deck, Actions& actions, QWidget* parent = nullptr);

    void look(const QString& text); //!< a folder or an address, as a person named it
    //! An empty environment: as the Deck says.
    void lookAt(const build::SourceSpec& source, const QString& environment = {});
    void showPrice(); //!< of what is planned, in the currency of now
    void dismiss();
    Step step() const { return m_step; }
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void stepChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void plan(const DeployRequest& request);
    void planned(const DeployRequest& request, const PlanPreview& plan);
    QWidget* makeIdle();
    QWidget* makeLooking();
    //! These two are made when they are first needed: the window is there sooner.
    PlanCard& planCard();
    CauseCard& causeCard();
    void showStep(Step step);
    //! Of a plan, for which another profile may do; else nothing was asked for yet.
    void showFailure(const Error& error, const DeployRequest& asked = {});

    Deck& m_deck;
    Actions& m_actions;
    Step m_step = Step::Idle;
    QWidget* m_idle;
    QWidget* m_looking;
    QVBoxLayout* m_column;
    QLineEdit* m_field;
    Label* m_reading;
    PlanCard* m_plan = nullptr;
    CauseCard* m_cause = nullptr;
    AwsPlace* m_place = nullptr; //!< with it
    DeployRequest m_failed;
    bool m_isPlanned = false; //!< there is a plan to go back to
    QStringList m_offered;    //!< targets that could take it, as far as known
    CancelSource m_stop;
    int m_round = 0; //!< answers of an earlier look are ignored
};

} // namespace shipdeck::ui
