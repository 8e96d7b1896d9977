// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace shipdeck::deploy {

//! A certificate of the person's own, as it was when a domain was planned.
struct OwnCertificate {
    QString arn;       //!< empty: none
    QStringList names; //!< that it covers: "*.shop.example"
    QDateTime endsAt = {};

    bool isNone() const { return arn.isEmpty(); }
    QJsonObject toJson() const
    {
        return {{QStringLiteral("arn"), arn},
                {QStringLiteral("names"), names.join(u' ')},
                {QStringLiteral("endsAt"), endsAt.toUTC().toString(Qt::ISODate)}};
    }
    //! None of an empty object.
    static OwnCertificate fromJson(const QJsonObject& object)
    {
        return {object[QStringLiteral("arn")].toString(),
                object[QStringLiteral("names")].toString().split(u' ', Qt::SkipEmptyParts),
                QDateTime::fromString(object[QStringLiteral("endsAt")].toString(), Qt::ISODate)};
    }
};

} // namespace shipdeck::deploy
