// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/key_chain.h"
#include "aws/credentials/sso_token.h"
#include "support/aws_requests.h"
#include "support/finish.h"
#include "support/scripted_server.h"

#include <QTemporaryDir>
#include <QTest>

namespace shipdeck::test {

using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

inline const QByteArray sso = "[sso-session s]\nsso_start_url = https://x.awsapps.com/start\nsso_region = eu-west-1\n"
                              "[profile sso]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = Deploy\n";

inline const QByteArray base = "[profile base]\naws_access_key_id = BASE\naws_secret_access_key = secret-of-BASE\n";
inline const QByteArray mfa = "[profile m]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = base\n"
                              "mfa_serial = arn:aws:iam::111122223333:mfa/kim\n"
    + base;
inline const QByteArray wrongCode =
    "<ErrorResponse><Error><Code>AccessDenied</Code><Message>MultiFactorAuthentication failed with invalid MFA one "
    "time pass code.</Message></Error></ErrorResponse>";

inline QByteArray roleAnswer(const QByteArray& operation, const QByteArray& id)
{
    return "<" + operation + "Response><" + operation + "Result><Credentials><AccessKeyId>" + id
        + "</AccessKeyId><SecretAccessKey>secret-of-" + id + "</SecretAccessKey><SessionToken>token-of-" + id
        + "</SessionToken><Expiration>2026-01-02T04:00:00Z</Expiration></Credentials><AssumedRoleUser><Arn>"
          "arn:aws:sts::111122223333:assumed-role/x/y</Arn></AssumedRoleUser></"
        + operation + "Result></" + operation + "Response>";
}

inline const QByteArray portalAnswer =
    "{\"roleCredentials\":{\"accessKeyId\":\"SSO1\",\"secretAccessKey\":\"secret-of-SSO1\","
    "\"sessionToken\":\"t\",\"expiration\":1767326400000}}"; // 2026-01-02T04:00:00Z

inline Task<> noWait()
{
    co_return;
}

template <typename T> Task<T> given(T value)
{
    co_return value;
}

inline QByteArray bodyOf(const QByteArray& request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

//! Chains of keys, against a server that answers as told. It is the second of January 2026, three o'clock.
class ChainCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        server = std::make_unique<ScriptedServer>();
        awsRequests::judge(*server);
        http = std::make_unique<Http>();
        home = std::make_unique<QTemporaryDir>();
        environment = QProcessEnvironment();
        environment.insert(u"HOME"_s, home->path());
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"AWS_ENDPOINT_URL"_s, server->url(u""_s).toString());
        codes.clear();
        asked.clear();
        now = QDateTime(QDate(2026, 1, 2), QTime(3, 0), Qt::UTC);
    }
    void cleanupTestCase() { JUDGE_AWS_REQUESTS(); }

protected:
    KeyChainSettings settings()
    {
        KeyChainSettings more;
        more.region = u"ap-northeast-2"_s;
        more.now = [this] { return now; };
        more.wait = [this](std::chrono::milliseconds time, Cancel) {
            waits << time.count();
            return noWait();
        };
        more.mfaCode = [this](const MfaQuestion& question, const Cancel&) {
            asked << (question.wrong ? question.wrong->code : question.profile);
            return given(codes.isEmpty() ? Result<QString>(canceled()) : Result<QString>(codes.takeFirst()));
        };
        waits.clear();
        return more;
    }
    std::unique_ptr<KeyChain> chainOf(const QByteArray& config, const QString& profile = {})
    {
        return chainOf(config, profile, settings());
    }
    std::unique_ptr<KeyChain> chainOf(const QByteArray& config, const QString& profile, const KeyChainSettings& more)
    {
        const auto read = Settings::of({profile, {}}, environment, *ConfigFiles::parse(config, {}));
        return std::make_unique<KeyChain>(*http, *read, more);
    }
    //! Where nobody can be asked.
    std::unique_ptr<KeyChain> alone(const QByteArray& config, const QString& profile)
    {
        KeyChainSettings more = settings();
        more.mfaCode = {};
        return chainOf(config, profile, more);
    }
    SsoTokenFile file() const
    {
        return SsoTokenFile({u"s"_s, u"https://x.awsapps.com/start"_s, u"eu-west-1"_s, {}}, environment);
    }
    void keeps(const QByteArray& token, const QByteArray& expiresAt, const QByteArray& refresh)
    {
        QDir().mkpath(home->path() + u"/.aws/sso/cache"_s);
        writes(file().path(),
               "{\"startUrl\":\"https://x.awsapps.com/start\",\"region\":\"eu-west-1\",\"accessToken\":\"" + token
                   + "\",\"expiresAt\":\"" + expiresAt + "\",\"refreshToken\":\"" + refresh
                   + "\",\"clientId\":\"c-1\",\"clientSecret\":\"s-1\",\"registrationExpiresAt\":\"2026-03-01T00:00:"
                     "00Z\"}");
    }
    void writes(const QString& path, const QByteArray& bytes)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    QDateTime now;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<Http> http;
    std::unique_ptr<QTemporaryDir> home;
    QProcessEnvironment environment;
    QStringList codes;
    QStringList asked;
    QList<qint64> waits;
};

} // namespace shipdeck::test
