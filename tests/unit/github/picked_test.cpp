// SPDX-License-Identifier: MIT
#include "github/picked.h"

#include "github/repositories/repository.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class PickedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsNamedAlsoOfWhatIsNested()
    {
        const QByteArray list =
            "[{\"id\": 1, \"url\": \"x\", \"owner\": {\"id\": 2, \"url\": \"y\", \"login\": \"mona\"}},"
            " {\"owner\": null, \"id\": 9007199254740993, \"name\": \"größe \\\"\\n\"}]";
        const auto some = github::picked(list, {"id", "owner.login", "owner.id", "name"});
        QCOMPARE(*some,
                 QByteArray("[{\"id\":1,\"owner\":{\"login\":\"mona\",\"id\":2}},"
                            "{\"id\":9007199254740993,\"owner\":null,\"name\":\"größe \\\"\\n\"}]"));
    }
    void keepsAllOfARepositoryThatIsRead()
    {
        QJsonObject told{{u"id"_s, 7},
                         {u"name"_s, u"lighthouse"_s},
                         {u"full_name"_s, u"mona/lighthouse"_s},
                         {u"owner"_s,
                          QJsonObject{{u"login"_s, u"mona"_s},
                                      {u"id"_s, 3},
                                      {u"avatar_url"_s, u"https://a.test/3"_s},
                                      {u"type"_s, u"Organization"_s},
                                      {u"events_url"_s, u"https://a.test/events"_s}}},
                         {u"private"_s, true},
                         {u"fork"_s, true},
                         {u"archived"_s, true},
                         {u"size"_s, 0},
                         {u"created_at"_s, u"2026-02-01T00:00:00Z"_s},
                         {u"pushed_at"_s, u"2026-01-01T00:00:00Z"_s},
                         {u"default_branch"_s, u"trunk"_s},
                         {u"description"_s, u"A light"_s},
                         {u"html_url"_s, u"https://github.test/mona/lighthouse"_s},
                         {u"language"_s, u"C++"_s},
                         {u"permissions"_s, QJsonObject{{u"admin"_s, true}, {u"push"_s, true}, {u"pull"_s, true}}}};
        const QByteArray whole = QJsonDocument(QJsonArray{told}).toJson();
        const auto some = github::picked(whole, github::repositoryMembers());
        QVERIFY(some);
        QVERIFY(some->size() < whole.size());
        const QJsonObject kept = QJsonDocument::fromJson(*some)[0].toObject();
        QVERIFY(github::repositoryFrom(told).isEmpty);
        QCOMPARE(github::repositoryFrom(kept), github::repositoryFrom(told));
    }
    void takesNothingElse_data()
    {
        QTest::addColumn<QByteArray>("list");
        for (const char* list : {"", "{}", "[1]", "[{\"id\":1}", "[{\"id\":1,\"x\":\"\xff\"}]", "null", "[{}] []"})
            QTest::newRow(*list ? list : "nothing") << QByteArray(list);
    }
    void takesNothingElse()
    {
        QFETCH(QByteArray, list);
        QVERIFY(!github::picked(list, {"id"}));
    }
    void knowsAnEmptyList() { QCOMPARE(github::picked("[]", {"id"}), std::optional(QByteArray("[]"))); }
};

SHIPDECK_TEST(PickedTest)
#include "picked_test.moc"
