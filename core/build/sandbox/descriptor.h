// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <memory>

namespace shipdeck::build {

//! A file descriptor, closed with its last owner. Always close-on-exec; for a child to inherit it, the flag has to be
//! cleared between fork and exec.
using Descriptor = std::shared_ptr<const int>;

Descriptor own(int fd); //!< null for -1
//! A file in memory with these bytes, positioned at its start.
Descriptor memoryFile(const QByteArray& bytes);
struct Pipe {
    Descriptor reading; //!< does not block
    Descriptor writing;
};
Pipe makePipe();
//! A pipe whose write end can also read: writing does not fail after this process was killed.
Pipe makeLastingPipe();

} // namespace shipdeck::build
