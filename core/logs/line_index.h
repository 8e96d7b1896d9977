// SPDX-License-Identifier: MIT
#pragma once
#include <QtGlobal>
#include <array>
#include <memory>
#include <vector>

namespace shipdeck::logs {

//! Where lines start: a 64-bit base per 1,024 lines and a 32-bit offset per line (4.01 bytes a line).
class LineIndex {
public:
    //! Longer lines are split, so that 1,024 of them always fit 32 bits.
    static constexpr qint64 longestLine = (qint64(4) << 20) - 1;

    explicit LineIndex(qint64 first = 0) { add(first); }
    void add(qint64 start); //!< in rising order
    qint64 starts() const { return m_count; }
    qint64 start(qint64 line) const
    {
        const Block& block = (*m_chunks[size_t(line >> 15)])[size_t(line >> 10 & 31)];
        return block.base + block.offsets[size_t(line & 1023)];
    }
    qint64 lastStart() const { return start(m_count - 1); }
    //! The last line that starts at or before `offset`.
    qint64 at(qint64 offset) const;

private:
    struct Block {
        qint64 base;
        std::array<quint32, 1024> offsets;
    };
    //! 131 kB: malloc() maps each one by itself, so a closed log leaves no holes in the heap.
    using Chunk = std::array<Block, 32>;
    std::vector<std::unique_ptr<Chunk>> m_chunks;
    qint64 m_count = 0;
};

} // namespace shipdeck::logs
