// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/key_chain.h"
#include "build/detect/detection.h"
#include "deploy/engine/step.h"
#include "github/accounts/connections.h"
#include "insights/prices/usage.h"

namespace shipdeck::insights {
struct Policy;
}

namespace shipdeck::deploy {

struct AwsChoice;

//! What moving Current means for the release that was Current before; with a canary that stays Current.
enum class Move { Deploy, Promote, Rollback, Canary };

inline const QString foundInPlan = QStringLiteral("found");
inline const QString pinnedInPlan = QStringLiteral("pinnedTo");

//! What the plan says of a release before it exists.
struct PlannedRelease {
    QString slug;
    QString id;
    bool server = false;
    QString startCommand;
    QString releaseCommand;       //!< empty: none
    QString environment;          //!< that it is for
    QString address;              //!< of the site
    QString releaseAddress;       //!< of this release alone; empty: the target has none
    QString repository;           //!< "owner/name", where it is published in one
    QString pinnedTo;             //!< what its environment is pinned to: it will only be staged; empty: it goes live
    int weight = 0;               //!< percent of the visitors that get it beside Current; 0: everybody gets it
    QString stack;                //!< of CloudFormation, where it stands on one
    QString bucket;               //!< that its files go to; empty: not known yet
    QString prefix;               //!< of its files there: "sites/shop/"; empty in a bucket of its own
    QString store;                //!< ARN of the edge's key-value store; empty: not known yet
    QString flags;                //!< that its commands end with: " --profile work --region eu-west-1"
    int keptReleases = 0;         //!< of the newest, when older ones go with this one; 0: none goes
    QString spare;                //!< distribution made ahead that would be taken; empty: none
    QList<Change> infrastructure; //!< what of that would be made, changed and deleted
    QStringList commands;         //!< that would do that, for stacks
    bool isUpToDate = false;      //!< it was looked at, and there is nothing of that to do
    bool isGuess = false;         //!< nobody has looked yet
    QList<Text> remarks;          //!< about the plan itself

    //! What only a look at the place can tell, for the record of an operation: Operation::plan[foundInPlan].
    QJsonObject found() const;
    void takeFound(const QJsonObject& found); //!< nothing in an empty one
};

//! Instead of a domain: the project gets an address of its own on AWS, as it would without one.
inline const QString ownDistribution = QStringLiteral("none");

//! What a look at a target before the click may use.
struct PreviewContext {
    Paths paths;
    github::Connections* github;
    store::Database* database;
    QString environment = {};     //!< that was asked for; empty: production
    bool replace = false;         //!< what somebody else has there may go
    bool mayGuess = false;        //!< for a plan: where nobody can be asked, that is no failure
    aws::AskMfaCode mfaCode = {}; //!< asks the person who looks; none: nobody is asked
    QString zone = {};            //!< a new project's domain on AWS, or ownDistribution; empty: the one that is served
    Cancel cancel;
};

//! Given by a target where a share of the visitors can get another release than Current.
class Rollouts {
public:
    virtual ~Rollouts() = default;
    //! Sends `release.weight` percent of the visitors to it; 0: everybody back to Current.
    virtual void addShare(Steps& steps, const PlannedRelease& release) const = 0;
};

//! Given by a target that can say who may see an environment.
class AccessControl {
public:
    virtual ~AccessControl() = default;
    //! `access` as store::access() has it.
    virtual void addAccess(Steps& steps, const PlannedRelease& release, const QJsonObject& access) const = 0;
};

//! Where an account keeps the history of a project, for all computers.
struct BucketPlace {
    QString bucket;
    QString prefix; //!< of its objects, where projects share a bucket; empty: it has its own
};

//! Given by a target whose places are in an AWS account of the person's.
class AccountUse {
public:
    virtual ~AccountUse() = default;
    virtual AwsChoice choiceOf(const store::Project& project) const = 0;
    //! Nothing: it was never deployed there from here.
    virtual Result<std::optional<BucketPlace>> historyOf(store::Database& db, const store::Project& project) const = 0;
    //! Just what these need of the account, each statement with its reason.
    virtual insights::Policy policyOf(const QList<insights::Permissions>& needs, const AwsChoice& choice) const = 0;
};

//! Where projects run, as the engine, the agent and the Deck see it: which steps place a release, make it Current and
//! take all of it away, and what it honestly can't do. Without state: steps find what they work on in the World.
class Target {
public:
    virtual ~Target() = default;
    virtual QString name() const = 0; //!< in the store, in `--target` and in --json: "local"
    virtual Text title() const = 0;   //!< "This computer"
    //! Of a month.
    virtual Text price(const store::Project& project, const insights::Currency& currency) const = 0;
    //! Where it follows from use: a month of a site of this size.
    virtual std::optional<insights::UsagePrices> prices(const store::Project& project,
                                                        const insights::SiteSize& size) const;
    //! Of this computer, without which a release could not be placed there: asked for before a long build.
    virtual QStringList programs() const { return {}; }
    //! What bills of such a place have surprised people with.
    virtual QList<Text> traps(const store::Project& project, const insights::Currency& currency) const;
    virtual QList<Text> limits(const store::Project& project) const; //!< said in the plan, before the click
    QList<Text> leftByRollback(const store::Project& project) const; //!< what it does not bring back, said before it

