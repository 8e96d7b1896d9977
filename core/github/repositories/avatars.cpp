// SPDX-License-Identifier: MIT
#include "github/repositories/avatars.h"

#include "base/clock.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr qint64 largest = 1 << 20;
constexpr qint64 freshForSeconds = 24 * 3600;
const QString account = u"avatars"_s; // avatars are public, so all accounts share them

} // namespace

Task<Result<QByteArray>> avatarAt(Http* http, ResponseCache* cache, QUrl address, Cancel cancel)
{
    const bool isLocal = address.scheme() == u"http" && QHostAddress(address.host()).isLoopback();
    if (!address.isValid() || address.host().isEmpty() || (address.scheme() != u"https" && !isLocal))
        co_return fail(Error::Kind::BadInput, "avatar-invalid",
                       say(QT_TRANSLATE_NOOP("core", "This is not the address of an image.")),
                       say(QT_TRANSLATE_NOOP("core", "No image is shown.")));
    std::optional<KeptAnswer> kept = co_await cache->find(account, address);
    const qint64 age = kept ? kept->storedAt.secsTo(nowUtc()) : freshForSeconds;
    if (kept && age >= 0 && age < freshForSeconds)
        co_return kept->body;
    Request request;
    request.url = address;
    request.limit = largest;
    request.attempts = 1;
    request.answers = Answers::Any;
    request.throttled = Throttled::Fails;
    if (kept && !kept->etag.isEmpty())
        request.headers.emplaceBack("If-None-Match", kept->etag);
    const Result<Response> answer = co_await http->get(request, cancel);
    const bool isNew = answer && answer->ok() && !answer->body.isEmpty();
    if (!isNew && !kept)
        co_return answer
            ? fail(Error::Kind::NotFound, "avatar-missing", say(QT_TRANSLATE_NOOP("core", "The image was not found.")),
                   say(QT_TRANSLATE_NOOP("core", "No image is shown.")))
            : Result<QByteArray>(tl::unexpected(answer.error()));
    KeptAnswer fresh;
    fresh.etag = isNew ? answer->header("ETag") : kept->etag;
    fresh.body = isNew ? answer->body : kept->body;
    fresh.storedAt = nowUtc();
    if (isNew || (answer && answer->status == 304))
        cache->keep(account, address, fresh);
    co_return fresh.body;
}

} // namespace shipdeck::github
