// SPDX-License-Identifier: MIT
#include "logs/line_index.h"

namespace shipdeck::logs {

void LineIndex::add(qint64 start)
{
    if ((m_count & 32767) == 0)
        m_chunks.push_back(std::make_unique_for_overwrite<Chunk>()); // a short log touches its first pages only
    Block& block = (*m_chunks.back())[size_t(m_count >> 10 & 31)];
    if ((m_count & 1023) == 0)
        block.base = start;
    block.offsets[size_t(m_count & 1023)] = quint32(start - block.base);
    ++m_count;
}

qint64 LineIndex::at(qint64 offset) const
{
    qint64 low = 0;
    qint64 high = m_count; // the answer is in [low, high)
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (start(middle) <= offset ? low : high) = middle;
    }
    return low;
}

} // namespace shipdeck::logs