    // What not every target has; nothing: it does not.
    virtual const Rollouts* rollouts() const { return nullptr; }
    virtual const AccessControl* access() const { return nullptr; }
    virtual const AccountUse* account() const { return nullptr; }
    virtual bool hasEdge() const { return false; } //!< rules of the site's own decide there what an address gets
    virtual bool isHere() const { return false; }  //!< on this computer, which serves, keeps up, stops and starts it
    virtual bool isInRepository() const { return false; } //!< in one at GitHub that the person may push to
    //! BadInput `canary-unsupported`: every visitor gets the same there.
    Result<const Rollouts*> rolloutsFor(const store::Project& project) const;
    //! BadInput `access-unsupported`: everybody who reaches it sees it there.
    Result<const AccessControl*> accessFor(const store::Project& project) const;
    //! BadInput `edge-unsupported`.
    Result<> checkEdge(const store::Project& project) const;

    //! Asked before anything is stored. BadInput: it has no place for this project or this environment.
    virtual Result<> accepts(const store::Project& project, const QString& environment) const;
    //! Asked as soon as it is known what this is. BadInput: it does not run there.
    virtual Result<> canRun(const build::Detection& detection) const;
    //! Asked as soon as it is known what is published, and before anything is made for it. `folder`: of a static site; `files`:
    //! the paths below it, where not all of them are published. Reads files: for pool threads. BadInput, Limit: it cannot be
    //! served there as it is.
    virtual Result<> canServe(const store::Deployment& deployment, const QString& folder,
                              const std::optional<QList<QByteArray>>& files = {}) const;
    //! Changes how it is built where the place asks for it (a site below a folder of its host).
    virtual void adapt(build::Detection& detection, const store::Project& project) const;
    //! What it will want to know of the source when the source is gone; goes into the snapshot as `sourceRules`.
    virtual QJsonObject remembered(const QString& appFolder) const;

    //! Asked when a person deploys: whose place it is, by what they chose now and the project before. The project with
    //! that in its settings.
    virtual Task<Result<store::Project>> connect(PreviewContext context, store::Project project,
                                                 aws::Choice choice) const;

    //! Asks the place itself about what a plan can only guess, and whether it is free. What the steps would refuse.
    virtual Task<Result<PlannedRelease>> preview(PreviewContext context, store::Project project,
                                                 PlannedRelease release) const;

    virtual PlannedRelease planned(const store::Project& project, const store::Deployment& deployment) const = 0;
    //! With what this computer knows of the place without asking it, for the time until the steps have looked.
    virtual Result<PlannedRelease> expected(store::Database& db, const store::Project& project,
                                            PlannedRelease release) const;
    //! From `provision` to `assign`; the last one moves Current and is the point of no return.
    virtual void addRelease(Steps& steps, const PlannedRelease& release, Move move) const = 0;
    //! Takes the sites of one environment away, or of all where none is named.
    virtual void addRemoval(Steps& steps, const store::Project& project, const QString& environment) const = 0;
    //! What of a project is still there after that, as far as this computer sees.
    virtual QStringList leftovers(World& world, const store::Project& project, const QStringList& deployments) const;
    //! Operations beside those that every target has.
    virtual QList<OperationKind> kinds() const { return {}; }
    //! A deployment has ended well; what follows from it is asked for in the same transaction.
    virtual Result<> deployed(store::Database& db, const Context& context) const;

    //! Whether something of the project is there that its releases do not tell of, or is still to be removed.
    virtual Result<bool> hasPlace(store::Database& db, const QString& project) const;
    virtual QStringList settings() const { return {}; } //!< of a project that only this target reads
    //! With what this computer knows of the place, without asking it, where the commands have a word like "<bucket>".
    virtual Result<QList<PlannedStep>> withNames(store::Database& db, const store::Project& project,
                                                 QList<PlannedStep> steps) const;

protected:
    virtual Text dataLeftByRollback() const;
};

//! Every target, the default one first. Defined above: core/targets/all.cpp.
const QList<const Target*>& targets();
//! BadInput `target-unknown`.
Result<const Target*> targetNamed(const QString& name);
//! The one that the project's settings name (`target`); without, it runs on this computer.
const Target& targetOf(const store::Project& project);
//! Of the target with this name, as deployments have it; false for a name that is none.
bool isHere(const QString& target);
bool isInAccount(const QString& target);
//! As AccountUse::historyOf(); nothing also where its target uses no account.
Result<std::optional<BucketPlace>> historyOf(store::Database& db, const store::Project& project);

} // namespace shipdeck::deploy
