// SPDX-License-Identifier: MIT
#include "store/taken_over.h"

#include "base/clock.h"
#include "store/deployments.h"

namespace shipdeck::store {

Result<> insertRelease(Database& db, const Deployment& deployment)
{
    SD_CHECK(insertDeployment(db, deployment));
    SD_CHECK(updateDeployment(db, deployment)); // its times
    SD_TRY(auto untold, db.prepare("DELETE FROM github_reports WHERE deployment = ?1"));
    return untold.with(deployment.id).run();
}

Result<> sortByCreation(Database& db)
{
    struct Row {
        qint64 seq;
        QString createdAt;
    };
    SD_TRY(auto query, db.prepare("SELECT seq, created_at FROM deployments ORDER BY seq"));
    SD_TRY(const QList<Row> before, query.rows([](const Statement& row) { return Row{row.number(0), row.text(1)}; }));
    QList<Row> sorted = before;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Row& a, const Row& b) { return a.createdAt < b.createdAt; });
    // Renumbered through negative numbers, which are unused. The search index is removed with each row.
    SD_TRY(auto away, db.prepare("DELETE FROM deployments_words WHERE seq = ?1"));
    SD_TRY(auto lift, db.prepare("UPDATE deployments SET seq = -?2 WHERE seq = ?1"));
    SD_TRY(auto put, db.prepare("UPDATE deployments SET seq = ?1, message = message WHERE seq = -?1"));
    SD_TRY(auto words, db.prepare("INSERT INTO deployments_words VALUES (?1, '')"));
    QList<qint64> moved;
    for (qsizetype at = 0; at < sorted.size(); ++at) {
        if (sorted[at].seq == before[at].seq)
            continue;
        SD_CHECK(away.with(sorted[at].seq).run());
        SD_CHECK(lift.with(sorted[at].seq, before[at].seq).run());
        moved << before[at].seq;
    }
    for (const qint64 seq : std::as_const(moved)) {
        SD_CHECK(words.with(seq).run());
        SD_CHECK(put.with(seq).run()); // and indexes its words again
    }
    return {};
}

Result<QList<Deployment>> releasesAt(Database& db, const QString& project, const QString& environment,
                                     const QString& target)
{
    DeploymentFilter filter;
    filter.project = ProjectId(project);
    filter.environment = EnvironmentName(environment);
    filter.limit = std::numeric_limits<int>::max();
    SD_TRY(QList<Deployment> all, deployments(db, filter));
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&target](const Deployment& one) {
                                 return one.target != target
                                     || (one.state != State::Ready && one.state != State::RolledBack
                                         && one.state != State::RollingBack);
                             }),
              all.end());
    return all;
}

Result<QStringList> idsOfKept(Database& db, const QString& project)
{
    SD_TRY(auto query,
           db.prepare("SELECT id FROM deployments WHERE project = ?1"
                      " AND (artifact <> '' OR state NOT IN ('READY', 'ROLLED_BACK'))"));
    return query.with(project).rows(firstText);
}

Result<> setOutcome(Database& db, const QString& deployment, const Outcome& outcome)
{
    SD_TRY(auto update,
           db.prepare("UPDATE deployments SET state = ?2, face = ?3, weight = ?4,"
                      " left_at = CASE ?5 WHEN '' THEN left_at ELSE ?5 END"
                      " WHERE id = ?1 AND (state <> ?2 OR face <> ?3 OR weight <> ?4 OR ?5 NOT IN ('', left_at))"));
    const QString left = outcome.leftAt.isValid() ? toIso(outcome.leftAt) : QLatin1StringView("");
    return update.with(deployment, stateName(outcome.state), roleName(outcome.role), outcome.weight, left).run();
}

} // namespace shipdeck::store
