// SPDX-License-Identifier: MIT
#include "agent/disk_budget.h"

#include "../store/store_fixture.h"
#include "base/files.h"
#include "deploy/snapshot.h"
#include "pictures/picture_files.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/registry.h"

namespace shipdeck::agent {
using namespace Qt::StringLiterals;
using Kind = DiskItem::Kind;

class DiskBudgetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letsTheLongestUnusedGoUntilTheRestFits();
    void keepsReleasesWhileLogsAndCachesAreEnough();
    void neverTouchesWhatIsNeeded();
    void measuresLogsAndCachesWithTheirLastUse();
    void doesNotMeasureAgainWhatNothingUsed();
    void keepsAToolWhileAServerOrAnOperationUsesIt();
    void deletesNoToolToMeetTheBudget();
    void countsPicturesAndNeedsNone();
    void goesByTheSettingOrTwentyGigabytes();
};

namespace {

DiskItem item(Kind kind, const QString& name, qint64 bytes, qint64 lastUsed, bool isNeeded = false)
{
    return {kind, name, {}, bytes, lastUsed, isNeeded};
}

QStringList names(const QList<DiskItem>& items)
{
    QStringList all;
    for (const DiskItem& one : items)
        all << one.name;
    return all;
}

DiskItem named(const QList<DiskItem>& items, const QString& name)
{
    for (const DiskItem& one : items)
        if (one.name == name)
            return one;
    return {};
}

} // namespace

void DiskBudgetTest::letsTheLongestUnusedGoUntilTheRestFits()
{
    const QList<DiskItem> items{item(Kind::Log, u"new"_s, 10, 3), item(Kind::Dependencies, u"old"_s, 10, 1),
                                item(Kind::Log, u"middle"_s, 10, 2)};
    QCOMPARE(names(beyondBudget(items, 30)), QStringList());
    QCOMPARE(names(beyondBudget(items, 29)), QStringList{u"old"_s});
    QCOMPARE(names(beyondBudget(items, 15)), (QStringList{u"old"_s, u"middle"_s}));
}

void DiskBudgetTest::keepsReleasesWhileLogsAndCachesAreEnough()
{
    const QList<DiskItem> items{item(Kind::Artifact, u"release"_s, 10, 1), item(Kind::Log, u"log"_s, 10, 2)};
    QCOMPARE(names(beyondBudget(items, 10)), QStringList{u"log"_s});
    QCOMPARE(names(beyondBudget(items, 5)), (QStringList{u"log"_s, u"release"_s}));
}

void DiskBudgetTest::neverTouchesWhatIsNeeded()
{
    const QList<DiskItem> items{item(Kind::Log, u"current"_s, 100, 1, true), item(Kind::Log, u"other"_s, 1, 2)};
    QCOMPARE(names(beyondBudget(items, 0)), QStringList{u"other"_s});
}

void DiskBudgetTest::measuresLogsAndCachesWithTheirLastUse()
{
    test::StoreFixture fixture;
    const auto project = fixture.hasProject(u"shop"_s);
    const auto former = fixture.hasDeployment(project, store::State::Error);
    const auto current = fixture.hasDeployment(project, store::State::Ready, store::ReleaseRole::Current);
    const Paths& paths = fixture.paths;
    const QString cache = paths.dependencies() + u'/' + project.id;
    QVERIFY(makeFolder(paths.logs()) && makeFolder(cache));
    for (const QString& id : {former.id, current.id}) {
        QVERIFY(writeFile(paths.logs() + u'/' + id + u".log"_s, QByteArray(100, 'x')));
        QVERIFY(writeFile(paths.logs() + u'/' + id + u".server.log"_s, QByteArray(10, 'x')));
    }
    QVERIFY(writeFile(cache + u"/package"_s, QByteArray(1000, 'x')));
    const auto facts = diskFacts(paths, fixture.db());
    QVERIFY(facts);
    const QList<DiskItem> items = diskItems(paths, *facts);
    QCOMPARE(named(items, former.id).bytes, 110);
    QVERIFY(!named(items, former.id).isNeeded);
    QVERIFY(named(items, current.id).isNeeded);
    QVERIFY(named(items, former.id).lastUsed < named(items, current.id).lastUsed);
    QVERIFY(named(items, project.id).bytes >= 1000);
    QCOMPARE(named(items, project.id).lastUsed, named(items, current.id).lastUsed);
}

