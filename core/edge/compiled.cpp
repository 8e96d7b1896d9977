// SPDX-License-Identifier: MIT
#include "edge/compiled.h"

#include "base/error_code.h"
#include "edge/fingerprint.h"
#include "edge/pattern.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUrl>
#include <algorithm>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

constexpr Code edgeRulesTooMany("edge-rules-too-many");

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! The address of a page, without a slash at its end: "/about" of about.html and of about/index.html.
QString addressOf(const QString& page)
{
    if (page == u"/index.html")
        return u"/"_s;
    return page.endsWith("/index.html"_L1) ? page.chopped(11) : page.chopped(5);
}

class Compiler {
public:
    Compiler(const SiteRules& rules, const QStringList& files, const QString& fallback, const QStringList& own,
             Missing missing);
    Result<Compiled> compile(const QString& release);

private:
    void readFiles(const QStringList& files);
    void takeCatchAll();
    void answerMissing();
    void sortOut();
    void choosePages();
    void keepFiles();
    bool isForcedAway(const QString& path) const;
    Result<> writeParts();
    Result<> writePatterns(QList<QByteArray>& parts);
    Result<QList<QByteArray>> exactBuckets() const;
    void note(const PathRule& rule, Text text) { m_made.notes << SiteRules::Note{rule.origin, std::move(text)}; }

    SiteRules m_rules;
    Compiled m_made;
    QSet<QString> m_files;          //!< with a slash at the front
    QMap<QString, QString> m_pages; //!< address → file
    QMap<QString, QJsonValue> m_exact;
    QList<PathRule> m_patterns;
    QStringList m_own;   //!< as compiled() has it
    Origin m_beyond;     //!< of the first pattern or headers for which there is no room
    int m_keptFiles = 0; //!< entries that are there only because a pattern must not hide a file
};

Compiler::Compiler(const SiteRules& rules, const QStringList& files, const QString& fallback, const QStringList& own,
                   Missing missing)
    : m_rules(rules), m_own(own)
{
    m_made.missing = missing;
    if (!fallback.isEmpty())
        m_made.release.fallback = u'/' + fallback;
    readFiles(files);
}

void Compiler::readFiles(const QStringList& files)
{
    for (const QString& file : files)
        m_files.insert(u'/' + file);
    for (const QString& name : {u"/404.html"_s, u"/404/index.html"_s})
        if (m_made.notFoundPage.isEmpty() && m_files.contains(name))
            m_made.notFoundPage = name;
    for (const QString& file : std::as_const(m_files)) {
        if (!file.endsWith(".html"_L1) || isFingerprinted(file))
            continue;
        QString& page = m_pages[addressOf(file)];
        // about.html goes before about/index.html, as on this computer's target.
        if (page.isEmpty() || file.size() < page.size())
            page = file;
    }
}

//! `/* /index.html 200` and `/* /404.html 404` are what a release has words of its own for.
void Compiler::takeCatchAll()
{
    const auto isWords = [this](const PathRule& rule) {
        if (rule.from != u"/*" || rule.isForced || rule.isMove() || !m_files.contains(rule.to))
            return false;
        if (rule.status == 200 && (m_made.release.fallback.isEmpty() || m_made.release.fallback == rule.to)) {
            m_made.release.fallback = rule.to;
            return true;
        }
        if (rule.status == 404)
            m_made.notFoundPage = rule.to;
        return rule.status == 404;
    };
    const auto first = std::find_if(m_rules.paths.begin(), m_rules.paths.end(), isWords);
    if (first == m_rules.paths.end())
        return;
    m_made.origins[first->from] = first->origin;
    for (auto later = first + 1; later != m_rules.paths.end(); ++later)
        note(*later, say(QT_TRANSLATE_NOOP("core", "Never used: an earlier rule matches every path.")));
    m_rules.paths.erase(first, m_rules.paths.end());
}

