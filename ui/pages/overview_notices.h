// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/projects.h"

#include <QWidget>

namespace shipdeck::ui {

class FreezeNotice;
class Notice;

//! What a person should know first about an environment: a freeze, a release that waits for approval, a domain that is not
//! as it should be. Each with its one action; hidden if there is none.
class OverviewNotices final : public QWidget {
    Q_OBJECT
public:
    explicit OverviewNotices(QWidget* parent = nullptr);
    void show(Deck& deck, const store::Project& project, const EnvironmentName& environment);

Q_SIGNALS:
    void liftRequested();
    void promotionRequested(const DeploymentId& deployment);
    void domainsRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followNotices();
    void showApproval(Deck& deck, const store::Project& project, const EnvironmentName& environment);
    void showDomain(Deck& deck, const store::Project& project, const EnvironmentName& environment);

    FreezeNotice* m_freeze;
    Notice* m_approval;
    Notice* m_domain;
    DeploymentId m_waiting;
};

} // namespace shipdeck::ui