void DiskBudgetTest::doesNotMeasureAgainWhatNothingUsed()
{
    test::StoreFixture fixture;
    const auto project = fixture.hasProject(u"shop"_s);
    fixture.hasDeployment(project, store::State::Ready);
    const QString cache = fixture.paths.dependencies() + u'/' + project.id;
    QVERIFY(makeFolder(cache));
    const auto before = diskItems(fixture.paths, *diskFacts(fixture.paths, fixture.db()));
    QVERIFY(writeFile(cache + u"/package"_s, QByteArray(1 << 20, 'x')));
    const auto same = diskItems(fixture.paths, *diskFacts(fixture.paths, fixture.db()), before);
    QCOMPARE(named(same, project.id).bytes, named(before, project.id).bytes);
    fixture.hasDeployment(project, store::State::Ready);
    const auto after = diskItems(fixture.paths, *diskFacts(fixture.paths, fixture.db()), same);
    QVERIFY(named(after, project.id).bytes >= 1 << 20);
}

void DiskBudgetTest::keepsAToolWhileAServerOrAnOperationUsesIt()
{
    test::StoreFixture fixture;
    const auto project = fixture.hasProject(u"shop"_s);
    auto current = fixture.hasDeployment(project, store::State::Ready, store::ReleaseRole::Current);
    deploy::Snapshot snapshot;
    snapshot.detection.kind = build::Detection::Kind::Server;
    snapshot.toolVersions = {u"node 24.1.0"_s};
    current.snapshot = snapshot.toJson();
    current.target = u"local"_s;
    QVERIFY(store::updateDeployment(fixture.db(), current));
    for (const QString& tool : {u"node/24.1.0"_s, u"node/20.9.0"_s, u"python/uv-3.11"_s})
        QVERIFY(makeFolder(fixture.paths.toolchains() + u'/' + tool));
    const auto isNeeded = [&fixture](const QString& tool) {
        return named(diskItems(fixture.paths, *diskFacts(fixture.paths, fixture.db())), tool).isNeeded;
    };
    QVERIFY(isNeeded(u"node 24.1.0"_s));
    QVERIFY(isNeeded(u"python uv-3.11"_s)); // whose version no deployment records
    QVERIFY(!isNeeded(u"node 20.9.0"_s));
    store::Operation deploy;
    deploy.id = OperationId(u"deploy"_s);
    deploy.kind = store::Operation::Kind::Deploy;
    deploy.project = project.id;
    deploy.environment = EnvironmentName(u"production"_s);
    deploy.createdAt = current.createdAt;
    QVERIFY(store::insertOperation(fixture.db(), deploy));
    QVERIFY(isNeeded(u"node 20.9.0"_s));
}

void DiskBudgetTest::countsPicturesAndNeedsNone()
{
    test::StoreFixture fixture;
    const auto current =
        fixture.hasDeployment(fixture.hasProject(u"shop"_s), store::State::Ready, store::ReleaseRole::Current);
    QVERIFY(makeFolder(picturesFolder(fixture.paths)));
    QVERIFY(writeFile(pagePicture(fixture.paths, current.id), QByteArray(900, 'x')));
    QVERIFY(writeFile(iconPicture(fixture.paths, current.id), QByteArray(100, 'x')));
    const DiskFacts facts = *diskFacts(fixture.paths, fixture.db());
    const DiskItem picture = named(diskItems(fixture.paths, facts), current.id);
    QCOMPARE(picture.key(), u"picture/"_s + current.id);
    QCOMPARE(picture.bytes, 1000);
    QVERIFY(!picture.isNeeded);
}

void DiskBudgetTest::deletesNoToolToMeetTheBudget()
{
    const QList<DiskItem> items{item(Kind::Tool, u"node 20.9.0"_s, 100, 0), item(Kind::Log, u"log"_s, 1, 9)};
    QCOMPARE(names(beyondBudget(items, 0)), QStringList{u"log"_s});
}

void DiskBudgetTest::goesByTheSettingOrTwentyGigabytes()
{
    test::StoreFixture fixture;
    QCOMPARE(diskBudget(fixture.db()), qint64(20) << 30);
    QVERIFY(store::setSetting(fixture.db(), u"diskBudget"_s, u"5242880"_s));
    QCOMPARE(diskBudget(fixture.db()), 5 << 20);
}

SHIPDECK_TEST(DiskBudgetTest)

} // namespace shipdeck::agent

#include "disk_budget_test.moc"
