// SPDX-License-Identifier: MIT
#include "domain_stages.h"

#include "support/wait.h"

#include "../../integration/cloudfront/hosted.h"

#include <QClipboard>
#include <QLineEdit>

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

void add(Life& life, const ProjectId& project, const QString& name)
{
    life.window().go({u"domains"_s, project, {}});
    QTRY_VERIFY(life.find<QLineEdit>("domainName"));
    life.find<QLineEdit>("domainName")->setText(name);
    QVERIFY(life.click("addDomain") && life.click("confirm"));
}

void visitAndRemove(Life& life, const QString& name, const QByteArray& words)
{
    const QString address = u"https://%1/"_s.arg(name);
    QTRY_VERIFY(life.find<QAbstractButton>("visitDomain"));
    QVERIFY(Hosted::shown(address).contains(words));
    QVERIFY(life.click("removeDomain") && life.click("confirm"));
    QTRY_VERIFY(life.sees(u"No domains yet"_s));
    QVERIFY(!Hosted::shown(address).contains(words));
}

} // namespace

void leadAtRoute53(Life& life, const ProjectId& project, const QByteArray& words)
{
    add(life, project, u"www.shop.example"_s);
    visitAndRemove(life, u"www.shop.example"_s, words);
}

void leadElsewhere(Life& life, const ProjectId& project, const QByteArray& words)
{
    publish({});
    add(life, project, u"www.bakery.example"_s);
    QStringList records;
    for (const char* what : {"the proof for the certificate", "the way to the site"}) {
        QString name;
        QTRY_VERIFY2(!(name = copied(life, "copyRecordName")).isEmpty()
                         && !records.join(u' ').contains(copied(life, "copyRecordValue")),
                     what);
        records << u"%1 CNAME %2"_s.arg(name, QGuiApplication::clipboard()->text());
        publish(records);
        life.picture(u"aws-domain-elsewhere"_s);
    }
    visitAndRemove(life, u"www.bakery.example"_s, words);
}

} // namespace shipdeck::test
