// SPDX-License-Identifier: MIT
#include "aws/credentials/kept_keys.h"

#include "base/file_lock.h"
#include "base/files.h"
#include "base/paths.h"
#include "base/pause.h"
#include "secrets/vault.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr int mostTurns = 250; // of 20 ms
std::weak_ptr<KeptKeys> ofProcess;

Failure missing(const QString& name, const QStringList& names)
{
    return fail(Error::Kind::NotFound, "aws-connection-missing",
                say(QT_TRANSLATE_NOOP("core", "Shipdeck has no saved AWS keys named %1."), {name}),
                names.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("core", "No keys are saved in Shipdeck. Profiles are in AWS's own files."))
                    : say(QT_TRANSLATE_NOOP("core", "Saved keys: %1"), {names.join(u", "_s)}));
}

} // namespace

KeptKeys::KeptKeys(const Paths& paths, std::shared_ptr<Vault> vault)
    : m_path(paths.awsConnections()), m_vault(std::move(vault))
{
}

std::shared_ptr<KeptKeys> KeptKeys::current()
{
    return ofProcess.lock();
}

std::shared_ptr<KeptKeys> KeptKeys::open(const Paths& paths, std::shared_ptr<Vault> vault)
{
    const auto kept = std::make_shared<KeptKeys>(paths, std::move(vault));
    ofProcess = kept;
    return kept;
}

Result<QMap<QString, KeptConnection>> KeptKeys::all() const
{
    QMap<QString, KeptConnection> found;
    const auto bytes = readFile(m_path, 1 << 20);
    if (!bytes && bytes.error().kind == Error::Kind::NotFound)
        return found;
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return fail(Error::Kind::Provider, "aws-connections-broken",
                    say(QT_TRANSLATE_NOOP("core", "The list of AWS keys saved in Shipdeck (%1) is damaged."), {m_path}),
                    say(QT_TRANSLATE_NOOP("core", "Delete this file, then enter the keys again.")));
    const QJsonObject object = document.object();
    for (const QString& name : object.keys()) {
        const QJsonObject row = object[name].toObject();
        found.insert(name,
                     {name, row[u"secret"_s].toString(), row[u"account"_s].toString(), row[u"region"_s].toString()});
    }
    return found;
}

Task<Result<>> KeptKeys::change(std::function<void(QMap<QString, KeptConnection>&)> how) const
{
    const QString path = m_path;
    FileLock lock(path + u".lock"_s);
    for (int turn = 0; !lock.tryTake(); ++turn) {
        if (turn == mostTurns)
            co_return fail(Error::Kind::Conflict, "aws-connections-busy",
                           say(QT_TRANSLATE_NOOP("core", "Another Shipdeck process is changing its AWS connections.")),
                           say(QT_TRANSLATE_NOOP("core", "Try again in a moment.")));
        co_await pause(std::chrono::milliseconds(20));
    }
    CO_TRY(auto rows, all());
    how(rows);
    QJsonObject object;
    for (const KeptConnection& row : std::as_const(rows))
        object.insert(row.name,
                      QJsonObject{{u"secret"_s, row.secret}, {u"account"_s, row.account}, {u"region"_s, row.region}});
    co_return writeFile(path, QJsonDocument(object).toJson());
}

Task<Result<Keys>> KeptKeys::keys(QString secret) const
{
    const std::shared_ptr<Vault> vault = m_vault;
    CO_TRY(const QByteArray value, co_await vault->get(secret));
    const QJsonObject object = QJsonDocument::fromJson(value).object();
    Keys keys;
    keys.id = object[u"id"_s].toString().toLatin1();
    keys.secret = object[u"secret"_s].toString().toLatin1();
    keys.session = object[u"session"_s].toString().toLatin1();
    co_return keys;
}

Task<Result<>> KeptKeys::keep(KeptConnection to, Keys keys) const
{
    const std::shared_ptr<Vault> vault = m_vault;
    const QJsonObject object{{u"id"_s, QString::fromLatin1(keys.id)},
                             {u"secret"_s, QString::fromLatin1(keys.secret)},
                             {u"session"_s, QString::fromLatin1(keys.session)}};
    const QByteArray value = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QString entry = u"AWS: "_s + to.name;
    CO_TRY(to.secret, co_await vault->put(value, entry));
    const auto former = std::make_shared<QString>();
    const std::function<void(QMap<QString, KeptConnection>&)> how = [to, former](auto& rows) {
        *former = rows.value(to.name).secret;
        rows.insert(to.name, to);
    };
    const Result<> kept = co_await change(how);
    const QString unused = kept ? *former : to.secret;
    if (!unused.isEmpty())
        (void)co_await vault->remove(unused);
    co_return kept;
}

Task<Result<>> KeptKeys::forget(QString name) const
{
    const std::shared_ptr<Vault> vault = m_vault;
    CO_TRY(const auto rows, all());
    if (!rows.contains(name))
        co_return missing(name, rows.keys());
    const QString secret = rows[name].secret;
    CO_CHECK(co_await vault->remove(secret)); // first, as a name without keys does no harm
    const std::function<void(QMap<QString, KeptConnection>&)> how = [name](auto& left) { left.remove(name); };
    co_return co_await change(how);
}

} // namespace shipdeck::aws
