// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QByteArrayView>
#include <vector>

namespace shipdeck::logs {

//! A read-only map of a file that grows and is never truncated. More than its size is mapped, so that growth rarely
//! needs another map; earlier maps live as long as this object, so views stay valid.
class MappedFile {
public:
    static Result<MappedFile> open(const QString& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();

    //! Updates the size and maps more if needed. Returns the size that may be read now.
    qint64 refresh();
    //! At most up to the size that refresh() returned.
    const char* data() const { return m_data; }
    //! Takes what was read once out of this process's memory. It stays readable, from the system's cache of the file.
    static void unload(QByteArrayView part);

private:
    explicit MappedFile(int file) : m_file(file) {}
    struct Map {
        void* address;
        size_t bytes;
    };
    int m_file;
    const char* m_data = nullptr;
    qint64 m_size = 0;
    std::vector<Map> m_maps;
};

} // namespace shipdeck::logs
