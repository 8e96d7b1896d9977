// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "github/limits.h"
#include "github/project_settings.h"
#include "github/repositories/repository.h"

#include <QObject>

namespace shipdeck {

namespace build {
struct Detection;
struct SourceSpec;
} // namespace build
struct GitHubParts;
class GitHubSignIns;

//! What on GitHub could be deployed. Reads here go out to GitHub from the process that asks; what was seen before comes at
//! once from the cache, also offline. Deploying what was found is `DeploymentService::deploy`. Every task gives up as soon
//! as its Cancel is requested.
class GitHubService : public QObject, DeckService {
    Q_OBJECT
public:
    explicit GitHubService(DeckState& state);
    ~GitHubService() override;
    void close(); //!< the deck closes: what is asked of GitHub ends

    GitHubSignIns& signIns() const { return *m_signIns; }
    const std::shared_ptr<GitHubParts>& parts() const { return m_parts; } //!< for the services of the deck

    // An empty account is anonymous.
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
    const std::shared_ptr<GitHubParts> m_parts;
    const std::unique_ptr<GitHubSignIns> m_signIns;
};

} // namespace shipdeck
