// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "deck/health.h"
#include "deck/service.h"
#include "store/records.h"

namespace shipdeck {

namespace deploy {
struct PlannedStep;
}
namespace edge {
struct AccessRule;
}
namespace store {
struct GitHubCleanup;
}
struct DeployRequest;

struct ProjectSummary {
    store::Project project;
    QList<store::Environment> environments;
    std::optional<store::Deployment> current; //!< of production
    std::optional<store::Deployment> latest;
    Health health; //!< of `current`; its server's alone, without the deployment's probe
};

//! Projects with their environments: what there are, their settings, who may see them, and their end.
class ProjectService : DeckService {
public:
    using DeckService::DeckService;

    //! Without those of which only failed first tries are known (store::cameToNothing).
    Result<QList<ProjectSummary>> list() const;
    //! The first of list(), read by themselves: where a few are shown, and there may be hundreds.
    Result<QList<ProjectSummary>> recent(int count) const;
    //! Those as well: the names of all that is in the history.
    Result<QList<ProjectSummary>> all() const;
    Result<ProjectSummary> get(const QString& idOrName) const;
    //! NotFound `environment-missing` names those there are.
    Result<> checkEnvironment(const ProjectId& project, const EnvironmentName& environment) const;
    //! Branches and tags that were deployed, most recent first; an empty project: of all.
    Result<QStringList> refs(const ProjectId& project) const;
    Result<QStringList> people(const ProjectId& project) const; //!< likewise: store::people()
    //! Makes the project, or brings it to this source, with its variables; deploys nothing.
    Task<Result<store::Project>> save(DeployRequest request);
    //! Merged into the project's; null takes a setting back to its default. `root` is the project's root directory:
    //! NotFound `root-missing`. `name` is the one that is shown: addresses, and what it is called at its target, stay;
    //! BadInput `project-name`, Conflict `project-exists`. Values as Setting::valueOf() makes them.
    Task<Result<>> setSettings(ProjectId project, QJsonObject settings);
    //! As far as this computer knows; empty: everybody. In words: deploy::accessWords().
    Result<QJsonObject> access(const ProjectId& project, const EnvironmentName& environment) const;
    //! Says who may see an environment of a site on AWS: the listed networks, and who has one of the passwords; with
    //! neither, everybody. Only salted hashes of them leave this process. Nothing is asked for where nothing was deployed
    //! yet: it holds from the first deployment on. BadInput `access-unsupported` and those of edge::encode().
    Task<Result<std::optional<store::Operation>>> setAccess(ProjectId project, EnvironmentName environment,
                                                            edge::AccessRule rule);
    //! `environment`: only this one, whose deployments stay as history; empty: the project with all that it made.
    Task<Result<store::Operation>> remove(ProjectId project, EnvironmentName environment = {});
    //! Its steps, before anybody asks for it; nothing is asked or written. NotFound: there is no such environment.
    Result<QList<deploy::PlannedStep>> planRemoval(const ProjectId& project,
                                                   const EnvironmentName& environment = {}) const;
    //! What GitHub still shows of a project that was removed, by its id; empty: of all. The agent goes on taking it back.
    Result<QList<store::GitHubCleanup>> leftAtGitHub(const ProjectId& project) const;

private:
    Result<ProjectSummary> summaryOf(store::Project project) const;
    bool isListed(const ProjectSummary& summary) const;

    struct Shown {
        qint64 version = -1, changes = -1; //!< of the database when they were read
        QList<ProjectSummary> projects;
    };
    mutable Shown m_shown; //!< windows ask several times between two changes
};

} // namespace shipdeck
