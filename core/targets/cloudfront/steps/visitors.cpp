// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/visitors.h"

#include "base/pause.h"
#include "build/artifacts/artifact_store.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "targets/cloudfront/steps/edge_compute.h"
#include "targets/cloudfront/steps/way_to_visitors.h"
#include "edge/explanation.h"
#include "edge/access.h"
#include "edge/router.h"
#include "targets/cloudfront/place/routes.h"
#include "build/tree/page_references.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

// Keys reach the edges within seconds; the name of a new distribution may take longer to spread.
constexpr std::chrono::minutes shownWithin(3);
constexpr int looksAtMost = 2000; // limits the time in tests, which poll faster
constexpr int mostReferences = 20;
constexpr int mostHops = 10;
// Slightly longer than a key takes; then the causes are checked, so that a site that was turned off fails early.
constexpr int looksBefore = 2;

Task<Result<Response>> fetch(Context context, QUrl address, Visitor visitor)
{
    Request request;
    request.url = address;
    const QByteArray cookie =
        visitor.dice ? edge::visitorCookie + '=' + QByteArray::number(*visitor.dice) : QByteArray();
    if (visitor.dice)
        request.headers.emplaceBack("Cookie", cookie);
    if (!visitor.ticket.isEmpty())
        request.headers.emplaceBack("Authorization", "Basic " + edge::ticketLogin(visitor.ticket));
    request.answers = Answers::Any;
    request.attempts = 1;
    request.limit = 100 << 20;
    Http* const edge = &context->world.edge;
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<Response>>()> effect = [edge, request, cancel] {
        return edge->get(request, cancel);
    };
    const QString shown = u"curl -sf "_s + (visitor.dice ? u"-b %1 "_s.arg(QString::fromLatin1(cookie)) : QString())
        + (visitor.ticket.isEmpty() ? QString() : u"-u shipdeck:<ticket> "_s) + address.toString(QUrl::FullyEncoded);
    co_return co_await context->calls->made(shown, effect);
}

//! What the edge answers for an address, by the release's rules and files.
Result<edge::Explanation> answerFor(const site::ReleaseManifest& release, const QUrl& address)
{
    SD_TRY(const site::Rules rules, site::Rules::fromJson(release.rules));
    edge::EdgeRoute route;
    route.project = u"-"_s;
    route.release = rules.release;
    SD_TRY(const edge::Visit visit, edge::visitOf(address.toString(QUrl::FullyEncoded)));
    edge::Store store = rules.keys;
    SD_TRY(store[visit.host], edge::encode(route));
    QStringList files;
    for (const site::ReleaseFile& file : release.files)
        files << file.path;
    return edge::explained(store, visit, files);
}

//! Whether a visitor gets a file in the end, after the release's own redirects.
bool isThere(const site::ReleaseManifest& release, QUrl address)
{
    const QString host = address.host();
    for (int hop = 0; hop < mostHops; ++hop) {
        const auto answer = answerFor(release, address);
        if (!answer || answer->status >= 400)
            return false;
        if (answer->verdict.location.isEmpty())
            return true;
        address = address.resolved(QUrl(answer->verdict.location));
        if (address.host() != host)
            return true; // other hosts are not checked
    }
    return false;
}

QUrl pageOf(const Context& context, const QUrl& site)
{
    const QString path = Snapshot::of(context->deployment).healthPath;
    return site.resolved(QUrl(path.mid(path.startsWith(u'/') ? 1 : 0)));
}

//! Empty if the artifact is not on this computer, as for a release made by another one.
QList<QUrl> namedByFrontPage(const Context& context, const QUrl& site)
{
    const auto artifact = context->world.artifacts.open(context->deployment.artifact);
    QFile page(artifact ? artifact->folder + u"/index.html"_s : QString());
    if (!artifact || !page.open(QIODevice::ReadOnly))
        return {};
    return build::referencesOf(page.readAll(), site).mid(0, mostReferences);
}

