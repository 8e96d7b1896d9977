// SPDX-License-Identifier: MIT
#include "deck/doctor.h"

#include "agent/disk_budget.h"
#include "base/files.h"
#include "base/programs.h"
#include "base/sizes.h"
#include "build/sandbox/sandbox.h"
#include "build/tree/pool.h"
#include "deck/agent.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "deck/projects.h"
#include "deck/state.h"
#include "deploy/serving.h"
#include "deploy/target.h"
#include "secrets/keyring.h"
#include "secrets/vault.h"
#include "store/error_codes.h"
#include "store/store.h"
#include "github/project_settings.h"

namespace shipdeck {
namespace {

HealthCheck programCheck(const QString& name, const Text& use, HealthCheck::State without)
{
    const auto path = needProgram(name);
    if (path)
        return {name, HealthCheck::State::Good, say(QT_TRANSLATE_NOOP("core", "%1 found: %2"), {name, *path}), {}};
    HealthCheck check{path.error().code, without, use, path.error().next};
    return check;
}

//! The sandbox shows /usr and nothing of a home, so only the system's own Python counts.
HealthCheck pythonCheck()
{
    const QString path = QStringLiteral("/usr/bin/python3");
    if (QFile::exists(path))
        return {QStringLiteral("python3"),
                HealthCheck::State::Good,
                say(QT_TRANSLATE_NOOP("core", "%1 found: %2"), {QStringLiteral("python3"), path}),
                {}};
    return {QStringLiteral("python3-missing"), HealthCheck::State::Note,
            say(QT_TRANSLATE_NOOP("core", "python3 is not installed: Python apps cannot be built.")),
            say(QT_TRANSLATE_NOOP("core", "Install it: sudo apt-get install %1"),
                {QStringLiteral("python3 python3-venv")})};
}

HealthCheck diskCheck(const Paths& paths)
{
    const qint64 free = freeBytes(paths.data);
    const bool enough = free > qint64(1) << 30;
    return {QStringLiteral("disk"), enough ? HealthCheck::State::Good : HealthCheck::State::Bad,
            say(QT_TRANSLATE_NOOP("core", "%1 free in %2"), {sizeText(free), paths.data}),
            enough ? Text{} : say(QT_TRANSLATE_NOOP("core", "Free some disk space: a build needs about 1 GB."))};
}

HealthCheck budgetCheck(qint64 used, qint64 budget)
{
    const QStringList sizes{sizeText(used), sizeText(budget)};
    if (used <= budget)
        return {QStringLiteral("disk-budget"),
                HealthCheck::State::Good,
                say(QT_TRANSLATE_NOOP("core", "Shipdeck uses %1 of its disk budget of %2."), sizes),
                {}};
    return {QStringLiteral("disk-budget"), HealthCheck::State::Note,
            say(QT_TRANSLATE_NOOP("core", "Shipdeck uses %1, more than its disk budget of %2."), sizes),
            say(QT_TRANSLATE_NOOP("core",
                                  "The next deployment prunes what it can. Raise the budget (shipctl settings "
                                  "diskBudget=%1) or remove projects."),
                {sizeWords(std::max(used, budget) * 2).remove(u' ')})};
}

//! Reads the whole file, on a connection of its own: for a pool thread.
Result<> checkDatabase(const Paths& paths)
{
    SD_TRY(const auto store, store::Store::open(paths));
    return store->database().quickCheck();
}

HealthCheck databaseCheck(const Paths& paths, const Result<>& checked)
{
    if (checked)
        return {QStringLiteral("database"),
                HealthCheck::State::Good,
                say(QT_TRANSLATE_NOOP("core", "The database is intact: %1"), {paths.database()}),
                {}};
    return {checked.error().code, HealthCheck::State::Bad, checked.error().what, checked.error().next};
}

QList<HealthCheck> serverChecks(const QList<ProjectSummary>& projects)
{
    QList<HealthCheck> checks;
    for (const ProjectSummary& project : projects)
        if (project.health.isFailing())
            checks << HealthCheck{QStringLiteral("server-down"), HealthCheck::State::Bad,
                                  say(QT_TRANSLATE_NOOP("core", "%1 does not answer. %2"),
                                      {project.project.name, project.health.what.render()}),
                                  project.health.next.first()};
    return checks;
}

//! Of the sites that are served here; where there are none, any free port will do.
QList<HealthCheck> portChecks(const Paths& paths, const QList<ProjectSummary>& projects)
{
    const bool serves = std::any_of(projects.begin(), projects.end(), [](const ProjectSummary& project) {
        return project.current && deploy::isHere(project.current->target);
    });
    const quint16 port = deploy::servesHere().port(paths);
    if (!serves || port == 0)
        return {};
    const auto checked = deploy::servesHere().checkPort(paths, port);
    if (checked)
        return {{QStringLiteral("port"),
                 HealthCheck::State::Good,
                 say(QT_TRANSLATE_NOOP("core", "Sites answer on port %1 of this computer."), {QString::number(port)}),
                 {}}};
    return {{checked.error().code, HealthCheck::State::Bad, checked.error().what, checked.error().next}};
}

//! In the mode of a passphrase: exactly what keeps it closed.
Task<HealthCheck> passphraseCheck(Paths paths, QString file)
{
    const std::unique_ptr<Keyring> keyring = openKeyring(paths, {}, file);
    const QString entry = QStringLiteral("doctor"); // no vault is called so
    const auto read = co_await keyring->read(entry);
    HealthCheck check;
    if (read || read.error().code == code::keyMissing) {
        check.code = QStringLiteral("keyring");
        check.what = say(QT_TRANSLATE_NOOP("core", "Secrets are stored in %1."), {keyring->words().render()});
    } else {
        check.code = read.error().code;
        check.state = HealthCheck::State::Note;
        check.what = read.error().what;
        check.next = read.error().next;
    }
    co_return check;
}

//! Projects that wait for somebody who signed out.
QList<HealthCheck> waitingChecks(const GitHubSignIns& github, const QList<ProjectSummary>& summaries)
{
    QList<HealthCheck> checks;
    for (const ProjectSummary& summary : summaries) {
        const QString id = github::linkOf(summary.project.settings).account;
        const auto account = github.account(id);
        if (!id.isEmpty() && !account && account.error().code == code::githubSignedOut)
            checks << HealthCheck{account.error().code, HealthCheck::State::Note,
                                  verbatim(summary.project.name + QStringLiteral(": ") + account.error().what.render()),
                                  account.error().next};
    }
    return checks;
}

QList<HealthCheck> signInChecks(const GitHubSignIns& github)
{
    using State = HealthCheck::State;
    const auto accounts = github.accounts();
    if (!accounts)
        return {{accounts.error().code, State::Bad, accounts.error().what, accounts.error().next}};
    if (accounts->isEmpty())
        return {{QStringLiteral("github"),
                 State::Good,
                 say(QT_TRANSLATE_NOOP("core", "Not signed in to GitHub: public repositories can still be deployed.")),
                 {}}};
    QList<HealthCheck> checks;
    for (const github::Account& account : *accounts) {
        const QStringList who{account.server.host, account.login, github::wayName(account.way)};
        if (account.state == github::Account::State::Ok)
            checks << HealthCheck{QStringLiteral("github"),
                                  State::Good,
                                  say(QT_TRANSLATE_NOOP("core", "Signed in to %1 as %2 (%3)."), who),
                                  {}};
        else
            checks << HealthCheck{code::githubSignedOut, State::Note,
                                  say(QT_TRANSLATE_NOOP("core", "%1 no longer accepts the sign-in of %2 (%3)."), who),
                                  say(QT_TRANSLATE_NOOP("core", "Sign in: shipctl login github"))};
    }
    return checks;
}

} // namespace

Result<> DoctorService::checkPort(quint16 port) const
{
    return deploy::servesHere().checkPort(m_state.paths(), port);
}

quint16 DoctorService::port() const
{
    return deploy::servesHere().port(m_state.paths());
}

Task<QList<HealthCheck>> DoctorService::check(Cancel cancel)
{
    const auto held = hold();
    using State = HealthCheck::State;
    QList<HealthCheck> checks;
    checks << programCheck(
        QStringLiteral("git"),
        say(QT_TRANSLATE_NOOP("core", "git is not installed: Git addresses cannot be deployed, folders can.")),
        State::Note)
           << programCheck(QStringLiteral("nginx"),
                           say(QT_TRANSLATE_NOOP("core", "nginx is not installed: it serves what Shipdeck builds.")),
                           State::Bad)
           << pythonCheck();
    if (const Text trouble = m_state.agentControl->trouble(); !trouble.isEmpty())
        checks << HealthCheck{QStringLiteral("agent-stopped"), State::Bad, trouble, {}};
    const build::Sandbox sandbox = co_await build::Sandbox::probe(cancel);
    if (sandbox.isIsolated())
        checks << HealthCheck{QStringLiteral("sandbox"),
                              State::Good,
                              say(QT_TRANSLATE_NOOP("core", "Builds run in a sandbox.")),
                              {}};
    const QList<Text> remarks = sandbox.remarks();
    for (const Text& remark : remarks)
        checks << HealthCheck{QStringLiteral("sandbox"), State::Note, remark, {}};
    const auto vault = co_await m_state.vault->state();
    if (vault && vault->keyring == KeyringState::Available)
        checks << HealthCheck{QStringLiteral("keyring"),
                              State::Good,
                              say(QT_TRANSLATE_NOOP("core", "Secrets are stored in %1."), {vault->keptBy.render()}),
                              {}};
    else if (isPassphraseMode(m_state.paths(), m_state.passphraseFile)) {
        const Paths here = m_state.paths();
        const QString file = m_state.passphraseFile;
        const HealthCheck check = co_await passphraseCheck(here, file);
        checks << check;
    } else if (vault && vault->keyring == KeyringState::Locked)
        checks << HealthCheck{code::keyringLocked, State::Note,
                              say(QT_TRANSLATE_NOOP("core",
                                                    "The keyring is locked: secret variables cannot be read now.")),
                              say(QT_TRANSLATE_NOOP("core", "Unlock the keyring of your desktop."))};
    else
        checks << HealthCheck{QStringLiteral("keyring-missing"), State::Note,
                              say(QT_TRANSLATE_NOOP("core", "There is no keyring: secret variables cannot be stored.")),
                              keyringMissing().value().next};
    const QList<ProjectSummary> summaries = m_state.projects->list().value_or(QList<ProjectSummary>());
    checks << portChecks(m_state.paths(), summaries) << serverChecks(summaries)
           << signInChecks(m_state.gitHub->signIns()) << waitingChecks(m_state.gitHub->signIns(), summaries);
    const Paths here = m_state.paths();
    const std::function<Result<>()> checking = [here] { return checkDatabase(here); };
    const Result<> whole = co_await build::onPool(checking);
    checks << databaseCheck(here, whole) << diskCheck(here);
    const std::function<Result<qint64>()> measuring =
        [here]() -> Result<qint64> { // of 100,000 deployments it takes a while
        SD_TRY(const auto store, store::Store::open(here));
        SD_TRY(const agent::DiskFacts facts, agent::diskFacts(here, store->database()));
        return agent::sumOf(agent::diskItems(here, facts));
    };
    if (const auto used = co_await build::onPool(measuring))
        checks << budgetCheck(*used, agent::diskBudget(m_state.database()));
    checks << HealthCheck{
        QStringLiteral("agent"),
        State::Good,
        m_state.agentControl->isAlive()
            ? say(QT_TRANSLATE_NOOP("core", "The agent is running."))
            : say(QT_TRANSLATE_NOOP("core", "The agent is not running; it starts when there is something to do.")),
        {}};
    co_return checks;
}

} // namespace shipdeck
