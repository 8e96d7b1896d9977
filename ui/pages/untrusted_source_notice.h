// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "widgets/notice.h"

namespace shipdeck::ui {

//! Says that what is to be deployed is only proposed and gets no secrets, and lets somebody who has read it approve of
//! it: of one commit, after a question. Hidden while nothing is proposed.
class UntrustedSourceNotice final : public Notice {
    Q_OBJECT
public:
    explicit UntrustedSourceNotice(QWidget* parent = nullptr);

    void show(const PlanPreview& plan); //!< another commit than before has to be approved anew
    void reset();
    QString approvedCommit() const { return m_isApproved ? m_commit : QString(); }

Q_SIGNALS:
    void approvalChanged();

private:
    void ask();
    void setApproved(bool approved);
    void update();

    QString m_why;
    QString m_commit;
    bool m_isApproved = false;
};

} // namespace shipdeck::ui
