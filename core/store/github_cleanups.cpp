// SPDX-License-Identifier: MIT
#include "store/github_cleanups.h"

#include "base/clock.h"
#include "store/accounts.h"

namespace shipdeck::store {
namespace {

GitHubCleanup read(const Statement& row)
{
    GitHubCleanup cleanup;
    cleanup.seq = row.number(0);
    cleanup.project = ProjectId(row.text(1));
    cleanup.operation = OperationId(row.text(2));
    cleanup.account = row.text(3);
    cleanup.repository = row.number(4);
    cleanup.fullName = row.text(5);
    cleanup.kind = row.text(6);
    cleanup.target = row.text(7);
    cleanup.facts = row.object(8);
    cleanup.attempts = int(row.number(9));
    cleanup.dueAt = fromIso(row.text(10));
    if (!row.isNull(11))
        cleanup.error = Error::fromJson(row.object(11));
    cleanup.createdAt = fromIso(row.text(12));
    return cleanup;
}

} // namespace

Result<> insertGitHubCleanups(Database& db, const QList<GitHubCleanup>& cleanups)
{
    SD_TRY(auto insert,
           db.prepare("INSERT INTO github_farewells"
                      " (project, operation, account, repository, full_name, kind, target, facts, created_at)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (project, kind, target) DO NOTHING"));
    for (const GitHubCleanup& one : cleanups)
        SD_CHECK(insert
                     .with(one.project, one.operation, one.account, one.repository, one.fullName, one.kind, one.target,
                           one.facts, toIso(nowUtc()))
                     .run());
    return {};
}

Result<QList<GitHubCleanup>> openGitHubCleanups(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare("SELECT seq, project, operation, account, repository, full_name, kind, target, facts, attempts,"
                      " due_at, error, created_at FROM github_farewells"
                      " WHERE is_open = 1 AND (?1 = '' OR project = ?1) ORDER BY seq"));
    return query.with(project.isNull() ? QStringLiteral("") : project).rows(read);
}

Result<> closeGitHubCleanup(Database& db, qint64 seq)
{
    SD_TRY(auto update, db.prepare("UPDATE github_farewells SET is_open = 0, error = NULL WHERE seq = ?1"));
    SD_CHECK(update.with(seq).run());
    // While the project is there its removal may be taken up again, and must see what was done.
    SD_CHECK(db.execute("DELETE FROM github_farewells WHERE is_open = 0"
                        " AND NOT EXISTS (SELECT 1 FROM projects p WHERE p.id = github_farewells.project)"));
    return dropLeftAccounts(db);
}

Result<> postponeGitHubCleanup(Database& db, qint64 seq, const QDateTime& until, const Error& why)
{
    SD_TRY(auto update,
           db.prepare("UPDATE github_farewells SET attempts = attempts + 1, due_at = ?2, error = ?3 WHERE seq = ?1"));
    return update.with(seq, toIso(until), toText(why.toJson())).run();
}

Result<> postponeGitHubCleanups(Database& db, const QString& account, const QDateTime& until, const Error& why)
{
    SD_TRY(auto update,
           db.prepare("UPDATE github_farewells SET attempts = attempts + 1, due_at = ?2, error = ?3"
                      " WHERE account = ?1 AND is_open = 1"));
    return update.with(account, toIso(until), toText(why.toJson())).run();
}

} // namespace shipdeck::store
