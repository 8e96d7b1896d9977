// SPDX-License-Identifier: MIT
#include "agent/release_address.h"

#include "deploy/target.h"

namespace shipdeck::agent {

QUrl addressOf(const store::Deployment& release)
{
    using Role = store::ReleaseRole;
    const bool isServed =
        release.role == Role::Current || release.role == Role::Staged || release.role == Role::Rolling;
    QUrl address;
    if (isServed && deploy::isHere(release.target)) // each has an address of its own
        address = QUrl(release.releaseUrl);
    else if (release.role == Role::Current)
        address = QUrl(release.url);
    if (!address.isEmpty() && address.path().isEmpty())
        address.setPath(QStringLiteral("/"));
    return address;
}

} // namespace shipdeck::agent
