// SPDX-License-Identifier: MIT
#include "console.h"
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What somebody has changed by hand meanwhile, met by the next deployment: it is mended on the way, or what is in the way
//! is named with what brings it back.
class AwsStaticChangesTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aDeploymentMendsWhatLiesInTheBucketAndAtTheEdge()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        const std::pair<const char*, QString> changes[]{
            {"record garbled", console::bucket + u"garble('shipdeck/project.json')\n"_s},
            {"everything gone", console::bucket + u"delete('')\n"_s},
            {"manifests gone", console::bucket + u"delete('shipdeck/releases/')\n"_s},
            {"manifests garbled", console::bucket + u"garble('shipdeck/releases/')\n"_s},
            {"manifests of others",
             console::bucket + u"garble('shipdeck/releases/', b'{\"format\":1,\"id\":\"x\"}')\n"_s},
            {"files gone", console::bucket + u"delete('releases/')\ndelete('assets/')\n"_s},
            {"pages overwritten", console::bucket + u"garble('index.html', b'not yours')\n"_s},
            {"locks of nobody",
             console::bucket
                 + u"for name in ('production', 'cleaning'):\n"
                   "    bucket.put_object(Key=f'shipdeck/locks/{name}.json', Body=b'mine')\n"_s},
            {"open to everybody, without tags, with versions",
             console::bucket
                 + u"s3 = boto3.client('s3')\n"
                   "s3.delete_public_access_block(Bucket=bucket.name)\n"
                   "s3.delete_bucket_tagging(Bucket=bucket.name)\n"
                   "bucket.Versioning().enable()\n"_s},
            {"route gone", console::route + u"lead(None)\n"_s},
            {"route garbled", console::route + u"lead('not json')\n"_s},
            {"route elsewhere",
             console::route + u"lead(json.dumps({'v': 1, 'p': 'others', 'r': {'i': 'theirs'}}))\n"_s}};
        for (const auto& [name, script] : changes) {
            Hosted::byHand(script);
            Hosted::setHeading(folder, name);
            const Answer again = m->deploy(folder);
            QVERIFY2(again.exit == 0, name + again.out + again.err);
            QVERIFY2(Hosted::shown(address).contains(name), name);
            QVERIFY2(Hosted::shown(address + u"assets/app-B1x9Zk_q.css"_s).contains("h1"), name);
        }
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void whatIsInTheWayIsNamedAndWhatIsSaidToDoHelps_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named"); //!< the kind of thing
        const auto row = [](const char* name, const QString& script, const char* code, const char* named) {
            QTest::newRow(name) << script << QString::fromLatin1(code) << QString::fromLatin1(named);
        };
        row("no store of routes", console::shared + u"drop_store()\n"_s, "static-routes-gone", "store");
        row("pointer garbled", console::bucket + u"garble('shipdeck/environments/')\n"_s, "site-manifest-unreadable",
            "shipdeck/environments/production.json");
    }
    void whatIsInTheWayIsNamedAndWhatIsSaidToDoHelps()
    {
        QFETCH(QString, script);
        QFETCH(QString, code);
        QFETCH(QString, named);
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::setHeading(folder, "between");
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::byHand(script);
        const Answer stayed = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(stayed.exit != 0 && stayed.errorCode() == code, stayed.out);
        Hosted::setHeading(folder, "second");
        const Answer met = m->deploy(folder);
        QVERIFY(met.exit != 0);
        QVERIFY2(met.errorCode() == code, met.out);
        QVERIFY2(met.json()[u"error"_s][u"what"_s].toString().contains(named), met.out);
        Hosted::typeWhat(met);
        const Answer again = m->deploy(folder);
        QVERIFY2(again.exit == 0, again.out + again.err);
        QVERIFY(Hosted::shown(again.json()[u"url"_s].toString()).contains("second"));
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! The bucket of a stack that somebody has deleted stays, on purpose: it is named, and goes when that is said.
    void aSiteWhoseStacksAreGoneStandsAnewAndNothingIsLeft()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        Hosted::byHand(console::deleteStack
                       + u"cfn.delete_stack(StackName='shipdeck-foundation')\n"
                         "cfn.get_waiter('stack_delete_complete').wait(\n"
                         "    StackName='shipdeck-foundation', WaiterConfig={'Delay': 1})\n"_s);
        const QString former = Hosted::inventory().filter(u"bucket "_s).value(0).section(u' ', 1);
        Hosted::setHeading(folder, "second");
        const Answer again = m->deploy(folder);
        QVERIFY2(again.exit == 0, again.out + again.err);
        QVERIFY(Hosted::shown(again.json()[u"url"_s].toString()).contains("second"));
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(removed.exit == 0 && removed.err.contains(former.toUtf8()), removed.err);
        QVERIFY2(removed.err.contains("shipctl connections clean"), removed.err);
        const Answer clean = m->home.run({u"connections"_s, u"clean"_s, u"--yes"_s});
        QVERIFY2(clean.exit == 0, clean.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! Nothing is touched of what somebody has protected, until they say so.
    void aProtectedStackIsLeftAloneUntilThatIsLifted()
    {
        const Answer first = m->deploy(m->site(u"shop"_s));
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        Hosted::byHand(console::siteStack
                       + u"for name in (stack, 'shipdeck-foundation'):\n"
                         "    cfn.update_termination_protection(StackName=name, EnableTerminationProtection=True)\n"_s);
        const QStringList remove{u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s};
        const Answer met = m->home.run(remove);
        QVERIFY2(met.errorCode() == u"aws-stack-protected", met.out);
        QVERIFY(Hosted::shown(address).contains("first"));
        Hosted::typeWhat(met);
        const Answer removed = m->home.run(remove);
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QVERIFY2(removed.err.contains("somebody has protected it"), removed.err);
        QCOMPARE(removed.json()[u"stays"_s].toArray(), QJsonArray{u"shipdeck-foundation"_s});
        QCOMPARE(Hosted::inventory().filter(u"stack "_s), QStringList{u"stack shipdeck-foundation"_s});
    }
};
SHIPDECK_TEST(AwsStaticChangesTest)

#include "changes_test.moc"
