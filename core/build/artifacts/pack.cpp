// SPDX-License-Identifier: MIT
#include "build/artifacts/pack.h"

#include "base/files.h"
#include "base/folder_claim.h"
#include "base/ids.h"
#include "build/artifacts/manifest.h"
#include "build/artifacts/publish.h"
#include "build/tree/copy.h"
#include "build/tree/publish_rules.h"
#include "build/tree/scan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! `folder` is the output that was looked for: empty, or not there.
Text whatToChoose(const QString& appRoot, const QString& folder)
{
    const QString likely = likelyOutputFolder(appRoot);
    if (!likely.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "Set the output folder to %1: there is an index.html in it."), {likely});
    QStringList there = QDir(appRoot).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const bool isThere = there.removeAll(QDir(appRoot).relativeFilePath(folder)) > 0;
    if (there.isEmpty() && isThere)
        return say(QT_TRANSLATE_NOOP("core", "Check the build command: it put nothing there."));
    if (there.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "Check the build command: it made no folder at all."));
    return say(QT_TRANSLATE_NOOP("core", "Set the output folder to what the build makes. There is: %1."),
               {there.mid(0, 8).join(u", "_s)});
}

Failure noOutput(const char* code, Text what, const QString& folder, const PackOptions& options)
{
    const QString appRoot = options.appRoot.isEmpty() ? QFileInfo(folder).path() : options.appRoot;
    return fail(Error::Kind::Build, code, std::move(what), whatToChoose(appRoot, folder));
}

Result<> checkOutput(const QString& folder, const PackOptions& options)
{
    const QFileInfo info(folder);
    const QString name = options.appRoot.isEmpty() ? info.fileName() : QDir(options.appRoot).relativeFilePath(folder);
    if (!info.exists())
        return noOutput("output-missing", say(QT_TRANSLATE_NOOP("core", "The build made no folder %1."), {name}),
                        folder, options);
    if (!info.isDir())
        return noOutput("output-missing",
                        say(QT_TRANSLATE_NOOP("core", "The output %1 is a file, not a folder."), {name}), folder,
                        options);
    return {};
}

Result<Scan> scanOutput(const QString& folder, const PackOptions& options, PublishRules& publish, const Cancel& cancel)
{
    const bool isStatic = options.kind == Artifact::Kind::Static;
    ScanRules rules;
    rules.maxFiles = options.maxFiles;
    rules.maxBytes = options.maxBytes;
    // nginx is told not to follow links (disable_symlinks), so a site gets what they point to.
    rules.links = isStatic ? Links::FollowInside : Links::Refuse;
    for (const QString& target : options.allowedLinkTargets)
        rules.allowedLinkTargets << QFile::encodeName(target);
    // Where the project's folder itself is the site, what was installed into it is not.
    const bool installedInto = isStatic && folder == options.appRoot;
    rules.leaveOut = [isStatic, installedInto, &publish](const QByteArray& path, bool isFolder) {
        if (installedInto && isFolder && path == "node_modules")
            return true;
        return isStatic ? publish.holdsBack(path, isFolder) : path == ".git" || path.endsWith("/.git");
    };
    SD_TRY(Scan scan, scanTree(folder, rules, cancel));
    if (!scan.linksOutside.isEmpty())
        return fail(Error::Kind::Build, "link-outside",
                    say(QT_TRANSLATE_NOOP("core", "The output has links that lead outside it: %1."),
                        {firstFew(scan.linksOutside)}),
                    say(QT_TRANSLATE_NOOP("core", "Let the build copy these files instead of linking them.")));
    if (std::none_of(scan.entries.begin(), scan.entries.end(),
                     [](const TreeEntry& entry) { return entry.type != TreeEntry::Type::Folder; }))
        return noOutput("output-empty",
                        say(QT_TRANSLATE_NOOP("core", "The output folder %1 holds no file that can be published."),
                            {QFileInfo(folder).fileName()}),
                        folder, options);
    return scan;
}

Result<Artifact> packInto(const QString& unfinished, const Paths& paths, const QString& folder,
                          const PackOptions& options, const Cancel& cancel)
{
    PublishRules publish;
    SD_TRY(Scan scan, scanOutput(folder, options, publish, cancel));
    const QString tree = unfinished + u"/tree"_s;
    SD_CHECK(makeFolder(tree));
    SD_CHECK(options.move ? moveEntries(folder, tree, scan.entries, cancel)
                          : copyEntries(folder, tree, scan.entries, nullptr, cancel));
    Manifest manifest{options.kind, std::move(scan.entries)};
    const QByteArray json = manifest.toJson();
    const QString digest = sha256Hex(json);

    const ArtifactStore store(paths);
    bool reused = true;
    if (!store.open(digest)) {
        SD_CHECK(writeFile(unfinished + u"/manifest.json"_s, json));
        SD_TRY(reused, publishTree(paths, unfinished, digest, manifest, options.mtimeSeconds, cancel));
    }
    SD_TRY(Artifact artifact, store.open(digest));
    artifact.reused = reused;
    artifact.notes = publish.notes() + notesOf(scan);
    return artifact;
}

} // namespace

Result<Artifact> packFolder(const Paths& paths, const QString& folder, const PackOptions& options, const Cancel& cancel)
{
    SD_CHECK(checkOutput(folder, options));
    const QString unfinished = paths.artifacts() + u'/' + unfinishedPrefix() + newId();
    SD_CHECK(makeFolder(unfinished));
    const FolderClaim claim(unfinished); // sweep() may be at it right now
    auto artifact = packInto(unfinished, paths, folder, options, cancel);
    (void)removeTree(unfinished); // what is left of it if it failed or was there already; sweep() would find it too
    return artifact;
}

} // namespace shipdeck::build
