// SPDX-License-Identifier: MIT
#include "aws/connection.h"
#include "aws/services/key_value_store.h"
#include "targets/cloudfront/steps/zones.h"
#include "edge/edge_route.h"
#include "hosted.h"
#include "support/finish.h"
#include "support/registry.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
namespace kvs = aws::keyValueStore;

//! The account of a test, as deck and steps look at it.
struct Account {
    deploy::AwsAccount account;
    aws::Stack foundation;
    QString store;

    static Account open(const QString& home)
    {
        auto connection = aws::Connection::open({}, Hosted::rig().environment(home)).value();
        Account opened{{std::move(connection), {}, {}, {}, {}, {}}, {}, {}};
        const site::Stacks stacks(opened.account.client(), {});
        opened.foundation = finish(stacks.get(site::foundationName)).value().value();
        opened.store = opened.foundation.outputs.value(u"Routes"_s);
        return opened;
    }
    QHash<QString, QString> keys() const { return finish(kvs::all(account.client(), store)).value(); }
    QStringList hosts() const { return finish(deploy::hostsBelow(account, foundation)).value(); }
    qint64 room() const { return kvs::largestStore - finish(kvs::describe(account.client(), store)).value().bytes; }
    //! As another computer would, however many.
    void write(const QJsonObject& puts) const
    {
        const QJsonDocument document(QJsonObject{{u"store"_s, store}, {u"puts"_s, puts}});
        Hosted::rig().post(u"/_rig/keys"_s, document.toJson(QJsonDocument::Compact));
    }
};

//! As many previews of `like` as fit, each with rules of its own, until `left` bytes are. Their hosts.
QStringList crowd(const Account& in, const edge::EdgeRoute& like, qint64 left)
{
    constexpr int parts = 5;
    QJsonObject puts;
    QStringList hosts;
    qint64 room = in.room();
    const auto put = [&](const QString& key, const QByteArray& value) {
        puts.insert(key, QString::fromUtf8(value));
        room -= key.size() + value.size();
    };
    for (int number = 1001; room > left + 10 * kvs::longestValue; ++number) {
        edge::EdgeRoute route = like;
        route.release.rules = u"crowd%1"_s.arg(number);
        route.release.ruleParts = parts;
        route.release.exactParts = 0;
        hosts << u"shop-pr-%1.example.com"_s.arg(number);
        put(hosts.last(), edge::encode(route).value());
        for (int part = 0; part < parts; ++part)
            put(u"rules/%1/%2"_s.arg(route.release.rules).arg(part), QByteArray(kvs::longestValue, 'r'));
    }
    // What is left of it is nobody's, but kept.
    for (QString key = u"other/%1"_s.arg(room); room > left + key.size(); key = u"other/%1"_s.arg(room))
        put(key, QByteArray(std::min<qint64>(room - left - key.size(), kvs::longestValue), 'x'));
    in.write(puts);
    return hosts;
}

} // namespace

//! As many previews as AWS has room for, which cost nothing while idle.
class CloudFrontCrowdTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void holdsAThousandPreviewsAndSaysWhenItIsFull()
    {
        Hosted::rig().makeDomain(u"example.com"_s);
        QCOMPARE(m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s}).exit, 0);
        const QString shop = m->site(u"shop"_s);
        QCOMPARE(deployed(shop), u"https://shop.example.com/"_s);
        QCOMPARE(deployed(shop, u"pr-1"_s), u"https://shop-pr-1.example.com/"_s);
        const Account in = Account::open(m->home.path());
        const QString before = in.keys().value(u"shop-pr-1.example.com"_s);
        const QStringList others = crowd(in, edge::decode(before.toUtf8()).value(), 2000);
        QVERIFY2(others.size() > 950, qPrintable(QString::number(others.size())));
        QCOMPARE(in.hosts(), sorted(others + QStringList{u"shop.example.com"_s, u"shop-pr-1.example.com"_s}));

        // There is still room for a few.
        QCOMPARE(deployed(shop, u"pr-2"_s), u"https://shop-pr-2.example.com/"_s);
        QVERIFY(Hosted::shown(u"https://shop-pr-2.example.com/"_s).contains("first"));
        const Answer doctor = m->home.run({u"doctor"_s, u"aws"_s});
        QVERIFY2(doctor.out.contains(QByteArray::number(in.keys().size())), doctor.out);
        QVERIFY2(doctor.out.contains("almost full"), doctor.out);
        const Answer used = m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(used.errorCode(), u"zone-in-use"_s);

        crowd(in, {}, 20);
        Hosted::setHeading(shop, "one too many");
        const QStringList objects = Hosted::inventory();
        const QHash<QString, QString> keys = in.keys();
        const Answer full = m->deploy(shop, {u"--env"_s, u"pr-3"_s});
        QVERIFY(full.exit != 0);
        QCOMPARE(full.errorCode(), u"edge-full"_s);
        QVERIFY2(full.out.contains("shop-pr-3.example.com") && full.out.contains("5 MB"), full.out);
        QVERIFY2(full.errorNext().contains(u"shipctl remove"_s), qPrintable(full.errorNext()));
        QCOMPARE(Hosted::inventory(), objects);
        QVERIFY(in.keys() == keys);
        QVERIFY(Hosted::shown(u"https://shop-pr-3.example.com/"_s).startsWith("404"));
        QVERIFY(Hosted::shown(u"https://shop-pr-2.example.com/"_s).contains("first"));

        // What the error says to do.
        const Answer removed = m->home.run({u"remove"_s, u"shop"_s, u"--env"_s, u"pr-1"_s, u"--yes"_s});
        QVERIFY2(removed.exit == 0, removed.err);
        QCOMPARE(deployed(shop, u"pr-3"_s), u"https://shop-pr-3.example.com/"_s);
        QVERIFY(Hosted::shown(u"https://shop-pr-3.example.com/"_s).contains("one too many"));

        // Another computer finds one project; with it all of them go.
        Home other;
        Hosted::signIn(other);
        const Answer brought = other.run({u"import"_s, u"--from-aws"_s, u"--all"_s, u"--json"_s});
        QVERIFY2(brought.exit == 0, brought.err);
        QCOMPARE(other.run({u"list"_s, u"--json"_s}).items().size(), 3); // production, pr-2 and pr-3
        const Answer gone = m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s});
        QVERIFY2(gone.exit == 0, gone.err);
        QCOMPARE(in.hosts(), QStringList());
        QCOMPARE(QStringList(in.keys().keys()).filter(u"rules/"_s), QStringList());
    }

private:
    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }
    //! Its address.
    QString deployed(const QString& folder, const QString& environment = u"production"_s) const
    {
        const Answer made = m->deploy(folder, {u"--env"_s, environment});
        return made.exit == 0 ? made.json()[u"url"_s].toString() : QString::fromUtf8(made.err + made.out);
    }
};
SHIPDECK_TEST(CloudFrontCrowdTest)

} // namespace shipdeck::test

#include "crowd_test.moc"
