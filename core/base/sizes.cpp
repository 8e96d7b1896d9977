// SPDX-License-Identifier: MIT
#include "base/sizes.h"

#include <QLocale>
#include <QRegularExpression>

namespace shipdeck {
namespace {

// In the order of powers of 1,024, as QLocale::DataSizeTraditionalFormat writes them.
const QString units = QStringLiteral("kmgt");

QString wordsIn(const QLocale& locale, qint64 bytes)
{
    qint64 unit = 1;
    while (bytes / unit >= 1024)
        unit *= 1024;
    return locale.formattedDataSize(bytes, bytes % unit == 0 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

QString sizeText(qint64 bytes)
{
    return wordsIn(QLocale(), bytes);
}

QString sizeWords(qint64 bytes)
{
    return wordsIn(QLocale::c(), bytes);
}

std::optional<qint64> sizeOf(const QString& words)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{1,12}(?:\.\d{1,3})?) ?(?:([kmgt])i?b?|b|bytes)?$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(words.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    double bytes = match.captured(1).toDouble();
    const QString unit = match.captured(2).toLower();
    for (qsizetype power = unit.isEmpty() ? 0 : units.indexOf(unit) + 1; power > 0; --power)
        bytes *= 1024;
    // Beyond this a double no longer counts single bytes, and no disk is that large.
    return bytes < double(qint64(1) << 53) ? std::optional(qint64(bytes)) : std::nullopt;
}

} // namespace shipdeck
