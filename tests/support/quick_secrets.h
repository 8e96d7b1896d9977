// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "secrets/passphrase_keyring.h"
#include "support/finish.h"

#include <QDir>

namespace shipdeck::test {

//! Makes the file of keys of the Shipdeck in `home` before it does so itself. The passphrase in `passphraseFile` opens it at
//! once: usually each process that needs a secret takes a third of a second for that, on purpose.
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
