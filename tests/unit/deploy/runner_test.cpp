// SPDX-License-Identifier: MIT
#include "bench.h"
#include "support/registry.h"
#include "aws/connection.h"
#include "build/artifacts/artifact_store.h"
#include "github/accounts/account_book.h"
#include "github/accounts/connections.h"

using namespace shipdeck;
using deploy::Context;
using deploy::Reconciled;
using State = store::Operation::State;

namespace {

//! What the steps of one test did, in order, and how they should behave.
struct Script {
    QStringList events;
    QSet<QString> fail;       //!< steps whose run fails
    QSet<QString> idle;       //!< steps whose run changes nothing outside
    QSet<QString> undoFails;  //!< steps whose undo fails, always
    bool isOffline = false;   //!< nothing can be taken back
    bool isSignedOut = false; //!< nothing can be run
    QString stage = QStringLiteral("build");
    QSet<QString> reallyDone; //!< steps that reconcile finds done
    std::function<void(const QString&)> onRun;
    bool isRemembering = false;
    QStringList known; //!< how much b had remembered, each time it was called
};

class ScriptedStep final : public deploy::Step {
public:
    ScriptedStep(QString name, Script* script, bool noReturn = false)
        : m_name(std::move(name)), m_script(script), m_noReturn(noReturn)
    {
    }
    QString name() const override { return m_name; }
    QString stage() const override { return m_script->stage; }
    deploy::PlannedStep planned() const override { return {}; }
    bool isPointOfNoReturn() const override { return m_noReturn; }
    Task<Result<QJsonObject>> run(Context context) override
    {
        context->hasActed = !m_script->idle.contains(m_name);
        m_script->events << QStringLiteral("run ") + m_name;
        if (m_script->isRemembering && m_name == QStringLiteral("b")) {
            know(context);
            if (const auto kept = context->remember({{QStringLiteral("begun"), m_name}}); !kept)
                co_return tl::unexpected(kept.error());
        }
        if (m_script->onRun)
            m_script->onRun(m_name);
        if (m_script->isSignedOut && m_name == QStringLiteral("b"))
            co_return shipdeck::fail(Error::Kind::Denied, "github-signed-out", say("Signed out."), say("Sign in."));
        if (m_script->fail.contains(m_name))
            co_return shipdeck::fail(Error::Kind::Build, "on-purpose", say("On purpose."), say("Nothing."));
        co_return QJsonObject{{QStringLiteral("from"), m_name}};
    }
    Task<Result<>> undo(Context context) override
    {
        m_script->events << QStringLiteral("undo ") + m_name;
        if (m_script->isRemembering && m_name == QStringLiteral("b"))
            know(context);
        if (m_script->isOffline)
            co_return shipdeck::fail(Error::Kind::Network, "offline", say("Offline."), say("Wait."));
        if (m_script->undoFails.contains(m_name))
            co_return shipdeck::fail(Error::Kind::Provider, "stuck", say("Stuck."), say("Nothing."));
        co_return Result<>{};
    }
    Task<Result<Reconciled>> reconcile(Context) override
    {
        m_script->events << QStringLiteral("ask ") + m_name;
        Reconciled found;
        if (m_script->reallyDone.contains(m_name))
            found.answer = Reconciled::Answer::Done;
        co_return found;
    }

private:
    void know(const Context& context)
    {
        for (const QJsonObject& one : std::as_const(context->remembered))
            QCOMPARE(one[QStringLiteral("begun")].toString(), m_name);
        m_script->known << QString::number(context->remembered.size());
    }

    QString m_name;
    Script* m_script;
    bool m_noReturn;
};

} // namespace

class RunnerTest : public QObject {
    Q_OBJECT

    struct Bench : test::Bench {
        Script script;

        Result<State> run()
        {
            script.events.clear();
            deploy::Steps steps;
            steps.push_back(std::make_unique<ScriptedStep>(QStringLiteral("a"), &script));
            steps.push_back(std::make_unique<ScriptedStep>(QStringLiteral("b"), &script));
            steps.push_back(std::make_unique<ScriptedStep>(QStringLiteral("c"), &script, true));
            steps.push_back(std::make_unique<ScriptedStep>(QStringLiteral("d"), &script));
            return test::Bench::run(std::move(steps));
        }
        //! As if an agent had died after these lines.
        void journalHas(const QString& step, store::JournalLine::Phase phase)
        {
            QVERIFY(store::writeJournal(fixture.db(), world.epoch, operation.id, {0, step, phase, newToken(), {}}));
            operation.state = State::Running;
            QVERIFY(store::updateOperation(fixture.db(), operation));
        }
    };
    using Phase = store::JournalLine::Phase;

private Q_SLOTS:
    void tellsAStepWhatItHasRemembered()
    {
        Bench bench;
        const QString b = QStringLiteral("b");
        bench.script.isRemembering = true;
        bench.script.fail = {b};
        QVERIFY(bench.run());
        QCOMPARE(bench.script.known, (QStringList{QStringLiteral("0"), QStringLiteral("1")})); // when run, when undone
    }

