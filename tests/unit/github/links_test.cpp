// SPDX-License-Identifier: MIT
#include "github/links.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

class LinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatGitHubSends()
    {
        const auto links = github::parseLinks("<https://api.github.com/user/repos?per_page=100&page=2>; rel=\"next\", "
                                              "<https://api.github.com/user/repos?per_page=100&page=10>; rel=\"last\"");
        QCOMPARE(links.size(), 2);
        QCOMPARE(links.value(u"next"_s), QUrl(u"https://api.github.com/user/repos?per_page=100&page=2"_s));
        QCOMPARE(github::lastPage(links), std::optional(10));
    }
    void readsEveryFormOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("next");
        const QString plain = u"https://h/a"_s;
        QTest::newRow("several rels") << QByteArray("<https://h/a>; rel=\"prev next\"") << plain;
        QTest::newRow("no quotes") << QByteArray("<https://h/a>;rel=next") << plain;
        QTest::newRow("capitals") << QByteArray("<https://h/a>; REL=\"NEXT\"") << plain;
        QTest::newRow("other parameters")
            << QByteArray("<https://h/a>; title=\"a, \\\"b\\\"; c\"; rel=\"next\"") << plain;
        QTest::newRow("comma in the address")
            << QByteArray("<https://h/a?x=1,2>; rel=\"next\"") << u"https://h/a?x=1,2"_s;
        QTest::newRow("blanks") << QByteArray("  <https://h/a>  ;  rel = \"next\"  ") << plain;
        QTest::newRow("rubbish before it") << QByteArray("rubbish, <https://h/a>; rel=\"next\"") << plain;
    }
    void readsEveryFormOfTheStandard()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, next);
        QCOMPARE(github::parseLinks(header).value(u"next"_s).toString(), next);
    }
    void leavesOutWhatCanNotBeRead_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char* header : {"", ",", "<", "<>", "<https://h/a", "<https://h/a>; rel", "<https://h/a>; rel=\"",
                                   "<:not an address:>; rel=\"next\"", ";;;,,,<<<>>>"})
            QTest::newRow(*header ? header : "nothing") << QByteArray(header);
        QTest::newRow("a zero byte") << QByteArray("rubbish\0<https://h/a>", 20);
    }
    void leavesOutWhatCanNotBeRead()
    {
        QFETCH(QByteArray, header);
        QVERIFY(!github::parseLinks(header).contains(u"next"_s));
    }
    void knowsNoLastPageWhereACursorLeads()
    {
        const auto links =
            github::parseLinks("<https://h/d?cursor=v1_2>; rel=\"next\", <https://h/d?page=x>; rel=\"last\"");
        QCOMPARE(github::lastPage(links), std::nullopt);
    }
    void isNotMadeToAskForMillionsOfPages()
    {
        const auto links = github::parseLinks("<https://h/d?page=1000000000>; rel=\"last\"");
        QCOMPARE(github::lastPage(links), std::nullopt);
    }
    void changesOnlyThePage()
    {
        QCOMPARE(github::atPage(QUrl(u"https://h/r?sort=pushed&page=2&per_page=100"_s), 7).query(),
                 u"sort=pushed&per_page=100&page=7"_s);
    }
};

SHIPDECK_TEST(LinksTest)
#include "links_test.moc"
