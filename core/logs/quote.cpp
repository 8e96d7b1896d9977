// SPDX-License-Identifier: MIT
#include "logs/quote.h"

#include "logs/ansi.h"
#include "logs/level_of.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shipdeck::logs {
namespace {

constexpr qsizetype lookedAt = 64 << 10;
constexpr qsizetype longestLine = 2048;
constexpr int longestQuote = 300;
constexpr int nearLines = 15;

QString lineFrom(QByteArrayView text, qsizetype start)
{
    const qsizetype newline = text.indexOf('\n', start);
    const qsizetype end = newline < 0 ? text.size() : newline;
    return QString::fromUtf8(stripAnsi(text.sliced(start, std::min(end - start, longestLine))));
}

//! Where the line before the one at `start` begins; -1: there is none.
qsizetype lineBefore(QByteArrayView text, qsizetype start)
{
    return start <= 0 ? -1 : text.first(start - 1).lastIndexOf('\n') + 1;
}

qsizetype lineAfter(QByteArrayView text, qsizetype start)
{
    const qsizetype newline = text.indexOf('\n', start);
    return newline < 0 || newline + 1 >= text.size() ? -1 : newline + 1;
}

//! Lines that appear after every failure, whatever its cause.
bool isForeignResponse(const QString& line)
{
    static const QRegularExpression babble(
        uR"(^\s*(?:$|at |\^|\}|Node\.js v\d|Traceback|error Command failed|info Visit|ELIFECYCLE|ERR_PNPM_RECURSIVE)"
        uR"(|error during build|x Build failed|> Build (?:failed|error)|Build failed|Failed to compile|make: \*\*\*)"
        uR"(|error: script .* exited with code|Command failed with exit code)"
        uR"(|npm (?:error|ERR!)\s*(?:$|code |errno |path |command |workspace |location |signal |A complete log|Lifecycle )"
        uR"(|Failed at |This is probably|Exit status|\s|.*@.* [\w:-]+: `)))"_s);
    return babble.match(line).hasMatch();
}

bool namesError(const QString& line)
{
    static const QRegularExpression thrown(u"\\b\\w*(?:Error|Exception|Panic)\\b.*: "_s);
    return levelOf(line.toStdString()) == Level::Error || thrown.match(line).hasMatch();
}

//! The start of the line to quote; -1: there is none. `isTools` tells whether a tool printed it.
qsizetype errorIn(QByteArrayView text, const std::function<bool(qsizetype)>& isTools)
{
    qsizetype last = -1;
    for (qsizetype at = lineBefore(text, text.endsWith('\n') ? text.size() : text.size() + 1); at >= 0;
         at = lineBefore(text, at)) {
        const QString line = lineFrom(text, at);
        if (isForeignResponse(line) || !isTools(at))
            continue;
        if (namesError(line))
            return at;
        if (last < 0)
            last = at;
    }
    return last;
}

QString quoted(QByteArrayView text, qsizetype start)
{
    const QString line = lineFrom(text, start).trimmed();
    return line.size() <= longestQuote ? line : line.left(longestQuote - 1) + u'…';
}

QString placeIn(const QString& line)
{
    static const QRegularExpression named(
        uR"(([\w./@+~-]*[\w-]+\.(?:[cm]?[jt]sx?|vue|svelte|astro|py|go|rs|cc?|cpp|hpp?|s?css|less|json|html|mdx?|rb|php)))"
        uR"( ?[:(](\d+))"_s);
    static const QRegularExpression python(u"File \"([^\"<]+)\", line (\\d+)"_s);
    static const QRegularExpression foreign(u"node_modules/|/\\.next/|site-packages/|^/usr/|^/opt/|node:internal"_s);
    for (const QRegularExpression* form : {&named, &python}) {
        const auto match = form->match(line);
        if (match.hasMatch() && !foreign.match(match.captured(1)).hasMatch())
            return match.captured(1) + u':' + match.captured(2);
    }
    return {};
}

//! ESLint names the file once, and below it "  7:1  error  …".
QString placeBelowFile(QByteArrayView text, qsizetype start)
{
    static const QRegularExpression position(u"^\\s+(\\d+):\\d+\\s"_s), file(u"^\\S*/\\S+\\.\\w+$"_s);
    const auto own = position.match(lineFrom(text, start));
    if (!own.hasMatch())
        return {};
    for (qsizetype at = lineBefore(text, start); at >= 0; at = lineBefore(text, at)) {
        const QString line = lineFrom(text, at);
        if (file.match(line).hasMatch())
            return line + u':' + own.captured(1);
        if (!position.match(line).hasMatch())
            break;
    }
    return {};
}

} // namespace

std::optional<Quote> lastError(const LogReader& reader, const QString& stage)
{
    qint64 begin = 0, end = reader.size();
    const QList<Stage> stages = reader.stages();
    for (const Stage& one : stages) {
        if (one.name == stage) {
            begin = one.firstByte;
            end = one.endByte;
        }
    }
    begin = std::max(begin, end - lookedAt);
    (void)reader.indexAll();
    const QByteArrayView text = reader.bytes().sliced(begin, end - begin);
    const qsizetype at = errorIn(text, [&reader, begin](qsizetype start) {
        return reader.lineLevel(reader.lineAt(begin + start)) != Level::Ours;
    });
    if (at < 0)
        return std::nullopt;
    return Quote{reader.lineAt(begin + at), quoted(text, at)};
}

std::optional<Quote> lastError(QByteArrayView output)
{
    const qsizetype at = errorIn(output, [](qsizetype) { return true; });
    if (at < 0)
        return std::nullopt;
    return Quote{std::count(output.begin(), output.begin() + at, '\n'), quoted(output, at)};
}

QString placeNear(QByteArrayView text, qsizetype start)
{
    if (const QString below = placeBelowFile(text, start); !below.isEmpty())
        return below;
    if (const QString own = placeIn(lineFrom(text, start)); !own.isEmpty())
        return own;
    for (const auto& step : {lineBefore, lineAfter}) {
        qsizetype at = step(text, start);
        for (int left = nearLines; left > 0 && at >= 0; --left, at = step(text, at))
            if (const QString place = placeIn(lineFrom(text, at)); !place.isEmpty())
                return place;
    }
    return {};
}

} // namespace shipdeck::logs
