// SPDX-License-Identifier: MIT
#include "deploy/isolation_rule.h"

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
                                "The code needs the network, and on this computer it would reach your own services "
                                "too: it is not started."))
        : say(QT_TRANSLATE_NOOP("core",
                                "On this computer the code would see everything that you see, your files and keys "
                                "included: it is not started."));
    const QList<Text> remarks = sandbox.remarks();
    return fail(
        Error::Kind::Denied, "isolation-missing", what,
        say(QT_TRANSLATE_NOOP("core",
                              "Run `shipctl doctor`: it says what to install. If you trust all code that you deploy "
                              "here: shipctl settings isolation=optional")),
        remarks.isEmpty() ? Text() : remarks.last());
}

QList<Text> isolationRemarks(store::Database& db, const build::Sandbox& sandbox, const build::Detection& detection)
{
    const bool isBuilt = !detection.buildCommand.isEmpty();
    const bool needsNetwork = detection.kind != build::Detection::Kind::Static || !detection.installCommand.isEmpty()
        || (isBuilt && detection.buildNetwork);
    if (!isBuilt && !needsNetwork)
        return {};
    const auto allowed = checkIsolation(db, sandbox, needsNetwork ? build::Network::Outbound : build::Network::None);
    return allowed ? QList<Text>() : QList<Text>{allowed.error().what, allowed.error().next};
}

} // namespace shipdeck::deploy
