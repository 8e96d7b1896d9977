// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "deploy/target.h"
#include "targets/cloudfront/history/record_of.h"
#include "targets/cloudfront/history/site_history.h"
#include "store/deployments.h"
#include "store/operations.h"
#include "store/projects.h"
#include "store/store.h"
#include "store/variables.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace Qt::StringLiterals;

//! What an account tells of a project's past, in the store of a computer that knows nothing, little or all of it.
class HistoryTest : public QObject {
    Q_OBJECT

    const EnvironmentName production{u"production"_s};
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Store> m_store;
    deploy::CloudFrontPlace m_place;

    store::Database& db() { return m_store->database(); }
    static site::ProjectRecord record()
    {
        site::ProjectRecord one;
        one.id = u"0shop000001"_s;
        one.name = u"shop"_s;
        one.slug = u"shop"_s;
        one.sourceKind = u"git"_s;
        one.location = u"https://github.com/acme/shop.git"_s;
        one.createdAt = nowUtc();
        return one;
    }
    static site::ReleaseManifest manifest(const QString& id, int minute)
    {
        site::ReleaseManifest one;
        one.id = id;
        one.environment = u"production"_s;
        one.createdAt = QDateTime({2026, 11, 20}, {10, minute}, Qt::UTC);
        one.artifact = u"artifact-of-"_s + id;
        one.about = {{u"message"_s, u"about "_s + id}};
        return one;
    }
    //! Releases of these names, in this order, and the moves of production: "b<" is a rollback to b.
    static deploy::SiteHistory history(const QStringList& releases, const QStringList& moves)
    {
        deploy::SiteHistory all;
        int minute = 0;
        for (const QString& id : releases) {
            all.fresh << manifest(id, ++minute);
            all.releases.insert(id, all.fresh.last().createdAt.addSecs(30));
            all.seen.insert(u"releases/%1.json"_s.arg(id), u"etag"_s);
        }
        site::Pointer pointer;
        for (const QString& move : moves)
            pointer.moveTo(move.chopped(move.endsWith(u'<')), u"tower"_s,
                           QDateTime({2026, 11, 20}, {11, ++minute}, Qt::UTC), move.endsWith(u'<'));
        all.pointers.insert(u"production"_s, pointer);
        return all;
    }
    store::Project known()
    {
        store::Project project;
        const auto taken = m_store->write([&](store::Database& to) -> Result<> {
            SD_TRY(project, deploy::importProject(to, record(), m_place, {u"ci"_s, u"us-east-1"_s, u"123456789012"_s}));
            return deploy::setCloudFrontPlace(to, project.id, m_place);
        });
        return taken ? project : store::Project();
    }
    int taken(const store::Project& project, const deploy::SiteHistory& what)
    {
        int added = -1;
        const auto done = m_store->write([&](store::Database& to) -> Result<> {
            SD_TRY(added, deploy::takeOver(to, project, m_place, what));
            return {};
        });
        return done ? added : -1;
    }
    //! "c current, b ROLLED_BACK, a superseded": newest first; with a * where one cannot go back to it.
    QString states(const store::Project& project)
    {
        QStringList words;
        store::DeploymentFilter filter;
        filter.project = project.id;
        for (const store::Deployment& one : store::deployments(db(), filter).value_or(QList<store::Deployment>()))
            words << one.id + (one.artifact.isEmpty() ? u"*"_s : QString()) + u' '
                    + (one.role == store::ReleaseRole::None ? store::stateName(one.state) : store::roleName(one.role));
        return words.join(u", "_s);
    }
    QString ids(const store::Project& project, const QString& text = {})
    {
        store::DeploymentFilter filter;
        filter.project = project.id;
        filter.text = text;
        QStringList found;
        for (const store::Deployment& one : store::deployments(db(), filter).value_or(QList<store::Deployment>()))
            found << one.id;
        return found.join(u' ');
    }
    store::Environment environment(const store::Project& project)
    {
        return store::knownEnvironment(db(), project.id, production)->value_or(store::Environment());
    }

private Q_SLOTS:
    void aPromotionEndsThePinAndItsUndoBringsItBack()
    {
        const QString first = u"4be07d20000"_s, second = u"9c41f7e0000"_s, third = u"e2aa5b00000"_s;
        const QDateTime now({2026, 11, 20}, {12, 0}, Qt::UTC);
        site::Pointer pointer;
        pointer.moveTo(first, u"tower"_s, now);
        pointer.moveTo(second, u"tower"_s, now);
        pointer.moveTo(first, u"tower"_s, now, true);
        QVERIFY(pointer.isHeld);
        pointer.moveTo(third, u"tower"_s, now, false, true);
        QVERIFY(!pointer.isHeld);
        pointer = *site::Pointer::fromJson(pointer.toJson());
        pointer.takeBack();
        QCOMPARE(pointer.current, first);
        QVERIFY(pointer.isHeld);
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("SHIPDECK_HOME", QFile::encodeName(m_home->path()));
        m_store = *store::Store::open(*Paths::fromEnvironment());
        m_place = {u"123456789012"_s,      u"us-east-1"_s, u"shipdeck-shop-0shop000001"_s, u"bucket"_s, u"D1"_s,
                   u"d1.cloudfront.net"_s, u"arn"_s};
    }

