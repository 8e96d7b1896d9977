// SPDX-License-Identifier: MIT
#include "build/sources/unpack.h"

#include "base/descriptor.h"
#include "base/files.h"
#include "build/tree/scan.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

constexpr qsizetype block = 512; // of a tar archive
constexpr qsizetype longestPath = 4096;

struct FreeArchive {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

Failure hostile(const QByteArray& path)
{
    return fail(Error::Kind::Provider, "archive-hostile",
                say(QT_TRANSLATE_NOOP("core", "The source archive contains an entry that is not allowed: %1."),
                    {QString::fromUtf8(path.left(200))}),
                say(QT_TRANSLATE_NOOP("core",
                                      "The archive was not used. Try again; if it still fails, deploy with git.")));
}

Failure broken(const QString& why)
{
    Failure failure = fail(Error::Kind::Provider, "archive-broken",
                           say(QT_TRANSLATE_NOOP("core", "The source archive is incomplete or damaged.")),
                           say(QT_TRANSLATE_NOOP("core", "Try again.")), verbatim(why));
    failure.value().retry = Error::Retry::Now;
    return failure;
}

Failure tooLarge(const FetchOptions& options)
{
    return fail(Error::Kind::BadInput, code::folderTooLarge,
                say(QT_TRANSLATE_NOOP("core", "The source is larger than %1 files or %2 MB."),
                    {QString::number(options.maxFiles), QString::number(options.maxBytes >> 20)}),
                say(QT_TRANSLATE_NOOP("core", "Deploy a smaller repository, or one of its folders.")));
}

//! The commit that `git archive` writes into the first global header.
QString commitOf(const QString& file)
{
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> zip(gzopen(QFile::encodeName(file).constData(), "rb"), &gzclose);
    QByteArray start(4 * block, '\0');
    if (!zip || gzread(zip.get(), start.data(), unsigned(start.size())) < 2 * block || start[156] != 'g')
        return {};
    static const QRegularExpression comment(u"comment=([0-9a-f]{40,64})\n"_s);
    return comment.match(QString::fromLatin1(start.mid(block, 2 * block))).captured(1);
}

//! The path without the top folder; empty for that folder itself.
Result<QByteArray> pathInside(const QByteArray& whole)
{
    const qsizetype slash = whole.indexOf('/');
    QByteArray path = slash < 0 ? QByteArray() : whole.mid(slash + 1);
    while (path.endsWith('/'))
        path.chop(1);
    if (whole.startsWith('/') || whole.startsWith("../") || whole == ".." || whole.size() > longestPath)
        return hostile(whole);
    if (path.isEmpty())
        return path;
    for (const QByteArray& part : path.split('/'))
        if (part.isEmpty() || part == "." || part == ".." || part.compare(".git", Qt::CaseInsensitive) == 0)
            return hostile(whole);
    return path;
}

//! git's id of a content: SHA-1 of its type, its size and its bytes.
class BlobId {
public:
    explicit BlobId(qint64 size) { m_hash.addData("blob " + QByteArray::number(size) + '\0'); }
    void add(QByteArrayView bytes) { m_hash.addData(bytes); }
    QString hex() { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

class Unpacking {
public:
    Unpacking(QString folder, const FetchOptions& options, const Cancel& cancel)
        : m_folder(QFile::encodeName(folder)), m_options(options), m_cancel(cancel)
    {
    }

    Result<> take(archive* reader, archive_entry* entry)
    {
        const char* name = archive_entry_pathname(entry);
        SD_TRY(const QByteArray path, pathInside(name ? QByteArray(name) : QByteArray()));
        if (++m_count > m_options.maxFiles)
            return tooLarge(m_options);
        if (archive_entry_hardlink(entry))
            return hostile(path);
        switch (archive_entry_filetype(entry)) {
        case AE_IFDIR: return path.isEmpty() ? Result<>() : makeFolders(path);
        case AE_IFREG: return path.isEmpty() ? Result<>(hostile(name)) : write(reader, entry, path);
        case AE_IFLNK: m_links.insert(path, QByteArray(archive_entry_symlink(entry))); return {};
        default: return hostile(path);
        }
    }

    Result<Unpacked> finish()
    {
        for (auto link = m_links.cbegin(); link != m_links.cend(); ++link) {
            SD_CHECK(makeFolders(link.key().left(qMax<qsizetype>(0, link.key().lastIndexOf('/')))));
            if (::symlink(link.value().constData(), (m_folder + '/' + link.key()).constData()) != 0)
                return hostile(link.key());
            BlobId id(link.value().size());
            id.add(link.value());
            m_unpacked.blobs.insert(link.key(), id.hex());
        }
        return m_unpacked;
    }

private:
    Result<> makeFolders(const QByteArray& path)
    {
        if (path.isEmpty() || path == m_lastFolder)
            return {};
        for (qsizetype end = path.indexOf('/');; end = path.indexOf('/', end + 1)) {
            const QByteArray folder = m_folder + '/' + (end < 0 ? path : path.left(end));
            struct stat found = {};
            if (::mkdir(folder.constData(), 0700) != 0
                && (errno != EEXIST || ::lstat(folder.constData(), &found) != 0 || !S_ISDIR(found.st_mode)))
                return errno == EEXIST ? hostile(path) : failed(path);
            if (end < 0)
                break;
        }
        m_lastFolder = path;
        return {};
    }

    Result<> write(archive* reader, archive_entry* entry, const QByteArray& path)
    {
        SD_CHECK(makeFolders(path.left(qMax<qsizetype>(0, path.lastIndexOf('/')))));
        const mode_t mode = archive_entry_mode(entry) & 0100 ? 0755 : 0644;
        const Descriptor file(
            ::open((m_folder + '/' + path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (!file)
            return errno == EEXIST ? Result<>(hostile(path)) : Result<>(failed(path));
        BlobId id(archive_entry_size(entry));
        for (;;) {
            const void* bytes = nullptr;
            size_t size = 0;
            la_int64_t offset = 0;
            const int state = archive_read_data_block(reader, &bytes, &size, &offset);
            if (state == ARCHIVE_EOF)
                break;
            if (state != ARCHIVE_OK)
                return broken(QString::fromLocal8Bit(archive_error_string(reader)));
            if (m_cancel)
                return canceled();
            m_unpacked.bytes += qint64(size);
            if (m_unpacked.bytes > m_options.maxBytes)
                return tooLarge(m_options);
            id.add(QByteArrayView(static_cast<const char*>(bytes), qsizetype(size)));
            for (size_t done = 0; done < size;) {
                const ssize_t wrote = ::write(file.get(), static_cast<const char*>(bytes) + done, size - done);
                if (wrote < 0)
                    return failed(path);
                done += size_t(wrote);
            }
        }
        m_unpacked.blobs.insert(path, id.hex());
        return {};
    }

    Failure failed(const QByteArray& path) const
    {
        const int error = errno;
        return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be written."),
                             {QFile::decodeName(m_folder + '/' + path)}),
                         error);
    }

    QByteArray m_folder;
    const FetchOptions& m_options;
    const Cancel& m_cancel;
    QByteArray m_lastFolder;
    QMap<QByteArray, QByteArray> m_links;
    qint64 m_count = 0;
    Unpacked m_unpacked;
};

} // namespace

Result<Unpacked> unpackSource(const QString& archive, const QString& intoFolder, const FetchOptions& options,
                              const Cancel& cancel)
{
    SD_CHECK(makeFolder(intoFolder));
    const Reader reader(archive_read_new());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_set_options(reader.get(), "hdrcharset=BINARY"); // names are bytes, as in git
    if (archive_read_open_filename(reader.get(), QFile::encodeName(archive).constData(), 1 << 16) != ARCHIVE_OK)
        return broken(QString::fromLocal8Bit(archive_error_string(reader.get())));
    Unpacking unpacking(intoFolder, options, cancel);
    for (;;) {
        archive_entry* entry = nullptr;
        const int state = archive_read_next_header(reader.get(), &entry);
        if (state == ARCHIVE_EOF)
            break;
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
            return broken(QString::fromLocal8Bit(archive_error_string(reader.get())));
        if (cancel)
            return canceled();
        SD_CHECK(unpacking.take(reader.get(), entry));
    }
    SD_TRY(Unpacked unpacked, unpacking.finish());
    unpacked.commit = commitOf(archive);
    return unpacked;
}

} // namespace shipdeck::build
