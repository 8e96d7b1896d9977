// SPDX-License-Identifier: MIT
#include "command_line.h"

#include "build/detect/project_file.h"

namespace shipdeck::cli {
namespace {

Failure wrongUsage(const Usage& usage, Text what)
{
    return fail(Error::Kind::BadInput, "usage", std::move(what),
                say(QT_TRANSLATE_NOOP("core", "`shipctl %1 --help` shows its usage."), {usage.name}));
}

const Usage::Option* findOption(const QList<Usage::Option>& options, const QString& name)
{
    for (const auto& option : options)
        if (option.name.split(u',').contains(name))
            return &option;
    return nullptr;
}

//! `--limit --json`: the value is missing. A value that looks like an option is written `--limit=--json`.
bool isOption(const QList<Usage::Option>& options, const QString& argument)
{
    return argument.startsWith(QStringLiteral("--")) && findOption(options, argument.mid(2).section(u'=', 0, 0));
}

Failure unknownOption(const Usage& usage, const QString& argument)
{
    QStringList known;
    const auto options = allOptions(usage);
    for (const auto& option : options)
        known << spellings(option);
    const QString meant = build::nearest(argument.section(u'=', 0, 0), known);
    auto failure = wrongUsage(usage,
                              say(QT_TRANSLATE_NOOP("core", "`shipctl %1` has no option %2."),
                                  {usage.name, argument.section(u'=', 0, 0)}));
    if (!meant.isEmpty())
        failure.value().why = say(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {meant});
    return failure;
}

} // namespace

QList<Usage::Option> allOptions(const Usage& usage)
{
    QList<Usage::Option> options = usage.options;
    options << Usage::Option{QStringLiteral("json"), {}, QStringLiteral("print one JSON document")}
            << Usage::Option{QStringLiteral("help,h"), {}, QStringLiteral("show this help")};
    return options;
}

QStringList spellings(const Usage::Option& option)
{
    QStringList names;
    const auto parts = option.name.split(u',');
    for (const QString& part : parts)
        names.prepend((part.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + part);
    return names;
}

Result<Arguments> Arguments::parse(const Usage& usage, const QStringList& given)
{
    const auto options = allOptions(usage);
    Arguments arguments;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString& argument = given[i];
        if (onlyPositional || !argument.startsWith(u'-') || argument == QStringLiteral("-")) {
            arguments.m_positional << argument;
            continue;
        }
        if (argument == QStringLiteral("--")) {
            onlyPositional = true;
            continue;
        }
        const bool isLong = argument.startsWith(QStringLiteral("--"));
        const qsizetype equals = isLong ? argument.indexOf(u'=') : -1;
        const QString name = argument.mid(isLong ? 2 : 1, equals < 0 ? -1 : equals - 2);
        const Usage::Option* const option = findOption(options, name);
        // "-f" is a short name, "--follow" a long one; "-follow" is invalid.
        if (!option || (name.size() == 1) == isLong)
            return unknownOption(usage, argument);
        const QString key = option->name.section(u',', 0, 0);
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return wrongUsage(usage, say(QT_TRANSLATE_NOOP("core", "%1 takes no value."), {argument.left(equals)}));
            arguments.m_values[key];
        } else if (equals >= 0) {
            arguments.m_values[key] << argument.mid(equals + 1);
        } else if (i + 1 < given.size() && !isOption(options, given[i + 1])) {
            arguments.m_values[key] << given[++i];
        } else {
            return wrongUsage(usage, say(QT_TRANSLATE_NOOP("core", "%1 needs a value."), {argument}));
        }
        if (!option->value.isEmpty() && !option->mayBeEmpty && arguments.m_values[key].last().trimmed().isEmpty())
            return wrongUsage(usage,
                              say(QT_TRANSLATE_NOOP("core", "The value of %1 is empty."),
                                  {equals < 0 ? argument : argument.left(equals)}));
    }
    if (arguments.has(QStringLiteral("help")))
        return arguments;
    if (arguments.m_positional.size() < usage.fewest)
        return wrongUsage(usage,
                          say(QT_TRANSLATE_NOOP("core", "`shipctl %1` needs %2."), {usage.name, usage.arguments}));
    if (arguments.m_positional.size() > usage.most)
        return wrongUsage(usage,
                          say(QT_TRANSLATE_NOOP("core", "Unexpected argument for `shipctl %1`: “%2”."),
                              {usage.name, arguments.m_positional[usage.most]}));
    return arguments;
}

QString Arguments::source() const
{
    if (m_positional.isEmpty())
        return QStringLiteral(".");
    return (first().startsWith(u'-') ? QStringLiteral("./") : QString()) + first();
}

QString Arguments::value(const QString& option, const QString& otherwise) const
{
    const QStringList all = m_values.value(option);
    return all.isEmpty() ? otherwise : all.last();
}

QString twoColumns(const QList<std::pair<QString, QString>>& rows)
{
    qsizetype width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto& [left, right] : rows)
        text += QStringLiteral("  %1  %2\n").arg(left, -int(width)).arg(right);
    return text;
}

QString helpText(const Usage& usage)
{
    QList<std::pair<QString, QString>> rows;
    const auto options = allOptions(usage);
    for (const auto& option : options) {
        const QStringList names = spellings(option);
        // Long names are aligned, with or without a short one.
        const QString left = (names.size() > 1 ? QString() : QStringLiteral("    ")) + names.join(QStringLiteral(", "));
        rows << std::pair(option.value.isEmpty() ? left : left + u' ' + option.value, option.summary);
    }
    return QStringLiteral("Usage: %1\n\n%2\n\nOptions:\n%3")
        .arg(QStringLiteral("shipctl %1 %2").arg(usage.name, usage.arguments).trimmed(), usage.summary,
             twoColumns(rows));
}

} // namespace shipdeck::cli
