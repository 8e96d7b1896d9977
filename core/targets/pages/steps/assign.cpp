// SPDX-License-Identifier: MIT
// Switches visitors to another release and checks that they see it.
#include "base/ids.h"
#include "base/pause.h"
#include "build/artifacts/artifact_store.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "deploy/steps/moving_current.h"
#include "store/error_codes.h"
#include "store/store.h"
#include "targets/pages/steps/remote.h"
#include "targets/pages/steps/steps.h"
#include "deploy/steps/release_step.h"
#include "build/tree/page_references.h"
#include "store/deployments.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

// GitHub documents up to ten minutes.
constexpr std::chrono::minutes publishedWithin(15);
// For the previous release after a failure: GitHub publishes it even if we stop waiting.
constexpr std::chrono::minutes publishedAgainWithin(3);
// Updating the branch starts a build; if it has not begun by then, one is requested.
constexpr auto builtByItselfWithin = std::chrono::seconds(45);

//! Whether a cache in GitHub's network sent a response from before the update.
bool isKept(const Response& answer, std::chrono::milliseconds since)
{
    return answer.header("Age").toLongLong() * 1000 > since.count();
}

Task<Result<Response>> fetchPage(Context context, std::shared_ptr<github::Connection> connection, QUrl address)
{
    Request request;
    request.url = address;
    // A unique query, so that no cache has a response for it.
    request.url.setQuery(u"shipdeck="_s + newToken().left(12));
    request.answers = Answers::Any;
    request.attempts = 1;
    request.limit = 100 * 1024 * 1024;
    request.headers.emplaceBack("Cache-Control", "no-cache");
    const Cancel cancel = context->cancel;
    const std::function<Task<Result<Response>>()> effect = [connection, request, cancel] {
        return connection->http.get(request, cancel);
    };
    const QString shown = u"curl -sf "_s + address.toString(QUrl::FullyEncoded);
    co_return co_await context->calls->made(shown, effect);
}

//! Waits until the build of `commit` has succeeded.
Task<Result<>> waitForBuild(Context context, PagesRemote remote, QString commit, std::chrono::minutes within)
{
    const auto began = monotonicNow();
    bool asked = false;
    while (monotonicNow() - began < within) {
        CO_TRY(const auto build, co_await github::latestPagesBuild(remote.call));
        const bool isOurs = build && build->commit == commit;
        if (isOurs && build->state == github::PagesBuild::State::Built)
            co_return Result<>{};
        if (isOurs && build->state == github::PagesBuild::State::Failed)
            co_return fail(Error::Kind::Provider, "pages-build-failed",
                           say(QT_TRANSLATE_NOOP("core", "GitHub could not publish the release.")),
                           say(QT_TRANSLATE_NOOP("core", "Look at Actions of %1 on GitHub, then deploy again."),
                               {remote.fullName}),
                           verbatim(build->reason.left(400)));
        if (!isOurs && !asked && monotonicNow() - began > builtByItselfWithin) {
            asked = true;
            CO_CHECK(co_await github::buildPages(remote.call));
        }
        co_await pause(context->world.untilNextPoll(monotonicNow() - began), context->cancel);
        if (context->cancel)
            co_return canceled();
    }
    co_return fail(Error::Kind::Provider, "pages-build-late",
                   say(QT_TRANSLATE_NOOP("core", "GitHub did not publish the release within %1 minutes."),
                       {QString::number(within.count())}),
                   say(QT_TRANSLATE_NOOP("core", "Look at githubstatus.com, then deploy again.")));
}

//! What the public address has to show: the marker of this release, the page, and what the page asks for.
QList<QUrl> addressesToAsk(Context context, QUrl site)
{
    const QString path = Snapshot::of(context->deployment).healthPath;
    const bool isRoot = path.isEmpty() || path == u"/";
    QList<QUrl> addresses{site.resolved(QUrl(pagesMarker(context->deployment.id))),
                          isRoot ? site : site.resolved(QUrl(path.mid(path.startsWith(u'/') ? 1 : 0)))};
    if (isRoot) {
        const auto artifact = context->world.artifacts.open(context->deployment.artifact);
        QFile page(artifact ? artifact->folder + u"/index.html"_s : QString());
        if (artifact && page.open(QIODevice::ReadOnly)) // else it was pruned here, and only GitHub has it
            addresses += build::referencesOf(page.readAll(), site).mid(0, 20);
    }
    return addresses;
}

bool isAnswered(const Context& context, qsizetype at, const Response& answer)
{
    if (at > 0)
        return answer.status == 200;
    return answer.status == 200 && answer.body.startsWith(context->deployment.id.toLatin1() + ' ');
}

