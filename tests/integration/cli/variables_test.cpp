// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! `shipctl vars`: what is set, and what is live.
class VariablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRemovedVariableIsListedUntilItIsLive();

private:
    Home m_home;
};

void VariablesTest::aRemovedVariableIsListedUntilItIsLive()
{
    QCOMPARE(m_home.run({u"deploy"_s, m_home.site(u"site"_s)}).exit, 0);
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"OLD=value"_s}).exit, 0);
    QCOMPARE(m_home.run({u"redeploy"_s, u"site"_s}).exit, 0);
    const Answer removed = m_home.run({u"vars"_s, u"site"_s, u"--remove"_s, u"OLD"_s});
    QVERIFY2(removed.out.contains("removed, not live yet"), removed.out.constData());
    const QJsonArray items = m_home.run({u"vars"_s, u"site"_s, u"--json"_s}).json()[u"items"_s].toArray();
    QCOMPARE(items.size(), 1);
    QVERIFY(items[0][u"removed"_s].toBool() && items[0][u"pending"_s].toBool() && items[0][u"value"_s].isNull());
}

SHIPDECK_TEST(VariablesTest)

} // namespace shipdeck::test

#include "variables_test.moc"
