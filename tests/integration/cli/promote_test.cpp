// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What is live in one environment goes to another, and what would change is shown before.
class PromoteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatDiffersAndChangesNothing();
    void deploysWhatIsLiveInTheOtherEnvironment();
    void showsCommitsThatGoWhenItIsOlder();
    void aFolderThatHasChangedIsNotPromoted();
    void aPlanIsRefusedAsThePromotionWouldBe();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    void commit(const QByteArray& page, const QString& subject) const
    {
        Home::write(m_shop + u"/index.html"_s, page);
        git(m_shop, {u"add"_s, u"--all"_s});
        git(m_shop, {u"commit"_s, u"--quiet"_s, u"-m"_s, subject});
    }
    Answer plan() const
    {
        return m_home.run({u"promote"_s, u"shop"_s, u"--from"_s, u"staging"_s, u"--plan"_s, u"--json"_s});
    }
    static QStringList subjects(const QJsonObject& difference)
    {
        QStringList all;
        for (const QJsonValue commit : difference[u"commits"_s].toArray())
            all << commit[u"subject"_s].toString();
        return all;
    }

    Home m_home;
    QString m_shop;
};

void PromoteTest::initTestCase()
{
    m_shop = m_home.site(u"shop"_s);
    git(m_shop, {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
    commit("<h1>one</h1>\n", u"One"_s);
    const Answer first =
        m_home.run({u"deploy"_s, m_shop, u"--var"_s, u"CHANGED=before"_s, u"--var"_s, u"REMOVED=soon"_s, u"--json"_s});
    QVERIFY2(first.exit == 0, first.err.constData());
    QCOMPARE(m_home.run({u"vars"_s, u"shop"_s, u"CHANGED=after"_s, u"ADDED=since"_s}).exit, 0);
    QCOMPARE(m_home.run({u"vars"_s, u"shop"_s, u"--remove"_s, u"REMOVED"_s}).exit, 0);
    commit("<h1>two</h1>\n", u"Two"_s);
    commit("<h1>three</h1>\n", u"Three"_s);
    const Answer staged = m_home.run(
        {u"deploy"_s, m_shop, u"--env"_s, u"staging"_s, u"--var"_s, u"GREETING=only in staging"_s, u"--json"_s});
    QVERIFY2(staged.exit == 0, staged.err.constData());
}

void PromoteTest::showsWhatDiffersAndChangesNothing()
{
    const Answer answer = plan();
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"environment"_s].toString(), u"production"_s);
    const QJsonObject difference = answer.json()[u"difference"_s].toObject();
    QCOMPARE(subjects(difference), (QStringList{u"Three"_s, u"Two"_s}));
    QVERIFY(!difference[u"isBackwards"_s].toBool());
    // It gets what is set in production now, not what staging has.
    const QJsonValue variables = difference[u"variables"_s];
    QCOMPARE(variables[u"added"_s].toArray(), QJsonArray{u"ADDED"_s});
    QCOMPARE(variables[u"changed"_s].toArray(), QJsonArray{u"CHANGED"_s});
    QCOMPARE(variables[u"removed"_s].toArray(), QJsonArray{u"REMOVED"_s});
    QVERIFY(!answer.out.contains("only in staging"));
    const Answer shown = m_home.run({u"promote"_s, u"shop"_s, u"--from"_s, u"staging"_s, u"--plan"_s});
    QVERIFY2(shown.out.contains("Three") && shown.out.contains("Variables added: ADDED"), shown.out.constData());
    QCOMPARE(m_home.run({u"list"_s, u"--json"_s}).items().size(), 2); // nothing was deployed
}

void PromoteTest::deploysWhatIsLiveInTheOtherEnvironment()
{
    const Answer answer = m_home.run({u"promote"_s, u"shop"_s, u"--from"_s, u"staging"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"environment"_s].toString(), u"production"_s);
    QVERIFY(answer.json()[u"current"_s].toBool());
    QCOMPARE(Home::get(answer.json()[u"url"_s].toString()).body, "<h1>three</h1>\n");
    const QJsonObject difference = plan().json()[u"difference"_s].toObject();
    QVERIFY(difference[u"commits"_s].isArray());
    QCOMPARE(subjects(difference), QStringList());
}

