// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "domains/diagnosis.h"
#include "support/aws_rig.h"
#include "support/finish.h"
#include "support/need.h"
#include "support/registry.h"
#include "targets/cloudfront/domains/look.h"
#include "targets/cloudfront/domains/move.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace shipdeck;
using namespace shipdeck::domains;
using shipdeck::test::AwsRig;
using shipdeck::test::finish;
using namespace Qt::StringLiterals;

namespace {

// The first is the example of RFC 6605 6.1; the other one fits no key.
const QString key =
    u"@ DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA=="_s;
const QString itsSigner = u"55648 13 2 B4C8C1FE2E7477127B27115656AD6256F424625BF5C1E2770CE6D6E37DF61D17"_s;
const QString otherSigner = u"12345 13 2 0000000000000000000000000000000000000000000000000000000000000000"_s;

const QStringList atCloudflare{u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s};

//! What a person has done, and what Shipdeck says of it.
struct Mistake {
    QStringList records = {};             //!< of the zone, which is at Cloudflare; none: it is not
    QStringList said = {};                //!< code, observed, wanted, next, with * for anything; nothing: all is right
    QString name = u"www.shop.example"_s; //!< of the domain
    QStringList lame = {};                //!< name servers
    QString signer = {};                  //!< DS record at the registry
    QStringList before = {};              //!< records, when it was looked at for the first time
    int seconds = 0;                      //!< for which others remember those
    bool needsProof = false;              //!< it is live
    QList<bool> zones = {};               //!< hosted zones in the account; true: a private one
    bool isHeld = false;                  //!< CloudFront has the name elsewhere
};

QJsonArray arrayOf(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace
Q_DECLARE_METATYPE(Mistake)

//! Each mistake that people make with a domain, made by a provider of the rig, and what Shipdeck says to it.
class DomainMistakesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("SHIPDECK_PACE", "100"); }
    void cleanupTestCase() { qunsetenv("SHIPDECK_PACE"); }
    void init()
    {
        NEED(m_rig.trouble());
        m_rig.post(u"/_rig/reset"_s);
        qputenv("SHIPDECK_DNS_ROOTS", m_rig.dns().toLatin1());
        const QProcessEnvironment environment = m_rig.environment(QDir::tempPath());
        for (const QString& name : environment.keys())
            qputenv(name.toLatin1(), environment.value(name).toLatin1());
        haveZone(u"edge.test"_s, {u"d1 A 192.0.2.7"_s, u"d1 AAAA 2001:db8::7"_s}, {});
    }
    void cleanup()
    {
        qunsetenv("SHIPDECK_DNS_ROOTS");
        QCOMPARE(m_rig.violations(), QStringList());
    }

