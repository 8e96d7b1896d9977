// SPDX-License-Identifier: MIT
#include "secrets/keyring.h"

#include "secrets/passphrase_keyring.h"
#include "secrets/system_keyring.h"

#include <QFile>
#include <QFileInfo>

namespace shipdeck {

namespace {

QString keyFileOf(const Paths& paths)
{
    return paths.data + QStringLiteral("/secrets.key");
}

} // namespace

QString passphraseFileOfSession()
{
    const QString file = qEnvironmentVariable("SHIPDECK_PASSPHRASE_FILE");
    return file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath();
}

bool isPassphraseMode(const Paths& paths, const QString& passphraseFile)
{
    return !passphraseFile.isEmpty() || QFile::exists(keyFileOf(paths));
}

std::unique_ptr<Keyring> openKeyring(const Paths& paths, AskPassphrase ask, const QString& passphraseFile)
{
    if (isPassphraseMode(paths, passphraseFile))
        return std::make_unique<PassphraseKeyring>(keyFileOf(paths), passphraseFile, std::move(ask));
    return std::make_unique<SystemKeyring>();
}

// Each holds on to the one it began with: another may be chosen meanwhile.
Task<KeyringState> ChangingKeyring::state()
{
    const std::shared_ptr<Keyring> keyring = m_keyring;
    co_return co_await keyring->state();
}

Task<Result<QByteArray>> ChangingKeyring::read(QString entry)
{
    const std::shared_ptr<Keyring> keyring = m_keyring;
    co_return co_await keyring->read(entry);
}

Task<Result<>> ChangingKeyring::write(QString entry, QByteArray key)
{
    const std::shared_ptr<Keyring> keyring = m_keyring;
    co_return co_await keyring->write(entry, key);
}

Task<Result<>> ChangingKeyring::remove(QString entry)
{
    const std::shared_ptr<Keyring> keyring = m_keyring;
    co_return co_await keyring->remove(entry);
}

Failure keyringLocked(Text why)
{
    return fail(Error::Kind::Denied, code::keyringLocked, say(QT_TRANSLATE_NOOP("core", "The keyring is locked.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Unlock it, for example by signing in to the desktop. Shipdeck then resumes.")),
                std::move(why));
}

Failure keyringMissing(Text why)
{
    return fail(
        Error::Kind::NotFound, "keyring-missing",
        say(QT_TRANSLATE_NOOP("core", "This session has no keyring to keep secrets in.")),
        say(QT_TRANSLATE_NOOP("core",
                              "Save a passphrase in a file that only you can read, set SHIPDECK_PASSPHRASE_FILE to its "
                              "path and run the same command again. Or install gnome-keyring and sign in again.")),
        std::move(why));
}

Failure keyMissing(Text keptBy)
{
    return fail(Error::Kind::NotFound, code::keyMissing,
                say(QT_TRANSLATE_NOOP("core", "The key of the stored secrets is not in %1."), {keptBy.render()}),
                say(QT_TRANSLATE_NOOP("core", "Restore that keyring, or remove the secrets and enter them again.")));
}

} // namespace shipdeck
