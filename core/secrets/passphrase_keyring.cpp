// SPDX-License-Identifier: MIT
#include "secrets/passphrase_keyring.h"

#include "base/files.h"
#include "base/ids.h"
#include "base/openssl.h"

#include <QCoroFuture>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtConcurrentRun>

#include <unistd.h>

namespace shipdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto blockSize = 8; // scrypt's r
constexpr quint64 highestCost = 1 << 20;
constexpr qsizetype shortest = 8;

QByteArray derived(QByteArray passphrase, QByteArray salt, quint64 cost)
{
    QByteArray key(keyBytes, '\0');
    const quint64 memory = 128 * blockSize * (cost + 16);
    const int done = openssl().EVP_PBE_scrypt(passphrase.constData(), size_t(passphrase.size()),
                                              reinterpret_cast<const unsigned char*>(salt.constData()),
                                              size_t(salt.size()), cost, blockSize, 1, memory,
                                              reinterpret_cast<unsigned char*>(key.data()), size_t(key.size()));
    openssl().OPENSSL_thread_stop(); // a thread of the pool may outlive OpenSSL's own clean-up at exit, and would leak
    if (done != 1)
        key.clear();
    return key;
}

QString text(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytes(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

Failure fileDamaged(const QString& file)
{
    return fail(Error::Kind::BadInput, "key-file-damaged", say(QT_TRANSLATE_NOOP("core", "%1 can't be read."), {file}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Restore it from a copy; without it the stored secrets cannot be opened.")));
}

Failure passphraseNeeded(Text why = {})
{
    return fail(Error::Kind::Denied, "passphrase-needed",
                say(QT_TRANSLATE_NOOP("core", "The stored secrets are locked with a passphrase.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Set SHIPDECK_PASSPHRASE_FILE to the file that contains it and run any command, "
                                      "for example shipctl doctor. Waiting operations then resume.")),
                std::move(why));
}

//! Missing and open ones are waited for like a locked keyring: a person can mend both.
Result<> checkIsPrivate(const QString& file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return passphraseNeeded(say(QT_TRANSLATE_NOOP("core", "%1 does not exist."), {file}));
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    if (!(info.permissions() & others))
        return {};
    return fail(Error::Kind::Denied, "passphrase-open",
                say(QT_TRANSLATE_NOOP("core", "The passphrase in %1 can be read by others."), {file}),
                say(QT_TRANSLATE_NOOP("core", "Make it readable only by you: chmod 600 %1"), {file}));
}

} // namespace

PassphraseKeyring::PassphraseKeyring(QString keyFile, QString passphraseFile, AskPassphrase ask, quint64 cost)
    : m_keyFile(std::move(keyFile)), m_passphraseFile(std::move(passphraseFile)), m_ask(std::move(ask)), m_cost(cost)
{
}

Text PassphraseKeyring::words() const
{
    return say(QT_TRANSLATE_NOOP("core", "a file locked with a passphrase"));
}

Task<Result<QByteArray>> PassphraseKeyring::passphrase()
{
    Result<QByteArray> given;
    if (!m_passphraseFile.isEmpty()) {
        CO_CHECK(checkIsPrivate(m_passphraseFile));
        given = readFile(m_passphraseFile, 64 << 10);
    } else if (m_ask) {
        given = co_await m_ask();
    } else {
        co_return passphraseNeeded();
    }
    // Editors and echo end a file with a line end that nobody means.
    while (given && (given->endsWith('\n') || given->endsWith('\r')))
        given->chop(1);
    co_return given;
}

Result<QJsonObject> PassphraseKeyring::load() const
{
    if (!QFile::exists(m_keyFile))
        return QJsonObject();
    SD_TRY(const QByteArray content, readFile(m_keyFile, 1 << 20));
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    const quint64 cost = quint64(object["cost"_L1].toInteger());
    const bool isUsable = object["format"_L1].toInt() == 1 && cost >= 2 && cost <= highestCost
        && (cost & (cost - 1)) == 0 && bytes(object["salt"_L1]).size() >= 16;
    if (!isUsable)
        return fileDamaged(m_keyFile);
    return object;
}

Result<> PassphraseKeyring::save(const QJsonObject& object) const
{
    return writeFile(m_keyFile, QJsonDocument(object).toJson());
}

Result<bool> PassphraseKeyring::create(const QJsonObject& object) const
{
    const QString draft = m_keyFile + u'.' + newId();
    SD_CHECK(writeFile(draft, QJsonDocument(object).toJson()));
    // Unlike a rename it takes nobody's place.
    const bool isFirst = ::link(QFile::encodeName(draft).constData(), QFile::encodeName(m_keyFile).constData()) == 0;
    const bool isThere = errno == EEXIST;
    QFile::remove(draft);
    if (isFirst || isThere)
        return isFirst;
    SD_CHECK(save(object)); // a file system without links
    return true;
}

Task<Result<QJsonObject>> PassphraseKeyring::unlocked()
{
    CO_TRY(QJsonObject object, load());
    if (m_key && !object.isEmpty())
        co_return object;
    CO_TRY(QByteArray words, co_await passphrase());
    const bool isNew = object.isEmpty();
    if (isNew && words.size() < shortest)
        co_return fail(Error::Kind::BadInput, "passphrase-too-short",
                       say(QT_TRANSLATE_NOOP("core", "The passphrase is shorter than %1 characters."),
                           {QString::number(shortest)}),
                       say(QT_TRANSLATE_NOOP("core", "Choose a longer one: four unusual words are good.")));
    const QByteArray salt = isNew ? randomBytes(16) : bytes(object["salt"_L1]);
    const quint64 cost = isNew ? m_cost : quint64(object["cost"_L1].toInteger());
    const QFuture<QByteArray> future = QtConcurrent::run(derived, words, salt, cost);
    QByteArray made = co_await future;
    wipe(words);
    if (made.size() != keyBytes)
        co_return fileDamaged(m_keyFile);
    GuardedKey key(made);
    if (isNew) {
        object = {{u"format"_s, 1}, {u"cost"_s, double(cost)}, {u"salt"_s, text(salt)}};
        object["check"_L1] = text(seal(key, "shipdeck", "check"));
        // Deriving takes its time: whoever was quicker has keys in the file by now, which must not be lost.
        CO_TRY(const bool isFirst, create(object));
        if (!isFirst)
            co_return co_await unlocked();
    } else if (!unseal(key, bytes(object["check"_L1]), "check")) {
        co_return fail(Error::Kind::Denied, "passphrase-wrong",
                       say(QT_TRANSLATE_NOOP("core", "That is not the passphrase.")),
                       say(QT_TRANSLATE_NOOP("core", "Try again; nothing was changed.")));
    }
    m_key = std::move(key);
    co_return object;
}

Task<KeyringState> PassphraseKeyring::state()
{
    if (!m_key && m_passphraseFile.isEmpty())
        co_return KeyringState::Locked;
    const Result<QJsonObject> opened = co_await unlocked();
    co_return opened ? KeyringState::Available : KeyringState::Locked;
}

Task<Result<QByteArray>> PassphraseKeyring::read(QString entry)
{
    CO_TRY(const QJsonObject object, co_await unlocked());
    const QJsonObject entries = object["entries"_L1].toObject();
    if (!entries.contains(entry))
        co_return keyMissing(words());
    const auto key = unseal(m_key, bytes(entries[entry]), entry.toUtf8());
    if (!key)
        co_return fileDamaged(m_keyFile);
    co_return *key;
}

Task<Result<>> PassphraseKeyring::write(QString entry, QByteArray key)
{
    CO_TRY(QJsonObject object, co_await unlocked());
    QJsonObject entries = object["entries"_L1].toObject();
    entries[entry] = text(seal(m_key, key, entry.toUtf8()));
    object["entries"_L1] = entries;
    co_return save(object);
}

Task<Result<>> PassphraseKeyring::remove(QString entry)
{
    CO_TRY(QJsonObject object, co_await unlocked());
    QJsonObject entries = object["entries"_L1].toObject();
    entries.remove(entry);
    object["entries"_L1] = entries;
    co_return save(object);
}

} // namespace shipdeck
