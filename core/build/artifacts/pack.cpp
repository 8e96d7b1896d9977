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
#include <cerrno>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

QString belowTop(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    return clean == "."_L1 ? QString() : clean;
}

//! A build's output: a folder below the work copy, held open.
struct Output {
    const UntrustedFolder& copy;
    QString path; //!< below the copy; empty: all of it
    const PackOptions& options;
    Descriptor folder = Descriptor();
    bool viaLink = false; //!< its files may also exist elsewhere in the work copy, so they are copied

    //! For messages: relative to the app.
    QString name() const
    {
        return path.isEmpty() ? copy.path() : QDir(u'/' + options.appRoot).relativeFilePath(u'/' + path);
    }
};

//! What to do if `output` is empty or missing.
Text whatToChoose(const Output& output)
{
    const QString likely = likelyOutputFolder(output.copy, output.options.appRoot);
    if (!likely.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "Set the output folder to %1: it contains an index.html."), {likely});
    QStringList there = output.copy.folders(output.options.appRoot);
    there.removeIf([](const QString& name) { return name.startsWith(u'.'); });
    const bool isThere = there.removeAll(output.name()) > 0;
    if (there.isEmpty() && isThere)
        return say(QT_TRANSLATE_NOOP("core", "Check the build command: it wrote nothing there."));
    if (there.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "Check the build command: it created no folder."));
    return say(QT_TRANSLATE_NOOP("core",
                                 "Set the output folder to the one that the build creates. Existing folders: %1."),
               {there.mid(0, 8).join(u", "_s)});
}

Failure noOutput(const char* code, Text what, const Output& output)
{
    return fail(Error::Kind::Build, code, std::move(what), whatToChoose(output));
}

//! Opened once, so that checking, copying and moving all use the same folder.
Result<> openOutput(Output& output)
{
    constexpr int asFolder = O_RDONLY | O_DIRECTORY;
    output.folder = output.copy.open(output.path, asFolder, Links::Refuse);
    if (!output.folder && errno == ELOOP) {
        output.folder = output.copy.open(output.path, asFolder, Links::FollowInside);
        output.viaLink = true;
    }
    if (output.folder)
        return {};
    if (errno == ENOENT)
        return noOutput("output-missing",
                        say(QT_TRANSLATE_NOOP("core", "The build created no folder %1."), {output.name()}), output);
    if (errno == ENOTDIR)
        return noOutput("output-missing",
                        say(QT_TRANSLATE_NOOP("core", "The output %1 is a file, not a folder."), {output.name()}),
                        output);
    if (errno == EXDEV || errno == ELOOP)
        return fail(
            Error::Kind::Build, "output-outside",
            say(QT_TRANSLATE_NOOP("core", "The output %1 is a link that points outside the project."), {output.name()}),
            say(QT_TRANSLATE_NOOP("core", "Configure the build to write its files into a folder of the project.")));
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be read."), {output.name()}), errno);
}

Result<Scan> scanOutput(const Output& output, PublishRules& publish, const Cancel& cancel)
{
    const PackOptions& options = output.options;
    const bool isStatic = options.kind == Artifact::Kind::Static;
    ScanRules rules;
    rules.maxFiles = options.maxFiles;
    rules.maxBytes = options.maxBytes;
    // nginx does not follow links (disable_symlinks), so a site gets the files they point to.
    rules.links = isStatic ? Links::FollowInside : Links::Refuse;
    for (const QString& target : options.allowedLinkTargets)
        rules.allowedLinkTargets << QFile::encodeName(target);
    // If the project's folder itself is the site, installed packages are not part of it.
    const bool installedInto = isStatic && output.path == options.appRoot;
    rules.leaveOut = [isStatic, installedInto, &publish](const QByteArray& path, bool isFolder) {
        if (installedInto && isFolder && path == "node_modules")
            return true;
        return isStatic ? publish.holdsBack(path, isFolder) : path == ".git" || path.endsWith("/.git");
    };
    SD_TRY(Scan scan, scanTree(output.folder.get(), output.name(), rules, cancel));
    if (!scan.linksOutside.isEmpty())
        return fail(Error::Kind::Build, "link-outside",
                    say(QT_TRANSLATE_NOOP("core", "The output has links that point outside it: %1."),
                        {firstFew(scan.linksOutside)}),
                    say(QT_TRANSLATE_NOOP("core", "Configure the build to copy these files instead of linking them.")));
    if (std::none_of(scan.entries.begin(), scan.entries.end(),
                     [](const TreeEntry& entry) { return entry.type != TreeEntry::Type::Folder; }))
        return noOutput("output-empty",
                        say(QT_TRANSLATE_NOOP("core", "The output folder %1 holds no file that can be published."),
                            {QFileInfo(output.name()).fileName()}),
                        output);
    return scan;
}

Result<Artifact> packInto(const QString& unfinished, const Paths& paths, const Output& output, const Cancel& cancel)
{
    const PackOptions& options = output.options;
    PublishRules publish;
    SD_TRY(Scan scan, scanOutput(output, publish, cancel));
    const QString tree = unfinished + u"/tree"_s;
    SD_CHECK(makeFolder(tree));
    SD_CHECK(options.move && !output.viaLink ? moveEntries(output.folder.get(), tree, scan.entries, cancel)
                                             : copyEntries(output.folder.get(), tree, scan.entries, nullptr, cancel));
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

Result<Artifact> packFolder(const Paths& paths, const UntrustedFolder& copy, const QString& path,
                            const PackOptions& options, const Cancel& cancel)
{
    Output output{copy, belowTop(path), options};
    SD_CHECK(openOutput(output));
    const QString unfinished = paths.artifacts() + u'/' + unfinishedPrefix() + newId();
    SD_CHECK(makeFolder(unfinished));
    const FolderClaim claim(unfinished); // keeps sweep() away
    auto artifact = packInto(unfinished, paths, output, cancel);
    (void)removeTree(unfinished); // left after a failure, or if the artifact existed already
    return artifact;
}

} // namespace shipdeck::build
