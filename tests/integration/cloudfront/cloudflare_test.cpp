// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "cfut_0123456789abcdefghijklmnopqrstuvwxyzABCD";
const QString www = u"www.bakery.example"_s;
const QStringList theirs{u"@ A 192.0.2.8"_s, u"@ MX 10 mail.bakery.example."_s, u"old A 192.0.2.9"_s};

} // namespace

//! Domains whose DNS is at Cloudflare, with a token for the zone.
class CloudFrontCloudflareTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void aNameGoesLiveAndIsRemovedWithoutARecordByHand()
    {
        begin();
        const Answer before = plan(www);
        QVERIFY2(before.out.contains("shipctl login cloudflare"), before.out);
        const Answer added = signIn();
        QVERIFY2(added.exit == 0, added.err + added.out);
        QCOMPARE(added.json()[u"zones"_s].toArray(), QJsonArray{u"bakery.example"_s});
        const Answer planned = plan(www);
        QVERIFY2(planned.out.contains("with your token") && planned.out.contains("DNS only"), planned.out);
        QVERIFY2(planned.out.contains("/zones/<zone>/dns_records"), planned.out);
        QVERIFY2(!planned.out.contains("aws route53"), planned.out);

        const QStringList zone = recordsInDns();
        set({{u"limit"_s, 1}}); // and then it goes on
        const Answer live = domains({u"add"_s, www});
        QVERIFY2(live.exit == 0, live.err + live.out);
        QCOMPARE(live.json()[u"state"_s].toString(), u"live"_s);
        QVERIFY(live.json()[u"isWrittenByShipdeck"_s].toBool());
        QVERIFY(!live.json()[u"isAtRoute53"_s].toBool());
        QVERIFY2(!live.err.contains("Add this record"), live.err);
        QVERIFY(Hosted::shown(u"https://www.bakery.example/"_s).contains("first"));
        QCOMPARE(recordsInDns().size(), zone.size() + 2);
        QCOMPARE(Hosted::rig().callsOfCloudflare().filter(u" 429"_s).size(), 1);

        const Answer apex = domains({u"add"_s, u"bakery.example"_s}); // has an address of theirs
        QCOMPARE(apex.errorCode(), u"domain-record-exists"_s);
        QVERIFY2(apex.out.contains("Cloudflare has the record A 192.0.2.8"), apex.out);
        const QByteArray removal = m->home.run({u"domains"_s, u"remove"_s, www, u"--plan"_s}).out;
        QVERIFY2(removal.contains("-X DELETE") && removal.contains("/dns_records/<record>"), removal);
        QVERIFY2(removal.contains("records in your zone at Cloudflare") && !removal.contains("aws route53"), removal);
        const Answer gone = domains({u"remove"_s, www, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err + gone.out);
        QCOMPARE(recordsInDns(), zone);

        QVERIFY2(!isInHome(secret), "the token is in the clear");
        for (const Answer& one : {added, planned, live, apex, gone})
            QVERIFY(!one.out.contains(secret) && !one.err.contains(secret));
        const Answer accounts = m->home.run({u"accounts"_s, u"--json"_s});
        QCOMPARE(accounts.items().size(), 1);
        QCOMPARE(m->home.run({u"logout"_s, u"cloudflare"_s}).exit, 0);
        QCOMPARE(m->home.run({u"accounts"_s, u"--json"_s}).items(), QJsonArray());
    }

    void aTokenThatComesLaterWritesWhatADomainWaitsFor()
    {
        begin({theirs.at(1)}); // at the zone's own name, where a CNAME is flattened
        const QStringList zone = recordsInDns();
        const Answer waits = domains({u"add"_s, u"bakery.example"_s});
        QVERIFY2(waits.exit == 0, waits.err + waits.out);
        QVERIFY(waits.json()[u"waitsForRecord"_s].toBool());
        QVERIFY2(waits.err.contains("shipctl login cloudflare"), waits.err);
        QCOMPARE(signIn().exit, 0);
        QTRY_COMPARE(domains({u"show"_s, u"bakery.example"_s}).json()[u"state"_s].toString(), u"live"_s);
        QVERIFY(Hosted::shown(u"https://bakery.example/"_s).contains("first"));
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(removed.exit == 0, removed.err);
        QCOMPARE(recordsInDns(), zone);
    }

    //! Also the record that a person wrote and that leads to the former site until then.
    void aTokenThatComesWhileADomainMovesWritesWhatItWaitsFor()
    {
        moveUntilItWaits();
        QCOMPARE(signIn().exit, 0);
        QTRY_COMPARE(domains({u"show"_s, www}).json()[u"state"_s].toString(), u"live"_s);
        const QJsonObject moved = domains({u"show"_s, www}).json();
        QCOMPARE(moved[u"project"_s].toString(), u"blog"_s);
        QVERIFY(moved[u"isWrittenByShipdeck"_s].toBool());
        QVERIFY(Hosted::shown(u"https://www.bakery.example/"_s).contains("of the blog"));
        QCOMPARE(recordsInDns().filter(QRegularExpression(u"^www\\.bakery\\.example CNAME "_s)).size(), 1);
    }

    void aMoveThatIsCanceledPutsThePersonsRecordBack()
    {
        moveUntilItWaits();
        const QStringList before = recordsInDns();
        for (const char* server : {"ada", "bob"}) // so that what is written is not seen
            Hosted::rig().post(
                u"/_rig/dns"_s,
                QByteArray(R"({"server": "NAME.ns.cloudflare.com", "flaw": "refused"})").replace("NAME", server));
        QCOMPARE(signIn().exit, 0);
        QTRY_VERIFY(recordsInDns() != before);
        (void)domains({u"remove"_s, www, u"--yes"_s});
        QTRY_COMPARE(recordsInDns(), before);
        QTRY_COMPARE(domains({u"show"_s, www}).json()[u"project"_s].toString(), u"shop"_s);
    }

    void anAddingThatIsCanceledTakesItsRecordsBack()
    {
        begin();
        QCOMPARE(signIn().exit, 0);
        const QStringList zone = recordsInDns();
        Hosted::rig().post(u"/_rig/settings"_s, R"({"certificate_seconds": 1000})");
        const auto adding = m->home.start({u"domains"_s, u"add"_s, www, u"--json"_s});
        QTRY_COMPARE(domains({u"show"_s, www}).json()[u"state"_s].toString(), u"issuing"_s);
        QCOMPARE(recordsInDns().size(), zone.size() + 1);
        const Answer gone = domains({u"remove"_s, www, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err + gone.out);
        Home::end(*adding);
        QCOMPARE(recordsInDns(), zone);
        QCOMPARE(domains({}).items(), QJsonArray());
    }

    void aTokenThatCannotWriteIsRefusedWithWhatItNeeds()
    {
        begin();
        allow({u"bakery.example"_s}, QJsonArray{u"#zone:read"_s, u"#dns_records:read"_s});
        const Answer readable = signIn();
        QCOMPARE(readable.exit, 3);
        QCOMPARE(readable.errorCode(), u"dns-token-without-zone"_s);
        QVERIFY2(readable.errorNext().contains(u"Zone:Read, DNS:Edit"_s), readable.out);
        QVERIFY2(readable.out.contains("bakery.example"), readable.out);
        QCOMPARE(signIn("short").errorCode(), u"dns-token-invalid"_s);
        QCOMPARE(signIn("cfut_nobody_knows_this_token_at_all").errorCode(), u"dns-token-refused"_s);
        const Answer shown = m->home.run({u"login"_s, u"cloudflare"_s, u"--token"_s, u"abc"_s, u"--json"_s});
        QCOMPARE(shown.errorCode(), u"token-in-arguments"_s);
        QCOMPARE(m->home.run({u"accounts"_s, u"--json"_s}).items(), QJsonArray());

        allow({u"bakery.example"_s});
        QCOMPARE(signIn().exit, 0);
        set({{u"token"_s, QString::fromLatin1(secret)}}); // revoked
        const Answer revoked = domains({u"add"_s, www});
        QCOMPARE(revoked.errorCode(), u"dns-token-refused"_s);
        QVERIFY2(revoked.errorNext().contains(u"shipctl login cloudflare"_s), revoked.out);
        allow({}); // as of a zone that has moved to another account
        QVERIFY2(plan(www).out.contains("You add its records there"), "plan");
    }

private:
    //! A site, and the zone bakery.example at Cloudflare, which the token may edit.
    void begin(const QStringList& records = theirs) const
    {
        m->home.environment().insert(u"SHIPDECK_DNS_ROOTS"_s, Hosted::rig().dns());
        m->home.environment().insert(u"SHIPDECK_CLOUDFLARE_API_URL"_s, Hosted::rig().cloudflare());
        const QJsonObject document{{u"zone"_s, u"bakery.example"_s},
                                   {u"servers"_s, QJsonArray{u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s}},
                                   {u"records"_s, QJsonArray::fromStringList(records)}};
        Hosted::rig().post(u"/_rig/dns"_s, QJsonDocument(document).toJson());
        allow({u"bakery.example"_s});
        const Answer deployed = m->deploy(m->site(u"shop"_s));
        QVERIFY2(deployed.exit == 0, deployed.err);
    }
    //! At Cloudflare, written by a person.
    static void haveRecords(const QStringList& records)
    {
        const QJsonObject document{{u"zone"_s, u"bakery.example"_s},
                                   {u"records"_s, QJsonArray::fromStringList(records)}};
        Hosted::rig().post(u"/_rig/dns"_s, QJsonDocument(document).toJson());
    }
    //! All that the domain needs by now.
    QStringList nextRecords() const
    {
        QStringList lines;
        const QJsonArray records = domains({u"show"_s, www}).json()[u"records"_s].toArray();
        for (const QJsonValue record : records)
            lines << u"%1 %2 %3"_s.arg(record[u"typedName"_s].toString(), record[u"type"_s].toString(),
                                       record[u"value"_s].toString());
        return lines;
    }
    //! www is live at the shop by records of a person, who is asked to change one of them, so that it leads to the blog.
    void moveUntilItWaits() const
    {
        begin({theirs.at(1)});
        QVERIFY2(m->deploy(m->site(u"blog"_s, "of the blog")).exit == 0, "deploy");
        QVERIFY2(domains({u"add"_s, www, u"--project"_s, u"shop"_s}).exit == 0, "add");
        haveRecords(nextRecords());
        QTRY_COMPARE(domains({u"show"_s, www}).json()[u"state"_s].toString(), u"pointing"_s);
        haveRecords(nextRecords());
        QTRY_COMPARE(domains({u"show"_s, www}).json()[u"state"_s].toString(), u"live"_s);

        const Answer waits = domains({u"move"_s, www, u"--to"_s, u"blog"_s});
        QVERIFY2(waits.exit == 0, waits.err + waits.out);
        QVERIFY2(waits.json()[u"waitsForRecord"_s].toBool(), waits.out);
    }
    static void set(const QJsonObject& document)
    {
        Hosted::rig().post(u"/_rig/cloudflare"_s, QJsonDocument(document).toJson());
    }
    static void allow(const QStringList& zones, const QJsonArray& permissions = {})
    {
        QJsonObject document{{u"token"_s, QString::fromLatin1(secret)},
                             {u"zones"_s, QJsonArray::fromStringList(zones)}};
        if (!permissions.isEmpty())
            document[u"permissions"_s] = permissions;
        set(document);
    }
    Answer signIn(const QByteArray& token = secret) const
    {
        return m->home.run({u"login"_s, u"cloudflare"_s, u"--json"_s}, token + '\n');
    }
    Answer domains(const QStringList& arguments) const
    {
        return m->home.run(QStringList{u"domains"_s} + arguments + QStringList{u"--json"_s});
    }
    Answer plan(const QString& name) const { return m->home.run({u"domains"_s, u"add"_s, name, u"--plan"_s}); }
    //! "www.bakery.example CNAME …", sorted.
    static QStringList recordsInDns()
    {
        const QByteArray shown = Hosted::rig().request("GET", u"/_rig/dns"_s);
        QStringList all =
            QJsonDocument::fromJson(shown)[u"zones"_s][u"bakery.example"_s][u"records"_s].toVariant().toStringList();
        all.sort();
        return all;
    }
    //! Also in the database's log and in the logs.
    bool isInHome(const QByteArray& words) const
    {
        QDirIterator files(m->home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                return true;
        }
        return false;
    }
};
SHIPDECK_TEST(CloudFrontCloudflareTest)

#include "cloudflare_test.moc"
