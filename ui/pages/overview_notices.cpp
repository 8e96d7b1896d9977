// SPDX-License-Identifier: MIT
#include "pages/overview_notices.h"

#include "deck/domains.h"
#include "deck/releases.h"
#include "models/deployment_words.h"
#include "pages/freeze_notice.h"
#include "theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

OverviewNotices::OverviewNotices(QWidget* parent)
    : QWidget(parent), m_freeze(new FreezeNotice), m_approval(new Notice), m_domain(new Notice)
{
    m_approval->setObjectName(u"approvalNotice"_s);
    m_domain->setObjectName(u"domainNotice"_s);
    auto* stack = new QVBoxLayout(this);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(Theme::px(space::gutter));
    for (Notice* notice : {static_cast<Notice*>(m_freeze), m_approval, m_domain}) {
        notice->installEventFilter(this);
        stack->addWidget(notice);
    }
    connect(m_freeze, &Notice::acted, this, &OverviewNotices::liftRequested);
    connect(m_approval, &Notice::acted, this, [this] { Q_EMIT promotionRequested(m_waiting); });
    connect(m_domain, &Notice::acted, this, &OverviewNotices::domainsRequested);
}

void OverviewNotices::show(Deck& deck, const store::Project& project, const EnvironmentName& environment)
{
    m_freeze->show(project, environment);
    showApproval(deck, project, environment);
    showDomain(deck, project, environment);
    followNotices();
}

//! Without any it takes no room.
void OverviewNotices::followNotices()
{
    const auto isNeeded = [](const Notice* notice) { return !notice->isHidden(); };
    const std::array<const Notice*, 3> all{m_freeze, m_approval, m_domain};
    setVisible(std::any_of(all.begin(), all.end(), isNeeded));
}

//! A freeze begins and ends with time.
bool OverviewNotices::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        followNotices();
    return QWidget::eventFilter(watched, event);
}

void OverviewNotices::showApproval(Deck& deck, const store::Project& project, const EnvironmentName& environment)
{
    const auto waiting = deck.releases().waitingForApproval(project);
    if (!waiting || !*waiting || (*waiting)->environment != environment)
        return m_approval->hide();
    const store::Deployment& release = **waiting;
    m_waiting = release.id;
    m_approval->show(Status::Staged, Icon::Rocket, tr("%1 waits for your approval").arg(titleOf(release)),
                     tr("It was pushed by %1 and is built and staged. Visitors get it when you promote it.")
                         .arg(release.author.isEmpty() ? shortNameOf(release) : release.author),
                     tr("Review…"));
}

void OverviewNotices::showDomain(Deck& deck, const store::Project& project, const EnvironmentName& environment)
{
    const auto all = deck.domains().list(project.id);
    for (const DomainStatus& one : all.value_or(QList<DomainStatus>()))
        if (one.domain.environment == environment && one.domain.state == store::Domain::State::Live && one.finding
            && !one.finding->endsByItself())
            return m_domain->show(one.finding->isWarning() ? Status::Waiting : Status::Error, Icon::Globe,
                                  one.finding->what.render(), one.finding->next.render(), tr("Open Domains"));
    m_domain->hide();
}

} // namespace shipdeck::ui
