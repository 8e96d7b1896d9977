// SPDX-License-Identifier: MIT
#include "browser.h"

#include "base/programs.h"

#include <QCoreApplication>
#include <QProcess>

namespace shipdeck::cli {
namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

} // namespace

bool showInBrowser(const QString& address)
{
    const QString opener = hasDisplay() ? findProgram(QStringLiteral("xdg-open")) : QString();
    if (opener.isEmpty())
        return false;
    QProcess browser;
    browser.setProgram(opener);
    browser.setArguments({address});
    // The browser must neither hold our streams open nor write to them.
    browser.setStandardInputFile(QProcess::nullDevice());
    browser.setStandardOutputFile(QProcess::nullDevice());
    browser.setStandardErrorFile(QProcess::nullDevice());
    return browser.startDetached();
}

QString noBrowserWords()
{
    return hasDisplay()
        ? QCoreApplication::translate("core",
                                      "No browser could be opened: xdg-open is missing (in Debian, the package "
                                      "xdg-utils). Open the address yourself.")
        : QCoreApplication::translate("core",
                                      "No browser could be opened: there is no display here. Open the address "
                                      "yourself.");
}

} // namespace shipdeck::cli
