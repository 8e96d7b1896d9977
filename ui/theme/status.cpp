// SPDX-License-Identifier: MIT
#include "theme/status.h"

#include <QCoreApplication>

namespace shipdeck::ui {
namespace {

struct Appearance {
    const char* word;
    Icon icon;
};

constexpr EnumArray<Status, Appearance> appearances{{
    {QT_TRANSLATE_NOOP("Status", "Queued"), Icon::CircleDashed},
    {QT_TRANSLATE_NOOP("Status", "Waiting for you"), Icon::Hand},
    {QT_TRANSLATE_NOOP("Status", "Building"), Icon::Hammer},
    {QT_TRANSLATE_NOOP("Status", "Deploying"), Icon::CloudUpload},
    {QT_TRANSLATE_NOOP("Status", "Staged"), Icon::PackageCheck},
    {QT_TRANSLATE_NOOP("Status", "Canary"), Icon::ChevronsRight},
    {QT_TRANSLATE_NOOP("Status", "Ready"), Icon::CircleCheck},
    {QT_TRANSLATE_NOOP("Status", "Live"), Icon::Radio},
    {QT_TRANSLATE_NOOP("Status", "Failed"), Icon::OctagonX},
    {QT_TRANSLATE_NOOP("Status", "Rolling back"), Icon::Undo2},
    {QT_TRANSLATE_NOOP("Status", "Rolled back"), Icon::History},
    {QT_TRANSLATE_NOOP("Status", "Canceled"), Icon::Ban},
    {QT_TRANSLATE_NOOP("Status", "Skipped"), Icon::SkipForward},
    {QT_TRANSLATE_NOOP("Status", "Abandoned"), Icon::TimerOff},
    {QT_TRANSLATE_NOOP("Status", "Previous"), Icon::CircleCheck},
    {QT_TRANSLATE_NOOP("Status", "Removed"), Icon::Trash2},
}};

} // namespace

QString statusName(Status status)
{
    return QCoreApplication::translate("Status", at(appearances, status).word);
}

Icon statusIcon(Status status)
{
    return at(appearances, status).icon;
}

bool isRunning(Status status)
{
    return status == Status::Building || status == Status::Deploying || status == Status::RollingBack;
}

} // namespace shipdeck::ui
