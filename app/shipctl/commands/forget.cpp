// SPDX-License-Identifier: MIT
#include "asked.h"
#include "base/command.h"
#include "commands.h"
#include "deck/imports.h"
#include "deck/projects.h"
#include "deploy/aws/choice.h"
#include "deploy/planned_step.h"
#include "plan_text.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString whatStays(const store::Project& project)
{
    const auto there = deploy::AwsChoice::of(project);
    return QCoreApplication::translate("core",
                                       "Stays as it is: the site and its releases in AWS account %1, %2. Bring it "
                                       "back with: shipctl import --from-aws %3")
        .arg(there.account, there.region, project.id); // the account may have its former name
}

Exit showPlan(Output& out, const store::Project& project, const QList<deploy::PlannedStep>& steps)
{
    QJsonArray list;
    for (const deploy::PlannedStep& step : steps)
        list << step.toPublicJson();
    const auto there = deploy::AwsChoice::of(project);
    out.result(stepsText(steps) + whatStays(project),
               {{u"project"_s, project.name},
                {u"steps"_s, list},
                {u"stays"_s, QJsonObject{{u"account"_s, there.account}, {u"region"_s, there.region}}}});
    return Exit::Done;
}

Task<Exit> runForget(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const auto found = deck->projects().get(call.arguments.first());
    if (!found)
        co_return out->failure(found.error());
    const store::Project project = found->project;
    const auto steps = deck->imports().planForget(project.id);
    if (!steps)
        co_return out->failure(steps.error());
    if (call.arguments.has(u"plan"_s))
        co_return showPlan(*out, project, *steps);
    if (!call.arguments.has(u"yes"_s)) {
        if (!canAsk(*out))
            co_return out->failure(
                fail(Error::Kind::BadInput, "confirmation-needed",
                     say(QT_TRANSLATE_NOOP("core", "%1 was not forgotten: confirmation is not possible here."),
                         {project.name}),
                     say(QT_TRANSLATE_NOOP("core", "To confirm: shipctl forget %1 --yes"), {shellQuoted(project.name)}))
                    .value());
        out->note(whatStays(project));
        if (!isConfirmed(*out,
                         QCoreApplication::translate("core",
                                                     "Forget %1 on this computer, with its logs, history and "
                                                     "the values of its variables?")
                             .arg(project.name))) {
            out->note(QCoreApplication::translate("core", "Nothing was forgotten."));
            co_return Exit::Canceled;
        }
    }
    const ProjectId id = project.id;
    if (const auto done = co_await deck->imports().forget(id); !done)
        co_return out->failure(done.error());
    out->result(QCoreApplication::translate("core", "%1 is forgotten on this computer.").arg(project.name) + u'\n'
                    + whatStays(project),
                {{u"project"_s, project.name}, {u"forgotten"_s, true}});
    co_return Exit::Done;
}

} // namespace

Command forgetCommand()
{
    return {{u"forget"_s,
             u"<project>"_s,
             u"forget a project on this computer only; it stays in its AWS account"_s,
             {{u"plan"_s, {}, u"show steps without running them"_s}, {u"yes"_s, {}, u"do not ask"_s}},
             1,
             1},
            &runForget};
}

} // namespace shipdeck::cli
