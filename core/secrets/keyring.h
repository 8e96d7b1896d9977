// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "base/task.h"

#include <QByteArray>
#include <functional>
#include <memory>

namespace shipdeck {

enum class KeyringState { Available, Locked, Absent };

//! Where a vault's data key is kept. Entries are named by the vault, one for each secrets.db.
//! Errors: Denied `keyring-locked`, NotFound `keyring-missing`, NotFound `key-missing` (the keyring works, but has no
//! such entry), Denied `passphrase-wrong`, `passphrase-open` (others can read its file) and `passphrase-needed`.
class Keyring {
public:
    virtual ~Keyring() = default;
    virtual Task<KeyringState> state() = 0;
    virtual Task<Result<QByteArray>> read(QString entry) = 0;
    virtual Task<Result<>> write(QString entry, QByteArray key) = 0;
    virtual Task<Result<>> remove(QString entry) = 0; //!< missing is fine
    //! What keeps the key, in words: "the keyring of this desktop".
    virtual Text words() const = 0;
};

//! Asks a person for the passphrase; Canceled if they would rather not.
using AskPassphrase = std::function<Task<Result<QByteArray>>()>;

//! SHIPDECK_PASSPHRASE_FILE as an absolute path; empty: not set.
QString passphraseFileOfSession();

//! The passphrase mode where it was chosen (a file is named, or secrets.key exists), else the keyring of
//! the desktop. There is no third way: nothing is ever kept in plain text.
std::unique_ptr<Keyring> openKeyring(const Paths& paths, AskPassphrase ask = {},
                                     const QString& passphraseFile = passphraseFileOfSession());
//! Whether a passphrase opens the secrets, and no keyring of the desktop.
bool isPassphraseMode(const Paths& paths, const QString& passphraseFile);

//! One that can be exchanged while a vault uses it: an agent learns of a passphrase file long after it began.
class ChangingKeyring final : public Keyring {
public:
    void use(std::shared_ptr<Keyring> keyring) { m_keyring = std::move(keyring); }
    Task<KeyringState> state() override;
    Task<Result<QByteArray>> read(QString entry) override;
    Task<Result<>> write(QString entry, QByteArray key) override;
    Task<Result<>> remove(QString entry) override;
    Text words() const override { return m_keyring->words(); }

private:
    std::shared_ptr<Keyring> m_keyring;
};

Failure keyringLocked(Text why = {});
Failure keyringMissing(Text why = {});
Failure keyMissing(Text keptBy);

} // namespace shipdeck
