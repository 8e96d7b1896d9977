// SPDX-License-Identifier: MIT
#include "build/sources/lfs.h"

#include "base/clock.h"
#include "base/files.h"
#include "build/tree/pool.h"
#include "build/tree/scan.h"
#include "net/http.h"
#include "net/private_hosts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

constexpr auto mediaType = "application/vnd.git-lfs+json";
constexpr qsizetype batchSize = 100; // GitHub's limit

Failure refused(const QString& why)
{
    return fail(Error::Kind::Provider, "lfs-refused",
                say(QT_TRANSLATE_NOOP("core", "A file could not be fetched from Git LFS.")),
                say(QT_TRANSLATE_NOOP(
                    "core", "Check that the account has access to it, and that its LFS quota is not used up.")),
                verbatim(why));
}

bool isSafe(const QUrl& source, const QUrl& url)
{
    const bool isSecret =
        url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && reachOf(url.host()) == Reach::ThisComputer);
    return isSecret && mayLeadToResolved(source, url);
}

//! The server may not set headers that control the connection, or the requested host.
bool mayBeGiven(const QByteArray& header)
{
    static const QSet<QByteArray> ours{"host",   "connection", "content-length", "transfer-encoding",
                                       "te",     "trailer",    "upgrade",        "expect",
                                       "cookie", "origin",     "referer",        "keep-alive"};
    const QByteArray name = header.toLower();
    return !ours.contains(name) && !name.startsWith("proxy-") && !name.startsWith("sec-");
}

Task<Result<QJsonArray>> askFor(Http* http, SourceSpec spec, QList<LfsPointer> pointers, Cancel cancel)
{
    QJsonArray objects;
    for (const LfsPointer& pointer : pointers)
        objects << QJsonObject{{u"oid"_s, pointer.oid}, {u"size"_s, pointer.size}};
    Request request;
    request.method = "POST";
    request.url = QUrl(spec.location + u"/info/lfs/objects/batch"_s);
    request.repeat = Repeat::Safe; // it is read-only
    request.headers = {{"Accept", mediaType}, {"Content-Type", mediaType}};
    if (!spec.credential.isEmpty()) {
        const QString user = spec.credential.contains(u':') ? spec.credential : u"x-access-token:"_s + spec.credential;
        request.headers.emplaceBack("Authorization", "Basic " + user.toUtf8().toBase64());
    }
    const QJsonObject body{{u"operation"_s, u"download"_s},
                           {u"transfers"_s, QJsonArray{u"basic"_s}},
                           {u"objects"_s, objects}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    CO_TRY(const Response answer, co_await http->send(request, cancel));
    co_return QJsonDocument::fromJson(answer.body).object()[u"objects"_s].toArray();
}

Task<Result<>> bring(Http* http, QUrl source, LfsPointer pointer, QJsonObject object, QString folder, CallSink called,
                     Cancel cancel)
{
    const QJsonObject action = object[u"actions"_s].toObject()[u"download"_s].toObject();
    Request request;
    request.url = QUrl(action[u"href"_s].toString(), QUrl::StrictMode);
    auto looking = [source, url = request.url] { return url.isValid() && isSafe(source, url); };
    const bool mayBeAsked = co_await onPool(std::move(looking));
    if (!mayBeAsked)
        co_return refused(object[u"error"_s].toObject()[u"message"_s].toString());
    const QJsonObject header = action[u"header"_s].toObject();
    for (auto each = header.constBegin(); each != header.constEnd(); ++each)
        if (mayBeGiven(each.key().toLatin1()))
            request.headers.emplaceBack(each.key().toLatin1(), each.value().toString().toLatin1());
    request.limit = pointer.size + 1;
    request.integrity = u"sha256-"_s + pointer.oid;
    const QString file = folder + u'/' + QFile::decodeName(pointer.path);
    const auto mode = QFile::permissions(file);
    const auto began = monotonicNow();
    const Progress untold;
    const Result<Downloaded> got = co_await http->download(request, file, untold, cancel);
    if (called)
        called(u"curl --output "_s + QFile::decodeName(pointer.path) + u' ' + shownUrl(request.url),
               monotonicNow() - began, got ? 0 : 1);
    if (!got)
        co_return tl::unexpected(got.error());
    QFile::setPermissions(file, mode);
    co_return Result<>();
}

} // namespace

std::optional<LfsPointer> parsePointer(const QByteArray& path, const QByteArray& content)
{
    static const QRegularExpression form(
        u"^version https://git-lfs\\.github\\.com/spec/v1\\n(?:ext-[^\\n]*\\n)*oid sha256:([0-9a-f]{64})\\nsize ([0-9]{1,15})\\n?$"_s);
    const auto match = form.match(QString::fromLatin1(content));
    if (!match.hasMatch())
        return std::nullopt;
    return LfsPointer{path, match.captured(1), match.captured(2).toLongLong()};
}

QList<LfsPointer> lfsPointers(const QString& folder, const TreeEntries& entries)
{
    QList<LfsPointer> found;
    for (const TreeEntry& entry : entries) {
        if (entry.type != TreeEntry::Type::File || entry.size < 100
            || entry.size > 1024) // the LFS specification's limit
            continue;
        const auto content = readFile(folder + u'/' + QFile::decodeName(entry.path), 1024);
        if (const auto pointer = content ? parsePointer(entry.path, *content) : std::nullopt)
            found << *pointer;
    }
    return found;
}

Task<Result<>> fetchLfs(SourceSpec spec, QString folder, QList<LfsPointer> pointers, FetchOptions options,
                        Cancel cancel)
{
    qint64 bytes = 0;
    for (const LfsPointer& pointer : std::as_const(pointers))
        bytes += pointer.size;
    if (bytes > options.maxBytes)
        co_return fail(Error::Kind::Limit, code::folderTooLarge,
                       say(QT_TRANSLATE_NOOP("core", "The files in Git LFS are larger than %1 MB."),
                           {QString::number(options.maxBytes >> 20)}),
                       say(QT_TRANSLATE_NOOP("core", "Deploy a smaller repository, or one of its folders.")));
    for (qsizetype from = 0; from < pointers.size(); from += batchSize) {
        const QList<LfsPointer> batch = pointers.mid(from, batchSize);
        CO_TRY(const QJsonArray objects, co_await askFor(options.http, spec, batch, cancel));
        QHash<QString, QJsonObject> byId;
        for (const QJsonValue& value : objects)
            byId.insert(value.toObject()[u"oid"_s].toString(), value.toObject());
        for (const LfsPointer& pointer : batch) {
            const QJsonObject object = byId.value(pointer.oid);
            CO_CHECK(
                co_await bring(options.http, QUrl(spec.location), pointer, object, folder, options.called, cancel));
        }
    }
    co_return Result<>();
}

} // namespace shipdeck::build
