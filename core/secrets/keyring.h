// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"

#include <QByteArray>

namespace shipdeck {

enum class KeyringState { Available, Locked, Absent };
QString keyringStateName(KeyringState state); //!< "available", "locked", "absent"

//! Where a vault's data key is kept. Entries are named by the vault, one for each secrets.db.
//! Errors: Denied `keyring-locked`, NotFound `keyring-missing`, NotFound `key-missing` (the keyring works, but has no
//! such entry), Denied `passphrase-wrong` and `passphrase-needed`.
class Keyring {
public:
    virtual ~Keyring() = default;
    virtual Task<KeyringState> state() = 0;
    virtual Task<Result<QByteArray>> read(QString entry) = 0;
    virtual Task<Result<>> write(QString entry, QByteArray key) = 0;
    virtual Task<Result<>> remove(QString entry) = 0;
    //! What keeps the key, in words: "the keyring of this desktop".
    virtual Text words() const = 0;
};

} // namespace shipdeck
