// SPDX-License-Identifier: MIT
#include "store/domains.h"

#include "store_fixture.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using test::StoreFixture;
using namespace Qt::StringLiterals;

class DomainsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFieldOfARow()
    {
        StoreFixture fixture;
        store::Domain domain{u"www.shop.example"_s, fixture.hasProject(u"shop"_s).id, EnvironmentName(u"production"_s),
                             store::Domain::State::Pointing};
        domain.servers = {u"ada.ns.cloudflare.com"_s};
        domain.dnsZone = u"shop.example"_s;
        domain.certificate = u"arn:aws:acm:us-east-1:1:certificate/x"_s;
        domain.certificateFacts = {{u"a.test"_s},
                                   u"Amazon"_s,
                                   QDateTime(QDate(2026, 1, 2), QTime(0, 0), Qt::UTC),
                                   true};
        domain.certificateEndsAt = QDateTime(QDate(2027, 2, 12), QTime(0, 0), Qt::UTC);
        domain.records = {{u"_x.www.shop.example"_s,
                           u"CNAME"_s,
                           u"_y.acm-validations.aws"_s,
                           {u"z"_s},
                           true,
                           true,
                           {u"old"_s},
                           QDateTime(QDate(2026, 11, 2), QTime(12, 0), Qt::UTC)}};
        domain.finding = {{u"code"_s, u"domain-old-address"_s}};
        domain.served = {{u"ipv4"_s, u"served"_s}};
        domain.error = fail(Error::Kind::Limit, "domain-dns-late", say("late")).value();
        domain.checkedAt = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
        add(fixture, domain);
        const auto kept = store::domain(fixture.db(), domain.name).value();
        QVERIFY(kept);
        QCOMPARE(kept->state, domain.state);
        QCOMPARE(kept->servers, domain.servers);
        QCOMPARE(kept->dnsZone, domain.dnsZone);
        QCOMPARE(kept->certificate, domain.certificate);
        QCOMPARE(kept->certificateEndsAt, domain.certificateEndsAt);
        QCOMPARE(kept->certificateFacts.toJson(), domain.certificateFacts.toJson());
        QCOMPARE(kept->records.size(), 1);
        QCOMPARE(kept->records.first().toJson(), domain.records.first().toJson());
        QCOMPARE(kept->records.first().former, QStringList(u"old"_s));
        QCOMPARE(kept->records.first().formerUntil, domain.records.first().formerUntil);
        QCOMPARE(kept->finding, domain.finding);
        QCOMPARE(kept->served, domain.served);
        QCOMPARE(kept->error->code, u"domain-dns-late"_s);
        QCOMPARE(kept->checkedAt, domain.checkedAt);
        QVERIFY(kept->waitsForDns());
    }

    void listsThoseOfAProjectAndForgetsThemWithIt()
    {
        StoreFixture fixture;
        const ProjectId project = fixture.hasProject(u"shop"_s).id;
        add(fixture, {u"www.shop.example"_s, project, EnvironmentName(u"production"_s)});
        add(fixture, {u"shop.example"_s, project, EnvironmentName(u"production"_s)});
        add(fixture, {u"other.example"_s, ProjectId(u"another"_s), EnvironmentName(u"production"_s)});
        QCOMPARE(store::domains(fixture.db(), project)->size(), 2);
        QCOMPARE(store::domains(fixture.db(), project)->first().name, u"shop.example"_s);
        QCOMPARE(store::domains(fixture.db(), project, EnvironmentName(u"preview"_s))->size(), 0);
        QCOMPARE(store::domains(fixture.db())->size(), 3);
        QVERIFY(fixture.store->write([&](store::Database& db) { return store::deleteProject(db, project); }));
        QCOMPARE(store::domains(fixture.db())->size(), 1);
    }

private:
    static void add(StoreFixture& fixture, const store::Domain& domain)
    {
        QVERIFY(fixture.store->write([&](store::Database& db) { return store::setDomain(db, domain); }));
    }
};
SHIPDECK_TEST(DomainsTest)

#include "domains_test.moc"
