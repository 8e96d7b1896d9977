// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <QString>

namespace shipdeck {

//! Marks a folder as in use for as long as it lives, by flock on the folder itself: the kernel releases it when the
//! process dies, so leftovers of a killed process can be told from folders in use without a clock.
class FolderClaim {
public:
    explicit FolderClaim(const QString& folder);
    //! Whether this or another process has a claim on it. A missing folder is not claimed.
    static bool isHeld(const QString& folder);

private:
    Descriptor m_folder;
};

} // namespace shipdeck