    void tellsItAfterADeathToo()
    {
        Bench bench;
        const QString b = QStringLiteral("b");
        bench.script.isRemembering = true;
        bench.journalHas(b, Phase::Intent);
        QVERIFY(store::writeJournal(bench.fixture.db(), bench.world.epoch, bench.operation.id,
                                    {0, b, Phase::Intent, newToken(), {{QStringLiteral("begun"), b}}}));
        QVERIFY(bench.run());
        QCOMPARE(bench.script.known, QStringList{QStringLiteral("1")});
    }

    void takesBackNothingOfAStepThatHadNotActed()
    {
        Bench bench;
        const QString b = QStringLiteral("b");
        bench.script.fail = {b};
        bench.script.idle = {b};
        bench.script.undoFails = {b}; // would be called left behind
        QCOMPARE(*bench.run(), State::Failed);
        QCOMPARE(bench.script.events,
                 (QStringList{QStringLiteral("run a"), QStringLiteral("run b"), QStringLiteral("undo a")}));
        QCOMPARE(store::operation(bench.fixture.db(), bench.operation.id)->error->code, QStringLiteral("on-purpose"));
    }

    void whoHadNotActedBeginsAgainAfterItsWait()
    {
        Bench bench;
        const QString b = QStringLiteral("b");
        bench.script.isSignedOut = true;
        bench.script.stage = QStringLiteral("publish");
        bench.script.idle = {b};
        QCOMPARE(*bench.run(), State::Waiting);
        bench.script.isSignedOut = false;
        bench.script.idle = {};
        bench.script.fail = {b};
        QCOMPARE(*bench.run(), State::Failed);
        QCOMPARE(bench.script.events,
                 (QStringList{QStringLiteral("run b"), QStringLiteral("undo b"), QStringLiteral("undo a")}));
    }

    void runsStepsInOrder()
    {
        Bench bench;
        QCOMPARE(*bench.run(), State::Done);
        QCOMPARE(bench.script.events,
                 (QStringList{QStringLiteral("run a"), QStringLiteral("run b"), QStringLiteral("run c"),
                              QStringLiteral("run d")}));
        QCOMPARE(store::journal(bench.fixture.db(), bench.operation.id)->size(), 8);
    }

    void takesBackLaterWhatNobodyAnswersFor()
    {
        Bench bench;
        bench.script.fail = {QStringLiteral("b")};
        bench.script.isOffline = true;
        QCOMPARE(*bench.run(), State::Waiting);
        bench.operation = *store::operation(bench.fixture.db(), bench.operation.id);
        bench.operation.state = State::Waiting;
        QVERIFY(store::updateOperation(bench.fixture.db(), bench.operation));
        bench.script.isOffline = false;
        QCOMPARE(*bench.run(), State::Failed);
        QCOMPARE(bench.script.events, (QStringList{QStringLiteral("undo b"), QStringLiteral("undo a")}));
    }

    void doesNotWaitForANetworkWhenItWasCanceled()
    {
        Bench bench;
        bench.script.onRun = [&bench](const QString& step) {
            if (step == QStringLiteral("a"))
                bench.cancel.request();
        };
        bench.script.isOffline = true;
        QCOMPARE(*bench.run(), State::Abandoned);
    }

    void waitsForASignInOncePublishingHasBegun()
    {
        Bench early;
        early.script.isSignedOut = true;
        QCOMPARE(*early.run(), State::Failed);
        Bench late;
        late.script.isSignedOut = true;
        late.script.stage = QStringLiteral("publish");
        QCOMPARE(*late.run(), State::Waiting);
        late.script.isSignedOut = false;
        QCOMPARE(*late.run(), State::Done);
        QCOMPARE(late.script.events,
                 (QStringList{QStringLiteral("ask b"), QStringLiteral("run b"), QStringLiteral("run c"),
                              QStringLiteral("run d")}));
    }

