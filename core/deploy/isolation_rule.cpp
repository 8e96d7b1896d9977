// SPDX-License-Identifier: MIT
#include "deploy/isolation_rule.h"

#include "deploy/previews.h"
#include "deploy/snapshot.h"
#include "store/projects.h"

namespace shipdeck::deploy {

Result<> checkIsolation(store::Database& db, const build::Sandbox& sandbox, build::Network network)
{
    if (sandbox.isolates(network))
        return {};
    SD_TRY(const QString rule, store::setting(db, QStringLiteral("isolation")));
    if (rule == QStringLiteral("optional"))
        return {};
    const Text what = sandbox.isIsolated()
        ? say(QT_TRANSLATE_NOOP("core",
                                "The code needs the network, which on this computer would include your own services, "
                                "so it is not started."))
        : say(QT_TRANSLATE_NOOP("core",
                                "On this computer the code could see everything that you see, your files and keys "
                                "included, so it is not started."));
    const QList<Text> remarks = sandbox.remarks();
    return fail(Error::Kind::Denied, "isolation-missing", what,
                say(QT_TRANSLATE_NOOP("core",
                                      "Run `shipctl doctor` to see what to install. If you trust all code that you "
                                      "deploy here, set Isolation to Optional in Settings, or run: "
                                      "shipctl settings isolation=optional")),
                remarks.isEmpty() ? Text() : remarks.last());
}

void applyNetworkSetting(const store::Project& project, build::Detection& detection)
{
    const QString setting = project.settings.value(QStringLiteral("network")).toString();
    if (setting == QStringLiteral("on") || setting == QStringLiteral("off"))
        detection.setBuildNetwork(setting == QStringLiteral("on"), QStringLiteral("network=") + setting);
}

bool mayReachLan(const store::Project& project, const QString& environment, const build::Detection& detection)
{
    return detection.wantsLan && pullRequestOf(environment) == 0
        && project.settings.value(QStringLiteral("network")).toString() == QStringLiteral("lan");
}

Text lanRemark(const store::Project& project, const QString& environment, const build::Detection& detection)
{
    if (!detection.wantsLan)
        return {};
    if (mayReachLan(project, environment, detection))
        return say(QT_TRANSLATE_NOOP("core", "The code can access this computer's private networks, as you allowed."));
    return pullRequestOf(environment) != 0
        ? say(QT_TRANSLATE_NOOP("core", "The code of a pull request can't access private networks."))
        : say(QT_TRANSLATE_NOOP("core",
                                "shipdeck.yml requests access to your private networks (network: lan), which stay "
                                "blocked. If you trust this code: shipctl settings %1 network=lan"),
              {project.slug});
}

QList<Text> isolationRemarks(store::Database& db, const build::Sandbox& sandbox, const store::Project& project,
                             const store::Deployment& deployment)
{
    const build::Detection detection = Snapshot::of(deployment).detection;
    const bool isBuilt = !detection.buildCommand.isEmpty();
    const bool needsNetwork = detection.kind != build::Detection::Kind::Static || !detection.installCommand.isEmpty()
        || (isBuilt && detection.buildNetwork);
    if (!isBuilt && !needsNetwork)
        return {};
    QList<Text> remarks;
    if (const Text lan = lanRemark(project, deployment.environment, detection); !lan.isEmpty())
        remarks << lan;
    const auto allowed = checkIsolation(db, sandbox, needsNetwork ? build::Network::Outbound : build::Network::None);
    if (!allowed)
        remarks << allowed.error().what << allowed.error().next;
    return remarks;
}

} // namespace shipdeck::deploy