    void eachIsFoundWithOneThingToDo_data()
    {
        QTest::addColumn<Mistake>("made");
        const auto row = [](const char* name, const Mistake& made) { QTest::newRow(name) << made; };
        const QString right = u"www CNAME d1.edge.test"_s, wanted = u"CNAME d1.edge.test"_s;
        const QString addresses = u"the addresses of d1.edge.test"_s;

        row("nothing yet", {{u"@ MX 10 mail.shop.example."_s}});
        row("right", {{right}});
        row("right at the apex", {{u"@ A 192.0.3.1"_s}, {}, u"shop.example"_s});
        row("lame",
            {{right},
             {u"dns-lame"_s, u"*.ns.cloudflare.com: REFUSED, *.ns.cloudflare.com: REFUSED"_s,
              u"an answer of the domain's name servers"_s,
              u"Create the zone at its DNS provider, or correct the name servers at the registrar."_s},
             u"www.shop.example"_s,
             {u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s}});
        row("one of two lame",
            {{right},
             {u"dns-lame-partly"_s, u"bob.ns.cloudflare.com: REFUSED"_s,
              u"an answer for shop.example from each of its name servers"_s,
              u"Remove bob.ns.cloudflare.com from the name servers of shop.example where you bought it, or create the zone at that server."_s},
             u"www.shop.example"_s,
             {u"bob.ns.cloudflare.com"_s}});
        row("old A",
            {{u"www A 198.51.100.1"_s},
             {u"domain-old-address"_s, u"A 198.51.100.1"_s, wanted,
              u"Delete the records A 198.51.100.1 of www.shop.example at Cloudflare."_s}});
        row("old AAAA",
            {{u"www AAAA 2001:db9::1"_s},
             {u"domain-old-address"_s, u"AAAA 2001:db9::1"_s, wanted,
              u"Delete the records AAAA 2001:db9::1 of www.shop.example at Cloudflare."_s}});
        row("the site's addresses in the place of a CNAME", {{u"www A 192.0.3.1"_s}});
        row("old A at the apex",
            {{u"@ A 198.51.100.1"_s},
             {u"domain-old-address"_s, u"A 198.51.100.1"_s, addresses,
              u"Delete the records A 198.51.100.1 of shop.example at Cloudflare."_s},
             u"shop.example"_s});
        row("old AAAA beside the right A",
            {{u"@ A 192.0.3.1"_s, u"@ AAAA 2001:db9::1"_s},
             {u"domain-old-address"_s, u"AAAA 2001:db9::1"_s, addresses,
              u"Delete the records AAAA 2001:db9::1 of shop.example at Cloudflare."_s},
             u"shop.example"_s});
        row("CNAME beside others",
            {{right, u"www A 198.51.100.1"_s},
             {u"domain-cname-not-alone"_s, u"A 198.51.100.1"_s, u"only CNAME d1.edge.test"_s,
              u"Delete the other records of www.shop.example at Cloudflare, or use another name."_s}});
        row("CNAME impossible",
            {{u"www MX 10 mail.shop.example."_s},
             {u"domain-cname-not-alone"_s, u"MX 10 mail.shop.example"_s, u"only CNAME d1.edge.test"_s,
              u"Delete the other records of www.shop.example at Cloudflare, or use another name."_s}});
        row("CNAME at the apex",
            {{u"@ CNAME d1.edge.test"_s},
             {u"domain-cname-at-apex"_s, wanted, wanted, u"Replace it by a record of the type CNAME at Cloudflare."_s},
             u"shop.example"_s});
        row("proxy",
            {{u"www A 104.16.1.1"_s},
             {u"domain-proxied"_s, u"A 104.16.1.1"_s, wanted,
              u"Set the proxy status of the record www.shop.example to “DNS only” at Cloudflare."_s}});
        row("proxy over IPv6 at the apex",
            {{u"@ AAAA 2606:4700::1"_s},
             {u"domain-proxied"_s, u"AAAA 2606:4700::1"_s, addresses,
              u"Set the proxy status of the record shop.example to “DNS only” at Cloudflare."_s},
             u"shop.example"_s});
        row("CAA",
            {{u"@ CAA 0 issue \"letsencrypt.org\""_s},
             {u"domain-caa-forbids"_s, u"CAA 0 issue \"letsencrypt.org\""_s, u"CAA 0 issue \"amazon.com\""_s,
              u"Add this CAA record for shop.example at Cloudflare."_s}});
        row("CAA of the name itself counts", {{u"@ CAA 0 issue \"a.test\""_s, u"www CAA 0 issue \"amazon.com\""_s}});
        row("CAA that lets Amazon", {{u"@ CAA 0 issue \"a.test\""_s, u"@ CAA 0 issue \"Amazon.com; account=1\""_s}});
        row("CAA for mail alone", {{u"@ CAA 0 iodef \"mailto:a@shop.example\""_s}});
        row("wrong value",
            {{u"www CNAME d2.edge.test"_s},
             {u"domain-wrong-value"_s, u"CNAME d2.edge.test"_s, wanted,
              u"Change the value of this record at Cloudflare to d1.edge.test."_s}});
        row("zone doubled",
            {{u"www.shop.example.shop.example CNAME d1.edge.test"_s},
             {u"domain-name-doubled"_s, u"www.shop.example.shop.example CNAME d1.edge.test"_s,
              u"www.shop.example CNAME d1.edge.test"_s,
              u"Shorten the name of that record by “.shop.example” at Cloudflare: the form adds the domain itself."_s}});
        const QString broken = u"a DS record of one of the zone's keys, or none"_s;
        const QString turnOff =
            u"Turn DNSSEC off where you bought shop.example; turn it on again later with the DS record that Cloudflare names."_s;
        row("a key without a DS record", {{right, key}});
        row("DNSSEC that is right", {.records = {right, key}, .name = u"www.example.net"_s, .signer = itsSigner});
        row("DNSSEC without a key",
            {.records = {right},
             .said = {u"domain-dnssec-broken"_s, u"DS %1, but the zone has no key"_s.arg(itsSigner.toLower()), broken,
                      turnOff},
             .signer = itsSigner});
        row("DNSSEC with another key",
            {.records = {right, key},
             .said = {u"domain-dnssec-broken"_s, u"DS %1, which fits none of the zone's keys"_s.arg(otherSigner),
                      broken, turnOff},
             .signer = otherSigner});
        const QString now = u"the record, which the domain's name servers have now"_s, none = u"No action needed."_s;
        row("long TTL",
            {.records = {right},
             .said = {u"domain-former-remembered"_s, u"198.51.100.1"_s, now, none},
             .before = {u"www 86400 A 198.51.100.1"_s},
             .seconds = 86400});
        row("NXDOMAIN in caches",
            {.records = {right},
             .said = {u"domain-missing-remembered"_s, u"no such name (NXDOMAIN), as they remember it"_s, now, none},
             .before = {u"@ A 192.0.3.1"_s},
             .seconds = 60});
        row("proof missing",
            {.records = {right},
             .said = {u"domain-proof-missing"_s, u"no record _a.www.shop.example"_s,
                      u"_a.www.shop.example CNAME _b.acm-validations.aws"_s,
                      u"Add this record again where the DNS of the domain is."_s},
             .needsProof = true});
        row("proof there", {.records = {right, u"_a.www CNAME _b.acm-validations.aws"_s}, .needsProof = true});
        const QString cloudflare = u"ada.ns.cloudflare.com, bob.ns.cloudflare.com"_s;
        row("registrar leads elsewhere",
            {.records = {right},
             .said =
                 {u"domain-registrar-elsewhere"_s, cloudflare, u"ns-*.awsdns-*, ns-*, ns-*, ns-*"_s,
                  u"Set these name servers where you bought shop.example; or delete the zone in Route 53, if its DNS is meant to be elsewhere."_s},
             .zones = {false}});
        row("two zones",
            {.records = {right},
             .said =
                 {u"domain-zones-several"_s, u"* (ns-*.awsdns-*); * (ns-*.awsdns-*)"_s,
                  u"one zone, to whose name servers the domain leads"_s,
                  u"Set the name servers of the zone that you use where you bought shop.example, and delete the others."_s},
             .zones = {false, false}});
        row("private zone",
            {.records = {right},
             .said =
                 {u"domain-zone-private"_s, u"the private zone *"_s, u"a public zone called shop.example"_s,
                  u"Create a public hosted zone called shop.example in Route 53, and set its name servers where you bought the domain."_s},
             .zones = {true}});
        row("private zone beside the one that is led to", {.zones = {true, false}});
        row("two zones, one led to", {.zones = {false, false}});
        row("held by another distribution",
            {.said =
                 {u"domain-taken-elsewhere"_s, u"One or more of the CNAMEs you provided are already associated*"_s,
                  u"www.shop.example at the project's distribution alone"_s,
                  u"If that is in this AWS account, move it here without an interruption: shipctl domains move www.shop.example --to <project>. In another account, remove it there first, then add it again; docs/domains.md says how to keep it online meanwhile."_s},
             .isHeld = true});
    }
    void eachIsFoundWithOneThingToDo()
    {
        QFETCH(const Mistake, made);
        const auto found = made.isHeld ? std::optional(held()) : foundIn(made);
        QCOMPARE(found ? found->code : QString(), made.said.value(0));
        if (!found)
            return;
        const QStringList said{found->code, found->observed.render(), found->wanted.render(), found->next.render()};
        for (qsizetype i = 0; i < said.size(); ++i) {
            QVERIFY(!made.said.at(i).isEmpty());
            const auto expected = QRegularExpression::fromWildcard(made.said.at(i), Qt::CaseSensitive);
            QVERIFY2(expected.match(said.at(i)).hasMatch(), qPrintable(said.at(i)));
        }
        QVERIFY(!found->what.isEmpty());
        QCOMPARE(found->endsByItself(), made.seconds > 0);
        if (made.seconds > 0) {
            QVERIFY(std::abs(nowUtc().addSecs(made.seconds).secsTo(found->until)) < 60);
            const QString until = QLocale().toString(found->until.toLocalTime(), QLocale::ShortFormat);
            QVERIFY2(found->what.render().contains(until), qPrintable(found->what.render()));
        }
        QCOMPARE(Finding::fromJson(found->toJson())->toPublicJson(), found->toPublicJson());
    }