//! The addresses to check. Without a front page, any file shows that the release is served.
QList<QUrl> wantedOf(const Context& context, const QUrl& site, const site::ReleaseManifest& release)
{
    QList<QUrl> wanted;
    const QUrl page = pageOf(context, site);
    if (isThere(release, page))
        wanted << page;
    if (page == site)
        wanted += namedByFrontPage(context, site);
    for (const site::ReleaseFile& file : release.files) {
        const QUrl address = site.resolved(QUrl(QString::fromLatin1(QUrl::toPercentEncoding(file.path, "/"))));
        if (wanted.isEmpty() && isThere(release, address))
            wanted << address;
    }
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(),
                                [&release](const QUrl& address) { return !isThere(release, address); }),
                 wanted.end());
    return wanted;
}

Failure notServed(const CloudFrontPlace& place, const QUrl& address, const Result<Response>& answer, bool isRelease)
{
    if (isRelease)
        return fail(Error::Kind::Provider, code::cloudfrontNotServed,
                    say(QT_TRANSLATE_NOOP("core", "%1 serves this release, but with status %2."),
                        {address.toString(), QString::number(answer->status)}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Look at the site's rules for this address (shipctl edge test), then deploy "
                                          "again.")));
    return fail(Error::Kind::Provider, code::cloudfrontNotServed,
                say(QT_TRANSLATE_NOOP("core", "The public address does not show this release.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Open %1 yourself. If it works, this computer can't reach it: check its DNS and "
                                      "proxy. If not, run `shipctl doctor aws` to find the cause. Then deploy again."),
                    {place.address()}),
                answer ? verbatim(u"%1: %2, release %3"_s.arg(address.toString())
                                      .arg(answer->status)
                                      .arg(QString::fromLatin1(answer->header("X-Shipdeck-Release"))))
                       : answer.error().what);
}

} // namespace

Result<> checkPages(const Context& context, const CloudFrontPlace& place, const site::ReleaseManifest& release)
{
    const QUrl site(place.address());
    const QUrl page = pageOf(context, site);
    if (page != site && !isThere(release, page))
        return fail(Error::Kind::BadInput, "cloudfront-health-missing",
                    say(QT_TRANSLATE_NOOP("core", "This release has nothing at the health path %1."), {page.path()}),
                    say(QT_TRANSLATE_NOOP("core", "Correct the health path, or set it to /, then deploy again.")));
    const QList<QUrl> named = namedByFrontPage(context, site);
    for (const QUrl& address : named)
        if (!isThere(release, address))
            context->say(say(QT_TRANSLATE_NOOP(
                                 "core",
                                 "index.html refers to %1, which is not in this release: visitors get a 404 for it."),
                             {address.path()}),
                         logs::Level::Warning);
    return {};
}

Task<Result<>> waitForVisitors(Site on, site::ReleaseManifest release, Visitor visitor)
{
    const Context context = on.context;
    const CloudFrontPlace place = on.place;
    const QList<QUrl> wanted = wantedOf(context, QUrl(place.address()), release);
    const auto within = std::min<std::chrono::milliseconds>(shownWithin, context->world.pollAgain * looksAtMost);
    const auto began = monotonicNow();
    const QByteArray name = release.folder.toLatin1();
    bool isAsked = false;
    for (qsizetype at = 0; at < wanted.size();) {
        const QUrl address = wanted[at];
        const Result<Response> answer = co_await fetch(context, address, visitor);
        // A name that does not resolve yet or a lost connection is retried like a release that is not visible yet.
        if (!answer && answer.error().kind != Error::Kind::Network)
            co_return tl::unexpected(answer.error());
        const bool isRelease = answer && answer->header("X-Shipdeck-Release") == name;
        if (isRelease && answer->ok()) {
            ++at;
            continue;
        }
        if (monotonicNow() - began > within)
            co_return notServed(place, address, answer, isRelease);
        if (!isRelease && !isAsked && monotonicNow() - began > context->world.pollAgain * looksBefore) {
            isAsked = true;
            CO_CHECK(co_await checkWayToVisitors(on));
            if (answer && answer->header("X-Cache").startsWith("FunctionExecutionError"))
                co_return stoppedRouter(address, release);
        }
        co_await pause(context->world.untilNextPoll(monotonicNow() - began), context->cancel);
        if (context->cancel)
            co_return canceled();
    }
    co_return Result<>{};
}

} // namespace shipdeck::deploy
