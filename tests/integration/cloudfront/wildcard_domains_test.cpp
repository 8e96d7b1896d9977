// SPDX-License-Identifier: MIT
#include "domain_case.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString wildcard = u"*.shop.example"_s;
const QString www = u"www.shop.example"_s;

QByteArray siteAt(const QString& name)
{
    const QByteArray page = Hosted::shown(u"https://%1/"_s.arg(name));
    return page.contains("of the blog") ? "blog" : page.contains("first") ? "shop" : page.left(80);
}

} // namespace

//! A domain that stands for every name one label below another.
class CloudFrontWildcardDomainsTest : public DomainCase {
    Q_OBJECT
private Q_SLOTS:
    void everyNameBelowShowsTheSiteButThoseOfOthers()
    {
        begin();
        deploy(u"shop"_s, "first");
        deploy(u"blog"_s, "of the blog");
        const QStringList before = Hosted::inventory();
        const Answer plan = domains({u"add"_s, wildcard, u"--project"_s, u"shop"_s, u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        for (const char* word : {"request-certificate --domain-name '*.shop.example'", "_<id>.shop.example",
                                 "https://<name>.shop.example/"})
            QVERIFY2(plan.out.contains(word), word + (": " + plan.out));
        add({wildcard, u"--project"_s, u"shop"_s});
        for (const QString& name : {u"a.shop.example"_s, u"b.shop.example"_s, www})
            QCOMPARE(siteAt(name), "shop");
        QVERIFY(siteAt(u"shop.example"_s) != "shop" && siteAt(u"a.b.shop.example"_s) != "shop");
        const Answer checked = domains({u"check"_s, wildcard});
        QVERIFY2(checked.exit == 0, checked.err + checked.out);
        QCOMPARE(checked.json()[u"served"_s],
                 QJsonValue(QJsonObject{{u"ipv4"_s, u"served"_s}, {u"ipv6"_s, u"served"_s}}));
        QCOMPARE(domains({u"add"_s, www, u"--redirect-to"_s, wildcard, u"--project"_s, u"shop"_s}).errorCode(),
                 u"domain-redirect-wildcard"_s);

        // A name that another project takes, and gives up again, is served at each moment.
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 1})");
        visitDuring({u"add"_s, www, u"--project"_s, u"blog"_s}, "shop, blog");
        QCOMPARE(Hosted::proofs().size(), 1); // one below the name would have taken it out of the wildcard's record
        QCOMPARE(siteAt(u"a.shop.example"_s), "shop");
        visitDuring({u"remove"_s, www, u"--yes"_s}, "blog, shop");
        remove(wildcard);
        QCOMPARE(Hosted::inventory(), before);
        QCOMPARE(Hosted::proofs(), QStringList());
    }

    void aWildcardElsewhereRedirectsOnceItsRecordsAreThere()
    {
        begin();
        haveElsewhere({});
        deploy(u"shop"_s, "first");
        const QString all = u"*.bakery.example"_s;
        add({www});
        const Answer added = domains({u"add"_s, all, u"--redirect-to"_s, www});
        QVERIFY2(added.exit == 0, added.err + added.out);
        untilLive(all);
        QCOMPARE(Hosted::shown(u"https://a.bakery.example/about/"_s), "308 https://www.shop.example/about/");
        QCOMPARE(siteAt(www), "shop");
        const QString record = u"* CNAME "_s;
        QVERIFY2(m_records.filter(record).size() == 1, qPrintable(m_records.join(u'\n')));
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(removed.exit == 0, removed.err);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

private:
    void deploy(const QString& project, const QByteArray& heading) const
    {
        const Answer deployed = m->deploy(m->site(project, heading));
        QVERIFY2(deployed.exit == 0, deployed.err);
    }
    //! What visitors of `www` get while a command runs, each site once in a row.
    void visitDuring(const QStringList& command, const QByteArray& expected) const
    {
        QByteArrayList sites;
        const auto visit = [&sites] {
            if (const QByteArray site = siteAt(www); sites.isEmpty() || sites.last() != site)
                sites << site;
        };
        visit();
        const auto running = m->home.start(QStringList{u"domains"_s} + command + QStringList{u"--json"_s});
        while (running->state() != QProcess::NotRunning)
            visit();
        visit();
        const QByteArray said = running->readAllStandardOutput();
        QVERIFY2(running->exitCode() == 0, said + running->readAllStandardError());
        QCOMPARE(sites.join(", "), expected);
    }
    //! The zone bakery.example, which is at another provider.
    void haveElsewhere(const QStringList& records)
    {
        m_records = records;
        const QJsonObject document{{u"zone"_s, u"bakery.example"_s},
                                   {u"servers"_s, QJsonArray{u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s}},
                                   {u"records"_s, QJsonArray::fromStringList(records)}};
        Hosted::rig().post(u"/_rig/dns"_s, QJsonDocument(document).toJson());
    }
    //! Adds each record that is asked for.
    void untilLive(const QString& name)
    {
        const auto isLive = [this, &name] {
            const QJsonObject shown = domains({u"show"_s, name}).json();
            QStringList records = m_records;
            const QJsonArray wanted = shown[u"records"_s].toArray();
            for (const QJsonValue one : wanted)
                records << u"%1 %2 %3"_s.arg(one[u"typedName"_s].toString(), one[u"type"_s].toString(),
                                             one[u"value"_s].toString());
            records.removeDuplicates();
            if (records != m_records)
                haveElsewhere(records);
            return shown[u"state"_s].toString() == u"live";
        };
        QVERIFY(becomesTrue(isLive));
    }

    QStringList m_records;
};
SHIPDECK_TEST(CloudFrontWildcardDomainsTest)

#include "wildcard_domains_test.moc"
