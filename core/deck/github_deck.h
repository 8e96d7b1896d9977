// SPDX-License-Identifier: MIT
#pragma once
#include "build/detect/detection.h"
#include "github/accounts/account.h"
#include "github/client.h"
#include "github/repositories/repository.h"

namespace shipdeck {

class Deck;

//! The part of the Deck that is GitHub: signing in, and looking at what could be deployed. Reads here go out to GitHub
//! from the process that asks; what was seen before comes at once from the cache, also offline. Deploying what was found
//! is `Deck::deploy`. Every task gives up as soon as its Cancel is requested.
class GitHubDeck : public QObject {
    Q_OBJECT
public:
    explicit GitHubDeck(Deck& deck);
    ~GitHubDeck() override;

    // Accounts
    Result<QList<github::Account>> accounts() const;
    //! The one to use where none was named: the latest that is signed in; nothing: anonymous.
    std::optional<github::Account> standard() const;
    Task<Result<github::DeviceCode>> startDevice(QString host, Cancel cancel = {});
    //! Polls as often as GitHub allows until the person has decided. Denied `sign-in-denied`, `sign-in-expired`.
    Task<Result<github::Account>> finishDevice(github::DeviceCode code, Cancel cancel = {});
    //! Denied `github-signed-out`: GitHub does not know the token.
    Task<Result<github::Account>> signInWithToken(QString host, QByteArray token, Cancel cancel = {});
    Task<Result<QList<github::GhLogin>>> ghLogins(Cancel cancel = {});
    Task<Result<github::Account>> signInWithGh(github::GhLogin login, Cancel cancel = {});
    //! The page that makes a token with the rights filled in.
    QUrl tokenPage(const QString& host) const;
    //! Opens nothing itself: gives the address of a page on this computer that sends the manifest to GitHub, and comes
    //! back when GitHub has made the app and its sign-in is done.
    Task<Result<github::Account>> createApp(QString host, QString organisation, std::function<void(QUrl)> open,
                                            Cancel cancel = {});
    Task<Result<QList<github::MissingRight>>> missingRights(QString account, Cancel cancel = {});
    //! Removes the token, and what was kept of its answers. Gives the hooks of ours that stay behind on GitHub.
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

    Result<QSet<QString>> favourites() const; //!< full names
    Task<Result<>> setFavourite(QString fullName, bool on);
    //! What is left, when it resets: by account.
    github::Limits limits(const QString& account) const;

Q_SIGNALS:
    void accountsChanged();
    void repositoriesChanged(const QString& account); //!< a page came, or the list is whole
    void limitsChanged(const QString& account);

private:
    struct Parts;
    Deck& m_deck;
    std::unique_ptr<Parts> m_parts;
};

} // namespace shipdeck
