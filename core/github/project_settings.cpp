// SPDX-License-Identifier: MIT
#include "github/project_settings.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list << item.toString();
    return list;
}

} // namespace

QJsonObject RepositoryLink::toJson() const
{
    return {{u"account"_s, account}, {u"repository"_s, repository}, {u"fullName"_s, fullName}};
}

RepositoryLink RepositoryLink::fromJson(const QJsonObject& object)
{
    return {object[u"account"_s].toString(), object[u"repository"_s].toInteger(), object[u"fullName"_s].toString()};
}

QJsonObject PushRules::toJson() const
{
    QJsonObject named;
    for (auto one = branches.begin(); one != branches.end(); ++one)
        named.insert(one.key(), one.value());
    return {{u"production"_s, production},
            {u"branch"_s, branch},
            {u"previews"_s, previews},
            {u"forkPreviews"_s, forkPreviews},
            {u"skipMarked"_s, skipMarked},
            {u"onlyPaths"_s, QJsonArray::fromStringList(onlyPaths)},
            {u"exceptPaths"_s, QJsonArray::fromStringList(exceptPaths)},
            {u"branches"_s, named}};
}

PushRules PushRules::fromJson(const QJsonObject& object)
{
    PushRules rules;
    rules.production = object[u"production"_s].toBool(rules.production);
    rules.branch = object[u"branch"_s].toString();
    rules.previews = object[u"previews"_s].toBool(rules.previews);
    rules.forkPreviews = object[u"forkPreviews"_s].toBool(rules.forkPreviews);
    rules.skipMarked = object[u"skipMarked"_s].toBool(rules.skipMarked);
    rules.onlyPaths = strings(object[u"onlyPaths"_s]);
    rules.exceptPaths = strings(object[u"exceptPaths"_s]);
    const QJsonObject branches = object[u"branches"_s].toObject();
    for (auto one = branches.begin(); one != branches.end(); ++one)
        rules.branches.insert(one.key(), one->toString());
    return rules;
}

QJsonObject ReportRules::toJson() const
{
    return {{u"deployments"_s, deployments}, {u"statuses"_s, statuses}, {u"comments"_s, comments}};
}

ReportRules ReportRules::fromJson(const QJsonObject& object)
{
    return {object[u"deployments"_s].toBool(true), object[u"statuses"_s].toBool(true),
            object[u"comments"_s].toBool(true)};
}

RepositoryLink linkOf(const QJsonObject& projectSettings)
{
    return RepositoryLink::fromJson(projectSettings[u"github"_s].toObject());
}

PushRules pushRulesOf(const QJsonObject& projectSettings)
{
    return PushRules::fromJson(projectSettings[u"push"_s].toObject());
}

ReportRules reportRulesOf(const QJsonObject& projectSettings)
{
    return ReportRules::fromJson(projectSettings[u"reports"_s].toObject());
}

} // namespace shipdeck::github
