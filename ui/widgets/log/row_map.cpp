// SPDX-License-Identifier: MIT
#include "widgets/log/row_map.h"

#include <algorithm>
#include <numeric>

namespace shipdeck::ui {
namespace {
constexpr qint64 blockLines = 512;
qint64 lowBit(qint64 value)
{
    return value & -value;
}
} // namespace

void RowMap::clear()
{
    m_heights.clear();
    m_steps.clear();
    m_tree.clear();
}

void RowMap::grow(qint64 lines)
{
    const qint64 before = lineCount();
    if (lines <= before)
        return;
    m_heights.resize(size_t(lines), 1);
    const qint64 blocks = (lines + blockLines - 1) / blockLines;
    for (auto node = qint64(m_tree.size()) + 1; node <= blocks; ++node) {
        qint64 sum = 0; // of the blocks covered by this node; sumBlocks adds its own
        for (qint64 child = node - 1; child > node - lowBit(node); child -= lowBit(child))
            sum += m_tree[size_t(child - 1)];
        m_tree.push_back(sum);
    }
    sumBlocks(before, lines);
}

void RowMap::addStep(qint64 firstLine)
{
    const qint64 bounded = qBound(m_steps.empty() ? 0 : m_steps.back().first, firstLine, lineCount());
    // If lines of a folded step turn out to belong to the new step, they become visible again.
    const bool wasFolded = !m_steps.empty() && m_steps.back().folded;
    m_steps.push_back({bounded, false});
    if (wasFolded)
        sumBlocks(bounded, lineCount());
}

void RowMap::setFolded(int step, bool folded)
{
    if (step < 0 || step >= stepCount() || m_steps[size_t(step)].folded == folded)
        return;
    m_steps[size_t(step)].folded = folded;
    sumBlocks(firstLine(step), endLine(step));
}

void RowMap::setHeight(qint64 line, int rows)
{
    const uint8_t before = m_heights[size_t(line)];
    m_heights[size_t(line)] = clamped(rows);
    if (!isFolded(stepOf(line)))
        addToBlock(size_t(line / blockLines), qint64(m_heights[size_t(line)]) - before);
}

qint64 RowMap::rowCount() const
{
    return rowsBefore(lineCount()) + stepCount();
}

LogRow RowMap::at(qint64 row) const
{
    row = qBound(qint64(0), row, qMax(qint64(0), rowCount() - 1));
    int step = -1;
    for (int low = 0, high = stepCount() - 1; low <= high;) {
        const int middle = (low + high) / 2;
        if (headerRow(middle) <= row) {
            step = middle;
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    if (step >= 0 && headerRow(step) == row)
        return {true, step, firstLine(step), 0};

    qint64 left = row - (step + 1);
    qint64 block = 0;
    for (qint64 jump = qint64(1) << 40; jump > 0; jump >>= 1) {
        const qint64 next = block + jump;
        if (next <= qint64(m_tree.size()) && m_tree[size_t(next - 1)] <= left) {
            block = next;
            left -= m_tree[size_t(next - 1)];
        }
    }
    for (qint64 line = block * blockLines; line < lineCount(); ++line) {
        if (isFolded(stepOf(line))) {
            line = endLine(stepOf(line)) - 1;
            continue;
        }
        const int rows = height(line);
        if (left < rows)
            return {false, stepOf(line), line, int(left)};
        left -= rows;
    }
    return {false, step, qMax(qint64(0), lineCount() - 1), 0};
}

qint64 RowMap::rowOf(qint64 line, int part) const
{
    line = qBound(qint64(0), line, qMax(qint64(0), lineCount() - 1));
    const int step = stepOf(line);
    if (isFolded(step))
        return headerRow(step);
    const int last = lineCount() > 0 ? qMax(0, height(line) - 1) : 0;
    return rowsBefore(line) + step + 1 + qMin(part, last);
}

qint64 RowMap::headerRow(int step) const
{
    return rowsBefore(firstLine(step)) + step;
}

bool RowMap::isShown(qint64 line) const
{
    return height(line) > 0 && !isFolded(stepOf(line));
}

int RowMap::stepOf(qint64 line) const
{
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), line,
                                        [](qint64 wanted, const Step& step) { return wanted < step.first; });
    return int(after - m_steps.begin()) - 1;
}

qint64 RowMap::endLine(int step) const
{
    return step + 1 < stepCount() ? firstLine(step + 1) : lineCount();
}

qint64 RowMap::hiddenByFilter() const
{
    return std::count(m_heights.begin(), m_heights.end(), uint8_t(0));
}

qint64 RowMap::rowsBefore(qint64 line) const
{
    const qint64 block = line / blockLines;
    qint64 sum = 0;
    for (qint64 node = block; node > 0; node -= lowBit(node))
        sum += m_tree[size_t(node - 1)];
    return sum + effective(block * blockLines, line);
}

qint64 RowMap::effective(qint64 from, qint64 to) const
{
    qint64 sum = 0;
    while (from < to) {
        const int step = stepOf(from);
        const qint64 end = qMin(to, step + 1 < stepCount() ? firstLine(step + 1) : to);
        if (!isFolded(step))
            sum = std::accumulate(m_heights.begin() + from, m_heights.begin() + end, sum);
        from = end;
    }
    return sum;
}

void RowMap::sumBlocks(qint64 from, qint64 to)
{
    for (qint64 block = from / blockLines; block * blockLines < to; ++block) {
        const qint64 start = block * blockLines;
        const qint64 sum = effective(start, qMin(start + blockLines, lineCount()));
        // A Fenwick tree has no single values; the block's value is the difference of two prefix sums.
        qint64 held = m_tree[size_t(block)];
        for (qint64 child = block; child > block + 1 - lowBit(block + 1); child -= lowBit(child))
            held -= m_tree[size_t(child - 1)];
        addToBlock(size_t(block), sum - held);
    }
}

void RowMap::addToBlock(size_t block, qint64 difference)
{
    for (auto node = qint64(block) + 1; difference != 0 && node <= qint64(m_tree.size()); node += lowBit(node))
        m_tree[size_t(node - 1)] += difference;
}

} // namespace shipdeck::ui
