// SPDX-License-Identifier: MIT
#include "aws/client.h"
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

    //! What was broken off is asked for by HEAD, which is refused without a word of why.
    void correctsAClockThatIsWrongWhereItAsksFirst()
    {
        ClientSettings own = client->settings();
        own.now = [] { return nowUtc().addSecs(-1200); };
        Client late(client->http(), own);
        QList<Upload> uploads = many(20);
        for (Upload& upload : uploads)
            upload.mayBeThere = true;
        Transfer transfer(&late, settings);
        const auto sent = finish(transfer.upload(uploads));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        compareAll(uploads);
    }

    void beginsWithTheClockThatTheClientHasLearnt()
    {
        ClientSettings own = client->settings();
        own.now = [] { return nowUtc().addSecs(-1200); };
        Client late(client->http(), own);
        QVERIFY(finish(s3::bucketRegion(&late, u"site"_s)));
        OnRig::rig().forget();
        Transfer transfer(&late, settings);
        QVERIFY(finish(transfer.upload(many(20))));
        QCOMPARE(OnRig::rig().calls().filter(u" 403"_s), QStringList());
    }

    void asksForOtherKeysWhereItAsksFirst()
    {
        QList<QByteArray> refusals;
        ClientSettings own = client->settings();
        const KeySource chain = own.keys;
        own.keys = [chain, &refusals](QByteArray refused, Cancel cancel) {
            refusals << refused;
            return chain({}, cancel);
        };
        Client mine(client->http(), own);
        QList<Upload> uploads = many(1);
        uploads[0].mayBeThere = true;
        OnRig::rig().post(u"/_rig/faults"_s, R"({"do": "expired", "operation": "s3:HeadObject"})");
        Transfer transfer(&mine, settings);
        const auto sent = finish(transfer.upload(uploads));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().render()));
        QCOMPARE(refusals.size(), 2);
        QVERIFY(refusals[0].isEmpty() && !refusals[1].isEmpty());
        compareAll(uploads);
    }

    void asksOnceForWhatItMayNotSee()
    {
        QList<Upload> uploads = many(1);
        uploads[0].mayBeThere = true;
        OnRig::rig().post(u"/_rig/faults"_s, R"({"do": "denied", "operation": "s3:HeadObject", "count": 0})");
        const Error error = send(uploads).error();
        QCOMPARE(error.code, u"aws-http-403"_s);
        QVERIFY2(error.next.render().contains(u"\"s3:GetObject\""_s), qPrintable(error.next.render()));
        QCOMPARE(OnRig::rig().calls().filter(u"HEAD"_s).size(), 1);
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
