// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/deck.h"
#include "deploy/aws/account_work.h"
#include "pages/glass_box.h"
#include "widgets/button.h"
#include "widgets/cause_card.h"
#include "widgets/notice.h"

namespace shipdeck::ui {

//! Offers to create the first site's resources in advance, with steps and price, follows that, and can delete them
//! again. Hidden if the account may not be read.
class PrepareOffer final : public QWidget {
    Q_OBJECT
public:
    PrepareOffer(Deck& deck, aws::Choice choice, QWidget* parent = nullptr);
    ~PrepareOffer() override;

    void refresh();

private:
    void show(const deploy::ConnectionPlan& plan);
    using QWidget::show;
    void prepare();
    void askToRemove();
    void confirmRemoval(const deploy::ConnectionPlan& plan);
    void remove(const deploy::ConnectionPlan& plan);
    void follow(const store::Operation& operation);
    void showEnd(const store::Operation& operation);
    void showPrepared();
    void failed(const Error& error);

    Deck& m_deck;
    aws::Choice m_choice;
    deploy::ConnectionPlan m_plan;
    QWidget* m_question; //!< with the steps and their price
    Button* m_prepare;
    GlassBox* m_steps;
    Label* m_price;
    Notice* m_state;
    InlineError* m_error;
    bool m_hasFailedToRemove = false; //!< removal failed, not preparation
    CancelSource m_stop;
};

} // namespace shipdeck::ui
