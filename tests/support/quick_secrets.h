// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "secrets/passphrase_keyring.h"
#include "support/finish.h"

#include <QDir>

namespace shipdeck::test {

//! Creates the key file of the Shipdeck in `home` in advance, with a fast key derivation for the passphrase in
//! `passphraseFile`: the usual one takes a third of a second in each process that needs a secret.
inline void haveQuickSecrets(const QString& home, const QString& passphraseFile)
{
    constexpr quint64 cost = 2;
    const QString data = home + QStringLiteral("/data");
    QDir().mkpath(data);
    QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    PassphraseKeyring keyring(data + QStringLiteral("/secrets.key"), passphraseFile, {}, cost);
    if (finish(keyring.state()) != KeyringState::Available)
        qWarning("the secrets in %s cannot be opened", qPrintable(home));
}

} // namespace shipdeck::test
