// SPDX-License-Identifier: MIT
#include "agent/reports/reports.h"

#include "agent/numbered_link.h"
#include "base/clock.h"
#include "deploy/previews.h"
#include "deploy/reporting/cleanups.h"
#include "deploy/reporting/report_of.h"
#include "github/client.h"
#include "github/project_settings.h"
#include "secrets/keyring.h"
#include "store/deployments.h"
#include "store/error_codes.h"
#include "store/operations.h"
#include "store/projects.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(reportsLog, "shipdeck.reports", QtInfoMsg)

constexpr auto firstPause = std::chrono::seconds(15);
constexpr auto longestPause = std::chrono::hours(1);
constexpr auto untilSignedIn = std::chrono::minutes(10); // a new sign-in triggers it earlier
constexpr int triesWhereRefused = 6;                     // GitHub will refuse again
constexpr int daysToTry = 7;

//! The status of one kind of report at GitHub.
struct Part {
    qint64 id = 0;
    QString told;
    QString trying; //!< sent without a response: it may have arrived
    static Part of(const QJsonObject& sent, const QString& kind)
    {
        const QJsonObject part = sent[kind].toObject();
        return {part[u"id"_s].toInteger(), part[u"told"_s].toString(), part[u"trying"_s].toString()};
    }
    QJsonObject toJson() const { return {{u"id"_s, id}, {u"told"_s, told}, {u"trying"_s, trying}}; }
};

//! Whether all other requests of this account would fail too.
bool stopsEverything(const Error& error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Limit || error.code == code::githubSignedOut
        || error.code == code::keyringLocked;
}

bool isRefusal(const Error& error)
{
    return error.kind == Error::Kind::Denied || error.kind == Error::Kind::NotFound
        || error.kind == Error::Kind::BadInput || error.kind == Error::Kind::Conflict;
}

bool isHopeless(const Error& why, int attempts, const QDateTime& since, const QDateTime& now)
{
    return (isRefusal(why) && why.code != code::githubSignedOut && attempts + 1 >= triesWhereRefused)
        || since.daysTo(now) > daysToTry;
}

QDateTime retryAt(const Error& why, int attempts, const github::ClientPointer& client, const QDateTime& now)
{
    if (client)
        if (const auto blocked = client->limits().blockedUntil(u"core"_s, now))
            return *blocked;
    if (why.code == code::githubSignedOut || why.code == code::keyringLocked)
        return now.addSecs(std::chrono::seconds(untilSignedIn).count());
    const std::chrono::milliseconds pause =
        std::min<std::chrono::milliseconds>(longestPause,
                                            std::chrono::milliseconds(firstPause) * (1 << std::min(attempts, 10)));
    return now.addMSecs(pause.count());
}

template <typename Row> std::optional<Row> firstDue(const QList<Row>& open)
{
    const QDateTime now = nowUtc();
    for (const Row& one : open)
        // Later than any pause: the clock was set back.
        if (!one.dueAt.isValid() || one.dueAt <= now
            || one.dueAt > now.addMSecs(2 * std::chrono::milliseconds(longestPause).count()))
            return one;
    return std::nullopt;
}

} // namespace

//! A report being sent, and what GitHub has of it.
struct Reports::Telling {
    github::ClientPointer client;
    github::ReportRules rules;
    store::Project project;
    store::Deployment deployment;
    github::Report report;
    QJsonObject sent;

    Part part(const QString& kind) const { return Part::of(sent, kind); }
};

Reports::Reports(store::Store& store, GitHubOf github, QObject* parent)
    : QObject(parent), m_store(store), m_github(std::move(github))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Reports::poll);
}

bool Reports::isBusy() const
{
    return m_isWorking || (m_next.isActive() && m_next.remainingTimeAsDuration() < untilSignedIn);
}

void Reports::poll()
{
    if (!m_isWorking)
        workOff();
}

std::optional<store::GitHubReport> Reports::nextReport()
{
    const auto open = store::openGitHubReports(m_store.database());
    return open ? firstDue(*open) : std::nullopt;
}

std::optional<store::GitHubCleanup> Reports::nextCleanup()
{
    const auto open = store::openGitHubCleanups(m_store.database());
    return open ? firstDue(*open) : std::nullopt;
}

void Reports::planNext()
{
    QDateTime soonest;
    const auto add = [&soonest](const auto& open) {
        for (const auto& one : open)
            if (one.dueAt.isValid() && (!soonest.isValid() || one.dueAt < soonest))
                soonest = one.dueAt;
    };
    if (const auto reports = store::openGitHubReports(m_store.database()))
        add(*reports);
    if (const auto cleanups = store::openGitHubCleanups(m_store.database()))
        add(*cleanups);
    if (soonest.isValid())
        m_next.start(std::chrono::milliseconds(std::clamp<qint64>(nowUtc().msecsTo(soonest) + 1, 1, 3'600'000)));
    else
        m_next.stop();
}

