// SPDX-License-Identifier: MIT
#include "build/detect/json_text.h"
#include "edge/site_rules.h"

#include <QRegularExpression>
#include <yaml-cpp/yaml.h>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

QString plain(const YAML::Node& node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

int lineOf(const YAML::Node& node)
{
    return node.Mark().line + 1;
}

bool isTrue(const YAML::Node& node)
{
    return plain(node) == u"true";
}

//! A document that knows its lines, or why it is none. JSON is read as the YAML that it is.
Result<YAML::Node> documentOf(const RuleReader& reader, const QByteArray& text, const char* language)
{
    try {
        return YAML::Load(text.toStdString());
    } catch (const YAML::Exception& error) {
        return reader.wrong(error.mark.line + 1, verbatim(QString::fromStdString(error.msg)),
                            say(QT_TRANSLATE_NOOP("core", "Correct the %1."), {QString::fromLatin1(language)}));
    }
}

//! The entries of `name`, each a map; empty if there is no such list.
Result<std::vector<YAML::Node>> entriesOf(const RuleReader& reader, const YAML::Node& document, const char* name)
{
    std::vector<YAML::Node> entries;
    const YAML::Node list = document[name];
    if (!list)
        return entries;
    const Text next = say(QT_TRANSLATE_NOOP("core", "Write a list of rules, as docs/edge.md shows."));
    if (!list.IsSequence())
        return reader.wrong(lineOf(list),
                            say(QT_TRANSLATE_NOOP("core", "`%1` has to be a list."), {QString::fromLatin1(name)}),
                            next);
    for (const YAML::Node& entry : list) {
        if (!entry.IsMap())
            return reader.wrong(lineOf(entry), say(QT_TRANSLATE_NOOP("core", "A rule was expected here.")), next);
        entries.push_back(entry);
    }
    return entries;
}

Result<std::optional<bool>> truth(const RuleReader& reader, const YAML::Node& document, const char* name)
{
    const YAML::Node value = document[name];
    if (!value)
        return std::optional<bool>();
    if (plain(value) != u"true" && plain(value) != u"false")
        return reader.wrong(
            lineOf(value), say(QT_TRANSLATE_NOOP("core", "“%1” has to be true or false."), {QString::fromLatin1(name)}),
            say(QT_TRANSLATE_NOOP("core", "Write `%1: true` or `%1: false`."), {QString::fromLatin1(name)}));
    return std::optional(isTrue(value));
}

Result<int> statusOf(const RuleReader& reader, const YAML::Node& value)
{
    bool ok = false;
    const int status = plain(value).toInt(&ok);
    if (!ok)
        return reader.wrong(lineOf(value), say(QT_TRANSLATE_NOOP("core", "A status has to be a number.")),
                            say(QT_TRANSLATE_NOOP("core", "Correct the number.")));
    return status;
}

//! path-to-regexp's `/:path*`, `/(.*)` and `/:a` as `*` and `:a`; empty for what needs a regular expression.
QString fromVercel(QString source, QString& destination)
{
    static const QRegularExpression rest(u"\\A(.*/)(?::([A-Za-z]\\w*)(?:\\*|\\(\\.\\*\\))|\\(\\.\\*\\))\\z"_s);
    static const QRegularExpression special(u"[(){}|*+?\\\\^$]"_s);
    if (const auto found = rest.match(source); found.hasMatch()) {
        if (const QString name = found.captured(2); !name.isEmpty())
            destination.replace(QRegularExpression(u":%1\\*?(?!\\w)"_s.arg(name)), u":splat"_s);
        destination.replace(u"$1"_s, u":splat"_s);
        source = found.captured(1) + u'*';
    }
    const QString text = source.endsWith(u'*') ? source.chopped(1) : source;
    return special.match(text).hasMatch() ? QString() : source;
}

Result<> readVercelPath(RuleReader& reader, const YAML::Node& entry, bool isMove)
{
    const int line = lineOf(entry);
    QString destination = plain(entry["destination"]);
    if (plain(entry["source"]).isEmpty() || destination.isEmpty())
        return reader.wrong(line, say(QT_TRANSLATE_NOOP("core", "A rule needs the texts `source` and `destination`.")),
                            say(QT_TRANSLATE_NOOP("core", "Add what is missing, or delete the rule.")));
    for (const char* name : {"has", "missing", "env"}) {
        if (entry[name]) {
            reader.noteNotDone(line, QString::fromLatin1(name));
            return {};
        }
    }
    const QString source = fromVercel(plain(entry["source"]), destination);
    if (source.isEmpty()) {
        reader.noteNotDone(line, plain(entry["source"]));
        return {};
    }
    // Vercel looks at redirects before its files, and at rewrites after them.
    RuleReader::Written rule{source, destination, 200, isMove, line};
    if (isMove) {
        rule.status = plain(entry["permanent"]) == u"false" ? 307 : 308;
        if (entry["statusCode"]) {
            SD_TRY(rule.status, statusOf(reader, entry["statusCode"]));
        }
        if (rule.status <= 300 || rule.status >= 400)
            return reader.wrong(line,
                                say(QT_TRANSLATE_NOOP("core", "%1 is not a valid status for a rule."),
                                    {QString::number(rule.status)}),
                                say(QT_TRANSLATE_NOOP("core", "Use 301, 302, 303, 307 or 308.")));
    }
    return reader.addPath(rule);
}

Result<> readVercelHeaders(RuleReader& reader, const YAML::Node& entry)
{
    QString none;
    const QString source = fromVercel(plain(entry["source"]), none);
    if (plain(entry["source"]).isEmpty() || !entry["headers"].IsDefined() || !entry["headers"].IsSequence())
        return reader.wrong(lineOf(entry),
                            say(QT_TRANSLATE_NOOP("core", "Headers need the text `source` and the list `headers`.")),
                            say(QT_TRANSLATE_NOOP("core", "Add what is missing, or delete the rule.")));
    if (source.isEmpty() || entry["has"] || entry["missing"]) {
        reader.noteNotDone(lineOf(entry), source.isEmpty() ? plain(entry["source"]) : u"has"_s);
        return {};
    }
    for (const YAML::Node& header : entry["headers"]) {
        if (!header.IsMap())
            return reader.wrong(lineOf(header),
                                say(QT_TRANSLATE_NOOP("core", "A header needs the texts `key` and `value`.")),
                                say(QT_TRANSLATE_NOOP("core", "Add what is missing, or delete the rule.")));
        SD_CHECK(reader.addHeaders(source, {{plain(header["key"]), plain(header["value"])}}, lineOf(header)));
    }
    return {};
}

Result<> readShipdeckRedirect(RuleReader& reader, const YAML::Node& entry)
{
    const int line = lineOf(entry);
    static const QStringList known{u"from"_s, u"to"_s, u"status"_s, u"force"_s};
    for (const auto& one : entry)
        if (!known.contains(plain(one.first)))
            return reader.wrong(lineOf(one.first),
                                say(QT_TRANSLATE_NOOP("core", "There is no setting “%1”."),
                                    {plain(one.first).left(60)}),
                                say(QT_TRANSLATE_NOOP("core", "Use one of: %1."), {known.join(u", "_s)}));
    if (plain(entry["from"]).isEmpty() || plain(entry["to"]).isEmpty())
        return reader.wrong(line, say(QT_TRANSLATE_NOOP("core", "A redirect needs the texts `from` and `to`.")),
                            say(QT_TRANSLATE_NOOP("core", "Add what is missing, or delete the rule.")));
    RuleReader::Written rule{plain(entry["from"]), plain(entry["to"]), 301, false, line};
    if (entry["status"]) {
        SD_TRY(rule.status, statusOf(reader, entry["status"]));
    }
    SD_TRY(const auto force, truth(reader, entry, "force"));
    rule.isForced = force.value_or(false);
    return reader.addPath(rule);
}

} // namespace

