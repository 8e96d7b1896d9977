// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonObject>

namespace shipdeck::site {

//! Who may see an environment, as its pointer keeps it.
struct Access {
    QStringList networks; //!< as people write them
    QStringList names;    //!< of those with a password; the passwords are nowhere, only salted hashes in the rule
    QJsonObject rule;     //!< what the edge is told (edge::encode()); empty: open to everybody
    //! By which Shipdeck itself sees what is served. Only in the bucket: who reads it there can read the site as well.
    QString ticket;

    bool isOpen() const { return rule.isEmpty(); }
    //! The key access/<id> and its value. Limit `edge-access-too-large`.
    Result<std::pair<QString, QByteArray>> key() const;
    //! Of that key; empty: open.
    QString id() const;

    QJsonObject toJson() const;       //!< empty: open
    QJsonObject toPublicJson() const; //!< without the ticket
    static Access fromJson(const QJsonObject& object);
    bool operator==(const Access&) const = default;
};

} // namespace shipdeck::site
