// SPDX-License-Identifier: MIT
#include "commands.h"

#include "browser.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "named.h"

namespace shipdeck::cli {
namespace {

Task<Exit> runOpen(Call call)
{
    const EnvironmentName environment(call.arguments.value(QStringLiteral("env")));
    const auto project = call.deck->projects().get(call.arguments.first());
    if (project && call.arguments.has(QStringLiteral("env"))) {
        if (const auto known = call.deck->projects().checkEnvironment(project->project.id, environment); !known)
            co_return call.out.failure(known.error());
    }
    const auto id = deploymentNamed(*call.deck, call.arguments.first(), Prefer::Current, environment);
    if (!id)
        co_return call.out.failure(id.error());
    const auto deployment = call.deck->deployments().get(*id);
    if (!deployment)
        co_return call.out.failure(deployment.error());
    // A named deployment is opened itself, even if another one is live.
    const QString address = deployment->role == store::ReleaseRole::Current ? deployment->url : deployment->releaseUrl;
    if (address.isEmpty())
        co_return call.out.failure(
            fail(Error::Kind::NotFound, "address-missing",
                 say(QT_TRANSLATE_NOOP("core", "%1 has no address: it is %2."),
                     {deployment->id, store::stateName(deployment->state)}),
                 say(QT_TRANSLATE_NOOP("core", "`shipctl show %1` shows why."), {deployment->id}))
                .value());
    const bool opened = showInBrowser(address);
    if (!opened)
        call.out.note(noBrowserWords());
    call.out.result(address, {{QStringLiteral("url"), address}, {QStringLiteral("opened"), opened}});
    co_return Exit::Done;
}

} // namespace

Command openCommand()
{
    return {{QStringLiteral("open"),
             QStringLiteral("<project | deployment>"),
             QStringLiteral("open a site in a browser and print its URL"),
             {{QStringLiteral("env"), QStringLiteral("ENVIRONMENT"),
               QStringLiteral("environment; default: production")}},
             1,
             1},
            &runOpen};
}

} // namespace shipdeck::cli
