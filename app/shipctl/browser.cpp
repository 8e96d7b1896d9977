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
    // A browser that this starts must neither hold our streams nor write into them.
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
