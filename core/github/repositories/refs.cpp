// SPDX-License-Identifier: MIT
#include "github/repositories/refs.h"

#include "base/error_codes.h"
#include "github/github_error.h"
#include "github/repositories/listing.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

QString escaped(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Ref branchFrom(const QJsonObject& object)
{
    Ref ref;
    ref.name = object[u"name"_s].toString();
    ref.commit = object[u"commit"_s].toObject()[u"sha"_s].toString();
    ref.isProtected = object[u"protected"_s].toBool();
    return ref;
}

Ref tagFrom(const QJsonObject& object)
{
    Ref ref = branchFrom(object);
    ref.kind = Ref::Kind::Tag;
    return ref;
}

Ref commitFrom(const QJsonObject& object)
{
    const QJsonObject commit = object[u"commit"_s].toObject();
    const QJsonObject author = commit[u"author"_s].toObject();
    Ref ref;
    ref.kind = Ref::Kind::Commit;
    ref.commit = ref.name = object[u"sha"_s].toString();
    ref.title = commit[u"message"_s].toString().section(u'\n', 0, 0);
    ref.author = object[u"author"_s].toObject()[u"login"_s].toString(author[u"name"_s].toString());
    ref.at = QDateTime::fromString(author[u"date"_s].toString(), Qt::ISODate);
    return ref;
}

Ref pullRequestFrom(const QJsonObject& object)
{
    const QJsonObject head = object[u"head"_s].toObject();
    const QJsonObject base = object[u"base"_s].toObject();
    Ref ref;
    ref.kind = Ref::Kind::PullRequest;
    ref.name = QString::number(object[u"number"_s].toInteger());
    ref.commit = head[u"sha"_s].toString();
    ref.title = object[u"title"_s].toString();
    ref.author = object[u"user"_s].toObject()[u"login"_s].toString();
    ref.at = QDateTime::fromString(object[u"updated_at"_s].toString(), Qt::ISODate);
    ref.headBranch = head[u"ref"_s].toString();
    // A deleted fork has no repository any more, but is still a fork.
    const qint64 from = head[u"repo"_s].toObject()[u"id"_s].toInteger();
    ref.isFork = from == 0 || from != base[u"repo"_s].toObject()[u"id"_s].toInteger();
    return ref;
}

struct Listed {
    QString path;
    Ref (*read)(const QJsonObject&);
};

Listed listedBy(const Repository& repository, Ref::Kind kind, const QString& of)
{
    const QString hundred = u"?per_page=100"_s;
    switch (kind) {
    case Ref::Kind::Branch: return {pathIn(repository, {u"branches"_s}) + hundred, &branchFrom};
    case Ref::Kind::Tag: return {pathIn(repository, {u"tags"_s}) + hundred, &tagFrom};
    case Ref::Kind::PullRequest:
        return {pathIn(repository, {u"pulls"_s}) + hundred + u"&state=open&sort=updated&direction=desc"_s,
                &pullRequestFrom};
    case Ref::Kind::Commit: break;
    }
    const QString start = of.isEmpty() ? QString() : u"&sha="_s + escaped(of);
    return {pathIn(repository, {u"commits"_s}) + hundred + start, &commitFrom};
}

void count(Checks& checks, const QJsonObject& status)
{
    const QString word = status[u"state"_s].toString(); // GitHub's
    int& counter = word == u"success" ? checks.passed : word == u"pending" ? checks.pending : checks.failed;
    ++counter;
}

void countRun(Checks& checks, const QJsonObject& run)
{
    const QString conclusion = run[u"conclusion"_s].toString();
    const QStringList good{u"success"_s, u"neutral"_s, u"skipped"_s};
    int& counter = run[u"status"_s].toString() != u"completed" ? checks.pending
        : good.contains(conclusion)                            ? checks.passed
                                                               : checks.failed;
    ++counter;
}

//! Whether the rest can be shown without this part, which the token may not read.
bool mayBeMissing(const Error& error)
{
    return error.code == code::githubNotAllowed || error.code == code::githubNotFound;
}

} // namespace

QString pathIn(const Repository& repository, const QStringList& parts)
{
    return path(QStringList{u"repos"_s, repository.owner, repository.name} + parts);
}

