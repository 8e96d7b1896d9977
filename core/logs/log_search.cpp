// SPDX-License-Identifier: MIT
#include "logs/log_search.h"
#include "logs/pattern.h"
#include "logs/scan.h"

#include <algorithm>
#include <cstring>

namespace shipdeck::logs {
namespace {

constexpr qint64 literalBlock = 1 << 20;
// An expression can't be interrupted within a block, so it gets small ones; a longer line is seen in pieces of this size.
constexpr qint64 regexBlock = 64 << 10;
constexpr qint64 mostUnreadable = 100;
constexpr qsizetype batch = 1024;

bool hasCapital(const QString& text, bool isRegex)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isRegex && text[i] == u'\\')
            ++i; // \W, \S: classes, not letters
        else if (text[i].isUpper())
            return true;
    }
    return false;
}

bool isAsciiOrCaseless(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x80 || c.toLower() == c.toUpper(); });
}

} // namespace

using OnFound = LogSearch::OnFound;

struct LogSearch::Program {
    QByteArray needle; //!< empty: `pattern` is used
    Fold fold = Fold::No;
    std::optional<Pattern> pattern;
};

namespace {

//! Turns found bytes into lines and columns, and hands them on in batches.
class Reporter {
public:
    Reporter(const LogReader& reader, const std::function<void(const QList<Hit>&)>& onHits)
        : m_reader(reader), m_onHits(onHits)
    {
    }
    void add(qint64 start, qint64 length)
    {
        if (start >= m_end) {
            m_line = m_reader.lineAt(start);
            if (m_line < 0)
                m_line = m_reader.lineCount() - 1; // an empty match at the very end
            m_start = m_reader.lineStart(m_line);
            m_end = m_reader.lineStart(m_line + 1);
        }
        m_hits.append({m_line, start - m_start, length});
        ++count;
        if (m_hits.size() >= batch)
            flush();
    }
    void flush()
    {
        if (!m_hits.isEmpty() && m_onHits)
            m_onHits(m_hits);
        m_hits.clear();
    }
    qint64 count = 0;

private:
    const LogReader& m_reader;
    const std::function<void(const QList<Hit>&)>& m_onHits;
    QList<Hit> m_hits;
    qint64 m_line = 0;
    qint64 m_start = 0;
    qint64 m_end = 0;
};

//! All matches of an expression in a block of whole lines without the last line's end. Most blocks take one call; a
//! match that runs over a line end, and a block that costs too much, are gone through again line by line.
class BlockSearch {
public:
    BlockSearch(const Pattern& pattern, const OnFound& onFound, const Cancel& cancel)
        : m_matcher(pattern), m_onFound(onFound), m_cancel(cancel)
    {
    }

    void search(QByteArrayView block, qint64 base)
    {
        qsizetype from = 0;
        while (from <= block.size() && !isOver()) {
            const auto outcome = m_matcher.find(block, from);
            if (outcome == Matcher::Outcome::None)
                return;
            if (outcome == Matcher::Outcome::TooCostly) {
                while (from <= block.size() && !isOver())
                    from = searchLine(block, from, base);
                return;
            }
            const qsizetype start = m_matcher.start();
            const qsizetype length = m_matcher.end() - start;
            if (length == 0 || std::memchr(block.data() + start, '\n', size_t(length))) {
                // The line up to here has no match, or was reported; what is left of it is searched by itself.
                from = searchLine(block, std::max(from, lineStart(block, start)), base);
                continue;
            }
            m_onFound(base + start, length);
            from = start + length;
        }
    }
    qint64 unreadable = 0;

private:
    bool isOver() const { return unreadable >= mostUnreadable || m_cancel.isRequested(); }
    static qsizetype lineStart(QByteArrayView block, qsizetype at)
    {
        return at == 0 ? 0 : block.first(at).lastIndexOf('\n') + 1;
    }
    //! Searches the line that has `from`, from there to its end; the start of the next one.
    qsizetype searchLine(QByteArrayView block, qsizetype from, qint64 base)
    {
        const qsizetype first = lineStart(block, from);
        const void* newline =
            from < block.size() ? std::memchr(block.data() + from, '\n', size_t(block.size() - from)) : nullptr;
        const qsizetype end = newline ? static_cast<const char*>(newline) - block.data() : block.size();
        const QByteArrayView line = block.sliced(first, end - first);
        qsizetype at = from - first;
        while (at <= line.size()) {
            const auto outcome = m_matcher.find(line, at);
            if (outcome == Matcher::Outcome::TooCostly)
                ++unreadable;
            if (outcome != Matcher::Outcome::Found)
                break;
            m_onFound(base + first + m_matcher.start(), m_matcher.end() - m_matcher.start());
            if (m_matcher.end() == m_matcher.start())
                break; // an empty match is told once a line
            at = m_matcher.end();
        }
        return end + 1;
    }

