// SPDX-License-Identifier: MIT
#include "targets/local/place/stopped_sites.h"

#include "base/files.h"

#include <QDir>

namespace shipdeck::local {
namespace {

QString controlOf(const Layout& layout, const QString& slug, const QString& release)
{
    return layout.release(slug, release) + QStringLiteral("/control");
}

} // namespace

Result<> setStopped(const Layout& layout, const QString& slug, bool isStopped)
{
    const QStringList releases = QDir(layout.releases(slug)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& release : releases) {
        const QString control = controlOf(layout, slug, release);
        if (isStopped && QDir(control).exists())
            SD_CHECK(writeFile(control + QStringLiteral("/stopped"), {}));
        if (!isStopped)
            SD_CHECK(serveAgain(layout, slug, release));
    }
    return {};
}

Result<> serveAgain(const Layout& layout, const QString& slug, const QString& release)
{
    return removeTree(controlOf(layout, slug, release) + QStringLiteral("/stopped"));
}

} // namespace shipdeck::local
