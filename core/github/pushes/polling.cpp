// SPDX-License-Identifier: MIT
#include "github/pushes/polling.h"

#include "github/client.h"
#include "github/github_error.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr qsizetype mostFiles = 300; // docs.github.com/rest/commits/commits#compare-two-commits

bool isCommit(const QString& text)
{
    static const QRegularExpression shape(u"^(?:[0-9a-f]{40}|[0-9a-f]{64})$"_s);
    return shape.match(text).hasMatch();
}

QString escaped(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Task<Result<RepositoryName>> nameAt(ClientPointer client, QString path)
{
    CO_TRY(const Answer answer, co_await client->get(path));
    CO_TRY(const QJsonDocument document, co_await client->documentOf(answer));
    RepositoryName name{document[u"id"_s].toInteger(), document[u"full_name"_s].toString(),
                        document[u"default_branch"_s].toString()};
    if (name.fullName.isEmpty() || name.id <= 0)
        co_return client->notKept(answer);
    co_return name;
}

} // namespace

Task<Result<RepositoryName>> nameOf(ClientPointer client, qint64 repository)
{
    const QString path = repositoryPath(repository);
    CO_TRY(const RepositoryName name, co_await nameAt(client, path));
    if (name.id != repository)
        co_return unreadable(client->instance().apiUrl(path));
    co_return name;
}

Task<Result<RepositoryName>> named(ClientPointer client, QString fullName)
{
    const QString path = github::path({u"repos"_s, fullName.section(u'/', 0, 0), fullName.section(u'/', 1)});
    co_return co_await nameAt(client, path);
}

Task<Result<QString>> headOf(ClientPointer client, qint64 repository, QString branch)
{
    const QString path = repositoryPath(repository, u"/commits/"_s + escaped(u"heads/"_s + branch));
    const Result<Answer> answer = co_await client->get(path, Cancel(), QByteArray("application/vnd.github.sha"));
    // 409: the repository is empty; 422: the branch does not exist. 404 hides the repository itself.
    if (!answer && (answer.error().kind == Error::Kind::Conflict || answer.error().kind == Error::Kind::BadInput))
        co_return QString();
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QString commit = QString::fromLatin1(answer->body).trimmed();
    if (!isCommit(commit))
        co_return client->notKept(*answer);
    co_return commit;
}

Task<Result<QList<OpenPullRequest>>> openPullRequests(ClientPointer client, qint64 repository)
{
    const QString path = repositoryPath(repository, u"/pulls?state=open&sort=updated&direction=desc&per_page=100"_s);
    CO_TRY(const QJsonArray items, co_await client->all(path));
    QList<OpenPullRequest> open;
    for (const QJsonValue& item : items) {
        const QJsonValue head = item[u"head"_s];
        OpenPullRequest pull;
        pull.number = item[u"number"_s].toInt();
        pull.commit = head[u"sha"_s].toString();
        pull.base = item[u"base"_s][u"sha"_s].toString();
        pull.branch = head[u"ref"_s].toString();
        // A deleted fork has no repository any more, but is still untrusted.
        pull.isFork = head[u"repo"_s][u"id"_s].toInteger() != repository;
        if (pull.number <= 0 || !isCommit(pull.commit))
            co_return unreadable(client->instance().apiUrl(path));
        open << pull;
    }
    co_return open;
}

Task<Result<CommitText>> wordsOf(ClientPointer client, qint64 repository, QString commit)
{
    const QString path = repositoryPath(repository, u"/git/commits/"_s + escaped(commit));
    CO_TRY(const QJsonDocument answer, co_await client->json(path));
    co_return CommitText{answer[u"message"_s].toString(), answer[u"author"_s][u"name"_s].toString(),
                         answer[u"tree"_s][u"sha"_s].toString()};
}

Task<Result<Difference>> difference(ClientPointer client, qint64 repository, QString from, QString to)
{
    const QString path = repositoryPath(repository, u"/compare/%1...%2"_s.arg(escaped(from), escaped(to)));
    CO_TRY(const QJsonDocument answer, co_await client->json(path));
    Difference found;
    const QString status = answer[u"status"_s].toString();
    const QJsonArray files = answer[u"files"_s].toArray();
    found.isAhead = status == u"ahead" || status == u"identical";
    found.isWhole = files.size() < mostFiles;
    for (const QJsonValue& file : files) {
        found.files << file[u"filename"_s].toString();
        if (const QString before = file[u"previous_filename"_s].toString(); !before.isEmpty())
            found.files << before;
    }
    co_return found;
}

} // namespace shipdeck::github
