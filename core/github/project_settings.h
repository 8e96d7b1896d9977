// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonObject>
#include <QStringList>

namespace shipdeck::github {

//! The repository that a project is deployed from; under "github" in the project's settings.
struct RepositoryLink {
    QString account;       //!< empty: public, without a sign-in
    qint64 repository = 0; //!< GitHub's id, which stays when it is renamed; 0: none
    QString fullName;      //!< last known "owner/name"
    QJsonObject toJson() const;
    static RepositoryLink fromJson(const QJsonObject& object);
    bool operator==(const RepositoryLink&) const = default;
};

//! Deployment on push; under "push" in the project's settings. Off by default.
struct PushRules {
    bool production = false;   //!< every push to `branch` deploys production
    QString branch;            //!< empty: the repository's default branch
    bool previews = false;     //!< every pull request gets a preview until it is closed or merged
    bool forkPreviews = false; //!< also those from forks, always without secrets
    bool skipMarked = true;    //!< "[skip ci]" and its like in a commit's message
    QStringList onlyPaths;     //!< patterns as in .gitignore; empty: the project's root directory
    QStringList exceptPaths;   //!< changes of only these files deploy nothing
    //! Environments that follow another branch; empty: deployed by hand only, even if shipdeck.yml names one.
    QMap<QString, QString> branches;
    bool isOn() const
    {
        return production || previews
            || std::any_of(branches.begin(), branches.end(), [](const QString& branch) { return !branch.isEmpty(); });
    }
    QJsonObject toJson() const;
    static PushRules fromJson(const QJsonObject& object);
    bool operator==(const PushRules&) const = default;
};

//! Reports to GitHub; under "reports" in the project's settings. All on, each can be switched off.
struct ReportRules {
    bool deployments = true; //!< GitHub's Deployments with their statuses
    bool statuses = true;    //!< a commit status
    bool comments = true;    //!< one comment on a pull request, kept up to date
    QJsonObject toJson() const;
    static ReportRules fromJson(const QJsonObject& object);
    bool operator==(const ReportRules&) const = default;
};

RepositoryLink linkOf(const QJsonObject& projectSettings);
PushRules pushRulesOf(const QJsonObject& projectSettings);
ReportRules reportRulesOf(const QJsonObject& projectSettings);

} // namespace shipdeck::github
