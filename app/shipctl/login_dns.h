// SPDX-License-Identifier: MIT
#pragma once
#include "commands.h"

namespace shipdeck::cli {

//! Whether it is a DNS provider that takes a token: "cloudflare".
bool isDnsProvider(const QString& name);
QStringList dnsProviders();

//! `shipctl login cloudflare`: saves a token that is typed or read from standard input, and prints the zones that it may edit.
Task<Exit> runLoginDns(Call call);
//! `shipctl logout cloudflare`: deletes the token; records stay.
Task<Exit> runLogoutDns(Call call);

//! Rows and items of `shipctl accounts`.
Result<> addDnsTokens(const Deck& deck, QList<QStringList>& rows, QJsonArray& items);

} // namespace shipdeck::cli
