// SPDX-License-Identifier: MIT
#include "deploy/bisect/bisect_step.h"

#include "deploy/bisect/commit_test.h"
#include "deploy/bisect/history_step.h"
#include "deploy/engine/world.h"
#include "deploy/enqueue.h"
#include "deploy/steps/inputs.h"
#include "store/operations.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

//! Why no commit is the answer. `runs`: a command is the test.
Result<> checkAnswer(const Bisection& so, const Search& search, bool runs)
{
    using State = Search::State;
    using Kind = Error::Kind;
    const QString id = so.commits[search.at].shortId();
    switch (search.state) {
    case State::GoodFails:
        return fail(Kind::Conflict, "bisect-good-fails",
                    say(QT_TRANSLATE_NOOP("core", "The first commit, %1, fails in the same way."), {id}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Name an earlier commit that worked (--good COMMIT), or check what changed "
                                          "outside the code: variables, tools.")));
    case State::BadPasses:
        return fail(Kind::Conflict, "bisect-bad-passes",
                    say(QT_TRANSLATE_NOOP("core", "The last commit, %1, does not fail now."), {id}),
                    runs
                        ? say(QT_TRANSLATE_NOOP("core", "Check the command, or name a commit that fails: --bad COMMIT"))
                        : say(QT_TRANSLATE_NOOP("core", "Retry the deployment.")));
    case State::Untestable:
        return fail(Kind::Conflict, "bisect-untestable",
                    say(QT_TRANSLATE_NOOP("core", "%1, at the end of the search, cannot be tested."), {id}),
                    say(QT_TRANSLATE_NOOP("core", "Name another commit: --good COMMIT or --bad COMMIT")),
                    so.tests.last().error ? so.tests.last().error->what : Text());
    case State::Flaky:
        return fail(Kind::Conflict, "bisect-flaky",
                    say(QT_TRANSLATE_NOOP("core",
                                          "%1 was tested twice with different results, so no commit is to blame."),
                        {id}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Compare the two logs of this commit. Make the build or test "
                                          "repeatable, then search again.")));
    case State::Ambiguous:
        return fail(Kind::Conflict, "bisect-ambiguous",
                    say(QT_TRANSLATE_NOOP(
                            "core", "The first bad commit is one of %1, up to %2; those before it cannot be tested."),
                        {QString::number(search.to - search.from + 1), so.commits[search.to].shortId()}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Read the logs of the skipped commits, or search with another command: "
                                          "--run COMMAND")));
    case State::Found:
    case State::Test: break;
    }
    return {};
}

void sayNext(const Context& context, const Bisection& so, const Search& search)
{
    const build::HistoryCommit& commit = so.commits[search.at];
    context->say(search.again ? say(QT_TRANSLATE_NOOP("core", "Testing %1 “%2” once more, to be sure."),
                                    {commit.shortId(), commit.subject})
                              : say(QT_TRANSLATE_NOOP("core", "Testing %1 “%2”: %3 commits left, about %4 builds."),
                                    {commit.shortId(), commit.subject, QString::number(search.to - search.from + 1),
                                     QString::number(search.testsLeft)}));
}

void sayTest(const Context& context, const Bisection& so, const BisectTest& test)
{
    const QString id = so.commits[test.at].shortId();
    const Text words = test.verdict == Verdict::Good
        ? say(QT_TRANSLATE_NOOP("core", "%1 is good (log: %2)."), {id, test.log})
        : test.verdict == Verdict::Bad
        ? say(QT_TRANSLATE_NOOP("core", "%1 is bad (log: %2)."), {id, test.log})
        : say(QT_TRANSLATE_NOOP("core", "%1 is skipped, it cannot be tested: %3 (log: %2)."),
              {id, test.log, test.error ? test.error->what.render() : QString()});
    context->say(words);
}

class BisectStep final : public Step {
public:
    explicit BisectStep(QString command) : m_command(std::move(command)) {}
    QString name() const override { return u"bisect"_s; }
    QString stage() const override { return u"build"_s; }
    PlannedStep planned() const override
    {
        if (m_command.isEmpty())
            return {name(),
                    stage(),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Build commits until the one that broke it is found; none is released")),
                    {},
                    {u"git bisect run <build>"_s},
                    {}};
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core",
                                      "Run the command in builds of commits until the one that broke it is found")),
                {{Change::Verb::Run, verbatim(m_command)}},
                {u"git bisect run sh -c %1"_s.arg(shellQuoted(m_command))},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override;

private:
    static Task<Result<>> saveDiff(Context context, build::HistoryCommit commit);

    QString m_command;
};

Task<Result<>> BisectStep::saveDiff(Context context, build::HistoryCommit commit)
{
    CO_TRY(const ReadableSource readable, co_await recordedRepository(context));
    const Paths paths = context->world.paths;
    const Cancel cancel = context->cancel;
    const QString id = commit.id;
    const build::SourceSpec source = readable.source;
    const build::FetchOptions options = readable.options;
    CO_TRY(const QByteArray diff, co_await build::diffOf(source, id, paths, options, cancel));
    World* const world = &context->world;
    CO_TRY(const QStringList versions, currentVersions(*world, context->project.id, context->operation.environment));
    const QString log = bisectDiffLog(context->operation.id);
    CO_TRY(const auto writer, co_await openLog(world, versions, log));
    if (writer->bytes() == 0) // an agent may have died after it
        writer->write(diff);
    writer->flush();
    co_return Result<>{};
}

Task<Result<QJsonObject>> BisectStep::run(Context context)
{
    Bisection so;
    so.take(context->outcome(u"history"_s));
    for (const QJsonObject& facts : context->remembered)
        so.take(facts);
    CO_TRY(const build::SourceSpec repository, build::repositoryOf(sourceOf(context->project)));
    Search search = so.next();
    for (; search.state == Search::State::Test; search = so.next()) {
        sayNext(context, so, search);
        const Bisection known = so;
        CO_TRY(const BisectTest test, co_await testCommit(context, repository, known, search));
        CO_CHECK(context->remember(test.toJson()));
        so.tests << test;
        sayTest(context, so, test);
        // Windows follow the operation's row.
        CO_CHECK(context->world.store.write(
            [&](store::Database& db) { return store::updateOperation(db, context->operation); }));
    }
    CO_CHECK(checkAnswer(so, search, !m_command.isEmpty()));
    const build::HistoryCommit found = so.commits[search.at];
    context->say(
        say(QT_TRANSLATE_NOOP("core", "%1 “%2” by %3 broke it."), {found.shortId(), found.subject, found.author}));
    CO_CHECK(co_await saveDiff(context, found));
    co_return QJsonObject{{u"found"_s, found.id}};
}

} // namespace

void addBisect(Steps& steps, const store::Operation& operation)
{
    const QJsonObject& params = operation.params;
    steps.push_back(readHistory(params[bisectGood].toString(), params[bisectBad].toString()));
    steps.push_back(std::make_unique<BisectStep>(params[bisectRun].toString()));
}

} // namespace shipdeck::deploy
