// SPDX-License-Identifier: MIT
#include "console.h"
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! What somebody has changed by hand meanwhile, met by the next deployment: it is mended on the way, or what is in the way
//! is named with what brings it back.
class CloudFrontChangesTest : public HostedTest {
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
            const QByteArray page = Hosted::shown(address);
            QVERIFY2(page.contains(name), name + (": " + page));
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
        row("no store of routes", console::shared + u"drop_store()\n"_s, "cloudfront-routes-gone", "store");
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
        const QString stack = Hosted::inventory().filter(u"stack shipdeck-shop-"_s).value(0).section(u' ', 1);
        const QString bucket = Hosted::inventory().filter(u"bucket "_s).value(0).section(u' ', 1, 1);
        const Answer removed = m->home.run(remove);
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QVERIFY2(removed.err.contains("it is protected against deletion"), removed.err);
        QCOMPARE(removed.json()[u"stays"_s].toArray(), QJsonArray{foundation});
        QCOMPARE(removed.json()[u"staysBecause"_s][u"code"_s], u"aws-stack-protected"_s);
        QCOMPARE(removed.json()[u"proof"_s].toObject(),
                 (QJsonObject{{u"account"_s, u"123456789012"_s},
                              {u"region"_s, u"us-east-1"_s},
                              {u"stack"_s, stack},
                              {u"buckets"_s, QJsonArray{bucket}},
                              {u"folder"_s, QJsonValue()},
                              {u"tag"_s, u"shipdeck:stack="_s + stack}}));
        QCOMPARE(Hosted::inventory().filter(u"stack "_s), QStringList{u"stack shipdeck-foundation"_s});
        staysUntilThatIsLifted();
    }

    //! As a Shipdeck made it whose foundation had nothing to share yet: each site has an origin access control of its own.
    void movesASiteOfBeforeToTheOriginAccessControlThatSitesShare()
    {
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        Hosted::byHand(uR"(cfn = boto3.client('cloudformation')
def before(name, changes, parameters):
    body = cfn.get_template(StackName=name)['TemplateBody']
    for old, new in changes:
        assert old in body, old
        body = body.replace(old, new)
    cfn.update_stack(StackName=name, TemplateBody=body, Capabilities=['CAPABILITY_NAMED_IAM'],
                     Parameters=[{'ParameterKey': key, 'UsePreviousValue': True} for key in parameters])
    cfn.get_waiter('stack_update_complete').wait(StackName=name, WaiterConfig={'Delay': 1})
site = next(s['StackName'] for s in cfn.describe_stacks()['Stacks'] if 'foundation' not in s['StackName'])
before(site, [("template, Value: '4.", "template, Value: '2."),
              ('!ImportValue shipdeck-access', '!GetAtt Access.Id'),
              ('  Distribution:\n    Type', '''  Access:
    Type: AWS::CloudFront::OriginAccessControl
    Properties:
      OriginAccessControlConfig: {Name: !Sub '${AWS::StackName}-${AWS::Region}', OriginAccessControlOriginType: s3,
                                  SigningBehavior: always, SigningProtocol: sigv4}
  Distribution:\n    Type''')], ['Project'])
control = '    Type: AWS::CloudFront::OriginAccessControl\n'
before('shipdeck-foundation', [("template, Value: '10.", "template, Value: '5."),
                               (control, control + '    Condition: HasZone\n'),
                               ('  Access:\n', '  Access:\n    Condition: HasZone\n')], [])
)"_s);
        const auto controls = [] { return Hosted::inventory().filter(u"access"_s).join(u' '); };
        QVERIFY2(controls().contains(u"shipdeck-shop"_s) && !controls().contains(u"foundation"_s),
                 qPrintable(controls()));
        const QString address = first.json()[u"url"_s].toString();
        QVERIFY(Hosted::shown(address).contains("first"));

        Hosted::setHeading(folder, "second");
        const QJsonObject planned = Hosted::plannedStep(m->deploy(folder, {u"--plan"_s}), u"provision"_s);
        QVERIFY2(planned[u"commands"_s].toVariant().toStringList().join(u' ').contains(u"shipdeck-foundation"_s),
                 QJsonDocument(planned).toJson());
        const Answer second = m->deploy(folder);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY2(!controls().contains(u"shipdeck-shop"_s) && controls().contains(u"foundation"_s),
                 qPrintable(controls()));
        Home::write(folder + u"/new.txt"_s, "new\n");
        QCOMPARE(m->deploy(folder).exit, 0);
        QCOMPARE(Hosted::shown(address + u"new.txt"_s), "new\n"); // no cache has it
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    //! Who may not list stacks or ask by tags: what could not be asked is not claimed.
    void aRemovalSaysWhatItCouldNotAsk()
    {
        QVERIFY(m->deploy(m->site(u"shop"_s)).exit == 0);
        QJsonObject policy = m->home.run({u"connections"_s, u"policy"_s, u"--json"_s}).json()[u"policy"_s].toObject();
        QJsonArray allowed;
        for (const QJsonValue statement : policy[u"Statement"_s].toArray())
            if (statement[u"Sid"_s] != u"LastSite"_s && statement[u"Sid"_s] != u"Inventory"_s)
                allowed << statement;
        policy[u"Statement"_s] = allowed;
        Hosted::rig().post(u"/_rig/policy"_s, QJsonDocument(QJsonObject{{u"document"_s, policy}}).toJson());
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s, u"--json"_s});
        Hosted::rig().post(u"/_rig/policy"_s, R"({"document": null})");
        QVERIFY2(removed.exit == 0, removed.out + removed.err);
        QVERIFY(removed.json()[u"proof"_s][u"tag"_s].isNull());
        QVERIFY(removed.json()[u"proof"_s][u"stack"_s].isString());
        QCOMPARE(removed.json()[u"stays"_s].toArray(), QJsonArray{foundation});
        const QJsonValue because = removed.json()[u"staysBecause"_s];
        QVERIFY2(because[u"what"_s].toString().contains(u"cloudformation:DescribeStacks"_s), removed.out);
        QVERIFY2(because[u"next"_s].toString().contains(u"shipctl connections remove"_s), removed.out);
        QCOMPARE(m->home.run({u"connections"_s, u"remove"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

private:
    static constexpr QLatin1StringView foundation{"shipdeck-foundation"};

    //! Whoever asks for it to go is told that it has not gone, why, and what to do, which helps.
    void staysUntilThatIsLifted() const
    {
        const QByteArray why = "The stack shipdeck-foundation stays: it is protected against deletion.\n"
                               "It costs nothing. To delete it, turn off the protection (";
        QVERIFY(m->deploy(m->site(u"blog"_s)).exit == 0);
        const QByteArray stack = Hosted::inventory().filter(u"stack shipdeck-blog-"_s).value(0).mid(6).toUtf8();
        const QByteArray bucket = Hosted::inventory().filter(u"bucket "_s).value(0).section(u' ', 1, 1).toUtf8();
        const Answer removed = m->home.run({u"remove"_s, u"blog"_s, u"--yes"_s});
        QVERIFY2(removed.out.startsWith(
                     "blog was removed completely from this computer and from the AWS account 123456789012, "
                     "us-east-1: no stack "
                     + stack + ", no bucket " + bucket + ", no resource with its tag.\n" + why),
                 removed.out);

        const QStringList away{u"connections"_s, u"remove"_s, u"--yes"_s};
        const Answer told = m->home.run(away);
        QCOMPARE(told.exit, 0);
        QVERIFY2(told.out.startsWith("There was no warm distribution to delete in 123456789012, us-east-1.\n" + why),
                 told.out);
        const Answer met = m->home.run(away + QStringList{u"--json"_s});
        QCOMPARE(met.json()[u"removed"_s].toArray(), QJsonArray());
        QCOMPARE(met.json()[u"stays"_s].toArray(), QJsonArray{foundation});
        const QString next = met.json()[u"staysBecause"_s][u"next"_s].toString();
        QVERIFY2(next.contains(u"shipctl connections remove"_s), qPrintable(next));
        Hosted::type(next.section(u'(', 1).section(u')', 0, 0));
        const Answer gone = m->home.run(away);
        QCOMPARE(gone.out, "Prepared resources in 123456789012, us-east-1 were deleted: shipdeck-foundation.\n");
        QCOMPARE(Hosted::inventory(), QStringList());
    }
};
SHIPDECK_TEST(CloudFrontChangesTest)

#include "changes_test.moc"
