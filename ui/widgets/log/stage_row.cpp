// SPDX-License-Identifier: MIT
#include "widgets/log/stage_row.h"

#include <QCoreApplication>
#include <QHash>

namespace shipdeck::ui {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StageRow)
};
} // namespace

qint64 StageRow::tookMs(qint64 nowMs) const
{
    if (startedMs == 0)
        return 0;
    return qMax(qint64(0), (endedMs > 0 ? endedMs : nowMs) - startedMs);
}

QString stageName(const QString& name)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("StageRow", "Source")},
        {QStringLiteral("detect"), QT_TRANSLATE_NOOP("StageRow", "Detect")},
        {QStringLiteral("install"), QT_TRANSLATE_NOOP("StageRow", "Install")},
        {QStringLiteral("build"), QT_TRANSLATE_NOOP("StageRow", "Build")},
        {QStringLiteral("test"), QT_TRANSLATE_NOOP("StageRow", "Test")},
        {QStringLiteral("package"), QT_TRANSLATE_NOOP("StageRow", "Package")},
        {QStringLiteral("provision"), QT_TRANSLATE_NOOP("StageRow", "Provision")},
        {QStringLiteral("publish"), QT_TRANSLATE_NOOP("StageRow", "Publish")},
        {QStringLiteral("release"), QT_TRANSLATE_NOOP("StageRow", "Release")},
        {QStringLiteral("verify"), QT_TRANSLATE_NOOP("StageRow", "Verify")},
        {QStringLiteral("assign"), QT_TRANSLATE_NOOP("StageRow", "Assign")}};
    const auto known = names.constFind(name);
    return known == names.constEnd() ? name : QCoreApplication::translate("StageRow", *known);
}

QString stageStateName(StageState state)
{
    switch (state) {
    case StageState::Waiting: return Words::tr("not started");
    case StageState::Running: return Words::tr("running");
    case StageState::Done: return Words::tr("done");
    case StageState::Failed: return Words::tr("failed");
    case StageState::Canceled: return Words::tr("canceled");
    case StageState::Skipped: return Words::tr("skipped");
    case StageState::Interrupted: break; // only in a log
    }
    return {};
}

Status stageStatus(const StageRow& row)
{
    static const QStringList outward{QStringLiteral("provision"), QStringLiteral("publish"), QStringLiteral("release"),
                                     QStringLiteral("verify"), QStringLiteral("assign")};
    switch (row.state) {
    case StageState::Waiting: return Status::Queued;
    case StageState::Running: return outward.contains(row.name) ? Status::Deploying : Status::Building;
    case StageState::Done: return Status::Ready;
    case StageState::Failed: return Status::Error;
    case StageState::Canceled: return Status::Canceled;
    case StageState::Skipped: return Status::Skipped;
    case StageState::Interrupted: return Status::Abandoned;
    }
    return Status::Queued;
}

} // namespace shipdeck::ui
