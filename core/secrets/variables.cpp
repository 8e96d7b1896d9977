// SPDX-License-Identifier: MIT
#include "secrets/variables.h"

#include "base/names.h"

namespace shipdeck {
namespace {

constexpr qsizetype shortestSecret = 6;
constexpr qsizetype longestValue = 64 << 10; // Linux takes 128 KB for name and value together

Failure isSetAlready(Text what, Text next)
{
    return fail(Error::Kind::BadInput, "variable-name-invalid", std::move(what), std::move(next));
}

} // namespace

bool isReplacedVariable(const QString& name)
{
    return name == QLatin1String("PORT") || name == QLatin1String("PATH");
}

Result<> checkVariableName(const QString& name)
{
    if (const Text flaw = flawOfVariableName(name); !flaw.isEmpty())
        return fail(Error::Kind::BadInput, "variable-name-invalid",
                    say(QT_TRANSLATE_NOOP("core", "“%1” can't be the name of a variable."), {name.left(80)}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Use 1 to 128 letters (A to Z), digits, _ and dots, and begin with a letter "
                                          "or _.")),
                    flaw);
    if (name.startsWith(QLatin1String("SHIPDECK_")))
        return isSetAlready(say(QT_TRANSLATE_NOOP("core", "%1 is set by Shipdeck itself."), {name}),
                            say(QT_TRANSLATE_NOOP("core", "Use a name that does not begin with SHIPDECK_.")));
    if (name == QLatin1String("PORT"))
        return isSetAlready(say(QT_TRANSLATE_NOOP("core", "PORT is set by Shipdeck to the port of each server.")),
                            say(QT_TRANSLATE_NOOP("core",
                                                  "Leave it out. If the app does not read PORT, name the port that it "
                                                  "listens on in shipdeck.yml: port: 3000")));
    if (name == QLatin1String("PATH"))
        return isSetAlready(
            say(QT_TRANSLATE_NOOP("core", "PATH is set by Shipdeck to the tools of the app and of this computer.")),
            say(QT_TRANSLATE_NOOP(
                "core", "Leave it out. A command can add a folder itself: PATH=\"$PWD/tools:$PATH\" npm start")));
    return {};
}

Result<> checkVariableValue(const QString& name, const QByteArray& value)
{
    if (value.contains('\0'))
        return fail(Error::Kind::BadInput, "variable-value-invalid",
                    say(QT_TRANSLATE_NOOP("core",
                                          "The value of %1 contains a NUL byte, which cannot be passed to a program."),
                        {name}),
                    say(QT_TRANSLATE_NOOP("core", "Encode the value, for example as base64.")));
    if (value.size() > longestValue)
        return fail(Error::Kind::BadInput, "variable-value-invalid",
                    say(QT_TRANSLATE_NOOP("core", "The value of %1 is longer than %2 bytes."),
                        {name, QString::number(longestValue)}),
                    say(QT_TRANSLATE_NOOP("core", "Keep large data in a file of the project.")));
    return {};
}

Result<> checkSecret(const QString& name, const QByteArray& value)
{
    if (QString::fromUtf8(value).size() < shortestSecret)
        return fail(Error::Kind::BadInput, "secret-too-short",
                    say(QT_TRANSLATE_NOOP("core", "%1 has fewer than %2 characters, too few for a secret."),
                        {name, QString::number(shortestSecret)}),
                    say(QT_TRANSLATE_NOOP("core", "Use a longer value, or make %1 a plain variable."), {name}));
    return checkVariableValue(name, value);
}

} // namespace shipdeck
