// SPDX-License-Identifier: MIT
#include "build/tree/pool.h"
#include "deploy/steps/build_workspace.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/fetching.h"
#include "deploy/steps/report_files.h"
#include "logs/log_reader.h"

namespace shipdeck::deploy {
namespace {

class TestStep final : public Step {
public:
    explicit TestStep(build::Detection detection) : m_detection(std::move(detection)) {}
    QString name() const override { return QStringLiteral("test"); }
    QString stage() const override { return QStringLiteral("test"); }
    PlannedStep planned() const override
    {
        if (m_detection.testCommand.isEmpty())
            return {name(), stage(), say(QT_TRANSLATE_NOOP("core", "No tests found")), {}, {}, {}};
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core",
                                      "Run the tests, if enabled for the project (test rule: off, warn or block)")),
                {},
                {m_detection.testCommand},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<Reconciled>> reconcile(Context context) override
    {
        CO_CHECK(co_await rebuildUpTo(context, QStringLiteral("test")));
        co_return Reconciled{};
    }

private:
    build::Detection m_detection;
};

//! Counts TAP in the output of the running stage. Our own log lines are skipped, as they quote the command, which may
//! contain TAP.
std::optional<TestCounts> countsOfOutput(const QString& logs, const QString& deployment)
{
    const auto reader = logs::LogReader::open(logs, deployment);
    if (!reader)
        return std::nullopt;
    (*reader)->refresh();
    (*reader)->indexAll();
    const auto stages = (*reader)->stages();
    if (stages.isEmpty())
        return std::nullopt;
    TapCounter counter;
    const qint64 end = (*reader)->lineCount();
    for (qint64 line = std::max<qint64>(0, stages.last().firstLine); line < end; ++line)
        if ((*reader)->lineLevel(line) != logs::Level::Ours)
            counter.take((*reader)->line(line));
    return counter.counts();
}

//! From the project's report files, else from TAP in the stage's output.
Task<std::optional<TestCounts>> countsOf(Context context, build::Detection detection)
{
    if (!detection.testReport.isEmpty()) {
        // The work copy, not the app's folder, which the tests may have replaced by a link.
        const build::UntrustedFolder source = workspace::source(context);
        const QString pattern =
            detection.root.isEmpty() ? detection.testReport : detection.root + u'/' + detection.testReport;
        const std::function<ReportFiles()> work = [source, pattern] { return readReports(source, pattern); };
        const ReportFiles reports = co_await build::onPool(work);
        if (reports.found.isEmpty())
            context->say(
                say(QT_TRANSLATE_NOOP("core", "The tests wrote no report to %1, the path of `report` in shipdeck.yml."),
                    {detection.testReport}),
                logs::Level::Warning);
        for (const QString& name : reports.unread)
            context->say(say(QT_TRANSLATE_NOOP("core", "%1 is not a test report (JUnit, or TAP in a *.tap file)."),
                             {name}),
                         logs::Level::Warning);
        const std::optional<TestCounts> counts = reports.counts;
        if (counts)
            co_return counts;
    }
    const QString logs = context->world.paths.logs();
    const QString deployment = context->deployment.id;
    const std::function<std::optional<TestCounts>()> work = [logs, deployment] {
        return countsOfOutput(logs, deployment);
    };
    co_return co_await build::onPool(work);
}

bool isTesting(const QString& rule)
{
    return rule == QStringLiteral("warn") || rule == QStringLiteral("block");
}

Task<Result<QJsonObject>> TestStep::run(Context context)
{
    const Snapshot snapshot = Snapshot::of(context->deployment);
    const build::Detection detection = snapshot.detection;
    const QString rule = testRuleOf(context->project, detection);
    const bool wanted = isTesting(rule);
    if (!wanted || detection.testCommand.isEmpty() || snapshot.reusedArtifact) {
        context->stageSkipped = true;
        context->note = detection.testCommand.isEmpty() ? say(QT_TRANSLATE_NOOP("core", "no tests found"))
            : !wanted                                   ? say(QT_TRANSLATE_NOOP("core", "off"))
                                                        : say(QT_TRANSLATE_NOOP("core", "passed when it was built"));
        co_return QJsonObject{};
    }
    CO_TRY(const build::Toolchain tools, co_await workspace::tools(context));
    World* const world = &context->world;
    const QString environment = context->deployment.environment;
    CO_TRY(const QList<VariableValue> variables, co_await variablesFor(world, snapshot, environment));
    const auto spec =
        workspace::sandbox(context, tools, detection.testCommand, detection.root, workspace::Purpose::Test, variables);
    Result<> outcome = co_await workspace::run(context, spec, detection.testCommand, QByteArrayLiteral("tests-failed"));
    const std::optional<TestCounts> counts = co_await countsOf(context, detection);
    if (outcome && counts && counts->failed > 0)
        outcome =
            fail(Error::Kind::Build, "tests-failed",
                 say(QT_TRANSLATE_NOOP("core", "`%1` ended with exit code %2."),
                     {detection.testCommand, QStringLiteral("0")}),
                 say(QT_TRANSLATE_NOOP("core", "Fix the tests or the code; see the log and the report for details.")));
    if (counts)
        context->note =
            say(QT_TRANSLATE_NOOP("core", "%1 passed, %2 failed, %3 skipped"),
                {QString::number(counts->passed), QString::number(counts->failed), QString::number(counts->skipped)});
    if (outcome) {
        Snapshot tested = Snapshot::of(context->deployment);
        tested.passedTests = detection.testCommand;
        context->deployment.snapshot = tested.toJson();
        CO_CHECK(context->save());
        co_return QJsonObject{{QStringLiteral("passed"), true}};
    }
    if (outcome.error().kind == Error::Kind::Canceled || rule == QStringLiteral("block")) {
        Error error = outcome.error();
        if (counts && counts->failed > 0 && error.kind == Error::Kind::Build) {
            if (error.why.source == QStringLiteral("%1")) // the counts say more than a quoted log line
                error.why = {};
            error =
                error.during(say(QT_TRANSLATE_NOOP("core", "%1 of %2 tests failed."),
                                 {QString::number(counts->failed), QString::number(counts->failed + counts->passed)}),
                             error.next);
        }
        co_return tl::unexpected(error);
    }
    if (!counts)
        context->note = say(QT_TRANSLATE_NOOP("core", "failed (warning only in this project)"));
    context->say(say(QT_TRANSLATE_NOOP("core", "The tests failed; this project's test rule is to warn and continue.")),
                 logs::Level::Warning);
    co_return QJsonObject{{QStringLiteral("passed"), false}};
}

} // namespace

QString testRuleOf(const store::Project& project, const build::Detection& detection)
{
    return project.settings.value(QStringLiteral("testRule")).toString(detection.testRule);
}

bool isTestedEnough(const store::Project& project, const build::Detection& detection, const QString& passed)
{
    return detection.testCommand.isEmpty() || passed == detection.testCommand
        || !isTesting(testRuleOf(project, detection));
}

std::unique_ptr<Step> testStep(const build::Detection& detection)
{
    return std::make_unique<TestStep>(detection);
}

} // namespace shipdeck::deploy
