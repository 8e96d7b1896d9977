// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonObject>

namespace shipdeck::site {

//! Who may see an environment, as stored in its pointer.
struct Access {
    QStringList networks; //!< as the person wrote them
    QStringList names;    //!< user names; passwords exist only as salted hashes in `rule`
    QJsonObject rule;     //!< for the edge router (edge::encode()); empty: open to everybody
    //! Gives Shipdeck's own checks access. Stored only in the bucket, whose readers can read the site anyway.
    QString ticket;

    bool isOpen() const { return rule.isEmpty(); }
    //! The key access/<id> of the key-value store, and its value. Limit `edge-access-too-large`.
    Result<std::pair<QString, QByteArray>> key() const;
    //! The <id> of that key; empty: open.
    QString id() const;

    QJsonObject toJson() const;       //!< empty: open
    QJsonObject toPublicJson() const; //!< without the ticket
    static Access fromJson(const QJsonObject& object);
    bool operator==(const Access&) const = default;
};

} // namespace shipdeck::site
