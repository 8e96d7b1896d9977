// SPDX-License-Identifier: MIT
#include "models/progress.h"

#include "base/clock.h"
#include "deploy/engine/stages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

// Below 10 s "a few seconds", below a minute steps of 5 s, then minutes.
QString leftText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    if (seconds < 10)
        return Words::tr("a few seconds left");
    if (seconds < 60)
        return Words::tr("about %1 s left").arg((seconds + 4) / 5 * 5);
    return Words::tr("about %1 min left").arg((seconds + 59) / 60);
}

} // namespace

bool isPastCancel(const DeploymentDetail& detail)
{
    return std::any_of(detail.stages.begin(), detail.stages.end(), [](const store::Stage& stage) {
        return stage.name == u"assign" && stage.state != StageState::Waiting && stage.state != StageState::Skipped;
    });
}

QList<StageRow> stageRowsOf(const DeploymentDetail& detail)
{
    const store::Deployment& deployment = detail.deployment;
    const QDateTime begun = deployment.startedAt.isValid() ? deployment.startedAt : deployment.createdAt;
    const qint64 start = begun.toMSecsSinceEpoch();
    const bool over = store::isFinal(deployment.state);
    QList<StageRow> rows;
    for (const QString& name : deploy::stageNames()) {
        StageRow row;
        row.name = name;
        row.expectedMs = detail.expectedMs.value(name);
        for (const store::Stage& stage : detail.stages) {
            if (stage.name != name)
                continue;
            row.state = stage.state;
            row.note = stage.note;
            if (row.state != StageState::Waiting && row.state != StageState::Skipped)
                row.startedMs = start + stage.startedMs;
            if (row.state != StageState::Waiting && row.state != StageState::Running)
                row.endedMs = start + std::max(stage.endedMs, stage.startedMs);
        }
        // A stage that had not begun at the end was not needed or not reached; one that recent deployments skipped will
        // probably be skipped again.
        const bool unusual = !detail.expectedMs.isEmpty() && row.expectedMs == 0;
        if (row.state == StageState::Waiting && (over || unusual))
            row.state = StageState::Skipped;
        rows << row;
    }
    return rows;
}

Progress progressOf(const DeploymentDetail& detail)
{
    const qint64 now = nowUtc().toMSecsSinceEpoch();
    qint64 whole = 0, done = 0;
    bool overdue = false;
    for (const StageRow& row : stageRowsOf(detail)) {
        if (row.state == StageState::Running && row.expectedMs > 0) {
            const qint64 took = row.tookMs(now);
            overdue = took > row.expectedMs;
            done += std::min(took, row.expectedMs * 95 / 100);
        } else if (row.state != StageState::Waiting) {
            done += row.expectedMs;
        }
        whole += row.expectedMs;
    }
    if (whole == 0)
        return {};
    const int percent = int(std::clamp<qint64>(done * 100 / whole, 0, 95));
    if (detail.deployment.state == store::State::Waiting)
        return {percent, Words::tr("waiting for you")};
    return {percent, overdue ? Words::tr("taking longer than usual") : leftText(whole - done)};
}

QString basisOf(const DeploymentDetail& detail)
{
    if (detail.expectedMs.isEmpty())
        return {};
    return detail.deployment.ref.isEmpty() ? Words::tr("based on recent builds")
                                           : Words::tr("based on recent builds of %1").arg(detail.deployment.ref);
}

} // namespace shipdeck::ui
