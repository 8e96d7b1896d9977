// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/ids.h"
#include "deck/deck.h"
#include "pages/aws/delegation_notice.h"
#include "pages/glass_box.h"
#include "widgets/button.h"
#include "widgets/cause_card.h"
#include "widgets/notice.h"

class QComboBox;

namespace shipdeck::ui {

//! A person's wildcard domain, below which projects and previews go live at once: offers it with steps and price,
//! follows its creation, lists its hosts, and removes it again. Hidden if the account may not be read.
class ZoneOffer final : public QWidget {
    Q_OBJECT
public:
    ZoneOffer(Deck& deck, aws::Choice choice, QWidget* parent = nullptr);
    ~ZoneOffer() override;

    void refresh();

Q_SIGNALS:
    void visitRequested(const QString& address);
    void removeRequested(const ProjectId& project); //!< the only project that keeps the domain from being removed
    void projectsRequested();                       //!< several do

private:
    QWidget* makeQuestion();
    QWidget* makeAgreement();
    void show(const deploy::ZoneStatus& status);
    using QWidget::show;
    void showServed();
    void plan();
    void connectZone();
    void askToRemove();
    void confirmRemoval(const deploy::ConnectionPlan& plan);
    void workOn(deploy::ConnectionWork work, const deploy::ConnectionPlan& plan, Button* asker);
    void follow(const store::Operation& operation);
    void showProgress();
    void showEnd(const Result<store::Operation>& ended);
    void failed(const Error& error);
    void showInUse(const Error& error);
    void goOn(); //!< retries, or removes what blocks it first

    Deck& m_deck;
    aws::Choice m_choice;
    deploy::ZoneStatus m_status;
    deploy::ConnectionPlan m_plan; //!< the shown one
    std::optional<store::Operation> m_working;
    Notice* m_state;
    DelegationNotice* m_delegation;
    QVBoxLayout* m_hosts;
    QComboBox* m_domain;
    Button* m_show;
    GlassBox* m_steps;
    Label* m_price;
    Button* m_connect;
    Button* m_remove;
    QWidget* m_question;  //!< asks for the domain
    QWidget* m_agreement; //!< the price and the button, below the steps
    InlineError* m_error;
    QStringList m_inTheWay; //!< ids of projects below the domain
    CancelSource m_stop;
};

} // namespace shipdeck::ui
