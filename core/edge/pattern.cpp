// SPDX-License-Identifier: MIT
#include "edge/pattern.h"

#include "edge/address.h"

namespace shipdeck::edge {
using namespace Qt::StringLiterals;

std::optional<QStringList> matched(const QString& pattern, QString path)
{
    const qsizetype star = pattern.indexOf(u'*');
    const QStringList head = (star < 0 ? pattern : pattern.left(star)).split(u'/');
    const QString tail = star < 0 ? QString() : pattern.mid(star + 1);
    QStringList values{QString()};
    if (star > 1 && star == pattern.size() - 1 && head.last().isEmpty() && path.count(u'/') + 1 < head.size())
        path += u'/';
    qsizetype at = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (i > 0 && (at >= path.size() || path[at++] != u'/'))
            return std::nullopt;
        if (head[i] == u":") {
            const qsizetype slash = path.indexOf(u'/', at);
            const qsizetype end = slash < 0 ? path.size() : slash;
            if (end == at)
                return std::nullopt;
            values << path.mid(at, end - at);
            at = end;
        } else {
            if (!QStringView(path).mid(at).startsWith(head[i]))
                return std::nullopt;
            at += head[i].size();
        }
    }
    if (star < 0) {
        const QStringView rest = QStringView(path).mid(at);
        return rest.isEmpty() || (rest == u"/" && at > 0) ? std::optional(values) : std::nullopt;
    }
    if (path.size() - tail.size() < at || !path.endsWith(tail))
        return std::nullopt;
    values[0] = path.mid(at, path.size() - tail.size() - at);
    return values;
}

QString filled(const QString& to, const QStringList& values, As as)
{
    QString made;
    for (qsizetype i = 0; i < to.size(); ++i) {
        const QChar next = i + 1 < to.size() ? to[i + 1] : QChar();
        if (to[i] != u'$' || (next != u'$' && (next < u'0' || next > u'9'))) {
            made += to[i];
            continue;
        }
        ++i;
        if (next == u'$') {
            made += u'$';
            continue;
        }
        const QString value = values.value(next.unicode() - u'0');
        made += as == As::Address ? encodedPath(value) : value;
    }
    return made;
}

int edgeHash(const QString& text)
{
    int sum = 0;
    for (const QChar unit : text.right(128))
        sum = (sum * 31 + unit.unicode()) % 65521;
    return sum;
}

QString exactKey(const QString& path)
{
    return path.size() > 1 && path.endsWith(u'/') ? path.chopped(1) : path;
}

} // namespace shipdeck::edge
