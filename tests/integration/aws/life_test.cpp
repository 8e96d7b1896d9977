// SPDX-License-Identifier: MIT
#include "aws/waiting.h"
#include "aws/services/cloudformation.h"
#include "aws/services/cloudfront.h"
#include "aws/services/key_value_store.h"
#include "aws/services/s3.h"
#include "on_rig.h"
#include "support/finish.h"
#include "support/paths.h"
#include "support/registry.h"

#include <QNetworkReply>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! A site from its first stack to its last object, as the rig's strict AWS has it.
class LifeTest : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    void standsServesChangesAndGoes()
    {
        const Stack made = make(siteTemplate());
        QCOMPARE(made.state, StackState::Done);
        const QString bucket = made.outputs.value(u"Bucket"_s);
        const QString domain = made.outputs.value(u"Domain"_s);
        const QString store = made.outputs.value(u"Store"_s);
        QVERIFY(finish(s3::put(client, page(bucket, u"index.html"_s, "hello"))));
        QCOMPARE(view(domain, u"/index.html"_s), "hello");

        const QList<KeyChange> changes{{domain, u"{\"r\":\"r1\"}"_s}};
        const Result<> written = finish(keyValueStore::changeOwn(client, store, changes));
        QVERIFY2(written, written ? "" : qPrintable(written.error().render()));
        QCOMPARE(finish(keyValueStore::get(client, store, domain))->value(), u"{\"r\":\"r1\"}"_s);
        QCOMPARE(finish(keyValueStore::all(client, store))->size(), 1);
        const auto state = finish(keyValueStore::describe(client, store));
        QVERIFY(state->isReady());
        const auto late = finish(keyValueStore::change(client, store, changes, "E0000000000000"));
        QCOMPARE(late.error().kind, Error::Kind::Conflict);

        QVERIFY(finish(s3::put(client, page(bucket, u"index.html"_s, "changed"))));
        QCOMPARE(view(domain, u"/index.html"_s), "hello"); // kept by the edge
        QCOMPARE(finish(cloudFront::distributions(client))->size(), 1);

        QVERIFY(finish(cloudformation::deleteStack(client, made.id, u"away"_s)));
        const auto stuck = finish(cloudformation::stackGone(client, made.id, u"away"_s, wait()));
        QVERIFY(stuck.error().render().contains(u"not empty"_s));
        QCOMPARE(finish(s3::removeAll(client, bucket, {u"index.html"_s}))->size(), 0);
        QVERIFY(finish(cloudformation::deleteStack(client, made.id, u"again"_s)));
        const auto gone = finish(cloudformation::stackGone(client, made.id, u"again"_s, wait()));
        QVERIFY2(gone, gone ? "" : qPrintable(gone.error().render()));
        QCOMPARE(finish(cloudFront::distributions(client))->size(), 0);
    }

    void namesTheActionThatAStackMayNot()
    {
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "cloudfront:CreateFunction", "via": "cloudformation", "do": "denied"})");
        const QString id = begin(siteTemplate());
        const auto done = finish(cloudformation::stackDone(client, id, u"go"_s, wait()));
        QCOMPARE(done.error().kind, Error::Kind::Denied);
        QVERIFY2(done.error().render().contains(u"cloudfront:CreateFunction"_s), qPrintable(done.error().render()));
        QCOMPARE(finish(cloudFront::distributions(client))->size(), 0);
    }

    //! The emulator's words name a stack by its name alone, which is no resource of a policy. What the error has to paste is
    //! then all that the same call needs.
    void whatIsMissingIsThereToPaste()
    {
        const Stack made = make(siteTemplate());
        const QString store = made.outputs.value(u"Store"_s);
        const auto look = [this] { return finish(cloudformation::stack(client, u"shipdeck-shop"_s)); };
        const QList<KeyChange> changes{{u"shop.test"_s, u"{}"_s}};
        const auto write = [&] { return finish(keyValueStore::change(client, store, changes, "E0000000000000")); };

        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "DescribeStacks", "do": "denied"})");
        const QString onStacks = toPaste(look().error());
        QVERIFY2(onStacks.contains(u"\"arn:aws:cloudformation:us-east-1:123456789012:stack/shipdeck-shop/*\""_s),
                 qPrintable(onStacks));
        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "UpdateKeys", "do": "denied"})");
        const QString onStores = toPaste(write().error());
        QVERIFY2(onStores.contains(u'"' + store + u'"'), qPrintable(onStores));

        OnRig::rig().post(u"/_rig/policy"_s,
                          "{\"document\": {\"Statement\": [" + (onStacks + u',' + onStores).toUtf8() + "]}}");
        QVERIFY(look());
        QCOMPARE(write().error().kind, Error::Kind::Conflict); // allowed, but that is no state of the store
        QCOMPARE(finish(cloudformation::stack(client, u"shipdeck-other"_s)).error().kind, Error::Kind::Denied);
    }

    void sendsNothingWhereNothingChanges()
    {
        const Stack made = make(siteTemplate());
        QCOMPARE(made.state, StackState::Done);
        NewChangeSet same = wanted(siteTemplate());
        same.kind = NewChangeSet::Kind::Update;
        const auto id = finish(cloudformation::createChangeSet(client, same));
        const auto ready = finish(cloudformation::changeSetReady(client, *id, wait()));
        QVERIFY2(ready, ready ? "" : qPrintable(ready.error().render()));
        QCOMPARE(ready->state, ChangeSet::State::Empty);
    }