//! After every other rule: the site's own page for what is no page of it.
void Compiler::answerMissing()
{
    const bool isWanted = m_made.missing == Missing::ByRouter && m_made.release.fallback.isEmpty();
    if (isWanted && !m_made.notFoundPage.isEmpty())
        m_rules.paths << PathRule{u"/*"_s, m_made.notFoundPage, 404, false, m_made.origins.value(u"/*"_s)};
}

//! Exact paths into the table, patterns into the list; what can never be used is said. The router looks at the table first.
void Compiler::sortOut()
{
    for (const PathRule& rule : std::as_const(m_rules.paths)) {
        if (rule.isPattern()) {
            m_patterns << rule;
            m_made.origins.insert(rule.from, rule.origin);
            continue;
        }
        const QString key = exactKey(rule.from);
        const bool isThere = m_files.contains(key) || m_pages.contains(key);
        const bool isHidden = std::any_of(m_patterns.begin(), m_patterns.end(), [&](const PathRule& earlier) {
            return (earlier.isForced || (!isThere && (earlier.isMove() || !hasExtension(key))))
                && matched(earlier.from, key);
        });
        if (isHidden || m_exact.contains(key)) {
            note(rule,
                 say(QT_TRANSLATE_NOOP("core", "Never used: an earlier rule already matches %1."),
                     {rule.from.left(120)}));
        } else if (isThere && !rule.isForced) {
            note(rule,
                 say(QT_TRANSLATE_NOOP("core",
                                       "Never used: the site has a file for %1. Add ! after the status to force it."),
                     {rule.from.left(120)}));
        } else {
            m_exact[key] = QJsonArray{rule.to, rule.status};
            m_made.origins.insert(key, rule.origin);
        }
    }
}

//! Whether a forced pattern takes this path even where there is a file.
bool Compiler::isForcedAway(const QString& path) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(),
                       [&path](const PathRule& rule) { return rule.isForced && matched(rule.from, path); });
}

//! The way of most pages is said once; the others are in the table.
void Compiler::choosePages()
{
    EdgeRelease& release = m_made.release;
    const auto isOrdinary = [&](const QString& file) {
        return file != u"/index.html" && file != release.fallback && file != m_made.notFoundPage;
    };
    qsizetype folders = 0;
    qsizetype files = 0;
    for (const QString& file : std::as_const(m_pages))
        if (isOrdinary(file))
            ++(file.endsWith("/index.html"_L1) ? folders : files);
    release.pages = files > folders ? EdgeRelease::Pages::Files : EdgeRelease::Pages::Folders;
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        const bool isFolder = page.value().endsWith("/index.html"_L1);
        const bool isKnown = release.fallback.isEmpty() && isFolder == (release.pages == EdgeRelease::Pages::Folders);
        if (isOrdinary(page.value()) && !isKnown && !m_exact.contains(page.key()) && !isForcedAway(page.key()))
            m_exact[page.key()] = page.value();
    }
    // The fallback of a site without an index.html is its front page too.
    if (!release.fallback.isEmpty() && !m_files.contains(u"/index.html"_s) && !m_exact.contains(u"/"_s))
        m_exact[u"/"_s] = release.fallback;
}

//! A pattern that is not forced is only for what the site does not have.
void Compiler::keepFiles()
{
    const auto isTaken = [this](const QString& path, bool isFile) {
        return std::any_of(m_patterns.begin(), m_patterns.end(), [&](const PathRule& rule) {
            return !rule.isForced && (rule.isMove() || !isFile) && matched(rule.from, path);
        });
    };
    const auto keep = [this](const QString& key, const QJsonValue& value) {
        if (m_exact.contains(key) || isForcedAway(key))
            return;
        m_exact[key] = value;
        ++m_keptFiles;
    };
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page)
        if (isTaken(page.key(), false))
            keep(page.key(), page.value());
    for (const QString& file : std::as_const(m_files))
        if (!isFingerprinted(file) && isTaken(file, hasExtension(file)))
            keep(file, 0);
    for (const QString& file : std::as_const(m_own)) // what has an entry is not looked for in assets/
        if (const QString path = u'/' + file; !m_exact.contains(path) && !isForcedAway(path))
            m_exact[path] = 0;
}

