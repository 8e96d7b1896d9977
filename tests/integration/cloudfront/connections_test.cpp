// SPDX-License-Identifier: MIT
#include "hosted.h"

#include "support/dns_server.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString ours = u"123456789012"_s;
const QString theirs = u"210987654321"_s;

//! What a profile's endpoints are, where each account is an AWS of its own.
QByteArray profileOf(const QByteArray& name, const QByteArray& region, const AwsRig& rig)
{
    return "[profile " + name + "]\nregion = " + region + "\nendpoint_url = " + rig.endpoint().toUtf8() + '\n';
}

QByteArray keysOf(const QByteArray& name, const AwsRig& rig)
{
    const QProcessEnvironment of = rig.environment({});
    return '[' + name + "]\naws_access_key_id = " + of.value(u"AWS_ACCESS_KEY_ID"_s).toUtf8()
        + "\naws_secret_access_key = " + of.value(u"AWS_SECRET_ACCESS_KEY"_s).toUtf8() + '\n';
}

} // namespace

//! One person, one computer, two accounts in two regions: each project has its own connection and keeps it.
class CloudFrontConnectionsTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void eachProjectIsInTheAccountOfItsOwnProfile()
    {
        AwsRig other(theirs);
        NEED(other.trouble())
        other.post(u"/_rig/settings"_s, R"({"distribution_seconds": 0})");
        for (const auto& name :
             {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_REGION"_s, u"AWS_ENDPOINT_URL"_s})
            m->home.environment().remove(name);
        const QString config = m->home.path() + u"/.aws/config"_s;
        Home::write(config, profileOf("team", "us-east-1", Hosted::rig()) + profileOf("client", "eu-west-1", other));
        const QString credentials = m->home.path() + u"/.aws/credentials"_s;
        Home::write(credentials, keysOf("team", Hosted::rig()) + keysOf("client", other));

        const QString shop = m->site(u"shop"_s);
        const Answer first = m->deploy(shop, {u"--profile"_s, u"team"_s});
        QVERIFY2(first.exit == 0, first.out + first.err);
        QVERIFY(isAsked(Hosted::rig()) && !isAsked(other));

        look(other);
        const QString blog = m->site(u"blog"_s);
        const Answer second = m->deploy(blog, {u"--profile"_s, u"client"_s});
        QVERIFY2(second.exit == 0, second.out + second.err);
        QVERIFY(isAsked(other) && !isAsked(Hosted::rig()));
        QCOMPARE(connections(), (QStringList{u"blog client eu-west-1 "_s + theirs, u"shop team us-east-1 "_s + ours}));
        const QString listed = m->home.run({u"projects"_s}).text();
        QVERIFY2(listed.contains(u"client eu-west-1 "_s + theirs), qPrintable(listed));
        (void)isAsked(Hosted::rig()); // a list asks everywhere what others did
        (void)isAsked(other);

        // Nobody names it again: what is deployed, rolled back and planned goes where it was.
        Hosted::setHeading(blog, "second");
        QCOMPARE(m->deploy(blog).exit, 0);
        QCOMPARE(m->home.run({u"rollback"_s, u"blog"_s}).exit, 0);
        QVERIFY(isAsked(other) && !isAsked(Hosted::rig()));
        QVERIFY(m->deploy(shop, {u"--plan"_s}).out.contains("--profile team --region us-east-1"));
        QVERIFY(isAsked(Hosted::rig()) && !isAsked(other));
        const Answer astray = m->deploy(blog, {u"--profile"_s, u"team"_s});
        QCOMPARE(astray.errorCode(), u"aws-account-differs"_s);

        // A profile that has another name by now: the next deployment says which, and it is the project's from then on.
        Home::write(config, profileOf("team", "us-east-1", Hosted::rig()) + profileOf("customer", "eu-west-1", other));
        Home::write(credentials, keysOf("team", Hosted::rig()) + keysOf("customer", other));
        const Answer missing = m->deploy(blog);
        QCOMPARE(missing.errorCode(), u"aws-profile-missing"_s);
        QVERIFY2(missing.errorNext().contains(u"customer"_s), qPrintable(missing.errorNext()));
        QCOMPARE(m->deploy(blog, {u"--profile"_s, u"customer"_s}).exit, 0);
        QCOMPARE(connections(),
                 (QStringList{u"blog customer eu-west-1 "_s + theirs, u"shop team us-east-1 "_s + ours}));

        // One goes, and the other account has not heard of it.
        (void)isAsked(Hosted::rig());
        QCOMPARE(m->home.run({u"remove"_s, u"blog"_s, u"--yes"_s}).exit, 0);
        QVERIFY(!isAsked(Hosted::rig()));
        QCOMPARE(connections(), QStringList{u"shop team us-east-1 "_s + ours});
        look(Hosted::rig());
        QVERIFY(Hosted::shown(first.json()[u"url"_s].toString()).contains("first"));
        QCOMPARE(other.violations(), QStringList());
    }

    void namesTheServersThatTheDomainHasToBeDelegatedTo()
    {
        QVERIFY(!Hosted::rig().makeDomain(u"example.com"_s).isEmpty());
        const Answer made = m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s});
        QVERIFY2(made.exit == 0, made.err);
        DnsServer world({u"ns1.registrar.example"_s});
        m->home.environment().insert(u"SHIPDECK_DNS_ROOTS"_s, qEnvironmentVariable("SHIPDECK_DNS_ROOTS"));
        const auto zone = [this](const QStringList& more) {
            const auto asking = m->home.start(QStringList{u"connections"_s, u"zone"_s} + more);
            (void)QTest::qWaitFor([&asking] { return asking->state() == QProcess::NotRunning; }, 60'000);
            return Home::end(*asking);
        };
        const QJsonObject told = zone({u"--json"_s}).json();
        QCOMPARE(told[u"isDelegated"_s], QJsonValue(false));
        QStringList servers;
        for (const QJsonValue server : told[u"nameServers"_s].toArray())
            servers << server.toString();
        QVERIFY(servers.size() > 1);
        QVERIFY2(zone({}).err.contains(servers.first().toUtf8()), qPrintable(servers.first()));
        world.setServers(servers);
        QCOMPARE(zone({u"--json"_s}).json()[u"isDelegated"_s], QJsonValue(true));
        QVERIFY(!zone({}).err.contains(servers.first().toUtf8()));
    }

private:
    //! Whether anything was, since the last time this was asked.
    static bool isAsked(const AwsRig& rig) { return !rig.takeOperations().isEmpty(); }
    //! Visitors come through this one's edge from now on, which the agent learns from its environment.
    void look(const AwsRig& rig)
    {
        QVERIFY(m->home.agentEnds());
        m->home.environment().insert(u"SHIPDECK_EDGE_PROXY"_s, rig.edge());
        m->home.environment().insert(u"AWS_CA_BUNDLE"_s, rig.authority());
    }
    //! "shop team us-east-1 123456789012", by name.
    QStringList connections() const
    {
        QStringList all;
        for (const QJsonValue project : m->home.run({u"projects"_s, u"--json"_s}).items()) {
            const QJsonValue aws = project[u"aws"_s];
            all << u"%1 %2 %3 %4"_s.arg(project[u"name"_s].toString(), aws[u"profile"_s].toString(),
                                        aws[u"region"_s].toString(), aws[u"account"_s].toString());
        }
        all.sort();
        return all;
    }
};
SHIPDECK_TEST(CloudFrontConnectionsTest)

#include "connections_test.moc"
