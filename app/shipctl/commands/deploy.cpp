// SPDX-License-Identifier: MIT
#include "commands.h"

#include "base/command.h"
#include "deck/deploy_request.h"
#include "deck/deployments.h"
#include "deck/plan.h"
#include "deck/projects.h"
#include "follow.h"
#include "deploy/target.h"
#include "given_settings.h"
#include "given_variables.h"
#include "percent.h"
#include "plan_text.h"
#include "store/projects.h"

#include <QDir>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype optionsOfTargets = 4; //!< where they stand in the help: behind --like

Result<DeployRequest> requestOf(const Arguments& arguments, QStringList& leftOut)
{
    DeployRequest request;
    if (arguments.has(QStringLiteral("project"))) {
        SD_TRY(request.project, store::checkedProjectName(arguments.value(QStringLiteral("project"))));
    }
    request.force = arguments.has(QStringLiteral("force"));
    request.noCache = arguments.has(QStringLiteral("no-cache"));
    request.replace = arguments.has(QStringLiteral("replace"));
    SD_TRY(request.canary, percentIn(arguments, QStringLiteral("canary")));
    if (request.target = arguments.value(QStringLiteral("target")); !request.target.isEmpty())
        SD_CHECK(deploy::targetNamed(request.target));
    request.like = ProjectId(arguments.value(QStringLiteral("like")));
    for (const deploy::TargetOption& option : deploy::allOptions())
        if (const QString value = arguments.value(option.name); !value.isEmpty())
            request.options[option.name] = value;
    // An empty value is an unset variable of a script, and does not mean the current folder.
    if (arguments.has(QStringLiteral("dir"))) {
        if (!arguments.positional().isEmpty())
            return fail(Error::Kind::BadInput, "usage",
                        say(QT_TRANSLATE_NOOP("core", "Both %1 and --dir %2 name what to deploy."),
                            {shellQuoted(arguments.first()), shellQuoted(arguments.value(QStringLiteral("dir")))}),
                        say(QT_TRANSLATE_NOOP("core", "Give one of them. --dir publishes a folder as it is.")));
        SD_TRY(request.source, build::parseReadyFolder(arguments.value(QStringLiteral("dir")), QDir::currentPath()));
    } else if (!arguments.positional().isEmpty() || (request.project.isEmpty() && request.like.isEmpty())) {
        SD_TRY(request.source, build::parseSource(arguments.source(), QDir::currentPath()));
    }
    if (arguments.has(QStringLiteral("ref")))
        request.source.ref = arguments.value(QStringLiteral("ref"));
    request.source.commit = arguments.value(QStringLiteral("commit")).toLower();
    request.environment = EnvironmentName(arguments.value(QStringLiteral("env")));
    request.withSecrets = arguments.has(QStringLiteral("with-secrets"));
    if (arguments.has(QStringLiteral("root")))
        request.source.root = arguments.value(QStringLiteral("root"));
    for (const QString& pair : arguments.values(QStringLiteral("set"))) {
        SD_TRY(const GivenSetting given, givenSetting(pair, Setting::Of::Project));
        if (given.setting->key == QStringLiteral("root"))
            request.source.root = given.value.toString();
        else
            request.settings.insert(given.setting->key, given.value);
    }
    SD_TRY(request.variables, givenVariables(arguments, arguments.values(QStringLiteral("var")), leftOut));
    return request;
}

//! Monthly costs, without visitors and by traffic, with warnings.
QString priceText(const PlanPreview& plan)
{
    if (!plan.estimate)
        return QCoreApplication::translate("core", "Price: %1").arg(plan.price.render()) + u'\n';
    const insights::UsagePrices& prices = *plan.estimate;
    QStringList heads{QCoreApplication::translate("core", "at rest")};
    QStringList sums{prices.atRest.totalText(plan.currency).render()};
    for (const auto& [gb, month] : prices.withTraffic) {
        heads << QCoreApplication::translate("core", "%1 GB").arg(gb);
        sums << month.totalText(plan.currency).render();
    }
    QString text = QCoreApplication::translate("core", "Price: %1").arg(prices.basis(plan.currency).render())
        + u"\n\n"_s + table({heads, sums});
    if (prices.size)
        text += prices.size->text().render() + u'\n';
    for (const QString& trap : plan.traps)
        text += u"! "_s + trap + u'\n';
    return text;
}

