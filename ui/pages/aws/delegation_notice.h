// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/aws.h"
#include "deploy/aws/account_work.h"
#include "widgets/notice.h"

#include <QTimer>

namespace shipdeck::ui {

//! The name servers that the person has to set at the domain's registrar, to copy, until DNS shows them. Hidden if
//! there is nothing to do, or the status is unknown.
class DelegationNotice final : public QWidget {
    Q_OBJECT
public:
    explicit DelegationNotice(aws::Choice choice, QWidget* parent = nullptr);
    ~DelegationNotice() override;

    void watch(const deploy::Zone& zone); //!< checks now, and regularly until it is delegated
    void stop();

private:
    void refresh();
    void show(const deploy::Delegation& found);
    using QWidget::show;

    AwsService m_aws;
    aws::Choice m_choice;
    std::optional<deploy::Zone> m_zone;
    Notice* m_state;
    QVBoxLayout* m_records;
    QStringList m_shown;
    QTimer m_again;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