    void takesBackInReverseWhatItHadBegun()
    {
        Bench bench;
        bench.script.fail = {QStringLiteral("b")};
        QCOMPARE(*bench.run(), State::Failed);
        QCOMPARE(bench.script.events,
                 (QStringList{QStringLiteral("run a"), QStringLiteral("run b"), QStringLiteral("undo b"),
                              QStringLiteral("undo a")}));
        QCOMPARE(store::operation(bench.fixture.db(), bench.operation.id)->error->code, QStringLiteral("on-purpose"));
    }

    void trustsOutcomesAndAsksAboutALoneIntent()
    {
        Bench bench;
        bench.journalHas(QStringLiteral("a"), Phase::Intent);
        bench.journalHas(QStringLiteral("a"), Phase::Outcome);
        bench.journalHas(QStringLiteral("b"), Phase::Intent);
        bench.script.reallyDone = {QStringLiteral("b")};
        QCOMPARE(*bench.run(), State::Done);
        QCOMPARE(bench.script.events,
                 (QStringList{QStringLiteral("ask b"), QStringLiteral("run c"), QStringLiteral("run d")}));
    }

    void doesAgainWhatTheWorldSaysWasNotDone()
    {
        Bench bench;
        bench.journalHas(QStringLiteral("a"), Phase::Intent);
        QCOMPARE(*bench.run(), State::Done);
        QCOMPARE(bench.script.events.mid(0, 2), (QStringList{QStringLiteral("ask a"), QStringLiteral("run a")}));
    }

    void stopsBeforeThePointOfNoReturnButNotAfterIt()
    {
        Bench before;
        before.script.onRun = [&](const QString& step) {
            if (step == QStringLiteral("a"))
                before.cancel.request();
        };
        QCOMPARE(*before.run(), State::Canceled);
        QCOMPARE(before.script.events, (QStringList{QStringLiteral("run a"), QStringLiteral("undo a")}));

        Bench after;
        after.script.onRun = [&](const QString& step) {
            if (step == QStringLiteral("c"))
                after.cancel.request();
        };
        QCOMPARE(*after.run(), State::Done);
        QVERIFY(after.script.events.contains(QStringLiteral("run d")));
    }

    void goesOnUndoingAfterADeathInTheMiddleOfIt()
    {
        Bench bench;
        bench.journalHas(QStringLiteral("a"), Phase::Intent);
        bench.journalHas(QStringLiteral("b"), Phase::Intent);
        bench.journalHas(QStringLiteral("b"), Phase::UndoIntent);
        bench.operation.error = fail(Error::Kind::Build, "first-cause", say("First."), say("Nothing.")).value();
        QVERIFY(store::updateOperation(bench.fixture.db(), bench.operation));
        QCOMPARE(*bench.run(), State::Failed);
        QCOMPARE(bench.script.events, (QStringList{QStringLiteral("undo b"), QStringLiteral("undo a")}));
        QCOMPARE(store::operation(bench.fixture.db(), bench.operation.id)->error->code, QStringLiteral("first-cause"));
    }

    void takesBackAfterThreeDeathsAtOneLine()
    {
        Bench bench;
        bench.journalHas(QStringLiteral("a"), Phase::Intent);
        bench.operation.takeovers = 2;
        bench.operation.takeoverAt = store::journal(bench.fixture.db(), bench.operation.id)->last().seq;
        QVERIFY(store::updateOperation(bench.fixture.db(), bench.operation));
        QCOMPARE(*bench.run(), State::Failed);
        QCOMPARE(bench.script.events, QStringList{QStringLiteral("undo a")});
        QCOMPARE(store::operation(bench.fixture.db(), bench.operation.id)->error->code,
                 QStringLiteral("agent-died-repeatedly"));
    }

    void saysWhatIsLeftWhenUndoingFails()
    {
        Bench bench;
        bench.script.fail = {QStringLiteral("b")};
        bench.script.undoFails = {QStringLiteral("b")};
        QCOMPARE(*bench.run(), State::Abandoned);
        QCOMPARE(bench.script.events.count(QStringLiteral("undo b")), 3);
        QVERIFY(bench.script.events.contains(QStringLiteral("undo a")));
    }

    void leavesAtOnceWhenAnotherAgentRules()
    {
        Bench bench;
        bench.script.onRun = [&](const QString& step) {
            if (step == QStringLiteral("a"))
                QVERIFY(store::beginEpoch(bench.fixture.db(), 2));
        };
        const auto state = bench.run();
        QVERIFY(!state);
        QCOMPARE(state.error().code, QStringLiteral("epoch-over"));
        QCOMPARE(bench.script.events, QStringList{QStringLiteral("run a")});
    }
};

SHIPDECK_TEST(RunnerTest)
#include "runner_test.moc"
#include "store/projects.h"