    void anAnswerThatFailsAccusesNobody_data()
    {
        QTest::addColumn<Mistake>("made");
        QTest::addColumn<QString>("question"); // whose answers fail
        QTest::addColumn<int>("nth");          // from which one on
        QTest::addColumn<int>("count");        // 0: always
        const QString right = u"www CNAME d1.edge.test"_s, proof = u"_a.www CNAME _b.acm-validations.aws"_s;
        const auto row = [](const char* name, const Mistake& made, const QString& question, int nth, int count) {
            QTest::newRow(name) << made << question << nth << count;
        };
        row("where the domain is delegated to", {.zones = {false}}, u"^shop\\.example NS$"_s, 1, 0);
        row("addresses of the distribution", {{u"www A 192.0.2.8"_s}}, u"^d1\\.edge\\.test A"_s, 1, 0);
        // Another server answers that question then; this one is asked once more, whether it serves the zone.
        row("one server's, once", {{right}}, u"^www\\.shop\\.example TXT$"_s, 1, 1);
        row("the proof, of both servers", {.records = {right, proof}, .needsProof = true},
            u"^_a\\.www\\.shop\\.example CNAME$"_s, 1, 2);
    }
    void anAnswerThatFailsAccusesNobody()
    {
        QFETCH(Mistake, made);
        QFETCH(QString, question);
        QFETCH(int, nth);
        QFETCH(int, count);
        const QJsonObject rule{{u"listener"_s, u"dns"_s},
                               {u"operation"_s, question},
                               {u"do"_s, u"refused"_s},
                               {u"nth"_s, nth},
                               {u"count"_s, count}};
        m_rig.post(u"/_rig/faults"_s, QJsonDocument(rule).toJson());
        const auto found = foundIn(made);
        QCOMPARE(found ? found->code : QString(), QString());
        const auto rules = QJsonDocument::fromJson(m_rig.request("DELETE", u"/_rig/faults"_s)).array();
        QVERIFY(rules.first()[u"hits"_s].toInt() > 0);
    }

