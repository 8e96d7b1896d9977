// SPDX-License-Identifier: MIT
#pragma once
#include <QDateTime>

namespace shipdeck::ui {

//! "now", "5m", "2h", "3d", then the date: short enough for a column.
QString ageShort(const QDateTime& at);
//! "just now", "5 min ago", "2 h ago", "3 days ago", then the date.
QString ageText(const QDateTime& at);
//! With the zone, for tooltips.
QString absoluteText(const QDateTime& at);
//! "14:03:12", before today with the date: when something was checked.
QString exactTimeText(const QDateTime& at);
//! durationText(); empty for 0, when nothing ran.
QString tookText(qint64 ms);
//! "Today", "Yesterday", "18 November": the separator above a day's rows.
QString dayText(const QDateTime& at);

} // namespace shipdeck::ui
