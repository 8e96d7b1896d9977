// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/aws_deck.h"
#include "widgets/notice.h"

#include <QTimer>

namespace shipdeck::ui {

//! What waits for the person before a domain can be connected: the name servers to set where it was bought, to copy, until
//! real look-ups see them. Hidden while nothing waits, or nobody can tell.
class DelegationNotice final : public QWidget {
    Q_OBJECT
public:
    explicit DelegationNotice(aws::Choice choice, QWidget* parent = nullptr);
    ~DelegationNotice() override;

    void watch(const deploy::Zone& zone); //!< looks now, and again every so often until it leads there
    void stop();

private:
    void refresh();
    void show(const deploy::Delegation& found);
    using QWidget::show;

    AwsDeck m_aws;
    aws::Choice m_choice;
    std::optional<deploy::Zone> m_zone;
    Notice* m_state;
    QVBoxLayout* m_records;
    QStringList m_shown;
    QTimer m_again;
    CancelSource m_stop;
};

} // namespace shipdeck::ui
