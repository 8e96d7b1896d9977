// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArrayList>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <optional>

namespace shipdeck::github {

//! A user or organisation that an account can deploy from.
struct Space {
    enum class Access { Full, NeedsSaml, NoPrivate }; //!< NeedsSaml: `solveAt` authorises the sign-in for it
    qint64 id = 0;
    QString login;
    QString name;
    QUrl avatar;
    bool isOrganisation = false;
    int repositories = -1; //!< -1: not known
    Access access = Access::Full;
    QUrl solveAt;
    bool operator==(const Space&) const = default;
};

struct Repository {
    qint64 id = 0; //!< GitHub's id, which stays when it is renamed or moved
    QString owner;
    QString name;
    QString description;
    QString defaultBranch;
    QString language;
    bool isPrivate = false;
    bool isFork = false;
    bool isArchived = false;
    bool isEmpty = false; //!< nothing was ever pushed, according to a list
    QDateTime pushedAt;
    QUrl page;
    bool canPush = false;
    bool canAdminister = false; //!< may make hooks
    qint64 ownerId = 0;
    bool isOfOrganisation = false;
    QUrl ownerAvatar;
    QString fullName() const { return owner + u'/' + name; }
    bool operator==(const Repository&) const = default;
};

//! Parses a response; `id` is 0 if it is not a repository.
Repository repositoryFrom(const QJsonObject& object);
//! The fields that repositoryFrom() reads: GitHub sends ten times as many.
QByteArrayList repositoryMembers();
//! The contract of `--json`.
QJsonObject toPublicJson(const Repository& repository);
QJsonObject toPublicJson(const Space& space);

struct RepositoryFilter {
    QString text;  //!< every word must occur in owner, name, description or language, in any case
    QString space; //!< a login; empty: all
    std::optional<bool> isPrivate, isFork, isArchived;
    QString language;
};
//! By last push, newest first; equal ones by name.
QList<Repository> filtered(const QList<Repository>& repositories, const RepositoryFilter& filter);

//! A ref that can be deployed.
struct Ref {
    enum class Kind { Branch, Tag, Commit, PullRequest };
    Kind kind = Kind::Branch;
    QString name;   //!< "main", "v1.2", a full commit, or "12" of a pull request
    QString commit; //!< full
    QString title;  //!< a commit's first line, a pull request's title
    QString author;
    QDateTime at;
    bool isFork = false; //!< a pull request from a fork: gets no secrets without approval
    QString headBranch;  //!< of a pull request
    bool isProtected = false;
};

//! The results of tests and other services for a commit.
struct Checks {
    enum class State { None, Pending, Passed, Failed };
    State state = State::None;
    int passed = 0;
    int failed = 0;
    int pending = 0;
    QUrl page;
};

} // namespace shipdeck::github
