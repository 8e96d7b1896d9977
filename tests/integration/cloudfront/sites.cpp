// SPDX-License-Identifier: MIT
#include "sites.h"

#include "base/files.h"
#include "build/toolchains/toolchain.h"
#include "hosted.h"
#include "net/http.h"
#include "support/finish.h"
#include "support/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QHash<QString, QByteArray> sourceOf(const QString& site)
{
    const QDir folder(inSource(u"tests/integration/cloudfront/sites/") + site);
    QHash<QString, QByteArray> files;
    QDirIterator all(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        files.insert(folder.relativeFilePath(path), readFile(path).value_or(QByteArray()));
    }
    return files;
}

QStringList found(const QByteArray& text, const QString& pattern)
{
    QStringList names;
    auto all = QRegularExpression(pattern).globalMatch(QString::fromUtf8(text));
    while (all.hasNext())
        names << all.next().captured(1);
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace

QJsonObject viteSource(const QString& heading)
{
    QJsonObject files;
    const auto source = sourceOf(u"vite"_s);
    for (auto file = source.begin(); file != source.end(); ++file)
        files.insert(file.key(), QString::fromUtf8(*file));
    for (const QString& name : {u"index.html"_s, u"main.js"_s})
        files[name] = files[name].toString().replace(u"first"_s, heading);
    return files;
}

QHash<QString, QByteArray> astroSource()
{
    return sourceOf(u"astro"_s);
}

QHash<QString, QByteArray> astroPages()
{
    return {{u"index.html"_s, "<h1>the docs</h1>\n"},
            {u"about/index.html"_s, "<h1>about the docs</h1>\n"},
            {u"404.html"_s, "<h1>not in the docs</h1>\n"}};
}

QStringList loadedBy(const QByteArray& page)
{
    return found(page, u"(?:src|href)=\"/((?:assets|_astro)/[^\"]+)\""_s);
}

QStringList filesAt(const QString& address)
{
    QStringList files = loadedBy(Hosted::shown(address));
    for (const QString& script : files.filter(u".js"_s))
        for (const QString& beside :
             found(Hosted::shown(address + script), u"((?:later|mark)-[\\w-]{8}\\.(?:js|svg))"_s))
            files << u"assets/"_s + beside;
    return files;
}

QHash<QString, QString> wayToRegistry()
{
    QHash<QString, QString> way{{u"npm_config_registry"_s, build::npmRegistry()}};
    for (const char* name : {"NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "HTTPS_PROXY", "https_proxy", "HTTP_PROXY",
                             "http_proxy", "NO_PROXY", "no_proxy"})
        if (qEnvironmentVariableIsSet(name))
            way.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    return way;
}

QByteArray registryTrouble()
{
    const QString registry = build::npmRegistry();
    Request request;
    request.url = QUrl(registry + (registry.endsWith(u'/') ? u""_s : u"/"_s) + u"estree-walker"_s); // small, and needed
    Http http;
    const auto answer = finish(http.get(request));
    return answer ? QByteArray() : "npm's registry can't be reached: " + answer.error().render().toUtf8();
}

} // namespace shipdeck::test
