// SPDX-License-Identifier: MIT
#include "models/glass_steps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GlassSteps)
};

QString changeText(const deploy::Change& change)
{
    const QString what = change.what.render();
    switch (change.verb) {
    case deploy::Change::Verb::Create: return Words::tr("creates %1").arg(what);
    case deploy::Change::Verb::Change: return Words::tr("changes %1").arg(what);
    case deploy::Change::Verb::Delete: return Words::tr("deletes %1").arg(what);
    case deploy::Change::Verb::Run: break;
    }
    return Words::tr("runs %1").arg(what);
}

GlassStep planned(const deploy::PlannedStep& step)
{
    GlassStep shown;
    shown.name = step.name;
    shown.title = step.title.render();
    shown.undo = step.undo.render();
    shown.permissions = step.permissionLines();
    for (const deploy::Change& change : step.changes)
        shown.changes << changeText(change);
    for (const QString& command : step.commands)
        shown.lines << GlassLine{command, -1, {}};
    return shown;
}

} // namespace

QList<GlassStep> glassStepsOf(const QList<deploy::PlannedStep>& plan, const QList<store::Call>& calls,
                              const QList<StageRow>& stages, const QList<store::Request>& requests)
{
    QList<GlassStep> steps;
    QHash<QString, qsizetype> places;
    for (const deploy::PlannedStep& step : plan) {
        GlassStep shown = planned(step);
        for (const StageRow& stage : stages)
            if (stage.name == step.stage)
                shown.state = stage.state;
        places.insert(step.name, steps.size());
        steps << shown;
    }
    for (const store::Call& call : calls) {
        if (!places.contains(call.step)) {
            GlassStep other;
            other.name = call.step;
            other.title = call.step.isEmpty() ? Words::tr("Other") : call.step;
            other.state = StageState::Done;
            places.insert(call.step, steps.size());
            steps << other;
        }
        GlassStep& step = steps[places.value(call.step)];
        // Actual calls replace the planned commands.
        if (step.ms < 0) {
            step.lines.clear();
            step.ms = 0;
        }
        step.ms += call.ms;
        step.lines << GlassLine{call.command, call.ms, call.outcome == u"ok" ? QString() : call.outcome};
    }
    for (const store::Request& sent : requests)
        if (const auto at = places.find(sent.step); at != places.end())
            steps[*at].requests << sent.text().render();
    return steps;
}

} // namespace shipdeck::ui