//! Patterns and headers are in values of their own: where a path is decided without a pattern, none is read.
Result<> Compiler::writePatterns(QList<QByteArray>& parts)
{
    QJsonArray rules;
    const auto part = [&rules](bool isHeaders) {
        return json({{u"w"_s, isHeaders ? QJsonArray() : rules}, {u"h"_s, isHeaders ? rules : QJsonArray()}});
    };
    const auto finish = [&](bool isHeaders) {
        if (!rules.isEmpty())
            parts << part(isHeaders);
        rules = {};
    };
    const auto add = [&](const QJsonArray& rule, bool isHeaders, const Origin& origin) -> Result<> {
        rules << rule;
        if (part(isHeaders).size() > largestValue) {
            rules.removeLast();
            finish(isHeaders);
            rules << rule;
        }
        if (parts.size() >= mostRuleParts && m_beyond.file.isEmpty())
            m_beyond = origin;
        const qsizetype size = part(isHeaders).size();
        if (size > largestValue)
            return fail(Error::Kind::Limit, "edge-rule-too-large",
                        say(QT_TRANSLATE_NOOP("core", "The rule at %1 takes %2 bytes; a KeyValueStore holds 1,024."),
                            {origin.text(), QString::number(size)}),
                        say(QT_TRANSLATE_NOOP("core", "Shorten it, or split it into several.")));
        return {};
    };
    for (const PathRule& rule : m_patterns) {
        QJsonArray made{rule.from, rule.to, rule.status};
        if (!rule.isMove() && !rule.isForced)
            made << 1; // pages only: a missing file is a 404
        SD_CHECK(add(made, false, rule.origin));
    }
    finish(false);
    m_made.release.patternParts = static_cast<int>(parts.size());
    qsizetype handedOn = 0;
    for (const HeaderRule& rule : m_rules.headers) {
        QJsonObject values;
        for (const auto& [name, value] : rule.headers)
            values[name] = value;
        SD_CHECK(add({rule.from, values}, true, rule.origin));
        handedOn += QUrl::toPercentEncoding(QString::fromUtf8(json(values)), "!*'()").size();
        if (handedOn > largestHeaders)
            return fail(Error::Kind::Limit, "edge-headers-too-large",
                        say(QT_TRANSLATE_NOOP("core",
                                              "The encoded headers of this site take more than %1 bytes, the limit for "
                                              "a request at the edge. It is exceeded at %2."),
                            {QString::number(largestHeaders), rule.origin.text()}),
                        say(QT_TRANSLATE_NOOP("core", "Shorten header values, or remove headers, then deploy again.")));
    }
    finish(true);
    return {};
}

Result<QList<QByteArray>> Compiler::exactBuckets() const
{
    for (int count = m_exact.isEmpty() ? 0 : 1; count <= mostExactParts; ++count) {
        std::vector<QJsonObject> buckets(static_cast<size_t>(count));
        for (auto entry = m_exact.begin(); entry != m_exact.end(); ++entry)
            buckets[static_cast<size_t>(edgeHash(entry.key()) % count)][entry.key()] = entry.value();
        QList<QByteArray> values;
        for (const QJsonObject& bucket : buckets)
            values << json(bucket);
        if (std::all_of(values.begin(), values.end(),
                        [](const QByteArray& value) { return value.size() <= largestValue; }))
            return values;
    }
    return fail(
        Error::Kind::Limit, edgeRulesTooMany,
        say(QT_TRANSLATE_NOOP("core", "The %1 single paths in this site's rules do not fit into %2 values of 1 KB."),
            {QString::number(m_exact.size()), QString::number(mostExactParts)}),
        m_own.size() > m_exact.size() / 2
            ? say(QT_TRANSLATE_NOOP("core",
                                    "Most are changed files whose names mark them as unchanging: let the build name "
                                    "them by content (%1), or rename them."),
                  {m_own.first().left(120)})
            : m_keptFiles > m_exact.size() / 2
            ? say(QT_TRANSLATE_NOOP("core",
                                    "Most are files that a pattern must not override. To allow it, add ! after the "
                                    "pattern's status; otherwise give it a longer path."))
            : say(QT_TRANSLATE_NOOP("core", "Combine redirects into patterns with *, or remove the fallback page.")));
}

