// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "aws_site.h"
#include "page_window.h"

#include "base/files.h"
#include "deploy/aws/account.h"
#include "deploy/target.h"
#include "pages/glass_box.h"
#include "pages/plan_card.h"
#include "pages/price_figures.h"
#include "pages/target_choice.h"
#include "support/dns_server.h"
#include "support/finish.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/cause_card.h"
#include "widgets/notice.h"
#include "widgets/overlay.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

} // namespace

//! A domain of one's own, below which projects and previews are live at once: asked for, followed and taken away again.
class AwsZoneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        home = std::make_unique<AwsHome>(AwsHome::sample());
        home->useRig(rig());
        it = std::make_unique<PageWindow>(PageWindow::With::Nothing);
    }
    void cleanup()
    {
        it.reset();
        home.reset();
        QCOMPARE(rig().violations().join(u'\n'), QString());
    }

    void aDomainIsOfferedWithItsStepsAndPriceAndAskedForOnce()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        look();
        auto* domain = it->onPage<QComboBox>("zoneDomain");
        QCOMPARE(domain->currentText(), u"example.com"_s); // of the account
        QVERIFY(it->says(u"go live in seconds and are free until someone visits"_s));
        QVERIFY(!it->onPage<QAbstractButton>("connectZone"));
        type(u"apps.example.com"_s);
        it->click("planZone");
        QTRY_VERIFY(it->onPage<QAbstractButton>("connectZone"));
        QCOMPARE(it->onPage<QAbstractButton>("connectZone")->text(), u"Connect apps.example.com"_s);
        QCOMPARE(steps(), 3);
        QVERIFY(it->says(u"Free until someone visits, however many hosts there are"_s));
        QVERIFY(it->open().isEmpty()); // nothing without consent
        it->click("connectZone");
        QTRY_VERIFY(it->onPage<ui::Notice>("zoneState"));
        QVERIFY(it->says(u"apps.example.com is being connected in the background"_s));
        QVERIFY(!it->onPage<QAbstractButton>("connectZone"));
        QVERIFY(!it->onPage<QComboBox>("zoneDomain"));
        QCOMPARE(it->open().size(), 1);
        QCOMPARE(store::operationKindName(it->open().first()), u"add-zone"_s);
        QCOMPARE(it->open().first().environment, u"123456789012/us-east-1"_s);
        QCOMPARE(it->open().first().params[u"zone"_s][u"name"_s].toString(), u"apps.example.com"_s);
    }

    void thePlanOfAnotherDomainIsAnotherPlan()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        look();
        it->click("planZone");
        QTRY_VERIFY(it->onPage<QAbstractButton>("connectZone"));
        type(u"other.example.com"_s);
        QVERIFY(!it->onPage<QAbstractButton>("connectZone"));
        QVERIFY(!it->onPage<ui::GlassBox>("zoneSteps"));
    }

    void aDomainThatIsNotInTheAccountSaysWhatToDo()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        look();
        type(u"example.org"_s);
        QTest::keyClick(it->onPage<QComboBox>("zoneDomain")->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(it->onPage<ui::InlineError>("zoneFailure"));
        QVERIFY(it->says(u"no Route 53 hosted zone for example.org"_s));
        QVERIFY(it->says(u"Create one in Route 53"_s));
        QVERIFY(!it->onPage<QAbstractButton>("connectZone"));
        QVERIFY(it->open().isEmpty());
    }

    void whoMayNotListZonesMayNameOne()
    {
        rig().post(u"/_rig/faults"_s, R"({"operation": "route53:ListHostedZones", "do": "denied", "count": 0})");
        look();
        QCOMPARE(it->onPage<QComboBox>("zoneDomain")->currentText(), QString());
        type(u"apps.example.com"_s);
        it->click("planZone");
        QTRY_VERIFY(it->onPage<ui::InlineError>("zoneFailure"));
        QVERIFY(it->says(u"route53:ListHostedZones"_s));
    }

    //! What waits for the person is told with what to copy, until a real look-up sees it.
    void theNameServersToSetAreThereToCopyUntilTheyAreSeen()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        DnsServer world({u"ns1.registrar.example"_s});
        look();
        it->click("planZone");
        QTRY_VERIFY(it->onPage<ui::Notice>("delegationState"));
        QVERIFY(it->says(u"example.com does not point to Route 53 yet"_s));
        QVERIFY(it->says(u"Name servers now: ns1.registrar.example."_s));
        QStringList told;
        for (auto* copy : it->window->findChildren<QAbstractButton*>(u"copyServer"_s)) {
            copy->click();
            told << QGuiApplication::clipboard()->text();
            QVERIFY(it->says(told.last()));
        }
        QVERIFY(told.size() > 1);
        world.setServers(told);
        auto* again = it->onPage<ui::Notice>("delegationState")->findChild<QAbstractButton*>(u"noticeAction"_s);
        QVERIFY(again);
        again->click();
        QTRY_VERIFY(!it->onPage<ui::Notice>("delegationState"));
        QVERIFY(it->onPage<QAbstractButton>("connectZone")); // it never was in the way
    }

    void itStaysWhileAHostBelowItLeadsSomewhere()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        QVERIFY(serveDomain(u"apps.example.com"_s, {u"shop.apps.example.com"_s}));
        look();
        QVERIFY(it->says(u"All subdomains of apps.example.com are served from this account."_s));
        QVERIFY(!it->onPage<QComboBox>("zoneDomain"));
        it->click("zoneHost");
        QTRY_COMPARE(it->browser.opened.size(), 1);
        QCOMPARE(it->browser.opened.first(), QUrl(u"https://shop.apps.example.com/"_s));
        it->click("removeZone");
        QTRY_VERIFY(it->onPage<ui::InlineError>("zoneFailure"));
        QVERIFY(it->says(u"Sites are served below apps.example.com: shop.apps.example.com"_s));
        QVERIFY(it->says(u"Another computer deployed these sites."_s));
        // The window has its own ways.
        QVERIFY(!PageWindow::says(it->onPage<ui::InlineError>("zoneFailure"), u"shipctl"_s));
        QVERIFY(!it->onPage<QAbstractButton>("confirm"));

        QVERIFY(dropHost(u"shop.apps.example.com"_s));
        it->click("removeZone");
        QTRY_VERIFY(it->onPage<QAbstractButton>("confirm"));
        QVERIFY(it->open().isEmpty());
        it->click("confirm");
        QTRY_VERIFY(it->says(u"apps.example.com is being disconnected"_s));
        QCOMPARE(it->open().size(), 1);
        QCOMPARE(store::operationKindName(it->open().first()), u"remove-zone"_s);
        QVERIFY(!it->onPage<QAbstractButton>("removeZone"));
    }

    void theProjectThatIsInTheWayCanGoFromHere()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        QVERIFY(serveDomain(u"apps.example.com"_s, {u"little-site.apps.example.com"_s}));
        const DeployRequest request = forLittleSite();
        const auto saved = finish(it->sample.deck().projects().save(request));
        QVERIFY(saved);
        it->sample.write([id = saved->id](store::Database& db) -> Result<> { // as once it was deployed there
            SD_TRY(store::Project project, store::project(db, id));
            deploy::AwsChoice choice{u"ci"_s, u"us-east-1"_s, u"123456789012"_s};
            choice.zone = u"apps.example.com"_s;
            choice.setIn(project);
            return store::updateProject(db, project);
        });
        look();
        it->click("removeZone");
        QTRY_VERIFY(it->onPage<ui::InlineError>("zoneFailure"));
        QVERIFY(it->says(u"Remove %1 first"_s.arg(saved->name)));
        for (auto* button : it->onPage<ui::InlineError>("zoneFailure")->findChildren<QAbstractButton*>())
            button->click();
        QTRY_VERIFY(ui::Overlay::top(it->window.get()));
        QVERIFY(PageWindow::says(ui::Overlay::top(it->window.get()), saved->name));
    }

    void aNewProjectGoesBelowTheDomainUnlessItIsToHaveADistributionOfItsOwn()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        QVERIFY(serveDomain(u"apps.example.com"_s, {}));
        planFolder();
        auto* places = it->onPage<QComboBox>("planPlace");
        QCOMPARE(places->currentText(), u"apps.example.com"_s);
        QVERIFY(it->says(u"https://little-site.apps.example.com/"_s));
        QVERIFY(it->says(u"Nothing is created, so there is no wait"_s));
        places->setFocus();
        QTest::keyClick(places, Qt::Key_End);
        QTRY_VERIFY(it->says(u".cloudfront.net/"_s));
        QCOMPARE(card()->request().options[deploy::zoneOption], deploy::ownDistribution);
        QTRY_VERIFY(it->onPage<QComboBox>("planPlace"));
        QCOMPARE(places->currentIndex(), 1);
        places->setFocus();
        QTest::keyClick(places, Qt::Key_Home);
        QTRY_VERIFY(it->says(u"https://little-site.apps.example.com/"_s));
        QCOMPARE(card()->request().options[deploy::zoneOption], u"apps.example.com"_s);
    }

    void anotherCurrencyPricesThePlanThatIsOnTheScreenAnew()
    {
        planFolder();
        QTRY_VERIFY(it->says(u"$"_s));
        auto* currency = it->onPage<QComboBox>("currency");
        currency->setFocus();
        for (int i = 0; i < 3; ++i) // past that of the country, dollars and won
            QTest::keyClick(currency, Qt::Key_Down);
        QTRY_VERIFY(price().contains(u'€'));
        QVERIFY(it->onPage<QAbstractButton>("planDeploy")->isEnabled());
        // Chosen elsewhere while this page was away.
        it->window->go({u"aws"_s, {}, {}});
        QVERIFY(finish(it->sample.deck().setSetting(u"currency"_s, u"JPY"_s)));
        it->window->go({u"start"_s, {}, {}});
        QTRY_VERIFY(price().contains(u"¥"_s));
    }

    void whatIsOnlySavedKeepsTheDistributionThatWasChosen()
    {
        QVERIFY(!rig().makeDomain(u"example.com"_s).isEmpty());
        QVERIFY(serveDomain(u"apps.example.com"_s, {}));
        DeployRequest request = forLittleSite();
        Deck& deck = it->sample.deck();
        QCOMPARE(zoneOf(finish(deck.deployments().plan(request))),
                 u"apps.example.com"_s); // unless a person says otherwise
        request.options[deploy::zoneOption] = deploy::ownDistribution;
        const auto saved = finish(deck.projects().save(request));
        QVERIFY(saved);
        DeployRequest later;
        later.project = saved->name;
        QCOMPARE(zoneOf(finish(deck.deployments().plan(later))), QString());
    }

