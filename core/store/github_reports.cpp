// SPDX-License-Identifier: MIT
#include "store/github_reports.h"

namespace shipdeck::store {
namespace {

#define SD_REPORT_COLUMNS "SELECT r.deployment, r.is_open, r.sent, r.attempts, r.due_at, r.error FROM github_reports r "

GitHubReport read(const Statement& row)
{
    GitHubReport report;
    report.deployment = DeploymentId(row.text(0));
    report.isOpen = row.number(1) != 0;
    report.sent = row.object(2);
    report.attempts = int(row.number(3));
    report.dueAt = fromIso(row.text(4));
    if (!row.isNull(5))
        report.error = Error::fromJson(row.object(5));
    return report;
}

} // namespace

Result<QList<GitHubReport>> openGitHubReports(Database& db)
{
    SD_TRY(auto query,
           db.prepare(SD_REPORT_COLUMNS "WHERE r.is_open = 1 AND NOT EXISTS (SELECT 1 FROM deployments d, operations o"
                                        "  WHERE d.id = r.deployment AND o.project = d.project AND o.kind = 'remove'"
                                        "  AND o.state IN ('queued', 'running', 'waiting')) ORDER BY r.deployment"));
    return query.rows(read);
}

Result<std::optional<GitHubReport>> gitHubReport(Database& db, const QString& deployment)
{
    SD_TRY(auto query, db.prepare(SD_REPORT_COLUMNS "WHERE r.deployment = ?1"));
    SD_TRY(const auto found, query.with(deployment).rows(read));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<> keepSent(Database& db, const QString& deployment, const QJsonObject& sent)
{
    SD_TRY(auto update, db.prepare("UPDATE github_reports SET sent = ?2 WHERE deployment = ?1"));
    return update.with(deployment, sent).run();
}

Result<> closeGitHubReport(Database& db, const Deployment& told, const std::optional<Error>& gaveUp)
{
    SD_TRY(auto update,
           db.prepare("UPDATE github_reports SET is_open = 0, due_at = '', error = ?6 WHERE deployment = ?1 AND EXISTS"
                      " (SELECT 1 FROM deployments d WHERE d.id = ?1 AND d.state = ?2 AND d.face = ?3"
                      "  AND d.commit_id = ?4 AND d.url = ?5)"));
    update.with(told.id, stateName(told.state), roleName(told.role),
                told.commit.isNull() ? QStringLiteral("") : QString(told.commit),
                told.url.isNull() ? QStringLiteral("") : told.url);
    if (gaveUp)
        update.bind(6, toText(gaveUp->toJson()));
    else
        update.bindNull(6);
    return update.run();
}

Result<> postponeGitHubReport(Database& db, const QString& deployment, const QDateTime& until, const Error& why)
{
    SD_TRY(auto update,
           db.prepare("UPDATE github_reports SET attempts = attempts + 1, due_at = ?2, error = ?3"
                      " WHERE deployment = ?1"));
    return update.with(deployment, toIso(until), toText(why.toJson())).run();
}

Result<> hurryGitHubReports(Database& db)
{
    SD_CHECK(db.execute("UPDATE github_reports SET due_at = '' WHERE is_open = 1 AND due_at <> ''"));
    return db.execute("UPDATE github_farewells SET due_at = '' WHERE is_open = 1 AND due_at <> ''");
}

Result<bool> waitsForGitHub(Database& db)
{
    SD_TRY(auto query,
           db.prepare("SELECT EXISTS (SELECT 1 FROM github_reports WHERE is_open = 1)"
                      " OR EXISTS (SELECT 1 FROM github_farewells WHERE is_open = 1)"));
    SD_CHECK(query.step());
    return query.number(0) != 0;
}

} // namespace shipdeck::store
