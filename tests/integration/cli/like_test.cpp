// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! A new project like an existing one: the same app elsewhere by one command.
class LikeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesSourceSettingsAndVariables();
    void setsWhatTheCommandSaysInstead();
    void aFreezeThatWasLiftedIsNotLiftedThere();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void isRefusedWhereItCannotRunAndLeavesNothing();

private:
    //! "name=value" of all variables in an environment; a secret has no value.
    QStringList variables(const QString& project, const QString& environment = u"production"_s) const
    {
        QStringList all;
        for (const auto& item : m_home.run({u"vars"_s, project, u"--env"_s, environment, u"--json"_s}).items())
            all << item[u"name"_s].toString() + u'=' + item[u"value"_s].toString();
        all.sort();
        return all;
    }
    QString token(const QString& project) const
    {
        return m_home.run({u"vars"_s, project, u"--reveal"_s, u"API_TOKEN"_s}).text();
    }
    QStringList projects() const
    {
        QStringList names;
        for (const auto& item : m_home.run({u"projects"_s, u"--json"_s}).items())
            names << item[u"name"_s].toString();
        return names;
    }

    Home m_home;
};

void LikeTest::initTestCase()
{
    m_home.haveQuickSecrets();
    QCOMPARE(m_home.run({u"deploy"_s, m_home.site(u"shop"_s), u"--save"_s, u"--var"_s, u"GREETING=hi"_s}).exit, 0);
    QCOMPARE(m_home.run({u"vars"_s, u"shop"_s, u"API_TOKEN=s3cr3t-of-the-shop"_s}).exit, 0);
    QCOMPARE(m_home.run({u"vars"_s, u"shop"_s, u"--env"_s, u"preview"_s, u"GREETING=soon"_s}).exit, 0);
    QCOMPARE(m_home.run({u"settings"_s, u"shop"_s, u"retention=3"_s}).exit, 0);
}

void LikeTest::takesSourceSettingsAndVariables()
{
    const Answer answer = m_home.run({u"deploy"_s, u"--project"_s, u"other"_s, u"--like"_s, u"shop"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"project"_s].toString(), u"other"_s);
    QCOMPARE(Home::get(answer.json()[u"url"_s].toString()).body, "<h1>first</h1>\n");
    QCOMPARE(variables(u"other"_s), (QStringList{u"API_TOKEN="_s, u"GREETING=hi"_s}));
    QCOMPARE(token(u"other"_s), u"s3cr3t-of-the-shop"_s);
    QCOMPARE(variables(u"other"_s, u"preview"_s), QStringList{u"GREETING=soon"_s});
    QVERIFY(m_home.run({u"settings"_s, u"other"_s}).out.simplified().contains("retention 3"));
    // They are its own from now on.
    QCOMPARE(m_home.run({u"vars"_s, u"other"_s, u"API_TOKEN=s3cr3t-of-the-other"_s}).exit, 0);
    QCOMPARE(token(u"shop"_s), u"s3cr3t-of-the-shop"_s);
}

void LikeTest::setsWhatTheCommandSaysInstead()
{
    const Answer answer = m_home.run({u"deploy"_s, u"--save"_s, u"--project"_s, u"third"_s, u"--like"_s, u"shop"_s,
                                      u"--var"_s, u"GREETING=hello"_s, u"--json"_s});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(variables(u"third"_s), (QStringList{u"API_TOKEN="_s, u"GREETING=hello"_s}));
}

void LikeTest::aFreezeThatWasLiftedIsNotLiftedThere()
{
    QCOMPARE(m_home.run({u"settings"_s, u"shop"_s, u"freeze=2000-01-01 - 2100-01-01"_s}).exit, 0);
    QCOMPARE(m_home.run({u"freeze"_s, u"shop"_s, u"--lift"_s, u"Payments fail"_s}).exit, 0);
    const Answer answer = m_home.run({u"deploy"_s, u"--project"_s, u"fourth"_s, u"--like"_s, u"shop"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"frozen"_s);
    QCOMPARE(m_home.run({u"settings"_s, u"shop"_s, u"freeze="_s}).exit, 0);
}

void LikeTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::newRow("no name") << QStringList{u"--like"_s, u"shop"_s} << u"like-unnamed"_s;
    QTest::newRow("its own name") << QStringList{u"--project"_s, u"shop"_s, u"--like"_s, u"shop"_s} << u"like-known"_s;
    QTest::newRow("another source") << QStringList{m_home.path(), u"--project"_s, u"new"_s, u"--like"_s, u"shop"_s}
                                    << u"like-source"_s;
    QTest::newRow("no such project") << QStringList{u"--project"_s, u"new"_s, u"--like"_s, u"nothing"_s}
                                     << u"project-missing"_s;
}

void LikeTest::saysWhatIsWrong()
{
    QFETCH(QStringList, words);
    const QStringList before = projects();
    for (const QString& how : {u"--plan"_s, u"--save"_s, u"--detach"_s}) {
        const Answer answer = m_home.run(QStringList{u"deploy"_s, how, u"--json"_s} + words);
        QTEST(answer.errorCode(), "code");
    }
    QCOMPARE(projects(), before);
}

void LikeTest::isRefusedWhereItCannotRunAndLeavesNothing()
{
    QCOMPARE(m_home.run({u"deploy"_s, m_home.server(u"greeter"_s), u"--save"_s}).exit, 0);
    const QStringList before = projects();
    const Answer answer = m_home.run({u"deploy"_s, u"--project"_s, u"new"_s, u"--like"_s, u"greeter"_s, u"--target"_s,
                                      u"cloudfront"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"cloudfront-static-only"_s);
    QCOMPARE(projects(), before);
}

SHIPDECK_TEST(LikeTest)

} // namespace shipdeck::test

#include "like_test.moc"
