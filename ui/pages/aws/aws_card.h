// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws_deck.h"
#include "shell/route.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! The Start page's way to AWS: how the profiles of this computer stand, as far as AWS's files tell, and importing what is
//! in their account.
class AwsCard final : public Card {
    Q_OBJECT
public:
    explicit AwsCard(QWidget* parent = nullptr);
    void load(); //!< reads AWS's files

Q_SIGNALS:
    void requested(const shipdeck::ui::Route& to);

private:
    void show(const QList<AwsProfile>& profiles);
    using QWidget::show;

    AwsDeck m_aws;
    Label* m_text;
    QVBoxLayout* m_profiles;
    QStringList m_shown; //!< what its lines say now
    Button* m_button;
    LinkLabel* m_all;
    Route m_to;
};

} // namespace shipdeck::ui
