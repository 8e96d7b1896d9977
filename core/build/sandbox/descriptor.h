// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <memory>

namespace shipdeck::build {

//! A file descriptor that closes itself when its last owner goes. Always close-on-exec; a child that should inherit it
//! clears that flag between fork and exec.
using Descriptor = std::shared_ptr<const int>;

Descriptor own(int fd); //!< null for -1
//! A file in memory with these bytes, to be read from its start.
Descriptor memoryFile(const QByteArray& bytes);
struct Pipe {
    Descriptor reading; //!< does not block
    Descriptor writing;
};
Pipe makePipe();
//! A pipe whose writing end is also a reader of it: writing does not fail after this process was killed.
Pipe makeLastingPipe();

} // namespace shipdeck::build