QString planText(const PlanPreview& plan)
{
    QString text = plan.detection.reasons().join(u'\n') + u'\n' + warningsText(plan.detection) + u'\n';
    text += stepsText(plan.steps);
    for (const QString& remark : plan.remarks)
        text += u'\n' + remark + u'\n';
    if (plan.untrusted.isProposed)
        text += u'\n' + plan.untrusted.why.render() + u' ' + plan.untrusted.secretsText().render() + u'\n';
    if (!plan.untrusted.getsSecrets())
        text +=
            QCoreApplication::translate("core", "After your review, --with-secrets passes the secrets to it.") + u'\n';
    text += u'\n' + QCoreApplication::translate("core", "Environment: %1").arg(plan.environment);
    if (!plan.commit.isEmpty())
        text += u'\n' + QCoreApplication::translate("core", "Commit: %1").arg(plan.commit);
    text += u'\n' + QCoreApplication::translate("core", "Address: %1").arg(plan.address);
    return text + u'\n' + priceText(plan);
}

Task<Exit> runDeploy(Call call)
{
    QStringList leftOut;
    auto request = requestOf(call.arguments, leftOut);
    if (!request)
        co_return call.out.failure(request.error());
    for (const QString& hint : {leftOutNote(leftOut), shortSecretsNote(request->variables)})
        if (!hint.isEmpty())
            call.out.note(hint);
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const DeployRequest wanted = *request;
    const Cancel cancel = call.cancel;
    if (call.arguments.has(QStringLiteral("plan"))) {
        const auto plan = co_await deck->deployments().plan(wanted, cancel);
        if (!plan)
            co_return out->failure(plan.error());
        if (!call.arguments.has(QStringLiteral("policy"))) {
            out->result(planText(*plan), plan->toPublicJson());
            co_return Exit::Done;
        }
        if (!plan->policy)
            co_return out->failure(
                fail(Error::Kind::BadInput, "policy-pointless",
                     say(QT_TRANSLATE_NOOP("core", "This plan does not use an AWS account, so it needs no policy.")),
                     say(QT_TRANSLATE_NOOP("core",
                                           "For a plan that needs one: shipctl deploy --plan --policy --target %1"),
                         {deploy::namesOf([](const deploy::Target& target) {
                              return target.account() != nullptr;
                          }).join(QStringLiteral(", "))}))
                    .value());
        for (const insights::Statement& statement : plan->policy->statements)
            out->note(statement.sid + QStringLiteral(": ") + statement.reason.render());
        out->exact(QString::fromUtf8(QJsonDocument(plan->policy->document()).toJson()), plan->toPublicJson());
        co_return Exit::Done;
    }
    if (call.arguments.has(QStringLiteral("policy")))
        co_return out->failure(
            fail(Error::Kind::BadInput, "usage",
                 say(QT_TRANSLATE_NOOP("core", "--policy only works together with --plan.")),
                 say(QT_TRANSLATE_NOOP("core",
                                       "To see the permissions that a plan needs: shipctl deploy --plan --policy")))
                .value());
    if (call.arguments.has(QStringLiteral("save"))) {
        if (wanted.withSecrets)
            co_return out->failure(
                fail(Error::Kind::BadInput, "with-secrets-pointless",
                     say(QT_TRANSLATE_NOOP("core", "--save deploys nothing, so it cannot pass secrets on.")),
                     say(QT_TRANSLATE_NOOP("core", "Use --with-secrets when you deploy.")))
                    .value());
        const auto saved = co_await deck->projects().save(wanted);
        if (!saved)
            co_return out->failure(saved.error());
        out->result(QStringLiteral("%1 is kept with its variables. To deploy it: shipctl deploy --project %1\n")
                        .arg(saved->name),
                    {{QStringLiteral("project"), saved->name},
                     {QStringLiteral("id"), saved->id},
                     {QStringLiteral("source"), saved->location},
                     {QStringLiteral("ref"), saved->ref},
                     {QStringLiteral("root"), saved->root}});
        co_return Exit::Done;
    }
    const auto deployment = co_await deck->deployments().deploy(wanted);
    if (!deployment)
        co_return out->failure(deployment.error());
    const DeploymentId id = deployment->id;
    const Detach detach = call.arguments.has(QStringLiteral("detach")) ? Detach::Yes : Detach::No;
    co_return co_await followDeployment(deck, out, id, detach, cancel);
}

} // namespace

