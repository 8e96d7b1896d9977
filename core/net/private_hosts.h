// SPDX-License-Identifier: MIT
#pragma once
#include <QHostAddress>
#include <QUrl>

namespace shipdeck {

//! From where a host can be reached.
enum class Reach { Everywhere, PrivateNetwork, ThisComputer };

//! RFC 6890's loopback and unspecified addresses are this computer; private, shared, link-local and unique local ones, and
//! every address that is not for one host, are the private network. An IPv4 address within an IPv6 one counts as itself.
Reach reachOf(const QHostAddress& address);
//! By the text alone: an address, or a name that is never public ("localhost", "nas", "x.local"). Other names: Everywhere.
Reach reachOf(const QString& host);

//! Whether an address that a server names (a redirect, a submodule, a file in Git LFS) may be asked for it: what only this
//! computer or its network can reach is none of the business of a server that is further away.
bool mayLeadTo(const QUrl& from, const QUrl& to);
//! The same of what the name of `to` stands for now. Blocks until the name servers answer: for pool threads. A name that
//! cannot be looked up passes: asking it fails by itself, or a proxy knows it.
bool mayLeadToResolved(const QUrl& from, const QUrl& to);

} // namespace shipdeck
