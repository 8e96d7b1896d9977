// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! What comes from GitHub and is not as usual: enormous, told again, from another owner, or nothing at all.
class BadInputTest : public test::OnOneComputer {
    Q_OBJECT

    const QJsonObject production{{u"production"_s, true}, {u"relay"_s, true}};

    //! The most memory that the agent ever held, in megabytes.
    static qint64 mostMemory(const test::Pushed& pushed)
    {
        QFile status(u"/proc/%1/status"_s.arg(pushed.home.agentPid()));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toLongLong() / 1024;
        return -1;
    }
    static QByteArray log()
    {
        QFile file(Paths::fromEnvironment()->agentLog());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void cleanup() { m_computer->killAgent(); }

    void takesAPayloadOfAnySize_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("the largest that GitHub sends") << u"large"_s << false;
        QTest::newRow("larger than that") << u"oversized"_s << true;
    }
    void takesAPayloadOfAnySize()
    {
        QFETCH(QString, size);
        QFETCH(bool, isRefused);
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens());
        pushed.rig.post(u"relay"_s, {{u"repo"_s, pushed.repo}, {u"next"_s, QJsonArray{size}}});
        const QString commit = pushed.push(u"<h1>heavy</h1>\n"_s); // nobody rings: the relay has to
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("heavy"); }));
        QCOMPARE(pushed.count(commit), 1);
        QCOMPARE(log().contains("a message of more than 40 MB was refused"), isRefused);
        const qint64 most = mostMemory(pushed);
        qInfo("%lld MB", most);
        QVERIFY(most > 0 && most < 600);
    }

    void deploysOnceThoughADeliveryComesAgain()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens());
        const QString commit = pushed.push(u"<h1>once</h1>\n"_s);
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        const auto deliveries = [&] {
            const QJsonArray hooks = pushed.hooks();
            return pushed.ask(
                u"/repos/%1/hooks/%2/deliveries"_s.arg(pushed.repo).arg(hooks.first()[u"id"_s].toInteger()));
        };
        const QString id = deliveries().first()[u"guid"_s].toString();
        const qint64 before = pushed.hooks().first()[u"id"_s].toInteger();
        pushed.killAgent();
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const QJsonArray hooks = pushed.hooks();
            return hooks.size() == 1 && hooks[0][u"id"_s].toInteger() != before && hooks[0][u"active"_s].toBool();
        }));
        pushed.rig.post(u"relay"_s, {{u"repo"_s, pushed.repo}, {u"do"_s, u"replay"_s}});
        QVERIFY(pushed.waitFor([&] { return deliveries().first()[u"status_code"_s].toInt() == 200; }));
        QCOMPARE(deliveries().first()[u"guid"_s].toString(), id);
        // What is pushed afterwards is seen by a later look: by then the replay has done what it does.
        const QString next = pushed.push(u"<h1>next</h1>\n"_s);
        QVERIFY(pushed.becomes(next, store::State::Ready));
        QCOMPARE(pushed.count(commit), 1);
    }

    void followsARepositoryToItsNewOwner()
    {
        test::Pushed pushed(*m_computer, production);
        QVERIFY(pushed.isReady());
        QVERIFY(pushed.listens());
        pushed.rig.post(u"accounts"_s,
                        {{u"login"_s, u"tidal"_s},
                         {u"kind"_s, u"Organization"_s},
                         {u"members"_s, QJsonObject{{u"mona"_s, u"admin"_s}}}});
        pushed.rig.post(u"repos/change"_s, {{u"repo"_s, pushed.repo}, {u"name"_s, u"tidal/given-away"_s}});
        pushed.repo = u"tidal/given-away"_s;
        const QString commit = pushed.push(u"<h1>given away</h1>\n"_s);
        QVERIFY(pushed.becomes(commit, store::State::Ready));
        QVERIFY(pushed.page().contains("given away"));
        QVERIFY(pushed.isTold());
        QCOMPARE(pushed.ask(u"/repos/tidal/given-away/deployments?sha="_s + commit).size(), 1);
        // Its name is looked at now and then, and at the start of an agent.
        pushed.killAgent();
        pushed.ring();
        QVERIFY(pushed.waitFor([&] {
            const auto settings = store::project(pushed.store().database(), pushed.project)->settings;
            return github::linkOf(settings).fullName == pushed.repo;
        }));
        QVERIFY(store::project(pushed.store().database(), pushed.project)->location.endsWith(u"/tidal/given-away.git"));
    }

    void deploysTheFirstPushToAnEmptyRepository()
    {
        test::Pushed pushed(*m_computer, production, test::Pushed::Of::NothingYet);
        const QString address = pushed.rig.web() + u'/' + pushed.repo + u".git"_s;
        const test::Answer early = pushed.home.run({u"deploy"_s, address, u"--json"_s});
        QVERIFY(early.exit != 0);
        QVERIFY2(!early.errorNext().isEmpty(), early.out.constData());
        QVERIFY(pushed.isReady());
        pushed.ring();
        QVERIFY(pushed.waitFor([&] { return !pushed.watch().facts[u"missingBranches"_s][0].toString().isEmpty(); }));
        QVERIFY(!pushed.watch().error);
        const QString first = pushed.push(u"<h1>first of all</h1>\n"_s);
        QVERIFY(pushed.becomes(first, store::State::Ready));
        QVERIFY(pushed.page().contains("first of all"));
        QCOMPARE(pushed.count(first), 1);
    }
};

SHIPDECK_TEST(BadInputTest)
#include "bad_input_test.moc"
