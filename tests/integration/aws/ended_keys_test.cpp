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
        QCOMPARE(finish(chain->keys("OLD"))->id, "NEW");
        QCOMPARE(server->requests().size(), 0);
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
    void writeCredentials(const QByteArray& text)
    {
        QVERIFY(makeFolder(home->path() + u"/.aws"_s));
        QVERIFY(writeFile(home->path() + u"/.aws/credentials"_s, text));
    }
};

SHIPDECK_TEST(EndedKeysTest)
#include "ended_keys_test.moc"
