// SPDX-License-Identifier: MIT
#include "domain_stages.h"

#include "support/wait.h"

#include "../../integration/cloudfront/hosted.h"
#include "deck/domains.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

//! What the provider of bakery.example has.
void publish(const QStringList& records)
{
    const QJsonObject document{{u"zone"_s, u"bakery.example"_s},
                               {u"servers"_s, QJsonArray{u"ada.ns.cloudflare.com"_s, u"bob.ns.cloudflare.com"_s}},
                               {u"records"_s, QJsonArray::fromStringList(records)}};
    Hosted::rig().post(u"/_rig/dns"_s, QJsonDocument(document).toJson());
}

QString copied(Life& life, const char* button)
{
    return life.click(button) ? QGuiApplication::clipboard()->text() : QString();
}

QString addressOf(const QString& name)
{
    return u"https://%1/"_s.arg(name);
}

//! The button on the card of this domain; nullptr: it is not shown.
QAbstractButton* buttonOf(Life& life, const QString& name, const char* button)
{
    for (const auto* card : life.window().findChildren<QWidget*>(u"domainCard"_s))
        if (auto* found = card->findChild<QAbstractButton*>(QString::fromLatin1(button));
            card->accessibleName() == name && found->isVisible())
            return found;
    return nullptr;
}

void clickOn(Life& life, const QString& name, const char* button)
{
    QTRY_VERIFY(buttonOf(life, name, button));
    QTest::mouseClick(buttonOf(life, name, button), Qt::LeftButton);
}

bool isLive(Life& life, const QString& name)
{
    const auto status = life.deck().domains().get(name);
    return status && status->operation.isEmpty() && status->domain.state == store::Domain::State::Live;
}

void add(Life& life, const ProjectId& project, const QString& name)
{
    life.window().go({u"domains"_s, project, {}});
    QTRY_VERIFY(life.find<QLineEdit>("domainName"));
    life.find<QLineEdit>("domainName")->setText(name);
    QVERIFY(life.click("addDomain") && life.click("confirm"));
}

} // namespace

void leadAtRoute53(Life& life, const ProjectId& project, const QString& name, const QByteArray& words)
{
    add(life, project, name);
    QTRY_VERIFY(isLive(life, name));
    QVERIFY(Hosted::shown(addressOf(name)).contains(words));
}

void leadElsewhere(Life& life, const ProjectId& project, const QString& name, const QByteArray& words)
{
    publish({});
    add(life, project, name);
    QStringList records;
    for (const char* what : {"the proof for the certificate", "the way to the site"}) {
        QString record;
        QTRY_VERIFY2(!(record = copied(life, "copyRecordName")).isEmpty()
                         && !records.join(u' ').contains(copied(life, "copyRecordValue")),
                     what);
        records << u"%1 CNAME %2"_s.arg(record, QGuiApplication::clipboard()->text());
        publish(records);
        life.picture(u"aws-domain-elsewhere"_s);
    }
    QTRY_VERIFY(isLive(life, name));
    QVERIFY(Hosted::shown(addressOf(name)).contains(words));
}

void followReleases(Life& life, const ProjectId& project, const QStringList& names, const QByteArray& words)
{
    const auto areShown = [&names](const QByteArray& what) {
        return std::all_of(names.begin(), names.end(),
                           [&what](const QString& one) { return Hosted::shown(addressOf(one)).contains(what); });
    };
    Home::write(life.home.path() + u"/docs/index.html"_s, "<h1>the new docs</h1>\n");
    life.window().go({u"overview"_s, project, {}});
    QVERIFY(life.click("deploy"));
    QTRY_VERIFY(life.showsCurrent());
    QVERIFY(areShown(">the new docs</h1>"));
    life.window().go({u"overview"_s, project, {}});
    QVERIFY(life.click("rollBack") && life.click("confirm"));
    QTRY_VERIFY(life.find<QAbstractButton>("liftPin"));
    QVERIFY(areShown(words));
}

void move(Life& life, const QString& name, const QString& to, const QByteArray& words)
{
    clickOn(life, name, "moveDomain");
    QTRY_VERIFY(life.find<QMenu>("moveTargets"));
    const QList<QAction*> targets = life.find<QMenu>("moveTargets")->actions();
    const auto wanted =
        std::find_if(targets.begin(), targets.end(), [&to](const auto* one) { return one->text() == to; });
    QVERIFY(wanted != targets.end());
    (*wanted)->trigger();
    life.find<QMenu>("moveTargets")->close();
    life.picture(u"aws-domain-move"_s);
    QVERIFY(life.click("confirm"));
    QTRY_VERIFY(isLive(life, name) && Hosted::shown(addressOf(name)).contains(words));
}

void removeDomain(Life& life, const ProjectId& project, const QString& name, const QByteArray& words)
{
    life.window().go({u"domains"_s, project, {}});
    clickOn(life, name, "removeDomain");
    QVERIFY(life.click("confirm"));
    QTRY_VERIFY(!life.deck().domains().get(name));
    QVERIFY(!Hosted::shown(addressOf(name)).contains(words));
}

} // namespace shipdeck::test
