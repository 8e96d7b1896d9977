// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_reader.h"

namespace shipdeck::ui {

enum class ExportKind { Text, Colours, JsonLines };
ExportKind exportKindOf(const QString& path); //!< by the extension: .ansi, .jsonl, else text

//! Writes the whole log, not the filtered view, to a temporary file and renames it; for a worker. Denied, Limit.
Result<> exportLog(std::shared_ptr<const logs::LogReader> reader, QString path, ExportKind kind);

} // namespace shipdeck::ui
