// SPDX-License-Identifier: MIT
#pragma once
#include <QHostAddress>
#include <QUrl>

namespace shipdeck {

//! From where a host can be reached, from far to near.
enum class Reach { Everywhere, PrivateNetwork, ThisComputer };

//! RFC 6890's loopback and unspecified addresses are this computer; private, shared, link-local and unique local ones, and
//! every address that is not for one host, are the private network. An IPv4 address within an IPv6 one counts as itself.
Reach reachOf(const QHostAddress& address);
//! By the text alone: an address, or a name that is never public ("localhost", "nas", "x.local"). Other names: Everywhere.
Reach reachOf(const QString& host);

//! Whether an address named by the server `from` (a redirect, a submodule, a Git LFS file) may be requested: not if it
//! is nearer to this computer than that server. Decides by the text alone.
bool mayServe(const QUrl& from, const QUrl& to);
//! The same by the current addresses of both names. Blocks until the name servers answer: for pool threads. A name that
//! cannot be resolved is allowed: the request fails anyway, or a proxy resolves it.
bool mayLeadToResolved(const QUrl& from, const QUrl& to);

} // namespace shipdeck
