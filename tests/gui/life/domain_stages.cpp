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

QString addressOf(const QString& name)
{
    return u"https://%1/"_s.arg(name);
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
    QTRY_VERIFY(life.find<QAbstractButton>("visitDomain"));
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
    QTRY_VERIFY(Hosted::shown(addressOf(name)).contains(words));
}

void removeDomain(Life& life, const QString& name, const QByteArray& words)
{
    QTRY_VERIFY(life.find<QAbstractButton>("visitDomain"));
    QVERIFY(life.click("removeDomain") && life.click("confirm"));
    QTRY_VERIFY(life.sees(u"No domains yet"_s));
    QVERIFY(!Hosted::shown(addressOf(name)).contains(words));
}

} // namespace shipdeck::test
