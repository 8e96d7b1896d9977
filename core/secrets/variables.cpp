// SPDX-License-Identifier: MIT
#include "secrets/variables.h"

namespace shipdeck {
namespace {

constexpr qsizetype shortestSecret = 6;
constexpr qsizetype longestValue = 64 << 10; // Linux takes 128 KB for name and value together

} // namespace

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
