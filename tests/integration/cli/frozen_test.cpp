// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! A deployment freeze: what it refuses, what it lets through, and how it is lifted.
class FrozenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesADeploymentAndSaysUntilWhen();
    void isOfItsEnvironmentOnly();
    void letsARollbackThrough();
    void aRollbackDoesNotLeadToWhatNeverWasLive();
    void aLiftNeedsAReasonAndLetsDeploymentsThrough();
    void isLiftedForAnEnvironmentThatDoesNotExistYet();
    void refusesAWindowThatIsNone();

private:
    Answer deploy(const QByteArray& page, const QStringList& more = {}) const
    {
        Home::write(m_shop + u"/index.html"_s, page);
        return m_home.run(QStringList{u"deploy"_s, m_shop, u"--json"_s} + more);
    }

    Home m_home;
    QString m_shop;
};

void FrozenTest::initTestCase()
{
    m_shop = m_home.site(u"shop"_s);
    QCOMPARE(deploy("<h1>one</h1>\n").exit, 0);
    QCOMPARE(deploy("<h1>two</h1>\n").exit, 0);
    QCOMPARE(m_home.run({u"settings"_s, u"shop"_s, u"freeze=2000-01-01 - 2100-01-01"_s}).exit, 0);
}

void FrozenTest::refusesADeploymentAndSaysUntilWhen()
{
    const Answer answer = deploy("<h1>three</h1>\n");
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"frozen"_s);
    QVERIFY2(answer.out.contains("2100-01-01 00:00"), answer.out.constData());
    QVERIFY(answer.errorNext().contains(u"shipctl freeze shop --lift REASON"_s));
    const Answer state = m_home.run({u"freeze"_s, u"shop"_s, u"--json"_s});
    QVERIFY(!state.json()[u"environments"_s][0][u"frozenUntil"_s].isNull());
    QVERIFY(state.json()[u"environments"_s][0][u"lift"_s].isNull());
    QCOMPARE(m_home.run({u"list"_s, u"--json"_s}).items().size(), 2);
    // Nothing is left behind, also no secret.
    const Answer secret = deploy("<h1>three</h1>\n", {u"--var"_s, u"API_TOKEN=s3cr3t-of-the-shop"_s});
    QCOMPARE(secret.errorCode(), u"frozen"_s);
    QVERIFY(!QFile::exists(m_home.path() + u"/home/data/secrets.db"_s));
}

void FrozenTest::isOfItsEnvironmentOnly()
{
    const Answer answer = deploy("<h1>three</h1>\n", {u"--env"_s, u"staging"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(m_home.run({u"promote"_s, u"shop"_s, u"--from"_s, u"staging"_s, u"--json"_s}).errorCode(), u"frozen"_s);
}

void FrozenTest::letsARollbackThrough()
{
    const Answer answer = m_home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(Home::get(answer.json()[u"url"_s].toString()).body, "<h1>one</h1>\n");
}

void FrozenTest::aRollbackDoesNotLeadToWhatNeverWasLive()
{
    const QString lift = u"Staged while it is pinned"_s;
    QCOMPARE(m_home.run({u"freeze"_s, u"shop"_s, u"--lift"_s, lift}).exit, 0);
    const Answer staged = deploy("<h1>unseen</h1>\n"); // the environment is pinned by the rollback before
    QVERIFY2(staged.exit == 0, staged.err.constData());
    QVERIFY(!staged.json()[u"current"_s].toBool());
    const QString id = staged.json()[u"id"_s].toString();
    const Answer answer = m_home.run({u"rollback"_s, u"shop"_s, u"--to"_s, id, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"rollback-impossible"_s);
    QVERIFY(answer.errorNext().contains(u"shipctl promote "_s + id));
    QCOMPARE(m_home.run({u"unpin"_s, u"shop"_s}).exit, 0);
}

void FrozenTest::aLiftNeedsAReasonAndLetsDeploymentsThrough()
{
    QCOMPARE(m_home.run({u"freeze"_s, u"shop"_s, u"--lift"_s, u" "_s, u"--json"_s}).errorCode(), u"usage"_s);
    const Answer lifted = m_home.run({u"freeze"_s, u"shop"_s, u"--lift"_s, u"Payments fail"_s, u"--json"_s});
    QVERIFY2(lifted.exit == 0, lifted.err.constData());
    QCOMPARE(lifted.json()[u"lift"_s][u"reason"_s].toString(), u"Payments fail"_s);
    const Answer answer = deploy("<h1>fixed</h1>\n");
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(Home::get(answer.json()[u"url"_s].toString()).body, "<h1>fixed</h1>\n");
}

void FrozenTest::isLiftedForAnEnvironmentThatDoesNotExistYet()
{
    QCOMPARE(m_home.run({u"settings"_s, u"shop"_s, u"freeze=preview: 2000-01-01 - 2100-01-01"_s}).exit, 0);
    const QStringList there{u"--env"_s, u"preview"_s};
    const Answer refused = deploy("<h1>idea</h1>\n", there);
    QCOMPARE(refused.errorCode(), u"frozen"_s);
    QVERIFY(refused.errorNext().contains(u"shipctl freeze shop --lift REASON --env preview"_s));
    const Answer lifted =
        m_home.run(QStringList{u"freeze"_s, u"shop"_s, u"--lift"_s, u"A demo"_s, u"--json"_s} + there);
    QVERIFY2(lifted.exit == 0, lifted.out.constData());
    const Answer answer = deploy("<h1>idea</h1>\n", there);
    QVERIFY2(answer.exit == 0, answer.err.constData());
}

void FrozenTest::refusesAWindowThatIsNone()
{
    const Answer answer = m_home.run({u"settings"_s, u"shop"_s, u"freeze=Friday"_s, u"--json"_s});
    QCOMPARE(answer.exit, 2);
    QCOMPARE(answer.errorCode(), u"freeze-invalid"_s);
    const QString wrong = u"stagign: Sat - Mon"_s;
    const Answer unknown = m_home.run({u"settings"_s, u"shop"_s, u"freeze="_s + wrong, u"--json"_s});
    QCOMPARE(unknown.errorCode(), u"environment-missing"_s);
    QVERIFY(unknown.errorNext().contains(u"staging"_s));
    QCOMPARE(deploy("<h1>x</h1>\n", {u"--set"_s, u"freeze="_s + wrong}).errorCode(), u"environment-missing"_s);
    QCOMPARE(m_home.run({u"settings"_s, u"shop"_s, u"freeze=staging: Sat - Mon"_s}).exit, 0);
    const Answer mistyped =
        m_home.run({u"freeze"_s, u"shop"_s, u"--lift"_s, u"x"_s, u"--env"_s, u"stagign"_s, u"--json"_s});
    QCOMPARE(mistyped.errorCode(), u"environment-missing"_s);
}

SHIPDECK_TEST(FrozenTest)

} // namespace shipdeck::test

#include "frozen_test.moc"
