// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/plan.h"
#include "widgets/notice.h"

namespace shipdeck::ui {

//! States that the code is untrusted and gets no secrets, and lets a person who has reviewed it approve one commit,
//! after a confirmation. Hidden for trusted code.
class UntrustedSourceNotice final : public Notice {
    Q_OBJECT
public:
    explicit UntrustedSourceNotice(QWidget* parent = nullptr);

    void show(const PlanPreview& plan); //!< another commit needs a new approval
    void reset();
    CommitId approvedCommit() const { return m_isApproved ? m_commit : CommitId(); }

Q_SIGNALS:
    void approvalChanged();

private:
    void ask();
    void setApproved(bool approved);
    void update();

    QString m_why;
    CommitId m_commit;
    bool m_isApproved = false;
};

} // namespace shipdeck::ui
