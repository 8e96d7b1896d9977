// SPDX-License-Identifier: MIT
#include "base/slug.h"
#include "support/registry.h"

namespace shipdeck {

using namespace Qt::StringLiterals;

class SlugTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void turnsAnyNameIntoAHostName_data();
    void turnsAnyNameIntoAHostName();
    void numbersClashes();
    void keepsWithinFortyCharactersAlsoWithANumber();
    void neverHoldsTheSeparatorOfReleases();
};

void SlugTest::turnsAnyNameIntoAHostName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("plain") << u"my-site"_s << u"my-site"_s;
    QTest::newRow("capitals and spaces") << u" My Great Site "_s << u"my-great-site"_s;
    QTest::newRow("marks") << u"Café Crème"_s << u"cafe-creme"_s;
    QTest::newRow("letters that do not come apart") << u"Straße Łódź Øl"_s << u"strasse-lodz-ol"_s;
    QTest::newRow("full width") << u"Ｗｅｂ１"_s << u"web1"_s;
    QTest::newRow("Hangul, composed") << u"한글 사이트"_s << u"hangeul-saiteu"_s;
    QTest::newRow("Hangul, decomposed") << u"한글"_s.normalized(QString::NormalizationForm_D) << u"hangeul"_s;
    QTest::newRow("Hangul and Latin") << u"서울App"_s << u"seoulapp"_s;
    QTest::newRow("dots and underscores") << u"api.v2__next"_s << u"api-v2-next"_s;
    QTest::newRow("nothing usable") << u"---"_s << u"site"_s;
    QTest::newRow("another script") << u"日本"_s << u"site"_s;
    QTest::newRow("empty") << QString() << u"site"_s;
    QTest::newRow("cut at a word") << u"the-quick-brown-fox-jumps-over-the-lazy-dog"_s
                                   << u"the-quick-brown-fox-jumps-over-the-lazy"_s;
    QTest::newRow("cut within a word") << QString(60, u'x') << QString(40, u'x');
}

void SlugTest::turnsAnyNameIntoAHostName()
{
    QFETCH(QString, name);
    QTEST(slugOf(name), "slug");
    QVERIFY(isSlug(slugOf(name)));
}

void SlugTest::numbersClashes()
{
    const QStringList there{u"shop"_s, u"shop-2"_s};
    QCOMPARE(slugOf(u"Shop"_s, [&there](const QString& slug) { return there.contains(slug); }), u"shop-3"_s);
}

void SlugTest::keepsWithinFortyCharactersAlsoWithANumber()
{
    const QString slug =
        slugOf(QString(60, u'x'), [](const QString& candidate) { return !candidate.endsWith(u"-12"); });
    QCOMPARE(slug, QString(37, u'x') + u"-12"_s);
}

void SlugTest::neverHoldsTheSeparatorOfReleases()
{
    QCOMPARE(slugOf(u"a -- b"_s), u"a-b"_s);
    for (const QString& wrong : {u"a--b"_s, u"-a"_s, u"a-"_s, u"A"_s, u"a.b"_s, u"a/b"_s, QString(), QString(41, u'a')})
        QVERIFY2(!isSlug(wrong), qPrintable(wrong));
}

SHIPDECK_TEST(SlugTest)

} // namespace shipdeck
#include "slug_test.moc"
