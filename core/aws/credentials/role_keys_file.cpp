// SPDX-License-Identifier: MIT
#include "aws/credentials/role_keys_file.h"

#include "aws/credentials/login_token.h"
#include "aws/credentials/session_token.h"
#include "aws/credentials/sso_token.h"
#include "base/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr qint64 leastLeft = 2 * 60; // seconds, so that the keys do not expire during the operation

//! As Python's json.dumps, from which the AWS CLI derives its file names.
QByteArray quoted(const QString& text)
{
    QByteArray out = "\"";
    for (const QChar c : text) {
        static const QHash<char16_t, QByteArray> named{{u'"', "\\\""}, {u'\\', "\\\\"}, {u'\n', "\\n"}, {u'\r', "\\r"},
                                                       {u'\t', "\\t"}, {u'\b', "\\b"},  {u'\f', "\\f"}};
        if (const auto known = named.constFind(c.unicode()); known != named.constEnd())
            out += *known;
        else if (c >= u' ' && c <= u'~')
            out += c.toLatin1();
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out + '"';
}

//! The text that the CLI hashes: the STS request's parameters, sorted by name.
QByteArray requestText(const Origin& role)
{
    QByteArrayList parts;
    if (role.duration.count() > 0)
        parts << "\"DurationSeconds\": " + QByteArray::number(qint64(role.duration.count()));
    if (!role.externalId.isEmpty())
        parts << "\"ExternalId\": " + quoted(role.externalId);
    parts << "\"RoleArn\": " + quoted(role.roleArn);
    if (!role.sessionName.isEmpty()) // a generated name is not part of it
        parts << "\"RoleSessionName\": " + quoted(role.sessionName);
    if (!role.mfaSerial.isEmpty())
        parts << "\"SerialNumber\": " + quoted(role.mfaSerial);
    return '{' + parts.join(", ") + '}';
}

Keys keysIn(const QString& path)
{
    const auto bytes = readFile(path, 1 << 20);
    if (!bytes)
        return {};
    const QJsonObject file = QJsonDocument::fromJson(*bytes).object();
    const QJsonObject said = file[u"Credentials"_s].toObject();
    QString end = said[u"Expiration"_s].toString();
    if (end.endsWith("UTC"_L1)) // older versions of the CLI
        end = end.chopped(3) + u'Z';
    Keys keys;
    keys.id = said[u"AccessKeyId"_s].toString().toLatin1();
    keys.secret = said[u"SecretAccessKey"_s].toString().toLatin1();
    keys.session = said[u"SessionToken"_s].toString().toLatin1();
    keys.account = file[u"AssumedRoleUser"_s].toObject()[u"Arn"_s].toString().section(u':', 4, 4);
    if (keys.account.isEmpty())
        keys.account = said[u"AccountId"_s].toString();
    keys.expiresAt = QDateTime::fromString(end, Qt::ISODate).toUTC();
    return keys.isEmpty() || keys.session.isEmpty() || !keys.expiresAt.isValid() ? Keys() : keys;
}

} // namespace

RoleKeysFile::RoleKeysFile(const Origin& role, const QProcessEnvironment& environment)
{
    const QByteArray hash = QCryptographicHash::hash(requestText(role), QCryptographicHash::Sha1).toHex();
    m_path = homePath(environment, {}, u"/.aws/cli/cache/%1.json"_s.arg(QLatin1StringView(hash)));
}

Keys RoleKeysFile::read(const QDateTime& now) const
{
    const Keys keys = keysIn(m_path);
    // Version 1 of the AWS CLI stores session tokens that CloudFront KeyValueStore does not accept.
    return keys.isEmpty() || isVersion1(keys.session) || now.secsTo(keys.expiresAt) < leastLeft ? Keys() : keys;
}

Result<> RoleKeysFile::write(const Keys& keys) const
{
    QJsonObject credentials{{u"AccessKeyId"_s, QString::fromLatin1(keys.id)},
                            {u"SecretAccessKey"_s, QString::fromLatin1(keys.secret)},
                            {u"SessionToken"_s, QString::fromLatin1(keys.session)},
                            {u"Expiration"_s, keys.expiresAt.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s)}};
    if (!keys.account.isEmpty())
        credentials.insert(u"AccountId"_s, keys.account);
    const QJsonObject file{{u"Credentials"_s, credentials}};
    SD_CHECK(makeFolder(QFileInfo(m_path).path()));
    return writeFile(m_path, QJsonDocument(file).toJson(QJsonDocument::Compact));
}

void RoleKeysFile::forget(const QByteArray& id) const
{
    if (keysIn(m_path).id == id)
        QFile::remove(m_path);
}

std::optional<PersonNeeded> personNeeded(const Origin& origin, const QProcessEnvironment& environment,
                                         const QDateTime& now)
{
    for (const Origin* link = &origin; link; link = link->base.get()) {
        if (link->kind == Origin::Kind::Sso) {
            const SsoToken token = SsoTokenFile(link->sso, environment).read();
            if (!token.isGood(now) && !token.isRenewable(now))
                return PersonNeeded{link->profile, {}, link->sso, {}};
        }
        if (link->kind == Origin::Kind::Login) {
            const LoginToken token = LoginTokenFile(link->loginSession, environment).read();
            if (!token.isGood(now) && !token.isRenewable())
                return PersonNeeded{link->profile, {}, {}, loginSignedOut(link->profile).value().next};
        }
        if (link->kind != Origin::Kind::Role || link->mfaSerial.isEmpty())
            continue;
        if (!RoleKeysFile(*link, environment).read(now).isEmpty())
            return std::nullopt; // the source does not matter then
        // A sign-in that it is based on comes first, as a code is valid for only half a minute.
        if (const auto below = personNeeded(*link->base, environment, now); below && below->serial.isEmpty())
            return below;
        return PersonNeeded{link->profile, link->mfaSerial, {}, {}};
    }
    return std::nullopt;
}

} // namespace shipdeck::aws
