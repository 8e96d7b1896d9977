// SPDX-License-Identifier: MIT
#include "logs/causes.h"
#include "logs/ansi.h"
#include "logs/pattern.h"
#include "logs/quote.h"
#include "logs/scan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

//! Must be at global scope; without it a static library loses its resources.
static void loadResources()
{
    Q_INIT_RESOURCE(logs);
}

namespace shipdeck::logs {
namespace {

constexpr qint64 lookedAt = 4 << 20;
// Limit for a log full of near misses; the first and the last match count.
constexpr qsizetype mostTries = 200;
constexpr qsizetype longestLine = 2048;

//! One recogniser. `has` finds candidate lines fast, `pattern` decides on the line without colours.
struct Recogniser {
    QString id;
    QList<QByteArray> has;
    Pattern pattern;
    QString sentence;
    QString next;
    QString nextAt; //!< instead of `next` if a place in the project's files is known: its %4
    bool isNetwork = false;
    QString host;        //!< unreachable host
    QString variable;    //!< variable to set
    QStringList follows; //!< kinds of which it is only a consequence
    int rank = 1;        //!< 2 root: brings others along (a full disk); 1 usual; 0 vague: only if nothing else is known
};

QList<Recogniser> load()
{
    loadResources();
    QFile file(QStringLiteral(":/logs/causes.json"));
    QList<Recogniser> list;
    if (!file.open(QIODevice::ReadOnly))
        return list;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        const QString rank = row[u"rank"].toString();
        auto pattern = Pattern::compile(row[u"pattern"].toString(), Pattern::Case::Match);
        if (!pattern)
            continue; // a test looks that none is lost here
        Recogniser recogniser{row[u"id"].toString(),
                              {},
                              *std::move(pattern),
                              row[u"sentence"].toString(),
                              row[u"next"].toString(),
                              row[u"nextAt"].toString(),
                              row[u"network"].toBool(),
                              row[u"host"].toString(),
                              row[u"variable"].toString(),
                              row[u"follows"].toVariant().toStringList(),
                              rank == u"root"        ? 2
                                  : rank == u"vague" ? 0
                                                     : 1};
        const QJsonArray texts = row[u"has"].toArray();
        for (const QJsonValue& has : texts)
            recogniser.has.append(has.toString().toUtf8());
        list.append(recogniser);
    }
    return list;
}

const QList<Recogniser>& recognisers()
{
    static const QList<Recogniser> list = load();
    return list;
}

struct Match {
    qsizetype first = -1; //!< where its line starts
    qsizetype last = -1;
    QStringList args; //!< of the first
};

QByteArray lineFrom(QByteArrayView text, qsizetype start)
{
    const qsizetype newline = text.indexOf('\n', start);
    const qsizetype end = newline < 0 ? text.size() : newline;
    return stripAnsi(text.sliced(start, std::min(end - start, longestLine)));
}

//! Starts of the lines that have one of the texts, in order.
std::vector<qsizetype> candidates(QByteArrayView text, const QList<QByteArray>& has)
{
    std::vector<qsizetype> starts;
    for (const QByteArray& needle : has) {
        for (qsizetype at = 0; (at = findLiteral(text, needle, Fold::No, at)) >= 0;) {
            starts.push_back(at == 0 ? 0 : text.first(at).lastIndexOf('\n') + 1);
            const qsizetype newline = text.indexOf('\n', at);
            if (newline < 0)
                break;
            at = newline + 1;
        }
    }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

Match matchIn(QByteArrayView text, const Recogniser& recogniser)
{
    Match match;
    const std::vector<qsizetype> starts = candidates(text, recogniser.has);
    if (starts.empty())
        return match;
    Matcher matcher(recogniser.pattern);
    const qsizetype tries = std::min(qsizetype(starts.size()), mostTries);
    for (qsizetype i = 0; i < tries && match.last < 0; ++i) {
        const qsizetype start = starts[starts.size() - 1 - size_t(i)];
        if (matcher.find(lineFrom(text, start)) == Matcher::Outcome::Found)
            match.last = start;
    }
    for (qsizetype i = 0; i < tries && match.last >= 0 && match.first < 0; ++i) {
        const QByteArray line = lineFrom(text, starts[size_t(i)]);
        if (matcher.find(line) != Matcher::Outcome::Found)
            continue;
        match.first = starts[size_t(i)];
        for (int group = 1; group < 4; ++group) // a registry's address has "@acme%2fui"
            match.args << QString::fromUtf8(matcher.group(group))
                              .replace(QLatin1String("%2f"), QLatin1String("/"), Qt::CaseInsensitive);
    }
    if (match.first < 0)
        match.last = -1;
    return match;
}

struct Found {
    const Recogniser* recogniser = nullptr;
    Match match;
};

//! A root cause wins; else the last one in the output, as tools continue after mere warnings. Of one kind the first
//! line counts, as the others mostly follow from it.
Found bestIn(QByteArrayView text)
{
    Found best;
    for (const Recogniser& recogniser : recognisers()) {
        if (best.recogniser && recogniser.rank < best.recogniser->rank)
            continue;
        Match match = matchIn(text, recogniser);
        if (match.first < 0 || (best.recogniser && recogniser.follows.contains(best.recogniser->id)))
            continue;
        if (!best.recogniser || best.recogniser->follows.contains(recogniser.id)
            || recogniser.rank > best.recogniser->rank || match.last > best.match.last)
            best = {&recogniser, std::move(match)};
    }
    return best;
}

Cause causeFrom(const Found& found, QByteArrayView text, qint64 line)
{
    const Recogniser& known = *found.recogniser;
    QStringList args = found.match.args;
    const QString place = known.nextAt.isEmpty() ? QString() : placeNear(text, found.match.first);
    args << place;
    return {known.id,
            line,
            Text{known.sentence, args},
            Text{place.isEmpty() ? known.next : known.nextAt, args},
            known.isNetwork,
            Text{known.host, args}.render(),
            Text{known.variable, args}.render()};
}

} // namespace

std::optional<Cause> findCause(const LogReader& reader, const QString& stage)
{
    qint64 begin = 0;
    qint64 end = reader.size();
    const QList<Stage> stages = reader.stages();
    for (const Stage& one : stages) {
        if (!stage.isEmpty() && one.name == stage) {
            begin = one.firstByte;
            end = one.endByte;
        }
    }
    begin = std::max(begin, end - lookedAt);
    const QByteArrayView text = reader.bytes().sliced(begin, end - begin);
    const Found found = bestIn(text);
    if (!found.recogniser)
        return std::nullopt;
    qint64 line = reader.lineAt(begin + found.match.first);
    if (line < 0 && reader.indexAll())
        line = reader.lineAt(begin + found.match.first);
    return causeFrom(found, text, line);
}

std::optional<Cause> findCause(QByteArrayView output)
{
    const QByteArrayView text = output.last(std::min(qint64(output.size()), lookedAt));
    const Found found = bestIn(text);
    if (!found.recogniser)
        return std::nullopt;
    const qsizetype before = output.size() - text.size() + found.match.first;
    return causeFrom(found, text, std::count(output.begin(), output.begin() + before, '\n'));
}

QList<Cause> knownCauses()
{
    QList<Cause> list;
    for (const Recogniser& recogniser : recognisers())
        list.append({recogniser.id, 0, Text{recogniser.sentence, {}}, Text{recogniser.next, {}}, false, {}, {}});
    return list;
}

} // namespace shipdeck::logs
