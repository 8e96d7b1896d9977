// SPDX-License-Identifier: MIT
#include "store/operations.h"
#include "store/variables.h"
#include "store_fixture.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;
using Kind = store::Operation::Kind;

//! What the database has of an enum is a word, the same in every version.
class RecordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::StoreFixture>();
        m_project = m_fixture->hasProject(u"shop"_s);
    }

    void anOperationsKind_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Kind>("kind");
        QTest::addRow("deploy") << u"deploy"_s << Kind::Deploy;
        QTest::addRow("promote") << u"promote"_s << Kind::Promote;
        QTest::addRow("rollback") << u"rollback"_s << Kind::Rollback;
        QTest::addRow("canary") << u"canary"_s << Kind::Canary;
        QTest::addRow("access") << u"access"_s << Kind::Access;
        QTest::addRow("remove") << u"remove"_s << Kind::Remove;
        QTest::addRow("remove-environment") << u"remove-environment"_s << Kind::RemoveEnvironment;
        QTest::addRow("stop") << u"stop"_s << Kind::Stop;
        QTest::addRow("start") << u"start"_s << Kind::Start;
        QTest::addRow("restart") << u"restart"_s << Kind::Restart;
        QTest::addRow("unpin") << u"unpin"_s << Kind::Unpin;
        QTest::addRow("lift-freeze") << u"lift-freeze"_s << Kind::LiftFreeze;
        QTest::addRow("variables") << u"variables"_s << Kind::Variables;
        QTest::addRow("prepare-connection") << u"prepare-connection"_s << Kind::PrepareConnection;
        QTest::addRow("remove-connection") << u"remove-connection"_s << Kind::RemoveConnection;
        QTest::addRow("add-domain") << u"add-domain"_s << Kind::AddDomain;
        QTest::addRow("remove-domain") << u"remove-domain"_s << Kind::RemoveDomain;
        QTest::addRow("add-zone") << u"add-zone"_s << Kind::AddZone;
        QTest::addRow("remove-zone") << u"remove-zone"_s << Kind::RemoveZone;
        QTest::addRow("clean-connection") << u"clean-connection"_s << Kind::CleanConnection;
        QTest::addRow("of a newer version") << u"teleport"_s << Kind::Unknown;
    }
    void anOperationsKind()
    {
        QFETCH(QString, word);
        QFETCH(Kind, kind);
        store::Operation operation;
        operation.id = OperationId(newId());
        store::setOperationKind(operation, word);
        QCOMPARE(operation.kind, kind);
        operation.project = m_project.id;
        operation.environment = EnvironmentName(u"production"_s);
        operation.createdAt = QDateTime::currentDateTimeUtc();
        QVERIFY(store::insertOperation(m_fixture->db(), operation));
        QCOMPARE(stored("SELECT kind FROM operations"), word);
        const store::Operation read = *store::operation(m_fixture->db(), operation.id);
        QCOMPARE(read.kind, kind);
        QCOMPARE(store::operationKindName(read), word);
    }

    void aCause_data()
    {
        using Cause = store::Cause;
        QTest::addColumn<QString>("word");
        QTest::addColumn<Cause>("cause");
        QTest::addRow("deploy") << u"deploy"_s << Cause{Cause::Kind::Deploy};
        QTest::addRow("push") << u"push"_s << Cause{Cause::Kind::Push};
        QTest::addRow("redeploy") << u"redeploy of 70d1c9e000a"_s << Cause{Cause::Kind::Redeploy, u"70d1c9e000a"_s};
        QTest::addRow("retry") << u"retry of 70d1c9e000a"_s << Cause{Cause::Kind::Retry, u"70d1c9e000a"_s};
        QTest::addRow("of a newer version") << u"pushed twice"_s << Cause{Cause::Kind::Other, u"pushed twice"_s};
        QTest::addRow("none") << u""_s << Cause{Cause::Kind::Other, u""_s};
    }
    void aCause()
    {
        QFETCH(QString, word);
        QFETCH(store::Cause, cause);
        store::Deployment deployment;
        deployment.id = DeploymentId(newId());
        deployment.project = m_project.id;
        deployment.environment = EnvironmentName(u"production"_s);
        deployment.target = u"local"_s;
        deployment.cause = cause;
        deployment.createdAt = QDateTime::currentDateTimeUtc();
        QVERIFY(store::insertDeployment(m_fixture->db(), deployment));
        QCOMPARE(stored("SELECT cause FROM deployments"), word);
        QCOMPARE(store::deployment(m_fixture->db(), deployment.id)->cause, cause);
    }

    void aStagesState_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<StageState>("state");
        QTest::addRow("waiting") << u"waiting"_s << StageState::Waiting;
        QTest::addRow("running") << u"running"_s << StageState::Running;
        QTest::addRow("done") << u"done"_s << StageState::Done;
        QTest::addRow("failed") << u"failed"_s << StageState::Failed;
        QTest::addRow("canceled") << u"canceled"_s << StageState::Canceled;
        QTest::addRow("skipped") << u"skipped"_s << StageState::Skipped;
    }
    void aStagesState()
    {
        QFETCH(QString, word);
        QFETCH(StageState, state);
        const store::Deployment deployment = m_fixture->hasDeployment(m_project, store::State::Building);
        QVERIFY(store::setStage(m_fixture->db(), deployment.id, 1, {u"build"_s, state, 0, 0, {}}));
        QCOMPARE(stored("SELECT state FROM stages"), word);
        QCOMPARE(store::stages(m_fixture->db(), deployment.id)->first().state, state);
    }

    void aVariablesScope_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<VariableScope>("scope");
        QTest::addRow("both") << u"both"_s << VariableScope::Both;
        QTest::addRow("build") << u"build"_s << VariableScope::Build;
        QTest::addRow("run") << u"run"_s << VariableScope::Run;
    }
    void aVariablesScope()
    {
        QFETCH(QString, word);
        QFETCH(VariableScope, scope);
        store::Variable variable{newId(), m_project.id, EnvironmentName(u"production"_s), u"NAME"_s, scope,
                                 false,   u"value"_s,   QDateTime::currentDateTimeUtc()};
        QVERIFY(store::setVariable(m_fixture->db(), variable));
        QCOMPARE(stored("SELECT scope FROM variables"), word);
        QCOMPARE(store::variableVersion(m_fixture->db(), variable.id)->value().scope, scope);
    }

private:
    QString stored(const char* sql)
    {
        auto query = m_fixture->db().prepare(sql);
        return query && query->step().value_or(false) ? query->text(0) : u"no row"_s;
    }

    std::unique_ptr<test::StoreFixture> m_fixture;
    store::Project m_project;
};

SHIPDECK_TEST(RecordsTest)
#include "records_test.moc"
