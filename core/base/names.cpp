// SPDX-License-Identifier: MIT
#include "base/names.h"

#include <algorithm>

namespace shipdeck {
namespace {

Text badLength(const QString& name, int most)
{
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("core", "It is empty."));
    const auto surrogates = std::count_if(name.begin(), name.end(), [](QChar c) { return c.isLowSurrogate(); });
    const auto length = name.size() - surrogates; // a character outside the BMP is one, not two
    if (length <= most)
        return {};
    return say(QT_TRANSLATE_NOOP("core", "It has %1 characters, and %2 are allowed."),
               {QString::number(length), QString::number(most)});
}

//! The first character that `isGood` refuses; what cannot be seen by its number.
template <typename Rule> Text badCharacter(const QString& name, Rule isGood)
{
    const auto bad = std::find_if_not(name.begin(), name.end(), isGood);
    if (bad == name.end())
        return {};
    const QString shown = bad->isPrint() && !bad->isSurrogate() && !bad->isSpace()
        ? QString(*bad)
        : QStringLiteral("U+%1").arg(uint(bad->unicode()), 4, 16, QLatin1Char('0')).toUpper();
    return *bad == u' ' ? say(QT_TRANSLATE_NOOP("core", "It contains a space."))
                        : say(QT_TRANSLATE_NOOP("core", "It contains “%1”."), {shown});
}

Text beginsWith(const QString& name)
{
    return say(QT_TRANSLATE_NOOP("core", "It begins with “%1”."), {name.left(1)});
}

bool isSmall(QChar c)
{
    return c >= u'a' && c <= u'z';
}
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

Text flawOfProjectName(const QString& name)
{
    if (const Text length = badLength(name, 200); !length.isEmpty())
        return length;
    const auto isGood = [](QChar c) { return c.category() != QChar::Other_Control && c != u'/' && c != u'\\'; };
    if (const Text bad = badCharacter(name, isGood); !bad.isEmpty())
        return bad;
    if (name.startsWith(u'-') || name.startsWith(u'.'))
        return beginsWith(name);
    return name == name.trimmed() ? Text() : say(QT_TRANSLATE_NOOP("core", "It begins or ends with a space."));
}

Text flawOfEnvironmentName(const QString& name)
{
    if (const Text length = badLength(name, 40); !length.isEmpty())
        return length;
    if (const Text bad = badCharacter(name, [](QChar c) { return isSmall(c) || isDigit(c) || c == u'-'; });
        !bad.isEmpty())
        return bad;
    if (name.startsWith(u'-') || name.endsWith(u'-'))
        return say(QT_TRANSLATE_NOOP("core", "It begins or ends with a dash."));
    return name.contains(QStringLiteral("--")) ? say(QT_TRANSLATE_NOOP("core", "It contains two dashes in a row."))
                                               : Text();
}

Text flawOfVariableName(const QString& name)
{
    if (const Text length = badLength(name, 128); !length.isEmpty())
        return length;
    const auto isGood = [](QChar c) { return isSmall(c.toLower()) || isDigit(c) || c == u'_' || c == u'.'; };
    if (const Text bad = badCharacter(name, isGood); !bad.isEmpty())
        return bad;
    return isDigit(name.front()) || name.front() == u'.' ? beginsWith(name) : Text();
}

bool isProjectName(const QString& name)
{
    return flawOfProjectName(name).isEmpty();
}

bool isEnvironmentName(const QString& name)
{
    return flawOfEnvironmentName(name).isEmpty();
}

} // namespace shipdeck
