// SPDX-License-Identifier: MIT
#pragma once
#include "targets/local/place/layout.h"

#include <QByteArray>
#include <chrono>

namespace shipdeck::local {

struct ConfigOptions {
    quint16 port = 8080;
    bool ipv6 = true;
    bool asRoot = false; //!< workers stay root: the served folders are 0700
    QByteArray extra;    //!< the content of conf/extra/*.conf; only for the generation
};

struct NginxConfig {
    QByteArray text;
    QString generation; //!< reported by nginx, to detect when a reload is complete
};

//! The whole configuration. It names no site: a host name maps to a folder, whose content decides, so neither a new
//! site nor a new release nor a switch needs a reload.
NginxConfig nginxConfig(const Layout& layout, const ConfigOptions& options);

//! A release that the local network may see.
struct SharedConfig {
    QString slug;
    QString release;
    QString address; //!< numeric
    quint16 port = 0;
    QByteArray token; //!< value of the cookie that lets a browser in
    std::chrono::seconds time{};
    bool asRoot = false;
};
//! The configuration of the nginx that serves it, with a prefix of its own: nothing else is reached by that address.
QByteArray sharedConfig(const Layout& layout, const SharedConfig& options);
//! nginx's own pages: file name → content.
QList<std::pair<QString, QByteArray>> nginxPages();

} // namespace shipdeck::local
