// SPDX-License-Identifier: MIT
#pragma once
#include "base/stage_state.h"
#include "theme/icons.h"

#include <QList>
#include <QString>

namespace shipdeck::ui {

//! One stage of a deployment, for the timeline and the log's step headers.
struct StageRow {
    QString name; //!< a key: "source", "install", …; unknown ones are shown unchanged
    StageState state = StageState::Waiting;
    qint64 startedMs = 0;  //!< since the epoch; 0: not yet
    qint64 endedMs = 0;    //!< 0: not yet
    qint64 expectedMs = 0; //!< 0: no history, so none is shown
    QString note;          //!< one phrase: "612 packages, 598 from cache"
    bool operator==(const StageRow&) const = default;

    //! Of a running stage up to `nowMs`; 0 before it starts.
    qint64 tookMs(qint64 nowMs) const;
};

QString stageName(const QString& name);   //!< "install" → "Install", in the reader's language
QString stageStateName(StageState state); //!< for screen readers
Status stageStatus(const StageRow& row);  //!< whose colour and icon it uses

} // namespace shipdeck::ui
