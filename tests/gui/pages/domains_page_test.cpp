// SPDX-License-Identifier: MIT
#include "deck/domains.h"
#include "deploy/operations.h"
#include "page_window.h"
#include "pages/domains_page.h"
#include "store/domains.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/overlay.h"
#include "widgets/status_pill.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

using State = store::Domain::State;

class DomainsWindow : public PageWindow {
public:
    DomainsWindow()
    {
        sample.putOnAws({});
        window->go({u"domains"_s, SampleDeck::harbor, {}});
    }
    QStringList left()
    {
        QStringList names;
        sample.write([&](store::Database& db) -> Result<> {
            SD_TRY(const auto all, store::domains(db));
            for (const store::Domain& one : all)
                names << one.name;
            return {};
        });
        return names;
    }
    //! The domains that have one, from top to bottom.
    QStringList cards() const
    {
        QMap<int, QString> names;
        for (const auto* card : window->findChildren<QWidget*>(u"domainCard"_s))
            names.insert(card->y(), card->accessibleName());
        return names.values();
    }
    //! What is open on the sample's domain: kinds, with a `!` where a cancel was requested.
    QStringList requested() const
    {
        QStringList kinds;
        for (const store::Operation& one : open())
            if (deploy::domainsOf(one).contains(u"www.bakery.example"_s))
                kinds << store::operationKindName(one) + (one.cancelRequested ? "!"_L1 : ""_L1);
        return kinds;
    }
};

} // namespace

class DomainsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysThatThereIsNone()
    {
        const DomainsWindow it;
        QTRY_VERIFY(it.says(u"No domains yet"_s));
        QVERIFY(!it.onPage<QAbstractButton>("addDomain")->isEnabled());
    }

    void oneThatIsNotOnAwsCanHaveNone()
    {
        const PageWindow it;
        it.window->go({u"domains"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.says(u"Domains are for sites on AWS"_s));
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QVERIFY(!it.onPage<QWidget>("domainsCard"));
    }

    void theSettingsNameThemAndLeadThere()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Live));
        it.window->go({u"settings"_s, SampleDeck::harbor, {}});
        QTRY_VERIFY(it.onPage<QWidget>("domainsCard"));
        QVERIFY(PageWindow::says(it.onPage<QWidget>("domainsCard"), u"www.bakery.example"_s));
        it.click("openDomains");
        QCOMPARE(it.window->route(), (ui::Route{u"domains"_s, SampleDeck::harbor, {}}));
    }

    void oneBelowAWildcardDomainHasTheFormToo()
    {
        DomainsWindow it;
        it.sample.putOnAws(u"apps.example.com"_s);
        QTRY_VERIFY(it.says(u"No domains yet"_s));
        QTRY_VERIFY(it.onPage<QWidget>("domainName") && it.onPage<QWidget>("domainName")->isVisible());
    }

    void showsTheRecordToAddAsItsProviderWantsItAndWhatDnsHasInstead()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Pointing));
        QTRY_VERIFY(it.onPage<QAbstractButton>("copyRecordValue"));
        QVERIFY(it.says(u"CNAME  www  →  d111111abcdef8.cloudfront.net"_s));
        QVERIFY(it.says(u"DNS has: old.host.example"_s));
        QVERIFY(it.says(u"Cloudflare"_s));
        it.click("copyRecordName");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"www"_s);
        it.click("copyRecordValue");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"d111111abcdef8.cloudfront.net"_s);
        // Done as soon as the agent has noted so.
        it.sample.putDomain(SampleDeck::domain(State::Live));
        QTRY_VERIFY(it.onPage<QAbstractButton>("visitDomain"));
        QVERIFY(!it.onPage<QAbstractButton>("copyRecordValue"));
    }

    void offersToConnectTheProviderWhereARecordWaits()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Pointing));
        QTRY_VERIFY(it.onPage<QAbstractButton>("connectDns"));
        QCOMPARE(it.onPage<QAbstractButton>("connectDns")->text(), u"Connect Cloudflare…"_s);
        it.click("connectDns");
        const auto* dialog = ui::Overlay::top(it.window.get());
        QVERIFY(dialog);
        QVERIFY(PageWindow::says(dialog, u"Zone:Read, DNS:Edit"_s));
        auto* const token = dialog->findChild<QLineEdit*>(u"dnsToken"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QTest::keyClicks(token, u"short"_s);
        QTest::keyClick(token, Qt::Key_Return);
        QTRY_VERIFY(PageWindow::says(dialog, u"This is not a Cloudflare token."_s));
        QCOMPARE(token->text(), u"short"_s);
        it.sample.putDomain(SampleDeck::domain(State::Live));
        QTRY_VERIFY(!it.onPage<QAbstractButton>("connectDns"));
    }

    void showsWhereTheWayIsBrokenAndOneThingToDo()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Pointing));
        QTRY_VERIFY(it.onPage<QWidget>("domainFinding"));
        for (const QString& words : {u"www.bakery.example leads elsewhere."_s, u"Observed: CNAME old.host.example"_s,
                                     u"Wanted: CNAME d111111abcdef8.cloudfront.net"_s, u"Change the value"_s})
            QVERIFY2(it.says(words), qPrintable(words));
        QCOMPARE(it.onPage<QWidget>("requestPath")->accessibleDescription(), u"broken between DNS and Edge"_s);
        it.sample.putDomain(SampleDeck::domain(State::Live));
        QTRY_VERIFY(!it.onPage<QWidget>("domainFinding") && it.onPage<QWidget>("requestPath"));
        QCOMPARE(it.onPage<QWidget>("requestPath")->accessibleDescription(), QString());
    }

    void saysWhyOneFailedAndForgetsIt()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Failed));
        QTRY_VERIFY(it.says(u"AWS may not issue a certificate"_s));
        it.click("removeDomain");
        it.click("confirm");
        QTRY_VERIFY(it.says(u"No domains yet"_s));
        QCOMPARE(it.left(), QStringList());
    }

    void removingOneThatIsBeingAddedCancelsThat()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Checking));
        QTRY_VERIFY(it.onPage<QAbstractButton>("removeDomain"));
        it.click("removeDomain");
        it.click("confirm");
        QTRY_COMPARE(it.requested(), QStringList(u"add-domain!"_s));
    }

    //! So that a click meets what it was meant for, and the keyboard stays where it is.
    void aCardChangesInPlace_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::newRow("the same domain") << u"www.bakery.example"_s;
        QTest::newRow("one before it") << u"a.bakery.example"_s;
        QTest::newRow("one after it") << u"z.bakery.example"_s;
    }
    void aCardChangesInPlace()
    {
        QFETCH(const QString, changed);
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Pointing));
        QTRY_VERIFY(it.onPage<QAbstractButton>("removeDomain"));
        QPointer<QAbstractButton> remove = it.onPage<QAbstractButton>("removeDomain");
        remove->setFocus();
        QTRY_COMPARE(it.window->focusWidget(), remove.data());
        QTest::mousePress(remove, Qt::LeftButton);
        store::Domain live = SampleDeck::domain(State::Live);
        live.name = changed;
        it.sample.putDomain(live);
        QTRY_VERIFY(it.onPage<QAbstractButton>("visitDomain"));
        QVERIFY(remove);
        QCOMPARE(it.window->focusWidget(), remove.data());
        QTest::mouseRelease(remove, Qt::LeftButton);
        QVERIFY(PageWindow::says(ui::Overlay::top(it.window.get()), u"Remove www.bakery.example?"_s));
    }

    void aCardGoesWithItsDomain()
    {
        DomainsWindow it;
        store::Domain other = SampleDeck::domain(State::Live);
        other.name = u"a.bakery.example"_s;
        it.sample.putDomain(SampleDeck::domain(State::Live));
        it.sample.putDomain(other);
        QTRY_COMPARE(it.cards(), (QStringList{u"a.bakery.example"_s, u"www.bakery.example"_s}));
        it.sample.write([](store::Database& db) { return store::forgetDomain(db, u"www.bakery.example"_s); });
        QTRY_COMPARE(it.cards(), QStringList(u"a.bakery.example"_s));
        it.sample.putDomain(SampleDeck::domain(State::Pointing));
        QTRY_COMPARE(it.cards(), (QStringList{u"a.bakery.example"_s, u"www.bakery.example"_s}));
    }

    //! The operation that added it may not have ended yet, and has nothing left to cancel.
    void removingOneThatHasJustBecomeLiveRemovesIt()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Checking));
        it.sample.putDomain(SampleDeck::domain(State::Live));
        QTRY_VERIFY(it.onPage<QAbstractButton>("visitDomain")); // of the live one
        it.click("removeDomain");
        it.click("confirm");
        const QStringList both{u"add-domain"_s, u"remove-domain"_s};
        QTRY_COMPARE(it.requested(), both);
        const auto again = QCoro::waitFor(it.sample.deck().domains().remove(u"www.bakery.example"_s));
        QVERIFY(again && *again);
        QCOMPARE((*again)->kind, store::Operation::Kind::RemoveDomain);
        QCOMPARE(it.requested(), both); // it is on its way already
    }

    void refusesWhatIsNoNameBesideTheField()
    {
        const DomainsWindow it;
        auto* name = it.onPage<QLineEdit>("domainName");
        QTRY_VERIFY(name->isVisible());
        const auto before = it.open().size();
        QTest::keyClicks(name, u"http://x y"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(it.onPage<QWidget>("domainTrouble") && it.onPage<QWidget>("domainTrouble")->isVisible());
        QCOMPARE(it.open().size(), before);
    }

    void oneThatIsLiveCanMoveWhereThereIsAnotherSite()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Pointing));
        QTRY_VERIFY(it.onPage<QAbstractButton>("removeDomain"));
        QVERIFY(!it.onPage<QAbstractButton>("moveDomain"));
        it.sample.putDomain(SampleDeck::domain(State::Live));
        QTRY_VERIFY(it.onPage<QAbstractButton>("moveDomain"));
        it.click("moveDomain");
        QTRY_VERIFY(it.onPage<QMenu>("moveTargets"));
        const auto* const menu = it.onPage<QMenu>("moveTargets");
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY(!menu->actions().first()->isEnabled()); // no other project of the sample is on AWS
    }

    void oneThatAnotherDistributionHasCanBeMovedHere()
    {
        DomainsWindow it;
        store::Domain taken = SampleDeck::domain(State::Failed);
        taken.error =
            fail(Error::Kind::Conflict, "domain-taken-elsewhere", verbatim(u"It is taken."_s), verbatim(u"Move it."_s))
                .value();
        it.sample.putDomain(taken);
        QTRY_VERIFY(it.onPage<QAbstractButton>("moveDomain"));
        QCOMPARE(it.onPage<QAbstractButton>("moveDomain")->text(), u"Move here…"_s);
        QVERIFY(!it.onPage<QAbstractButton>("copyRecordValue"));
        taken.records = {{u"_www.bakery.example"_s, u"TXT"_s, u"d111111abcdef8.cloudfront.net"_s}};
        it.sample.putDomain(taken);
        QTRY_VERIFY(it.onPage<QAbstractButton>("copyRecordValue"));
        QVERIFY(it.says(u"If another AWS account has it: add this record"_s));
        it.click("copyRecordName");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"_www"_s);
        it.click("copyRecordValue");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"d111111abcdef8.cloudfront.net"_s);
    }

    void saysWhatTheCertificateIsForAndWhenItIsRenewed()
    {
        DomainsWindow it;
        store::Domain live = SampleDeck::domain(State::Live);
        it.sample.putDomain(live);
        QTRY_VERIFY(it.says(u"Certificate for www.bakery.example, bakery.example, issued by Amazon, valid from"_s));
        QVERIFY(it.says(u"AWS renews it by itself from"_s));
        live.records[0].isDone = false;
        it.sample.putDomain(live);
        QTRY_VERIFY(it.says(u"but needs the record _3f6e0c9b51d2.www.bakery.example, which is not in DNS."_s));
    }

    //! It is no address to visit, and none to redirect to.
    void aWildcardOffersWhatOneNameDoes()
    {
        DomainsWindow it;
        store::Domain all = SampleDeck::domain(State::Live);
        all.name = u"*.bakery.example"_s;
        it.sample.putDomain(all);
        QTRY_COMPARE(it.cards(), QStringList(u"*.bakery.example"_s));
        QTRY_VERIFY(it.onPage<QAbstractButton>("moveDomain"));
        QVERIFY(!it.onPage<QAbstractButton>("visitDomain"));
        QVERIFY(!it.onPage<QComboBox>("domainRedirect"));
    }

    void aNewOneCanRedirectToOneThatIsLive()
    {
        DomainsWindow it;
        QTRY_VERIFY(it.says(u"No domains yet"_s));
        QVERIFY(!it.onPage<QComboBox>("domainRedirect"));
        it.sample.putDomain(SampleDeck::domain(State::Live));
        QTRY_VERIFY(it.onPage<QComboBox>("domainRedirect"));
        auto* const redirect = it.onPage<QComboBox>("domainRedirect");
        QCOMPARE(redirect->count(), 2);
        QCOMPARE(redirect->itemData(1).toString(), u"www.bakery.example"_s);
        QTRY_VERIFY(it.onPage<QAbstractButton>("addCounterpart"));
        QCOMPARE(it.onPage<QAbstractButton>("addCounterpart")->text(), u"Redirect bakery.example here…"_s);
        store::Domain other = SampleDeck::domain(State::Live);
        other.name = u"bakery.example"_s;
        other.redirectTo = u"www.bakery.example"_s;
        it.sample.putDomain(other);
        QTRY_VERIFY(it.says(u"Redirects to"_s));
        QCOMPARE(redirect->count(), 2); // nothing leads to one that redirects itself
        QVERIFY(!it.onPage<QAbstractButton>("addCounterpart"));
    }

    void confirmingARedirectNamesItsTarget()
    {
        DomainsWindow it;
        DomainPlan plan;
        plan.name = {u"bakery.example"_s, u"bakery.example"_s};
        plan.project.name = u"bakery"_s;
        plan.environment = EnvironmentName(u"production"_s);
        plan.redirectTo = u"www.bakery.example"_s;
        qobject_cast<ui::DomainsPage*>(it.window->page())->show(plan);
        const auto* dialog = ui::Overlay::top(it.window.get());
        QVERIFY(dialog);
        QVERIFY(PageWindow::says(dialog, u"Visitors of bakery.example will be redirected to www.bakery.example."_s));
        QVERIFY(!PageWindow::says(dialog, u"It will show"_s));
    }

    void onePageHasThoseOfAllProjects()
    {
        DomainsWindow it;
        it.sample.putDomain(SampleDeck::domain(State::Live));
        it.window->go({u"all-domains"_s, {}, {}});
        QTRY_VERIFY(it.onPage<QAbstractButton>("visitDomain"));
        QVERIFY(it.says(u"www.bakery.example"_s));
        QVERIFY(!it.onPage<QWidget>("domainName"));
    }
};
SHIPDECK_TEST(DomainsPageTest)

} // namespace shipdeck::test

#include "domains_page_test.moc"
