// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/aws.h"
#include "deck/doctor.h"
#include "smoke_aws.h"

namespace shipdeck::cli {
namespace {

QString markOf(HealthCheck::State state)
{
    switch (state) {
    case HealthCheck::State::Good: return QStringLiteral("ok");
    case HealthCheck::State::Note: return QStringLiteral("note");
    case HealthCheck::State::Skipped: return QStringLiteral("skipped");
    case HealthCheck::State::Bad: break;
    }
    return QStringLiteral("bad");
}

Task<Exit> runDoctor(Call call)
{
    const Cancel cancel = call.cancel;
    const QString about = call.arguments.first();
    const bool isAws = about == QStringLiteral("aws");
    const bool hasChoice =
        call.arguments.has(QStringLiteral("profile")) || call.arguments.has(QStringLiteral("region"));
    if (!isAws && (!about.isEmpty() || hasChoice)) {
        const Error usage = fail(Error::Kind::BadInput, "usage",
                                 say(QT_TRANSLATE_NOOP("core", "doctor checks this computer; doctor aws checks AWS.")),
                                 say(QT_TRANSLATE_NOOP("core", "`shipctl doctor --help` shows its usage.")))
                                .value();
        co_return call.out.failure(usage);
    }
    const bool isSmoke = call.arguments.has(QStringLiteral("smoke"));
    if (!isAws && (isSmoke || call.arguments.has(QStringLiteral("yes")))) {
        const Error usage = fail(Error::Kind::BadInput, "usage", say("--smoke and --yes are for `shipctl doctor aws`."),
                                 say("shipctl doctor --help"))
                                .value();
        co_return call.out.failure(usage);
    }
    if (isSmoke)
        co_return co_await runAwsSmoke(call);
    QList<HealthCheck> checks;
    if (isAws) {
        const AwsService aws;
        const aws::Choice choice{call.arguments.value(QStringLiteral("profile")),
                                 call.arguments.value(QStringLiteral("region"))};
        checks = co_await aws.doctor(choice, cancel);
    } else {
        checks = co_await call.deck->doctor().check(cancel);
    }
    QList<QStringList> rows;
    QJsonArray items;
    bool bad = false;
    for (const HealthCheck& check : checks) {
        const QString mark = markOf(check.state);
        const QString next = check.next.render();
        bad = bad || check.state == HealthCheck::State::Bad;
        rows << QStringList{mark, check.what.render()};
        if (!next.isEmpty())
            rows << QStringList{QString(), next};
        items << QJsonObject{{QStringLiteral("code"), check.code},
                             {QStringLiteral("state"), mark},
                             {QStringLiteral("what"), check.what.render()},
                             {QStringLiteral("next"),
                              next.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(next)}};
    }
    call.out.items(table(rows), items);
    co_return bad ? Exit::Failed : Exit::Done;
}

} // namespace

Command doctorCommand()
{
    return {{QStringLiteral("doctor"),
             QStringLiteral("[aws]"),
             QStringLiteral("check this computer or, with aws, an AWS profile (read-only without --smoke)"),
             {{QStringLiteral("profile"), QStringLiteral("PROFILE"), QStringLiteral("profile; default: AWS CLI's")},
              {QStringLiteral("region"), QStringLiteral("REGION"), QStringLiteral("override the profile's")},
              {QStringLiteral("smoke"),
               {},
               QStringLiteral("with aws: deploy a small site, check it from outside, and remove it")},
              {QStringLiteral("yes"), {}, QStringLiteral("do not ask before --smoke")}},
             0,
             1},
            &runDoctor};
}

} // namespace shipdeck::cli