private:
    static QString zoneOf(const Result<PlanPreview>& plan) { return deploy::AwsChoice::of(plan->settings).zone; }
    //! As a name server that knows these for every domain.
    ui::PlanCard* card() const { return it->window->page()->findChild<ui::PlanCard*>(); }
    //! All that is said of it.
    QString price() const
    {
        QString said;
        for (const auto* label : card()->findChild<ui::PriceFigures*>()->findChildren<QLabel*>())
            if (label->isVisible())
                said += label->text() + u'\n';
        return said;
    }
    //! For AWS, with the profile that the rig knows.
    //! A folder with a page.
    QString littleSite() const
    {
        const QString folder = it->sample.homeFolder() + u"/little site"_s;
        QDir().mkpath(folder);
        if (!writeFile(folder + u"/index.html"_s, "<h1>hello</h1>"))
            qFatal("The page could not be written.");
        return folder;
    }
    DeployRequest forLittleSite() const
    {
        DeployRequest request;
        request.source.location = littleSite();
        request.target = u"cloudfront"_s;
        request.options[deploy::profileOption] = u"ci"_s;
        return request;
    }
    void planFolder()
    {
        it->window->actions().plan(littleSite());
        QTRY_VERIFY(it->onPage<ui::TargetChoice>("target"));
        it->onPage<ui::TargetChoice>("target")->setFocus();
        QTest::keyClick(it->onPage<ui::TargetChoice>("target"), Qt::Key_Right);
        QTRY_VERIFY(it->onPage<QComboBox>("planProfile"));
        auto* profiles = it->onPage<QComboBox>("planProfile");
        profiles->setFocus();
        QTest::keyClicks(profiles, u"ci"_s);
        QTRY_VERIFY(it->onPage<QComboBox>("planProfile") && card()->request().options[deploy::profileOption] == u"ci"
                    && it->onPage<QAbstractButton>("planDeploy"));
    }
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }
    void look()
    {
        it->window->go({u"aws"_s, {}, u"check:ci"_s});
        QTRY_VERIFY(it->onPage<QWidget>("zoneOffer"));
    }
    void type(const QString& domain) const
    {
        auto* field = it->onPage<QComboBox>("zoneDomain")->lineEdit();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, domain);
    }
    int steps() const { return it->onPage<ui::GlassBox>("zoneSteps")->model()->rowCount(); }

    std::unique_ptr<AwsHome> home;
    std::unique_ptr<PageWindow> it;
};
SHIPDECK_TEST(AwsZoneTest)

} // namespace shipdeck::test

#include "aws_zone_test.moc"
