// SPDX-License-Identifier: MIT
#pragma once
#include "domains/finding.h"
#include "domains/resolver.h"
#include "net/http.h"

#include <QJsonObject>

namespace shipdeck::deploy {

//! What a name answered over IPv4 or IPv6.
struct FamilyVisit {
    enum class Outcome { Served, NotServed, NotTried };
    bool isIpv6 = false;
    QHostAddress address;
    Outcome outcome = Outcome::NotTried; //!< NotTried: this computer has no way to such addresses
    Text observed = {};                  //!< "HTTP 404", or why there was no answer
};
//! One address of each family, by the answers to the questions for A and AAAA records; nothing of one that failed.
QList<QHostAddress> oneOfEach(const Result<domains::Answer>& v4, const Result<domains::Answer>& v6);
//! Requests https://name/ at each of these addresses, with the certificate that it has to have. Served: by the release of
//! this folder name; if that is empty, by any, or refused by the site's access settings. `http` as aws::visitorSettings()
//! has it.
Task<Result<QList<FamilyVisit>>> visitedByFamily(Http* http, QString name, QList<QHostAddress> addresses,
                                                 QByteArray release, Cancel cancel);

bool isServed(const QList<FamilyVisit>& visits); //!< over each that was tried, and over one at least
//! The first family that does not serve it; nothing: isServed().
std::optional<domains::Finding> familyFinding(const QString& name, const QList<FamilyVisit>& visits);
//! For the store: {"ipv4": "served", "ipv6": "not-tried"}.
QJsonObject jsonOf(const QList<FamilyVisit>& visits);

} // namespace shipdeck::deploy
