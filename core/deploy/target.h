// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/mfa_question.h"
#include "build/detect/detection.h"
#include "deploy/engine/step.h"
#include "deploy/history.h"
#include "deploy/own_certificate.h"
#include "github/accounts/connections.h"
#include "insights/prices/usage.h"

namespace shipdeck::insights {
struct Policy;
}
namespace shipdeck::store {
struct Domain;
}

namespace shipdeck::deploy {

struct AwsAccount;
struct AwsChoice;
struct AwsProject;
struct AwsProjects;
class ServesHere;

//! How Current moves, which decides what becomes of the previous release; with Canary it stays Current.
enum class Move { Deploy, Promote, Rollback, Canary };

inline const QString foundInPlan = QStringLiteral("found");
inline const QString pinnedInPlan = QStringLiteral("pinnedTo");
inline const QString approvalInPlan = QStringLiteral("needsApproval");
inline const QString auditInPlan = QStringLiteral("needsAudit");

//! What the plan knows of a release before it exists.
struct PlannedRelease {
    QString slug;
    QString id;
    bool server = false;
    QString startCommand;
    QString releaseCommand;     //!< empty: none
    QString environment;        //!< its environment
    QString address;            //!< of the site
    QString releaseAddress;     //!< of this release alone; empty: the target has no such addresses
    QString pinnedTo;           //!< the release that visitors stay on, as this one is only staged; empty: it goes live
    bool needsApproval = false; //!< for that reason; else the environment is pinned
    bool needsAudit = false;    //!< it goes live once Lighthouse has found the project's budget met
    int weight = 0;             //!< percent of the visitors that get it beside Current; 0: all get it
    QString flags;              //!< appended to its commands: " --profile work --region eu-west-1"
    int keptReleases = 0;       //!< how many releases are kept when older ones are deleted; 0: none is deleted
    QJsonObject place;          //!< the target's own: where it goes, as far as that is known
    QList<Change> infrastructure; //!< AWS resources that would be created, changed or deleted
    QStringList commands;         //!< equivalent commands, for stacks
    bool isUpToDate = false;      //!< checked: the infrastructure needs no changes
    bool isGuess = false;         //!< the account has not been asked yet
    QList<Text> remarks;          //!< about the plan itself

