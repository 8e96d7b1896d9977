// SPDX-License-Identifier: MIT
#include "secrets/keyring.h"

#include "secrets/passphrase_keyring.h"
#include "secrets/system_keyring.h"

#include <QFile>

namespace shipdeck {

QString keyringStateName(KeyringState state)
{
    switch (state) {
    case KeyringState::Available: return QStringLiteral("available");
    case KeyringState::Locked: return QStringLiteral("locked");
    case KeyringState::Absent: break;
    }
    return QStringLiteral("absent");
}

std::unique_ptr<Keyring> openKeyring(const Paths& paths, AskPassphrase ask)
{
    const QString keyFile = paths.data + QStringLiteral("/secrets.key");
    const QString passphraseFile = qEnvironmentVariable("SHIPDECK_PASSPHRASE_FILE");
    if (!passphraseFile.isEmpty() || QFile::exists(keyFile))
        return std::make_unique<PassphraseKeyring>(keyFile, passphraseFile, std::move(ask));
    return std::make_unique<SystemKeyring>();
}

Failure keyringLocked(Text why)
{
    return fail(Error::Kind::Denied, "keyring-locked", say(QT_TRANSLATE_NOOP("core", "The keyring is locked.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Unlock it (signing in to the desktop does that); Shipdeck then goes on.")),
                std::move(why));
}

Failure keyringMissing(Text why)
{
    return fail(Error::Kind::NotFound, "keyring-missing",
                say(QT_TRANSLATE_NOOP("core", "This session has no keyring to keep secrets in.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Install gnome-keyring and sign in again, or name a file with a passphrase in "
                                      "SHIPDECK_PASSPHRASE_FILE.")),
                std::move(why));
}

Failure keyMissing(Text keptBy)
{
    return fail(Error::Kind::NotFound, "key-missing",
                say(QT_TRANSLATE_NOOP("core", "The key of the stored secrets is not in %1."), {keptBy.render()}),
                say(QT_TRANSLATE_NOOP("core", "Restore that keyring, or remove the secrets and enter them again.")));
}

} // namespace shipdeck
