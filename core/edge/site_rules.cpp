// SPDX-License-Identifier: MIT
#include "edge/site_rules.h"

#include "edge/address.h"

#include <QRegularExpression>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype mostPlaceholders = 9;

//! What CloudFront keeps to itself, or what would break an answer.
//! https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
bool isForbidden(const QString& name)
{
    static const QStringList words{u"connection"_s,
                                   u"content-encoding"_s,
                                   u"content-length"_s,
                                   u"expect"_s,
                                   u"keep-alive"_s,
                                   u"set-cookie"_s,
                                   u"server"_s,
                                   u"te"_s,
                                   u"trailer"_s,
                                   u"transfer-encoding"_s,
                                   u"upgrade"_s,
                                   u"via"_s,
                                   u"warning"_s,
                                   u"x-cache"_s,
                                   u"x-forwarded-proto"_s,
                                   u"x-real-ip"_s,
                                   u"location"_s};
    static const QStringList families{u"proxy-"_s,  u"x-accel-"_s, u"x-amz-"_s,
                                      u"x-amzn-"_s, u"x-edge-"_s,  u"x-shipdeck"_s};
    return words.contains(name) || std::any_of(families.begin(), families.end(), [&name](const QString& family) {
               return name.startsWith(family);
           });
}

bool isAddress(const QString& to)
{
    static const QRegularExpression scheme(u"\\A[a-z][a-z0-9+.-]*:"_s, QRegularExpression::CaseInsensitiveOption);
    return scheme.match(to).hasMatch() || to.startsWith("//"_L1);
}

//! Escapes what an address must not hold as it is; what is escaped already stays.
QString inAddress(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "!#$%&'()*+,/:;=?@[]~"));
}

} // namespace

bool PathRule::isPattern() const
{
    return from.contains(u'*') || from.split(u'/').contains(u":"_s);
}

void SiteRules::append(SiteRules later)
{
    paths += later.paths;
    headers = later.headers + headers; // of two rules for one header, the router takes the last
    notes += later.notes;
    trailingSlash = trailingSlash ? trailingSlash : later.trailingSlash;
    cleanUrls = cleanUrls ? cleanUrls : later.cleanUrls;
}

RuleReader::RuleReader(QString file, SiteRules& into) : m_file(std::move(file)), m_into(into) {}

Failure RuleReader::wrong(int line, Text why, Text next) const
{
    return fail(Error::Kind::BadInput, "edge-rules-invalid",
                say(QT_TRANSLATE_NOOP("core", "%1 can't be used."), {Origin{m_file, line}.text()}), std::move(next),
                std::move(why));
}

void RuleReader::note(int line, Text text)
{
    m_into.notes << SiteRules::Note{{m_file, line}, std::move(text)};
}

void RuleReader::noteNotDone(int line, const QString& what)
{
    note(line,
         say(QT_TRANSLATE_NOOP("core", "“%1” is not supported at the edge; the whole rule is skipped."),
             {what.left(120)}));
}

