// SPDX-License-Identifier: MIT
#include "deploy/steps/build_workspace.h"

namespace shipdeck::deploy {
namespace {

//! The exact version that an earlier step of this deployment, or of the one being restored, used.
QString versionOf(const QStringList& versions, const QString& tool, const QString& otherwise)
{
    for (const QString& entry : versions)
        if (entry.startsWith(tool + u' '))
            return entry.section(u' ', 1);
    return otherwise;
}

} // namespace

Task<Result<build::Toolchain>> toolsOf(World* world, Snapshot snapshot, Cancel cancel)
{
    const build::Report quiet = [](const Text&) {};
    const QString noOperation;
    co_return co_await toolsOf(world, snapshot, noOperation, quiet, cancel);
}

Task<Result<build::Toolchain>> toolsOf(World* world, Snapshot snapshot, QString operation, build::Report report,
                                       Cancel cancel)
{
    const build::Detection& detection = snapshot.detection;
    const Paths paths = world->paths;
    // A version in shipdeck.yml applies even if nothing else needs that tool.
    const auto isAsked = [&](const QString& field) {
        return detection.sources.value(field).section(u'/', -1).startsWith(QStringLiteral("shipdeck."));
    };
    const bool isPython = detection.runtime == QStringLiteral("python");
    const bool isNode = detection.runtime == QStringLiteral("node") || detection.runtime == QStringLiteral("bun");
    if (isNode || (!isPython && isAsked(QStringLiteral("nodeVersion")))) {
        build::NodeRequirement requirement;
        requirement.node = versionOf(snapshot.toolVersions, QStringLiteral("node"), detection.nodeVersion);
        if (!detection.packageManager.isEmpty())
            requirement.manager = detection.packageManager;
        requirement.managerVersion =
            versionOf(snapshot.toolVersions, requirement.manager, detection.packageManagerVersion);
        requirement.managerDigest = detection.packageManagerDigest;
        requirement.berry = detection.packageManager == QStringLiteral("yarn")
            && detection.installCommand.contains(QStringLiteral("--immutable"));
        co_return co_await build::prepareNode(requirement, paths, &world->http, report, cancel);
    }
    if (isPython || isAsked(QStringLiteral("pythonVersion"))) {
        build::PythonRequirement requirement;
        requirement.python = detection.pythonVersion;
        requirement.manager = detection.packageManager;
        // An existing artifact is served with the version that built it.
        if (snapshot.toolVersions.isEmpty() && isAsked(QStringLiteral("pythonVersion")))
            requirement.demandedBy = detection.sources.value(QStringLiteral("pythonVersion"));
        co_return co_await build::preparePython(requirement, paths, &world->sandbox, operation, report, cancel);
    }
    co_return build::sandboxEnvironment();
}

Task<Result<build::Toolchain>> workspace::tools(Context context)
{
    World* const world = &context->world;
    const Snapshot snapshot = Snapshot::of(context->deployment);
    // By value: the report may be called while the context's owner is being destroyed.
    const build::Report report = [context](const Text& words) { context->say(words); };
    const Cancel cancel = context->cancel;
    const QString operation = context->operation.id;
    co_return co_await toolsOf(world, snapshot, operation, report, cancel);
}

} // namespace shipdeck::deploy
