// SPDX-License-Identifier: MIT
#pragma once
#include "base/descriptor.h"

#include <QString>

namespace shipdeck {

//! Says "somebody works in this folder" for as long as it lives, by flock on the folder itself: the kernel takes it
//! back at the moment of death, so what a killed process left behind can be told from what is in use, by no clock.
class FolderClaim {
public:
    explicit FolderClaim(const QString& folder);
    //! Whether somebody, in this process or another, has a claim on it. A folder that is not there is not held.
    static bool isHeld(const QString& folder);

private:
    Descriptor m_folder;
};

} // namespace shipdeck
