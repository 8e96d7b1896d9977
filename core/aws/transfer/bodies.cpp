// SPDX-License-Identifier: MIT
#include "aws/transfer/bodies.h"

#include "aws/signing/checksum.h"
#include "aws/signing/hash.h"
#include "aws/transfer/requests.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace shipdeck::aws {
namespace {

constexpr qint64 mostParts = 9'000; // S3 allows 10,000; the file may grow meanwhile

Error unreadable(const QString& file, const QString& why)
{
    return fail(Error::Kind::NotFound, "file-missing",
                say(QT_TRANSLATE_NOOP("core", "The file %1 could not be read."), {file}),
                say(QT_TRANSLATE_NOOP("core", "Deploy again.")), verbatim(why))
        .value();
}

//! Not with QFile, which calls stat three times: for small files that takes as long as reading them. `into` keeps its
//! memory.
std::optional<Error> readWhole(const QString& path, qint64 size, QByteArray& into)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return unreadable(path, qt_error_string(errno));
    into.resize(size + 1); // one byte more, to detect a larger file without stat
    qint64 all = 0;
    ssize_t count = 0;
    do {
        count = ::read(file, into.data() + all, size_t(into.size() - all));
        all += std::max<ssize_t>(count, 0);
    } while (count > 0 ? all < size : count < 0 && errno == EINTR);
    const int trouble = count < 0 ? errno : 0;
    ::close(file);
    into.resize(size);
    if (trouble != 0)
        return unreadable(path, qt_error_string(trouble));
    return all == size ? std::nullopt : std::optional(changedFile(path));
}

} // namespace

Error changedFile(const QString& file)
{
    return fail(Error::Kind::BadInput, "file-changed",
                say(QT_TRANSLATE_NOOP("core", "The file %1 changed while it was being uploaded."), {file}),
                say(QT_TRANSLATE_NOOP("core", "Deploy again when no program writes to this folder.")))
        .value();
}

qint64 partSizeOf(qint64 size, const TransferSettings& settings)
{
    return size <= settings.largestPut ? 0 : std::max(settings.partSize, (size + mostParts - 1) / mostParts);
}

Bodies::Bodies(const QList<Upload>& uploads, const TransferSettings& settings, bool hashParts,
               std::function<void()> ready)
    : m_uploads(uploads), m_settings(settings), m_hashParts(hashParts), m_ready(std::move(ready)),
      m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

Bodies::~Bodies() = default;

void Bodies::signBy(std::shared_ptr<const Signer> signer)
{
    const std::lock_guard lock(m_guard);
    m_signer = std::move(signer);
}

void Bodies::want(int index)
{
    const std::lock_guard lock(m_guard);
    m_wanted.push_back(index);
    m_changed.notify_all();
}

void Bodies::keepUpWith(int connections)
{
    const std::lock_guard lock(m_guard);
    m_mostHeld = connections + std::max(connections / 2, 8);
    m_changed.notify_all();
}

std::vector<Body> Bodies::take()
{
    const std::lock_guard lock(m_guard);
    return std::exchange(m_read, {});
}

void Bodies::release(QByteArray bytes)
{
    const std::lock_guard lock(m_guard);
    m_heldBytes -= bytes.size();
    --m_held;
    const qint64 capacity = bytes.capacity();
    if (bytes.isDetached() && m_heldBytes + m_spareBytes + capacity <= m_settings.largestInFlight) {
        m_spareBytes += capacity;
        m_warm.push_back(std::move(bytes));
    }
    // Not each time, as the reader would wake up and sleep again constantly.
    if (m_isFull && m_held <= m_mostHeld - m_mostHeld / 4)
        m_changed.notify_all();
}

//! The memory of the last released body, which is probably still in a cache. It may be too small: the largest files
//! come first, but only within one Begins.
QByteArray Bodies::spare(qint64 capacity)
{
    const std::lock_guard lock(m_guard);
    QByteArray bytes;
    if (!m_warm.empty()) {
        bytes = std::move(m_warm.back());
        m_warm.pop_back();
        m_spareBytes -= bytes.capacity();
    }
    if (bytes.capacity() < capacity) {
        bytes = {};
        bytes.reserve(capacity);
    }
    return bytes;
}

