// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "secrets/cipher.h"
#include "secrets/keyring.h"

#include <QByteArray>
#include <QDateTime>
#include <memory>

namespace shipdeck {

//! What is known of a secret without decrypting it.
struct SecretEntry {
    QString id;   //!< one version of one value; ids are never reused
    QString name; //!< the variable or credential it belongs to
    QDateTime createdAt;
};

struct VaultState {
    KeyringState keyring = KeyringState::Absent;
    qsizetype secrets = 0;
    Text keptBy; //!< what stores the key, in words
};

//! Secret values under AES-256-GCM in secrets.db; their one key is in the keyring and is read once per process.
//! Every put makes a new version, so that a release can name exactly the values it ran with.
//! Errors beside the keyring's: NotFound `secret-missing`, NotFound `key-missing`, Provider `secret-damaged` (names the variable; the others are
//! still there), Denied `vault-key-wrong`, BadInput `secret-too-short` and `secrets-newer`, Provider `secrets-damaged`.
//! A locked keyring is Denied `keyring-locked`: an operation waits then and does not fail.
//! Lives on one thread; several processes may have the same database open.
class Vault {
public:
    //! Touches neither the file nor the keyring before the first call. `keyring` must outlive the vault.
    Vault(QString database, Keyring& keyring);
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    //! Stores a value of at least six characters and returns the id of its version.
    Task<Result<QString>> put(QByteArray value, QString name);
    Task<Result<QByteArray>> get(QString id);
    //! Missing is fine. Needs no key, so it works with a locked keyring.
    Task<Result<>> remove(QString id);
    //! Oldest first; needs no key.
    Task<Result<QList<SecretEntry>>> list();
    //! Asks the keyring again; never fails because it is locked.
    Task<Result<VaultState>> state();

private:
    struct Parts;
    //! Loads the key into memory: from the keyring, or a new one if nothing was ever encrypted.
    Task<Result<>> unlock();
    Task<Result<>> makeKey();
    std::unique_ptr<Parts> m_parts;
};

} // namespace shipdeck
