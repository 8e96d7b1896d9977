// SPDX-License-Identifier: MIT
#pragma once
#include "targets/local/place/layout.h"

#include <QByteArray>

namespace shipdeck::local {

struct ConfigOptions {
    quint16 port = 8080;
    bool ipv6 = true;
    bool asRoot = false; //!< workers stay root: the served folders are 0700
    QByteArray extra;    //!< what conf/extra/*.conf say; part of the generation only
};

struct NginxConfig {
    QByteArray text;
    QString generation; //!< what a server with it answers, so that a reload can be seen
};

//! The whole configuration. No site is named in it: a host name leads to a folder, and what lies there decides, so
//! neither a new site nor a switch nor a new release needs a reload.
NginxConfig nginxConfig(const Layout& layout, const ConfigOptions& options);
//! The pages that nginx shows itself: file name → contents.
QList<std::pair<QString, QByteArray>> nginxPages();

} // namespace shipdeck::local