    //! What only preview() finds out, for Operation::plan[foundInPlan].
    QJsonObject found() const;
    void takeFound(const QJsonObject& found); //!< an empty object changes nothing
};

//! An option that this target adds to those of every deployment.
struct TargetOption {
    QString name;    //!< in TargetOptions; `shipctl deploy --name`
    QString value;   //!< what the help calls its value: "PROFILE"
    QString summary; //!< its line in the help
};
//! By name. One that is missing or empty: as before, or as the target sees fit.
using TargetOptions = QMap<QString, QString>;

//! What a preview of a target may use.
struct PreviewContext {
    Paths paths;
    github::Connections* github;
    store::Database* database;
    QString environment = {};     //!< requested; empty: production
    bool replace = false;         //!< content that Shipdeck did not publish may be overwritten
    bool mayGuess = false;        //!< for a plan: an account that cannot be asked is no failure
    aws::AskMfaCode mfaCode = {}; //!< asks a person for an MFA code; empty: fails instead
    Cancel cancel;
};

//! What it takes to make an earlier release Current again.
enum class Keeps {
    Here, //!< its artifact, on this computer: the agent prunes by the project's retention
    There //!< nothing of this computer's: the target has the files, and its steps prune and record that
};

//! Given by a target where a share of the visitors can get another release than Current.
class Rollouts {
public:
    virtual ~Rollouts() = default;
    //! Sends `release.weight` percent of the visitors to it; 0: all back to Current.
    virtual void addShare(Steps& steps, const PlannedRelease& release) const = 0;
};

//! Implemented by a target that can restrict who sees an environment.
class AccessControl {
public:
    virtual ~AccessControl() = default;
    //! `access` in the form of store::access().
    virtual void addAccess(Steps& steps, const PlannedRelease& release, const QJsonObject& access) const = 0;
};

//! A domain that an environment is to get.
struct NewDomain {
    QString name; //!< in ASCII
    QString redirectTo =
        {};               //!< a domain of the environment that its visitors are redirected to; empty: it shows the site
    bool isMoved = false; //!< it leads elsewhere now, and does so until it leads here: no visitor notices
    QString writtenAt = {}; //!< Provider::id where a token lets Shipdeck write its records; empty: at no such provider
    OwnCertificate certificate = {}; //!< it is to have; none: one is requested
};

//! A domain that leads nowhere after an operation.
struct GoneDomain {
    QString name; //!< in ASCII
    QString zone; //!< as store::Domain::zone
};

//! Implemented by a target where an environment can have domains of the person's beside its own address.
class Domains {
public:
    virtual ~Domains() = default;
    //! BadInput: this project or environment cannot have one.
    virtual Result<> acceptsDomain(const store::Project& project, const QString& environment) const = 0;
    //! BadInput: it cannot have this one.
    virtual Result<> acceptsName(const store::Project& project, const QString& name) const = 0;
    //! An issued certificate of the account that fits `name` beside the project's other domains, and was not requested by Shipdeck.
    //! None also where the account cannot be asked.
    virtual Task<OwnCertificate> ownCertificate(PreviewContext context, store::Project project, QString name) const = 0;
    //! Makes `domain` an address of the environment; done once it has answered a visitor with the current release.
    virtual void addDomain(Steps& steps, const PlannedRelease& release, const NewDomain& domain) const = 0;
    //! Makes these domains lead nowhere, and deletes what only they needed.
    virtual void addDomainRemoval(Steps& steps, const PlannedRelease& release,
                                  const QList<GoneDomain>& domains) const = 0;
    //! Asks DNS now, and the domain itself once it is live: the domain with what there is of its records, what it served,
    //! and the mistake that is in its way.
    virtual Task<Result<store::Domain>> lookAt(PreviewContext context, store::Project project,
                                               store::Domain domain) const = 0;
    //! How long a name may take to work, and what it costs.
    virtual Text domainPrice() const = 0;
};

//! Implemented by a target that uses the person's AWS account.
class AccountUse {
public:
    virtual ~AccountUse() = default;
    virtual AwsChoice choiceOf(const store::Project& project) const = 0;
    //! The smallest policy for these needs; each statement has its reason.
    virtual insights::Policy policyOf(const QList<insights::Permissions>& needs, const AwsChoice& choice) const = 0;
    //! This target's projects in an account and region, of whichever computer.
    virtual Task<Result<AwsProjects>> projectsIn(AwsAccount account) const = 0;
    //! Brings one of them to this computer; `choice`: whose account it was found in.
    virtual Task<Result<News>> adopt(HistoryContext context, AwsProject found, AwsChoice choice,
                                     Cancel cancel) const = 0;
};

//! Given by a target where servers run that the agent keeps up.
class Running {
public:
    virtual ~Running() = default;
    //! Starts the server of a release unless it runs, or restarts by itself after a crash.
    virtual Task<Result<>> keepUp(World* world, store::Project project, store::Deployment deployment) const = 0;
    //! Asks a running server for a page and records the answer; false: it is no success.
    virtual Task<Result<bool>> check(World* world, store::Project project, store::Deployment deployment,
                                     Cancel cancel) const = 0;
    //! Lets the server of a former release end what it has begun, for at most `limit`. Fine if there is none.
    virtual Task<Result<>> drain(World* world, QString deployment, std::chrono::milliseconds limit) const = 0;
    //! Ends what runs of an environment until it is started again, or its Current moves.
    virtual void addStop(Steps& steps, const store::Project& project, const QString& environment) const = 0;
    virtual void addStart(Steps& steps, const store::Project& project, const QString& environment) const = 0;
};

//! Given by a target whose price depends on use.
class Costs {
public:
    virtual ~Costs() = default;
    //! Per month, for a site of this size; nullopt: the prices are not known.
    virtual std::optional<insights::UsagePrices> prices(const store::Project& project,
                                                        const insights::SiteSize& size) const = 0;
    //! Known causes of unexpectedly high bills.
    virtual QList<Text> traps(const store::Project& project, const insights::Currency& currency) const = 0;
};

//! A place where projects run, as the engine, the agent and the Deck see it: the steps that place a release, make it
//! Current and remove it, and its limits. Stateless: steps find what they work on in the World.
class Target {
public:
    virtual ~Target() = default;
    virtual QString name() const = 0; //!< in the store, in `--target` and in --json: "local"
    virtual Text title() const = 0;   //!< "This computer"
    //! Per month.
    virtual Text price(const store::Project& project, const insights::Currency& currency) const = 0;
    //! Programs of this computer that a release needs; checked before the build.
    virtual QStringList programs() const { return {}; }
    virtual QList<Text> limits(const store::Project& project) const; //!< shown in the plan
    //! What a rollback does not restore; `current`: the deployment that it leaves.
    QList<Text> leftByRollback(const store::Deployment& current) const;

    // Optional abilities; nullptr: the target does not have it.
    virtual const Rollouts* rollouts() const { return nullptr; }
    virtual const AccessControl* access() const { return nullptr; }
    virtual const AccountUse* account() const { return nullptr; }
    virtual const History* history() const { return nullptr; }
    virtual const Running* running() const { return nullptr; }
    virtual const Costs* costs() const { return nullptr; }
    virtual const Domains* domains() const { return nullptr; }
    virtual const ServesHere* servesHere() const { return nullptr; }
    virtual bool hasEdge() const { return false; } //!< rules of the site's own decide there what an address gets
    bool isHere() const { return servesHere() != nullptr; } //!< on this computer, which serves it
    virtual bool isInRepository() const { return false; }   //!< in one at GitHub that the person may push to
    virtual Keeps keeps() const { return Keeps::Here; }
    //! BadInput `canary-unsupported`: every visitor gets the same there.
    Result<const Rollouts*> rolloutsFor(const store::Project& project) const;
    //! BadInput `access-unsupported`: access cannot be restricted there.
    Result<const AccessControl*> accessFor(const store::Project& project) const;
    //! BadInput `stop-unsupported`: nothing runs there that could be stopped.
    Result<const Running*> runningFor(const store::Project& project) const;
    //! BadInput `domains-unsupported`, and those of Domains::acceptsDomain().
    Result<const Domains*> domainsFor(const store::Project& project, const QString& environment) const;
    //! BadInput `edge-unsupported`.
    Result<> checkEdge(const store::Project& project) const;