void Bodies::run(const std::stop_token& stop)
{
    for (;;) {
        int index = 0;
        {
            std::unique_lock lock(m_guard);
            if (!m_changed.wait(lock, stop, [this] { return !m_wanted.empty(); }))
                return;
            index = m_wanted.front();
            m_wanted.pop_front();
        }
        read(index, stop);
    }
}

bool Bodies::fits(qint64 bytes) const
{
    return m_held == 0 || (m_held < m_mostHeld && m_heldBytes + bytes <= m_settings.largestInFlight);
}

bool Bodies::reserve(qint64 bytes, const std::stop_token& stop)
{
    std::unique_lock lock(m_guard);
    m_isFull = !fits(bytes);
    const bool isFitting = m_changed.wait(lock, stop, [this, bytes] { return fits(bytes); });
    m_isFull = false;
    if (isFitting) {
        ++m_held;
        m_heldBytes += bytes;
    }
    return isFitting;
}

void Bodies::sign(Body& body)
{
    std::shared_ptr<const Signer> signer;
    {
        const std::lock_guard lock(m_guard);
        signer = m_signer;
    }
    if (signer)
        body.ahead = {signer, std::chrono::steady_clock::now(),
                      signer->of(RequestKind::Put, m_uploads[body.index], body, {})};
}

void Bodies::give(Body body)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_guard);
        isFirst = m_read.empty();
        m_read.push_back(std::move(body));
    }
    if (isFirst)
        m_ready();
}

void Bodies::read(int index, const std::stop_token& stop)
{
    const Upload& upload = m_uploads[index];
    Body body;
    body.index = index;
    if (upload.file.isEmpty())
        body.bytes = upload.coming.valid() ? upload.coming.get() : upload.bytes;
    else if (partSizeOf(upload.size, m_settings) > 0)
        return readParts(index, stop);
    if (!reserve(upload.file.isEmpty() ? body.bytes.size() : upload.size, stop))
        return;
    if (!upload.file.isEmpty()) {
        body.bytes = spare(upload.size + 1);
        body.trouble = readWhole(upload.file, upload.size, body.bytes);
    }
    // A known hash is not computed again, as S3 verifies the content against it.
    const QByteArray hash = upload.sha256.isEmpty() ? sha256(body.bytes) : QByteArray::fromHex(upload.sha256);
    body.sha256 = hash.toHex();
    body.checksum = hash.toBase64();
    if (!body.trouble)
        sign(body);
    give(std::move(body));
}

void Bodies::readParts(int index, const std::stop_token& stop)
{
    const Upload& upload = m_uploads[index];
    QFile file(upload.file);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        Body body;
        body.index = index;
        body.trouble = unreadable(upload.file, file.errorString());
        return give(std::move(body));
    }
    const qint64 partSize = partSizeOf(upload.size, m_settings);
    Checksum whole(Checksum::Kind::Sha256);
    for (qint64 at = 0; at < upload.size; at += partSize) {
        const qint64 size = std::min(partSize, upload.size - at);
        if (!reserve(size, stop))
            return;
        Body body;
        body.index = index;
        body.part = int(at / partSize) + 1;
        body.isLast = at + size == upload.size;
        body.bytes = spare(size);
        body.bytes.resize(size);
        if (file.read(body.bytes.data(), size) != size || (body.isLast && file.size() != upload.size))
            body.trouble = changedFile(upload.file);
        whole.add(body.bytes);
        body.checksum = Checksum::of(Checksum::Kind::Crc64Nvme, body.bytes).toBase64();
        if (m_hashParts)
            body.sha256 = sha256(body.bytes).toHex();
        if (body.isLast && !upload.sha256.isEmpty() && whole.bytes().toHex() != upload.sha256)
            body.trouble = changedFile(upload.file);
        const bool isOver = body.trouble.has_value();
        give(std::move(body));
        if (isOver)
            return;
    }
}

} // namespace shipdeck::aws
