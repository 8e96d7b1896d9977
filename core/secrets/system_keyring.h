// SPDX-License-Identifier: MIT
#pragma once
#include "secrets/keyring.h"

namespace QKeychain {
class Job;
}

namespace shipdeck {

//! The desktop's keyring through QtKeychain.
//! QtKeychain 0.13 reports "entry not found" for a locked keyring and a delete in it as done, so such a result is
//! trusted only after a test entry was written, read back and removed.
class SystemKeyring final : public Keyring {
public:
    explicit SystemKeyring(QString service = QStringLiteral("shipdeck"));
    Task<KeyringState> state() override;
    Task<Result<QByteArray>> read(QString entry) override;
    Task<Result<>> write(QString entry, QByteArray key) override;
    Task<Result<>> remove(QString entry) override;
    Text words() const override;

private:
    Task<Result<>> probe();
    QString m_service;
};

} // namespace shipdeck