Result<QString> RuleReader::pattern(const QString& from, int line, QStringList& names) const
{
    names = {u"splat"_s};
    if (!from.startsWith(u'/') || from.contains(u'?') || from.contains(u'#'))
        return wrong(line, say(QT_TRANSLATE_NOOP("core", "“%1” is not a path of this site."), {from.left(120)}),
                     say(QT_TRANSLATE_NOOP("core", "Begin it with / and leave out what follows a ? or #.")));
    static const QRegularExpression placeholder(u"\\A:([A-Za-z][A-Za-z0-9_]*)\\z"_s);
    const qsizetype star = from.indexOf(u'*');
    QStringList parts;
    qsizetype at = 0;
    for (const QString& part : from.split(u'/')) {
        const auto found = placeholder.match(part);
        if (found.hasMatch() && (star < 0 || at < star)) {
            names << found.captured(1);
            parts << u":"_s;
        } else if (part == u":" || found.hasMatch()) {
            return wrong(line, say(QT_TRANSLATE_NOOP("core", "“%1” is not allowed there."), {part.left(60)}),
                         say(QT_TRANSLATE_NOOP("core", "Write names such as /:year/ before the *.")));
        } else {
            parts << part;
        }
        at += part.size() + 1;
    }
    if (from.count(u'*') > 1 || names.size() - 1 > mostPlaceholders)
        return wrong(line, say(QT_TRANSLATE_NOOP("core", "“%1” has too many placeholders."), {from.left(120)}),
                     say(QT_TRANSLATE_NOOP("core", "Use one * and up to nine names; write two rules instead.")));
    const QString decoded = decodedPath(parts.join(u'/').toUtf8());
    // %2A and %3A would become signs by decoding.
    if (decoded.isEmpty() || decoded.count(u'*') != from.count(u'*')
        || decoded.split(u'/').count(u":"_s) != names.size() - 1)
        return wrong(line, say(QT_TRANSLATE_NOOP("core", "“%1” is not a path of this site."), {from.left(120)}),
                     say(QT_TRANSLATE_NOOP("core", "Leave out //, /../ and broken %-escapes.")));
    return decoded;
}

