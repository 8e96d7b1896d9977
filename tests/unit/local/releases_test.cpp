// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "targets/local/place/releases.h"
#include "support/registry.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace shipdeck::local {

using namespace Qt::StringLiterals;

class ReleasesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void placesOnceAndFindsItDone();
    void placesAnewWhatIsNotAsAsked();
    void movesCurrentAndKeepsIt();
    void refusesToMoveToWhatIsNotThere();
    void refusesToRemoveWhatIsCurrent();
    void refusesNamesThatWouldLeaveTheFolder_data();
    void refusesNamesThatWouldLeaveTheFolder();
    void refusesATreeThatIsNotThere();

private:
    ReleaseSpec spec(const QString& id) const { return {u"shop"_s, id, Kind::Static, tree, {}}; }
    std::unique_ptr<QTemporaryDir> home;
    std::unique_ptr<Releases> releases;
    QString tree;
};

void ReleasesTest::init()
{
    home = std::make_unique<QTemporaryDir>();
    tree = home->filePath(u"tree"_s);
    QVERIFY(makeFolder(tree));
    QVERIFY(writeFile(tree + u"/index.html"_s, "hello"));
    releases =
        std::make_unique<Releases>(Layout(Paths{home->path(), home->path(), home->path(), home->filePath(u"s"_s)}));
}

void ReleasesTest::placesOnceAndFindsItDone()
{
    QVERIFY(!releases->isPlaced(spec(u"r1"_s)).value());
    QVERIFY(releases->place(spec(u"r1"_s)));
    QVERIFY(releases->isPlaced(spec(u"r1"_s)).value());
    QVERIFY(releases->place(spec(u"r1"_s)));
    QCOMPARE(releases->idsOf(u"shop"_s), QStringList{u"r1"_s});
}

void ReleasesTest::placesAnewWhatIsNotAsAsked()
{
    QVERIFY(releases->place(spec(u"r1"_s)));
    ReleaseSpec other = spec(u"r1"_s);
    other.fallback = u"index.html"_s;
    QVERIFY(!releases->isPlaced(other).value());
    QVERIFY(releases->place(other));
    QVERIFY(releases->isPlaced(other).value());
    QVERIFY(!releases->isPlaced(spec(u"r1"_s)).value()); // and back: the fallback is one too many
}

void ReleasesTest::movesCurrentAndKeepsIt()
{
    QVERIFY(releases->place(spec(u"r1"_s)));
    QVERIFY(releases->place(spec(u"r2"_s)));
    QCOMPARE(releases->current(u"shop"_s), QString());
    QVERIFY(releases->makeCurrent(u"shop"_s, u"r2"_s));
    QVERIFY(releases->makeCurrent(u"shop"_s, u"r2"_s));
    QCOMPARE(releases->current(u"shop"_s), u"r2"_s);
    QVERIFY(releases->makeCurrent(u"shop"_s, {}));
    QCOMPARE(releases->current(u"shop"_s), QString());
}

void ReleasesTest::refusesToMoveToWhatIsNotThere()
{
    QVERIFY(releases->place(spec(u"r1"_s)));
    QVERIFY(releases->makeCurrent(u"shop"_s, u"r1"_s));
    const auto moved = releases->makeCurrent(u"shop"_s, u"r9"_s);
    QCOMPARE(moved.error().code, u"release-missing"_s);
    QVERIFY(!moved.error().next.isEmpty());
    QCOMPARE(releases->current(u"shop"_s), u"r1"_s);
}

void ReleasesTest::refusesToRemoveWhatIsCurrent()
{
    QVERIFY(releases->place(spec(u"r1"_s)));
    QVERIFY(releases->makeCurrent(u"shop"_s, u"r1"_s));
    const auto removed = releases->remove(u"shop"_s, u"r1"_s);
    QCOMPARE(removed.error().code, u"release-current"_s);
    QVERIFY(!removed.error().next.isEmpty());
    QVERIFY(releases->makeCurrent(u"shop"_s, {}));
    QVERIFY(releases->remove(u"shop"_s, u"r1"_s));
    QVERIFY(releases->remove(u"shop"_s, u"r1"_s));
    QVERIFY(QFileInfo::exists(tree + u"/index.html"_s)); // the artifact is somebody else's
}

void ReleasesTest::refusesNamesThatWouldLeaveTheFolder_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("id");
    QTest::newRow("slug above") << u"../x"_s << u"r1"_s;
    QTest::newRow("id above") << u"shop"_s << u".."_s;
    QTest::newRow("id with a slash") << u"shop"_s << u"a/b"_s;
    QTest::newRow("empty id") << u"shop"_s << QString();
    QTest::newRow("separator") << u"a--b"_s << u"r1"_s;
}

void ReleasesTest::refusesNamesThatWouldLeaveTheFolder()
{
    QFETCH(QString, slug);
    QFETCH(QString, id);
    ReleaseSpec wrong = spec(id);
    wrong.slug = slug;
    const auto placed = releases->place(wrong);
    QCOMPARE(placed.error().code, u"release-name"_s);
    QVERIFY(!placed.error().next.isEmpty());
    QCOMPARE(releases->remove(slug, id).error().code, u"release-name"_s);
}

void ReleasesTest::refusesATreeThatIsNotThere()
{
    ReleaseSpec gone = spec(u"r1"_s);
    gone.tree = home->filePath(u"nowhere"_s);
    const auto placed = releases->place(gone);
    QCOMPARE(placed.error().code, u"release-tree-missing"_s);
    QVERIFY(!placed.error().next.isEmpty());
}

SHIPDECK_TEST(ReleasesTest)

} // namespace shipdeck::local
#include "releases_test.moc"
