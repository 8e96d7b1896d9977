// SPDX-License-Identifier: MIT
#pragma once
#include "domains/record.h"

namespace shipdeck::domains {

//! Whether one of a zone's keys (DNSKEY) is among those that its parent vouches for (DS). Signatures are not checked.
bool isVouchedFor(const QList<Record>& keys, const QList<Record>& signers);

} // namespace shipdeck::domains