Task<Result<>> waitForVisitors(Context context, PagesRemote remote, QUrl site)
{
    const QList<QUrl> addresses = addressesToAsk(context, site);
    const auto began = monotonicNow();
    QString missing;
    for (qsizetype at = 0; at < addresses.size();) {
        const QUrl address = addresses[at];
        const auto connection = remote.connection;
        CO_TRY(const Response answer, co_await fetchPage(context, connection, address));
        if (isAnswered(context, at, answer) && !isKept(answer, monotonicNow() - began)) {
            ++at;
            continue;
        }
        missing = u"%1: %2"_s.arg(address.toString(), QString::number(answer.status));
        if (monotonicNow() - began > publishedWithin)
            co_return fail(Error::Kind::Provider, "pages-not-served",
                           say(QT_TRANSLATE_NOOP("core", "The public address does not show this release.")),
                           say(QT_TRANSLATE_NOOP("core",
                                                 "Look at the Pages settings of %1 on GitHub, then deploy again."),
                               {remote.fullName}),
                           verbatim(missing));
        co_await pause(context->world.untilNextPoll(monotonicNow() - began), context->cancel);
        if (context->cancel)
            co_return canceled();
    }
    co_return Result<>{};
}

Failure notMoved(const Error& error, const QString& fullName)
{
    if (error.kind != Error::Kind::BadInput && error.kind != Error::Kind::Conflict)
        return tl::unexpected(error);
    return fail(
        Error::Kind::Denied, "pages-branch-protected",
        say(QT_TRANSLATE_NOOP("core", "GitHub does not allow updating the branch %1 of %2."), {pagesBranch, fullName}),
        say(QT_TRANSLATE_NOOP(
                "core", "Exclude %1 from the repository's branch rules, or allow force pushes and deletions to it."),
            {pagesBranch}),
        error.why);
}

Failure notSwitchedOn(const Error& error, const QString& fullName)
{
    if (error.kind == Error::Kind::BadInput)
        return fail(Error::Kind::Denied, "pages-unavailable",
                    say(QT_TRANSLATE_NOOP("core", "GitHub did not switch on Pages for %1."), {fullName}),
                    say(QT_TRANSLATE_NOOP(
                        "core",
                        "A private repository needs a paid GitHub plan: make it public, or choose another target.")),
                    error.why);
    const bool isSignedOut = error.code == code::githubSignedOut; // the operation waits for the sign-in
    if (!isSignedOut && (error.kind == Error::Kind::Denied || error.kind == Error::Kind::NotFound)) {
        Error denied = error.during(
            say(QT_TRANSLATE_NOOP("core", "This sign-in may not switch on Pages of %1."), {fullName}),
            say(QT_TRANSLATE_NOOP(
                    "core",
                    "Use a token of an administrator with `repo`, or with Pages and Administration: write. Or have an "
                    "administrator switch on Pages with a branch %1, then deploy with --replace."),
                {pagesBranch}));
        denied.kind = Error::Kind::Denied;
        denied.code = u"pages-not-allowed"_s;
        return tl::unexpected(denied);
    }
    return tl::unexpected(error);
}

//! Moves the branch unless it is there already. Returns GitHub's errors, such as NotFound.
Task<Result<>> moveBranch(PagesRemote remote, QString commit, QString from)
{
    CO_TRY(const QString now, co_await github::refOf(remote.call, pagesRef));
    if (now == commit)
        co_return Result<>{};
    if (now != from)
        co_return fail(Error::Kind::Conflict, "pages-moved",
                       say(QT_TRANSLATE_NOOP("core", "The branch %1 of %2 was just updated from elsewhere."),
                           {pagesBranch, remote.fullName}),
                       say(QT_TRANSLATE_NOOP("core", "Check it on GitHub, then deploy again.")));
    const Result<> moved = co_await github::setRef(remote.call, pagesRef, commit, now);
    if (!moved)
        co_return notMoved(moved.error(), remote.fullName);
    co_return Result<>{};
}

//! Turns on Pages for the root of the branch. Returns the site's address.
Task<Result<QUrl>> switchOn(PagesRemote remote)
{
    CO_TRY(const auto site, co_await github::pagesSite(remote.call));
    Result<> done;
    if (!site) {
        done = co_await github::makePagesSite(remote.call, pagesBranch);
    } else if (!isPublished(site)) {
        github::PagesSite wanted;
        wanted.branch = pagesBranch;
        wanted.folder = u"/"_s;
        wanted.buildType = u"legacy"_s;
        done = co_await github::changePagesSite(remote.call, wanted);
    }
    if (!done)
        co_return notSwitchedOn(done.error(), remote.fullName);
    if (site)
        co_return site->address;
    CO_TRY(const auto made, co_await github::pagesSite(remote.call));
    co_return made ? made->address : QUrl();
}

QString placedCommit(World& world, const QString& deployment)
{
    const auto found = store::deployment(world.store.database(), deployment);
    return found ? Snapshot::of(*found).placed[u"commit"_s].toString() : QString();
}

