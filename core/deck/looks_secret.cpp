// SPDX-License-Identifier: MIT
#include "deck/variables.h"

#include <QRegularExpression>

namespace shipdeck {

namespace {

bool isPublic(const QString& name)
{
    static const QRegularExpression visible(
        QStringLiteral("^(VITE_|NEXT_PUBLIC_|NUXT_PUBLIC_|REACT_APP_|PUBLIC_|GATSBY_|VUE_APP_)"));
    return visible.match(name).hasMatch();
}

} // namespace

bool hasSecretName(const QString& name)
{
    static const QRegularExpression secretName(
        QStringLiteral("(KEY|TOKEN|SECRET|PASS|PWD|CREDENTIAL|PRIVATE|AUTH|DSN|SALT|SIGNATURE|CERT|WEBHOOK|_PAT$)"),
        QRegularExpression::CaseInsensitiveOption);
    return !isPublic(name) && secretName.match(name).hasMatch();
}

bool looksSecret(const QString& name, const QString& value)
{
    if (value.size() < shortestSecret || isPublic(name))
        return false;
    if (hasSecretName(name))
        return true;
    static const QRegularExpression addressWithPassword(QStringLiteral("^[a-z][a-z0-9+.-]*://[^/\\s:@]*:[^/\\s@]+@"),
                                                        QRegularExpression::CaseInsensitiveOption);
    if (addressWithPassword.match(value).hasMatch() || value.contains(QStringLiteral("-----BEGIN")))
        return true;
    // Long, unbroken, of letters and digits mixed: rather a key than a word.
    static const QRegularExpression random(QStringLiteral("^[A-Za-z0-9+/_=.-]{20,}$"));
    const bool hasDigit = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    const bool hasLetter = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    return random.match(value).hasMatch() && hasDigit && hasLetter && !value.contains(QStringLiteral(".."));
}

} // namespace shipdeck
