// SPDX-License-Identifier: MIT
#include "build/sandbox/descriptor.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace shipdeck::build {

Descriptor own(int fd)
{
    if (fd < 0)
        return nullptr;
    return {new int(fd), [](const int* number) {
                ::close(*number);
                delete number;
            }};
}

Descriptor memoryFile(const QByteArray& bytes)
{
    Descriptor file = own(::memfd_create("shipdeck", MFD_CLOEXEC));
    for (qint64 done = 0; file && done < bytes.size();) {
        const auto written = ::write(*file, bytes.constData() + done, size_t(bytes.size() - done));
        if (written <= 0)
            return nullptr;
        done += written;
    }
    if (file)
        ::lseek(*file, 0, SEEK_SET);
    return file;
}

Pipe makePipe()
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return {own(ends[0]), own(ends[1])};
}

Pipe makeLastingPipe()
{
    const Pipe pipe = makePipe();
    if (!pipe.writing)
        return {};
    const QByteArray both = "/proc/self/fd/" + QByteArray::number(*pipe.writing);
    return {pipe.reading, own(::open(both.constData(), O_RDWR | O_CLOEXEC))};
}

} // namespace shipdeck::build