QCoro::Task<> Reports::workOff()
{
    m_isWorking = true;
    for (;;) {
        Result<> done;
        if (const auto cleanup = nextCleanup()) { // first, as a person waits for them
            const store::GitHubCleanup due = *cleanup;
            done = co_await takeBack(due);
        } else if (const auto report = nextReport()) {
            const store::GitHubReport due = *report;
            done = co_await tell(due);
        } else {
            break;
        }
        if (!done) {
            // The store failed, as all other errors are in the row. The next poll tries again.
            qCWarning(reportsLog).noquote() << done.error().render();
            break;
        }
    }
    planNext();
    m_isWorking = false;
    Q_EMIT rested();
}

Task<Result<>> Reports::tell(store::GitHubReport report)
{
    store::Database& db = m_store.database();
    const auto telling = std::make_shared<Telling>();
    CO_TRY(telling->deployment, store::deployment(db, report.deployment));
    CO_TRY(telling->project, store::project(db, telling->deployment.project));
    telling->rules = github::reportRulesOf(telling->project.settings);
    telling->sent = report.sent;
    const github::RepositoryLink link = github::linkOf(telling->project.settings);
    const auto wanted = deploy::reportOf(telling->project, telling->deployment);
    if (!wanted || link.fullName.isEmpty() || link.account.isEmpty()) // reporting needs an account
        co_return conclude(report, telling, Result<>());
    telling->report = *wanted;
    const auto client = m_github(link.account);
    if (!client)
        co_return conclude(report, telling, tl::unexpected(client.error()));
    telling->client = *client;
    const ProjectId project = telling->project.id;
    const github::ClientPointer way = *client;
    const auto numbered = co_await numberedLink(&m_store, way, project);
    if (!numbered)
        co_return conclude(report, telling, tl::unexpected(numbered.error()));
    telling->report.repository = numbered->repository;
    const Result<> outcome = co_await tellAll(telling);
    co_return conclude(report, telling, outcome);
}

Result<> Reports::conclude(const store::GitHubReport& report, const TellingPointer& telling, const Result<>& outcome)
{
    return m_store.write([&](store::Database& db) -> Result<> {
        if (outcome)
            return store::closeGitHubReport(db, telling->deployment);
        const Error& why = outcome.error();
        const QDateTime now = nowUtc();
        if (isHopeless(why, report.attempts, telling->deployment.createdAt, now))
            return store::closeGitHubReport(db, telling->deployment, why);
        const QDateTime until = retryAt(why, report.attempts, telling->client, now);
        return store::postponeGitHubReport(db, report.deployment, until, why);
    });
}

Task<Result<>> Reports::takeBack(store::GitHubCleanup cleanup)
{
    github::ClientPointer client;
    Result<> outcome;
    if (const auto way = m_github(cleanup.account)) {
        client = *way;
        const auto begun = monotonicNow();
        outcome = co_await deploy::takeBack(client, cleanup);
        const store::Call call{u"remove-from-github"_s, deploy::commandOf(cleanup), nowUtc(),
                               (monotonicNow() - begun).count(), outcome ? u"ok"_s : outcome.error().code};
        (void)store::addCall(m_store.database(), cleanup.operation, u""_s, call);
    } else {
        outcome = tl::unexpected(way.error());
    }
    co_return m_store.write([&](store::Database& db) -> Result<> {
        if (outcome)
            return store::closeGitHubCleanup(db, cleanup.seq);
        const Error& why = outcome.error();
        const QDateTime now = nowUtc();
        qCInfo(reportsLog).noquote() << deploy::nameOf(cleanup) << why.code;
        // A cleanup that needs a sign-in waits for as long as it takes, as only this computer can do it.
        if (why.code != code::githubSignedOut && isHopeless(why, cleanup.attempts, cleanup.createdAt, now))
            return store::closeGitHubCleanup(db, cleanup.seq);
        const QDateTime until = retryAt(why, cleanup.attempts, client, now);
        if (stopsEverything(why)) // the others would wait for the same error
            return store::postponeGitHubCleanups(db, cleanup.account, until, why);
        return store::postponeGitHubCleanup(db, cleanup.seq, until, why);
    });
}

Result<> Reports::keep(const TellingPointer& telling, const QString& kind, const QJsonObject& part)
{
    telling->sent.insert(kind, part);
    return m_store.write(
        [&](store::Database& db) { return store::keepSent(db, telling->deployment.id, telling->sent); });
}

