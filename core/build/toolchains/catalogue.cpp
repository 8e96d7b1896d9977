// SPDX-License-Identifier: MIT
#include "build/toolchains/catalogue.h"

#include "base/clock.h"
#include "base/files.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

constexpr qint64 freshSeconds = 24 * 60 * 60;

QJsonObject keptVersions(const QString& file)
{
    const auto bytes = readFile(file);
    return bytes ? QJsonDocument::fromJson(*bytes).object()[u"versions"_s].toObject() : QJsonObject();
}

QUrl addressOf(const QString& registry, const QString& package)
{
    // A scope's slash is escaped, as npm does.
    const QString name = QString(package).replace(u'/', u"%2f"_s);
    return QUrl(registry + (registry.endsWith(u'/') ? u""_s : u"/"_s) + name, QUrl::StrictMode);
}

//! Keeps only the fields that are read: npm's list is 3 MB, mostly dependencies, and is read in every deployment.
QJsonObject whatIsRead(const QJsonObject& versions)
{
    QJsonObject lean;
    for (auto version = versions.begin(); version != versions.end(); ++version) {
        const QJsonObject manifest = version->toObject();
        QJsonObject kept;
        for (const QString& key : {u"name"_s, u"bin"_s, u"engines"_s, u"dist"_s})
            if (manifest.contains(key))
                kept.insert(key, manifest[key]);
        lean.insert(version.key(), kept);
    }
    return lean;
}

} // namespace

QList<Version> Catalogue::all() const
{
    QList<Version> found;
    for (const QString& text : versions.keys())
        if (const auto version = Version::parse(text))
            found << *version;
    return found;
}

QList<Version> Catalogue::runningOn(const Version& node) const
{
    QList<Version> found;
    for (const Version& version : all()) {
        const QJsonObject manifest = versions[version.toString()].toObject();
        const auto range = VersionRange::parse(manifest[u"engines"_s].toObject()[u"node"_s].toString(u"*"_s));
        if (!range || range->contains(node))
            found << version;
    }
    return found;
}

Task<Result<Catalogue>> catalogueOf(QString package, QString registry, QString folder, Http* http, Cancel cancel)
{
    const QString file = folder + u'/' + sha256Hex((registry + u' ' + package).toUtf8()).left(24) + u".json"_s;
    Catalogue catalogue;
    const QFileInfo kept(file);
    const qint64 age = kept.exists() ? kept.lastModified().secsTo(nowUtc()) : freshSeconds;
    if (age >= 0 && age < freshSeconds)
        catalogue.versions = keptVersions(file);
    if (!catalogue.versions.isEmpty())
        co_return catalogue;
    Request request;
    request.url = addressOf(registry, package);
    // The abbreviated format: a tenth of the bytes.
    request.headers.append({QByteArrayLiteral("Accept"), QByteArrayLiteral("application/vnd.npm.install-v1+json")});
    request.deadline = std::chrono::minutes(1);
    const auto answer = co_await http->get(request, cancel);
    if (answer) {
        catalogue.versions = QJsonDocument::fromJson(answer->body).object()[u"versions"_s].toObject();
        if (catalogue.versions.isEmpty())
            co_return fail(Error::Kind::Provider, "registry-answer",
                           say(QT_TRANSLATE_NOOP("core", "%1 returned no list of versions of %2."),
                               {shownUrl(request.url), package}),
                           say(QT_TRANSLATE_NOOP("core", "Check the registry in ~/.npmrc.")));
        catalogue.versions = whatIsRead(catalogue.versions);
        CO_CHECK(
            writeFile(file,
                      QJsonDocument(QJsonObject{{u"versions"_s, catalogue.versions}}).toJson(QJsonDocument::Compact)));
        co_return catalogue;
    }
    catalogue.versions = keptVersions(file);
    catalogue.isStale = true;
    if (answer.error().kind == Error::Kind::Canceled || catalogue.versions.isEmpty())
        co_return tl::unexpected(answer.error());
    co_return catalogue;
}

} // namespace shipdeck::build
