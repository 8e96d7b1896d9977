// SPDX-License-Identifier: MIT
#include "deploy/isolation_rule.h"

#include "deploy/engine/world.h"
#include "store/projects.h"

namespace shipdeck::deploy {

Result<> checkIsolation(World& world, build::Network wanted)
{
    const build::Sandbox& sandbox = world.sandbox;
    if (sandbox.keepsApart(wanted))
        return {};
    SD_TRY(const QString rule, store::setting(world.store.database(), QStringLiteral("isolation")));
    if (rule == QStringLiteral("optional"))
        return {};
    const Text what = sandbox.isIsolated()
        ? say(
            QT_TRANSLATE_NOOP("core",
                              "It was not started: it wants the network, and here it would also reach this computer's "
                              "own services."))
        : say(
            QT_TRANSLATE_NOOP("core",
                              "It was not started: here it would see all that you see, your files and keys included."));
    const QList<Text> remarks = sandbox.remarks();
    return fail(
        Error::Kind::Denied, "isolation-missing", what,
        say(QT_TRANSLATE_NOOP("core",
                              "Run `shipctl doctor`: it says what to install. If you trust all code that you deploy "
                              "here: shipctl settings isolation=optional")),
        remarks.isEmpty() ? Text() : remarks.last());
}

} // namespace shipdeck::deploy
