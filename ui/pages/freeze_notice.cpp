// SPDX-License-Identifier: MIT
#include "pages/freeze_notice.h"

#include "base/clock.h"
#include "deploy/freeze.h"
#include "models/deployment_words.h"
#include "models/time_words.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {

FreezeNotice::FreezeNotice(QWidget* parent) : Notice(parent)
{
    setObjectName(u"freezeNotice"_s);
    m_change.setSingleShot(true);
    connect(&m_change, &QTimer::timeout, this, &FreezeNotice::showNow);
}

void FreezeNotice::show(const store::Project& project, const EnvironmentName& environment)
{
    m_project = project;
    m_environment = environment;
    showNow();
}

void FreezeNotice::showNow()
{
    const QDateTime now = nowUtc(), change = deploy::freezeChangesAt(m_project, m_environment, now);
    m_change.stop();
    if (change.isValid()) // not longer than an hour: timers stand still while a computer sleeps
        m_change.start(std::clamp<std::chrono::milliseconds>(change - now, 1s, 1h));
    const auto until = deploy::frozenUntil(m_project, m_environment, now);
    if (until && !until->isValid())
        return hide();
    const QString what = until
        ? tr("%1 is frozen until %2").arg(environmentName(m_environment), absoluteText(*until))
        : tr("%1 counts as frozen. %2").arg(environmentName(m_environment), until.error().what.render());
    const deploy::FreezeLift lift = deploy::freezeLift(m_project, m_environment, now);
    if (lift.until.isValid())
        return Notice::show(Status::Waiting, Icon::Clock, what,
                            tr("Lifted until %1 by %2: %3").arg(exactTimeText(lift.until), lift.by, lift.reason));
    Notice::show(Status::Waiting, Icon::Clock, what,
                 tr("Deployments and promotions are refused, and pushes wait. Rolling back is possible."),
                 tr("Lift freeze…"));
}

} // namespace shipdeck::ui
