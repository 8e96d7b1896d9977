// SPDX-License-Identifier: MIT
#include "base/ids.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

namespace shipdeck {
namespace {

// Crockford: no i, l, o, u, so an id can be read out and never spells a word.
constexpr char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr qint64 epoch2026Ms = 1767225600000;

QString encode(quint64 value, int length)
{
    QString out(length, u'0');
    for (int i = length - 1; i >= 0; --i, value >>= 5)
        out[i] = QLatin1Char(alphabet[value & 31]);
    return out;
}

} // namespace

QString newId()
{
    // The real clock, also when the shown one is fixed: ids must differ.
    const qint64 ms = std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - epoch2026Ms);
    const quint64 sixteenths = quint64(ms) * 16 / 1000;
    return encode(sixteenths, 7) + encode(QRandomGenerator::system()->generate() & 0xFFFFF, 4);
}

bool isId(const QString& text)
{
    const auto isAllowed = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !text.isEmpty() && text.size() <= 64 && !text.startsWith(u'-') && !text.endsWith(u'-')
        && std::all_of(text.begin(), text.end(), isAllowed);
}

QString newToken()
{
    return encode(QRandomGenerator::system()->generate64(), 13) + encode(QRandomGenerator::system()->generate64(), 13);
}

} // namespace shipdeck
