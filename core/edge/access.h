// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::edge {

//! Who may see a site: addresses on the list without more, everybody else by one of the passwords; with neither, nobody.
struct AccessRule {
    struct Login {
        QString name;
        QString password; //!< never kept: only its keyed hash leaves this computer
    };
    QStringList networks; //!< "203.0.113.7", "198.51.100.0/24", "2001:db8::/32"
    QList<Login> logins;
};

//! The value of access/<id>. The hash is HMAC-SHA256, because the edge has less than a millisecond: a password is as strong
//! as it is long, so fewer than 12 characters are refused. `salt`: 16 random bytes or more.
//! BadInput (`edge-network-invalid`, `edge-password-weak`, `edge-access-empty`), Limit (`edge-access-too-large`).
Result<QByteArray> encode(const AccessRule& rule, const QByteArray& salt);

//! The rule with a way in for Shipdeck itself, which has to see whether a release is served. Limit as encode().
Result<QByteArray> withTicket(QJsonObject rule, const QString& ticket);
//! What stands behind "Basic " in the header of who has the ticket.
QByteArray ticketLogin(const QString& ticket);

//! Eight hex digits of an IPv4 address (also of one written as IPv6), else 32; empty if it is none.
QString addressHex(const QString& address);

//! Whether an access value lets a visitor in; what the router does with it. `authorization`: the header, may be empty.
enum class Entry { Open, Refused, AsksForPassword };
Entry entryFor(const QJsonObject& access, const QString& authorization, const QString& address);

} // namespace shipdeck::edge