    Matcher m_matcher;
    const OnFound& m_onFound;
    const Cancel& m_cancel;
};

//! The end of the block that begins at `start`: after its last line end if it has one.
qint64 blockEnd(QByteArrayView bytes, qint64 start)
{
    const qint64 size = std::min(regexBlock, bytes.size() - start);
    if (start + size == bytes.size())
        return bytes.size();
    const auto* newline = static_cast<const char*>(::memrchr(bytes.data() + start, '\n', size_t(size)));
    return newline ? newline - bytes.data() + 1 : start + size;
}

} // namespace

Result<LogSearch> LogSearch::compile(const Query& query)
{
    const bool isRegex = query.syntax == Query::Syntax::Regex;
    if (query.text.isEmpty() || (!isRegex && query.text.contains(u'\n')))
        return fail(Error::Kind::BadInput, "search-text",
                    say(QT_TRANSLATE_NOOP("core", "The search text is empty or has several lines.")),
                    say(QT_TRANSLATE_NOOP("core", "Enter text that is on one line.")));
    const bool ignoreCase = query.letters == Query::Case::Ignore
        || (query.letters == Query::Case::Smart && !hasCapital(query.text, isRegex));
    auto program = std::make_shared<Program>();
    if (!isRegex && (!ignoreCase || isAsciiOrCaseless(query.text))) {
        program->fold = ignoreCase ? Fold::Ascii : Fold::No;
        program->needle = (ignoreCase ? query.text.toLower() : query.text).toUtf8();
    } else {
        SD_TRY(program->pattern,
               Pattern::compile(query.text, ignoreCase ? Pattern::Case::Ignore : Pattern::Case::Match,
                                isRegex ? Pattern::Syntax::Regex : Pattern::Syntax::Literal));
    }
    return LogSearch(std::move(program));
}

Result<qint64> LogSearch::find(QByteArrayView bytes, const OnFound& onFound, const std::function<void()>& onBlock,
                               const Cancel& cancel, qint64 from) const
{
    qint64 unreadable = 0;
    if (!m_program->pattern) {
        const QByteArrayView needle(m_program->needle);
        qsizetype at = from;
        while (at < bytes.size() && !cancel) {
            const qint64 end = std::min(at + literalBlock + needle.size() - 1, bytes.size());
            const qsizetype found = findLiteral(bytes.first(end), needle, m_program->fold, at);
            if (found >= 0)
                onFound(found, needle.size());
            else if (onBlock)
                onBlock();
            at = found >= 0 ? found + needle.size() : end == bytes.size() ? end : end - needle.size() + 1;
        }
    } else {
        BlockSearch search(*m_program->pattern, onFound, cancel);
        for (qint64 at = from; at < bytes.size() && !cancel && search.unreadable < mostUnreadable;) {
            const qint64 end = blockEnd(bytes, at);
            search.search(bytes.sliced(at, end - at - (bytes[end - 1] == '\n' ? 1 : 0)), at);
            at = end;
        }
        unreadable = search.unreadable;
    }
    if (cancel)
        return canceled();
    if (unreadable >= mostUnreadable)
        return fail(Error::Kind::Limit, "search-too-costly",
                    say(QT_TRANSLATE_NOOP("core", "This expression takes too long on this log.")),
                    say(QT_TRANSLATE_NOOP("core", "Make it more precise; nested repeats such as (a+)+ are slow.")));
    return unreadable;
}

Result<SearchSummary> LogSearch::run(const LogReader& reader, const std::function<void(const QList<Hit>&)>& onHits,
                                     Cancel cancel, qint64 from) const
{
    const QByteArrayView bytes = reader.bytes();
    if (!reader.indexAll(cancel))
        return canceled();
    Reporter reporter(reader, onHits);
    SearchSummary summary;
    summary.searchedTo = bytes.size();
    const auto unreadable = find(
        bytes, [&reporter](qint64 start, qint64 length) { reporter.add(start, length); },
        [&reporter] { reporter.flush(); }, cancel, std::max(from, reader.begin()));
    reporter.flush();
    if (!unreadable)
        return tl::unexpected(unreadable.error());
    summary.hits = reporter.count;
    summary.unreadable = *unreadable;
    return summary;
}

} // namespace shipdeck::logs
