// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "deck/new_variable.h"
#include "deck/service.h"
#include "store/records.h"

namespace shipdeck {

namespace build {
struct ProjectVariable;
}

struct VariableRow {
    store::Variable variable;
    bool pending = false;                     //!< changed since what is Current was deployed
    std::optional<store::Variable> live = {}; //!< the version of this name that Current was made with
};

//! A version of a variable as deployments name it; its value is not part of it.
struct VariableVersion {
    QString name;
    int number = 0; //!< from 1, of those that are still kept
    QDateTime createdAt;
};

//! What the builds and servers of a project get in their environment.
class VariableService : DeckService {
public:
    using DeckService::DeckService;

    Result<QList<VariableRow>> list(const ProjectId& project, const EnvironmentName& environment) const;
    //! What Current was made with and is no longer set.
    Result<QList<store::Variable>> removed(const ProjectId& project, const EnvironmentName& environment) const;
    //! What shipdeck.yml of the environment's Current sets there and nobody set here.
    Result<QList<build::ProjectVariable>> ofFile(const ProjectId& project, const EnvironmentName& environment) const;
    //! By id, every version that a deployment of this project may name.
    Result<QHash<QString, VariableVersion>> versions(const ProjectId& project) const;
    //! A secret's value; Denied `keyring-locked`.
    Task<Result<QString>> reveal(QString variableId);
    //! The rows with the values of their secrets; errors of reveal().
    Task<Result<QList<VariableRow>>> withSecrets(QList<VariableRow> rows);
    //! Removes and sets all of them or, on any error, none. NotFound `variable-missing`.
    Task<Result<>> set(ProjectId project, EnvironmentName environment, QList<NewVariable> variables,
                       QStringList removals = {});
    //! Makes versions of before current again and removes names, all or none: undoes a change, or a removal.
    Task<Result<>> restore(ProjectId project, EnvironmentName environment, QStringList versions,
                           QStringList removals = {});
    //! New versions of those that change, secrets in the vault already, for whoever stores them; for a project that is
    //! there, or an empty id.
    Task<Result<QList<store::Variable>>> newVersions(ProjectId project, EnvironmentName environment,
                                                     QList<NewVariable> variables);
    //! `given`, and copies of all other variables of project `like`, in every environment; empty: just `given`.
    Task<Result<QList<store::Variable>>> withCopies(ProjectId like, QList<store::Variable> given);

private:
    //! What `variable` becomes; `former` itself when nothing would change.
    Task<Result<store::Variable>> newVersion(NewVariable variable, std::optional<store::Variable> former);
    //! Whether variables can be kept for it: it is there, or previews take theirs from it.
    Result<> takesVariables(const store::Project& project, const EnvironmentName& environment) const;
};

//! Whether a value should rather be kept as a secret: by its name (…KEY, …TOKEN, PASSWORD, …), a password in an address,
//! or because it looks random. Public prefixes and plain words, numbers and addresses do not.
bool looksSecret(const QString& name, const QString& value);
bool hasSecretName(const QString& name); //!< for a value that is not known yet
//! In characters; what is shorter cannot be hidden in a log without hiding half of it.
inline constexpr int shortestSecret = 6;

} // namespace shipdeck
