// SPDX-License-Identifier: MIT
#include "pushed.h"
#include "support/registry.h"

#include <QTest>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! A company's network: GitHub has a name that nobody but the proxy can find.
class BehindProxyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::Computer> m_computer;

    //! How often the proxy was asked for the way to that address.
    int tunnelsTo(const QString& address) const
    {
        int count = 0;
        for (const QJsonValue& tunnel : m_computer->rig.get(u"tunnels"_s))
            count += tunnel.toString() == QUrl(address).authority() ? 1 : 0;
        return count;
    }
    QJsonArray hooks() const { return m_computer->rig.get(u"hooks"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList options{u"--seed"_s, u"small"_s, u"--tls"_s, u"--proxy"_s};
        m_computer = std::make_unique<test::Computer>(options);
        QVERIFY(m_computer->isReady());
    }
    void cleanupTestCase()
    {
        m_computer.reset();
        qunsetenv("https_proxy");
    }

    void hearsOfPushesThroughIt()
    {
        test::Pushed pushed(*m_computer, {{u"production"_s, true}, {u"relay"_s, true}});
        QVERIFY(pushed.isReady());
        QVERIFY(hooks().isEmpty());
        QVERIFY(pushed.listens()); // by a hook that it made, and a socket: there is no other way to either
        QCOMPARE(hooks().size(), 1);
        QVERIFY(hooks()[0][u"active"_s].toBool());
        QVERIFY(tunnelsTo(pushed.rig.api()) > 0);
        const QString commit = pushed.push(u"<h1>through the proxy</h1>\n"_s);
        QVERIFY(pushed.waitFor([&] { return pushed.page().contains("through the proxy"); }));
        QCOMPARE(pushed.count(commit), 1);
        QVERIFY(pushed.home.agentEnds());
        QVERIFY(hooks().isEmpty());
    }
};

SHIPDECK_TEST(BehindProxyTest)
#include "behind_proxy_test.moc"
