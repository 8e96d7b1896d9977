// SPDX-License-Identifier: MIT
#pragma once
#include <QString>

namespace shipdeck::domains {

//! Whether names are registered directly below it (com, co.uk, 한국), by the ICANN part of the Public Suffix List of this
//! computer (Debian's package publicsuffix). Without the list: only names of one label. `ascii` as DomainName::ascii.
bool isPublicSuffix(const QString& ascii);
//! The name that is registered at a registrar: "shop.co.uk" of "www.shop.co.uk". Empty for a public suffix.
QString registrableDomain(const QString& ascii);

} // namespace shipdeck::domains
