// SPDX-License-Identifier: MIT
#include "aws/services/sts.h"
#include "transfer_case.h"

using namespace shipdeck;
using namespace shipdeck::test;

class TransferKeysTest : public TransferCase {
    Q_OBJECT
private Q_SLOTS:
    void renewsKeysOnceForAll()
    {
        int asked = 0;
        QList<QByteArray> refusals;
        RoleRequest role;
        role.arn = u"arn:aws:iam::123456789012:role/deploy"_s;
        role.sessionName = u"test"_s;
        ClientSettings own = client->settings();
        own.keys = [this, role, &asked, &refusals](QByteArray refused, Cancel) {
            ++asked;
            refusals << refused;
            return sts::assumeRole(client, role);
        };
        Client temporary(client->http(), own);
        const QList<Upload> uploads = many(40);
        // Those that are sent first, the largest, at once: each is refused once, with the first keys.
        settings.connections = settings.mostConnections = 4;
        for (const char* name : {"36", "37", "38", "39"})
            OnRig::rig().post(u"/_rig/faults"_s,
                              QByteArray(R"({"do": "expired", "path": "f/@.txt"})").replace("@", name));
        Transfer transfer(&temporary, settings);
        const auto sent = finish(transfer.upload(uploads));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(asked, 2);
        QVERIFY(refusals[0].isEmpty() && !refusals[1].isEmpty());
        compareAll(uploads);
    }

    void saysWhyThereAreNoKeys()
    {
        ClientSettings own = client->settings();
        own.keys = [](QByteArray, Cancel) -> Task<Result<Keys>> {
            co_return fail(Error::Kind::Denied, "aws-sso-signed-out", say("x"), say("y"));
        };
        Client none(client->http(), own);
        Transfer transfer(&none, settings);
        QCOMPARE(finish(transfer.upload(many(3))).error().code, u"aws-sso-signed-out"_s);
    }

    void correctsAClockThatIsWrong()
    {
        ClientSettings own = client->settings();
        own.now = [] { return nowUtc().addSecs(-3600); };
        Client late(client->http(), own);
        const QList<Upload> uploads = many(20);
        Transfer transfer(&late, settings);
        const auto sent = finish(transfer.upload(uploads));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        compareAll(uploads);
    }

    void findsABucketInAnotherRegion()
    {
        ClientSettings own = client->settings();
        own.region = u"eu-west-1"_s;
        Client there(client->http(), own);
        QVERIFY(finish(s3::createBucket(&there, u"far"_s)));
        settings.bucket = u"far"_s;
        QVERIFY(send(many(20)));
        QCOMPARE(finish(s3::list(&there, u"far"_s, {}))->size(), 20);
    }

    void saysWhatIsNotThere()
    {
        settings.bucket = u"nowhere"_s;
        QCOMPARE(send(many(3)).error().code, u"aws-no-such-bucket"_s);
        ClientSettings own = client->settings();
        QProcessEnvironment environment;
        environment.insert(u"AWS_ENDPOINT_URL"_s, u"http://127.0.0.1:1"_s);
        own.endpoints = *Endpoints::of(*Settings::of({}, environment, *ConfigFiles::parse({}, {})));
        Client nobody(client->http(), own);
        Transfer transfer(&nobody, settings);
        QCOMPARE(finish(transfer.upload(many(3))).error().code, u"connection-refused"_s);
    }
};

SHIPDECK_TEST(TransferKeysTest)
#include "transfer_keys_test.moc"