//! If GitHub refuses one kind of report, the others are still sent.
Task<Result<>> Reports::tellAll(TellingPointer telling)
{
    Result<> outcome;
    const github::ReportRules& rules = telling->rules;
    if (rules.deployments)
        outcome = co_await tellDeployment(telling);
    if (rules.statuses && (outcome || !stopsEverything(outcome.error()))) {
        const Result<> told = co_await tellStatus(telling);
        if (outcome)
            outcome = told;
    }
    if (rules.comments && (outcome || !stopsEverything(outcome.error()))) {
        const Result<> told = co_await tellComment(telling);
        if (outcome)
            outcome = told;
    }
    co_return outcome;
}

//! Stored before and after it is sent: if the response was lost, GitHub is asked whether the report arrived.
Task<Result<>> Reports::tellState(TellingPointer telling, QString kind, QString state, Shown shown, Send send)
{
    Part part = telling->part(kind);
    bool isShown = false;
    if (part.trying == state) {
        CO_TRY(const QString there, co_await shown());
        isShown = there == state;
    }
    part.trying = state;
    CO_CHECK(keep(telling, kind, part.toJson()));
    if (!isShown)
        CO_CHECK(co_await send());
    part.told = state;
    part.trying.clear();
    co_return keep(telling, kind, part.toJson());
}

Task<Result<>> Reports::tellDeployment(TellingPointer telling)
{
    const QString kind = u"deployment"_s;
    const github::Report report = telling->report;
    const github::ClientPointer client = telling->client;
    const QString state = github::deploymentStateName(report.state);
    Part part = telling->part(kind);
    if (part.told == state)
        co_return Result<>{};
    if (part.id == 0 && !part.trying.isEmpty()) {
        CO_TRY(part.id, co_await github::findDeployment(client, report));
        part.trying.clear();
    }
    if (part.id == 0 && report.state == github::Report::State::Inactive)
        co_return Result<>{}; // it was never shown
    if (part.id == 0) {
        part.trying = state;
        CO_CHECK(keep(telling, kind, part.toJson()));
        CO_TRY(part.id, co_await github::makeDeployment(client, report));
        part.trying.clear();
    }
    const qint64 id = part.id;
    const Shown shown = [client, report, id] { return github::deploymentState(client, report, id); };
    const Send send = [client, report, id] { return github::setDeploymentState(client, report, id); };
    telling->sent.insert(kind, part.toJson());
    co_return co_await tellState(telling, kind, state, shown, send);
}

Task<Result<>> Reports::tellStatus(TellingPointer telling)
{
    const QString kind = u"status"_s;
    const github::Report report = telling->report;
    const github::ClientPointer client = telling->client;
    const QString state = github::commitStateName(report.state);
    const Part part = telling->part(kind);
    // A superseded release stays a success.
    const bool isOver =
        report.state == github::Report::State::Inactive && telling->deployment.state != store::State::Skipped;
    if (part.told == state || isOver)
        co_return Result<>{};
    const Shown shown = [client, report] { return github::commitState(client, report); };
    const Send send = [client, report] { return github::setCommitState(client, report); };
    co_return co_await tellState(telling, kind, state, shown, send);
}

Task<Result<>> Reports::tellComment(TellingPointer telling)
{
    const QString kind = u"comment"_s;
    const int number = deploy::pullRequestOf(telling->deployment.environment);
    if (number == 0 || telling->deployment.state == store::State::Skipped)
        co_return Result<>{};
    store::DeploymentFilter newest;
    newest.project = telling->project.id;
    newest.environment = telling->deployment.environment;
    newest.limit = 1;
    CO_TRY(const auto latest, store::deployments(m_store.database(), newest));
    if (!latest.isEmpty() && latest.first().id != telling->deployment.id)
        co_return Result<>{}; // the comment shows the newest deployment
    const QString body = deploy::commentOf(telling->project, telling->report);
    const QString digest =
        QString::fromLatin1(QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha1).toHex());
    Part part = telling->part(kind);
    if (part.told == digest)
        co_return Result<>{};
    const github::ClientPointer client = telling->client;
    const qint64 repository = telling->report.repository;
    const QString marker = deploy::commentMarker(telling->project);
    if (part.id == 0) { // created by an earlier deployment, or by an attempt whose response was lost
        CO_TRY(part.id, co_await github::findComment(client, repository, number, marker));
    }
    if (part.id != 0) {
        const Result<> changed = co_await github::changeComment(client, repository, part.id, body);
        if (!changed && changed.error().kind != Error::Kind::NotFound)
            co_return changed;
        if (!changed)
            part.id = 0; // deleted by someone
    }
    if (part.id == 0) {
        CO_TRY(part.id, co_await github::makeComment(client, repository, number, body));
    }
    part.told = digest;
    co_return keep(telling, kind, part.toJson());
}

} // namespace shipdeck::agent
