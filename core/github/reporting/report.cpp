// SPDX-License-Identifier: MIT
#include "github/reporting/report.h"

#include "github/client.h"
#include "github/github_error.h"

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr qsizetype longestDescription = 140; // GitHub refuses more

QString shortened(const QString& text, qsizetype longest = longestDescription)
{
    return text.size() <= longest ? text : text.left(longest - 1) + QChar(0x2026);
}

//! The log is on the computer that deployed, without an address, so the command that shows it is given.
QString shownDescription(const Report& report)
{
    const QString log = report.state == Report::State::Failure ? u" (shipctl logs %1)"_s.arg(report.id) : QString();
    return shortened(report.description, longestDescription - log.size()) + log;
}

QString deploymentPath(const Report& report, qint64 deployment)
{
    return repositoryPath(report.repository, u"/deployments/%1/statuses"_s.arg(deployment));
}

Result<qint64> idIn(const QJsonDocument& answer, const ClientPointer& client, const QString& path)
{
    const qint64 id = answer.object()[u"id"_s].toInteger();
    if (id <= 0)
        return unreadable(client->instance().apiUrl(path));
    return id;
}

QString query(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString deploymentStateName(Report::State state)
{
    switch (state) {
    case Report::State::Queued: return u"queued"_s;
    case Report::State::InProgress: return u"in_progress"_s;
    case Report::State::Success: return u"success"_s;
    case Report::State::Failure: return u"failure"_s;
    case Report::State::Inactive: return u"inactive"_s;
    }
    return {};
}

QString commitStateName(Report::State state)
{
    switch (state) {
    case Report::State::Queued:
    case Report::State::InProgress: return u"pending"_s;
    case Report::State::Failure: return u"failure"_s;
    case Report::State::Success:
    case Report::State::Inactive: return u"success"_s;
    }
    return {};
}

QString statusContext(const Report& report)
{
    return u"shipdeck/"_s + report.environment;
}

QString repositoryPath(qint64 repository, const QString& rest)
{
    return u"/repositories/%1"_s.arg(repository) + rest;
}

Task<Result<qint64>> findDeployment(ClientPointer client, Report report)
{
    const QString path =
        repositoryPath(report.repository,
                       u"/deployments?sha=%1&environment=%2&per_page=100"_s.arg(query(report.commit),
                                                                                query(report.environment)));
    CO_TRY(const QJsonArray found, co_await client->all(path));
    for (const QJsonValue& deployment : found) {
        // GitHub returns a payload as it was sent, or as text.
        QJsonValue payload = deployment[u"payload"_s];
        if (payload.isString())
            payload = QJsonDocument::fromJson(payload.toString().toUtf8()).object();
        if (payload[u"shipdeck"_s].toString() == report.id)
            co_return deployment[u"id"_s].toInteger();
    }
    co_return 0;
}

Task<Result<qint64>> makeDeployment(ClientPointer client, Report report)
{
    const QString path = repositoryPath(report.repository, u"/deployments"_s);
    const QJsonObject body{{u"ref"_s, report.commit},
                           {u"task"_s, u"deploy"_s},
                           {u"auto_merge"_s, false},
                           {u"required_contexts"_s, QJsonArray()},
                           {u"environment"_s, report.environment},
                           {u"description"_s, shortened(report.description)},
                           {u"transient_environment"_s, report.isPreview},
                           {u"production_environment"_s, report.isProduction},
                           {u"payload"_s, QJsonObject{{u"shipdeck"_s, report.id}}}};
    CO_TRY(const QJsonDocument answer, co_await client->report("POST", path, body));
    co_return idIn(answer, client, path);
}

Task<Result<QString>> deploymentState(ClientPointer client, Report report, qint64 deployment)
{
    const QString path = deploymentPath(report, deployment) + u"?per_page=1"_s;
    CO_TRY(const QJsonDocument answer, co_await client->json(path));
    co_return answer.array().first()[u"state"_s].toString();
}

Task<Result<>> setDeploymentState(ClientPointer client, Report report, qint64 deployment)
{
    const QString path = deploymentPath(report, deployment);
    QJsonObject body{{u"state"_s, deploymentStateName(report.state)},
                     {u"description"_s, shownDescription(report)},
                     // We set the active one ourselves: after a rollback it is an earlier deployment.
                     {u"auto_inactive"_s, false}};
    if (!report.address.isEmpty())
        body.insert(u"environment_url"_s, report.address.toString(QUrl::FullyEncoded));
    CO_CHECK(co_await client->report("POST", path, body));
    co_return Result<>{};
}

Task<Result<QString>> commitState(ClientPointer client, Report report)
{
    const QString path =
        repositoryPath(report.repository, u"/commits/%1/statuses?per_page=100"_s.arg(query(report.commit)));
    CO_TRY(const QJsonArray statuses, co_await client->all(path));
    const QString context = statusContext(report);
    for (const QJsonValue& status : statuses) // newest first
        if (status[u"context"_s].toString() == context)
            co_return status[u"state"_s].toString();
    co_return QString();
}

Task<Result<>> setCommitState(ClientPointer client, Report report)
{
    const QString path = repositoryPath(report.repository, u"/statuses/%1"_s.arg(query(report.commit)));
    QJsonObject body{{u"state"_s, commitStateName(report.state)},
                     {u"context"_s, statusContext(report)},
                     {u"description"_s, shownDescription(report)}};
    // Everyone who can see the commit sees this link.
    if (report.isPublic)
        body.insert(u"target_url"_s, report.address.toString(QUrl::FullyEncoded));
    CO_CHECK(co_await client->report("POST", path, body));
    co_return Result<>{};
}

Task<Result<qint64>> findComment(ClientPointer client, qint64 repository, int pullRequest, QString marker)
{
    const QString path = repositoryPath(repository, u"/issues/%1/comments?per_page=100"_s.arg(pullRequest));
    CO_TRY(const QJsonArray comments, co_await client->all(path));
    for (const QJsonValue& comment : comments)
        if (comment[u"body"_s].toString().contains(marker))
            co_return comment[u"id"_s].toInteger();
    co_return 0;
}

Task<Result<qint64>> makeComment(ClientPointer client, qint64 repository, int pullRequest, QString body)
{
    const QString path = repositoryPath(repository, u"/issues/%1/comments"_s.arg(pullRequest));
    const QJsonObject document{{u"body"_s, body}};
    CO_TRY(const QJsonDocument answer, co_await client->report("POST", path, document));
    co_return idIn(answer, client, path);
}

Task<Result<>> changeComment(ClientPointer client, qint64 repository, qint64 comment, QString body)
{
    const QString path = repositoryPath(repository, u"/issues/comments/%1"_s.arg(comment));
    const QJsonObject document{{u"body"_s, body}};
    CO_CHECK(co_await client->report("PATCH", path, document));
    co_return Result<>{};
}

} // namespace shipdeck::github
