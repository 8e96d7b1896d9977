// SPDX-License-Identifier: MIT
#include "targets/pages/place/site_files.h"

#include "base/files.h"
#include "build/tree/tree.h"
#include "targets/pages/place/limits.h"

#include <QCryptographicHash>
#include <QFile>
#include <filesystem>
#include <map>

using namespace Qt::StringLiterals;

namespace shipdeck::pages {
namespace {

// For larger files a separate request is cheaper than escaping them in JSON.
constexpr qint64 largestInline = 256 * 1024;

QByteArray hashed(const char* kind, const QByteArray& bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray(kind) + ' ' + QByteArray::number(bytes.size()));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(bytes);
    return hash.result();
}

Failure unnameable(const QByteArray& path)
{
    return fail(Error::Kind::BadInput, "pages-file-name",
                say(QT_TRANSLATE_NOOP("core", "GitHub Pages cannot publish a file of this name: %1"),
                    {build::shownPath(path)}),
                say(QT_TRANSLATE_NOOP("core", "Give it a name in UTF-8, then deploy again.")));
}

SiteFile describe(const QString& path, const QByteArray& bytes)
{
    SiteFile file;
    file.path = path;
    file.blob = blobId(bytes);
    file.size = bytes.size();
    file.isText = bytes.size() <= largestInline && isPlainText(bytes);
    return file;
}

//! The tree id of the folder of `files` whose paths begin with `prefix`.
QByteArray treeBelow(const QList<SiteFile>& files, qsizetype from, qsizetype to, qsizetype prefix)
{
    // git sorts folders as if their names ended with a slash.
    std::map<QByteArray, QByteArray> rows;
    while (from < to) {
        const QString name = files[from].path.mid(prefix).section(u'/', 0, 0);
        const QByteArray bytes = name.toUtf8();
        const qsizetype next = prefix + name.size() + 1;
        if (next > files[from].path.size()) {
            rows[bytes] = "100644 " + bytes + '\0' + QByteArray::fromHex(files[from].blob.toLatin1());
            ++from;
            continue;
        }
        const QString folder = files[from].path.left(next);
        qsizetype end = from;
        while (end < to && files[end].path.startsWith(folder))
            ++end;
        rows[bytes + '/'] = "40000 " + bytes + '\0' + treeBelow(files, from, end, next);
        from = end;
    }
    QByteArray content;
    for (const auto& row : rows)
        content += row.second;
    return hashed("tree", content);
}

} // namespace

QString blobId(const QByteArray& bytes)
{
    return QString::fromLatin1(hashed("blob", bytes).toHex());
}

bool isPlainText(const QByteArray& bytes)
{
    // QString drops a byte order mark and changes what is not UTF-8; encoding it again shows both.
    return !bytes.contains('\0') && QString::fromUtf8(bytes).toUtf8() == bytes;
}

QString treeId(const QList<SiteFile>& files)
{
    return QString::fromLatin1(treeBelow(files, 0, files.size(), 0).toHex());
}

const SiteFile* SiteFiles::find(const QString& path) const
{
    const auto at = std::lower_bound(files.begin(), files.end(), path,
                                     [](const SiteFile& file, const QString& wanted) { return file.path < wanted; });
    return at != files.end() && at->path == path ? &*at : nullptr;
}

Result<QByteArray> contentOf(const SiteFiles& site, const SiteFile& file)
{
    if (file.isAdded)
        return file.bytes;
    return readFile(site.folder + u'/' + file.path, largestFile);
}

Result<SiteFiles> readSite(const QString& folder, const QList<Addition>& additions)
{
    SiteFiles site;
    site.folder = folder;
    // Qt silently skips names that are not UTF-8.
    namespace fs = std::filesystem;
    std::error_code trouble;
    const std::string base = QFile::encodeName(folder).toStdString();
    for (fs::recursive_directory_iterator at(base, trouble), end; !trouble && at != end; at.increment(trouble)) {
        if (!at->is_regular_file(trouble))
            continue;
        const QByteArray raw = QByteArray::fromStdString(at->path().native().substr(base.size() + 1));
        if (!isPlainText(raw))
            return unnameable(raw);
        const QString path = QString::fromUtf8(raw);
        SD_CHECK(checkFile(path, qint64(at->file_size(trouble))));
        SD_TRY(const QByteArray bytes, readFile(folder + u'/' + path, largestFile));
        site.files.append(describe(path, bytes));
    }
    if (trouble)
        return fail(Error::Kind::Provider, "file-failed",
                    say(QT_TRANSLATE_NOOP("core", "The built files in %1 could not be read."), {folder}),
                    say(QT_TRANSLATE_NOOP("core", "Deploy again.")),
                    verbatim(QString::fromStdString(trouble.message())));
    const auto byPath = [](const SiteFile& a, const SiteFile& b) { return a.path < b.path; };
    std::sort(site.files.begin(), site.files.end(), byPath);
    for (const Addition& addition : additions) {
        if (site.find(addition.path))
            continue;
        SiteFile file = describe(addition.path, addition.bytes);
        file.isAdded = true;
        file.bytes = addition.bytes;
        site.files.insert(std::lower_bound(site.files.begin(), site.files.end(), file, byPath), file);
    }
    for (const SiteFile& file : std::as_const(site.files))
        site.bytes += file.size;
    site.tree = treeId(site.files);
    return site;
}

} // namespace shipdeck::pages