Result<> Compiler::writeParts()
{
    QList<QByteArray> patterns;
    SD_CHECK(writePatterns(patterns));
    if (patterns.size() > mostRuleParts)
        return fail(Error::Kind::Limit, edgeRulesTooMany,
                    say(QT_TRANSLATE_NOOP("core",
                                          "Patterns and headers of this site take %1 KB; the edge reads only %2 KB for "
                                          "each address. The limit is exceeded at %3."),
                        {QString::number(patterns.size()), QString::number(mostRuleParts), m_beyond.text()}),
                    say(QT_TRANSLATE_NOOP("core", "Combine patterns, or write redirects of single paths without *.")));
    SD_TRY(const QList<QByteArray> exact, exactBuckets());
    if (patterns.isEmpty() && exact.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part : patterns + QList<QByteArray>{"/"} + exact) {
        hash.addData(part);
        hash.addData("\n");
    }
    EdgeRelease& release = m_made.release;
    release.rules = QString::fromLatin1(hash.result().toHex().left(16));
    release.ruleParts = static_cast<int>(patterns.size());
    release.exactParts = static_cast<int>(exact.size());
    for (qsizetype i = 0; i < patterns.size(); ++i)
        m_made.keys[u"rules/%1/%2"_s.arg(release.rules).arg(i)] = patterns[i];
    for (qsizetype i = 0; i < exact.size(); ++i)
        m_made.keys[u"rules/%1/e%2"_s.arg(release.rules).arg(i)] = exact[i];
    return {};
}

Result<Compiled> Compiler::compile(const QString& release)
{
    m_made.notes = m_rules.notes;
    m_made.release.id = release;
    if (m_rules.trailingSlash)
        m_made.release.slash = *m_rules.trailingSlash ? EdgeRelease::Slash::Always : EdgeRelease::Slash::Never;
    m_made.release.hidesHtml = m_rules.cleanUrls.value_or(false);
    if (!m_made.release.fallback.isEmpty() && !m_files.contains(m_made.release.fallback))
        return fail(Error::Kind::BadInput, "edge-fallback-missing",
                    say(QT_TRANSLATE_NOOP("core", "The fallback page %1 is not among the files of the site."),
                        {m_made.release.fallback.left(120)}),
                    say(QT_TRANSLATE_NOOP("core", "Correct `fallback` in shipdeck.yml, or set it to false.")));
    takeCatchAll();
    answerMissing();
    sortOut();
    choosePages();
    keepFiles();
    SD_CHECK(writeParts());
    return std::move(m_made);
}

} // namespace

Result<Compiled> compiled(const QString& release, const SiteRules& rules, const QStringList& files,
                          const QString& fallback, const QStringList& own, Missing missing)
{
    auto made = Compiler(rules, files, fallback, own, missing).compile(release);
    if (made || missing == Missing::ByDistribution || made.error().code != edgeRulesTooMany)
        return made;
    auto without = Compiler(rules, files, fallback, own, Missing::ByDistribution).compile(release);
    if (!without)
        return without;
    without->missing = missing;
    if (!without->notFoundPage.isEmpty())
        without->notes << SiteRules::Note{
            {without->notFoundPage.mid(1), 1},
            say(QT_TRANSLATE_NOOP("core",
                                  "Missing addresses show a plain page: below a shared domain, the edge can't tell "
                                  "this many pages from missing ones."))};
    return without;
}

} // namespace shipdeck::edge
