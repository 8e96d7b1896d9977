// SPDX-License-Identifier: MIT
#include "github/links.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr int mostPages = 10'000; // a response must not cause any number of requests

//! Reads forward through one header; never past the end.
class Reader {
public:
    explicit Reader(const QByteArray& text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char wanted)
    {
        skipBlanks();
        if (peek() != wanted || atEnd())
            return false;
        ++m_at;
        return true;
    }
    QByteArray until(const char* stops)
    {
        const qsizetype from = m_at;
        while (!atEnd() && !QByteArrayView(stops).contains(peek()))
            ++m_at;
        return m_text.mid(from, m_at - from).trimmed();
    }
    QByteArray value()
    {
        skipBlanks();
        if (!take('"'))
            return until(";,");
        QByteArray found;
        for (; !atEnd() && peek() != '"'; ++m_at) {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            found += peek();
        }
        take('"');
        return found;
    }

private:
    void skipBlanks()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t'))
            ++m_at;
    }
    const QByteArray& m_text;
    qsizetype m_at = 0;
};

} // namespace

QHash<QString, QUrl> parseLinks(const QByteArray& header)
{
    QHash<QString, QUrl> links;
    Reader reader(header);
    while (!reader.atEnd()) {
        if (!reader.take('<')) {
            reader.until(",");
            reader.take(',');
            continue;
        }
        const QUrl target = QUrl::fromEncoded(reader.until(">"), QUrl::StrictMode);
        reader.take('>');
        while (reader.take(';')) {
            const QByteArray name = reader.until("=;,").toLower();
            const QByteArray value = reader.take('=') ? reader.value() : QByteArray();
            if (name != "rel" || !target.isValid())
                continue;
            for (const QByteArray& rel : value.simplified().split(' '))
                links.insert(QString::fromLatin1(rel).toLower(), target);
        }
        reader.until(",");
        reader.take(',');
    }
    return links;
}

std::optional<int> lastPage(const QHash<QString, QUrl>& links)
{
    bool isNumber = false;
    const int page = QUrlQuery(links.value(u"last"_s)).queryItemValue(u"page"_s).toInt(&isNumber);
    if (!isNumber || page < 1 || page > mostPages)
        return std::nullopt;
    return page;
}

QUrl atPage(const QUrl& url, int page)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(u"page"_s);
    query.addQueryItem(u"page"_s, QString::number(page));
    QUrl other = url;
    other.setQuery(query);
    return other;
}

} // namespace shipdeck::github