Task<Result<QList<Ref>>> listRefs(Client* client, Repository repository, Ref::Kind kind, QString of, Cancel cancel)
{
    CO_CHECK(checkRepositoryName(repository.owner, repository.name));
    const Listed listed = listedBy(repository, kind, of);
    Result<QJsonArray> items;
    if (kind == Ref::Kind::Commit) { // only the latest hundred, as a history may be long
        const Result<QJsonDocument> page = co_await client->json(listed.path, cancel);
        items = page ? Result<QJsonArray>(page->array()) : tl::unexpected(page.error());
    } else {
        const Client::OnPage none;
        const ListForm usual;
        items = co_await client->all(listed.path, none, usual, cancel);
    }
    QList<Ref> refs;
    if (!items && items.error().code == code::githubConflict) // "Git Repository is empty."
        co_return refs;
    if (!items)
        co_return tl::unexpected(items.error());
    for (const QJsonValue& item : std::as_const(*items))
        if (const Ref ref = listed.read(item.toObject()); !ref.name.isEmpty() && !ref.commit.isEmpty())
            refs << ref;
    if (kind == Ref::Kind::Branch)
        std::stable_partition(refs.begin(), refs.end(),
                              [&](const Ref& ref) { return ref.name == repository.defaultBranch; });
    co_return refs;
}

Task<Result<QString>> commitOf(Client* client, Repository repository, QString ref, Cancel cancel)
{
    CO_CHECK(checkRepositoryName(repository.owner, repository.name));
    static const QRegularExpression whole(u"^[0-9a-f]{40}([0-9a-f]{24})?$"_s);
    if (whole.match(ref).hasMatch())
        co_return ref;
    const QString name = ref.isEmpty() ? u"HEAD"_s : ref;
    const QString where = pathIn(repository, {u"commits"_s, name});
    const QByteArray accept = "application/vnd.github.sha";
    const Result<Answer> answer = co_await client->get(where, cancel, accept);
    if (answer && whole.match(QString::fromLatin1(answer->body.trimmed())).hasMatch())
        co_return QString::fromLatin1(answer->body.trimmed());
    if (answer)
        co_return client->notKept(*answer);
    if (answer.error().code == code::githubConflict)
        co_return fail(Error::Kind::Conflict, "repository-empty",
                       say(QT_TRANSLATE_NOOP("core", "%1 has no commits yet."), {repository.fullName()}),
                       say(QT_TRANSLATE_NOOP("core", "Push a first commit, then try again.")));
    if (answer.error().code != code::githubNotFound && answer.error().code != code::githubRefused)
        co_return tl::unexpected(answer.error());
    co_return refMissing(repository, name);
}

Failure refMissing(const Repository& repository, const QString& name)
{
    return fail(Error::Kind::NotFound, code::refMissing,
                say(QT_TRANSLATE_NOOP("core", "%1 has no branch, tag or commit %2."), {repository.fullName(), name}),
                say(QT_TRANSLATE_NOOP("core", "Check its spelling; it may have been deleted.")));
}

Task<Result<Checks>> checksOf(Client* client, Repository repository, QString commit, Cancel cancel)
{
    CO_CHECK(checkRepositoryName(repository.owner, repository.name));
    const QString statusPath = pathIn(repository, {u"commits"_s, commit, u"status"_s}) + u"?per_page=100"_s;
    const QString runsPath = pathIn(repository, {u"commits"_s, commit, u"check-runs"_s}) + u"?per_page=100"_s;
    const ListForm wrapped{u"check_runs"_s, {}};
    const Client::OnPage none;
    auto statusTask = client->json(statusPath, cancel); // both in parallel
    const Result<QJsonArray> runs = co_await client->all(runsPath, none, wrapped, cancel);
    const Result<QJsonDocument> status = co_await statusTask;
    if (!status && !mayBeMissing(status.error()))
        co_return tl::unexpected(status.error());
    if (!runs && !mayBeMissing(runs.error()))
        co_return tl::unexpected(runs.error());
    Checks checks;
    if (status)
        for (const QJsonValue& entry : status->object()[u"statuses"_s].toArray())
            count(checks, entry.toObject());
    if (runs)
        for (const QJsonValue& entry : std::as_const(*runs))
            countRun(checks, entry.toObject());
    using State = Checks::State;
    checks.state = checks.failed > 0 ? State::Failed
        : checks.pending > 0         ? State::Pending
        : checks.passed > 0          ? State::Passed
                                     : State::None;
    checks.page =
        client->instance().webUrl(path({repository.owner, repository.name, u"commit"_s, commit, u"checks"_s}));
    co_return checks;
}

} // namespace shipdeck::github
