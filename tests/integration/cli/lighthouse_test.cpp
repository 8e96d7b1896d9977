// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/wait.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! A release of a site is measured by a Lighthouse that stands in for the real one.
class LighthouseRunsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresComeWithTheReleaseTheDifferenceAndTheBudget()
    {
        m_home.fake(u"chromium"_s, "exit 1\n");
        QCOMPARE(m_home.run({u"settings"_s, u"pictures=off"_s}).exit, 0);
        measures("71");
        const Answer first = deploy("<h1>first</h1>");
        QCOMPARE(m_home.run({u"settings"_s, u"shop"_s, u"lighthouse=on"_s, u"lighthouseBudget=performance=90"_s}).exit,
                 0);
        QVERIFY2(!shown(first).contains(u"lighthouse"_s), "off unless it is set");

        const Answer second = deploy("<h1>second</h1>");
        QTRY_VERIFY(shown(second).contains(u"lighthouse"_s));
        const QJsonObject figures = lighthouse(second);
        QCOMPARE(figures[u"performance"_s].toInt(), 71);
        QCOMPARE(figures[u"bestPractices"_s].toInt(), 100);
        QVERIFY(figures[u"seo"_s].isNull() && figures.contains(u"seo"_s));
        QVERIFY(figures[u"before"_s].isNull() && figures[u"error"_s].isNull());
        QCOMPARE(figures[u"missed"_s].toObject(), QJsonObject({{u"performance"_s, 90}}));
        QCOMPARE(figures[u"version"_s].toString(), u"12.8.2"_s);

        measures("95");
        const Answer third = deploy("<h1>third</h1>");
        QTRY_VERIFY(shown(third).contains(u"lighthouse"_s));
        QCOMPARE(lighthouse(third)[u"before"_s][u"performance"_s].toInt(), 71);
        QCOMPARE(lighthouse(third)[u"before"_s][u"deployment"_s], second.json()[u"id"_s]);
        QCOMPARE(lighthouse(third)[u"missed"_s].toObject(), QJsonObject());
        const QByteArray words = m_home.run({u"show"_s, idOf(third)}).out;
        QVERIFY2(words.contains("Performance: 95, was 71") && words.contains("Best practices: 100, as before"), words);
        QVERIFY2(m_home.run({u"show"_s, idOf(second)}).out.contains("Performance: 71, and the budget is at least 90."),
                 words);

        m_home.fake(u"lighthouse"_s, "echo 'Unable to connect to Chrome' >&2; exit 1\n");
        const Answer fourth = deploy("<h1>fourth</h1>");
        QTRY_VERIFY(shown(fourth).contains(u"lighthouse"_s));
        QCOMPARE(lighthouse(fourth)[u"error"_s][u"code"_s].toString(), u"lighthouse-failed"_s);
        QVERIFY(m_home.run({u"show"_s, idOf(fourth)}).out.contains("Unable to connect to Chrome"));
    }

    void aReleaseThatHasToMeetTheBudgetGoesLiveOnlyThen()
    {
        QCOMPARE(
            m_home.run({u"settings"_s, u"shop"_s, u"lighthouse=block"_s, u"lighthouseBudget=performance=90"_s}).exit,
            0);
        measures("95");
        const Answer good = deploy("<h1>good</h1>");
        QCOMPARE(good.exit, 0);
        const QString page = good.json()[u"url"_s].toString() + u'/';
        QCOMPARE(lighthouse(good)[u"performance"_s].toInt(), 95); // at once, not some time later
        measures("71");
        const Answer bad = deploy("<h1>bad</h1>");
        QCOMPARE(bad.errorCode(), u"lighthouse-budget-missed"_s);
        QVERIFY2(bad.out.contains("Performance: 71, and the budget is at least 90."), bad.out);
        QVERIFY(Home::get(page).body.contains("good"));
        m_home.fake(u"lighthouse"_s, "echo 'Unable to connect to Chrome' >&2; exit 1\n");
        QCOMPARE(deploy("<h1>worse</h1>").errorCode(), u"lighthouse-failed"_s);
        QVERIFY(Home::get(page).body.contains("good"));
        const QByteArray back = m_home.run({u"rollback"_s, u"shop"_s}).out;
        QVERIFY2(!Home::get(page).body.contains("good"), back);
    }

    void theSettingsAreChecked()
    {
        const Answer set =
            m_home.run({u"settings"_s, u"shop"_s, u"lighthouseBudget=seo=50, performance>=90"_s, u"--json"_s});
        QCOMPARE(set.json()[u"lighthouseBudget"_s].toString(), u"performance>=90,seo>=50"_s);
        const Answer wrong = m_home.run({u"settings"_s, u"shop"_s, u"lighthouseBudget=speed=90"_s, u"--json"_s});
        QCOMPARE(wrong.errorCode(), u"lighthouse-budget-invalid"_s);
        QVERIFY(wrong.errorNext().contains(u"best-practices"_s));
    }

private:
    void measures(const QByteArray& performance)
    {
        m_home.fake(u"lighthouse"_s,
                    R"(echo '{"lighthouseVersion":"12.8.2","categories":{"performance":{"score":0.)" + performance
                        + R"(},"accessibility":{"score":0.9},"best-practices":{"score":1},"seo":{"score":null}}}')");
    }
    Answer deploy(const QByteArray& page)
    {
        const QString folder = m_home.site(u"shop"_s, page);
        return m_home.run({u"deploy"_s, folder, u"--json"_s});
    }
    static QString idOf(const Answer& deployed) { return deployed.json()[u"id"_s].toString(); }
    QJsonObject shown(const Answer& deployed) { return m_home.run({u"show"_s, idOf(deployed), u"--json"_s}).json(); }
    QJsonObject lighthouse(const Answer& deployed) { return shown(deployed)[u"lighthouse"_s].toObject(); }

    Home m_home;
};

SHIPDECK_TEST(LighthouseRunsTest)

} // namespace shipdeck::test

#include "lighthouse_test.moc"