private:
    void prepare() override
    {
        OnRig::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 60, "change_set_seconds": 5})");
    }
    //! The statement in the advice of a refusal.
    static QString toPaste(const Error& error)
    {
        const QString next = error.next.render();
        return next.mid(next.indexOf(u'{'));
    }
    static QByteArray siteTemplate()
    {
        QFile file(inSource(u"tests/rig/aws/tests/site.yaml"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Task<> advanced()
    {
        OnRig::rig().post(u"/_rig/clock"_s, R"({"advance": 10})");
        co_return;
    }
    //! Nobody waits: each pause moves the rig's clock.
    static Wait wait()
    {
        Wait wait{say("The site"), std::chrono::seconds(1), std::chrono::minutes(1)};
        wait.pause = [](std::chrono::milliseconds, Cancel) { return advanced(); };
        return wait;
    }
    static NewChangeSet wanted(const QByteArray& body)
    {
        NewChangeSet set;
        set.stack = u"shipdeck-shop"_s;
        set.name = u"deploy"_s;
        set.body = body;
        set.parameters = {{u"Project"_s, u"shop"_s}};
        set.tags = {{u"owner"_s, u"kim"_s}};
        return set;
    }
    //! The ARN of the stack, on which AWS works now.
    QString begin(const QByteArray& body)
    {
        const auto id = finish(cloudformation::createChangeSet(client, wanted(body)));
        const auto ready = finish(cloudformation::changeSetReady(client, *id, wait()));
        if (!ready || !finish(cloudformation::execute(client, *id, u"go"_s)))
            return {};
        return ready->stackId;
    }
    Stack make(const QByteArray& body)
    {
        const auto done = finish(cloudformation::stackDone(client, begin(body), u"go"_s, wait()));
        return done ? *done : Stack();
    }
    static NewObject page(const QString& bucket, const QString& key, const QByteArray& body)
    {
        NewObject object;
        object.bucket = bucket;
        object.key = key;
        object.body = body;
        object.contentType = "text/html; charset=utf-8";
        return object;
    }
    static QByteArray view(const QString& domain, const QString& path)
    {
        Http plain;
        Request request;
        request.url = QUrl(OnRig::rig().edge() + path);
        request.headers = {{"Host", domain.toLatin1()}};
        const auto answer = finish(plain.get(request));
        return answer ? answer->body : answer.error().render().toUtf8();
    }
};

SHIPDECK_TEST(LifeTest)
#include "life_test.moc"