    //! Which answers every name below it, also one that does not exist.
    void aWildcardRecordIsNoDoubledName()
    {
        Survey survey;
        survey.wanted = {u"www.example.net"_s, RecordType::CNAME, u"d1.cloudfront.net"_s};
        survey.zone = u"example.net"_s;
        survey.doubled = {{u"www.example.net.example.net"_s, RecordType::CNAME, u"parked.example.org"_s}};
        QVERIFY(!diagnosed(survey, false));
        survey.doubled.first().value = survey.wanted.value;
        QCOMPARE(diagnosed(survey, false)->code, u"domain-name-doubled"_s);
    }

    void whatOthersRememberEnds()
    {
        const QDateTime now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        const QString name = u"www.shop.example"_s;
        QVERIFY(!remembered(name, {u"192.0.2.1"_s}, now, now));
        QVERIFY(!remembered(name, {u"192.0.2.1"_s}, {}, now));
    }

    void theTimeToLiveIsRead()
    {
        haveZone(u"shop.example"_s, {u"www 86400 A 198.51.100.1"_s}, {u"ns1.host.test"_s});
        Resolver resolver;
        const auto answer = finish(resolver.query(u"www.shop.example"_s, RecordType::A));
        QCOMPARE(answer->records.value(0).ttl, 86400);
        QCOMPARE(answer->missingTtl, 0);
        QCOMPARE(finish(resolver.query(u"new.shop.example"_s, RecordType::A))->missingTtl, 60);
    }

