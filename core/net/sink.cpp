// SPDX-License-Identifier: MIT
#include "net/sink.h"

#include "base/error_codes.h"
#include "base/files.h"
#include "base/ids.h"

#include <cerrno>
#include <unistd.h>

namespace shipdeck {

Result<Integrity> Integrity::parse(const QString& text)
{
    const QByteArray algorithm = text.section(u'-', 0, 0).toLatin1().toLower();
    // npm allows options after a question mark, which have no meaning.
    const QByteArray encoded = text.section(u'-', 1).section(u'?', 0, 0).trimmed().toLatin1();
    const int size = algorithm == "sha256" ? 32 : algorithm == "sha384" ? 48 : algorithm == "sha512" ? 64 : 0;
    const QByteArray digest =
        encoded.size() == size * 2 ? QByteArray::fromHex(encoded) : QByteArray::fromBase64(encoded);
    if (size == 0 || digest.size() != size)
        return fail(Error::Kind::BadInput, "integrity-invalid",
                    say(QT_TRANSLATE_NOOP("core", "The checksum %1 can't be used."), {text.left(120)}),
                    say(QT_TRANSLATE_NOOP("core", "Use a checksum such as sha512- followed by base64.")));
    return Integrity{algorithm, digest};
}

Sink::Sink(QString toFile, qint64 limit, Progress progress)
    : m_target(std::move(toFile)), m_limit(limit), m_progress(std::move(progress))
{
}

Sink::~Sink()
{
    if (m_file.isOpen())
        m_file.remove();
}

Result<> Sink::writeFailed() const
{
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT)
        return fail(Error::Kind::Limit, code::diskFull,
                    say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {m_target}),
                    say(QT_TRANSLATE_NOOP("core", "Free some disk space, then try again.")), systemReason(error));
    return fail(Error::Kind::Denied, "file-failed",
                say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {m_target}),
                say(QT_TRANSLATE_NOOP("core", "Check the permissions of that path, then try again.")),
                verbatim(m_file.errorString()));
}

Result<> Sink::open(const QString& integrity)
{
    if (!integrity.isEmpty()) {
        SD_TRY(m_wanted, Integrity::parse(integrity));
    }
    m_file.setFileName(QStringLiteral("%1.%2.part").arg(m_target, newToken()));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return writeFailed();
    return startOver();
}

Result<> Sink::startOver()
{
    if (!m_file.resize(0) || !m_file.seek(0))
        return writeFailed();
    openssl().EVP_DigestInit_ex(m_sha256.get(), openssl().EVP_sha256(), nullptr);
    if (!m_wanted.algorithm.isEmpty())
        openssl().EVP_DigestInit_ex(m_other.get(), openssl().EVP_get_digestbyname(m_wanted.algorithm.constData()),
                                    nullptr);
    return {};
}

Result<> Sink::take(const QByteArray& bytes, qint64 total)
{
    if (m_file.pos() + bytes.size() > m_limit)
        return fail(Error::Kind::Limit, "answer-too-large",
                    say(QT_TRANSLATE_NOOP("core", "The download is larger than %1 bytes and was stopped."),
                        {QString::number(m_limit)}),
                    say(QT_TRANSLATE_NOOP("core", "Check that the address is the right one.")));
    if (m_file.write(bytes) != bytes.size())
        return writeFailed();
    openssl().EVP_DigestUpdate(m_sha256.get(), bytes.constData(), size_t(bytes.size()));
    if (!m_wanted.algorithm.isEmpty())
        openssl().EVP_DigestUpdate(m_other.get(), bytes.constData(), size_t(bytes.size()));
    if (m_progress)
        m_progress(m_file.pos(), total);
    return {};
}

QByteArray Sink::digest(EVP_MD_CTX* context) const
{
    QByteArray bytes(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    openssl().EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char*>(bytes.data()), &length);
    return bytes.first(length);
}

Result<Downloaded> Sink::keep(const QUrl& url)
{
    if (!m_wanted.algorithm.isEmpty() && digest(m_other.get()) != m_wanted.digest)
        return fail(
            Error::Kind::Provider, "integrity-mismatch",
            say(QT_TRANSLATE_NOOP("core", "The download from %1 does not match its checksum and was discarded."),
                {shownUrl(url)}),
            say(QT_TRANSLATE_NOOP(
                "core", "Try again. If it still fails, ask the administrator of that server or of your proxy.")));
    if (::fsync(m_file.handle()) != 0)
        return tl::unexpected(writeFailed().error());
    Downloaded done{m_target, m_file.pos(), QString::fromLatin1(digest(m_sha256.get()).toHex()), url};
    SD_CHECK(renamePath(m_file.fileName(), m_target));
    m_file.close(); // a closed file is not deleted
    return done;
}

} // namespace shipdeck
