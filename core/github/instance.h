// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QUrl>
#include <optional>

namespace shipdeck::github {

//! One GitHub: github.com, an Enterprise Server or a tenant on ghe.com. Every address derives from its host.
//! https://docs.github.com/en/enterprise-server/rest/overview/resources-in-the-rest-api#current-version
struct Instance {
    QString host;     //!< "github.com": its name in accounts and settings; with the port unless 443
    QUrl web;         //!< https://github.com
    QUrl api;         //!< https://api.github.com, https://HOST/api/v3 or https://api.SUB.ghe.com
    QString clientId; //!< of the app for device sign-in; empty: not offered

    bool isDotCom() const { return host == QLatin1StringView("github.com"); }
    //! `path` below the API, "/user/repos?per_page=100", or an absolute address of this instance as it is.
    QUrl apiUrl(const QString& path) const;
    QUrl webUrl(const QString& path) const;                          //!< "/login/device"
    QString gitUrl(const QString& owner, const QString& name) const; //!< as git clones it
    //! Owner and name, if that address is a repository on this GitHub.
    std::optional<std::pair<QString, QString>> repositoryAt(const QString& gitAddress) const;
    //! Whether an address from a response may be called with this instance's token.
    bool owns(const QUrl& url) const;
    bool operator==(const Instance&) const = default;
};

//! From what a person typed: a host, or any address on it; empty: the default, github.com. SHIPDECK_GITHUB_URL,
//! SHIPDECK_GITHUB_API_URL and SHIPDECK_GITHUB_CLIENT_ID set the default's addresses and app.
//! BadInput `host-invalid`: not a host, not https (unless it is this computer), or with a user name in it.
Result<Instance> instanceFor(const QString& typed = {});

} // namespace shipdeck::github
