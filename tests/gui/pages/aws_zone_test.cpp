// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "aws_site.h"
#include "page_window.h"

#include "pages/glass_box.h"
#include "support/registry.h"
#include "widgets/cause_card.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr int soon = 15000;

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
    }

    void aDomainIsOfferedWithItsStepsAndPriceAndAskedForOnce()
    {
        QVERIFY(putDomain(rig(), u"example.com"_s));
        look();
        auto* domain = it->onPage<QComboBox>("zoneDomain");
        QCOMPARE(domain->currentText(), u"example.com"_s); // of the account
        QVERIFY(says(u"live in seconds, and cost nothing while nobody visits"_s));
        QVERIFY(!it->onPage<QAbstractButton>("connectZone"));
        type(u"apps.example.com"_s);
        it->click("planZone");
        QTRY_VERIFY_WITH_TIMEOUT(it->onPage<QAbstractButton>("connectZone"), soon);
        QCOMPARE(it->onPage<QAbstractButton>("connectZone")->text(), u"Connect apps.example.com"_s);
        QCOMPARE(steps(), 3);
        QVERIFY(says(u"Nothing while nobody visits, however many hosts there are"_s));
        QVERIFY(it->open().isEmpty()); // nothing without consent
        it->click("connectZone");
        QTRY_VERIFY(it->onPage<ui::Notice>("zoneState"));
        QVERIFY(says(u"apps.example.com is being connected in the background"_s));
        QVERIFY(!it->onPage<QAbstractButton>("connectZone"));
        QVERIFY(!it->onPage<QComboBox>("zoneDomain"));
        QCOMPARE(it->open().size(), 1);
        QCOMPARE(it->open().first().kind, u"add-zone"_s);
        QCOMPARE(it->open().first().environment, u"123456789012/us-east-1"_s);
        QCOMPARE(it->open().first().params[u"zone"_s][u"name"_s].toString(), u"apps.example.com"_s);
    }

    void thePlanOfAnotherDomainIsAnotherPlan()
    {
        QVERIFY(putDomain(rig(), u"example.com"_s));
        look();
        it->click("planZone");
        QTRY_VERIFY_WITH_TIMEOUT(it->onPage<QAbstractButton>("connectZone"), soon);
        type(u"other.example.com"_s);
        QVERIFY(!it->onPage<QAbstractButton>("connectZone"));
        QVERIFY(!it->onPage<ui::GlassBox>("zoneSteps"));
    }

    void aDomainThatIsNotInTheAccountSaysWhatToDo()
    {
        QVERIFY(putDomain(rig(), u"example.com"_s));
        look();
        type(u"example.org"_s);
        QTest::keyClick(it->onPage<QComboBox>("zoneDomain")->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(it->onPage<ui::InlineError>("zoneFailure"), soon);
        QVERIFY(says(u"no Route 53 zone that holds example.org"_s));
        QVERIFY(says(u"Make one in Route 53"_s));
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
        QTRY_VERIFY_WITH_TIMEOUT(it->onPage<ui::InlineError>("zoneFailure"), soon);
        QVERIFY(says(u"route53:ListHostedZones"_s));
    }

    void itStaysWhileAHostBelowItLeadsSomewhere()
    {
        QVERIFY(putDomain(rig(), u"example.com"_s));
        QVERIFY(serveDomain(u"apps.example.com"_s, {u"shop.apps.example.com"_s}));
        look();
        QVERIFY(says(u"Every host below apps.example.com is served from here."_s));
        QVERIFY(!it->onPage<QComboBox>("zoneDomain"));
        it->click("zoneHost");
        QTRY_COMPARE(it->browser.opened.size(), 1);
        QCOMPARE(it->browser.opened.first(), QUrl(u"https://shop.apps.example.com/"_s));
        it->click("removeZone");
        QTRY_VERIFY_WITH_TIMEOUT(it->onPage<ui::InlineError>("zoneFailure"), soon);
        QVERIFY(says(u"Sites are served below apps.example.com: shop.apps.example.com"_s));
        QVERIFY(!it->onPage<QAbstractButton>("confirm"));

        QVERIFY(dropHost(u"shop.apps.example.com"_s));
        it->click("removeZone");
        QTRY_VERIFY_WITH_TIMEOUT(it->onPage<QAbstractButton>("confirm"), soon);
        QVERIFY(it->open().isEmpty());
        it->click("confirm");
        QTRY_VERIFY(says(u"apps.example.com is being disconnected"_s));
        QCOMPARE(it->open().size(), 1);
        QCOMPARE(it->open().first().kind, u"remove-zone"_s);
        QVERIFY(!it->onPage<QAbstractButton>("removeZone"));
        QCOMPARE(rig().violations(), QStringList());
    }

private:
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }
    void look()
    {
        it->window->go({u"aws"_s, {}, u"check:ci"_s});
        QTRY_VERIFY_WITH_TIMEOUT(it->onPage<QWidget>("zoneOffer"), soon);
    }
    void type(const QString& domain) const
    {
        auto* field = it->onPage<QComboBox>("zoneDomain")->lineEdit();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, domain);
    }
    int steps() const { return it->onPage<ui::GlassBox>("zoneSteps")->model()->rowCount(); }
    bool says(const QString& words) const
    {
        for (const auto* label : it->window->page()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    std::unique_ptr<AwsHome> home;
    std::unique_ptr<PageWindow> it;
};
SHIPDECK_TEST(AwsZoneTest)

} // namespace shipdeck::test

#include "aws_zone_test.moc"
