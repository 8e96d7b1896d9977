// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <QString>

namespace shipdeck {

//! A file that one process at a time holds, by a lock of the open file (F_OFD_SETLK of fcntl(2)): unlike flock it can be
//! asked about without being taken for a moment, which would turn away whoever takes it just then. The kernel frees it at
//! the moment of death, and never while its holder is stopped; nothing is written, so a hold costs no disk. The file
//! itself stays.
class FileLock {
public:
    //! Opens or makes the file (mode 0600) and holds nothing yet.
    explicit FileLock(const QString& path);

    //! False: another has it, or `error()` says why the file can't be locked. Holds until this object ends.
    bool tryTake();
    //! Whether another holds it now; asking does not disturb it.
    static bool isHeld(const QString& path);
    //! Whether the file is still somewhere: one whose folder was removed keeps nobody else out.
    bool isThere() const;
    //! errno of what failed; EWOULDBLOCK when another has it.
    int error() const { return m_error; }

private:
    Descriptor m_file;
    int m_error = 0;
};

} // namespace shipdeck
