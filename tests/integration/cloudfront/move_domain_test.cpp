// SPDX-License-Identifier: MIT
#include "domain_case.h"
#include "support/registry.h"
#include "support/wait.h"

#include <csignal>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"www.shop.example"_s;
const QString address = u"https://www.shop.example/"_s;

//! What visitors of the name got, one after the other without a pause.
struct Visits {
    QStringList failures;
    QByteArrayList sites; //!< in the order in which they were seen, each once in a row

    void visit()
    {
        const QByteArray page = Hosted::shown(address);
        const QByteArray site = page.contains("of the blog") ? "blog" : page.contains("first") ? "shop" : "";
        if (site.isEmpty())
            failures << QString::fromUtf8(page.left(80));
        else if (sites.isEmpty() || sites.last() != site)
            sites << site;
    }
    void verify() const
    {
        QVERIFY2(failures.isEmpty(), qPrintable(QString::number(failures.size()) + u": "_s + failures.value(0)));
        QCOMPARE(sites, (QByteArrayList{"shop", "blog"}));
    }
};

} // namespace

//! A live domain moves to another site, and no request of a visitor fails meanwhile.
class CloudFrontMoveDomainTest : public DomainCase {
    Q_OBJECT
private Q_SLOTS:
    void visitorsNeverFail_data()
    {
        QTest::addColumn<bool>("fromBelow");
        QTest::addColumn<bool>("toBelow");
        QTest::newRow("own to own") << false << false;
        QTest::newRow("own to below a wildcard domain") << false << true;
        QTest::newRow("below a wildcard domain to own") << true << false;
        QTest::newRow("both below") << true << true;
    }
    void visitorsNeverFail()
    {
        QFETCH(bool, fromBelow);
        QFETCH(bool, toBelow);
        const QString zone = begin();
        if (fromBelow || toBelow)
            connectZone();
        deploySites(fromBelow, toBelow);
        const QStringList bare = withoutKeys();
        add({name, u"--project"_s, u"shop"_s});
        slowDown();
        Visits visits;
        visits.visit();
        const auto moving = m->home.start({u"domains"_s, u"move"_s, name, u"--to"_s, u"blog"_s, u"--json"_s});
        while (moving->state() != QProcess::NotRunning)
            visits.visit();
        visits.visit();
        visits.verify();
        const QByteArray said = moving->readAllStandardOutput();
        QVERIFY2(moving->exitCode() == 0, said + moving->readAllStandardError());
        const QJsonObject moved = QJsonDocument::fromJson(said).object();
        QCOMPARE(moved[u"project"_s].toString(), u"blog"_s);
        QCOMPARE(moved[u"state"_s].toString(), u"live"_s);
        // Nothing of it is left at the former project, and nothing at the new one once it goes.
        QCOMPARE(Hosted::inventory().filter(u"certificate "_s).size(), bare.filter(u"certificate "_s).size() + 1);
        remove(name);
        QCOMPARE(withoutKeys(), bare);
        verifyProofs(zone, 0);
    }

    void comesFromADistributionThatShipdeckDoesNotKnow()
    {
        const QString zone = begin();
        deploySites(false, false);
        Hosted::byHand(foreign(zone));
        QCOMPARE(Hosted::inventory().filter(u"distributions "_s).size(), 3);
        const Answer added = domains({u"add"_s, name, u"--project"_s, u"blog"_s});
        QCOMPARE(added.errorCode(), u"domain-taken-elsewhere"_s); // nothing to delete, which would take it offline
        const Answer plan = domains({u"move"_s, name, u"--to"_s, u"blog"_s, u"--plan"_s});
        QVERIFY2(plan.exit == 0 && plan.out.contains("aws cloudfront associate-alias"), plan.err + plan.out);
        const Answer moved = domains({u"move"_s, name, u"--to"_s, u"blog"_s});
        QVERIFY2(moved.exit == 0, moved.err + moved.out);
        QVERIFY(Hosted::shown(address).contains("of the blog"));
    }

