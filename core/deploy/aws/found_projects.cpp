// SPDX-License-Identifier: MIT
#include "deploy/aws/found_projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {

QString AwsProject::sourceText() const
{
    QString text = record.location;
    for (const auto& scheme : {"https://"_L1, "http://"_L1})
        if (text.startsWith(scheme))
            text.remove(0, scheme.size());
    if (text.endsWith(".git"_L1))
        text.chop(4);
    return record.root.isEmpty() || record.root == u"." ? text : u"%1 (%2)"_s.arg(text, record.root);
}

QJsonObject AwsProject::toPublicJson() const
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"id"_s, record.id},
            {u"name"_s, record.name},
            {u"stack"_s, stack},
            {u"region"_s, region},
            {u"url"_s, address},
            {u"source"_s, record.location},
            {u"root"_s, record.root},
            {u"current"_s, orNull(current)},
            {u"changedAt"_s, orNull(changedAt.isValid() ? changedAt.toUTC().toString(Qt::ISODate) : QString())},
            {u"changedBy"_s, orNull(computer)},
            {u"knownAs"_s, orNull(knownAs)}};
}

} // namespace shipdeck::deploy
