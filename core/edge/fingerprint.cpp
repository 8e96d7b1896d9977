// SPDX-License-Identifier: MIT
#include "edge/fingerprint.h"

#include <QRegularExpression>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;

// As the local target has it (see local/nginx_config.cpp): folders of frameworks; eight or more hex digits, with a letter
// and a digit; Vite's eight characters: with a digit, a capital and a small letter, unless it is a word and a number; with
// capitals that are not those of words; of scripts and style sheets, which people rarely put there themselves, whatever is not
// put together from words and numbers. Of Vite's 2 in 100 look like that all the same, and are asked for anew.
bool isFingerprinted(const QString& path)
{
    static const QStringList folders{u"/_next/static/"_s,   u"/_astro/"_s,        u"/_nuxt/"_s,
                                     u"/_app/immutable/"_s, u"/build/_assets/"_s, u"/build/_shared/"_s};
    // Some lie in such folders without being fingerprinted: _nuxt/builds/latest.json.
    static const QRegularExpression changing(u"\\.(html?|json|xml|txt|webmanifest)$"_s);
    static const QRegularExpression hex(
        u"[.-](?=[a-f]*\\d)(?=\\d*[a-f])[\\da-f]{8,64}(\\.(chunk|bundle|min))?\\.[a-z\\d]+(\\.map)?$"_s);
    static const QRegularExpression vite(
        u"-((?![A-Z]?[a-z]+\\d+\\.)(?=[\\w-]*\\d)(?=[\\w-]*[A-Z])(?=[\\w-]*[a-z])"
        u"|(?![a-z]*([A-Z][a-z]+)*\\.)(?=([\\w-]*[a-z][A-Z]){2})"
        u"|(?=.{8}\\.(js|css)\\b)(?!((([A-Z]?[a-z]{2,})+|[A-Z]+|[a-z])?\\d*([-_]|(?=\\.)))+\\.))[\\w-]{8}\\.[a-z\\d]+(\\.map)?$"_s);

    const qsizetype cut = path.lastIndexOf(u'/') + 1;
    const QString folder = path.left(cut);
    const QString name = path.mid(cut);
    if (name.size() > 255)
        return false;
    const auto fits = [&name](const QRegularExpression& expression) { return expression.match(name).hasMatch(); };
    if (std::any_of(folders.begin(), folders.end(), [&folder](const QString& one) { return folder.startsWith(one); }))
        return hasExtension(name) && !fits(changing);
    return fits(hex) || (folder.endsWith("/assets/"_L1) && fits(vite));
}

bool hasExtension(const QString& path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') && dot < path.size() - 1;
}

QByteArray cacheControlOf(bool isAsset)
{
    return isAsset ? "public, max-age=31536000, immutable" : "public, max-age=0, s-maxage=31536000, must-revalidate";
}

} // namespace shipdeck::edge
