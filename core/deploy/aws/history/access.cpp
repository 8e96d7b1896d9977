// SPDX-License-Identifier: MIT
#include "deploy/aws/history/access.h"

#include "edge/access.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

QStringList texts(const QJsonValue& list)
{
    QStringList all;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& one : array)
        all << one.toString();
    return all;
}

} // namespace

Result<std::pair<QString, QByteArray>> Access::key() const
{
    SD_TRY(const QByteArray value, edge::withTicket(rule, ticket));
    const QByteArray hash = QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex().left(16);
    return std::pair(u"access/"_s + QString::fromLatin1(hash), value);
}

QString Access::id() const
{
    const auto made = isOpen() ? Result<std::pair<QString, QByteArray>>() : key();
    return made ? made->first.section(u'/', 1) : QString();
}

QJsonObject Access::toPublicJson() const
{
    if (isOpen())
        return {};
    return {{u"networks"_s, QJsonArray::fromStringList(networks)},
            {u"names"_s, QJsonArray::fromStringList(names)},
            {u"rule"_s, rule}};
}

QJsonObject Access::toJson() const
{
    QJsonObject object = toPublicJson();
    if (!isOpen())
        object[u"ticket"_s] = ticket;
    return object;
}

Access Access::fromJson(const QJsonObject& object)
{
    return {texts(object[u"networks"_s]), texts(object[u"names"_s]), object[u"rule"_s].toObject(),
            object[u"ticket"_s].toString()};
}

} // namespace shipdeck::site
