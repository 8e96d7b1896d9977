// SPDX-License-Identifier: MIT
#include "log.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <linux/falloc.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shipdeck::run {
namespace {

using logs::Level;
using logs::RecordKind;

constexpr std::int64_t block = 4096;
constexpr int slack = 8; // the next hole is made when an eighth more than what is kept is stored

std::int64_t nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t sum = ~0u;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320u : 0);
    }
    return ~sum;
}

void put(std::string& slot, std::size_t at, std::uint64_t value, std::size_t bytes)
{
    for (std::size_t i = 0; i < bytes; ++i)
        slot[at + i] = char(value >> (8 * i));
}

std::uint64_t get(std::string_view slot, std::size_t at, std::size_t bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes; i > 0; --i)
        value = value << 8 | static_cast<unsigned char>(slot[at + i - 1]);
    return value;
}

//! Returns how many bytes were written.
std::size_t writeSome(int file, std::string_view bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(file, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += std::size_t(n);
    }
    return done;
}

std::int64_t sizeOf(int file)
{
    struct stat info = {};
    return ::fstat(file, &info) == 0 && S_ISREG(info.st_mode) ? info.st_size : 0;
}

} // namespace

Log::Log(int log, int index, std::int64_t keep)
    : m_log(log), m_index(index), m_keep(keep), m_size(sizeOf(log)),
      m_begin(std::max<std::int64_t>(0, ::lseek(log, 0, SEEK_DATA))), m_indexSize(sizeOf(index)), m_lineStart(m_size)
{
    m_marks = {{0, 0}};
    readMarks();
    m_marks.push_back({m_size, m_indexSize});
    // A record that an earlier launcher could not write in full is made a whole one, which readers skip.
    m_records.assign((logs::recordBytes - std::size_t(m_indexSize) % logs::recordBytes) % logs::recordBytes, '\0');
    record(RecordKind::Opened, m_size);
    writeRecords();
}

//! From the records of earlier launchers.
void Log::readMarks()
{
    std::string slots(logs::recordBytes << 11, '\0');
    std::int64_t at = std::max<std::int64_t>(0, ::lseek(m_index, 0, SEEK_DATA));
    for (ssize_t n = 0; (n = ::pread(m_index, slots.data(), slots.size(), at)) > 0; at += n)
        for (std::size_t slot = 0; slot + logs::recordBytes <= std::size_t(n); slot += logs::recordBytes) {
            const std::string_view one = std::string_view(slots).substr(slot, logs::recordBytes);
            const auto offset = std::int64_t(get(one, 8, 8));
            if (get(one, 4, 1) == std::uint64_t(RecordKind::Time) && offset >= m_marks.back().log + m_keep / slack
                && offset < m_size && get(one, 0, 4) == crc32(one.substr(4)))
                m_marks.push_back({offset, at + std::int64_t(slot)});
        }
}

std::size_t Log::write(std::string_view bytes, std::optional<Level> level)
{
    const std::size_t stored = writeSome(m_log, bytes);
    if (stored == 0)
        return 0;
    // The position also tells what others have appended, such as the sandbox's own errors.
    const std::int64_t start = ::lseek(m_log, 0, SEEK_CUR) - std::int64_t(stored);
    if (start != m_size) {
        m_lineStart = start;
        m_head.clear();
    }
    m_size = start + std::int64_t(stored);
    stampTime(start);
    addLines(bytes.substr(0, stored), start, level);
    writeRecords();
    if (m_size - m_begin > m_keep + m_keep / slack)
        dropBefore(m_size - m_keep);
    return stored;
}

//! One record a millisecond is enough to show when a line came.
void Log::stampTime(std::int64_t offset)
{
    if (const std::int64_t now = nowMs(); now != m_stampedMs) {
        m_stampedMs = now;
        record(RecordKind::Time, offset);
    }
}

void Log::addLines(std::string_view bytes, std::int64_t offset, std::optional<Level> level)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = bytes.find('\n', at);
        m_head.add(bytes.substr(at, end - at));
        if (end == std::string_view::npos)
            break;
        at = end + 1;
        endLine(level.value_or(m_head.level()), offset + std::int64_t(at));
    }
    closeRun();
}

void Log::endLine(Level level, std::int64_t end)
{
    if (level != m_level)
        closeRun();
    if (m_runLines == 0)
        m_runStart = m_lineStart;
    m_level = level;
    ++m_runLines;
    m_head.clear();
    m_lineStart = end;
}

void Log::closeRun()
{
    if (m_runLines > 0 && m_level != Level::Plain)
        record(RecordKind::Level, m_runStart, std::uint8_t(m_level), m_lineStart - m_runStart, m_runLines);
    m_runLines = 0;
}

void Log::record(RecordKind kind, std::int64_t offset, std::uint8_t value, std::int64_t length, std::uint32_t number)
{
    std::string slot(logs::recordBytes, '\0'); // see log_file.cpp for its layout
    put(slot, 4, std::uint8_t(kind), 1);
    put(slot, 5, value, 1);
    put(slot, 8, std::uint64_t(offset), 8);
    put(slot, 16, std::uint64_t(kind == RecordKind::Time ? m_stampedMs : nowMs()), 8);
    put(slot, 24, std::uint64_t(length), 4);
    put(slot, 28, number, 4);
    put(slot, 0, crc32(std::string_view(slot).substr(4)), 4);
    m_records += slot;
}

//! What does not fit on the disk now is written with the next records.
void Log::writeRecords()
{
    const std::size_t stored = writeSome(m_index, m_records);
    m_records.erase(0, stored);
    m_indexSize += std::int64_t(stored);
}

//! The record comes first: a reader must not take a hole for lines.
void Log::dropBefore(std::int64_t offset)
{
    record(RecordKind::Dropped, offset);
    writeRecords();
    const auto punch = [](int file, std::int64_t end) {
        end = end / block * block;
        return end <= 0 || ::fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, end) == 0;
    };
    m_isFull = !punch(m_log, offset);
    m_begin = offset;
    while (m_marks.size() > 1 && m_marks[1].log <= offset)
        m_marks.pop_front();
    punch(m_index, m_marks.front().index);
    m_marks.push_back({m_size, m_indexSize});
    m_stampedMs = -1; // lines after a mark have their time after it too
}

} // namespace shipdeck::run
