// SPDX-License-Identifier: MIT
#include "build/tree/page_references.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

QString attributeOf(const QString& tag, const QString& name)
{
    static const QString value = uR"re(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))re"_s;
    const QRegularExpression attribute(u"\\s"_s + name + value, QRegularExpression::CaseInsensitiveOption);
    const auto found = attribute.match(tag);
    QString text = found.captured(1) + found.captured(2) + found.captured(3);
    return text.replace(u"&amp;"_s, u"&"_s).trimmed();
}

bool isNeeded(const QString& tag)
{
    if (tag.startsWith(u"<script"_s, Qt::CaseInsensitive))
        return true;
    const QStringList relations = attributeOf(tag, u"rel"_s).toLower().split(u' ');
    return relations.contains(u"stylesheet"_s) || relations.contains(u"modulepreload"_s);
}

} // namespace

QList<QUrl> referencesOf(const QByteArray& html, const QUrl& page)
{
    static const QRegularExpression comment(uR"(<!--.*?-->)"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(uR"(<(?:script|link|base)\b[^>]*>)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(html).remove(comment);
    QList<QUrl> found;
    QUrl from = page;
    for (auto tag = tags.globalMatch(text); tag.hasNext();) {
        const QString one = tag.next().captured();
        if (one.startsWith(u"<base"_s, Qt::CaseInsensitive)) {
            from = page.resolved(QUrl(attributeOf(one, u"href"_s)));
            continue;
        }
        const QString named = isNeeded(one)
            ? attributeOf(one, one.startsWith(u"<s"_s, Qt::CaseInsensitive) ? u"src"_s : u"href"_s)
            : QString();
        if (named.isEmpty())
            continue;
        const QUrl address = from.resolved(QUrl(named)).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
        const bool isOwn =
            address.scheme().startsWith(u"http"_s) && address.host() == page.host() && address.port() == page.port();
        if (isOwn && !found.contains(address))
            found << address;
    }
    return found;
}

} // namespace shipdeck::build
