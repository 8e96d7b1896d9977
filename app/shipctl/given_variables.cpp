// SPDX-License-Identifier: MIT
#include "given_variables.h"

#include "base/files.h"
#include "deck/variables.h"
#include "secrets/dotenv.h"
#include "secrets/variables.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstring>

namespace shipdeck::cli {
namespace {

constexpr qint64 longestFile = 1 << 20;

Result<QByteArray> bytesOf(const QString& file)
{
    const QFileInfo info(file);
    if (file != QStringLiteral("-") && info.exists() && !info.isFile() && !info.isDir()) {
        QFile pipe(file); // --env-file <(a command)
        if (pipe.open(QIODevice::ReadOnly))
            return pipe.read(longestFile + 1);
    }
    if (file != QStringLiteral("-"))
        return readFile(file, longestFile);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(Error::Kind::BadInput, "input-closed",
                    say(QT_TRANSLATE_NOOP("core", "There is no standard input to read variables from.")),
                    say(QT_TRANSLATE_NOOP("core", "Pipe them in: shipctl … --env-file - < .env")));
    return input.read(longestFile + 1); // one byte more, so that the parser detects an oversized file
}

Result<NewVariable> variableOf(const QString& pair)
{
    NewVariable variable;
    const qsizetype equals = pair.indexOf(u'=');
    variable.name = equals < 0 ? pair : pair.left(equals);
    if (equals > 0) {
        variable.value = pair.mid(equals + 1);
        return variable;
    }
    const QByteArray name = variable.name.toLocal8Bit();
    if (equals < 0 && qEnvironmentVariableIsSet(name.constData())) {
        variable.value = qEnvironmentVariable(name.constData());
        return variable;
    }
    return fail(Error::Kind::BadInput, "variable-syntax",
                equals < 0 ? say(QT_TRANSLATE_NOOP("core",
                                                   "%1 has no value, and this shell exports no variable of that name."),
                                 {variable.name})
                           : say(QT_TRANSLATE_NOOP("core", "A variable's name is missing before the =.")),
                say(QT_TRANSLATE_NOOP("core", "Write NAME=value, for example: API_URL=https://api.example.com")));
}

} // namespace

Result<QList<NewVariable>> givenVariables(const Arguments& arguments, const QStringList& pairs, QStringList& leftOut)
{
    QList<NewVariable> variables;
    if (arguments.has(QStringLiteral("env-file"))) {
        const QString file = arguments.value(QStringLiteral("env-file"));
        SD_TRY(const QByteArray bytes, bytesOf(file));
        SD_TRY(const auto parsed, parseDotenv(bytes, file));
        for (const auto& entry : parsed.variables) {
            if (isReplacedVariable(entry.name)) {
                leftOut << entry.name;
                continue;
            }
            if (const auto possible = checkVariableName(entry.name); !possible)
                return tl::unexpected(possible.error().during(say(QT_TRANSLATE_NOOP("core", "%1 can't be used."),
                                                                  {QStringLiteral("%1:%2").arg(file).arg(entry.line)}),
                                                              possible.error().next));
            NewVariable variable;
            variable.name = entry.name;
            variable.value = entry.value;
            variables << variable;
        }
    }
    for (const QString& pair : pairs) {
        SD_TRY(const NewVariable variable, variableOf(pair));
        variables << variable;
    }
    return variables;
}

QString leftOutNote(const QStringList& names)
{
    return names.isEmpty() ? QString()
                           : QCoreApplication::translate("core", "Left out, because Shipdeck sets them itself: %1.")
                                 .arg(names.join(QStringLiteral(", ")));
}

QString shortSecretsNote(const QList<NewVariable>& variables)
{
    QStringList names;
    for (const NewVariable& variable : variables)
        if (variable.secret == NewVariable::Secret::Auto && !variable.value.isEmpty()
            && !looksSecret(variable.name, variable.value) && hasSecretName(variable.name))
            names << variable.name;
    if (names.isEmpty())
        return {};
    return say(QT_TRANSLATE_NOOP("core",
                                 "%1: stored and shown in plain text. A value under %2 characters cannot be hidden in "
                                 "logs; use a longer one if it is a secret."),
               {names.join(QStringLiteral(", ")), QString::number(shortestSecret)})
        .render();
}

void hideValues(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        char* text = argv[i];
        if (std::strncmp(text, "--", 2) == 0) {
            if (std::strncmp(text, "--var=", 6) != 0)
                continue;
            text += 6;
        }
        if (char* const equals = std::strchr(text, '='))
            std::memset(equals + 1, '*', std::strlen(equals + 1));
    }
}

} // namespace shipdeck::cli
