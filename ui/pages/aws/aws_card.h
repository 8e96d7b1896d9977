// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws.h"
#include "shell/route.h"
#include "widgets/card.h"

namespace shipdeck::ui {

//! AWS on the Start page: the status of this computer's profiles, as far as AWS's files tell, and the import of
//! projects from their accounts.
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

    AwsService m_aws;
    Label* m_text;
    QVBoxLayout* m_profiles;
    QStringList m_shown; //!< the texts of its lines
    Button* m_button;
    LinkLabel* m_all;
    Route m_to;
};

} // namespace shipdeck::ui
