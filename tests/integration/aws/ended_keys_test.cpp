// SPDX-License-Identifier: MIT
#include "chain_case.h"

#include "base/files.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;

namespace {

const QByteArray ended = "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>The security token included in the "
                         "request is expired</Message></Error></ErrorResponse>";
const QByteArray identity = "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>111122223333</Account><Arn>"
                            "arn:aws:iam::111122223333:user/kim</Arn><UserId>u</UserId></GetCallerIdentityResult>"
                            "</GetCallerIdentityResponse>";

QByteArray fileWith(const QByteArray& id)
{
    return "[base]\naws_access_key_id = " + id + "\naws_secret_access_key = secret-of-" + id + "\n";
}

} // namespace

//! Keys that nobody renews, once AWS does not take them any more.
class EndedKeysTest : public ChainCase {
    Q_OBJECT
private Q_SLOTS:
    void sayWhereNewOnesGo()
    {
        server->answers(403, ended);
        const auto chain = chainOf(base, u"base"_s);
        QCOMPARE(finish(chain->keys())->id, "BASE");
        QVERIFY(!chain->ended());
        const Error error = finish(chain->keys("BASE")).error();
        QCOMPARE(error.code, u"aws-keys-ended"_s);
        QVERIFY(error.what.render().contains(u"base"_s));
        QVERIFY(error.next.render().contains(u"config:2"_s));
        QCOMPARE(chain->ended()->elsewhere.render(), error.next.render());
        QVERIFY(server->requests()[0].contains("Action=GetCallerIdentity"));
        // Not forgotten by the next who asks.
        server->answers(403, ended);
        QCOMPARE(finish(chain->keys()).error().code, u"aws-keys-ended"_s);
    }

    void areReplacedByThoseInTheFileNow()
    {
        const auto chain = chainOf(fileWith("OLD").replace("[base]", "[profile base]"), u"base"_s);
        QCOMPARE(finish(chain->keys())->id, "OLD");
        writeCredentials(fileWith("NEW"));
        server->answers(200, identity);
        QCOMPARE(finish(chain->keys("OLD"))->id, "NEW");
        QCOMPARE(server->requests().size(), 1);
        QVERIFY(server->requests()[0].contains("Credential=NEW/"));
    }

    void areNotReplacedByOthersThatHaveEndedToo()
    {
        const auto chain = chainOf(fileWith("OLD").replace("[base]", "[profile base]"), u"base"_s);
        QVERIFY(finish(chain->keys()));
        writeCredentials(fileWith("NEW"));
        server->answers(403, ended);
        QCOMPARE(finish(chain->keys("OLD")).error().code, u"aws-keys-ended"_s);
    }

    void areFetchedOnceForAllWhoWaitFromAProcess()
    {
        const auto chain = ofProcess();
        QCOMPARE(finish(chain->keys())->id, "PROC1");
        QCOMPARE(server->requests().size(), 0); // AWS is asked of those only that come in the place of others
        server->answers(200, identity);
        auto first = chain->keys("PROC1");
        auto second = chain->keys("PROC1");
        QCOMPARE(finish(std::move(first))->id, "PROC2");
        QCOMPARE(finish(std::move(second))->id, "PROC2");
        QCOMPARE(finish(chain->keys("PROC1"))->id, "PROC2");
        QCOMPARE(runs(), 2);
        QCOMPARE(server->requests().size(), 1);
        QVERIFY(server->requests()[0].contains("Credential=PROC2/"));
        QVERIFY(!chain->ended());
    }

