// SPDX-License-Identifier: MIT
#include "edge/site_folder.h"

#include "build/tree/tree.h"
#include "edge/address.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <filesystem>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype mostFiles = 100'000;
constexpr qsizetype longestName = 800; // bytes; S3 takes 1,024 with the folder of the release in front

const QStringList published{u"_redirects"_s, u"_headers"_s};
const QStringList beside{u"netlify.toml"_s, u"vercel.json"_s, u"shipdeck.yml"_s, u"shipdeck.yaml"_s};

void readInto(QHash<QString, QByteArray>& texts, const QString& folder, const QStringList& names)
{
    for (const QString& name : names) {
        QFile file(folder + u'/' + name);
        if (!QFileInfo(file).isSymLink() && file.open(QIODevice::ReadOnly))
            texts[name] = file.read(largestRulesFile + 1);
    }
}

Failure tooMany(const QString& output)
{
    return fail(Error::Kind::Limit, "edge-files-too-many",
                say(QT_TRANSLATE_NOOP("core", "%1 has more than 100,000 files."), {output}),
                say(QT_TRANSLATE_NOOP("core", "After a build, specify the folder that it publishes.")));
}

//! Names as bytes: Qt passes over those that are not UTF-8 without a word.
Result<QList<QByteArray>> filesBelow(const QString& output)
{
    namespace fs = std::filesystem;
    QList<QByteArray> files;
    std::error_code trouble;
    const std::string top = QFile::encodeName(QDir(output).path()).toStdString();
    const size_t cut = top.size() + (top.ends_with('/') ? 0 : 1);
    for (fs::recursive_directory_iterator at(top, trouble), end; !trouble && at != end; at.increment(trouble))
        if (!at->is_symlink() && at->is_regular_file()) // both known from the folder itself, without a look at the file
            files << QByteArray::fromStdString(at->path().native().substr(cut));
    if (trouble)
        return fail(Error::Kind::Provider, "file-failed",
                    say(QT_TRANSLATE_NOOP("core", "The built files in %1 could not be read."), {output}),
                    say(QT_TRANSLATE_NOOP("core", "Deploy again.")),
                    verbatim(QString::fromStdString(trouble.message())));
    return files;
}

//! What could be uploaded, and then never be asked for: the router refuses such addresses.
Result<> checkName(const QByteArray& raw, const QString& file)
{
    const Text next =
        say(QT_TRANSLATE_NOOP("core", "Rename the file, or let the build give it another name; then deploy again."));
    if (!raw.isValidUtf8())
        return fail(Error::Kind::BadInput, "edge-name-unservable",
                    say(QT_TRANSLATE_NOOP("core", "The name of the file %1 is not UTF-8, so no address can reach it."),
                        {build::shownPath(raw)}),
                    next);
    if (file.toUtf8().size() > longestName)
        return fail(Error::Kind::BadInput, "site-name-too-long",
                    say(QT_TRANSLATE_NOOP("core", "The name of %1 is too long for S3."), {file.left(80) + u'…'}),
                    say(QT_TRANSLATE_NOOP("core", "Give the file a shorter name, or shorten those of its folders.")));
    if (allowedPath(u'/' + file).isEmpty())
        return fail(
            Error::Kind::BadInput, "edge-name-unservable",
            say(QT_TRANSLATE_NOOP(
                    "core",
                    "The name of the file %1 has a backslash or a control character, so no address can reach it."),
                {build::shownPath(raw)}),
            next);
    return {};
}

} // namespace

QHash<QString, QByteArray> rulesBeside(const QString& root)
{
    QHash<QString, QByteArray> texts;
    readInto(texts, root, beside);
    return texts;
}

bool isRulesFile(const QString& file)
{
    return published.contains(file) || beside.contains(file);
}

Result<SiteFolder> siteFolder(const QString& output, const QString& root)
{
    if (!QFileInfo(output).isDir())
        return fail(Error::Kind::NotFound, "folder-missing",
                    say(QT_TRANSLATE_NOOP("core", "There is no folder %1."), {output}),
                    say(QT_TRANSLATE_NOOP("core", "After a build, specify the folder that it publishes.")));
    SD_TRY(const QList<QByteArray> files, filesBelow(output));
    return siteFolder(output, root, files);
}

Result<SiteFolder> siteFolder(const QString& output, const QString& root, const QList<QByteArray>& files)
{
    SiteFolder site;
    for (const QByteArray& raw : files) {
        const QString onDisk = QString::fromUtf8(raw);
        const QString file = onDisk.normalized(QString::NormalizationForm_C);
        const bool isDotFile = file.startsWith(u'.') || file.contains("/."_L1);
        if (isRulesFile(file) || (isDotFile && !file.startsWith(".well-known/"_L1)))
            continue;
        SD_CHECK(checkName(raw, file));
        site.files << file;
        if (onDisk != file)
            site.onDisk[file] = onDisk;
        if (site.files.size() > mostFiles)
            return tooMany(output);
    }
    site.files.sort();
    if (const auto twin = std::adjacent_find(site.files.cbegin(), site.files.cend()); twin != site.files.cend())
        return fail(
            Error::Kind::BadInput, "edge-names-equal",
            say(QT_TRANSLATE_NOOP("core",
                                  "Two files named %1 differ only in how their characters are encoded (NFC and NFD)."),
                {*twin}),
            say(QT_TRANSLATE_NOOP("core", "Remove or rename one of them: browsers cannot tell them apart.")));
    readInto(site.texts, root, beside);
    readInto(site.texts, output, published + beside);
    return site;
}

} // namespace shipdeck::edge
