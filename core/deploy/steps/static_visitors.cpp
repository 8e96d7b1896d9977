// SPDX-License-Identifier: MIT
#include "deploy/steps/static_visitors.h"

#include "base/pause.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/targets/github_pages/references.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

// A written key is seen at the edges within seconds; the name of a new distribution may take longer to spread.
constexpr std::chrono::minutes shownWithin(3);
constexpr int mostReferences = 20;

Task<Result<Response>> fetch(Context context, QUrl address)
{
    Request request;
    request.url = address;
    request.answers = Answers::Any;
    request.attempts = 1;
    request.limit = 100 << 20;
    Http* const edge = &context->world.edge;
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<Response>>()> effect = [edge, request, cancel] {
        return edge->get(request, cancel);
    };
    const QString shown = u"curl -sfI "_s + address.toString(QUrl::FullyEncoded);
    co_return co_await context->calls->made(shown, effect);
}

struct Wanted {
    QUrl address;
    bool mayBeMissing = false; //!< that it comes from the release is enough
};

QList<Wanted> wantedOf(const Context& context, const QUrl& site)
{
    const QString path = Snapshot::of(context->deployment).healthPath;
    if (!path.isEmpty() && path != u"/")
        return {{site.resolved(QUrl(path.mid(path.startsWith(u'/') ? 1 : 0))), false}};
    const auto artifact = context->world.artifacts.open(context->deployment.artifact);
    QFile page(artifact ? artifact->folder + u"/index.html"_s : QString());
    if (!artifact || !page.open(QIODevice::ReadOnly))
        return {{site, true}};
    QList<Wanted> wanted{{site, false}};
    for (const QUrl& address : pages::referencesOf(page.readAll(), site).mid(0, mostReferences))
        wanted.append({address, false});
    return wanted;
}

} // namespace

Task<Result<>> waitForVisitors(Context context, StaticPlace place, QString release)
{
    const QList<Wanted> wanted = wantedOf(context, QUrl(place.address()));
    const auto began = monotonicNow();
    const QByteArray name = release.toLatin1();
    for (qsizetype at = 0; at < wanted.size();) {
        const QUrl address = wanted[at].address;
        const Result<Response> answer = co_await fetch(context, address);
        // A name that is not known yet, a connection that broke: looked at again like a release that is not seen yet.
        if (!answer && answer.error().kind != Error::Kind::Network)
            co_return tl::unexpected(answer.error());
        const bool isShown =
            answer && answer->header("X-Shipdeck-Release") == name && (answer->ok() || wanted[at].mayBeMissing);
        if (isShown) {
            ++at;
            continue;
        }
        if (monotonicNow() - began > std::min<std::chrono::milliseconds>(shownWithin, context->world.lookAgain * 2000))
            co_return fail(Error::Kind::Provider, "static-not-served",
                           say(QT_TRANSLATE_NOOP("core", "The public address does not show this release.")),
                           say(QT_TRANSLATE_NOOP("core",
                                                 "Open %1 yourself; if it is there, this computer does not reach it: "
                                                 "look at its DNS and proxy, then deploy again."),
                               {place.address()}),
                           answer ? verbatim(u"%1: %2, release %3"_s.arg(address.toString())
                                                 .arg(answer->status)
                                                 .arg(QString::fromLatin1(answer->header("X-Shipdeck-Release"))))
                                  : answer.error().what);
        co_await pause(context->world.untilNextLook(monotonicNow() - began), context->cancel);
        if (context->cancel)
            co_return canceled();
    }
    co_return Result<>{};
}

} // namespace shipdeck::deploy