    //! The root and the registry are asked once, however many questions there are.
    void oneLookWalksOnce()
    {
        haveZone(u"shop.example"_s, {u"www CNAME d1.edge.test"_s}, {u"ns1.shop.example"_s, u"ns2.shop.example"_s});
        (void)m_rig.request("DELETE", u"/_rig/lookups"_s);
        Resolver resolver;
        for (const RecordType type : {RecordType::CNAME, RecordType::MX, RecordType::TXT})
            QVERIFY(finish(resolver.query(u"www.shop.example"_s, type)));
        const QString asked = QString::fromUtf8(m_rig.request("GET", u"/_rig/lookups"_s));
        QCOMPARE(asked.count(u"127.0.0.1 "_s), 2); // for the zone, and the one that the alias leads to
    }

private:
    void post(const QJsonObject& document) { m_rig.post(u"/_rig/dns"_s, QJsonDocument(document).toJson()); }
    void haveZone(const QString& zone, const QStringList& records, const QStringList& servers)
    {
        QJsonObject document{{u"zone"_s, zone}, {u"records"_s, arrayOf(records)}};
        if (!servers.isEmpty())
            document[u"servers"_s] = arrayOf(servers);
        post(document);
    }
    //! What is wrong with a domain of this state, as the agent sees it.
    std::optional<Finding> foundIn(const Mistake& made)
    {
        const QString zone = made.name.section(u'.', -2);
        for (const bool isPrivate : made.zones)
            (void)(isPrivate ? m_rig.makePrivateZone(zone) : m_rig.makeDomain(zone));
        for (const QString& server : made.lame)
            post({{u"server"_s, server}, {u"flaw"_s, u"refused"_s}});
        if (!made.signer.isEmpty())
            post({{u"delegate"_s, zone}, {u"signers"_s, QJsonArray{made.signer}}});
        store::Domain domain{made.name, ProjectId(u"p"_s), EnvironmentName(u"production"_s)};
        domain.dnsZone = zone;
        domain.state = made.needsProof ? store::Domain::State::Live
            : made.before.isEmpty()    ? store::Domain::State::Pointing
                                       : store::Domain::State::Checking;
        const bool isApex = made.name == zone;
        domain.records = {{made.name, isApex ? store::aliasRecord : u"CNAME"_s, u"d1.edge.test"_s}};
        if (made.needsProof)
            domain.records.append({u"_a.www.shop.example"_s, u"CNAME"_s, u"_b.acm-validations.aws"_s});
        if (!made.before.isEmpty()) {
            haveZone(zone, made.before, atCloudflare);
            observe(domain);
        }
        if (!made.records.isEmpty())
            haveZone(zone, made.records, atCloudflare);
        observe(domain);
        Resolver resolver;
        const auto seen = finish(deploy::diagnosedNow(account(made), &resolver, domain, u"d1.edge.test"_s));
        return seen ? Finding::fromJson(seen->finding) : domains::findingOf(seen.error());
    }
    deploy::AwsAccount account(const Mistake& made) const
    {
        return made.zones.isEmpty() ? deploy::AwsAccount() : deploy::openAccount({}).value_or(deploy::AwsAccount());
    }
    static void observe(store::Domain& domain)
    {
        Resolver resolver;
        for (store::WantedRecord& record : domain.records)
            if (const auto seen = finish(deploy::observedNow(&resolver, record, {})))
                record = *seen;
    }
    static Finding held()
    {
        const QString name = u"www.shop.example"_s;
        const Text why =
            verbatim(u"One or more of the CNAMEs you provided are already associated with a different resource."_s);
        return heldElsewhere(name, deploy::takenElsewhere(name, why).value());
    }

    AwsRig m_rig;
};
SHIPDECK_TEST(DomainMistakesTest)

#include "mistakes_test.moc"
