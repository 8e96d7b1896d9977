// SPDX-License-Identifier: MIT
#include "edge/site_rules.h"

#include <QRegularExpression>
#include <sstream>
#include <toml++/toml.h>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

//! Lines without their ends, comments and a byte order mark.
QStringList linesOf(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    QStringList lines;
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        lines << line;
    }
    return lines;
}

Result<> readRedirect(RuleReader& reader, const QString& line, int number)
{
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression status(u"\\A(\\d{3})(!?)\\z"_s);
    static const QRegularExpression target(u"\\A(?:/|[a-z][a-z0-9+.-]*://)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList words = line.split(space, Qt::SkipEmptyParts);
    if (const qsizetype comment = words.indexOf(QRegularExpression(u"^#.*"_s)); comment >= 0)
        words = words.mid(0, comment);
    qsizetype to = 1;
    while (to < words.size() && !target.match(words[to]).hasMatch() && words[to].contains(u'='))
        ++to;
    if (to >= words.size())
        return reader.wrong(number, say(QT_TRANSLATE_NOOP("core", "The rule has no target.")),
                            say(QT_TRANSLATE_NOOP("core", "Write: /from /to 301")));
    RuleReader::Written rule{words[0], words[to], 301, false, number};
    if (to > 1) {
        reader.noteNotDone(number, words[1]);
        return {};
    }
    for (const QString& word : words.mid(to + 1)) {
        if (const auto found = status.match(word); found.hasMatch()) {
            rule.status = found.captured(1).toInt();
            rule.isForced = !found.captured(2).isEmpty();
        } else if (word.contains(u'=')) {
            reader.noteNotDone(number, word);
            return {};
        } else {
            return reader.wrong(number, say(QT_TRANSLATE_NOOP("core", "“%1” is not understood."), {word.left(60)}),
                                say(QT_TRANSLATE_NOOP("core", "Write: /from /to 301")));
        }
    }
    return reader.addPath(rule);
}

int lineOf(const toml::node& node)
{
    return static_cast<int>(node.source().begin.line);
}

QString textOf(const toml::node* node)
{
    const auto* text = node ? node->as_string() : nullptr;
    return text ? QString::fromStdString(text->get()) : QString();
}

Result<> readTomlRedirect(RuleReader& reader, const toml::node& node)
{
    const toml::table* entry = node.as_table();
    const int line = lineOf(node);
    if (!entry || textOf(entry->get("from")).isEmpty() || textOf(entry->get("to")).isEmpty())
        return reader.wrong(line, say(QT_TRANSLATE_NOOP("core", "A redirect needs the texts `from` and `to`.")),
                            say(QT_TRANSLATE_NOOP("core", "Write: from = \"/old\" and to = \"/new\".")));
    for (const char* name : {"query", "conditions", "headers", "signed"}) {
        if (entry->contains(name)) {
            reader.noteNotDone(line, QString::fromLatin1(name));
            return {};
        }
    }
    const auto status = (*entry)["status"].value<int64_t>();
    const auto force = (*entry)["force"].value<bool>();
    if ((entry->contains("status") && !status) || (entry->contains("force") && !force))
        return reader.wrong(line,
                            say(QT_TRANSLATE_NOOP("core", "`status` has to be a number and `force` true or false.")),
                            say(QT_TRANSLATE_NOOP("core", "Write: status = 301 and force = true.")));
    return reader.addPath({textOf(entry->get("from")), textOf(entry->get("to")),
                           static_cast<int>(std::clamp<int64_t>(status.value_or(301), 0, 999)), force.value_or(false),
                           line});
}

Result<> readTomlHeaders(RuleReader& reader, const toml::node& node)
{
    const toml::table* entry = node.as_table();
    const toml::table* values = entry ? (*entry)["values"].as_table() : nullptr;
    const QString path = entry ? textOf(entry->get("for")) : QString();
    if (!values || path.isEmpty())
        return reader.wrong(lineOf(node),
                            say(QT_TRANSLATE_NOOP("core", "Headers need the text `for` and the table `values`.")),
                            say(QT_TRANSLATE_NOOP("core", "Write: for = \"/*\" and [headers.values].")));
    for (const auto& [key, value] : *values) {
        QList<std::pair<QString, QString>> headers;
        const QString name = QString::fromUtf8(key.str().data(), static_cast<qsizetype>(key.str().size()));
        if (const toml::array* several = value.as_array())
            for (const toml::node& one : *several)
                headers << std::pair(name, textOf(&one));
        else
            headers << std::pair(name, textOf(&value).simplified());
        SD_CHECK(reader.addHeaders(path, headers, lineOf(value)));
    }
    return {};
}

} // namespace

Result<SiteRules> readRedirects(const QByteArray& text, const QString& file)
{
    SiteRules rules;
    RuleReader reader(file, rules);
    int number = 0;
    for (const QString& line : linesOf(text)) {
        ++number;
        if (const QString said = line.trimmed(); !said.isEmpty() && !said.startsWith(u'#'))
            SD_CHECK(readRedirect(reader, said, number));
    }
    return rules;
}

Result<SiteRules> readHeaders(const QByteArray& text, const QString& file)
{
    SiteRules rules;
    RuleReader reader(file, rules);
    QString path;
    int number = 0;
    for (const QString& line : linesOf(text)) {
        ++number;
        const QString said = line.trimmed();
        if (said.isEmpty() || said.startsWith(u'#'))
            continue;
        if (!line[0].isSpace()) {
            path = said;
            continue;
        }
        const qsizetype colon = said.indexOf(u':');
        if (path.isEmpty() || colon < 1)
            return reader.wrong(number, say(QT_TRANSLATE_NOOP("core", "“%1” is not understood."), {said.left(60)}),
                                say(QT_TRANSLATE_NOOP("core",
                                                      "Write a path, and below it indented lines `Name: value`.")));
        // Each line by itself, so that an error names it; rules of one path are joined below.
        SD_CHECK(reader.addHeaders(path, {{said.left(colon).trimmed(), said.mid(colon + 1).trimmed()}}, number));
    }
    return rules;
}

Result<SiteRules> readNetlifyToml(const QByteArray& text, const QString& file)
{
    SiteRules rules;
    RuleReader reader(file, rules);
    toml::table table;
    try {
        table = toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    } catch (const toml::parse_error& error) {
        return reader.wrong(static_cast<int>(error.source().begin.line),
                            verbatim(QString::fromUtf8(error.description().data(),
                                                       static_cast<qsizetype>(error.description().size()))),
                            say(QT_TRANSLATE_NOOP("core", "Correct the TOML.")));
    }
    const std::pair<const char*, Result<> (*)(RuleReader&, const toml::node&)> kinds[] = {{"redirects",
                                                                                           readTomlRedirect},
                                                                                          {"headers", readTomlHeaders}};
    for (const auto& [name, read] : kinds) {
        const toml::node* node = table.get(name);
        if (!node)
            continue;
        if (!node->as_array())
            return reader.wrong(lineOf(*node),
                                say(QT_TRANSLATE_NOOP("core", "`%1` has to be a list."), {QString::fromLatin1(name)}),
                                say(QT_TRANSLATE_NOOP("core", "Write: [[%1]]"), {QString::fromLatin1(name)}));
        for (const toml::node& entry : *node->as_array())
            SD_CHECK(read(reader, entry));
    }
    if (const toml::node* functions = table.get("edge_functions"))
        reader.noteNotDone(lineOf(*functions), u"edge_functions"_s);
    return rules;
}

} // namespace shipdeck::edge
