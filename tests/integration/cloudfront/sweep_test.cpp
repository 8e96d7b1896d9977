// SPDX-License-Identifier: MIT
#include "console.h"
#include "hosted.h"
#include "support/registry.h"

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! AWS bills each call of the KeyValueStore's API, so a deployment makes few, however many keys the account has.
class CloudFrontSweepTest : public HostedTest {
    Q_OBJECT

    //! Its calls of the store, "GET …" and "POST …", with other rules than before.
    QStringList deployed(const QString& folder, int number) const
    {
        Home::write(folder + u"/_redirects"_s, "/old-" + QByteArray::number(number) + " /new 301\n");
        Hosted::setHeading(folder, QByteArray::number(number));
        Hosted::rig().forget();
        const Answer made = m->deploy(folder);
        if (made.exit != 0)
            return {QString::fromUtf8(made.err)};
        return Hosted::rig().calls().filter(u"/key-value-stores/"_s);
    }
    static QStringList listings(const QStringList& calls)
    {
        static const QRegularExpression list(u"^GET \\S+/keys(\\?\\S*)? "_s);
        return calls.filter(list);
    }
    //! As if the last cleanup of the store were long ago.
    void makeDue() const
    {
        QVERIFY(m->home.agentEnds());
        QProcess sql;
        sql.start(u"python3"_s,
                  {u"-c"_s,
                   u"import sqlite3, sys\n"
                   u"db = sqlite3.connect(sys.argv[1])\n"
                   u"done = db.execute(\"update settings set value = '2020-01-01T00:00:00Z' where key like "
                   u"'edge-swept/%'\").rowcount\n"
                   u"db.commit()\n"
                   u"sys.exit(done != 1)\n"_s,
                   m->home.path() + u"/home/data/shipdeck.db"_s});
        QVERIFY(sql.waitForFinished() && sql.exitCode() == 0);
    }

private Q_SLOTS:
    void rulesOfFormerReleasesGoOnceAWeek()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        QCOMPARE(m->home.run({u"settings"_s, u"shop"_s, u"retention=1"_s}).exit, 0);
        for (int number = 1; number <= 4; ++number) {
            const QStringList calls = deployed(folder, number);
            QVERIFY2(calls.size() <= 3 && listings(calls).isEmpty(), qPrintable(calls.join(u'\n')));
        }
        makeDue();
        const QStringList due = deployed(folder, 5);
        QVERIFY2(listings(due).size() == 1, qPrintable(due.join(u'\n')));
        QVERIFY(listings(deployed(folder, 6)).isEmpty());
    }

    //! What AWS lists may be older than the route that was just written.
    void rulesOfTheReleaseThatWasJustMadeCurrentStay()
    {
        const QString folder = m->site(u"shop"_s);
        QCOMPARE(m->deploy(folder).exit, 0);
        QCOMPARE(m->home.run({u"settings"_s, u"shop"_s, u"retention=1"_s}).exit, 0);
        for (const char* heading : {"second", "third", "fourth"}) { // the last two delete a release each
            Hosted::setHeading(folder, heading);
            QCOMPARE(m->deploy(folder).exit, 0);
        }
        makeDue();
        // The next release has the same rules, and the listing knows them without the route that needs them.
        Hosted::byHand(console::bucket
                       + u"import json, os, urllib.request\n"
                         "manifest = json.load([o for o in objects('shipdeck/releases/') if "
                         "o.key.endswith('.json')][0].get()['Body'])\n"
                         "keys = manifest['rules']['keys']\n"
                         "assert keys\n"
                         "items = [{'Key': key, 'Value': keys[key]} for key in keys]\n"
                         "fault = {'operation': 'cloudfront-keyvaluestore:ListKeys', 'do': 'status',\n"
                         "         'status': 200, 'body': json.dumps({'Items': items})}\n"
                         "urllib.request.urlopen(os.environ['AWS_ENDPOINT_URL'] + '/_rig/faults',\n"
                         "                       json.dumps(fault).encode())\n"_s);
        Hosted::setHeading(folder, "fifth");
        Hosted::rig().forget();
        const Answer fifth = m->deploy(folder);
        QCOMPARE(fifth.exit, 0);
        QCOMPARE(listings(Hosted::rig().calls().filter(u"/key-value-stores/"_s)).size(), 1);
        const QString page = fifth.json()[u"url"_s].toString();
        QVERIFY(Hosted::shown(page).contains("fifth"));
        QCOMPARE(Hosted::shown(page + u"/old"_s).left(3), "301");
    }
};
SHIPDECK_TEST(CloudFrontSweepTest)

#include "sweep_test.moc"