    void whatFailsLeadsWhereItDid()
    {
        const QString zone = begin();
        deploySites(false, false);
        add({name, u"--project"_s, u"shop"_s});
        const QStringList before = Hosted::inventory();
        Hosted::fault(R"({"operation": "cloudfront:AssociateAlias", "do": "denied"})");
        const Answer failed = domains({u"move"_s, name, u"--to"_s, u"blog"_s});
        QVERIFY(failed.exit != 0);
        QVERIFY2(failed.out.contains("AssociateAlias"), failed.out);
        QCOMPARE(Hosted::inventory(), before);
        verifyProofs(zone, 1);
        QVERIFY(Hosted::shown(address).contains("first"));
        const QJsonObject shown = domains({u"show"_s, name}).json();
        QCOMPARE(shown[u"project"_s].toString(), u"shop"_s);
        QCOMPARE(shown[u"state"_s].toString(), u"live"_s);
        QCOMPARE(domains({u"move"_s, name, u"--to"_s, u"shop"_s}).errorCode(), u"domain-there-already"_s);
        QCOMPARE(domains({u"move"_s, u"old.shop.example"_s, u"--to"_s, u"shop"_s}).errorCode(),
                 u"domain-move-unfound"_s);
    }

    void anAgentThatDiesOnlyDelaysIt()
    {
        begin();
        deploySites(false, false);
        add({name, u"--project"_s, u"shop"_s});
        slowDown();
        Visits visits;
        const auto moving = m->home.start({u"domains"_s, u"move"_s, name, u"--to"_s, u"blog"_s, u"--json"_s});
        QStringList killed;
        const auto killOnce = [&] {
            visits.visit();
            const QString state = domains({u"show"_s, name}).json()[u"state"_s].toString();
            if (!state.isEmpty() && state != u"live" && !killed.contains(state) && m->home.agentPid() > 1) {
                killed << state;
                ::kill(pid_t(m->home.agentPid()), SIGKILL);
            }
            return moving->state() == QProcess::NotRunning;
        };
        QVERIFY(becomesTrue(killOnce));
        visits.visit();
        QVERIFY(!killed.isEmpty());
        visits.verify();
        const QByteArray said = moving->readAllStandardOutput();
        QVERIFY2(moving->exitCode() == 0, said + moving->readAllStandardError());
        const QJsonObject shown = domains({u"show"_s, name}).json();
        QCOMPARE(shown[u"project"_s].toString(), u"blog"_s);
        QCOMPARE(shown[u"state"_s].toString(), u"live"_s);
    }

    //! Before anything has changed, and with the name at the distribution that both environments have.
    void staysWithItsProjectWhereverItFails()
    {
        begin();
        connectZone();
        deploySites(true, false);
        add({name, u"--project"_s, u"shop"_s});
        Hosted::fault(R"({"operation": "cloudfront:ListDistributions", "do": "denied"})");
        failsToMove({u"--to"_s, u"blog"_s});

        const QString folder = m->site(u"shop"_s, "proposed");
        QVERIFY2(m->deploy(folder, {u"--env"_s, u"preview"_s}).exit == 0, "deploy");
        Hosted::fault(R"({"operation": "route53:ChangeResourceRecordSets", "do": "denied"})");
        failsToMove({u"--to"_s, u"shop"_s, u"--env"_s, u"preview"_s});
        const Answer moved = domains({u"move"_s, name, u"--to"_s, u"shop"_s, u"--env"_s, u"preview"_s});
        QVERIFY2(moved.exit == 0, moved.err + moved.out);
        QVERIFY(Hosted::shown(address).contains("proposed"));
    }

    //! Where a move fails and the name cannot be given back either, it is served where it is by then.
    void whatCannotBeGivenBackStaysServed()
    {
        begin();
        connectZone();
        deploySites(false, true);
        add({name, u"--project"_s, u"shop"_s});
        Hosted::fault(R"({"operation": "cloudfront:AssociateAlias", "do": "denied", "nth": 2, "count": 0})");
        Hosted::fault(R"({"operation": "route53:ChangeResourceRecordSets", "do": "denied"})");
        const Answer failed = domains({u"move"_s, name, u"--to"_s, u"blog"_s});
        QCOMPARE(failed.errorCode(), u"left-behind"_s);
        QVERIFY2(Hosted::shown(address).contains("of the blog"), Hosted::shown(address));
    }

