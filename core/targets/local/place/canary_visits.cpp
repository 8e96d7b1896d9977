// SPDX-License-Identifier: MIT
#include "targets/local/place/canary_visits.h"

#include "base/clock.h"
#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace shipdeck::local {
namespace {

using namespace Qt::StringLiterals;

constexpr int serverErrors = 500;      //!< the first status that counts as an error
constexpr qint64 longestLog = 1 << 20; //!< bytes
constexpr qsizetype wordsOfLine = 6;   //!< at least; a path may have spaces

QString logFile(const Layout& layout)
{
    return layout.nginx() + u"/logs/visits.log"_s;
}

QString countedFile(const QString& folder)
{
    return folder + u"/counted.json"_s;
}

QJsonObject countedIn(const QString& folder)
{
    return QJsonDocument::fromJson(readFile(countedFile(folder)).value_or(QByteArray())).object();
}

Result<> writeCounted(const QString& folder, qint64 since, const CanaryTraffic& traffic)
{
    QJsonObject counted = traffic.toJson();
    counted[u"since"_s] = since;
    return writeFile(countedFile(folder), QJsonDocument(counted).toJson(QJsonDocument::Compact));
}

//! nginx writes what is no printable ASCII, quotes and backslashes as \xXX.
QString decoded(const QByteArray& escaped)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const bool isCode = escaped.mid(i, 2) == "\\x";
        bytes += isCode ? QByteArray::fromHex(escaped.mid(i + 2, 2)) : escaped.mid(i, 1);
        i += isCode ? 3 : 0;
    }
    return QString::fromUtf8(bytes);
}

} // namespace

Result<> beginCounting(const QString& folder)
{
    return QFileInfo::exists(countedFile(folder)) ? Result<>() : writeCounted(folder, nowUtc().toMSecsSinceEpoch(), {});
}

Result<> emptyVisitLog(const Layout& layout)
{
    const QString log = logFile(layout);
    if (QFileInfo(log).size() == 0 || QFile::resize(log, 0)) // nginx appends, so it goes on at the beginning
        return {};
    return ioFailure(say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {log}), errno);
}

CanaryVisits::CanaryVisits(const Layout& layout, const QString& slug)
    : m_layout(layout), m_slug(slug), m_canary(canaryOf(layout, slug).value_or(PlacedCanary()))
{
    const QJsonObject counted = countedIn(layout.canary(slug));
    m_since = counted[u"since"_s].toInteger(std::numeric_limits<qint64>::max());
    m_traffic = CanaryTraffic::fromJson(counted);
}

bool CanaryVisits::isCurrent() const
{
    return canaryOf(m_layout, m_slug) == m_canary
        && countedIn(m_layout.canary(m_slug))[u"since"_s].toInteger(m_since) == m_since;
}

CanaryTraffic CanaryVisits::traffic()
{
    QFile log(logFile(m_layout));
    if (!log.open(QIODevice::ReadOnly) || !log.seek(m_read))
        return m_traffic;
    for (QByteArray line = log.readLine(); line.endsWith('\n'); line = log.readLine()) {
        add(line.trimmed());
        m_read += line.size();
    }
    return m_traffic;
}

void CanaryVisits::add(const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    const qint64 at = qint64(words[0].toDouble() * 1000);
    if (words.size() < wordsOfLine || QString::fromLatin1(words[1]) != m_slug || at < m_since)
        return;
    const bool isCanary = QString::fromLatin1(words[2]) == m_canary.release;
    const int status = words[3].toInt();
    ReleaseTraffic& release = isCanary ? m_traffic.canary : m_traffic.current;
    ++release.requests;
    if (status < serverErrors)
        return;
    ++release.errors;
    if (isCanary && !m_traffic.firstFailure)
        m_traffic.firstFailure = FailedRequest{QDateTime::fromMSecsSinceEpoch(at, Qt::UTC),
                                               QString::fromLatin1(words[4]), decoded(words.mid(5).join(' ')), status};
}

Result<> CanaryVisits::save() const
{
    return writeCounted(m_layout.canary(m_slug), m_since, m_traffic);
}

std::optional<CanaryTraffic> AllCanaryVisits::of(const QString& slug)
{
    CanaryVisits* const visits = visitsOf(slug);
    if (!visits)
        return std::nullopt;
    const CanaryTraffic traffic = visits->traffic();
    keepLogSmall();
    return traffic;
}

CanaryVisits* AllCanaryVisits::visitsOf(const QString& slug)
{
    const auto known = m_sites.find(slug);
    if (known != m_sites.end() && known->second.isCurrent())
        return &known->second;
    m_sites.erase(slug);
    return canaryOf(m_layout, slug) ? &m_sites.emplace(slug, CanaryVisits(m_layout, slug)).first->second : nullptr;
}

void AllCanaryVisits::keepLogSmall()
{
    if (QFileInfo(logFile(m_layout)).size() < longestLog)
        return;
    QList<CanaryVisits*> all;
    for (const QString& site : QDir(m_layout.sites()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (CanaryVisits* const visits = visitsOf(site)) {
            visits->traffic();
            if (!visits->save())
                return;
            all << visits;
        }
    // What nginx writes between the last reading and here is not counted, of any release.
    if (emptyVisitLog(m_layout))
        for (CanaryVisits* visits : std::as_const(all))
            visits->logWasEmptied();
}

} // namespace shipdeck::local
