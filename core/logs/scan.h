// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArrayView>

//! Vector scans over mapped bytes: AVX2 where the processor has it.
namespace shipdeck::logs {

//! Writes the positions of all '\n' to `out`, with room for bytes.size() of them (at most 4 GiB). Returns how many.
qsizetype findNewlines(QByteArrayView bytes, quint32* out);

enum class Fold { No, Ascii };
//! The first position of `needle` at or after `from`, or -1. Fold::Ascii: `needle` is lower case; any case matches.
qsizetype findLiteral(QByteArrayView bytes, QByteArrayView needle, Fold fold, qsizetype from = 0);

} // namespace shipdeck::logs
