// SPDX-License-Identifier: MIT
#include "commands.h"

#include "base/files.h"
#include "follow.h"
#include "secrets/dotenv.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

Result<QList<NewVariable>> variablesOf(const Words& words)
{
    QList<NewVariable> variables;
    if (const QString file = words.value(QStringLiteral("env-file")); !file.isEmpty()) {
        SD_TRY(const QByteArray bytes, readFile(file, 1 << 20));
        SD_TRY(const auto parsed, parseDotenv(bytes, file));
        for (const auto& entry : parsed.variables)
            variables << NewVariable{entry.name, entry.value, QStringLiteral("both"), NewVariable::Secret::Auto};
    }
    const QStringList given = words.values(QStringLiteral("var"));
    for (const QString& pair : given) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return fail(Error::Kind::BadInput, "variable-syntax", say(QT_TRANSLATE_NOOP("core", "--var takes NAME=value.")),
                        say(QT_TRANSLATE_NOOP("core", "For example: --var API_URL=https://api.example.com")));
        variables << NewVariable{pair.left(equals), pair.mid(equals + 1), QStringLiteral("both"), NewVariable::Secret::Auto};
    }
    return variables;
}

Result<DeployRequest> requestOf(const Words& words)
{
    DeployRequest request;
    request.project = words.value(QStringLiteral("project"));
    request.environment = words.value(QStringLiteral("env"), QStringLiteral("production"));
    request.force = words.has(QStringLiteral("force"));
    request.noCache = words.has(QStringLiteral("no-cache"));
    if (const QString target = words.value(QStringLiteral("target"), QStringLiteral("local")); target != QStringLiteral("local"))
        return fail(Error::Kind::BadInput, "target-unknown", say(QT_TRANSLATE_NOOP("core", "There is no target %1 yet."), {target}),
                    say(QT_TRANSLATE_NOOP("core", "Leave --target out: it runs on this computer.")));
    if (const QString ready = words.value(QStringLiteral("dir")); !ready.isEmpty()) {
        SD_TRY(request.source, build::parseReadyFolder(ready, QDir::currentPath()));
    } else if (!words.first().isEmpty() || request.project.isEmpty()) {
        SD_TRY(request.source, build::parseSource(words.first().isEmpty() ? QStringLiteral(".") : words.first(), QDir::currentPath()));
    }
    if (words.has(QStringLiteral("ref")))
        request.source.ref = words.value(QStringLiteral("ref"));
    if (words.has(QStringLiteral("root")))
        request.source.root = words.value(QStringLiteral("root"));
    SD_TRY(request.variables, variablesOf(words));
    return request;
}

QString planText(const PlanPreview& plan)
{
    QString text = plan.detection.reasons().join(u'\n') + QStringLiteral("\n\n");
    for (const auto& step : plan.steps) {
        text += QStringLiteral("%1 %2\n").arg(step.stage, -10).arg(step.title.render());
        for (const auto& change : step.changes)
            text += QStringLiteral("%1 %2 %3\n").arg(QString(), -10).arg(QStringLiteral("+~-$").at(int(change.verb))).arg(change.what.render());
        for (const QString& command : step.commands)
            text += QStringLiteral("%1 $ %2\n").arg(QString(), -10).arg(command);
    }
    for (const QString& remark : plan.remarks)
        text += u'\n' + remark + u'\n';
    return text + u'\n' + QCoreApplication::translate("core", "Price: %1").arg(plan.price.render()) + u'\n';
}

Task<Exit> runDeploy(Call call)
{
    auto request = requestOf(call.words);
    if (!request)
        co_return call.out.failure(request.error());
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const DeployRequest wanted = *request;
    const Cancel cancel = call.cancel;
    if (call.words.has(QStringLiteral("plan"))) {
        const auto plan = co_await deck->plan(wanted, cancel);
        if (!plan)
            co_return out->failure(plan.error());
        out->result(planText(*plan), plan->toPublicJson());
        co_return Exit::Done;
    }
    const auto deployment = co_await deck->deploy(wanted);
    if (!deployment)
        co_return out->failure(deployment.error());
    const QString id = deployment->id;
    const auto detail = deck->detail(id);
    if (!detail || !detail->operation)
        co_return out->failure(detail ? fail(Error::Kind::Bug, "operation-missing", say(QT_TRANSLATE_NOOP("core", "The deployment was not queued."))).value()
                                      : detail.error());
    if (call.words.has(QStringLiteral("detach"))) {
        out->result(id, toPublicJson(*detail));
        co_return Exit::Done;
    }
    const QString operation = detail->operation->id;
    const auto followed = co_await follow(deck, out, operation, cancel);
    if (!followed)
        co_return out->failure(followed.error());
    co_return concluded(*deck, *out, *followed, id);
}

} // namespace

Command deployCommand()
{
    return {{QStringLiteral("deploy"), QStringLiteral("[folder | owner/repo | address]"),
             QStringLiteral("build a folder or a repository and serve it"),
             {{QStringLiteral("project"), QStringLiteral("NAME"), QStringLiteral("the project; default: named after the source")},
              {QStringLiteral("env"), QStringLiteral("NAME"), QStringLiteral("environment; default: production")},
              {QStringLiteral("target"), QStringLiteral("NAME"), QStringLiteral("where it runs; default: local")},
              {QStringLiteral("ref"), QStringLiteral("REF"), QStringLiteral("branch, tag or commit of a repository")},
              {QStringLiteral("root"), QStringLiteral("DIR"), QStringLiteral("the app's folder inside the source")},
              {QStringLiteral("dir"), QStringLiteral("READY"), QStringLiteral("serve this folder as it is, without a build")},
              {QStringLiteral("var"), QStringLiteral("NAME=VALUE"), QStringLiteral("set a variable first; may be repeated")},
              {QStringLiteral("env-file"), QStringLiteral("FILE"), QStringLiteral("set the variables of a .env file first")},
              {QStringLiteral("plan"), {}, QStringLiteral("show what would happen, and do nothing")},
              {QStringLiteral("yes"), {}, QStringLiteral("do not ask (nothing asks yet)")},
              {QStringLiteral("detach"), {}, QStringLiteral("queue it and come back at once")},
              {QStringLiteral("force"), {}, QStringLiteral("deploy also when nothing has changed")},
              {QStringLiteral("no-cache"), {}, QStringLiteral("build again, without earlier artifacts and caches")}},
             0, 1},
            &runDeploy};
}

} // namespace shipdeck::cli
