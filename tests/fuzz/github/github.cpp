// SPDX-License-Identifier: MIT
#include "github/accounts/oauth.h"
#include "github/accounts/rights.h"
#include "github/github_error.h"
#include "github/links.h"
#include "github/repositories/listing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace shipdeck;

namespace {

//! A refusal in whatever form is put into words, and never asks for a bug report.
void checkRefusal(const QByteArray& header, const QByteArray& body, int status)
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    Response answer;
    answer.status = status;
    answer.body = body;
    for (const char* name : {"X-GitHub-SSO", "Retry-After", "X-OAuth-Scopes", "X-Accepted-OAuth-Scopes",
                             "x-ratelimit-reset", "x-ratelimit-limit"})
        answer.headers.emplaceBack(name, header);
    github::Limits limits;
    limits.learn(answer, now);
    const Error error = github::githubError(answer, limits, now);
    if (error.kind == Error::Kind::Bug || error.what.render().isEmpty() || error.next.render().isEmpty())
        __builtin_trap();
}

} // namespace

//! What GitHub, or something in between, may send: the first line is taken for a header, the rest for a body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype end = bytes.indexOf('\n');
    const QByteArray header = end < 0 ? bytes : bytes.first(end);
    const QByteArray body = end < 0 ? QByteArray() : bytes.mid(end + 1);
    const auto links = github::parseLinks(header);
    if (const auto last = github::lastPage(links); last && (*last < 1 || *last > 10'000))
        __builtin_trap();
    (void)github::parseExpiration(header);
    for (const int status : {401, 403, 404, 422, 429, 502})
        checkRefusal(header, body, status);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const github::Repository repository = github::repositoryFrom(document.object());
    if (repository.id != 0 && (repository.owner.isEmpty() || repository.name.isEmpty()))
        __builtin_trap();
    (void)github::toPublicJson(repository);
    const auto grant = github::grantFrom(document.object(), QDateTime());
    if (grant && grant->token.isEmpty())
        __builtin_trap();
    return 0;
}
