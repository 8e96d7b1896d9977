// SPDX-License-Identifier: MIT
#include "logs/mapped_file.h"
#include "base/files.h"

#include <QFile>
#include <algorithm>
#include <bit>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::logs {

Result<MappedFile> MappedFile::open(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file >= 0 && ::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
        MappedFile mapped(file);
        mapped.refresh();
        return mapped;
    }
    const int error = file < 0 ? errno : EISDIR;
    if (file >= 0)
        ::close(file);
    return fail(error == ENOENT ? Error::Kind::NotFound : Error::Kind::Denied, "log-not-readable",
                say(QT_TRANSLATE_NOOP("core", "The log %1 can't be read."), {path}),
                say(QT_TRANSLATE_NOOP(
                    "core", "It may have been deleted to stay within the disk budget. Deploy again to get a new one.")),
                systemReason(error));
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_data(other.m_data), m_size(other.m_size),
      m_maps(std::move(other.m_maps))
{
}

MappedFile::~MappedFile()
{
    for (const Map& map : m_maps)
        ::munmap(map.address, map.bytes);
    if (m_file >= 0)
        ::close(m_file);
}

qint64 MappedFile::refresh()
{
    struct stat status {};
    if (::fstat(m_file, &status) != 0 || status.st_size <= m_size)
        return m_size;
    if (m_maps.empty() || quint64(status.st_size) > m_maps.back().bytes) {
        // Pages past the end are legal to map and become readable as the file grows; they cost address space only.
        // No MAP_POPULATE: 51 ms per 0.9 GB before the first paint.
        const size_t bytes = std::max(size_t(64) << 20, std::bit_ceil(size_t(status.st_size)) * 2);
        void* address = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, m_file, 0);
        if (address == MAP_FAILED)
            return m_size; // no address space: what is mapped stays readable
        m_maps.push_back({address, bytes});
        m_data = static_cast<const char*>(address);
    }
    m_size = status.st_size;
    return m_size;
}

void MappedFile::unload(QByteArrayView part)
{
    static const auto pageBytes = quintptr(::sysconf(_SC_PAGESIZE));
    const auto begin = quintptr(part.begin()) / pageBytes * pageBytes;
    const auto end = quintptr(part.end()) / pageBytes * pageBytes; // the last page may be read on
    if (begin < end)
        ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED); // no loss: the map is of a file
}

} // namespace shipdeck::logs