void PromoteTest::showsCommitsThatGoWhenItIsOlder()
{
    commit("<h1>four</h1>\n", u"Four"_s);
    QCOMPARE(m_home.run({u"deploy"_s, m_shop, u"--json"_s}).exit, 0);
    const QJsonObject difference = plan().json()[u"difference"_s].toObject();
    QVERIFY(difference[u"isBackwards"_s].toBool());
    QCOMPARE(subjects(difference), QStringList{u"Four"_s});
}

void PromoteTest::aFolderThatHasChangedIsNotPromoted()
{
    const QString cart = m_home.site(u"cart"_s);
    Home::write(cart + u"/shipdeck.yml"_s, "framework: static-html\nbuild: sh build.sh\noutput: dist\n");
    Home::write(cart + u"/build.sh"_s, "mkdir dist\ncp index.html dist\n");
    Home::write(cart + u"/index.html"_s, "<h1>seen</h1>\n");
    QCOMPARE(m_home.run({u"deploy"_s, cart}).exit, 0);
    // Its build sees another variable, so that it is built again for production.
    QCOMPARE(m_home.run({u"deploy"_s, cart, u"--env"_s, u"staging"_s, u"--var"_s, u"GREETING=hello"_s}).exit, 0);
    const QStringList promote{u"promote"_s, u"cart"_s, u"--from"_s, u"staging"_s, u"--json"_s};
    QCOMPARE(m_home.run({u"vars"_s, u"cart"_s, u"COLOUR=red"_s}).exit, 0);
    const Answer same = m_home.run(promote);
    QVERIFY2(same.exit == 0, same.out + same.err);
    Home::write(cart + u"/index.html"_s, "<h1>unseen</h1>\n");
    QCOMPARE(m_home.run({u"vars"_s, u"cart"_s, u"COLOUR=blue"_s}).exit, 0);
    const Answer changed = m_home.run(promote);
    QCOMPARE(changed.errorCode(), u"promote-changed"_s);
    QVERIFY(changed.errorNext().contains(u"shipctl deploy --project cart --env production"_s));
    QCOMPARE(Home::get(same.json()[u"url"_s].toString()).body, "<h1>seen</h1>\n");
}

void PromoteTest::aPlanIsRefusedAsThePromotionWouldBe()
{
    const QString page = m_home.site(u"turned"_s);
    QCOMPARE(m_home.run({u"deploy"_s, page}).exit, 0);
    m_home.site(u"turned"_s, "<h1>second</h1>\n");
    QCOMPARE(m_home.run({u"deploy"_s, page}).exit, 0);
    QCOMPARE(m_home.run({u"rollback"_s, u"turned"_s}).exit, 0);
    for (const QStringList& how : {QStringList{u"--plan"_s}, QStringList{}}) {
        const Answer refused = m_home.run(QStringList{u"promote"_s, u"turned"_s, u"--json"_s} + how);
        QCOMPARE(refused.errorCode(), u"promote-impossible"_s);
    }
}

void PromoteTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("the same") << QStringList{u"--from"_s, u"staging"_s, u"--env"_s, u"staging"_s} << u"usage"_s;
    QTest::newRow("where to alone") << QStringList{u"--env"_s, u"staging"_s} << u"usage"_s;
    QTest::newRow("no such environment") << QStringList{u"--from"_s, u"nothing"_s} << u"environment-missing"_s;
}

void PromoteTest::saysWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(QString, code);
    const Answer answer = m_home.run(QStringList{u"promote"_s, u"shop"_s, u"--json"_s} + words);
    QVERIFY(answer.exit != 0);
    QCOMPARE(answer.errorCode(), code);
}

SHIPDECK_TEST(PromoteTest)

} // namespace shipdeck::test

#include "promote_test.moc"
