// SPDX-License-Identifier: MIT
#include "chain_case.h"

#include "aws/credentials/role_keys_file.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;

//! Roles that ask for the code of a device.
class MfaTest : public ChainCase {
    Q_OBJECT
private Q_SLOTS:
    void asksForACodeUntilAwsTakesIt()
    {
        server->answers(403, wrongCode);
        server->answers(200, roleAnswer("AssumeRole", "MFA"));
        codes = {u"12345"_s, u"000000"_s, u"123 456"_s};
        const auto chain = chainOf(mfa, u"m"_s);
        const auto keys = finish(chain->keys());
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().render()));
        QCOMPARE(keys->id, "MFA");
        // Five digits were not even sent.
        QCOMPARE(asked, (QStringList{u"m"_s, u"aws-mfa-no-code"_s, u"aws-mfa-wrong"_s}));
        QCOMPARE(server->requests().size(), 2);
        QVERIFY(bodyOf(server->requests().constLast())
                    .contains("SerialNumber=arn%3Aaws%3Aiam%3A%3A111122223333%3Amfa%2Fkim"));
        QVERIFY(bodyOf(server->requests().constLast()).contains("TokenCode=123456"));
    }

    void endsWhereThePersonWouldRatherNot()
    {
        QCOMPARE(finish(chainOf(mfa, u"m"_s)->keys()).error().kind, Error::Kind::Canceled);
        const Error error = finish(alone(mfa, u"m"_s)->keys()).error();
        QCOMPARE(error.code, u"aws-mfa-needed"_s);
        QVERIFY(error.next.render().contains(u"shipctl login aws --profile m"_s));
        QVERIFY(server->requests().isEmpty());
    }

    void sharesWhatACodeHasBought()
    {
        server->answers(200, roleAnswer("AssumeRole", "MFA"));
        codes = {u"123456"_s};
        QCOMPARE(finish(chainOf(mfa, u"m"_s)->keys())->id, "MFA");
        QCOMPARE(finish(alone(mfa, u"m"_s)->keys())->id, "MFA");
        QCOMPARE(server->requests().size(), 1);
        // Where the AWS CLI looks for them: the names are botocore's.
        const QString path = home->path() + u"/.aws/cli/cache/1593506dd59f06eda342b63106e1f080d1d4423b.json"_s;
        QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY2(kept.contains("\"2026-01-02T04:00:00Z\"") && kept.contains("\"token-of-MFA\""), kept);
        now = now.addSecs(57 * 60); // up to their last minutes, and no longer
        QCOMPARE(finish(alone(mfa, u"m"_s)->keys())->id, "MFA");
        now = now.addSecs(2 * 60);
        QCOMPARE(finish(alone(mfa, u"m"_s)->keys()).error().code, u"aws-mfa-needed"_s);
    }

    void readsWhatTheAwsCliKeeps()
    {
        const QString folder = home->path() + u"/.aws/cli/cache/"_s;
        QDir().mkpath(folder);
        writes(folder + u"493a44d01e3a32f11081ba9eb343fdb358f3d13a.json"_s,
               "{\"Credentials\": {\"AccessKeyId\": \"CLI\", \"SecretAccessKey\": \"s\", \"SessionToken\": \"t\", "
               "\"Expiration\": \"2026-01-02T03:30:00UTC\"}, \"AssumedRoleUser\": {\"AssumedRoleId\": \"A:b\", "
               "\"Arn\": \"arn:aws:sts::111122223333:assumed-role/x/y\"}, \"ResponseMetadata\": {}}");
        const QByteArray all = "[profile m]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = base\n"
                               "mfa_serial = arn:aws:iam::111122223333:mfa/kim\nduration_seconds = 900\n"
                               "role_session_name = kim\nexternal_id = x 1\"\xc3\xbc\\/\xc3\xa9\xf0\x9f\x98\x80\n";
        const auto keys = finish(alone(all + base, u"m"_s)->keys());
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().render()));
        QCOMPARE(keys->id, "CLI");
        QCOMPARE(keys->account, u"111122223333"_s);
        QCOMPARE(keys->expiresAt, QDateTime(QDate(2026, 1, 2), QTime(3, 30), Qt::UTC));
        for (const QByteArray& broken :
             {QByteArray("{"), QByteArray("{\"Credentials\": {\"AccessKeyId\": \"CLI\"}}")}) {
            writes(folder + u"493a44d01e3a32f11081ba9eb343fdb358f3d13a.json"_s, broken);
            QCOMPARE(finish(alone(all + base, u"m"_s)->keys()).error().code, u"aws-mfa-needed"_s);
        }
    }

    //! As version 1 of the CLI leaves it there: good for all but the store of the routes.
    void asksAnewWhereTheKeptTokenIsOfVersion1()
    {
        const QString folder = home->path() + u"/.aws/cli/cache/"_s;
        QDir().mkpath(folder);
        writes(folder + u"1593506dd59f06eda342b63106e1f080d1d4423b.json"_s,
               "{\"Credentials\": {\"AccessKeyId\": \"CLI1\", \"SecretAccessKey\": \"s\", \"SessionToken\": "
               "\"FwoGZXIvYXdzEBY\", \"Expiration\": \"2026-01-02T03:30:00UTC\"}}");
        QCOMPARE(finish(alone(mfa, u"m"_s)->keys()).error().code, u"aws-mfa-needed"_s);
        server->answers(200, roleAnswer("AssumeRole", "MFA"));
        codes = {u"123456"_s};
        QCOMPARE(finish(chainOf(mfa, u"m"_s)->keys())->id, "MFA");
        QCOMPARE(finish(alone(mfa, u"m"_s)->keys())->id, "MFA");
    }

    void asksAnewForWhatAwsRefuses()
    {
        server->answers(200, roleAnswer("AssumeRole", "MFA1"));
        server->answers(200, roleAnswer("AssumeRole", "MFA2"));
        codes = {u"123456"_s, u"123457"_s};
        QCOMPARE(finish(chainOf(mfa, u"m"_s)->keys())->id, "MFA1");
        const auto chain = alone(mfa, u"m"_s);
        QCOMPARE(finish(chain->keys())->id, "MFA1");
        QCOMPARE(finish(chain->keys("MFA1")).error().code, u"aws-mfa-needed"_s);
        QCOMPARE(finish(chain->keys()).error().code, u"aws-mfa-needed"_s); // nor does it give them out again
        QCOMPARE(finish(chainOf(mfa, u"m"_s)->keys())->id, "MFA2");
        QCOMPARE(finish(chain->keys())->id, "MFA2");
    }

    void asksOneQuestionForAllWhoWait()
    {
        server->answers(200, roleAnswer("AssumeRole", "MFA"));
        codes = {u"123456"_s};
        const auto one = chainOf(mfa, u"m"_s);
        const auto other = chainOf(mfa, u"m"_s);
        Task<Result<Keys>> first = one->keys();
        Task<Result<Keys>> second = one->keys();
        Task<Result<Keys>> third = other->keys();
        for (Task<Result<Keys>>* task : {&first, &second, &third})
            QCOMPARE(finish(std::move(*task)).value_or(Keys()).id, "MFA");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(server->requests().size(), 1);
    }

    void renewsWhatARoleStandsOn()
    {
        server->answers(200, roleAnswer("AssumeRole", "BELOW1"));
        server->answers(403,
                        "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>x</Message></Error></ErrorResponse>");
        server->answers(200, roleAnswer("AssumeRole", "BELOW2"));
        server->answers(200, roleAnswer("AssumeRole", "ABOVE"));
        codes = {u"123456"_s, u"123457"_s};
        const auto chain =
            chainOf("[profile above]\nrole_arn = arn:aws:iam::111122223333:role/y\nsource_profile = m\n" + mfa,
                    u"above"_s);
        QCOMPARE(finish(chain->keys()).value_or(Keys()).id, "ABOVE");
        QVERIFY(server->requests().constLast().contains("Credential=BELOW2/"));
    }

    void tellsWhatOnlyAPersonCanGive()
    {
        const QByteArray config = mfa + sso
            + "[profile over]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = sso\n"
              "mfa_serial = arn:aws:iam::111122223333:mfa/lee\n";
        const auto needs = [&](const QString& profile) {
            const auto needed = personNeeded(*alone(config, profile)->origin(), environment, now);
            return !needed ? u"nothing"_s : needed->signIn ? needed->signIn->name : needed->serial.section(u'/', 1);
        };
        QCOMPARE(needs(u"base"_s), u"nothing"_s);
        QCOMPARE(needs(u"m"_s), u"kim"_s);
        QCOMPARE(needs(u"over"_s), u"s"_s); // the sign-in first, then the code
        keeps("tok-1", "2026-01-02T09:00:00Z", "ref-1");
        QCOMPARE(needs(u"sso"_s), u"nothing"_s);
        QCOMPARE(needs(u"over"_s), u"lee"_s);
        server->answers(200, roleAnswer("AssumeRole", "MFA"));
        codes = {u"123456"_s};
        QVERIFY(finish(chainOf(config, u"m"_s)->keys()));
        QCOMPARE(needs(u"m"_s), u"nothing"_s);
    }
};

SHIPDECK_TEST(MfaTest)
#include "mfa_test.moc"
