// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployment_detail.h"
#include "widgets/log/stage_row.h"

namespace shipdeck::ui {

//! A command of a step: planned, or executed with its time and outcome.
struct GlassLine {
    QString command;
    qint64 ms = -1;  //!< -1: not executed yet
    QString failure; //!< empty: it succeeded, or has not run
    bool operator==(const GlassLine&) const = default;
};

//! One step of the plan in the list of steps and commands.
struct GlassStep {
    QString name;
    QString title;
    QString undo;            //!< how it is undone
    QStringList permissions; //!< "s3: GetObject, PutObject"
    QStringList changes;     //!< "creates releases/01jd…"
    QList<GlassLine> lines;
    QStringList requests; //!< "s3 PutObject ×12", as they went over the wire
    StageState state = StageState::Waiting;
    qint64 ms = -1; //!< total of its calls
    bool operator==(const GlassStep&) const = default;
};

QList<GlassStep> glassStepsOf(const QList<deploy::PlannedStep>& plan, const QList<store::Call>& calls = {},
                              const QList<StageRow>& stages = {}, const QList<store::Request>& requests = {});

} // namespace shipdeck::ui
