// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/account.h"
#include "domains/finding.h"
#include "domains/resolver.h"

namespace shipdeck::deploy {

//! A hosted zone of the account that could have a name.
struct AccountZone {
    QString id;
    QString name;
    bool isPrivate = false;
    QStringList servers = {};   //!< of a public one
    QStringList delegated = {}; //!< to whom public DNS delegates a domain of this name
    bool hasName = false;       //!< it has records of the name that was asked for

    bool isDelegatedTo() const;
};
//! Those of the account that are `name` or above it. Without permission to list them: none. Errors also of
//! Resolver::nameServers().
Task<Result<QList<AccountZone>>> accountZonesOf(AwsAccount account, domains::Resolver* resolver, QString name);

//! The name's records are in a zone of the account that public DNS does not lead to. Nothing: it leads to one, or there is
//! none.
std::optional<domains::Finding> zoneFinding(const QList<AccountZone>& zones);

} // namespace shipdeck::deploy
