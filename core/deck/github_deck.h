// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "deploy/readable_source.h"
#include "deploy/target.h"
#include "github/accounts/account.h"
#include "github/client.h"
#include "github/project_settings.h"
#include "github/repositories/origin.h"
#include "github/repositories/repository.h"

namespace shipdeck {

class Deck;
namespace github {
struct SignIn;
}

//! The part of the Deck that is GitHub: signing in, and looking at what could be deployed. Reads here go out to GitHub
//! from the process that asks; what was seen before comes at once from the cache, also offline. Deploying what was found
//! is `Deck::deploy`. Every task gives up as soon as its Cancel is requested.
class GitHubDeck : public QObject {
    Q_OBJECT
public:
    explicit GitHubDeck(Deck& deck);
    ~GitHubDeck() override;

    // Accounts
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

    // Spaces and repositories; an empty account is anonymous.
    //! As seen last: under 20 ms for 1,000 repositories, without the network.
    Result<QList<github::Space>> knownSpaces(const QString& account) const;
    Result<QList<github::Repository>> knownRepositories(const QString& account) const;
    QDateTime knownAt(const QString& account) const; //!< when; invalid: never
    //! Asks GitHub, keeps the answer, and emits as pages come.
    Task<Result<QList<github::Space>>> refreshSpaces(QString account, Cancel cancel = {});
    Task<Result<QList<github::Repository>>> refreshRepositories(QString account, Cancel cancel = {});
    //! Public ones of any owner, without an account.
    Task<Result<QList<github::Repository>>> repositoriesOf(QString account, QString owner, Cancel cancel = {});
    Task<Result<github::Repository>> repository(QString account, QString owner, QString name, Cancel cancel = {});
    //! From the tree and a few files, without cloning; kept by commit.
    Task<Result<build::Detection>> detect(QString account, github::Repository repository, QString ref, QString root,
                                          Cancel cancel = {});
    Task<Result<QList<github::Ref>>> refs(QString account, github::Repository repository, github::Ref::Kind kind,
                                          QString of = {}, Cancel cancel = {}); //!< `of`: a branch, for its commits
    Task<Result<github::Checks>> checks(QString account, github::Repository repository, QString commit,
                                        Cancel cancel = {});
    Task<Result<QByteArray>> avatar(QUrl address, Cancel cancel = {}); //!< image bytes, kept in the cache

    //! Names of the projects whose source is a repository of this account's GitHub, by full name in lower case.
    Result<QHash<QString, QString>> imported(const QString& account) const;
    //! The address to deploy from: `build::parseSource` reads it.
    QString gitUrl(const QString& account, const github::Repository& repository) const;

    //! How a project with this source stands to GitHub: its repository, and the account that was named or the latest
    //! that is signed in there. Nothing: it lies elsewhere.
    std::optional<github::RepositoryLink> linkOf(const build::SourceSpec& source) const;
    //! The same for accounts that are signed out: the server is a GitHub, but nobody can ask it.
    std::optional<github::RepositoryLink> signedOutLinkOf(const build::SourceSpec& source) const;
    struct TrustCheck {
        QString repository;         //!< "owner/name"
        github::Origin origin;      //!< without a commit where GitHub does not show one
        std::optional<Error> error; //!< why GitHub did not say which commit a pull request is at
    };
    //! Whose code a pull request or a commit is; nothing: the source is none of GitHub's.
    Task<Result<std::optional<TrustCheck>>> checkTrust(build::SourceSpec source, Cancel cancel = {});
    //! With the client and the token of its account; for this computer only, never stored or shown.
    Task<Result<deploy::ReadableSource>> readable(build::SourceSpec source);

    //! What a plan can only guess, asked at the target itself.
    Task<Result<deploy::PlannedRelease>> look(const deploy::Target* target, store::Project project,
                                              deploy::PlannedRelease release, bool replace, Cancel cancel);

    Result<QSet<QString>> favourites() const; //!< full names
    Task<Result<>> setFavourite(QString fullName, bool on);
    //! What is left, when it resets: by account, as far as this process was told.
    github::Limits limits(const QString& account) const;
    //! Asks GitHub for it, which costs nothing: by resource ("core", "search"). Empty: that server has no limits.
    Task<Result<QHash<QString, github::Limit>>> askLimits(QString account, Cancel cancel = {});

Q_SIGNALS:
    void accountsChanged();
    void repositoriesChanged(const QString& account); //!< a page came, or the list is whole
    void limitsChanged(const QString& account);

private:
    struct Parts;
    class Call;
    static Task<Result<github::Account>> kept(Call* call, github::SignIn signIn);
    struct RelayHook {
        QString setting; //!< where the agent noted it
        QString id;
        qint64 repository = 0;
        QString fullName;
    };
    Result<QList<RelayHook>> relayHooks(const QString& account) const;
    bool isListening(const QString& account) const;
    Deck& m_deck;
    std::shared_ptr<Parts> m_parts; //!< held by each running task, too: the deck may close before they end
};

} // namespace shipdeck