Result<QString> RuleReader::target(const Written& rule, const QStringList& names) const
{
    const bool isMove = rule.status > 300 && rule.status < 400;
    const bool isOutside = isAddress(rule.to);
    static const QRegularExpression placeholder(u":([A-Za-z][A-Za-z0-9_]*)"_s);
    static const QRegularExpression safeHost(u"\\Ahttps?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?\\z"_s);
    const QString host = isOutside ? rule.to.section(u'/', 0, 2) : QString();
    if (isOutside ? !safeHost.match(host).hasMatch() : (!rule.to.startsWith(u'/') || rule.to.contains(u'\\')))
        return wrong(rule.line, say(QT_TRANSLATE_NOOP("core", "“%1” is not a valid target."), {rule.to.left(120)}),
                     say(QT_TRANSLATE_NOOP("core",
                                           "Give a path that begins with / or an https:// address whose host is "
                                           "written out.")));
    QString made;
    qsizetype from = 0;
    for (auto matches = placeholder.globalMatch(rule.to, host.size()); matches.hasNext();) {
        const auto match = matches.next();
        const qsizetype number = names.indexOf(match.captured(1));
        const bool isFirst = number == 0 && !rule.from.contains(u'*');
        if (number < 0 || isFirst) {
            if (match.capturedStart() > 0 && rule.to[match.capturedStart() - 1] == u'/')
                return wrong(rule.line,
                             say(QT_TRANSLATE_NOOP("core", "“%1” is not defined in “%2”."),
                                 {match.captured(), rule.from.left(120)}),
                             say(QT_TRANSLATE_NOOP("core", "Use a name from the left side, or :splat for its *.")));
            continue; // a colon in a text
        }
        made += rule.to.mid(from, match.capturedStart() - from).replace(u'$', u"$$"_s) + u'$' + QString::number(number);
        from = match.capturedEnd();
    }
    made += rule.to.mid(from).replace(u'$', u"$$"_s);
    if (isMove)
        return inAddress(made);
    const QString path = decodedPath(made.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    if (path.isEmpty())
        return wrong(rule.line, say(QT_TRANSLATE_NOOP("core", "“%1” is not a path of this site."), {rule.to.left(120)}),
                     say(QT_TRANSLATE_NOOP("core", "Leave out //, /../ and broken %-escapes.")));
    return path;
}

Result<> RuleReader::addPath(const Written& rule)
{
    static const QList<int> known{200, 301, 302, 303, 307, 308, 404, 410};
    QStringList names;
    if (isAddress(rule.from)) {
        note(rule.line,
             say(QT_TRANSLATE_NOOP("core", "Rules for a single host are not supported: %1."), {rule.from.left(120)}));
        return {};
    }
    SD_TRY(const QString from, pattern(rule.from, rule.line, names));
    if (!known.contains(rule.status))
        return wrong(rule.line,
                     say(QT_TRANSLATE_NOOP("core", "%1 is not a valid status for a rule."),
                         {QString::number(rule.status)}),
                     say(QT_TRANSLATE_NOOP("core", "Use 200, 301, 302, 303, 307, 308, 404 or 410.")));
    const bool isMove = rule.status > 300 && rule.status < 400;
    if (!isMove && isAddress(rule.to)) {
        note(rule.line,
             say(QT_TRANSLATE_NOOP("core", "A static site can't forward requests to other servers: %1."),
                 {rule.to.left(120)}));
        return {};
    }
    SD_TRY(const QString to, target(rule, names));
    m_into.paths << PathRule{from, to, rule.status, rule.isForced, {m_file, rule.line}};
    return {};
}

Result<> RuleReader::addHeaders(const QString& from, const QList<std::pair<QString, QString>>& headers, int line)
{
    if (isAddress(from)) {
        note(line, say(QT_TRANSLATE_NOOP("core", "Rules for a single host are not supported: %1."), {from.left(120)}));
        return {};
    }
    QStringList names;
    SD_TRY(const QString path, pattern(from, line, names));
    HeaderRule made{path, {}, {m_file, line}};
    // Rules for one path that follow each other are one: what it says twice is joined.
    const bool isSame = !m_into.headers.isEmpty() && m_into.headers.last().from == path;
    if (isSame)
        made = m_into.headers.takeLast();
    static const QRegularExpression token(u"\\A[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}\\z"_s);
    static const QRegularExpression value(u"\\A[\\x20-\\x7e]*\\z"_s);
    for (const auto& [name, text] : headers) {
        const QString lower = name.toLower();
        if (!token.match(name).hasMatch() || !value.match(text).hasMatch())
            return wrong(line, say(QT_TRANSLATE_NOOP("core", "“%1” is not a valid header."), {name.left(60)}),
                         say(QT_TRANSLATE_NOOP("core", "Write `Name: value` with plain ASCII characters.")));
        if (isForbidden(lower))
            return wrong(line,
                         say(QT_TRANSLATE_NOOP("core", "CloudFront does not let a site set %1."), {name.left(60)}),
                         say(QT_TRANSLATE_NOOP("core", "Delete the line.")));
        const auto same = std::find_if(made.headers.begin(), made.headers.end(),
                                       [&lower](const auto& one) { return one.first == lower; });
        if (same == made.headers.end())
            made.headers << std::pair(lower, text);
        else
            same->second += u", "_s + text;
    }
    if (!made.headers.isEmpty())
        m_into.headers << made;
    return {};
}

Result<SiteRules> readSiteRules(const QHash<QString, QByteArray>& texts)
{
    using Read = Result<SiteRules> (*)(const QByteArray&, const QString&);
    static constexpr std::pair<const char16_t*, Read> readers[] = {
        {u"shipdeck.yml", readShipdeckYml}, {u"shipdeck.yaml", readShipdeckYml}, {u"_redirects", readRedirects},
        {u"_headers", readHeaders},         {u"netlify.toml", readNetlifyToml},  {u"vercel.json", readVercelJson}};
    SiteRules all;
    for (const auto& [name, read] : readers) {
        const QString file = QString::fromUtf16(name);
        if (!texts.contains(file))
            continue;
        const QByteArray text = texts[file];
        if (text.size() > largestRulesFile)
            return fail(Error::Kind::Limit, "edge-rules-too-large",
                        say(QT_TRANSLATE_NOOP("core", "%1 is larger than 256 KiB."), {file}),
                        say(QT_TRANSLATE_NOOP("core", "Combine rules into patterns with *.")));
        SD_TRY(SiteRules rules, read(text, file));
        all.append(std::move(rules));
    }
    return all;
}

} // namespace shipdeck::edge
