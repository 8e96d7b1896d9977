// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"
#include "store/records.h"

namespace shipdeck::deploy {

//! A span of time, in this computer's time zone, in which nothing is released to an environment.
struct FreezeWindow {
    EnvironmentName environment; //!< `preview`: all previews
    //! Each week, as minutes since Monday 00:00; `from` > `to`: it spans the end of the week. Else `begin` and `end`.
    int from = 0, to = 0;
    QDateTime begin, end;
    QString text() const;                       //!< "Fri 16:00 - Mon 08:00"
    QDateTime endAt(const QDateTime& at) const; //!< when it ends, if it holds at this local time; else invalid
    QDateTime
    beginAfter(const QDateTime& at) const; //!< when it begins next after this local time; invalid: never again
};

//! "Fri 16:00 - Mon 08:00, 2026-12-24 - 2027-01-02, staging: Sat - Mon": in English, whatever the language. Without an
//! environment it is production; a day without a time begins at 00:00. A time that the clocks skip in spring is the first
//! moment after it. BadInput `freeze-invalid`.
Result<QList<FreezeWindow>> readFreezes(const QString& text);
QString freezesText(const QList<FreezeWindow>& windows); //!< as readFreezes() takes it

} // namespace shipdeck::deploy
