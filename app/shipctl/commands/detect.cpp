// SPDX-License-Identifier: MIT
#include "build/detect/detection.h"
#include "build/sources/source.h"
#include "commands.h"
#include "deck/deployments.h"
#include "plan_text.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

QString textOf(const build::Detection& detection)
{
    QString text = detection.reasons().join(u'\n') + u'\n' + warningsText(detection);
    if (detection.apps.size() < 2)
        return text;
    QList<QStringList> rows;
    for (const build::AppChoice& app : detection.apps)
        rows << QStringList{QStringLiteral("  --root ") + (app.root.isEmpty() ? QStringLiteral(".") : app.root),
                            app.name};
    return text + table(rows);
}

Task<Exit> runDetect(Call call)
{
    auto source = build::parseSource(call.arguments.source(), QDir::currentPath());
    if (!source)
        co_return call.out.failure(source.error());
    if (call.arguments.has(QStringLiteral("ref")))
        source->ref = call.arguments.value(QStringLiteral("ref"));
    if (call.arguments.has(QStringLiteral("root")))
        source->root = call.arguments.value(QStringLiteral("root"));
    const build::SourceSpec spec = *source;
    const Cancel cancel = call.cancel;
    const auto found = co_await call.deck->deployments().detect(spec, cancel);
    if (!found)
        co_return call.out.failure(found.error());
    call.out.result(textOf(*found), found->toPublicJson());
    co_return Exit::Done;
}

} // namespace

Command detectCommand()
{
    return {{QStringLiteral("detect"),
             QStringLiteral("[folder | owner/repo | address]"),
             QStringLiteral("detect the framework and how to build it"),
             {{QStringLiteral("ref"), QStringLiteral("REF"), QStringLiteral("branch, tag or commit of a repository")},
              {QStringLiteral("root"), QStringLiteral("DIR"), QStringLiteral("app's folder inside the source")}},
             0,
             1},
            &runDetect};
}

} // namespace shipdeck::cli
