// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck::domains {

//! A domain name that a site may be served at.
struct DomainName {
    QString ascii; //!< lower case, punycode, without the dot at its end: "www.xn--hg4bs7k.example", "*.shop.example"
    //! As people read it: "www.상점.example"; in ASCII where it mixes alphabets that look alike.
    QString unicode;
    bool isWildcard = false; //!< its first label is `*`

    QString shown() const; //!< both, where they differ: "www.상점.example (www.xn--hg4bs7k.example)"
    bool operator==(const DomainName& other) const { return ascii == other.ascii; }
};

//! Reads what a person typed: any case, other scripts, spaces around it, a dot at its end. BadInput `domain-invalid` for an
//! address, a URL, a name that is never public (localhost), a public suffix (co.uk), or one that DNS does not allow.
Result<DomainName> domainName(const QString& typed);

//! Whether `name` is `zone` or below it. Both in the form of DomainName::ascii; the root, "", contains every name.
bool isWithin(const QString& name, const QString& zone);
//! The domain that contains `name`: "shop.example" of "www.shop.example", "" of "example".
QString parentOf(const QString& name);

// Of names in the form of DomainName::ascii:
bool isWildcard(const QString& name);
//! The wildcard that stands for a name and its neighbours: "*.shop.example" of "www.shop.example", and of itself.
QString wildcardOf(const QString& name);
//! What a certificate for the name has to be proved for: "shop.example" of "*.shop.example"; others as they are.
QString withoutWildcard(const QString& name);
//! What visitors and DNS can be asked for: of a wildcard a new name each time, which no record but the wildcard's has
//! ("shipdeck-3f09ab12.shop.example"); others as they are.
QString sampleOf(const QString& name);

} // namespace shipdeck::domains
