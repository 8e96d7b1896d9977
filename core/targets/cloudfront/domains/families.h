// SPDX-License-Identifier: MIT
#pragma once
#include "domains/finding.h"
#include "domains/resolver.h"
#include "net/http.h"

#include <QJsonObject>

namespace shipdeck::deploy {

//! What a name answered over IPv4 or IPv6.
struct FamilyVisit {
    enum class Outcome { Served, NotServed, Unreachable, NotTried };
    bool isIpv6 = false;
    QHostAddress address;
    //! NotTried: this computer has no way to such addresses. Unreachable: nothing answered there.
    Outcome outcome = Outcome::NotTried;
    Text observed = {}; //!< "HTTP 404", or why there was no answer
};
//! What DNS has of a name in both families.
struct FamilyAddresses {
    Result<domains::Answer> v4, v6;
    QList<QHostAddress> oneOfEach() const;   //!< nothing of a question that failed
    std::optional<Error> unanswered() const; //!< of the first question that failed
};
Task<FamilyAddresses> familyAddresses(domains::Resolver* resolver, QString name, Cancel cancel);
//! Requests https://name/ at each of these addresses, with the certificate that it has to have. Served: by the release of
//! this folder name; if that is empty, by any, or refused by the site's access settings. `http` as aws::visitorSettings()
//! has it.
Task<Result<QList<FamilyVisit>>> visitedByFamily(Http* http, QString name, QList<QHostAddress> addresses,
                                                 QByteArray release, Cancel cancel);

//! Where nothing answered at an address of the distribution itself, and the other family is served, this computer is the
//! cause: such a visit counts as not tried. `distribution`: its address. Errors as Resolver::query().
Task<Result<QList<FamilyVisit>>> withoutOwnFaults(domains::Resolver* resolver, QList<FamilyVisit> visits,
                                                  QString distribution, Cancel cancel);

bool isServed(const QList<FamilyVisit>& visits); //!< over each that was tried, and over one at least
//! The first family that does not serve it; nothing: isServed().
std::optional<domains::Finding> familyFinding(const QString& name, const QList<FamilyVisit>& visits);
//! For the store: {"ipv4": "served", "ipv6": "not-tried"}.
QJsonObject jsonOf(const QList<FamilyVisit>& visits);

} // namespace shipdeck::deploy
