// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! `shipctl activity`: what was done, and by whom.
class ActivityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatHasNoMessageIsNamedByItsFolder();
    void onlyACleanUpHasWhatItRemoved();
    void whatHappenedIsFilteredByPersonAndDate();

private:
    Home m_home;
    QString m_site;
};

void ActivityTest::initTestCase()
{
    m_site = m_home.site(u"site"_s);
    QCOMPARE(m_home.run({u"deploy"_s, m_site}).exit, 0);
    Home::write(m_site + u"/index.html"_s, "<h1>second</h1>");
    QCOMPARE(m_home.run({u"deploy"_s, m_site}).exit, 0);
    QCOMPARE(m_home.run({u"rollback"_s, u"site"_s}).exit, 0);
    QCOMPARE(m_home.run({u"vars"_s, u"site"_s, u"OLD=value"_s}).exit, 0);
}

void ActivityTest::whatHasNoMessageIsNamedByItsFolder()
{
    const QString title = u"From ~/site"_s;
    QStringList titles, kinds;
    for (const QJsonValue item : m_home.run({u"activity"_s, u"--json"_s}).items()) {
        titles << item[u"title"_s].toString();
        kinds << item[u"kind"_s].toString();
    }
    QCOMPARE(kinds, (QStringList{u"variables"_s, u"rollback"_s, u"deploy"_s, u"deploy"_s}));
    QCOMPARE(titles.mid(1), (QStringList{u"Rollback to ~/site"_s, title, title}));
}

void ActivityTest::onlyACleanUpHasWhatItRemoved()
{
    const QJsonArray items = m_home.run({u"activity"_s, u"--json"_s}).items();
    QCOMPARE(items[0][u"kind"_s].toString(), u"variables"_s);
    QVERIFY(!items[0].toObject().contains(u"removed"_s));
}

void ActivityTest::whatHappenedIsFilteredByPersonAndDate()
{
    const auto count = [this](const QStringList& command) {
        return int(m_home.run(command + QStringList{u"--json"_s}).json()[u"items"_s].toArray().size());
    };
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    for (const QString& command : {u"list"_s, u"activity"_s}) {
        QVERIFY(count({command}) > 0);
        QCOMPARE(count({command, u"--since"_s, today, u"--until"_s, today}), count({command}));
        QCOMPARE(count({command, u"--until"_s, u"2001-01-01"_s}), 0);
        QCOMPARE(count({command, u"--person"_s, u"nobody-of-this-name"_s}), 0);
        const Answer wrong = m_home.run({command, u"--since"_s, u"yesterday"_s, u"--json"_s});
        QCOMPARE(wrong.exit, 2);
        QVERIFY2(wrong.errorNext().contains(u"--since 2026"_s), qPrintable(wrong.errorNext()));
    }
    QVERIFY(m_home.run({u"list"_s}).out.startsWith("Id "));
}

SHIPDECK_TEST(ActivityTest)

} // namespace shipdeck::test

#include "activity_test.moc"
