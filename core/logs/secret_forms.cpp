// SPDX-License-Identifier: MIT
#include "logs/secret_forms.h"
#include "logs/redactor.h"

#include <QSet>

namespace shipdeck::logs {
namespace {

using Forms = QSet<QByteArray>;

void addBase64(const QByteArray& value, Forms& forms)
{
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        // After 0, 1 or 2 other bytes the first base64 characters mix with those, and the last ones depend on what
        // follows: only the middle is always the same. The exact end belongs to a value at the end of the encoded text.
        constexpr qsizetype mixed[] = {0, 2, 3};
        for (qsizetype before = 0; before < 3; ++before) {
            const QByteArray padded = (QByteArray(before, 'x') + value).toBase64(alphabet).mid(mixed[before]);
            const qsizetype whole = (before + value.size()) * 8 / 6 - mixed[before];
            const qsizetype unpadded = ((before + value.size()) * 8 + 5) / 6 - mixed[before];
            forms << padded.left(whole) << padded.left(unpadded) << padded;
        }
        for (const qsizetype width : {64, 76}) {
            const QByteArray encoded = value.toBase64(alphabet);
            for (qsizetype at = 0; encoded.size() > width && at < encoded.size(); at += width)
                forms << encoded.mid(at, width);
        }
    }
}

void addUrl(const QByteArray& value, Forms& forms)
{
    // RFC 3986; encodeURIComponent leaves !'()*; Python's quote and encodeURI leave the slash; forms write + for a space.
    for (const char* left : {"", "!'()*", "/", "/!'()*;,?:@&=+$#"}) {
        const QByteArray upper = value.toPercentEncoding(left);
        QByteArray lower = upper;
        for (qsizetype at = 0; (at = lower.indexOf('%', at)) >= 0; at += 3)
            lower.replace(at, 3, lower.mid(at, 3).toLower());
        for (QByteArray form : {upper, lower}) {
            forms << form;
            forms << form.replace("%20", "+");
        }
    }
}

QByteArray jsonEscaped(const QString& text, bool onlyAscii, bool slashes, const char* digits)
{
    QString out;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        static constexpr char16_t shortForms[] = u"b\bf\fn\nr\rt\t\"\"\\\\";
        const char16_t* pair = shortForms;
        while (*pair && pair[1] != unit)
            pair += 2;
        if (*pair || (unit == u'/' && slashes)) {
            out += u'\\';
            out += *pair ? QChar(*pair) : c;
        } else if (unit < 0x20 || (unit > 0x7e && onlyAscii)) {
            out += QStringLiteral("\\u");
            for (const int shift : {12, 8, 4, 0})
                out += QLatin1Char(digits[(unit >> shift) & 15]);
        } else {
            out += c;
        }
    }
    return out.toUtf8();
}

void addJson(const QByteArray& value, Forms& forms)
{
    const QString text = QString::fromUtf8(value);
    if (text.toUtf8() != value)
        return; // JSON can't carry these bytes
    for (const char* digits : {"0123456789abcdef", "0123456789ABCDEF"})
        for (const bool onlyAscii : {false, true})
            for (const bool slashes : {false, true}) {
                const QString once = QString::fromUtf8(jsonEscaped(text, onlyAscii, slashes, digits));
                forms << once.toUtf8() << jsonEscaped(once, onlyAscii, slashes, digits); // a document in a document
            }
}

//! `xxd -p`, HTML, an address in an address.
void addOthers(const QByteArray& value, Forms& forms)
{
    forms << value.toHex() << value.toHex().toUpper();
    QByteArray html = value;
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    forms << html << QByteArray(html).replace('\'', "&#39;") << QByteArray(html).replace('\'', "&#x27;");
    forms << value.toPercentEncoding().toPercentEncoding();
}

} // namespace

QList<QByteArray> formsOf(const QByteArray& value)
{
    Forms forms;
    QByteArray whole = value;
    while (whole.endsWith('\n') || whole.endsWith('\r'))
        whole.chop(1);
    if (whole.size() < Redactor::shortest)
        return {};
    addBase64(whole, forms);
    addBase64(whole + '\n', forms); // `echo $SECRET | base64`
    QList<QByteArray> parts{whole};
    if (whole.contains('\n')) {
        forms << QByteArray(whole).replace("\r\n", "\n").replace("\n", "\r\n");
        // The armour around keys is no secret, and hiding it would hide public certificates' too.
        for (const QByteArray& line : whole.split('\n'))
            if (const QByteArray part = line.trimmed(); part.size() >= Redactor::shortest && !part.startsWith("-----"))
                parts << part;
    }
    for (const QByteArray& part : parts) {
        forms << part;
        addUrl(part, forms);
        addJson(part, forms);
        addOthers(part, forms);
    }
    QList<QByteArray> list;
    for (const QByteArray& form : std::as_const(forms))
        if (form.size() >= Redactor::shortest)
            list << form;
    return list;
}

} // namespace shipdeck::logs
