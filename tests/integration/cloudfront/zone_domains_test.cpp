// SPDX-License-Identifier: MIT
#include "domain_case.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString www = u"https://www.shop.example/"_s;
const QString preview = u"https://next.shop.example/"_s;
const QString below = u"https://shop.example.com/"_s;

} // namespace

//! Domains of projects below a wildcard domain, by a distribution in front of the files that are there anyway.
class CloudFrontZoneDomainsTest : public DomainCase {
    Q_OBJECT
private Q_SLOTS:
    void allNamesOfAProjectSwitchTogether()
    {
        begin();
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QVERIFY2(m->deploy(folder).exit == 0, "deploy");
        const QStringList before = Hosted::inventory();
        planNamesEverything();
        add({u"www.shop.example"_s, u"--project"_s, u"shop"_s});
        QCOMPARE(Hosted::inventory().filter(u"object "_s), before.filter(u"object "_s)); // nothing is there twice
        for (const QString& at : {www, below})
            QVERIFY(Hosted::shown(at).contains("first"));
        QCOMPARE(Hosted::shown(www + u"about/"_s), "about\n");
        QVERIFY2(domains({u"check"_s, u"www.shop.example"_s}).exit == 0, "check");

        Hosted::setHeading(folder, "second");
        Hosted::rig().forget();
        QVERIFY2(m->deploy(folder).exit == 0, "deploy");
        QCOMPARE(writesOfRoutes(), 1);
        for (const QString& at : {www, below})
            QVERIFY(Hosted::shown(at).contains("second"));
        Hosted::rig().forget();
        QVERIFY2(m->home.run({u"rollback"_s, u"shop"_s}).exit == 0, "rollback");
        QCOMPARE(writesOfRoutes(), 1);
        for (const QString& at : {www, below})
            QVERIFY(Hosted::shown(at).contains("first"));
        aCanaryAndAnAccessRuleReachAll(folder);

        remove(u"www.shop.example"_s);
        QVERIFY(!Hosted::shown(www).contains("first"));
        QVERIFY(Hosted::shown(below).contains("first"));
        QCOMPARE(objectsAside(Hosted::inventory()), objectsAside(before));
        QCOMPARE(domains({}).items(), QJsonArray());
    }

    //! One certificate and one distribution for the names of all environments.
    void aPreviewHasItsOwnName()
    {
        begin();
        connectZone();
        const QString folder = m->site(u"shop"_s);
        QVERIFY2(m->deploy(folder).exit == 0, "deploy");
        Hosted::setHeading(folder, "proposed");
        QVERIFY2(m->deploy(folder, {u"--env"_s, u"preview"_s}).exit == 0, "deploy");
        const QStringList before = Hosted::inventory();
        add({u"www.shop.example"_s});
        const QStringList one = Hosted::inventory();
        add({u"next.shop.example"_s, u"--env"_s, u"preview"_s});
        QVERIFY(Hosted::shown(www).contains("first"));
        QVERIFY(Hosted::shown(preview).contains("proposed"));
        for (const QString& kind : {u"stack "_s, u"certificate "_s, u"distributions "_s})
            QCOMPARE(Hosted::inventory().filter(kind).size(), one.filter(kind).size());
        // An environment takes its name with it, and a project the last.
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--env"_s, u"preview"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QVERIFY(!Hosted::shown(preview).contains("proposed"));
        QVERIFY(Hosted::shown(www).contains("first"));
        const Answer all = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(all.exit == 0, all.err);
        QCOMPARE(Hosted::inventory().filter(u"object "_s), QStringList());
        const auto isOfSite = [](const QString& line) { return line.contains(u"shipdeck-shop-"_s); };
        QVERIFY(std::any_of(one.begin(), one.end(), isOfSite));
        for (const QString& line : Hosted::inventory())
            QVERIFY2(!isOfSite(line) && before.contains(line), qPrintable(line));
    }

