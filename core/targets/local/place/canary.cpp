// SPDX-License-Identifier: MIT
#include "targets/local/place/canary.h"

#include "base/files.h"
#include "targets/local/place/canary_visits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

constexpr int visitors = 100;

//! `<release>-<percent>`: ids have no dash.
QString nameOf(const PlacedCanary& canary)
{
    return u"%1-%2"_s.arg(canary.release).arg(canary.weight);
}

//! Where the numbers begin of those who get it: not the same visitors get every canary.
int firstVisitor(const QString& release)
{
    return int(sha256Hex(release.toUtf8()).left(6).toUInt(nullptr, 16) % visitors);
}

Result<> makeLinks(const QString& folder, const PlacedCanary& canary)
{
    SD_CHECK(removeTree(folder));
    SD_CHECK(makeFolder(folder));
    for (int visitor = 0; visitor < visitors; ++visitor)
        if (getsCanary(canary, visitor))
            if (!QFile::link(u"../../releases/"_s + canary.release, folder + u'/' + QString::number(visitor)))
                return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {folder}), errno);
    return {};
}

} // namespace

bool getsCanary(const PlacedCanary& canary, int visitor)
{
    return (visitor + visitors - firstVisitor(canary.release)) % visitors < canary.weight;
}

int visitorOf(const PlacedCanary& canary, bool getsIt)
{
    const int first = firstVisitor(canary.release);
    return getsIt ? first : (first + visitors - 1) % visitors;
}

Result<> startCanary(const Layout& layout, const QString& slug, const PlacedCanary& canary)
{
    if (canaryOf(layout, slug) == canary)
        return {};
    if (!QFileInfo(layout.release(slug, canary.release) + u"/control"_s).isDir())
        return fail(Error::Kind::NotFound, "release-missing",
                    say(QT_TRANSLATE_NOOP("core", "Release %1 of %2 is not on this computer."), {canary.release, slug}),
                    say(QT_TRANSLATE_NOOP("core", "Choose another release, or deploy again.")));
    SD_CHECK(makeLinks(layout.canaries(slug) + u'/' + nameOf(canary), canary));
    SD_CHECK(replaceLink(layout.canary(slug), u"canaries/"_s + nameOf(canary)));
    for (const QString& other : QDir(layout.canaries(slug)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (other != nameOf(canary))
            SD_CHECK(removeTree(layout.canaries(slug) + u'/' + other));
    return {};
}

Result<> countVisits(const Layout& layout, const QString& slug)
{
    return beginCounting(layout.canary(slug));
}

Result<> endCanary(const Layout& layout, const QString& slug)
{
    QFile::remove(layout.canary(slug)); // the link only
    SD_CHECK(removeTree(layout.canaries(slug)));
    const QStringList sites = QDir(layout.sites()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const bool isLast =
        std::none_of(sites.begin(), sites.end(), [&](const QString& site) { return canaryOf(layout, site); });
    return isLast ? emptyVisitLog(layout) : Result<>();
}

std::optional<PlacedCanary> canaryOf(const Layout& layout, const QString& slug)
{
    const QString folder = QFile::symLinkTarget(layout.canary(slug));
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        return std::nullopt;
    const QString name = folder.section(u'/', -1);
    return PlacedCanary{name.section(u'-', 0, 0), name.section(u'-', 1).toInt()};
}

} // namespace shipdeck::local
