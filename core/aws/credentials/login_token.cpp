// SPDX-License-Identifier: MIT
#include "aws/credentials/login_token.h"

#include "aws/credentials/config_files.h"
#include "aws/error_codes.h"
#include "aws/services/sign_in.h"
#include "base/command.h"
#include "base/file_lock.h"
#include "base/files.h"
#include "base/pause.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr qint64 renewBefore = 5 * 60; // seconds, as in the AWS CLI
constexpr int mostTurns = 1500;        // of 20 ms

//! AWS's errors for an invalid refresh token.
bool isOver(const Error& error)
{
    static const QStringList codes{u"aws-token-expired"_s, u"aws-user-credentials-changed"_s, u"aws-invalid-grant"_s};
    return codes.contains(error.code);
}

Failure denied(const QString& profile, Text why)
{
    return fail(Error::Kind::Denied, "aws-login-denied",
                say(QT_TRANSLATE_NOOP("core", "No permission to renew the sign-in of profile %1."), {profile}),
                say(QT_TRANSLATE_NOOP("core", "Ask the account administrator for the permission %1."),
                    {u"signin:CreateOAuth2Token"_s}),
                std::move(why));
}

} // namespace

LoginTokenFile::LoginTokenFile(const QString& session, const QProcessEnvironment& environment)
{
    const QByteArray hash = QCryptographicHash::hash(session.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString folder =
        homePath(environment, environment.value(u"AWS_LOGIN_CACHE_DIRECTORY"_s), u"/.aws/login/cache"_s);
    m_path = u"%1/%2.json"_s.arg(folder, QLatin1StringView(hash));
}

QString LoginTokenFile::lockPath() const
{
    const QFileInfo file(m_path);
    return u"%1/.%2.lock"_s.arg(file.path(), file.completeBaseName());
}

LoginToken LoginTokenFile::read() const
{
    LoginToken token;
    const auto bytes = readFile(m_path, 1 << 20);
    if (!bytes)
        return token;
    token.file = QJsonDocument::fromJson(*bytes).object();
    const QJsonObject access = token.file[u"accessToken"_s].toObject();
    token.keys.id = access[u"accessKeyId"_s].toString().toLatin1();
    token.keys.secret = access[u"secretAccessKey"_s].toString().toLatin1();
    token.keys.session = access[u"sessionToken"_s].toString().toLatin1();
    token.keys.account = access[u"accountId"_s].toString();
    token.keys.expiresAt = QDateTime::fromString(access[u"expiresAt"_s].toString(), Qt::ISODate).toUTC();
    token.clientId = token.file[u"clientId"_s].toString();
    token.refresh = token.file[u"refreshToken"_s].toString();
    token.dpopKey = token.file[u"dpopKey"_s].toString().toLatin1();
    token.region = token.file[u"signInRegion"_s].toString();
    return token;
}

Result<> LoginTokenFile::write(const LoginToken& token) const
{
    QJsonObject file = token.file;
    QJsonObject access = file[u"accessToken"_s].toObject();
    access.insert(u"accessKeyId"_s, QString::fromLatin1(token.keys.id));
    access.insert(u"secretAccessKey"_s, QString::fromLatin1(token.keys.secret));
    access.insert(u"sessionToken"_s, QString::fromLatin1(token.keys.session));
    access.insert(u"expiresAt"_s, token.keys.expiresAt.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s));
    file.insert(u"accessToken"_s, access);
    file.insert(u"refreshToken"_s, token.refresh);
    return writeFile(m_path, QJsonDocument(file).toJson(QJsonDocument::Compact));
}

void LoginTokenFile::forget(const QString& refresh) const
{
    if (read().refresh == refresh)
        QFile::remove(m_path);
}

Failure loginSignedOut(const QString& profile, Text why)
{
    return fail(Error::Kind::Denied, code::awsLoginSignedOut,
                say(QT_TRANSLATE_NOOP("core", "The sign-in of profile %1 has expired."), {profile}),
                say(QT_TRANSLATE_NOOP("core", "Sign in again with: aws login --profile %1; nothing is lost."),
                    {shellQuoted(profile)}),
                std::move(why));
}

Task<Result<Keys>> goodLoginKeys(Client* client, LoginTokenFile file, QString profile, QSet<QByteArray> refused,
                                 QDateTime now, Cancel cancel)
{
    const auto usable = [&refused](const LoginToken& token, const QDateTime& at) {
        return token.isGood(at) && !refused.contains(token.keys.id);
    };
    LoginToken kept = file.read();
    if (usable(kept, now.addSecs(renewBefore)))
        co_return Keys(kept.keys);
    if (!kept.isRenewable()) {
        if (usable(kept, now))
            co_return Keys(kept.keys);
        co_return loginSignedOut(profile);
    }
    // A refresh token can be used only once: of two users one would be signed out.
    FileLock lock(file.lockPath());
    for (int turn = 0; !lock.tryTake() && turn < mostTurns; ++turn) {
        co_await pause(std::chrono::milliseconds(20), cancel);
        if (cancel)
            co_return canceled();
    }
    kept = file.read();
    if (usable(kept, now.addSecs(renewBefore)))
        co_return Keys(kept.keys);
    const auto granted = co_await signin::tokenForRefresh(client, kept.clientId, kept.refresh, kept.dpopKey, cancel);
    if (granted) {
        kept.keys.id = granted->keys.id;
        kept.keys.secret = granted->keys.secret;
        kept.keys.session = granted->keys.session;
        kept.keys.expiresAt = now.addSecs(granted->lifetime.count());
        kept.refresh = granted->refresh;
        CO_CHECK(file.write(kept));
        co_return Keys(kept.keys);
    }
    const Error error = granted.error();
    if (error.kind == Error::Kind::Canceled)
        co_return tl::unexpected(error);
    // The CLI may have used the refresh token at the same time; then its keys are in the file now. Temporary errors
    // change nothing.
    const LoginToken again = file.read();
    if (usable(again, now) && (again.refresh != kept.refresh || !isOver(error)))
        co_return Keys(again.keys);
    if (isOver(error)) {
        file.forget(kept.refresh); // or other programs would keep using it
        co_return loginSignedOut(profile, error.why);
    }
    if (error.code == code::awsInsufficientPermissions)
        co_return denied(profile, error.why);
    co_return tl::unexpected(error);
}

} // namespace shipdeck::aws
