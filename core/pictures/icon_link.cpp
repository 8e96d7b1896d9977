// SPDX-License-Identifier: MIT
#include "pictures/icon_link.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr qsizetype headLength = 64 << 10; // of a page, in which its icon is looked for

//! Its value, with or without quotes; empty: there is none.
QString attribute(const QString& tag, const QString& name)
{
    const QRegularExpression pattern(uR"re([\s"']%1\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))re"_s.arg(name),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto found = pattern.match(tag);
    return (found.captured(1) + found.captured(2) + found.captured(3)).trimmed().replace(u"&amp;"_s, u"&"_s);
}

QString linkedIcon(const QString& head)
{
    static const QRegularExpression link(uR"(<link\b[^>]*>)"_s, QRegularExpression::CaseInsensitiveOption);
    for (auto tags = link.globalMatch(head); tags.hasNext();) {
        const QString tag = tags.next().captured();
        if (attribute(tag, u"rel"_s).toLower().split(u' ').contains(u"icon"_s))
            return attribute(tag, u"href"_s);
    }
    return {};
}

} // namespace

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

QUrl iconAddress(const QByteArray& html, const QUrl& page)
{
    const QString link = linkedIcon(QString::fromUtf8(html.left(headLength)));
    const QUrl icon = page.resolved(QUrl(link.isEmpty() ? u"/favicon.ico"_s : link));
    return icon.isValid() && isSameOrigin(icon, page) ? icon : QUrl();
}

} // namespace shipdeck
