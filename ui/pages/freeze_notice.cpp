// SPDX-License-Identifier: MIT
#include "pages/freeze_notice.h"

#include "base/clock.h"
#include "deploy/freeze.h"
#include "models/deployment_words.h"
#include "models/time_words.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

FreezeNotice::FreezeNotice(QWidget* parent) : Notice(parent)
{
    setObjectName(u"freezeNotice"_s);
}

void FreezeNotice::show(const store::Project& project, const EnvironmentName& environment)
{
    const QDateTime until = deploy::frozenUntil(project, environment, nowUtc());
    if (!until.isValid())
        return hide();
    const QString what = tr("%1 is frozen until %2").arg(environmentName(environment), absoluteText(until));
    const deploy::FreezeLift lift = deploy::freezeLift(project, environment, nowUtc());
    if (lift.until.isValid())
        return Notice::show(Status::Waiting, Icon::Clock, what,
                            tr("Lifted until %1 by %2: %3").arg(exactTimeText(lift.until), lift.by, lift.reason));
    Notice::show(Status::Waiting, Icon::Clock, what,
                 tr("Deployments and promotions are refused, and pushes wait. Rolling back is possible."),
                 tr("Lift freeze…"));
}

} // namespace shipdeck::ui
