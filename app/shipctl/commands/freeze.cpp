// SPDX-License-Identifier: MIT
#include "asked.h"
#include "base/clock.h"
#include "commands.h"
#include "deck/projects.h"
#include "deck/releases.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QJsonValue timeOrNull(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString shown(const QDateTime& at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s);
}

//! Invalid: it is not frozen, or without a known end.
QDateTime frozenUntil(const store::Project& project, const EnvironmentName& environment)
{
    return deploy::frozenUntil(project, environment, nowUtc()).value_or(QDateTime());
}

QJsonObject documentOf(const store::Project& project, const EnvironmentName& environment)
{
    const deploy::FreezeLift lift = deploy::freezeLift(project, environment, nowUtc());
    const QJsonObject lifted{{u"until"_s, timeOrNull(lift.until)}, {u"by"_s, lift.by}, {u"reason"_s, lift.reason}};
    return {{u"environment"_s, environment},
            {u"frozenUntil"_s, timeOrNull(frozenUntil(project, environment))},
            {u"lift"_s, lift.until.isValid() ? QJsonValue(lifted) : QJsonValue()}};
}

QString lineOf(const store::Project& project, const EnvironmentName& environment)
{
    const QDateTime until = frozenUntil(project, environment);
    if (!until.isValid())
        return QCoreApplication::translate("core", "%1: not frozen").arg(environment);
    const deploy::FreezeLift lift = deploy::freezeLift(project, environment, nowUtc());
    if (!lift.until.isValid())
        return QCoreApplication::translate("core", "%1: frozen until %2").arg(environment, shown(until));
    return QCoreApplication::translate("core", "%1: frozen until %2, lifted until %3 by %4: %5")
        .arg(environment, shown(until), shown(lift.until), lift.by, lift.reason);
}

Exit showFreezes(Output* out, const ProjectSummary& summary)
{
    const auto read = deploy::freezesOf(summary.project);
    if (!read)
        return out->failure(read.error());
    QStringList lines;
    QJsonArray environments;
    for (const store::Environment& one : summary.environments) {
        lines << lineOf(summary.project, one.name);
        environments << documentOf(summary.project, one.name);
    }
    const QString windows = deploy::freezesText(*read);
    lines << (windows.isEmpty()
                  ? QCoreApplication::translate("core",
                                                "No windows. Set them with: shipctl settings %1 freeze=\"Fri 16:00 - "
                                                "Mon 08:00\"")
                        .arg(summary.project.name)
                  : QCoreApplication::translate("core", "Windows: %1").arg(windows));
    out->result(lines.join(u'\n'),
                {{u"project"_s, summary.project.name}, {u"windows"_s, windows}, {u"environments"_s, environments}});
    return Exit::Done;
}

Task<Exit> runFreeze(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const auto summary = deck->projects().get(call.arguments.first());
    if (!summary)
        co_return out->failure(summary.error());
    if (!call.arguments.has(u"lift"_s))
        co_return showFreezes(out, *summary);
    const ProjectId project = summary->project.id;
    const EnvironmentName environment(call.arguments.value(u"env"_s, u"production"_s));
    const QString reason = call.arguments.value(u"lift"_s);
    const auto lifted = co_await deck->releases().liftFreeze(project, environment, reason);
    if (!lifted)
        co_return out->failure(lifted.error());
    const auto after = deck->projects().get(project);
    QJsonObject document = documentOf(after ? after->project : summary->project, environment);
    document.insert(u"project"_s, summary->project.name);
    out->result(QCoreApplication::translate("core",
                                            "The freeze of %1 in %2 is lifted until %3. Pushes wait until it ends.")
                    .arg(summary->project.name, environment, shown(lifted->until)),
                document);
    co_return Exit::Done;
}

} // namespace

Command freezeCommand()
{
    return {{u"freeze"_s,
             u"<project>"_s,
             u"show the deployment freezes of a project, or lift one for an hour"_s,
             {{u"lift"_s, u"REASON"_s, u"let deployments go live for an hour; the reason is recorded"_s},
              {u"env"_s, u"ENVIRONMENT"_s, u"environment to lift it for; default: production"_s}},
             1,
             1},
            &runFreeze};
}

} // namespace shipdeck::cli
