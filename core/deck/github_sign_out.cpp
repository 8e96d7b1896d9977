// SPDX-License-Identifier: MIT
// The way out of GitHub: nothing of ours stays there without being named.
#include "base/pause.h"
#include "deck/agent.h"
#include "deck/github_parts.h"
#include "deck/github_sign_ins.h"
#include "deck/state.h"
#include "github/accounts/account_book.h"
#include "github/github_error.h"
#include "github/hooks/relay_rule.h"
#include "github/project_settings.h"
#include "store/accounts.h"
#include "store/projects.h"
#include "store/pushes.h"

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using namespace std::chrono_literals;

constexpr auto turnToHangUp = 100ms;
constexpr int turnsToHangUp = 50; // five seconds; then its hooks are removed from here

} // namespace

//! The hooks of the relay that this account made and that are still on GitHub, as the agent noted them.
Result<QList<GitHubSignIns::RelayHook>> GitHubSignIns::relayHooks(const QString& account) const
{
    SD_TRY(const auto projects, store::projects(m_state.database()));
    QList<RelayHook> hooks;
    for (const store::Project& project : projects) {
        const github::RepositoryLink link = github::linkOf(project.settings);
        const QString setting = u"relayHook."_s + project.id;
        SD_TRY(const QString id, m_state.setting(setting));
        if (link.account == account && link.repository != 0 && !id.isEmpty())
            hooks << RelayHook{setting, id, link.repository, link.fullName};
    }
    return hooks;
}

//! Whether the agent still has a relay, or a hook for one, in this account's name.
bool GitHubSignIns::isListening(const QString& account) const
{
    store::Database& db = m_state.database();
    for (const store::Watch& watch : store::watches(db).value_or(QList<store::Watch>())) {
        const auto relay = github::relayStateFromName(watch.facts[u"relay"_s].toString());
        const auto project = store::project(db, watch.project);
        if (project && github::linkOf(project->settings).account == account
            && (relay == github::RelayState::On || relay == github::RelayState::Connecting))
            return true;
    }
    const auto hooks = relayHooks(account);
    return hooks && !hooks->isEmpty();
}

Task<Result<QStringList>> GitHubSignIns::signOut(QString account)
{
    GitHubCall call(hold(), m_parts, {});
    CO_TRY(github::Client * client, call.client(account));
    std::function<Result<>(store::Database&)> leaving = [account](store::Database& db) {
        return store::setAccountState(db, account, store::Account::State::Leaving);
    };
    CO_CHECK(co_await m_state.write(std::move(leaving)));
    // A living agent hangs up by itself, and takes its hooks along.
    for (int turn = 0; turn < turnsToHangUp && m_state.agentControl->isAlive() && isListening(account); ++turn) {
        co_await pause(turnToHangUp);
    }
    CO_TRY(const QList<RelayHook> hooks, relayHooks(account));
    QStringList left;
    QStringList removed;
    for (const RelayHook& hook : hooks) {
        const QString path = github::path({u"repositories"_s, QString::number(hook.repository), u"hooks"_s, hook.id});
        const QByteArray method = "DELETE";
        const QJsonObject nothing;
        const auto gone = co_await client->write(method, path, nothing, Repeat::ByMethod, call.cancel);
        if (gone || gone.error().code == code::githubNotFound)
            removed << hook.setting;
        else
            left << client->instance().webUrl(u"/%1/settings/hooks/%2"_s.arg(hook.fullName, hook.id)).toString();
    }
    for (const QString& setting : std::as_const(removed))
        CO_CHECK(co_await m_state.setSetting(setting, QString()));
    CO_CHECK(co_await call.parts->book->remove(account));
    co_await call.parts->answers->forget(account);
    call.parts->forget(account);
    co_return left;
}

} // namespace shipdeck