    void aNameRedirectsToAnother()
    {
        begin();
        connectZone();
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        const QStringList before = Hosted::inventory();
        const QStringList redirect{u"shop.example"_s, u"--redirect-to"_s, u"www.shop.example"_s};
        QCOMPARE(domains(QStringList{u"add"_s} + redirect).errorCode(), u"domain-redirect-unknown"_s);
        add({u"www.shop.example"_s});
        add(redirect);
        for (const QString& path : {u""_s, u"about/?x=1&y"_s, u"assets/app-B1x9Zk_q.css"_s})
            QCOMPARE(Hosted::shown(u"https://shop.example/"_s + path), "308 " + (www + path).toUtf8());
        const Answer checked = domains({u"check"_s, u"shop.example"_s});
        QVERIFY2(checked.exit == 0, checked.err);
        QCOMPARE(checked.json()[u"redirectTo"_s].toString(), u"www.shop.example"_s);
        QCOMPARE(domains({u"add"_s, u"old.shop.example"_s, u"--redirect-to"_s, u"shop.example"_s}).errorCode(),
                 u"domain-redirect-unknown"_s); // to one that redirects itself
        const QStringList goes{u"remove"_s, u"www.shop.example"_s, u"--yes"_s};
        QCOMPARE(domains(goes).errorCode(), u"domain-redirected-to"_s);
        remove(u"shop.example"_s);
        QVERIFY(!Hosted::shown(u"https://shop.example/"_s).startsWith("308"));
        QVERIFY(Hosted::shown(www).contains("first"));
        remove(u"www.shop.example"_s);
        QCOMPARE(Hosted::inventory(), before);
        QCOMPARE(Hosted::proofs().filter(u"shop.example."_s), QStringList());
    }

    void whatFailsLeavesNothing()
    {
        begin();
        connectZone();
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        const QStringList before = Hosted::inventory();
        QCOMPARE(domains({u"add"_s, u"blog.example.com"_s}).errorCode(), u"domain-below-zone"_s);
        QCOMPARE(domains({u"add"_s, u"shop.example.com"_s}).errorCode(), u"domain-below-zone"_s);
        Hosted::fault(R"({"operation": "cloudfront:CreateDistributionWithTags", "do": "quota"})");
        const Answer failed = domains({u"add"_s, u"www.shop.example"_s});
        QVERIFY(failed.exit != 0);
        QCOMPARE(domains({u"show"_s, u"www.shop.example"_s}).json()[u"state"_s].toString(), u"failed"_s);
        QCOMPARE(Hosted::inventory(), before);
        QVERIFY(Hosted::shown(below).contains("first"));
        add({u"www.shop.example"_s}); // once there is room
    }

private:
    static QStringList objectsAside(QStringList inventory)
    {
        inventory.removeIf(
            [](const QString& line) { return line.startsWith(u"object "_s) || line.startsWith(u"key "_s); });
        return inventory;
    }
    void planNamesEverything() const
    {
        const Answer plan = domains({u"add"_s, u"www.shop.example"_s, u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"steps"_s].toArray().size(), 7);
        for (const char* word : {"AWS::CloudFront::Distribution", "shipctl connections template domains", "update-keys",
                                 "same files", "shop.example.com"})
            QVERIFY2(plan.out.contains(word), word + (": " + plan.out));
        QVERIFY(!plan.json()[u"price"_s].toString().isEmpty());
        QCOMPARE(domains({}).items(), QJsonArray()); // nothing was done
    }
    void aCanaryAndAnAccessRuleReachAll(const QString& folder) const
    {
        QVERIFY2(m->home.run({u"unpin"_s, u"shop"_s}).exit == 0, "unpin"); // after the rollback
        Hosted::setHeading(folder, "third");
        Hosted::rig().forget();
        QVERIFY2(m->deploy(folder, {u"--canary"_s, u"99"_s}).exit == 0, "canary");
        QCOMPARE(writesOfRoutes(), 1);
        for (const QString& at : {www, below}) {
            int newer = 0;
            for (int visitor = 0; visitor < 100; ++visitor)
                newer += Hosted::shown(at, {{"Cookie", "shipdeck-visitor=" + QByteArray::number(visitor)}})
                             .contains("third");
            QCOMPARE(newer, 99);
        }
        QVERIFY2(m->home.run({u"canary"_s, u"shop"_s, u"--end"_s}).exit == 0, "end");
        const QStringList close{u"access"_s, u"shop"_s, u"--addresses"_s, u"203.0.113.7"_s};
        QVERIFY2(m->home.run(close).exit == 0, "close");
        for (const QString& at : {www, below})
            QVERIFY(Hosted::shown(at).startsWith("403"));
        QVERIFY2(m->home.run({u"access"_s, u"shop"_s, u"--open"_s}).exit == 0, "open");
        for (const QString& at : {www, below})
            QVERIFY(Hosted::shown(at).contains("first"));
    }
};
SHIPDECK_TEST(CloudFrontZoneDomainsTest)

#include "zone_domains_test.moc"
