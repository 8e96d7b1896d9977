// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "hosted.h"
#include "store/domains.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QRegularExpression>

#include <csignal>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Domains of the person's own, at Route 53 and elsewhere, from the first DNS record to the last.
class CloudFrontDomainsTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aNameAtRoute53BecomesLiveAndFollowsEachRelease()
    {
        const QString zone = Hosted::rig().makeDomain(u"shop.example"_s);
        // DNS is slow, and only what it proves is issued.
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0, "record_seconds": 1})");
        useDns();
        const QString folder = m->site(u"shop"_s);
        const Answer first = m->deploy(folder);
        QVERIFY2(first.exit == 0, first.err);
        const QStringList before = Hosted::inventory();
        planNamesEverything();
        const Answer added = domains({u"add"_s, u"WWW.shop.example"_s});
        QVERIFY2(added.exit == 0, added.err + added.out);
        QCOMPARE(added.json()[u"state"_s].toString(), u"live"_s);
        QVERIFY(added.json()[u"isAtRoute53"_s].toBool());
        const QJsonObject facts = added.json()[u"certificateFacts"_s].toObject();
        QCOMPARE(facts[u"names"_s], QJsonValue(QJsonArray{u"www.shop.example"_s}));
        QCOMPARE(facts[u"issuer"_s].toString(), u"Amazon"_s);
        QVERIFY(facts[u"isProofInDns"_s].toBool());
        QCOMPARE(timeIn(facts, u"renewsFrom"_s).daysTo(timeIn(facts, u"validUntil"_s)), 60);
        QVERIFY(std::abs(timeIn(facts, u"validFrom"_s).secsTo(nowUtc())) < 3600);
        const QString www = u"https://www.shop.example/"_s;
        QVERIFY(Hosted::shown(www).contains("first"));
        QCOMPARE(Hosted::shown(www + u"about/"_s), "about\n");

        // A second name, by one more certificate, which replaces the first.
        const Answer apex = domains({u"add"_s, u"shop.example"_s});
        QVERIFY2(apex.exit == 0, apex.err + apex.out);
        QCOMPARE(Hosted::inventory().filter(u"certificate "_s).size(), 1);
        Hosted::setHeading(folder, "second");
        QVERIFY2(m->deploy(folder).exit == 0, "deploy");
        for (const QString& at : {www, u"https://shop.example/"_s})
            QVERIFY(Hosted::shown(at).contains("second"));
        Hosted::rig().forget();
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        for (const QString& at : {www, u"https://shop.example/"_s})
            QVERIFY(Hosted::shown(at).contains("first"));
        QCOMPARE(Hosted::rig().calls().filter(u"POST"_s).filter(u"/key-value-stores/"_s).size(), 1);

        const QByteArray plan = m->home.run({u"domains"_s, u"remove"_s, u"www.shop.example"_s, u"--plan"_s}).out;
        QVERIFY2(plan.contains("change-resource-record-sets --hosted-zone-id " + zone.toUtf8() + ' '), plan);
        const Answer gone = domains({u"remove"_s, u"www.shop.example"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY(!Hosted::shown(www).contains("first"));
        QVERIFY(Hosted::shown(u"https://shop.example/"_s).contains("first"));
        QCOMPARE(Hosted::proofs().size(), 2); // the certificate still has both names
        const Answer last = domains({u"remove"_s, u"shop.example"_s, u"--yes"_s});
        QVERIFY2(last.exit == 0, last.err);
        QCOMPARE(Hosted::inventory(), before);
        QCOMPARE(Hosted::proofs(), QStringList());
        QCOMPARE(domains({}).items(), QJsonArray());
    }

    void aNameElsewhereWaitsForEachRecordAndGoesOnByItself()
    {
        useDns();
        haveElsewhere({});
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        const QStringList before = Hosted::inventory();
        const Answer added = domains({u"add"_s, u"www.bakery.example"_s});
        QVERIFY2(added.exit == 0, added.err + added.out);
        QCOMPARE(added.json()[u"state"_s].toString(), u"proving"_s);
        QVERIFY(added.json()[u"waitsForRecord"_s].toBool());
        QVERIFY2(added.err.contains("Add this record"), added.err);
        const QJsonObject proof = added.json()[u"records"_s][0].toObject();
        QCOMPARE(proof[u"type"_s].toString(), u"CNAME"_s);
        const QString proving = lineOf(proof);

        // Whoever closes the computer meanwhile loses nothing.
        QCOMPARE(::kill(pid_t(m->home.agentPid()), SIGKILL), 0);
        QVERIFY2(domains({u"check"_s, u"www.bakery.example"_s}).exit == 0, "check"); // which starts the next agent
        haveElsewhere({u"www CNAME d111111abcdef8.cloudfront.net"_s, proving});
        QTRY_COMPARE(stateOf(), u"pointing"_s);
        const QJsonObject shown = domains({u"show"_s, u"www.bakery.example"_s}).json();
        QCOMPARE(shown[u"records"_s].toArray().size(), 2);
        const QJsonObject pointing = shown[u"records"_s][1].toObject();
        QTRY_COMPARE(observed(), u"d111111abcdef8.cloudfront.net"_s); // what is wrong is shown
        haveElsewhere({proving, lineOf(pointing)});
        QTRY_COMPARE(stateOf(), u"live"_s);
        QVERIFY(Hosted::shown(u"https://www.bakery.example/"_s).contains("first"));

        // One more name waits for records of its own alone.
        QVERIFY2(domains({u"add"_s, u"blog.bakery.example"_s}).exit == 0, "add");
        QTRY_COMPARE(nextNames(u"blog.bakery.example"_s), (QStringList{u"blog"_s}));
        const QJsonObject second = domains({u"show"_s, u"blog.bakery.example"_s}).json()[u"records"_s][0].toObject();
        QVERIFY2(second[u"name"_s].toString().endsWith(u".blog.bakery.example"_s), "record");
        QVERIFY2(domains({u"remove"_s, u"blog.bakery.example"_s, u"--yes"_s}).exit == 0, "remove");

        // A computer that is offline says nothing about a domain.
        m->home.environment().insert(u"SHIPDECK_DNS_ROOTS"_s, u"127.0.0.1:1"_s);
        QCOMPARE(domains({u"check"_s, u"www.bakery.example"_s}).errorCode(), u"dns-unreachable"_s);
        QCOMPARE(finding(), QString());
        useDns();
        // Signatures that fit no key matter to visitors at once.
        haveElsewhere({proving, lineOf(pointing),
                       u"@ DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+"
                       "Wi9xMWyQLc8NAA=="_s});
        signedBy({u"12345 13 2 "_s + QString(64, u'0')});
        QCOMPARE(checked(1)[u"finding"_s][u"code"_s].toString(), u"domain-dnssec-broken"_s);
        signedBy({});
        haveElsewhere({proving, lineOf(pointing)});
        // One of its name servers has never heard of it.
        refuse(u"bob.ns.cloudflare.com"_s, true);
        const QJsonObject partly = checked(1)[u"finding"_s].toObject();
        QCOMPARE(partly[u"code"_s].toString(), u"dns-lame-partly"_s);
        QVERIFY(partly[u"isWarning"_s].toBool());
        refuse(u"bob.ns.cloudflare.com"_s, false);
        const Answer checked = domains({u"check"_s, u"www.bakery.example"_s});
        QVERIFY2(checked.exit == 0, checked.err);

        // The project takes its names with it.
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(removed.exit == 0, removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
        QVERIFY(!before.isEmpty());
    }

    void aNameThatWaitsCanBeTakenBack()
    {
        useDns();
        haveElsewhere({});
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        const QStringList before = Hosted::inventory();
        const Answer added = domains({u"add"_s, u"www.bakery.example"_s});
        QVERIFY2(added.exit == 0, added.err + added.out);
        const Answer twice = domains({u"add"_s, u"www.bakery.example"_s});
        QCOMPARE(twice.errorCode(), u"domain-exists"_s);
        const Answer gone = domains({u"remove"_s, u"www.bakery.example"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err + gone.out);
        QCOMPARE(Hosted::inventory(), before);
        QCOMPARE(domains({}).items(), QJsonArray());
    }

    void anAgentThatDiesInAnyStateOnlyDelaysIt()
    {
        Hosted::rig().makeDomain(u"shop.example"_s);
        useDns();
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        Hosted::rig().post(u"/_rig/settings"_s,
                           R"({"distribution_seconds": 1, "record_seconds": 1, "certificate_seconds": 2})");
        const QString name = u"www.shop.example"_s;
        const auto adding = m->home.start({u"domains"_s, u"add"_s, name, u"--json"_s});
        QStringList killed;
        const auto killOnce = [&] {
            const QString state = stateOf(name);
            if (!state.isEmpty() && state != u"live" && !killed.contains(state) && m->home.agentPid() > 1) {
                killed << state;
                ::kill(pid_t(m->home.agentPid()), SIGKILL);
            }
            return adding->state() == QProcess::NotRunning;
        };
        QVERIFY(becomesTrue(killOnce));
        QCOMPARE(stateOf(name), u"live"_s);
        QVERIFY2(killed.size() >= 3, qPrintable(killed.join(u' ')));
        QCOMPARE(Hosted::inventory().filter(u"certificate "_s).size(), 1);
        QVERIFY(Hosted::shown(u"https://www.shop.example/"_s).contains("first"));
    }

    void whatIsInTheWayIsNamed()
    {
        const QString zone = Hosted::rig().makeDomain(u"shop.example"_s);
        useDns();
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        QCOMPARE(domains({u"add"_s, u"http://x y"_s}).errorCode(), u"domain-invalid"_s);
        QCOMPARE(domains({u"add"_s, u"www.nowhere.example"_s}).errorCode(), u"domain-unregistered"_s);
        Hosted::byHand(
            u"boto3.client('route53').change_resource_record_sets(HostedZoneId='%1', ChangeBatch={'Changes': ["
            u"{'Action': 'CREATE', 'ResourceRecordSet': {'Name': 'www.shop.example', 'Type': 'A', 'TTL': 60,"
            u" 'ResourceRecords': [{'Value': '192.0.2.1'}]}}]})"_s.arg(zone));
        const Answer used = domains({u"add"_s, u"www.shop.example"_s});
        QCOMPARE(used.errorCode(), u"domain-record-exists"_s);
        QVERIFY(used.json()[u"error"_s][u"what"_s].toString().contains(u"192.0.2.1"_s));
        const QStringList left = Hosted::inventory();
        QCOMPARE(left.filter(u"certificate"_s), QStringList());
        Hosted::rig().post(u"/_rig/certificates"_s, R"({"domain": "new.shop.example", "fail": "CAA_ERROR"})");
        const Answer forbidden = domains({u"add"_s, u"new.shop.example"_s});
        QCOMPARE(forbidden.errorCode(), u"domain-certificate-failed"_s);
        QVERIFY2(forbidden.errorNext().contains(u"CAA"_s), forbidden.out);
        QCOMPARE(Hosted::inventory(), left); // all of it was undone
        const QJsonObject failed = domains({u"show"_s, u"new.shop.example"_s}).json();
        QCOMPARE(failed[u"state"_s].toString(), u"failed"_s);
    }

    void whatIsWrongIsSaidWithOneThingToDo()
    {
        useDns();
        haveElsewhere({});
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        const Answer added = domains({u"add"_s, u"www.bakery.example"_s});
        QVERIFY2(added.exit == 0, added.err + added.out);
        QCOMPARE(checked(0)[u"finding"_s], QJsonValue()); // a record that is not there yet is no mistake
        const QString proving = lineOf(added.json()[u"records"_s][0].toObject());
        // A form that adds the domain itself got the whole name.
        const QString name = proving.section(u' ', 0, 0);
        haveElsewhere({u"%1.bakery.example.bakery.example %2"_s.arg(name, proving.section(u' ', 1))});
        QCOMPARE(checked(1)[u"finding"_s][u"code"_s].toString(), u"domain-name-doubled"_s);
        const Answer shown = m->home.run({u"domains"_s, u"show"_s, u"www.bakery.example"_s});
        for (const char* word : {"bakery.example.bakery.example", "Observed: ", "Wanted: ", "Shorten the name"})
            QVERIFY2(shown.out.contains(word), word + (": " + shown.out));

        haveElsewhere({proving, u"www A 198.51.100.1"_s});
        QTRY_COMPARE(stateOf(), u"pointing"_s);
        QTRY_COMPARE(checked(1)[u"finding"_s][u"code"_s].toString(), u"domain-old-address"_s);
        // One that is right for one family alone is not live.
        const QJsonObject pointing = domains({u"show"_s, u"www.bakery.example"_s}).json()[u"records"_s][1].toObject();
        haveElsewhere({proving, lineOf(pointing)});
        QTRY_COMPARE(stateOf(), u"live"_s);
        const QJsonObject live = checked(0);
        QCOMPARE(live[u"served"_s], QJsonValue(QJsonObject{{u"ipv4"_s, u"served"_s}, {u"ipv6"_s, u"served"_s}}));
        QCOMPARE(live[u"finding"_s][u"code"_s].toString(), u"domain-former-remembered"_s); // for the minute of its TTL
        haveElsewhere({proving, u"www A 127.9.0.9"_s, u"www AAAA ::1"_s});
        const QJsonObject half = checked(1);
        QCOMPARE(half[u"served"_s][u"ipv4"_s].toString(), u"not-served"_s);
        QCOMPARE(half[u"served"_s][u"ipv6"_s].toString(), u"served"_s);
        QVERIFY2(half[u"finding"_s][u"observed"_s].toString().contains(u"127.9.0.9"_s), "observed");
        // An address of the edge that does not answer is this computer's trouble.
        haveElsewhere({proving, u"www A 127.0.0.1"_s, u"www AAAA ::2"_s});
        const QJsonObject alone = domains({u"check"_s, u"www.bakery.example"_s}).json();
        QCOMPARE(alone[u"served"_s], QJsonValue(QJsonObject{{u"ipv4"_s, u"served"_s}, {u"ipv6"_s, u"not-tried"_s}}));
        // The proof is needed again in a year.
        haveElsewhere({lineOf(pointing)});
        const QJsonObject unproven = checked(1);
        QCOMPARE(unproven[u"finding"_s][u"code"_s].toString(), u"domain-proof-missing"_s);
        QCOMPARE(unproven[u"certificateFacts"_s][u"isProofInDns"_s], QJsonValue(false));
        const QByteArray told = m->home.run({u"domains"_s, u"show"_s, u"www.bakery.example"_s}).out;
        QVERIFY2(told.contains(", issued by Amazon, valid from") && told.contains("which is not in DNS"), told);
        const QByteArray removal = m->home.run({u"domains"_s, u"remove"_s, u"www.bakery.example"_s, u"--plan"_s}).out;
        QVERIFY2(removal.contains("the records that you added stay") && !removal.contains("route53"), removal);
        // From a month before its end on, what keeps AWS from renewing the certificate is named.
        haveElsewhere({proving, lineOf(pointing)});
        renew(20, u"PENDING_VALIDATION"_s);
        const QJsonObject due = checked(1);
        QCOMPARE(due[u"finding"_s][u"code"_s].toString(), u"domain-renewal-failing"_s);
        QVERIFY(QDateTime::fromString(due[u"certificateEndsAt"_s].toString(), Qt::ISODate).daysTo(nowUtc()) > -21);
        renew(20, u"PENDING_AUTO_RENEWAL"_s); // AWS is at it
        QVERIFY(checked(0)[u"finding"_s][u"code"_s].toString() != u"domain-renewal-failing"_s);
        renew(20, u"FAILED"_s);
        QVERIFY(checked(1)[u"finding"_s][u"observed"_s].toString().contains(u"FAILED"_s));
        // The agent looks by itself.
        haveElsewhere({proving, lineOf(pointing), u"@ CAA 0 issue \"letsencrypt.org\""_s});
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        lookedAtLongAgo();
        QTRY_COMPARE(finding(), u"domain-caa-forbids"_s);
        haveElsewhere({proving, lineOf(pointing)});
        renew(395, u"SUCCESS"_s);
        QVERIFY2(checked(0)[u"finding"_s][u"code"_s].toString() != u"domain-renewal-failing"_s, "renewed");
    }

    void aNameThatAnotherDistributionHasIsTold()
    {
        Hosted::rig().makeDomain(u"shop.example"_s);
        useDns();
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        Hosted::fault(
            R"({"operation": "cloudfront:UpdateDistribution", "via": "cloudformation", "do": "error", "status": 409,
                "code": "CNAMEAlreadyExists", "message": "Already associated with a different resource."})");
        const Answer taken = domains({u"add"_s, u"www.shop.example"_s});
        QCOMPARE(taken.errorCode(), u"domain-taken-elsewhere"_s);
        QVERIFY2(taken.errorNext().contains(u"In another account"_s), taken.out);
        const QJsonObject shown = domains({u"show"_s, u"www.shop.example"_s}).json();
        const QJsonObject record = shown[u"records"_s][0].toObject();
        QCOMPARE(record[u"name"_s].toString(), u"_www.shop.example"_s);
        QCOMPARE(record[u"type"_s].toString(), u"TXT"_s);
        QVERIFY2(record[u"value"_s].toString().endsWith(u".cloudfront.net"_s), taken.out);
        const QJsonObject held = shown[u"finding"_s].toObject();
        QCOMPARE(held[u"code"_s].toString(), u"domain-taken-elsewhere"_s);
        QVERIFY(held[u"observed"_s].toString().contains(u"Already associated"_s));
    }

private:
    //! What `check` says, which has to end with this code.
    QJsonObject checked(int exit) const
    {
        const Answer answer = domains({u"check"_s, u"www.bakery.example"_s});
        if (answer.exit != exit)
            qWarning("check ended with %d: %s", answer.exit, (answer.out + answer.err).constData());
        return answer.exit == exit ? answer.json() : QJsonObject();
    }
    QString finding() const
    {
        return domains({u"show"_s, u"www.bakery.example"_s}).json()[u"finding"_s][u"code"_s].toString();
    }
    static void renew(int days, const QString& status)
    {
        const QJsonObject wanted{{u"domain"_s, u"www.bakery.example"_s}, {u"days"_s, days}, {u"renewal"_s, status}};
        Hosted::rig().post(u"/_rig/certificates"_s, QJsonDocument(wanted).toJson());
    }
    void lookedAtLongAgo() const
    {
        auto db =
            store::Database::open(m->home.path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
        QVERIFY(db);
        auto domain = store::domain(**db, u"www.bakery.example"_s).value();
        domain->liveAt = domain->checkedAt = nowUtc().addDays(-1);
        QVERIFY(store::setDomain(**db, *domain));
    }
    static QDateTime timeIn(const QJsonObject& facts, const QString& name)
    {
        return QDateTime::fromString(facts[name].toString(), Qt::ISODate);
    }
    void useDns() const { m->home.environment().insert(u"SHIPDECK_DNS_ROOTS"_s, Hosted::rig().dns()); }
    Answer domains(const QStringList& arguments) const
    {
        return m->home.run(QStringList{u"domains"_s} + arguments + QStringList{u"--json"_s});
    }
    //! The zone bakery.example, which is at another provider.
    static void haveElsewhere(const QStringList& records)
    {
        const QJsonObject document{{u"zone"_s, u"bakery.example"_s},
                                   {u"servers"_s, QJsonArray{u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s}},
                                   {u"records"_s, QJsonArray::fromStringList(records)}};
        Hosted::rig().post(u"/_rig/dns"_s, QJsonDocument(document).toJson());
    }
    static void refuse(const QString& server, bool doesSo)
    {
        const QJsonObject document{{u"server"_s, server}, {u"flaw"_s, doesSo ? u"refused"_s : u""_s}};
        Hosted::rig().post(u"/_rig/dns"_s, QJsonDocument(document).toJson());
    }
    //! DS records of bakery.example at its registry.
    static void signedBy(const QStringList& keys)
    {
        const QJsonObject document{{u"delegate"_s, u"bakery.example"_s},
                                   {u"signers"_s, QJsonArray::fromStringList(keys)}};
        Hosted::rig().post(u"/_rig/dns"_s, QJsonDocument(document).toJson());
    }
    //! Of the record that a person has to add; in the form that the provider wants.
    QStringList nextNames(const QString& name) const
    {
        const QJsonObject shown = domains({u"show"_s, name}).json();
        QStringList names;
        const QJsonArray records = shown[u"records"_s].toArray();
        for (const QJsonValue record : records)
            if (!record[u"done"_s].toBool() && !record[u"writtenByShipdeck"_s].toBool())
                names << record[u"typedName"_s].toString().section(u'.', -1);
        return names;
    }
    static QString lineOf(const QJsonObject& record)
    {
        return u"%1 %2 %3"_s.arg(record[u"typedName"_s].toString(), record[u"type"_s].toString(),
                                 record[u"value"_s].toString());
    }
    QString stateOf(const QString& name = u"www.bakery.example"_s) const
    {
        return domains({u"show"_s, name}).json()[u"state"_s].toString();
    }
    QString observed() const
    {
        const QJsonObject shown = domains({u"show"_s, u"www.bakery.example"_s}).json();
        return shown[u"records"_s][1][u"observed"_s][0].toString();
    }
    void planNamesEverything() const
    {
        const Answer plan = domains({u"add"_s, u"www.shop.example"_s, u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"steps"_s].toArray().size(), 7);
        for (const char* word :
             {"acm request-certificate --domain-name www.shop.example", "change-resource-record-sets",
              "create-change-set", "update-keys", "curl -sf https://www.shop.example/"})
            QVERIFY2(plan.out.contains(word), word + (": " + plan.out));
        QVERIFY2(!plan.out.contains("<host>") && !plan.out.contains("<store>"), plan.out);
        QCOMPARE(domains({}).items(), QJsonArray()); // nothing was done
    }
};
SHIPDECK_TEST(CloudFrontDomainsTest)

#include "domains_test.moc"
