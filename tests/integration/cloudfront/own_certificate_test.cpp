// SPDX-License-Identifier: MIT
#include "domain_case.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString www = u"www.shop.example"_s;
const QString blog = u"blog.shop.example"_s;

} // namespace

//! A certificate that the person has in the account is used where it fits, and never deleted.
class CloudFrontOwnCertificateTest : public DomainCase {
    Q_OBJECT
private Q_SLOTS:
    void oneThatFitsIsUsedAndStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("exact") << www;
        QTest::newRow("wildcard") << u"*.shop.example"_s;
    }
    void oneThatFitsIsUsedAndStays()
    {
        QFETCH(const QString, name);
        beginWith(name);
        const QStringList before = Hosted::inventory();
        const Answer plan = domains({u"add"_s, www, u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"ownCertificate"_s][u"names"_s], QJsonValue(QJsonArray{name}));
        QVERIFY2(!plan.out.contains("request-certificate") && !plan.out.contains("acm-validations"), plan.out);
        const QByteArray text = m->home.run({u"domains"_s, u"add"_s, www, u"--plan"_s}).out;
        QVERIFY2(text.contains("It is yours: it stays when the domain is removed."), text);
        add({www});
        QVERIFY(Hosted::shown(u"https://www.shop.example/"_s).contains("first"));
        QCOMPARE(certificates(), QStringList(u"certificate "_s + name));
        QCOMPARE(Hosted::proofs(), QStringList());
        const QJsonObject shown = domains({u"show"_s, www}).json();
        QVERIFY(shown[u"certificateFacts"_s][u"isYours"_s].toBool());
        QVERIFY2(domains({u"check"_s, www}).exit == 0, "check");
        QVERIFY(domains({u"show"_s, www}).json()[u"certificateFacts"_s][u"isYours"_s].toBool());
        remove(www);
        QCOMPARE(Hosted::inventory(), before);
    }

    void oneThatDoesNotFitIsLeftAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("state"); // of the certificate, or what else is in the way
        QTest::newRow("of another name") << u"*.other.example"_s << u""_s;
        QTest::newRow("two levels above") << u"*.example"_s << u""_s;
        QTest::newRow("not issued") << www << u"pending"_s;
        QTest::newRow("expired") << www << u"expired"_s;
        QTest::newRow("ends soon") << www << u"ends soon"_s;
        QTest::newRow("Shipdeck's, of another site") << www << u"tagged"_s;
        QTest::newRow("no permission to list") << www << u"acm:ListCertificates"_s;
        QTest::newRow("no permission to read its tags") << www << u"acm:ListTagsForCertificate"_s;
    }
    void oneThatDoesNotFitIsLeftAlone()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, state);
        beginWith(name, state);
        const QStringList before = Hosted::inventory();
        if (state.startsWith(u"acm:"))
            deny(state);
        const Answer plan = domains({u"add"_s, www, u"--plan"_s});
        QVERIFY2(plan.exit == 0 && plan.out.contains("acm request-certificate"), plan.err + plan.out);
        QCOMPARE(plan.json()[u"ownCertificate"_s], QJsonValue());
        if (state.startsWith(u"acm:"))
            deny(state);
        add({www});
        QCOMPARE(certificates().size(), 2);
        QVERIFY(!domains({u"show"_s, www}).json()[u"certificateFacts"_s][u"isYours"_s].toBool());
        remove(www);
        QCOMPARE(Hosted::inventory(), before);
    }

    //! A distribution has one certificate.
    void aSecondNameThatItDoesNotFitReplacesItAndLeavesItInTheAccount()
    {
        beginWith(www);
        const QStringList before = Hosted::inventory();
        add({www});
        add({blog});
        QCOMPARE(certificates(), (QStringList{u"certificate "_s + blog, u"certificate "_s + www}));
        QVERIFY(Hosted::shown(u"https://www.shop.example/"_s).contains("first"));
        QVERIFY(!domains({u"show"_s, www}).json()[u"certificateFacts"_s][u"isYours"_s].toBool());
        remove(blog);
        remove(www);
        QCOMPARE(Hosted::inventory(), before);
        QCOMPARE(Hosted::proofs(), QStringList());
    }

    void itReplacesOneOfShipdecksWhichIsDeleted()
    {
        beginWith({});
        add({www});
        makeCertificate(u"*.shop.example"_s);
        add({blog});
        QCOMPARE(certificates(), QStringList(u"certificate *.shop.example"_s));
        for (const QString& name : {www, blog})
            QVERIFY(Hosted::shown(u"https://%1/"_s.arg(name)).contains("first"));
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(removed.exit == 0, removed.err);
        QCOMPARE(Hosted::inventory(), QStringList(u"certificate *.shop.example"_s));
    }

    void oneThatIsGoneWhenItIsNeededIsNamed()
    {
        beginWith(www);
        const QStringList before = Hosted::inventory();
        Hosted::fault(R"({"operation": "acm:DescribeCertificate", "nth": 2, "do": "error", "status": 400,
            "code": "ResourceNotFoundException", "message": "Could not find it."})");
        const Answer failed = domains({u"add"_s, www});
        QCOMPARE(failed.errorCode(), u"domain-certificate-unfit"_s);
        QVERIFY2(failed.errorNext().contains(u"shipctl domains add www.shop.example"_s), failed.out);
        QCOMPARE(Hosted::inventory(), before);
    }

private:
    //! A site, and a certificate of this name beside it; empty: none.
    void beginWith(const QString& certificate, const QString& state = {})
    {
        (void)begin();
        QVERIFY2(m->deploy(m->site(u"shop"_s)).exit == 0, "deploy");
        if (!certificate.isEmpty())
            makeCertificate(certificate, state);
    }
    //! As a person does by hand. It is issued at once, unless it is to be pending.
    static void makeCertificate(const QString& name, const QString& state = {})
    {
        setByDns(state == u"pending"_s);
        const QString tags = state == u"tagged"_s ? u", Tags=[{'Key': 'shipdeck:stack', 'Value': 'another'}]"_s : u""_s;
        Hosted::byHand(u"acm = boto3.client('acm', region_name='us-east-1')\n"
                       u"made = acm.request_certificate(DomainName='%1', ValidationMethod='DNS'%2)\n"
                       u"acm.describe_certificate(CertificateArn=made['CertificateArn'])"_s.arg(name, tags));
        setByDns(true);
        if (state == u"expired"_s || state == u"ends soon"_s) {
            const QJsonObject ends{{u"domain"_s, name},
                                   {u"days"_s, state == u"expired"_s ? -1 : 30},
                                   {u"renewal"_s, u"FAILED"_s}};
            Hosted::rig().post(u"/_rig/certificates"_s, QJsonDocument(ends).toJson());
        }
    }
    //! The next one of these.
    static void deny(const QString& operation)
    {
        const QJsonObject rule{{u"operation"_s, operation}, {u"do"_s, u"denied"_s}};
        Hosted::fault(QJsonDocument(rule).toJson());
    }
    static void setByDns(bool isSo)
    {
        Hosted::rig().post(u"/_rig/settings"_s,
                           isSo ? R"({"certificates_by_dns": true})" : R"({"certificates_by_dns": false})");
    }
    static QStringList certificates()
    {
        QStringList all = Hosted::inventory().filter(u"certificate "_s);
        all.sort();
        return all;
    }
};
SHIPDECK_TEST(CloudFrontOwnCertificateTest)

#include "own_certificate_test.moc"
