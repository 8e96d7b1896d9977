// SPDX-License-Identifier: MIT
#include "deck/saved_zone.h"

#include "deploy/aws/account.h"

using namespace Qt::StringLiterals;

namespace shipdeck {

QString savedZone(const store::Project& project)
{
    return deploy::AwsChoice::of(project).account.isEmpty() ? project.settings[u"aws"_s][u"requestedZone"_s].toString()
                                                            : QString();
}

void saveZone(store::Project& project, const QString& zone)
{
    QJsonObject object = project.settings[u"aws"_s].toObject();
    object[u"requestedZone"_s] = zone;
    project.settings[u"aws"_s] = object;
}

} // namespace shipdeck