    void bringsEachReleaseAsWhatItBecame()
    {
        const store::Project project = known();
        QCOMPARE(taken(project, history({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"a"_s, u"b"_s, u"c"_s, u"b<"_s})), 4);
        QCOMPARE(states(project), u"d staged, c ROLLED_BACK, b current, a superseded"_s);
        QCOMPARE(environment(project).current, u"b"_s);
        QVERIFY(environment(project).pinned);
        const store::Deployment first = *store::deployment(db(), u"a"_s);
        QCOMPARE(first.message, u"about a"_s);
        QCOMPARE(first.url, u"https://d1.cloudfront.net/"_s);
        QCOMPARE(first.durationMs, first.createdAt.msecsTo(first.finishedAt));
        QVERIFY(first.durationMs > 0);
    }

    void bringsNothingTwice()
    {
        const store::Project project = known();
        const deploy::SiteHistory all = history({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s});
        QCOMPARE(taken(project, all), 2);
        const qint64 before = db().ownChanges();
        QCOMPARE(taken(project, all), 0);
        QVERIFY(db().ownChanges() - before <= 1); // what was seen, and nothing that a window shows
        QCOMPARE(known().id, project.id);
        QCOMPARE(store::projects(db())->size(), 1);
    }

    void listsWhatWasHeardOfLaterWhereItBelongs()
    {
        const store::Project project = known();
        deploy::SiteHistory all = history({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"a"_s, u"b"_s});
        deploy::SiteHistory late = all;
        all.fresh.removeAt(2);
        all.fresh.removeAt(0);
        QCOMPARE(taken(project, all), 2);
        store::Deployment mine; // made here, after all of them
        mine.id = DeploymentId(u"e"_s);
        mine.project = project.id;
        mine.environment = production;
        mine.target = u"local"_s;
        mine.message = u"about mine"_s;
        mine.createdAt = nowUtc().addYears(20);
        QVERIFY(m_store->write([&](store::Database& to) { return store::insertDeployment(to, mine); }));
        QCOMPARE(taken(project, late), 2);
        QCOMPARE(ids(project), u"e d c b a"_s);
        QCOMPARE(ids(project, u"about c"_s), u"c"_s);
        QCOMPARE(ids(project, u"out"_s), u"e d c b a"_s);
        QCOMPARE(ids(project, u"b"_s), u"e d c b a"_s); // short ones are looked for in another way
        QVERIFY(m_store->write([&](store::Database& to) {
            mine.message = u"another"_s;
            return store::updateDeployment(to, mine);
        }));
        QCOMPARE(ids(project, u"another"_s), u"e"_s);
        QCOMPARE(ids(project, u"about mine"_s), QString());
        // Page on from the middle.
        store::DeploymentFilter older;
        older.project = project.id;
        older.before = store::deployment(db(), u"c"_s)->seq;
        QCOMPARE(store::deployments(db(), older)->first().id, u"b"_s);
    }

    void doesNotTouchWhatIsBeingWorkedOn()
    {
        const store::Project project = known();
        QCOMPARE(taken(project, history({u"a"_s}, {u"a"_s})), 1);
        store::Operation operation;
        operation.id = OperationId(u"o1"_s);
        operation.kind = store::Operation::Kind::Deploy;
        operation.project = project.id;
        operation.environment = production;
        operation.createdAt = nowUtc();
        QVERIFY(store::insertOperation(db(), operation));
        QCOMPARE(taken(project, history({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s})), 0);
        QCOMPARE(states(project), u"a current"_s);
        QCOMPARE(store::setting(db(), deploy::seenKey(project.id)).value(), QString()); // the next look is a whole one
        operation.state = store::Operation::State::Done;
        QVERIFY(store::updateOperation(db(), operation));
        QCOMPARE(taken(project, history({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s})), 1);
        QCOMPARE(states(project), u"b current, a superseded"_s);
    }

    void knowsWhatOneCannotGoBackToAnyMore()
    {
        const store::Project project = known();
        QCOMPARE(taken(project, history({u"a"_s, u"b"_s, u"c"_s}, {u"a"_s, u"b"_s, u"c"_s})), 3);
        deploy::SiteHistory pruned = history({u"b"_s, u"c"_s}, {u"a"_s, u"b"_s, u"c"_s});
        pruned.fresh.clear();
        QCOMPARE(taken(project, pruned), 0);
        QCOMPARE(states(project), u"c current, b superseded, a* superseded"_s);
        // What this computer loses is in the bucket all the same.
        QVERIFY(store::forgetReleasesOf(db(), u"artifact-of-b"_s, deploy::namesOf(deploy::keepsThere)));
        QCOMPARE(states(project), u"c current, b superseded, a* superseded"_s);
    }

