// SPDX-License-Identifier: MIT
#include "github/publishing/publishing_link.h"

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

const QString key = u"publishTo"_s;

} // namespace

RepositoryLink publishingLinkOf(const QJsonObject& projectSettings)
{
    const auto own = projectSettings.constFind(key);
    return own == projectSettings.constEnd() ? linkOf(projectSettings) : RepositoryLink::fromJson(own->toObject());
}

void setPublishingLink(QJsonObject& projectSettings, const RepositoryLink& link)
{
    const bool isOfAFolder = projectSettings.contains(key);
    projectSettings.insert(isOfAFolder || linkOf(projectSettings).fullName.isEmpty() ? key : u"github"_s,
                           link.toJson());
}

} // namespace shipdeck::github
