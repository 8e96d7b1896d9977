// SPDX-License-Identifier: MIT
#include "build/sources/folder_source.h"

#include "base/error_codes.h"
#include "base/files.h"
#include "build/sources/head_of.h"
#include "build/sources/ignore_rules.h"
#include "build/tree/copy.h"
#include "build/tree/publish_rules.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! Never part of a source: history, and packages installed for this computer.
bool isNeverSource(const QByteArray& name, bool isFolder)
{
    return name == ".git" || (isFolder && (name == "node_modules" || name == ".venv"));
}

QByteArray nameOf(const QByteArray& path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

Result<> isFolder(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists())
        return fail(Error::Kind::BadInput, "not-a-folder", say(QT_TRANSLATE_NOOP("core", "%1 is a file."), {path}),
                    say(QT_TRANSLATE_NOOP("core", "Use the folder that contains it: %1"), {info.path()}));
    return fail(Error::Kind::NotFound, "folder-missing",
                say(QT_TRANSLATE_NOOP("core", "There is no folder %1."), {path}),
                say(QT_TRANSLATE_NOOP("core", "If it was moved, deploy it again from its new location.")));
}

QString statCacheOf(const Paths& paths, const QString& folder)
{
    return paths.cache + u"/stat/"_s + sha256Hex(QFile::encodeName(folder)).left(32);
}

qint64 fileCount(const TreeEntries& entries)
{
    return std::count_if(entries.begin(), entries.end(),
                         [](const TreeEntry& entry) { return entry.type != TreeEntry::Type::Folder; });
}

//! Sets `leftOut` if a rule excludes something.
Result<Scan> scanSource(const SourceSpec& spec, const FetchOptions& options, PublishRules& publish, bool& leftOut,
                        const Cancel& cancel)
{
    IgnoreRules ignored;
    ScanRules rules;
    rules.maxFiles = options.maxFiles;
    rules.maxBytes = options.maxBytes;
    if (spec.kind == SourceSpec::Kind::Ready) {
        rules.leaveOut = [&](const QByteArray& path, bool isDir) {
            const bool out = publish.holdsBack(path, isDir);
            leftOut = leftOut || out;
            return out;
        };
    } else {
        ignored.readAbove(spec.location);
        rules.entering = [&ignored](int folder, const QByteArray& path) { ignored.enter(folder, path); };
        rules.leaveOut = [&](const QByteArray& path, bool isDir) {
            const bool out = isNeverSource(nameOf(path), isDir) || ignored.ignores(path, isDir);
            leftOut = leftOut || out;
            return out;
        };
    }
    return scanTree(spec.location, rules, cancel);
}

} // namespace

Result<QList<QByteArray>> publishedFiles(const SourceSpec& spec, const QString& output, const Cancel& cancel)
{
    SD_CHECK(isFolder(spec.location));
    PublishRules publish;
    bool leftOut = false;
    SD_TRY(const Scan scan, scanSource(spec, {}, publish, leftOut, cancel));
    const QString clean = QDir::cleanPath(output);
    const QByteArray below = clean.isEmpty() || clean == "."_L1 ? QByteArray() : QFile::encodeName(clean) + '/';
    QList<QByteArray> files;
    for (const TreeEntry& entry : scan.entries)
        if (entry.type == TreeEntry::Type::File && entry.path.startsWith(below)
            && !entry.path.sliced(below.size()).startsWith("node_modules/")) // as in pack()
            files << entry.path.sliced(below.size());
    return files;
}

FetchedSource fetchedFrom(const QString& folder, const Scan& scan)
{
    FetchedSource fetched;
    fetched.folder = folder;
    fetched.digest = treeDigest(scan.entries);
    fetched.files = fileCount(scan.entries);
    fetched.bytes = scan.bytes;
    fetched.notes = notesOf(scan);
    return fetched;
}

Result<> checkRoot(const QString& folder, const QString& root)
{
    const QString clean = QDir::cleanPath(root);
    if (root.isEmpty() || clean == "."_L1)
        return {};
    const bool inside = !clean.startsWith(u'/') && clean != ".."_L1 && !clean.startsWith("../"_L1);
    const QString real = QFileInfo(folder + u'/' + clean).canonicalFilePath(); // a link in the source may lead anywhere
    if (inside && QFileInfo(real).isDir() && real.startsWith(QFileInfo(folder).canonicalFilePath() + u'/'))
        return {};
    QStringList near;
    const QString last = clean.section(u'/', -1);
    const QDir top(folder);
    for (const QString& name : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        near << name;
        for (const QString& below :
             QDir(top.filePath(name)).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
            near << name + u'/' + below;
    }
    std::stable_sort(near.begin(), near.end(), [&last](const QString& a, const QString& b) {
        return a.section(u'/', -1).compare(last, Qt::CaseInsensitive) == 0
            && b.section(u'/', -1).compare(last, Qt::CaseInsensitive) != 0;
    });
    const Text what = say(QT_TRANSLATE_NOOP("core", "The source has no folder %1."), {root});
    if (near.isEmpty())
        return fail(Error::Kind::BadInput, code::rootMissing, what,
                    say(QT_TRANSLATE_NOOP("core", "It has no folders: leave the root empty.")));
    return fail(Error::Kind::BadInput, code::rootMissing, what,
                say(QT_TRANSLATE_NOOP("core", "Choose one that exists: %1."), {near.mid(0, 5).join(u", "_s)}));
}

Result<FetchedSource> fetchFolder(const SourceSpec& spec, const QString& intoFolder, const Paths& paths,
                                  const FetchOptions& options, const Cancel& cancel)
{
    SD_CHECK(isFolder(spec.location));
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000'000; // real time: compared with file times
    PublishRules publish;
    bool leftOut = false;
    SD_TRY(Scan scan, scanSource(spec, options, publish, leftOut, cancel));
    if (fileCount(scan.entries) == 0) {
        return fail(Error::Kind::BadInput, code::folderEmpty,
                    leftOut
                        ? say(QT_TRANSLATE_NOOP("core",
                                                "%1 contains nothing to deploy: all files are ignored or left out."),
                              {spec.location})
                        : say(QT_TRANSLATE_NOOP("core", "%1 is empty."), {spec.location}),
                    say(QT_TRANSLATE_NOOP("core", "Choose the folder that holds the site or its package.json.")));
    }
    SD_CHECK(checkRoot(spec.location, spec.root));
    SD_CHECK(makeFolder(intoFolder));
    StatCache cache(statCacheOf(paths, spec.location), now);
    SD_CHECK(copyEntries(spec.location, intoFolder, scan.entries, &cache, cancel));
    cache.save();
    SD_CHECK(checkRoot(intoFolder, spec.root)); // the root may be ignored

    FetchedSource fetched = fetchedFrom(intoFolder, scan);
    fetched.notes << publish.notes();
    if (spec.kind != SourceSpec::Kind::Ready) {
        const Head head = headOf(spec.location);
        fetched.commit = head.commit;
        fetched.branchOrRef = head.branch;
        fetched.submodules = QFileInfo(intoFolder + u"/.gitmodules"_s).isFile();
    }
    return fetched;
}

} // namespace shipdeck::build
