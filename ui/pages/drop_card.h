// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "pages/actions.h"
#include "widgets/label.h"

#include <QLineEdit>

class QVBoxLayout;

namespace shipdeck {
struct PlanPreview;
}

namespace shipdeck::ui {

class AwsPlace;
class CauseCard;
class PlanCard;

//! The start: drop a folder or paste an address, review the detection and the plan, deploy.
class DropCard final : public QFrame {
    Q_OBJECT
public:
    enum class Step { Idle, Looking, Planned, Failed };
    DropCard(Deck& deck, Actions& actions, QWidget* parent = nullptr);

    void look(const QString& text); //!< a folder or an address, as a person named it
    void lookAt(const DeployRequest& request);
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
    //! Created on first use, so that the window opens sooner.
    PlanCard& planCard();
    CauseCard& causeCard();
    void showStep(Step step);
    //! For a plan's request another profile may be offered; without one, the source could not be read.
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
    AwsPlace* m_place = nullptr; //!< created with it
    DeployRequest m_failed;
    bool m_isPlanned = false; //!< there is a plan to return to
    QStringList m_offered;    //!< possible targets, as far as known
    CancelSource m_stop;
    int m_round = 0; //!< to ignore outdated results
};

} // namespace shipdeck::ui
