// SPDX-License-Identifier: MIT
#pragma once
#include "logs/record_kind.h"

#include <array>
#include <string_view>

namespace shipdeck::logs {

//! The level of a line by its beginning: a structured field, the patterns of known tools (tsc, eslint, npm, cargo, go,
//! gcc, pytest, Maven, Docker, …) or `error:`/`warning:` at its start. The word alone says nothing: "0 errors".
Level levelOf(std::string_view line);

//! The first bytes of a line that arrives in pieces; enough for levelOf().
class LineHead {
public:
    void add(std::string_view bytes);
    void clear() { m_size = 0; }
    Level level() const { return levelOf({m_bytes.data(), m_size}); }
    bool isEmpty() const { return m_size == 0; }

private:
    std::array<char, 256> m_bytes;
    std::size_t m_size = 0;
};

} // namespace shipdeck::logs
