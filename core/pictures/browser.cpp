// SPDX-License-Identifier: MIT
#include "pictures/browser.h"

#include "base/programs.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

// A page is painted as on a small laptop and kept at half that size.
constexpr int windowWidth = 1280, windowHeight = 800;
constexpr qint64 megabyte = 1 << 20;

// Firefox reads user.js, and Chromium nothing of that name. Whatever else the browser prints goes nowhere.
const QString script = u"mkdir /tmp/profile && printf '%s' \"$1\" >/tmp/profile/user.js; shift; "
                       "\"$@\" >/dev/null 2>&1; exec cat /tmp/page.png"_s;

QStringList chromiumWords(const QString& host)
{
    return {u"--headless"_s,
            u"--no-sandbox"_s, // its own cannot be set up inside ours
            u"--disable-gpu"_s,
            u"--hide-scrollbars"_s,
            u"--mute-audio"_s,
            u"--no-first-run"_s,
            u"--disable-extensions"_s,
            u"--disable-sync"_s,
            u"--disable-background-networking"_s,
            u"--disable-component-update"_s,
            u"--password-store=basic"_s,
            u"--user-data-dir=/tmp/profile"_s,
            u"--host-resolver-rules="_s + resolverRules(host),
            u"--virtual-time-budget=2000"_s, // for what a page fetches after it has loaded
            u"--timeout=3000"_s,             // then it paints what there is
            u"--window-size=%1,%2"_s.arg(windowWidth).arg(windowHeight),
            u"--screenshot=/tmp/page.png"_s};
}

QStringList firefoxWords()
{
    return {u"--headless"_s,   u"--no-remote"_s,   u"--profile"_s,
            u"/tmp/profile"_s, u"--window-size"_s, u"%1,%2"_s.arg(windowWidth).arg(windowHeight),
            u"--screenshot"_s, u"/tmp/page.png"_s};
}

QString firefoxSettings(const QString& host)
{
    return u"user_pref(\"network.dns.localDomains\", \"%1\");\n"
           "user_pref(\"network.manage-offline-status\", false);\n"
           "user_pref(\"datareporting.policy.dataSubmissionEnabled\", false);\n"
           "user_pref(\"browser.shell.checkDefaultBrowser\", false);\n"_s.arg(host);
}

} // namespace

std::optional<Browser> findBrowser()
{
    const QString told = qEnvironmentVariable("SHIPDECK_BROWSER");
    if (told == u"none")
        return std::nullopt;
    if (!told.isEmpty())
        return Browser{told, told.contains(u"firefox"_s) ? Browser::Kind::Firefox : Browser::Kind::Chromium};
    for (const QString& name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s, u"google-chrome-stable"_s,
                                u"chrome-headless-shell"_s, u"microsoft-edge"_s, u"microsoft-edge-stable"_s,
                                u"brave-browser"_s, u"brave"_s, u"firefox"_s, u"firefox-esr"_s})
        if (const QString program = findProgram(name); !program.isEmpty())
            return Browser{program, name.startsWith(u"firefox"_s) ? Browser::Kind::Firefox : Browser::Kind::Chromium};
    return std::nullopt;
}

QList<build::Mount> browserMounts(const QString& program)
{
    QList<build::Mount> mounts;
    for (const char* path : {"/etc/fonts", "/var/cache/fontconfig", "/etc/chromium.d"})
        if (QFileInfo::exists(QString::fromLatin1(path)))
            mounts << build::Mount{QString::fromLatin1(path), {}, false};
    const QString file = QFileInfo(program).canonicalFilePath();
    const QString folder = file.section(u'/', 0, -2);
    if (file.isEmpty() || file.startsWith(u"/usr/"_s))
        return mounts;
    const bool holdsHome = (QDir::homePath() + u'/').startsWith(folder + u'/');
    mounts << build::Mount{holdsHome ? file : folder, {}, false};
    return mounts;
}

QString resolverRules(const QString& host)
{
    return u"MAP %1 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"_s.arg(host);
}

Result<QString> browsableHost(const QUrl& page)
{
    static const QRegularExpression name(uR"(^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$)"_s);
    const QString host = page.host(QUrl::FullyEncoded);
    const bool isWeb = page.scheme() == u"http" || page.scheme() == u"https";
    if (!isWeb || !name.match(host).hasMatch())
        return fail(Error::Kind::BadInput, "picture-address",
                    say(QT_TRANSLATE_NOOP("core", "A browser cannot be given the address %1."),
                        {page.toDisplayString()}),
                    say(QT_TRANSLATE_NOOP("core", "No action needed.")));
    return host;
}

Result<build::SandboxSpec> screenshotCommand(const Browser& browser, const QUrl& page)
{
    SD_TRY(const QString host, browsableHost(page));
    const bool isFirefox = browser.kind == Browser::Kind::Firefox;
    build::SandboxSpec spec;
    spec.command = {u"nice"_s,      u"-n"_s, u"10"_s, u"sh"_s,
                    u"-c"_s,        script,  u"sh"_s, isFirefox ? firefoxSettings(host) : QString(),
                    browser.program};
    spec.command += isFirefox ? firefoxWords() : chromiumWords(host);
    spec.command << page.toString(QUrl::FullyEncoded);
    spec.mounts = browserMounts(browser.program);
    spec.limits.memoryBytes = 2048 * megabyte;
    spec.limits.fileBytes = 64 * megabyte;
    spec.limits.processes = 200;
    spec.limits.deadline = browser.within;
    return spec;
}

} // namespace shipdeck
