// SPDX-License-Identifier: MIT
#include "store/servers.h"

#include "store_fixture.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;

class ServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void notesWhatIsCurrentAndWhatHasARowAndNothingElse()
    {
        test::StoreFixture fixture;
        const auto project = fixture.hasProject(u"shop"_s);
        const auto current = fixture.hasDeployment(project, store::State::Ready, store::ReleaseRole::Current);
        const auto leaving = fixture.hasDeployment(project, store::State::Ready, store::ReleaseRole::Superseded);
        store::Database& db = fixture.db();
        for (const auto& one : {current, leaving})
            QVERIFY(store::noteServer(db, one.id, ServerState::Waiting, {{u"crashes"_s, 1}}));
        QCOMPARE(store::server(db, current.id)->value().state, ServerState::Waiting);
        QCOMPARE(store::server(db, current.id)->value().project, project.id);
        QVERIFY(!store::server(db, leaving.id)->has_value());

        QVERIFY(store::setServer(db, {leaving.id, project.id, ServerState::Listening, {}}));
        QVERIFY(store::noteServer(db, leaving.id, ServerState::CrashLoop, {{u"crashes"_s, 6}}));
        QCOMPARE(store::server(db, leaving.id)->value().facts[u"crashes"_s].toInt(), 6);
        QCOMPARE(store::servers(db)->size(), 2);
    }
};

SHIPDECK_TEST(ServersTest)

#include "servers_test.moc"
