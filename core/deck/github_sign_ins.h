// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "github/accounts/account.h"

namespace shipdeck {

namespace github {
struct SignIn;
}
class GitHubCall;
struct GitHubParts;

//! The accounts on GitHub that this computer is signed in to, and the ways in and out.
class GitHubSignIns : DeckService {
public:
    GitHubSignIns(DeckState& state, std::shared_ptr<GitHubParts> parts);

    Result<QList<github::Account>> accounts() const; //!< the latest first
    //! By id, login or login@host. NotFound `account-missing`.
    Result<github::Account> account(const QString& named) const;
    //! The one to use where none was named: the latest that is signed in; nothing: anonymous.
    std::optional<github::Account> standard() const;
    //! Whether a client id is known for this server, so that device sign-in can be offered.
    bool offersDevice(const github::Server& server) const;
    //! BadInput `device-unavailable`, also where GitHub says that the app has it switched off.
    Task<Result<github::DeviceCode>> startDevice(github::Server server, Cancel cancel = {});
    //! Polls as often as GitHub allows until the person has decided. Denied `sign-in-denied`, `sign-in-expired`.
    Task<Result<github::Account>> finishDevice(github::DeviceCode code, Cancel cancel = {});
    //! Denied `github-signed-out`: GitHub does not know the token. An account that is known already keeps its id.
    Task<Result<github::Account>> signInWithToken(github::Server server, QByteArray token, Cancel cancel = {});
    //! What `gh` of this computer is signed in to; reads names only, no token. Empty without gh.
    QList<github::GhLogin> ghLogins() const;
    //! Asks gh for its token; call it only after the person agreed.
    Task<Result<github::Account>> signInWithGh(github::GhLogin login, Cancel cancel = {});
    QList<github::EnvironmentToken> environmentTokens() const;
    Task<Result<github::Account>> signInWithEnvironment(github::EnvironmentToken token, Cancel cancel = {});
    //! The page that makes a token with the rights filled in; empty: `server` is no GitHub.
    QUrl tokenPage(const github::Server& server) const;
    //! Makes a GitHub App of the person's own. `open` is given the address of a page on this computer that sends the
    //! manifest to GitHub; comes back when the app is made and signed in, and leaves the browser on the page that
    //! installs it. `organisation`: whose app; empty: the person's.
    Task<Result<github::Account>> createApp(github::Server server, QString organisation, std::function<void(QUrl)> open,
                                            Cancel cancel = {});
    //! Signs in again through the app that the account has already (Account::Way::App).
    Task<Result<github::Account>> signInWithApp(QString account, std::function<void(QUrl)> open, Cancel cancel = {});
    Task<Result<QList<github::MissingRight>>> missingRights(QString account, Cancel cancel = {});
    //! Removes hooks of ours, the token, and what was kept of its answers. Gives the addresses of hooks that stay
    //! behind, because GitHub could not be asked or did not allow it.
    Task<Result<QStringList>> signOut(QString account);

private:
    struct RelayHook {
        QString setting; //!< where the agent noted it
        QString id;
        qint64 repository = 0;
        QString fullName;
    };
    Task<Result<github::Account>> kept(GitHubCall* call, github::SignIn signIn);
    Result<QList<RelayHook>> relayHooks(const QString& account) const;
    bool isListening(const QString& account) const;

    const std::shared_ptr<GitHubParts> m_parts;
};

} // namespace shipdeck