    void aProjectThatIsGoneKeepsItsPast()
    {
        const store::Project project = known();
        QCOMPARE(taken(project, history({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s})), 2);
        deploy::SiteHistory gone;
        gone.isGone = true;
        QCOMPARE(taken(project, gone), 0);
        QCOMPARE(states(project), u"b* READY, a* READY"_s);
        QCOMPARE(environment(project).current, QString());
        QVERIFY(!deploy::cloudFrontPlace(db(), project.id).value());
        QVERIFY(store::project(db(), u"shop"_s));
    }

    void anotherOfTheSameNameIsAnotherProject()
    {
        store::Project mine;
        mine.id = ProjectId(u"0mine000001"_s);
        mine.name = u"Shop"_s;
        mine.slug = u"shop"_s;
        mine.sourceKind = u"folder"_s;
        mine.location = u"/home/mina/shop"_s;
        mine.createdAt = nowUtc();
        QVERIFY(store::insertProject(db(), mine));
        const store::Project project = known();
        QCOMPARE(project.name, u"shop-2"_s);
        QVERIFY(project.slug != mine.slug);
        QCOMPARE(deploy::siteStackOf(project), m_place.stack);
        QCOMPARE(store::project(db(), u"shop"_s)->id, mine.id);
    }

    void theRecordHasNothingThatIsOneComputersOwn()
    {
        store::Project project = known();
        project.settings[u"github"_s] =
            QJsonObject{{u"account"_s, u"a1"_s}, {u"repository"_s, 7}, {u"fullName"_s, u"acme/shop"_s}};
        project.settings[u"push"_s] = QJsonObject{{u"production"_s, true}};
        project.settings[u"memory"_s] = 2048;
        store::Variable secret;
        secret.id = u"v1"_s;
        secret.project = project.id;
        secret.environment = production;
        secret.name = u"API_KEY"_s;
        secret.value = u"plain-value"_s;
        secret.createdAt = nowUtc();
        QVERIFY(store::environment(db(), project.id, production));
        QVERIFY(store::setVariable(db(), secret));
        const auto record = deploy::recordOf(db(), project);
        QVERIFY(record);
        QCOMPARE(record->settings.keys(), (QStringList{u"github"_s, u"memory"_s, u"target"_s}));
        QCOMPARE(record->settings[u"github"_s][u"account"_s].toString(), QString());
        QCOMPARE(record->variables.size(), 1);
        const QByteArray json = record->toJson();
        QVERIFY(!json.contains("plain-value"));
        QCOMPARE(site::ProjectRecord::fromJson(json)->toJson(), json);
        QCOMPARE(site::ProjectRecord::fromJson("{\"format\": 2}").error().code, u"site-manifest-newer"_s);
    }

    void anIdFromOutsideIsAnIdOrRefused_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"../../../home", "a/b", "..", ".", "", "a b", "A", "-a", "a\nb", "a.json", "한글"})
            QTest::newRow(id) << QString::fromUtf8(id);
        QTest::newRow("long") << QString(65, u'a');
    }
    void anIdFromOutsideIsAnIdOrRefused()
    {
        QFETCH(QString, id);
        for (QString site::ProjectRecord::*field : {&site::ProjectRecord::id, &site::ProjectRecord::slug}) {
            site::ProjectRecord one = record();
            one.*field = id;
            QCOMPARE(site::ProjectRecord::fromJson(one.toJson()).error().code, u"site-manifest-unreadable"_s);
        }
        for (QString site::ReleaseManifest::*field :
             {&site::ReleaseManifest::id, &site::ReleaseManifest::project, &site::ReleaseManifest::environment}) {
            site::ReleaseManifest one = manifest(u"a1"_s, 1);
            one.project = record().id;
            QVERIFY(site::ReleaseManifest::fromJson(one.toJson()));
            one.*field = id;
            QVERIFY(!site::ReleaseManifest::fromJson(one.toJson()));
        }
        if (id.isEmpty())
            return;
        site::Pointer pointer;
        pointer.current = id;
        QVERIFY(!site::Pointer::fromJson(pointer.toJson()));
    }

    void anImportSwitchesNothingOn()
    {
        site::ProjectRecord one = record();
        const QJsonObject evil{{u"fullName"_s, u"evil/repo"_s}, {u"repository"_s, 666}};
        one.settings = {{u"push"_s, QJsonObject{{u"production"_s, true}}},
                        {u"takeOver"_s, QJsonObject{{u"production"_s, true}}},
                        {u"github"_s, evil},
                        {u"memory"_s, 1},
                        {u"retention"_s, 7},
                        {u"health"_s, u"/up"_s},
                        {u"framework"_s, QJsonArray{1}},
                        {u"unknown"_s, u"x"_s}};
        store::Project project;
        QVERIFY(m_store->write([&](store::Database& to) -> Result<> {
            SD_TRY(project, deploy::importProject(to, one, m_place, {u"ci"_s, u"us-east-1"_s, u"123456789012"_s}));
            return {};
        }));
        QStringList taken = project.settings.keys();
        for (const QString& own : {u"aws"_s, u"kept"_s, u"target"_s})
            taken.removeAll(own);
        QCOMPARE(taken, (QStringList{u"health"_s, u"retention"_s}));
    }
};
SHIPDECK_TEST(HistoryTest)

#include "history_test.moc"
