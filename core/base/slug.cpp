// SPDX-License-Identifier: MIT
#include "base/slug.h"

#include <array>

namespace shipdeck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest = 40;

// Revised Romanization of Korean (2000), letter by letter; the last table is the final consonant as it sounds at the
// end of a word. Sound changes between syllables are left out: a name must stay the same when letters follow.
constexpr std::array initials{"g",  "kk", "n", "d",  "tt", "r", "m", "b", "pp", "s",
                              "ss", "",   "j", "jj", "ch", "k", "t", "p", "h"};
constexpr std::array vowels{"a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
                            "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i"};
constexpr std::array finals{"",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
                            "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};

QString romanized(QChar syllable)
{
    const int index = syllable.unicode() - 0xAC00; // The Unicode Standard, 3.12: Hangul syllable decomposition
    return QString::fromLatin1(initials[size_t(index / 588)]) + QString::fromLatin1(vowels[size_t(index % 588 / 28)])
        + QString::fromLatin1(finals[size_t(index % 28)]);
}

//! Letters that NFKD does not take apart.
QString folded(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß': return u"ss"_s;
    case u'æ': return u"ae"_s;
    case u'œ': return u"oe"_s;
    case u'ø': return u"o"_s;
    case u'đ':
    case u'ð': return u"d"_s;
    case u'ł': return u"l"_s;
    case u'þ': return u"th"_s;
    case u'ı': return u"i"_s;
    default: return letter;
    }
}

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

QString latin(const QString& name)
{
    QString letters;
    const QString composed = name.normalized(QString::NormalizationForm_C); // jamo come together as syllables
    for (const QChar c : composed) {
        if (c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3)
            letters += romanized(c);
        else
            letters += c;
    }
    QString plain;
    const QString apart = letters.toLower().normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : apart)
        if (!c.isMark())
            plain += folded(c);
    return plain;
}

QString cut(const QString& slug, qsizetype length)
{
    if (slug.size() <= length)
        return slug;
    QString head = slug.left(length);
    const qsizetype dash = slug[length] == u'-' ? length : head.lastIndexOf(u'-');
    if (dash >= length - 12)
        head.truncate(dash);
    while (head.endsWith(u'-'))
        head.chop(1);
    return head;
}

} // namespace

QString slugOf(const QString& name, const std::function<bool(const QString&)>& taken)
{
    QString slug;
    const QString letters = latin(name);
    for (const QChar c : letters) {
        if (isPlain(c))
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    slug = slug.isEmpty() ? u"site"_s : cut(slug, longest);

    QString free = slug;
    for (int number = 2; taken && taken(free); ++number) {
        const QString ending = u"-%1"_s.arg(number);
        free = cut(slug, longest - ending.size()) + ending;
    }
    return free;
}

bool isSlug(const QString& text)
{
    return !text.isEmpty() && text.size() <= longest && !text.startsWith(u'-') && !text.endsWith(u'-')
        && !text.contains(u"--"_s)
        && std::all_of(text.begin(), text.end(), [](QChar c) { return isPlain(c) || c == u'-'; });
}

} // namespace shipdeck
