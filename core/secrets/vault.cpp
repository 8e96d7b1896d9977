// SPDX-License-Identifier: MIT
#include "secrets/vault.h"

#include "base/clock.h"
#include "base/file_lock.h"
#include "base/ids.h"
#include "secrets/keyring.h"
#include "secrets/secrets_database.h"
#include "secrets/variables.h"

#include <QCoroTimer>
#include <QTimer>

namespace shipdeck {
namespace {

using namespace std::chrono_literals;

Task<> shortly()
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(20ms);
    co_await qCoro(timer).waitForTimeout();
}

//! Bound to each sealed value, so that one row's bytes can't be put into another.
QByteArray about(const QByteArray& vaultId, const SecretEntry& entry)
{
    return vaultId + '\0' + entry.id.toUtf8() + '\0' + entry.name.toUtf8();
}

} // namespace

struct Vault::Parts {
    Parts(QString path, Keyring& ring) : database(std::move(path)), keyring(ring) {}

    //! The database, with an id of its own that names its key in the keyring.
    Result<> open()
    {
        if (!id.isEmpty())
            return {};
        SD_CHECK(database.open());
        SD_CHECK(database.setNote("vault", newToken().toLatin1()));
        SD_TRY(id, database.note("vault"));
        return {};
    }

    SecretsDatabase database;
    Keyring& keyring;
    QByteArray id;
    GuardedKey key;
};

Vault::Vault(QString database, Keyring& keyring) : m_parts(std::make_unique<Parts>(std::move(database), keyring)) {}
Vault::~Vault() = default;

Task<Result<>> Vault::unlock()
{
    CO_CHECK(m_parts->open());
    if (m_parts->key)
        co_return Result<>();
    const QString entry = QString::fromLatin1(m_parts->id);
    // Asked for before the key, because whoever makes one writes them the other way round: a check without a key means
    // that the key is gone, and not that it is just being made.
    CO_TRY(const QByteArray check, m_parts->database.note("check"));
    Result<QByteArray> stored = co_await m_parts->keyring.read(entry);
    if (!stored && stored.error().code == code::keyMissing && check.isEmpty())
        co_return co_await makeKey();
    if (!stored)
        co_return tl::unexpected(stored.error());
    QByteArray bytes = *std::exchange(stored, QByteArray());
    const bool isKey = bytes.size() == keyBytes;
    GuardedKey key = isKey ? GuardedKey(bytes) : GuardedKey();
    if (check.isEmpty() && isKey) {
        // Whoever made this key died before it could be noted; nothing was sealed by another one.
        CO_CHECK(m_parts->database.setNote("check", seal(key, "shipdeck", m_parts->id)));
    } else if (!isKey || !unseal(key, check, m_parts->id)) {
        co_return fail(Error::Kind::Denied, "vault-key-wrong",
                       say(QT_TRANSLATE_NOOP("core", "The key in %1 does not open the secrets in %2."),
                           {m_parts->keyring.words().render(), m_parts->database.path()}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "Restore the keyring and this file from the same point in time, or remove "
                                             "the secrets and enter them again. Nothing was changed.")));
    }
    m_parts->key = std::move(key);
    co_return Result<>();
}

Task<Result<>> Vault::makeKey()
{
    // So that two processes can't each make a first key.
    FileLock lock(m_parts->database.path() + QStringLiteral(".lock"));
    for (int turn = 0; !lock.tryTake(); ++turn) {
        if (turn == 500)
            co_return fail(Error::Kind::Conflict, "secrets-busy",
                           say(QT_TRANSLATE_NOOP("core", "Another Shipdeck is creating the key for the secrets.")),
                           say(QT_TRANSLATE_NOOP("core",
                                                 "Answer the keyring's prompt if there is one, then try again.")));
        co_await shortly();
    }
    const QString entry = QString::fromLatin1(m_parts->id);
    const Result<QByteArray> before = co_await m_parts->keyring.read(entry);
    if (before) // somebody else was first
        co_return co_await unlock();
    if (before.error().code != code::keyMissing)
        co_return tl::unexpected(before.error());
    QByteArray made = randomBytes(keyBytes);
    CO_CHECK(co_await m_parts->keyring.write(entry, made));
    // Believed only when it comes back: everything that is sealed from here on hangs on it.
    Result<QByteArray> kept = co_await m_parts->keyring.read(entry);
    if (!kept)
        co_return tl::unexpected(kept.error());
    if (*kept != made)
        co_return keyringLocked();
    wipe(*kept);
    GuardedKey key(made);
    CO_CHECK(m_parts->database.setNote("check", seal(key, "shipdeck", m_parts->id)));
    m_parts->key = std::move(key);
    co_return Result<>();
}

Task<Result<QString>> Vault::put(QByteArray value, QString name)
{
    CO_CHECK(checkSecret(name, value));
    CO_CHECK(co_await unlock());
    const SecretEntry entry{newId(), name, nowUtc()};
    CO_CHECK(m_parts->database.insert(entry, seal(m_parts->key, value, about(m_parts->id, entry))));
    wipe(value);
    co_return entry.id;
}

Task<Result<QByteArray>> Vault::get(QString id)
{
    CO_CHECK(co_await unlock());
    SecretEntry entry;
    CO_TRY(const QByteArray sealed, m_parts->database.find(id, entry));
    const auto plain = unseal(m_parts->key, sealed, about(m_parts->id, entry));
    if (!plain)
        co_return fail(Error::Kind::Provider, "secret-damaged",
                       say(QT_TRANSLATE_NOOP("core", "The stored value of %1 is damaged."), {entry.name}),
                       say(QT_TRANSLATE_NOOP("core", "Set %1 again; the other secrets are not affected."),
                           {entry.name}));
    co_return *plain;
}

Task<Result<>> Vault::remove(QString id)
{
    CO_CHECK(m_parts->open());
    co_return m_parts->database.remove(id);
}

Task<Result<QList<SecretEntry>>> Vault::list()
{
    CO_CHECK(m_parts->open());
    co_return m_parts->database.list();
}

Task<Result<VaultState>> Vault::state()
{
    CO_CHECK(m_parts->open());
    CO_TRY(const QList<SecretEntry> entries, m_parts->database.list());
    VaultState state;
    state.keyring = co_await m_parts->keyring.state();
    state.secrets = entries.size();
    state.keptBy = m_parts->keyring.words();
    co_return state;
}

} // namespace shipdeck
