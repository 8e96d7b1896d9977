// SPDX-License-Identifier: MIT
#include "build/detect/json_text.h"

#include <QRegularExpression>

namespace shipdeck::build {
using namespace Qt::StringLiterals;

tl::expected<QJsonObject, JsonFault> parseJson(QByteArray bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto end = std::min<qsizetype>(error.offset, bytes.size());
        // Qt's offset is after the whitespace that follows the last valid token; the error is at the next visible byte.
        return tl::unexpected(JsonFault{static_cast<int>(bytes.left(end).count('\n')) + 1, error.errorString()});
    }
    if (!document.isObject())
        return tl::unexpected(JsonFault{1, u"an object ({ … }) was expected"_s});
    return document.object();
}

namespace {

//! Drops comments and commas before a closing bracket, leaving strings alone.
QString plainJson(const QString& text)
{
    static const QRegularExpression token(
        uR"re("(?:[^"\\\n]|\\.)*+"|//[^\n]*+|/\*[\s\S]*?\*/|,(?=(?:\s|//[^\n]*+|/\*[\s\S]*?\*/)*+[}\]]))re"_s);
    QString out;
    qsizetype from = 0;
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        if (match.capturedView().startsWith(u'"'))
            out += match.capturedView();
        from = match.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace

QJsonObject parseJsonc(const QString& text)
{
    return QJsonDocument::fromJson(plainJson(text).toUtf8()).object();
}

} // namespace shipdeck::build