    //! Neither a domain nor a deployment takes a host from the project that has it.
    void aHostHasOneProject()
    {
        begin();
        connectZone();
        deploySites(false, true); // the blog is at blog.example.com
        const QString host = u"blog.example.com"_s, other = u"docs.example.com"_s;
        QCOMPARE(domains({u"add"_s, host, u"--project"_s, u"shop"_s}).errorCode(), u"domain-taken"_s);
        QVERIFY(Hosted::shown(u"https://%1/"_s.arg(host)).contains("of the blog"));
        add({other, u"--project"_s, u"shop"_s});
        const Answer deployed = m->deploy(m->site(u"docs"_s, "the docs"));
        QCOMPARE(deployed.errorCode(), u"host-taken"_s);
        QVERIFY(Hosted::shown(u"https://%1/"_s.arg(other)).contains("first"));
    }

private:
    void failsToMove(const QStringList& where) const
    {
        const Answer failed = domains(QStringList{u"move"_s, name} + where);
        QVERIFY(failed.exit != 0);
        const QJsonObject shown = domains({u"show"_s, name}).json();
        QCOMPARE(shown[u"project"_s].toString(), u"shop"_s);
        QCOMPARE(shown[u"environment"_s].toString(), u"production"_s);
        QCOMPARE(shown[u"state"_s].toString(), u"live"_s);
        QVERIFY2(Hosted::shown(address).contains("first"), Hosted::shown(address));
    }
    void deploySites(bool isShopBelow, bool isBlogBelow) const
    {
        const auto deploy = [this](const QString& project, const QByteArray& heading, bool isBelow) {
            const QStringList own = isBelow ? QStringList() : QStringList{u"--zone"_s, u"none"_s};
            const Answer deployed = m->deploy(m->site(project, heading), own);
            QVERIFY2(deployed.exit == 0, deployed.err);
        };
        deploy(u"shop"_s, "first", isShopBelow);
        deploy(u"blog"_s, "of the blog", isBlogBelow);
    }
    //! Changes take their time to reach the edges.
    static void slowDown()
    {
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 2, "record_seconds": 1})");
    }
    //! So many records that prove a name to AWS are in the zone.
    static void verifyProofs(const QString& zone, int count)
    {
        Hosted::byHand(u"zone = boto3.client('route53').list_resource_record_sets(HostedZoneId='%1')\n"
                       "names = [one['Name'] for one in zone['ResourceRecordSets'] if one['Type'] == 'CNAME']\n"
                       "print(names if len(names) != %2 else '', end='')"_s.arg(zone)
                           .arg(count));
    }
    static QStringList withoutKeys()
    {
        QStringList all = Hosted::inventory();
        all.removeIf([](const QString& line) { return line.startsWith(u"object "_s); });
        return all;
    }
    //! A distribution with the name, made by hand, as a site of another tool has it.
    static QString foreign(const QString& zone)
    {
        return u"import time\n"
               "acm = boto3.client('acm', region_name='us-east-1')\n"
               "cloudfront, dns = boto3.client('cloudfront'), boto3.client('route53')\n"
               "arn = acm.request_certificate(DomainName='%1', ValidationMethod='DNS')['CertificateArn']\n"
               "def proof():\n"
               "    told = acm.describe_certificate(CertificateArn=arn)['Certificate']\n"
               "    return told['DomainValidationOptions'][0].get('ResourceRecord'), told['Status']\n"
               "while not proof()[0]: time.sleep(0.1)\n"
               "def upsert(kind, name, **more):\n"
               "    dns.change_resource_record_sets(HostedZoneId='%2', ChangeBatch={'Changes': [{'Action': 'UPSERT',\n"
               "        'ResourceRecordSet': {'Name': name, 'Type': kind} | more}]})\n"
               "upsert('CNAME', proof()[0]['Name'], TTL=300, ResourceRecords=[{'Value': proof()[0]['Value']}])\n"
               "while proof()[1] != 'ISSUED': time.sleep(0.1)\n"
               "made = cloudfront.create_distribution(DistributionConfig={'CallerReference': 'theirs', 'Comment': '',\n"
               "    'Enabled': True, 'Aliases': {'Quantity': 1, 'Items': ['%1']},\n"
               "    'ViewerCertificate': {'ACMCertificateArn': arn, 'SSLSupportMethod': 'sni-only',\n"
               "        'MinimumProtocolVersion': 'TLSv1.2_2021'},\n"
               "    'Origins': {'Quantity': 1, 'Items': [{'Id': 'o', 'DomainName': 'theirs.s3.amazonaws.com',\n"
               "        'S3OriginConfig': {'OriginAccessIdentity': ''}}]},\n"
               "    'DefaultCacheBehavior': {'TargetOriginId': 'o', 'ViewerProtocolPolicy': 'allow-all',\n"
               "        'CachePolicyId': '658327ea-f89d-4fab-a63d-7e88639e58f6'}})['Distribution']\n"
               "upsert('CNAME', '%1', TTL=300, ResourceRecords=[{'Value': made['DomainName']}])\n"_s.arg(name, zone);
    }
};
SHIPDECK_TEST(CloudFrontMoveDomainTest)

#include "move_domain_test.moc"
