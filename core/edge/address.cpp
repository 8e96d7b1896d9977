// SPDX-License-Identifier: MIT
#include "edge/address.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

QString decodedPath(const QByteArray& raw)
{
    // decodeURIComponent() refuses a % without two hex digits; QByteArray would leave it as it is.
    for (qsizetype i = 0; i < raw.size(); ++i)
        if (raw[i] == '%' && (i + 2 >= raw.size() || !isHex(raw[i + 1]) || !isHex(raw[i + 2])))
            return {};
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decode(QByteArray::fromPercentEncoding(raw));
    if (decode.hasError())
        return {};
    return allowedPath(decoded);
}

QString allowedPath(const QString& text)
{
    const QString path = text.normalized(QString::NormalizationForm_C);
    static const QRegularExpression refused(u"[\\x00-\\x1f\\x7f\\\\]|/\\.{0,2}/|/\\.\\.?\\z"_s);
    if (!path.startsWith(u'/') || path.size() > 1024)
        return {};
    // Nearly all are plain: no expression is needed to see it.
    const bool isPlain =
        std::all_of(path.begin(), path.end(), [](QChar c) { return c >= u' ' && c != u'\\' && c != u'\x7f'; })
        && !path.contains("//"_L1) && !path.contains("/."_L1);
    return isPlain || !refused.match(path).hasMatch() ? path : QString();
}

QString encodedPath(const QString& path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/!'()*"));
}

} // namespace shipdeck::edge
