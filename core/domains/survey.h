// SPDX-License-Identifier: MIT
#pragma once
#include "domains/resolver.h"

namespace shipdeck::domains {

//! A record that a name needs, and what DNS says around it.
struct Survey {
    //! A CNAME; or A: the addresses of another name, its value.
    Record wanted;
    QString zone;          //!< that has the name
    QStringList servers;   //!< of that zone
    QList<Record> there;   //!< CNAME, A, AAAA, MX and TXT at the name itself
    QList<Record> found;   //!< A and AAAA that visitors get
    QList<Record> proper;  //!< A and AAAA of the wanted value
    bool hasProper = true; //!< false: these could not be found out
    QList<Record> doubled; //!< at the name with the zone once more at its end
    QString issuerName;    //!< that has the CAA records that count
    QList<Record> issuers; //!< these
    QList<Record> signers; //!< DS: keys that the parent vouches for
    QList<Record> keys;    //!< DNSKEY

    bool wantsAddresses() const { return wanted.type != RecordType::CNAME; }
};

//! Asks for all of it, some questions at a time. Errors of Resolver::query() for the name itself; what else cannot be found
//! out is left empty.
Task<Result<Survey>> surveyed(Resolver* resolver, Record wanted, Cancel cancel);

//! Only who signs the zone: with `zone`, `servers`, `signers` and `keys`. Empty, if that cannot be found out.
Task<Survey> signaturesOf(Resolver* resolver, QString zone, QStringList servers, Cancel cancel);

} // namespace shipdeck::domains
