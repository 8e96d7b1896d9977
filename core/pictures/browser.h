// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"

#include <QUrl>

namespace shipdeck {

//! A browser of this computer that paints pages without a window.
struct Browser {
    enum class Kind { Chromium, Firefox };
    QString program; //!< absolute
    Kind kind = Kind::Chromium;
    std::chrono::milliseconds within = std::chrono::seconds(10); //!< for one page
};
//! The first one that is installed: Chromium and its family, else Firefox. SHIPDECK_BROWSER names another by its path,
//! or `none`.
std::optional<Browser> findBrowser();

//! Fonts, the start script of Debian's Chromium, and the browser itself where it is not below /usr.
QList<build::Mount> browserMounts(const QString& program);
//! For Chromium: the page's server is behind the sandbox's own 127.0.0.1, and no other name resolves.
QString resolverRules(const QString& host);
//! BadInput `picture-address`: a name that cannot be given to a browser.
Result<QString> browsableHost(const QUrl& page);

//! The command that prints the PNG file of a page, and nothing else. It sees no file of a person and reaches no network
//! but what it is given a route to (build::runWithRoute); its profile is in memory. Errors: those of browsableHost().
Result<build::SandboxSpec> screenshotCommand(const Browser& browser, const QUrl& page);

} // namespace shipdeck
