// SPDX-License-Identifier: MIT
#include "github/repositories/origin.h"

#include "github/github_error.h"
#include "github/repositories/refs.h"

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

// With more branches and tags the search is incomplete, and an unproven commit counts as untrusted.
constexpr qsizetype mostCompared = 64;

//! Whether the history of `holder`, a full ref or commit, contains the commit.
Task<Result<bool>> holds(Client* client, Repository repository, QString holder, QString commit, Cancel cancel)
{
    // The second page has neither files nor commits, only the relation of the two, which is enough.
    const QString span = holder + u"..."_s + commit;
    const QString where = pathIn(repository, {u"compare"_s, span}) + u"?per_page=1&page=2"_s;
    const Result<QJsonDocument> answer = co_await client->json(where, cancel);
    if (!answer && answer.error().code == code::githubNotFound) // no common ancestor
        co_return false;
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QString status = answer->object()[u"status"_s].toString();
    co_return status == u"behind" || status == u"identical";
}

//! From the pull requests with this commit: whether one was merged, or has its branch in the repository; else who
//! proposes it.
void judge(Origin& origin, const QJsonArray& pulls, qint64 repository)
{
    for (const QJsonValue& pull : pulls) {
        if (pull[u"base"_s][u"repo"_s][u"id"_s].toInteger() != repository)
            continue;
        // A deleted fork has no repository any more, but is still untrusted.
        const bool isFork = pull[u"head"_s][u"repo"_s][u"id"_s].toInteger() != repository;
        if (!isFork || !pull[u"merged_at"_s].toString().isEmpty()) {
            origin.isOwn = true;
            return;
        }
        origin.pullRequest = pull[u"number"_s].toInt();
        origin.author = pull[u"user"_s][u"login"_s].toString();
    }
}

//! Whether a branch or tag points to it or contains it.
Task<Result<bool>> isInAnyRef(Client* client, Repository repository, QString commit, Cancel cancel)
{
    const QString none;
    QStringList tips;
    for (const Ref::Kind kind : {Ref::Kind::Branch, Ref::Kind::Tag}) {
        CO_TRY(const QList<Ref> refs, co_await listRefs(client, repository, kind, none, cancel));
        for (const Ref& ref : refs)
            tips << ref.commit;
    }
    if (tips.contains(commit))
        co_return true;
    tips.removeDuplicates();
    for (const QString& tip : tips.mid(0, mostCompared)) {
        CO_TRY(const bool isHeld, co_await holds(client, repository, tip, commit, cancel));
        if (isHeld)
            co_return true;
    }
    co_return false;
}

} // namespace

Task<Result<Origin>> originOf(Client* client, Repository repository, QString ref, Cancel cancel)
{
    Origin origin;
    CO_TRY(origin.commit, co_await commitOf(client, repository, ref, cancel));
    const QString commit = origin.commit;
    const QString itself = pathIn(repository, {});
    CO_TRY(const QJsonDocument about, co_await client->json(itself, cancel));
    const QString main = about[u"default_branch"_s].toString();
    CO_TRY(origin.isOwn, co_await holds(client, repository, main, commit, cancel));
    if (origin.isOwn)
        co_return origin;
    const QString pullsPath = pathIn(repository, {u"commits"_s, commit, u"pulls"_s}) + u"?per_page=100"_s;
    const Result<QJsonDocument> pulls = co_await client->json(pullsPath, cancel);
    if (!pulls && pulls.error().code == code::githubRefused) // 422: no commit found
        co_return refMissing(repository, ref);
    if (!pulls && pulls.error().code != code::githubNotAllowed) // a token may read code but no pull requests
        co_return tl::unexpected(pulls.error());
    if (pulls)
        judge(origin, pulls->array(), about[u"id"_s].toInteger());
    if (!origin.isOwn && origin.pullRequest == 0) {
        CO_TRY(origin.isOwn, co_await isInAnyRef(client, repository, commit, cancel));
    }
    co_return origin;
}

} // namespace shipdeck::github
