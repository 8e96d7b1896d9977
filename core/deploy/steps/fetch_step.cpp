// SPDX-License-Identifier: MIT
#include "base/error_codes.h"
#include "base/files.h"
#include "base/programs.h"
#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "deploy/data_folders.h"
#include "deploy/readable_source.h"
#include "deploy/previews.h"
#include "deploy/steps/build_workspace.h"
#include "deploy/steps/build_steps.h"
#include "deploy/steps/fetching.h"
#include "deploy/steps/inputs.h"
#include "deploy/target.h"
#include "store/builds.h"
#include "store/deployments.h"
#include "store/store.h"
#include "store/variables.h"

namespace shipdeck::deploy {
namespace {

// With less free space a build would fail later, with a worse message.
constexpr qint64 freeBytesWanted = qint64(300) << 20;

Result<> checkFreeSpace(const World& world)
{
    const qint64 bytes = freeBytes(world.paths.cache);
    if (bytes < 0 || bytes >= freeBytesWanted)
        return {};
    return fail(Error::Kind::Limit, code::diskFull,
                say(QT_TRANSLATE_NOOP("core", "Only %1 MB are free where Shipdeck builds (%2)."),
                    {QString::number(bytes >> 20), world.paths.cache}),
                say(QT_TRANSLATE_NOOP("core", "Free some disk space, then try again.")));
}

class FetchStep final : public Step {
public:
    explicit FetchStep(build::SourceSpec source) : m_source(std::move(source)) {}
    QString name() const override { return QStringLiteral("fetch"); }
    QString stage() const override { return QStringLiteral("source"); }
    PlannedStep planned() const override
    {
        const bool git = m_source.kind == build::SourceSpec::Kind::Git;
        const int number = pullRequestOfRef(m_source.ref);
        const QString ref = number > 0 && !m_source.ref.endsWith(u"/merge") ? QStringLiteral("pull/%1/head").arg(number)
            : m_source.ref.isEmpty()                                        ? QStringLiteral("HEAD")
                                                                            : m_source.ref;
        return {name(),
                stage(),
                git ? say(QT_TRANSLATE_NOOP("core", "Fetch %1"), {m_source.location})
                    : say(QT_TRANSLATE_NOOP("core", "Copy %1"), {m_source.location}),
                {{Change::Verb::Create, say(QT_TRANSLATE_NOOP("core", "a work copy in Shipdeck's cache"))}},
                {git ? QStringLiteral("git fetch --depth 1 %1 %2").arg(shellQuoted(m_source.location), shellQuoted(ref))
                     : QStringLiteral("cp -a %1 <work copy>").arg(shellQuoted(m_source.location))},
                say(QT_TRANSLATE_NOOP("core", "The work copy is removed."))};
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override
    {
        // Someone who fixes a failing build should not wait for the same packages again.
        if (context->facts.contains(QStringLiteral("install")) && !context->facts.contains(QStringLiteral("package")))
            co_await keepTrees(context);
        co_return co_await removeWorkspace(context);
    }
    static Task<Result<>> removeWorkspace(Context context);

private:
    build::SourceSpec m_source;
};

Task<Result<>> FetchStep::removeWorkspace(Context context)
{
    const QString folder = workspace::folder(context);
    const std::function<Result<>()> work = [folder] { return removeTree(folder); };
    co_return co_await build::onPool(work);
}

//! Reuses the artifact of the earlier deployment if nothing that affects the build has changed.
Result<bool> reuseOf(Context context, const store::Deployment& earlier)
{
    World& world = context->world;
    Snapshot before = Snapshot::of(earlier);
    const Snapshot now = Snapshot::of(context->deployment);
    if (earlier.artifact.isEmpty() || before.buildKey.isEmpty() || !world.artifacts.open(earlier.artifact)
        || !isTestedEnough(context->project, before.detection, before.passedTests))
        return false;
    SD_TRY(const QString key, buildKeyOf(world, before, now.variables, context->deployment.environment));
    if (key != before.buildKey)
        return false;
    const QStringList data = context->project.settings.value(QStringLiteral("data")).toVariant().toStringList();
    if (before.isServer() && !data.isEmpty() && data != dataOf(before))
        return false;
    before.variables = now.variables;
    before.reusedArtifact = true;
    before.isReleased = false;
    context->deployment.snapshot = before.toJson();
    context->deployment.artifact = earlier.artifact;
    context->deployment.commit = earlier.commit;
    context->deployment.ref = earlier.ref;
    context->deployment.message = earlier.message;
    context->deployment.author = earlier.author;
    return true;
}

//! A folder may have changed since the earlier deployment, which a person may not expect. Conflict `promote-changed`: what
//! is promoted was seen in its environment, and the current contents were not.
Result<> checkFolder(Context context, const store::Deployment& earlier)
{
    const store::Deployment& now = context->deployment;
    if (Snapshot::of(earlier).sourceDigest == Snapshot::of(now).sourceDigest)
        return {};
    if (earlier.environment != now.environment)
        return fail(
            Error::Kind::Conflict, "promote-changed",
            say(QT_TRANSLATE_NOOP("core", "%1 cannot be promoted: its folder has changed since it was deployed."),
                {earlier.id}),
            say(QT_TRANSLATE_NOOP("core", "Deploy the folder as it is now: shipctl deploy --project %1 --env %2"),
                {shellQuoted(context->project.name), now.environment}),
            say(QT_TRANSLATE_NOOP("core",
                                  "It would have to be built again, as the variables that its build sees differ "
                                  "in %1, or its artifact was pruned."),
                {now.environment}));
    context->say(say(QT_TRANSLATE_NOOP("core",
                                       "The folder has changed since %1: its current contents are deployed. "
                                       "`shipctl rollback` restores a release as it was."),
                     {earlier.id}),
                 logs::Level::Warning);
    return {};
}

Task<Result<QJsonObject>> FetchStep::run(Context context)
{
    World& world = context->world;
    CO_CHECK(checkFreeSpace(world));
    const QStringList programs = targetOf(context->project).programs();
    for (const QString& program : programs)
        CO_CHECK(needProgram(program));
    CO_CHECK(takeVariables(context));
    const QString earlierId = context->operation.params.value(QStringLiteral("from")).toString();
    if (!earlierId.isEmpty() && !context->operation.params.value(QStringLiteral("noCache")).toBool()) {
        CO_TRY(const store::Deployment earlier, store::deployment(world.store.database(), earlierId));
        CO_TRY(const bool reused, reuseOf(context, earlier));
        if (reused) {
            CO_CHECK(context->save());
            context->stageSkipped = true;
            context->note = say(QT_TRANSLATE_NOOP("core", "artifact of %1 reused"), {earlier.id});
            context->say(
                say(QT_TRANSLATE_NOOP("core",
                                      "Nothing that affects the build has changed: the artifact of %1 is reused."),
                    {earlier.id}));
            co_return QJsonObject{{QStringLiteral("reused"), true}};
        }
    }
    const build::SourceSpec source = Snapshot::of(context->deployment).source;
    CO_CHECK(co_await fetchInto(context, source));
    if (!earlierId.isEmpty() && source.kind != build::SourceSpec::Kind::Git) {
        CO_TRY(const store::Deployment earlier, store::deployment(world.store.database(), earlierId));
        CO_CHECK(checkFolder(context, earlier));
    }
    co_return QJsonObject();
}

//! A pull request may change between the approval and the fetch; the new commit was not reviewed.
Result<> checkApproval(const store::Operation& operation, const QString& commit)
{
    const UntrustedSource untrusted = UntrustedSource::of(operation);
    if (untrusted.approvedCommit.isEmpty() || untrusted.approvedCommit == commit)
        return {};
    return fail(Error::Kind::Conflict, "approval-outdated",
                say(QT_TRANSLATE_NOOP("core", "The approval was for commit %1, but the source is now at %2."),
                    {untrusted.approvedCommit.left(12), commit.left(12)}),
                say(QT_TRANSLATE_NOOP("core", "Review the changes, then deploy and approve again.")));
}

} // namespace

Result<> takeVariables(Context context)
{
    const QString from = variablesOf(context->operation.environment);
    SD_TRY(const auto variables, store::variables(context->world.store.database(), context->project.id, from));
    // Anyone who can open a pull request from a fork must not be able to print a secret.
    const UntrustedSource untrusted = UntrustedSource::of(context->operation);
    Snapshot snapshot = Snapshot::of(context->deployment);
    snapshot.variables.clear();
    int withheld = 0;
    for (const store::Variable& variable : variables) {
        if (variable.secret && !untrusted.getsSecrets())
            ++withheld;
        else
            snapshot.variables << variable.id;
    }
    if (untrusted.isProposed) {
        for (const Text& words : {untrusted.why, untrusted.secretsText()})
            if (!words.isEmpty())
                context->say(words, logs::Level::Warning);
    }
    if (withheld > 0)
        context->say(say(withheld == 1 ? QT_TRANSLATE_NOOP("core", "%1 secret was left out.")
                                       : QT_TRANSLATE_NOOP("core", "%1 secrets were left out."),
                         {QString::number(withheld)}),
                     logs::Level::Warning);
    context->deployment.snapshot = snapshot.toJson();
    return context->save();
}

Result<QString> buildKeyOf(World& world, const Snapshot& snapshot, const QStringList& variables,
                           const QString& environment)
{
    build::BuildKeyParts parts;
    parts.sourceDigest = snapshot.sourceDigest;
    parts.root = snapshot.detection.root;
    const build::Detection& detection = snapshot.detection;
    parts.commands = {detection.installCommand, detection.buildCommand, detection.outputDirectory, detection.framework,
                      detection.buildFolder};
    if (const QStringList data = dataOf(snapshot); !data.isEmpty()) // its artifact has a mount point for each
        parts.commands << QStringLiteral("data:") + data.join(u':');
    for (const QString& tool : snapshot.toolVersions)
        parts.toolVersions.insert(tool.section(u' ', 0, 0), tool.section(u' ', 1));
    // Without a build command, only build-scope variables can affect the install.
    const auto isSeen = [&](VariableScope scope) {
        return scope == VariableScope::Build || (scope == VariableScope::Both && !detection.buildCommand.isEmpty());
    };
    for (const QString& id : variables) {
        SD_TRY(const auto version, store::variableVersion(world.store.database(), id));
        if (version && isSeen(version->scope))
            parts.variableVersions.insert(version->name, version->id);
    }
    SD_TRY(const auto ofFile, fileVariables(world, snapshot, variables, environment));
    for (const build::ProjectVariable& variable : ofFile)
        if (isSeen(variable.scope)) // no version id begins with =
            parts.variableVersions.insert(variable.name, u'=' + variable.value);
    // Increase it when the build itself changes, so that earlier artifacts are not reused.
    parts.builderVersion = QStringLiteral("1");
    return build::buildKey(parts);
}

Task<Result<>> fetchInto(Context context, build::SourceSpec source)
{
    World& world = context->world;
    const QString into = workspace::source(context).path(); // only Shipdeck has written there so far
    const std::function<Result<>()> clear = [into] { return removeTree(into); };
    CO_CHECK(co_await build::onPool(clear));
    logs::LogWriter* const log = context->log.get();
    const std::shared_ptr<Calls> calls = context->calls;
    CO_TRY(const ReadableSource readable, co_await readableSource(source, &world.accounts, &world.github));
    source = readable.source;
    build::FetchOptions options = readable.options;
    options.output = [log](const QByteArray& bytes) { log->write(bytes); };
    options.called = [calls](const QString& command, std::chrono::milliseconds took, int exitCode) {
        calls->add(command, took, exitCode == 0 ? QStringLiteral("ok") : QStringLiteral("exit %1").arg(exitCode));
    };
    const Paths paths = world.paths;
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<build::FetchedSource>>()> effect = [source, into, paths, options, cancel] {
        return build::fetchSource(source, into, paths, options, cancel);
    };
    // A repository is fetched with git or as an archive, and records its own calls.
    const QString command = source.kind == build::SourceSpec::Kind::Git
        ? QString()
        : QStringLiteral("cp -a %1 %2").arg(shellQuoted(source.location), shellQuoted(into));
    CO_TRY(const build::FetchedSource fetched, co_await calls->made(command, effect));
    log->flush();
    CO_CHECK(checkApproval(context->operation, fetched.commit));
    for (const Text& note : fetched.notes)
        context->say(note, logs::Level::Warning);

    Snapshot snapshot = Snapshot::of(context->deployment);
    snapshot.source = source;
    snapshot.source.credential.clear();
    snapshot.sourceDigest = fetched.digest;
    snapshot.isModified = fetched.isModified;
    store::Deployment& deployment = context->deployment;
    deployment.snapshot = snapshot.toJson();
    if (deployment.commit.isEmpty()) // else that of the plan, which was fetched
        deployment.commit = CommitId(fetched.commit);
    // A push is fetched by its commit; people know it by its branch.
    const QString branch = context->operation.params.value(QStringLiteral("ref")).toString();
    deployment.ref = branch.isEmpty() ? fetched.branchOrRef : branch;
    if (!fetched.message.isEmpty())
        deployment.message = fetched.message;
    if (!fetched.author.isEmpty())
        deployment.author = fetched.author;
    context->note = say(fetched.files == 1 ? QT_TRANSLATE_NOOP("core", "%1 file, %2 kB")
                                           : QT_TRANSLATE_NOOP("core", "%1 files, %2 kB"),
                        {QString::number(fetched.files), QString::number(std::max<qint64>(1, fetched.bytes / 1024))});
    co_return context->save();
}

std::unique_ptr<Step> fetchStep(const build::SourceSpec& source)
{
    return std::make_unique<FetchStep>(source);
}

} // namespace shipdeck::deploy
