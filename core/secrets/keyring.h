// SPDX-License-Identifier: MIT
#pragma once
#include "base/error_code.h"
#include "base/paths.h"
#include "base/task.h"

#include <QByteArray>
#include <functional>
#include <memory>

namespace shipdeck::code {
inline constexpr Code keyMissing("key-missing");
inline constexpr Code keyringLocked("keyring-locked");
} // namespace shipdeck::code

namespace shipdeck {

enum class KeyringState { Available, Locked, Absent };

//! Stores a vault's data key. The vault names the entries, one for each secrets.db.
//! Errors: Denied `keyring-locked`, NotFound `keyring-missing`, NotFound `key-missing` (the keyring works, but has no
//! such entry), Denied `passphrase-wrong`, `passphrase-open` (others can read its file) and `passphrase-needed`.
class Keyring {
public:
    virtual ~Keyring() = default;
    virtual Task<KeyringState> state() = 0;
    virtual Task<Result<QByteArray>> read(QString entry) = 0;
    virtual Task<Result<>> write(QString entry, QByteArray key) = 0;
    virtual Task<Result<>> remove(QString entry) = 0; //!< missing is fine
    //! What stores the key, in words: "the keyring of this desktop".
    virtual Text words() const = 0;
};

//! Asks a person for the passphrase; Canceled if they decline.
using AskPassphrase = std::function<Task<Result<QByteArray>>()>;

//! SHIPDECK_PASSPHRASE_FILE as an absolute path; empty: not set.
QString passphraseFileOfSession();

//! The passphrase mode if it was chosen (a file is named, or secrets.key exists), else the desktop's
//! keyring. There is no other: secrets are never stored in plain text.
std::unique_ptr<Keyring> openKeyring(const Paths& paths, AskPassphrase ask = {},
                                     const QString& passphraseFile = passphraseFileOfSession());
//! Whether a passphrase opens the secrets, instead of the desktop's keyring.
bool isPassphraseMode(const Paths& paths, const QString& passphraseFile);

//! A keyring that can be replaced while a vault uses it: an agent may get a passphrase file long after its start.
class ChangingKeyring final : public Keyring {
public:
    explicit ChangingKeyring(std::shared_ptr<Keyring> keyring = {}) : m_keyring(std::move(keyring)) {}
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
