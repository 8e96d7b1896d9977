// SPDX-License-Identifier: MIT
#pragma once
#include <QHostAddress>
#include <QList>

namespace shipdeck::domains {

//! The root servers of the internet: https://www.internic.net/domain/named.root. IPv4 first.
const QList<QHostAddress>& internetRoots();

} // namespace shipdeck::domains
