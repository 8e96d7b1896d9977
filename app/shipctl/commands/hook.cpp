// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/pushes.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

Task<Exit> runHook(Call call)
{
    const QString action = call.arguments.first();
    const QString folder = call.arguments.positional().value(1, QDir::currentPath());
    if (action != QStringLiteral("install") && action != QStringLiteral("uninstall"))
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say("`shipctl hook` knows install and uninstall, not %1.", {action}),
                                        say("shipctl hook install"))
                                       .value());
    const bool installs = action == QStringLiteral("install");
    Deck* const deck = call.deck;
    Result<QString> done;
    if (installs)
        done = co_await deck->pushes().installHook(folder);
    else
        done = co_await deck->pushes().uninstallHook(folder);
    if (!done)
        co_return call.out.failure(done.error());
    const QString text = done->isEmpty() ? QStringLiteral("There is no hook of Shipdeck's here.\n")
        : installs                       ? QStringLiteral("Every push from here is seen at once: %1\n").arg(*done)
                                         : QStringLiteral("Removed %1\n").arg(*done);
    call.out.result(text, {{QStringLiteral("hook"), *done}});
    co_return Exit::Done;
}

} // namespace

Command hookCommand()
{
    return {{QStringLiteral("hook"),
             QStringLiteral("install|uninstall [FOLDER]"),
             QStringLiteral("manage a pre-push hook in your clone that deploys pushes at once"),
             {},
             1,
             2},
            &runHook};
}

} // namespace shipdeck::cli
