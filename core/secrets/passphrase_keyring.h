// SPDX-License-Identifier: MIT
#pragma once
#include "secrets/cipher.h"
#include "secrets/keyring.h"

#include <QJsonObject>

namespace shipdeck {

//! For computers without a keyring, by choice only: data keys in a file, each encrypted by a key that scrypt derives
//! from a passphrase. The passphrase comes from a file or a person, once per process.
class PassphraseKeyring final : public Keyring {
public:
    //! `cost` is scrypt's N for a new file. 2^17 takes 128 MB and about a third of a second, as OWASP advises:
    //! https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
    PassphraseKeyring(QString keyFile, QString passphraseFile, AskPassphrase ask = {}, quint64 cost = 1 << 17);

    //! Locked until a person enters the passphrase.
    Task<KeyringState> state() override;
    Task<Result<QByteArray>> read(QString entry) override;
    Task<Result<>> write(QString entry, QByteArray key) override;
    Task<Result<>> remove(QString entry) override;
    Text words() const override;

private:
    Task<Result<QByteArray>> passphrase();
    Task<Result<QJsonObject>> unlocked();
    Result<QJsonObject> load() const;
    Result<> save(const QJsonObject& object) const;
    Result<bool> create(const QJsonObject& object) const; //!< false: another process created the file first

    QString m_keyFile;
    QString m_passphraseFile;
    AskPassphrase m_ask;
    quint64 m_cost;
    GuardedKey m_key;
};

} // namespace shipdeck
