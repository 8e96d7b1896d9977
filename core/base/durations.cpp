// SPDX-License-Identifier: MIT
#include "base/durations.h"

#include "base/text.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck {

QString durationText(qint64 ms)
{
    if (ms < 0)
        return {};
    if (ms > 0 && ms < 100)
        return say(QT_TRANSLATE_NOOP("core", "%1 ms"), {QString::number(ms)}).render();
    const qint64 seconds = (ms + 500) / 1000;
    if (ms < 60'000 && seconds < 60) {
        const double tenths = double((ms + 50) / 100) / 10;
        return say(QT_TRANSLATE_NOOP("core", "%1 s"),
                   {tenths < 10 ? QLocale().toString(tenths, 'g', 2) : QString::number(seconds)})
            .render();
    }
    if (seconds < 3600 && ms % 60'000 == 0)
        return say(QT_TRANSLATE_NOOP("core", "%1 min"), {QString::number(seconds / 60)}).render();
    if (seconds < 3600)
        return say(QT_TRANSLATE_NOOP("core", "%1 min %2 s"),
                   {QString::number(seconds / 60), QString::number(seconds % 60)})
            .render();
    return say(QT_TRANSLATE_NOOP("core", "%1 h %2 min"),
               {QString::number(seconds / 3600), QString::number(seconds / 60 % 60)})
        .render();
}

std::chrono::seconds durationOf(const QString& text)
{
    static const QRegularExpression form(u"^([0-9]{1,5})([smh])$"_s);
    const auto match = form.match(text);
    const int unit = match.captured(2) == u"h" ? 3600 : match.captured(2) == u"m" ? 60 : 1;
    return std::chrono::seconds(match.captured(1).toInt() * unit);
}

} // namespace shipdeck
