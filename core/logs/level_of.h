// SPDX-License-Identifier: MIT
#pragma once
#include "logs/log_file.h"

#include <array>

namespace shipdeck::logs {

//! The level of a line by its beginning: a structured field, the patterns of known tools (tsc, eslint, npm, cargo, go,
//! gcc, pytest, Maven, Docker, …) or `error:`/`warning:` at its start. The word alone says nothing: "0 errors".
Level levelOf(QByteArrayView line);

//! The first bytes of a line that arrives in pieces; enough for levelOf().
class LineHead {
public:
    void add(QByteArrayView bytes);
    void clear() { m_size = 0; }
    Level level() const { return levelOf(QByteArrayView(m_bytes.data(), m_size)); }
    bool isEmpty() const { return m_size == 0; }

private:
    std::array<char, 256> m_bytes;
    qsizetype m_size = 0;
};

} // namespace shipdeck::logs