Command deployCommand()
{
    Command command = {
        {QStringLiteral("deploy"),
         QStringLiteral("[folder | owner/repo | address]"),
         QStringLiteral("build and deploy a folder or repository"),
         {{QStringLiteral("project"), QStringLiteral("PROJECT"),
           QStringLiteral("project; default: named after the source")},
          {QStringLiteral("env"), QStringLiteral("ENVIRONMENT"),
           QStringLiteral("environment; default: production, or preview for a pull request")},
          {QStringLiteral("target"), QStringLiteral("TARGET"),
           QStringLiteral("%1; default: current target, or %2")
               .arg(deploy::namesOf([](const deploy::Target&) { return true; }).join(QStringLiteral(", ")),
                    deploy::defaultTarget().name())},
          {QStringLiteral("like"), QStringLiteral("OTHER"),
           QStringLiteral("new project with source, settings and variables of project OTHER")},
          {QStringLiteral("canary"), QStringLiteral("PERCENT"),
           QStringLiteral("local, AWS: share of visitors who get it (1 to 99); see shipctl canary")},
          {QStringLiteral("replace"), {}, QStringLiteral("overwrite content Shipdeck did not publish")},
          {QStringLiteral("ref"), QStringLiteral("REF"), QStringLiteral("branch, tag or commit of a repository")},
          {QStringLiteral("commit"), QStringLiteral("COMMIT"),
           QStringLiteral("commit to deploy, all of its id; default: where REF is now")},
          {QStringLiteral("root"), QStringLiteral("DIR"), QStringLiteral("app's folder inside the source")},
          {QStringLiteral("dir"), QStringLiteral("READY"),
           QStringLiteral("folder to deploy as it is, without a build")},
          {QStringLiteral("with-secrets"),
           {},
           QStringLiteral("give secrets to code of a pull request or fork; review it first")},
          {QStringLiteral("set"), QStringLiteral("KEY=VALUE"),
           QStringLiteral("setting to save first, as in `shipctl settings`; repeatable")},
          {QStringLiteral("var"), QStringLiteral("NAME=VALUE"),
           QStringLiteral("variable to set first; NAME alone copies it from shell")},
          {QStringLiteral("env-file"), QStringLiteral("FILE"),
           QStringLiteral(".env file of variables to set; - is standard input")},
          {QStringLiteral("plan"), {}, QStringLiteral("show the steps without running them")},
          {QStringLiteral("policy"), {}, QStringLiteral("with --plan on AWS: show only the IAM policy needed")},
          {QStringLiteral("save"), {}, QStringLiteral("save the project and variables without deploying")},
          {QStringLiteral("detach"), {}, QStringLiteral("queue it and return at once")},
          {QStringLiteral("force"), {}, QStringLiteral("deploy even if nothing changed")},
          {QStringLiteral("no-cache"), {}, QStringLiteral("rebuild without earlier artifacts and caches")}},
         0,
         1},
        &runDeploy};
    QList<Usage::Option>& options = command.usage.options;
    qsizetype at = optionsOfTargets;
    for (const deploy::TargetOption& option : deploy::allOptions())
        options.insert(at++, {option.name, option.value, option.summary});
    return command;
}

} // namespace shipdeck::cli
