// SPDX-License-Identifier: MIT
#include "targets/local/data.h"

#include "base/files.h"
#include "build/tree/packages.h"
#include "build/tree/scan.h"
#include "targets/local/place/layout.h"
#include "targets/local/place/own_files.h"

#include <QDir>
#include <QFile>
#include <QMutex>

#include <fcntl.h>
#include <sys/stat.h>

namespace shipdeck::deploy {
namespace {

constexpr qsizetype mostNamed = 3;

//! Files that a server may recreate at any time.
bool isThrowaway(const QByteArray& path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1).toLower();
    static const QSet<QByteArray> folders{"tmp", "temp", "cache", "log", "logs", "__pycache__"};
    for (const char* ending : {".log", ".pid", ".pyc", ".sock", ".tmp", ".lock"})
        if (name.endsWith(ending))
            return true;
    return name.startsWith('.') || folders.contains(name) || build::isPackageFolder(QString::fromUtf8(name));
}

bool isLater(const timespec& a, const timespec& b)
{
    return a.tv_sec != b.tv_sec ? a.tv_sec > b.tv_sec : a.tv_nsec > b.tv_nsec;
}

} // namespace

Result<> fillDataFolder(const DataFolder& folder, const QString& release, const Cancel& cancel)
{
    static QMutex mutex; // two releases' servers may start at the same time
    const QMutexLocker one(&mutex);
    if (QDir(folder.path).exists())
        return {};
    const QString home = folder.path.section(u'/', 0, -2);
    SD_CHECK(makeFolder(home));
    if (QDir(release).exists()) {
        const QString beside = home + u'/' + partialDataFolder + folder.path.section(u'/', -1);
        SD_CHECK(local::copyOwnFiles(release, beside, false, cancel));
        return renamePath(beside, folder.path);
    }
    return makeFolder(folder.path);
}

QStringList writtenOutsideData(const Paths& paths, const store::Deployment& deployment)
{
    const QString own = local::Layout(paths).server(deployment.id);
    struct stat placed = {};
    // The finished copy is moved into this folder, which never changes afterwards.
    if (::stat(QFile::encodeName(own).constData(), &placed) != 0)
        return {};
    const Snapshot snapshot = Snapshot::of(deployment);
    const QString root = snapshot.detection.root;
    QSet<QByteArray> shared;
    for (const QString& folder : dataOf(snapshot))
        shared << QFile::encodeName(root.isEmpty() ? folder : root + u'/' + folder);
    QStringList written;
    int open = -1;
    build::ScanRules rules;
    rules.maxFiles = 20'000; // only folders count, as files are left out
    rules.entering = [&open](int folder, const QByteArray&) { open = folder; };
    rules.leaveOut = [&](const QByteArray& path, bool isFolder) {
        if (isThrowaway(path) || shared.contains(path) || isFolder)
            return isThrowaway(path) || shared.contains(path);
        struct stat info = {};
        const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
        if (written.size() <= mostNamed && ::fstatat(open, name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0
            && S_ISREG(info.st_mode) && isLater(info.st_mtim, placed.st_mtim)
            && isLater(info.st_ctim, placed.st_mtim)) // artifacts' mtimes may lie ahead of the clock, so ctime too
            written << build::shownPath(path);
        return true;
    };
    const Cancel none;
    (void)build::scanTree(own + QStringLiteral("/files"), rules, none); // unreadable files are not reported
    if (written.size() > mostNamed)
        written[mostNamed] = QStringLiteral("…");
    return written;
}

Text keepAdvice(const QStringList& written)
{
    if (written.isEmpty())
        return {};
    const QString folder = written.first().section(u'/', 0, -2);
    const QString names = written.join(QStringLiteral(", "));
    return folder.isEmpty()
        ? say(QT_TRANSLATE_NOOP("core",
                                "The server wrote %1 next to its code; the next release starts without it. To keep it, "
                                "let the app write into a folder and list that folder in shipdeck.yml: `data: [db]`."),
              {names})
        : say(QT_TRANSLATE_NOOP("core",
                                "The server wrote %1 into its own folder; the next release starts without it. To keep "
                                "it, add this to shipdeck.yml: `data: [%2]`."),
              {names, folder});
}

} // namespace shipdeck::deploy