//! Moves Current: the point of no return.
class AssignPages final : public ReleaseStep {
public:
    AssignPages(PlannedRelease release, Move move) : ReleaseStep(std::move(release)), m_move(move) {}
    QString name() const override { return u"assign-pages"_s; }
    QString stage() const override { return u"assign"_s; }
    bool isPointOfNoReturn() const override { return true; }
    PlannedStep planned() const override
    {
        const QString repository = release().place[repositoryInPlace].toString();
        PlannedStep step{
            name(),
            stage(),
            say(QT_TRANSLATE_NOOP("core", "Publish the release and wait until the public address shows it")),
            {{Change::Verb::Change,
              say(QT_TRANSLATE_NOOP("core", "the branch %1 of %2, created if missing"), {pagesBranch, repository})},
             {Change::Verb::Change,
              say(QT_TRANSLATE_NOOP("core", "GitHub Pages of %1, switched on if it is off"), {repository})},
             {Change::Verb::Change, verbatim(release().address)}},
            {u"git push --force %1 <commit>:%2"_s.arg(repository, pagesBranch),
             u"gh api -X POST repos/%1/pages -f 'source[branch]=%2'"_s.arg(repository, pagesBranch),
             u"curl -sf %1"_s.arg(release().address)},
            say(QT_TRANSLATE_NOOP(
                "core",
                "The branch returns to the previous release; without one it is removed and Pages is switched off."))};
        planStaging(step, release());
        return step;
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override;
    Task<Result<Reconciled>> reconcile(Context context) override { co_return reconcileMove(context); }

private:
    Move m_move;
};

Task<Result<QJsonObject>> AssignPages::run(Context context)
{
    const QString id = context->deployment.id;
    CO_TRY(const auto environment, context->environment());
    CO_TRY(const PagesRemote remote, pagesRemote(context));
    if (m_move == Move::Deploy && staysStaged(context, environment)) {
        CO_TRY(const QJsonObject staged, stageInstead(context, environment));
        co_await pruneReleases(context, remote);
        co_return staged;
    }
    const QString commit = Snapshot::of(context->deployment).placed[u"commit"_s].toString();
    const QString from = context->outcome(u"provision-pages"_s)[u"commit"_s].toString();
    CO_CHECK(co_await moveBranch(remote, commit, from));
    CO_TRY(const QUrl site, co_await switchOn(remote));
    context->deployment.url = site.toString(QUrl::FullyEncoded);
    context->say(say(QT_TRANSLATE_NOOP("core", "GitHub is publishing it; this takes about a minute.")));
    CO_CHECK(co_await waitForBuild(context, remote, commit, publishedWithin));
    CO_CHECK(co_await waitForVisitors(context, remote, site));
    CO_CHECK(recordMove(context, m_move));
    if (m_move == Move::Deploy)
        co_await pruneReleases(context, remote);
    context->note = say(QT_TRANSLATE_NOOP("core", "%1 shows this release; GitHub's cached pages may be 10 minutes old"),
                        {context->deployment.url});
    co_return QJsonObject{{u"former"_s, environment.current}};
}

Task<Result<>> AssignPages::undo(Context context)
{
    World& world = context->world;
    CO_TRY(const auto environment, context->environment());
    const QString commit = Snapshot::of(context->deployment).placed[u"commit"_s].toString();
    CO_TRY(const auto before, pagesBefore(world.store.database(), context->project.id));
    if (environment.current == context->deployment.id || commit.isEmpty() || !before)
        co_return Result<>{};
    CO_TRY(const PagesRemote remote, pagesRemote(context));
    CO_TRY(const QString now, co_await github::refOf(remote.call, pagesRef));
    const bool hasFormer = !environment.current.isEmpty();
    CO_TRY(const auto site, co_await github::pagesSite(remote.call));
    // The settings first: GitHub rejects a site whose branch is gone.
    if (!hasFormer && before->site) {
        CO_CHECK(co_await github::changePagesSite(remote.call, *before->site));
    } else if (!hasFormer && site && site->branch == pagesBranch) {
        CO_CHECK(co_await github::removePagesSite(remote.call));
    }
    if (now != commit)
        co_return Result<>{};
    const QString former = hasFormer ? placedCommit(world, environment.current) : before->commit;
    if (former.isEmpty())
        co_return co_await github::removeRef(remote.call, pagesRef);
    CO_CHECK(co_await github::setRef(remote.call, pagesRef, former, now));
    if (!hasFormer)
        co_return Result<>{};
    const Result<> shown = co_await waitForBuild(context, remote, former, publishedAgainWithin);
    if (!shown)
        context->say(say(QT_TRANSLATE_NOOP("core",
                                           "The branch is back where it was; GitHub has not published it again yet.")),
                     logs::Level::Warning);
    co_return Result<>{};
}

} // namespace

std::unique_ptr<Step> assignPages(const PlannedRelease& release, Move move)
{
    return std::make_unique<AssignPages>(release, move);
}

} // namespace shipdeck::deploy
