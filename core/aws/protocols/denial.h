// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonObject>
#include <optional>

namespace shipdeck::aws {

//! A denied action, parsed from AWS's message.
struct Denial {
    enum class By { NothingAllows, IdentityPolicy, ResourcePolicy, Boundary, SessionPolicy, Organisation, Unknown };

    QString identity; //!< ARN
    QString action;   //!< "s3:PutObject"
    QString resource; //!< ARN or "*"; empty if the message has none
    By by = By::Unknown;

    //! A policy statement that allows just this, of an object of S3 for its whole bucket, ready to paste. It helps only
    //! without an explicit deny.
    QJsonObject statement() const;
};

//! A policy statement that allows the actions, of an object of S3 for its whole bucket.
QJsonObject statementOf(const QStringList& actions, const QString& resource);
QString compact(const QJsonObject& statement);

//! The next step: the missing statement, ready to paste, unless there is an explicit deny; also as `details.statement`.
void setNextStep(Error& error, const Denial& denial);

//! nullopt if the message names no action.
//! https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
std::optional<Denial> denialIn(const QString& message);

} // namespace shipdeck::aws