    //! Called before anything is stored. BadInput: it cannot host this project or this environment.
    virtual Result<> accepts(const store::Project& project, const QString& environment) const;
    //! Called after detection. BadInput: the app cannot run there.
    virtual Result<> canRun(const build::Detection& detection) const;
    //! Called when the published files are known, before anything is created for them. `folder`: of a static site;
    //! `files`: the published paths below it, nullopt for all. Reads files: for pool threads. BadInput, Limit: the site
    //! cannot be served there as it is.
    virtual Result<> canServe(const store::Deployment& deployment, const QString& folder,
                              const std::optional<QList<QByteArray>>& files = {}) const;
    //! Changes the build as the target requires, for example for a site below a path of its host.
    virtual void adapt(build::Detection& detection, const store::Project& project) const;
    //! Files of the source that later steps need when the source is gone; stored in the snapshot as `sourceRules`.
    virtual QJsonObject remembered(const QString& appFolder) const;

    virtual QList<TargetOption> options() const { return {}; }
    //! BadInput `option-unsupported`: one that it does not take.
    virtual Result<> checkOptions(const TargetOptions& options) const;
    //! Called for a project that is made or saved: remembers them in its settings until connect(). As it comes, each under
    //! its own name, unless the project has it already.
    virtual void keepOptions(store::Project& project, const TargetOptions& options) const;
    //! Called when a person deploys: determines the account from these options and the project's settings. Returns the
    //! project with it in its settings.
    virtual Task<Result<store::Project>> connect(PreviewContext context, store::Project project,
                                                 TargetOptions options) const;

    //! Asks the target about what a plan can only guess, and whether the site can be created. Errors: those with which
    //! the steps would refuse.
    virtual Task<Result<PlannedRelease>> preview(PreviewContext context, store::Project project,
                                                 PlannedRelease release) const;

    virtual PlannedRelease planned(const store::Project& project, const store::Deployment& deployment) const = 0;
    //! Fills in what this computer knows of the target without asking it, until the steps have asked.
    virtual Result<PlannedRelease> expected(store::Database& db, const store::Project& project,
                                            PlannedRelease release) const;
    //! The steps from `provision` to `assign`; the last one moves Current and is the point of no return.
    virtual void addRelease(Steps& steps, const PlannedRelease& release, Move move) const = 0;
    //! The steps that remove one environment's sites, or all if none is given.
    virtual void addRemoval(Steps& steps, const store::Project& project, const QString& environment) const = 0;
    //! What remains of a project after a removal, as far as this computer can tell.
    virtual QStringList leftovers(World& world, const store::Project& project, const QStringList& deployments) const;
    //! Additional kinds of operations.
    virtual QList<OperationKind> kinds() const { return {}; }
    //! Called when a deployment has succeeded, to enqueue what follows in the same transaction.
    virtual Result<> deployed(store::Database& db, const Context& context) const;

    //! Whether something exists there that the project's releases do not show, or that a removal has left.
    virtual Result<bool> hasPlace(store::Database& db, const QString& project) const;
    virtual QStringList settings() const { return {}; } //!< project settings that only this target reads
    //! Replaces placeholders such as "<bucket>" in the commands by what this computer knows, without asking the target.
    virtual Result<QList<PlannedStep>> withNames(store::Database& db, const store::Project& project,
                                                 QList<PlannedStep> steps) const;

protected:
    //! Empty: nothing is left.
    virtual Text dataLeftByRollback(const store::Deployment& current) const;
};

//! All targets, the default one first. Defined in a higher layer: core/targets/all.cpp.
const QList<const Target*>& targets();
inline const Target& defaultTarget()
{
    return *targets().constFirst();
}
//! Those of all targets, each once.
QList<TargetOption> allOptions();
//! BadInput `target-unknown`.
Result<const Target*> targetNamed(const QString& name);
//! The one that the project's settings name (`target`); without, the default one. For a name that only a newer version
//! knows, a target that refuses everything: Conflict `target-unknown`.
const Target& targetOf(const store::Project& project);
//! Whether the target of this name, as in a deployment's record, is this computer; false for an unknown name.
bool isHere(const QString& target);
bool isInAccount(const QString& target);
//! Names of the targets where this holds, for questions to the store.
QStringList namesOf(bool (*holds)(const Target& target));
//! The one of the targets that serves from this computer.
const ServesHere& servesHere();
//! What keeps up the releases of the target with this name; null: nothing.
const Running* runningOf(const QString& target);
inline bool isHere(const Target& target)
{
    return target.isHere();
}
inline bool keepsThere(const Target& target)
{
    return target.keeps() == Keeps::There;
}

} // namespace shipdeck::deploy
