// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_reader.h"

namespace shipdeck::ui {

enum class ExportKind { Text, Colours, JsonLines };
ExportKind exportKindOf(const QString& path); //!< by the ending: .ansi, .jsonl, anything else is text

//! Writes all of the log, not the filtered view, to a temporary name and renames it; for a worker. Denied, Limit.
Result<> exportLog(std::shared_ptr<const logs::LogReader> reader, QString path, ExportKind kind);

} // namespace shipdeck::ui
