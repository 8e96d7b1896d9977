// SPDX-License-Identifier: MIT
#include "base/durations.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck {

std::chrono::seconds durationOf(const QString& text)
{
    static const QRegularExpression form(u"^([0-9]{1,5})([smh])$"_s);
    const auto match = form.match(text);
    const int unit = match.captured(2) == u"h" ? 3600 : match.captured(2) == u"m" ? 60 : 1;
    return std::chrono::seconds(match.captured(1).toInt() * unit);
}

} // namespace shipdeck
