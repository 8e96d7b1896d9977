// SPDX-License-Identifier: MIT
#include "aws/transfer/bodies.h"

#include "aws/signing/checksum.h"
#include "aws/signing/hash.h"

#include <QFile>

namespace shipdeck::aws {
namespace {

constexpr qint64 mostParts = 9'000; // S3 takes 10,000; files may grow while nobody looks

Error unreadable(const QString& file, const QString& why)
{
    return fail(Error::Kind::NotFound, "file-missing",
                say(QT_TRANSLATE_NOOP("core", "The file %1 could not be read."), {file}),
                say(QT_TRANSLATE_NOOP("core", "Deploy again.")), verbatim(why))
        .value();
}

Error changed(const QString& file)
{
    return fail(Error::Kind::BadInput, "file-changed",
                say(QT_TRANSLATE_NOOP("core", "The file %1 was written to while it was being uploaded."), {file}),
                say(QT_TRANSLATE_NOOP("core", "Deploy again when nothing writes to this folder any more.")))
        .value();
}

} // namespace

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

void Bodies::want(int index)
{
    const std::lock_guard lock(m_guard);
    m_wanted.push_back(index);
    m_changed.notify_all();
}

std::vector<Body> Bodies::take()
{
    const std::lock_guard lock(m_guard);
    return std::exchange(m_read, {});
}

void Bodies::release(qint64 bytes)
{
    const std::lock_guard lock(m_guard);
    m_held -= bytes;
    m_changed.notify_all();
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

bool Bodies::reserve(qint64 bytes, const std::stop_token& stop)
{
    std::unique_lock lock(m_guard);
    const auto fits = [this, bytes] { return m_held == 0 || m_held + bytes <= m_settings.largestInFlight; };
    if (!m_changed.wait(lock, stop, fits))
        return false;
    m_held += bytes;
    return true;
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
    QFile file(upload.file);
    if (upload.file.isEmpty()) {
        body.bytes = upload.coming.valid() ? upload.coming.get() : upload.bytes;
    } else if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        body.trouble = unreadable(upload.file, file.errorString());
        return give(body);
    } else if (partSizeOf(upload.size, m_settings) > 0) {
        return readParts(index, &file, stop);
    }
    if (!reserve(upload.file.isEmpty() ? body.bytes.size() : upload.size, stop))
        return;
    if (file.isOpen()) {
        body.bytes.resize(upload.size);
        if (file.read(body.bytes.data(), upload.size) != upload.size || file.size() != upload.size)
            body.trouble = changed(upload.file);
    }
    const QByteArray hash = sha256(body.bytes);
    body.sha256 = hash.toHex();
    body.checksum = hash.toBase64();
    if (!body.trouble && !upload.sha256.isEmpty() && body.sha256 != upload.sha256)
        body.trouble = changed(upload.file);
    give(std::move(body));
}

void Bodies::readParts(int index, QFile* file, const std::stop_token& stop)
{
    const Upload& upload = m_uploads[index];
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
        body.bytes.resize(size);
        if (file->read(body.bytes.data(), size) != size || (body.isLast && file->size() != upload.size))
            body.trouble = changed(upload.file);
        whole.add(body.bytes);
        body.checksum = Checksum::of(Checksum::Kind::Crc64Nvme, body.bytes).toBase64();
        if (m_hashParts)
            body.sha256 = sha256(body.bytes).toHex();
        if (body.isLast && !upload.sha256.isEmpty() && whole.bytes().toHex() != upload.sha256)
            body.trouble = changed(upload.file);
        const bool isOver = body.trouble.has_value();
        give(std::move(body));
        if (isOver)
            return;
    }
}

} // namespace shipdeck::aws