    void areWaitedForIfAProcessHasNoneThatAwsTakes_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("others that have ended") << keysOf("PROC$n");
        QTest::newRow("the same") << keysOf("PROC1");
    }
    void areWaitedForIfAProcessHasNoneThatAwsTakes()
    {
        QFETCH(QByteArray, second);
        const auto chain = ofProcess(second);
        QVERIFY(finish(chain->keys()));
        server->answers(403, ended);
        const Error error = finish(chain->keys("PROC1")).error();
        QCOMPARE(error.code, u"aws-keys-ended"_s);
        QVERIFY(error.next.render().contains(u"credential_process"_s));
        QVERIFY(!error.render().contains(u"secret-of"_s));
        QCOMPARE(chain->ended()->profile, u"p"_s);
        QVERIFY(chain->looksAgain());
        QCOMPARE(runs(), 2);
        // Whoever waits has it run again, and it may have better ones by then.
        server->answers(200, identity);
        QVERIFY(finish(chain->keys()));
        QVERIFY(!chain->ended());
        QCOMPARE(runs(), 3);
    }

    void areWaitedForIfAProcessGivesNoneAnyMore()
    {
        const auto chain = ofProcess("echo 'sign in first' >&2; exit 1");
        QVERIFY(finish(chain->keys()));
        const Error error = finish(chain->keys("PROC1")).error();
        QCOMPARE(error.code, u"aws-keys-ended"_s);
        QVERIFY(error.why.render().contains(u"sign in first"_s));
        QVERIFY(chain->ended());
    }

    void areFetchedFromAProcessBelowARole()
    {
        const auto chain = ofProcess(keysOf("PROC$n"),
                                     "[profile prod]\nrole_arn = arn:aws:iam::111122223333:role/prod\n"
                                     "source_profile = p\n",
                                     u"prod"_s);
        server->answers(403, ended); // of AssumeRole
        server->answers(200, identity);
        server->answers(200, roleAnswer("AssumeRole", "ROLE"));
        QCOMPARE(finish(chain->keys())->id, "ROLE");
        QCOMPARE(runs(), 2);
        QVERIFY(server->requests()[2].contains("Credential=PROC2/"));
    }

    void areBoughtByTheTokenThatLiesThereNow()
    {
        const auto chain = ofIdentity();
        server->answers(200, roleAnswer("AssumeRoleWithWebIdentity", "WEB1"));
        QCOMPARE(finish(chain->keys())->id, "WEB1");
        server->answers(200, roleAnswer("AssumeRoleWithWebIdentity", "WEB2"));
        server->answers(200, identity);
        auto first = chain->keys("WEB1");
        auto second = chain->keys("WEB1");
        QCOMPARE(finish(std::move(first))->id, "WEB2");
        QCOMPARE(finish(std::move(second))->id, "WEB2");
        QCOMPARE(server->requests().size(), 3);
    }

    void areWaitedForUntilThereIsAnotherToken()
    {
        const auto chain = ofIdentity();
        server->answers(200, roleAnswer("AssumeRoleWithWebIdentity", "WEB1"));
        QVERIFY(finish(chain->keys()));
        server->answers(400,
                        "<ErrorResponse><Error><Code>ExpiredTokenException</Code><Message>Token expired</Message>"
                        "</Error></ErrorResponse>");
        const Error error = finish(chain->keys("WEB1")).error();
        QCOMPARE(error.code, u"aws-keys-ended"_s);
        QVERIFY(error.what.render().contains(home->path() + u"/token"_s));
        QVERIFY(!error.render().contains(u"jwt-1"_s));
        QVERIFY(chain->ended() && !chain->looksAgain());
        writes(home->path() + u"/token"_s, "jwt-2");
        QVERIFY(!chain->ended());
        server->answers(200, roleAnswer("AssumeRoleWithWebIdentity", "WEB2"));
        server->answers(200, identity);
        QCOMPARE(finish(chain->keys())->id, "WEB2");
    }

    void areUsedAgainIfOnlyOneServiceRefusesThem()
    {
        server->answers(200, identity);
        const auto chain = chainOf(base, u"base"_s);
        QCOMPARE(finish(chain->keys("BASE"))->id, "BASE");
        QVERIFY(!chain->ended());
    }

    void areUsedAgainIfNobodyCanBeAsked()
    {
        for (int i = 0; i < 3; ++i)
            server->answers(503);
        QCOMPARE(finish(chainOf(base, u"base"_s)->keys("BASE"))->id, "BASE");
    }

    void areSaidOfTheEnvironment()
    {
        environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"ENVIRONMENT"_s);
        environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"secret-of-the-environment"_s);
        server->answers(403, ended);
        const Error error = finish(chainOf({})->keys("ENVIRONMENT")).error();
        QCOMPARE(error.code, u"aws-keys-ended"_s);
        QVERIFY(error.what.render().contains(u"environment"_s));
    }

    void areFoundBelowARole()
    {
        server->answers(403, ended); // of AssumeRole
        server->answers(403, ended); // of the look whether that is so
        const auto chain = chainOf("[profile prod]\nrole_arn = arn:aws:iam::111122223333:role/prod\n"
                                   "source_profile = base\n"
                                       + base,
                                   u"prod"_s);
        QCOMPARE(finish(chain->keys()).error().code, u"aws-keys-ended"_s);
        QCOMPARE(chain->ended()->profile, u"base"_s);
    }

private:
    static QByteArray keysOf(const QByteArray& id)
    {
        return "printf '{\"Version\":1,\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"secret-of-it\"}' \"" + id + "\"";
    }
    //! A process that counts how often it was run ($n), and from the second time on does `later`.
    std::unique_ptr<KeyChain> ofProcess(const QByteArray& later = keysOf("PROC$n"), const QByteArray& more = {},
                                        const QString& profile = u"p"_s)
    {
        const QString tool = home->path() + u"/tool"_s;
        writes(tool,
               "#!/bin/sh\necho >> " + home->path().toUtf8() + "/runs\nn=$(wc -l < " + home->path().toUtf8()
                   + "/runs)\nif [ $n = 1 ]; then " + keysOf("PROC1") + "; else " + later + "; fi\n");
        QFile::setPermissions(tool, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return chainOf("[profile p]\ncredential_process = ~/tool\n" + more, profile);
    }
    int runs() const
    {
        QFile file(home->path() + u"/runs"_s);
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().size()) : 0;
    }
    std::unique_ptr<KeyChain> ofIdentity()
    {
        writes(home->path() + u"/token"_s, "jwt-1\n");
        return chainOf("[default]\nrole_arn = arn:aws:iam::111122223333:role/ci\nweb_identity_token_file = ~/token\n");
    }
    void writeCredentials(const QByteArray& text)
    {
        QVERIFY(makeFolder(home->path() + u"/.aws"_s));
        QVERIFY(writeFile(home->path() + u"/.aws/credentials"_s, text));
    }
};

SHIPDECK_TEST(EndedKeysTest)
#include "ended_keys_test.moc"
