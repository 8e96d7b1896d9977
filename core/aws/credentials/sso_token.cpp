// SPDX-License-Identifier: MIT
#include "aws/credentials/sso_token.h"

#include "base/files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

const QString ourClient = u"shipdeckClientId"_s;

//! "2026-01-02T03:04:05Z", and "…UTC" as older versions of the CLI wrote it.
QDateTime timeIn(QString text)
{
    if (text.endsWith(u"UTC"_s))
        text = text.chopped(3) + u'Z';
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

} // namespace

SsoTokenFile::SsoTokenFile(const SsoSession& session, const QProcessEnvironment& environment) : m_session(session)
{
    const QString named = session.name.isEmpty() ? session.startUrl : session.name;
    const QByteArray hash = QCryptographicHash::hash(named.toUtf8(), QCryptographicHash::Sha1).toHex();
    m_path = homePath(environment, {}, u"/.aws/sso/cache/%1.json"_s.arg(QLatin1StringView(hash)));
}

SsoToken SsoTokenFile::read() const
{
    const auto bytes = readFile(m_path, 1 << 20);
    SsoToken token;
    if (!bytes)
        return token;
    const QJsonObject file = QJsonDocument::fromJson(*bytes).object();
    // If the session's address was changed, the file still has the old token.
    if (file[u"startUrl"_s].toString() != m_session.startUrl || file[u"region"_s].toString() != m_session.region)
        return token;
    token.file = file;
    token.access = file[u"accessToken"_s].toString().toUtf8();
    token.expiresAt = timeIn(file[u"expiresAt"_s].toString());
    token.refresh = file[u"refreshToken"_s].toString().toUtf8();
    token.client = {file[u"clientId"_s].toString(), file[u"clientSecret"_s].toString().toUtf8(),
                    timeIn(file[u"registrationExpiresAt"_s].toString())};
    // `aws sso login` writes its own client but may keep our marker, which names the client that it is for.
    token.isClientOurs = !token.client.id.isEmpty() && file[ourClient].toString() == token.client.id;
    return token;
}

Result<> SsoTokenFile::write(const SsoToken& token) const
{
    QJsonObject file = token.file;
    const auto put = [&file](const QString& key, const QString& value) {
        value.isEmpty() ? file.remove(key) : void(file.insert(key, value));
    };
    put(u"startUrl"_s, m_session.startUrl);
    put(u"region"_s, m_session.region);
    put(u"accessToken"_s, QString::fromUtf8(token.access));
    put(u"expiresAt"_s, timeText(token.expiresAt));
    put(u"refreshToken"_s, QString::fromUtf8(token.refresh));
    put(u"clientId"_s, token.client.id);
    put(ourClient, token.isClientOurs ? token.client.id : QString());
    put(u"clientSecret"_s, QString::fromUtf8(token.client.secret));
    put(u"registrationExpiresAt"_s, token.client.expiresAt.isValid() ? timeText(token.client.expiresAt) : QString());
    SD_CHECK(makeFolder(QFileInfo(m_path).path()));
    return writeFile(m_path, QJsonDocument(file).toJson(QJsonDocument::Compact));
}

Result<> SsoTokenFile::remove() const
{
    if (QFile::remove(m_path) || !QFile::exists(m_path))
        return {};
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be removed."), {m_path}), EACCES);
}

} // namespace shipdeck::aws
