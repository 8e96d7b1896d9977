// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <QString>

namespace shipdeck {

//! A file lock held by one process at a time (F_OFD_SETLK of fcntl(2)). Unlike with flock, checking it does not acquire
//! it for a moment, which would make a simultaneous acquire fail. The kernel releases it when the holder dies, never
//! while the holder is suspended; nothing is written, so holding it needs no disk space. The file itself stays.
class FileLock {
public:
    //! Opens or creates the file (mode 0600); acquires nothing yet.
    explicit FileLock(const QString& path);

    //! False: another process holds it, or `error()` says why the file can't be locked. Held until this object ends.
    bool tryTake();
    //! Whether another process holds it now; the check does not disturb the holder.
    static bool isHeld(const QString& path);
    //! Whether the file still exists: after its folder was removed, the lock excludes no other process.
    bool isThere() const;
    //! errno of the failure; EWOULDBLOCK if another process holds the lock.
    int error() const { return m_error; }

private:
    Descriptor m_file;
    int m_error = 0;
};

} // namespace shipdeck