Result<SiteRules> readVercelJson(const QByteArray& text, const QString& file)
{
    SiteRules rules;
    RuleReader reader(file, rules);
    QByteArray flat = text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text;
    if (const auto json = build::parseJson(flat); !json)
        return reader.wrong(json.error().line, verbatim(json.error().reason),
                            say(QT_TRANSLATE_NOOP("core", "Correct the %1."), {u"JSON"_s}));
    flat.replace('\t', ' '); // white space in JSON, and an error to YAML; inside texts JSON does not allow it
    SD_TRY(const YAML::Node document, documentOf(reader, flat, "JSON"));
    for (const auto& [name, isMove] : {std::pair("redirects", true), std::pair("rewrites", false)}) {
        SD_TRY(const auto entries, entriesOf(reader, document, name));
        for (const YAML::Node& entry : entries)
            SD_CHECK(readVercelPath(reader, entry, isMove));
    }
    SD_TRY(const auto headers, entriesOf(reader, document, "headers"));
    for (const YAML::Node& entry : headers)
        SD_CHECK(readVercelHeaders(reader, entry));
    if (document["routes"])
        reader.noteNotDone(lineOf(document["routes"]), u"routes"_s);
    SD_TRY(rules.cleanUrls, truth(reader, document, "cleanUrls"));
    SD_TRY(rules.trailingSlash, truth(reader, document, "trailingSlash"));
    return rules;
}

Result<SiteRules> readShipdeckYml(const QByteArray& text, const QString& file)
{
    SiteRules rules;
    RuleReader reader(file, rules);
    SD_TRY(const YAML::Node document, documentOf(reader, text, "YAML"));
    if (!document.IsMap())
        return rules; // what else is wrong with it, its own reader says
    SD_TRY(const auto redirects, entriesOf(reader, document, "redirects"));
    for (const YAML::Node& entry : redirects)
        SD_CHECK(readShipdeckRedirect(reader, entry));
    if (const YAML::Node headers = document["headers"]) {
        if (!headers.IsMap())
            return reader.wrong(lineOf(headers),
                                say(QT_TRANSLATE_NOOP("core", "`headers` has to hold paths and their headers.")),
                                say(QT_TRANSLATE_NOOP("core", "Write a list of rules, as docs/edge.md shows.")));
        for (const auto& entry : headers) {
            if (!entry.second.IsMap())
                return reader.wrong(lineOf(entry.first), say(QT_TRANSLATE_NOOP("core", "A rule was expected here.")),
                                    say(QT_TRANSLATE_NOOP("core", "Write a list of rules, as docs/edge.md shows.")));
            for (const auto& header : entry.second)
                SD_CHECK(reader.addHeaders(plain(entry.first), {{plain(header.first), plain(header.second)}},
                                           lineOf(header.first)));
        }
    }
    SD_TRY(rules.cleanUrls, truth(reader, document, "cleanUrls"));
    SD_TRY(rules.trailingSlash, truth(reader, document, "trailingSlash"));
    return rules;
}

} // namespace shipdeck::edge
