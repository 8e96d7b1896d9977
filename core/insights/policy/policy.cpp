// SPDX-License-Identifier: MIT
#include "insights/policy/policy.h"

#include <QJsonDocument>

namespace shipdeck::insights {
using namespace Qt::StringLiterals;

QJsonObject Statement::toJson() const
{
    QJsonObject made{{u"Sid"_s, sid},
                     {u"Effect"_s, u"Allow"_s},
                     {u"Action"_s, QJsonArray::fromStringList(actions)},
                     {u"Resource"_s, QJsonArray::fromStringList(resources)}};
    if (!condition.isEmpty())
        made[u"Condition"_s] = condition;
    return made;
}

QJsonObject Policy::document() const
{
    QJsonArray all;
    for (const Statement& statement : statements)
        all << statement.toJson();
    return {{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, all}};
}

QJsonArray Policy::explained() const
{
    QJsonArray all;
    for (const Statement& statement : statements)
        all << QJsonObject{{u"sid"_s, statement.sid},
                           {u"reason"_s, statement.reason.render()},
                           {u"actions"_s, QJsonArray::fromStringList(statement.actions)},
                           {u"resources"_s, QJsonArray::fromStringList(statement.resources)}};
    return all;
}

qsizetype Policy::size() const
{
    return QJsonDocument(document()).toJson(QJsonDocument::Compact).size();
}

} // namespace shipdeck::insights
