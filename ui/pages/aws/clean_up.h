// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/deck.h"
#include "deploy/aws/account_work.h"
#include "widgets/button.h"
#include "widgets/cause_card.h"
#include "widgets/notice.h"

namespace shipdeck::ui {

//! Deletes leftovers in an account and region after the person has confirmed the list; follows the operation to its
//! end.
class CleanUp final : public QWidget {
    Q_OBJECT
public:
    //! `where`: an account and region, with the profile for it.
    CleanUp(Deck& deck, const deploy::AwsChoice& where, QWidget* parent = nullptr);
    ~CleanUp() override;

Q_SIGNALS:
    void cleaned();

private:
    void ask();
    void confirm(const deploy::ConnectionPlan& plan);
    //! Lists buckets that Shipdeck does not delete, and how to delete them.
    void nameUntagged(const QStringList& buckets);
    void start(const deploy::ConnectionPlan& plan);
    void follow(const store::Operation& operation);
    void showEnd(const store::Operation& operation);
    void failed(const Error& error);
    std::optional<store::Operation> underWay() const;

    Deck& m_deck;
    deploy::AwsChoice m_where;
    Button* m_ask;
    Notice* m_state;
    InlineError* m_error;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
