// SPDX-License-Identifier: MIT
#pragma once
#include "aws/connection.h"
#include "aws/credentials/kept_keys.h"
#include "build/detect/detection.h"
#include "build/sources/source.h"
#include "deck/health.h"
#include "deploy/enqueue.h"
#include "targets/cloudfront/connections.h"
#include "deploy/engine/step.h"
#include "deploy/previews.h"
#include "deploy/sign_ins.h"
#include "deploy/aws/history/pointer.h"
#include "targets/cloudfront/zone_status.h"
#include "insights/policy/policy.h"
#include "insights/prices/usage.h"
#include "secrets/vault.h"
#include "store/deployments.h"
#include "store/github_cleanups.h"
#include "store/github_reports.h"
#include "store/pushes.h"
#include "store/store.h"

#include <QObject>
#include <functional>
#include <memory>

namespace shipdeck {

namespace edge {
struct AccessRule;
}
namespace deploy {
struct AwsChoice;
}
class GitHubDeck;
struct AwsProject;
struct AwsProjects;
struct AwsImported;
struct AddressAnswer;

struct NewVariable {
    enum class Secret { Auto, Yes, No }; //!< Auto: what was secret stays so, else looksSecret() decides
    QString name;
    QString value;
    QString scope; //!< build, run or both; empty: as before, both for a new one
    Secret secret = Secret::Auto;
};

//! What a person asks for when they deploy.
struct DeployRequest {
    build::SourceSpec source;
    QString project; //!< name; empty: the one of this source, or a new one named after it
    QString like;    //!< id of the project whose source, settings and variables a new one starts with; empty: none
    qint64 repository = 0; //!< GitHub's number of the source's repository, which has its present name; 0: not known
    QString target;        //!< by name; empty: where the project runs already, or this computer
    QString environment;   //!< empty: production, or preview for what is only proposed
    QList<NewVariable> variables; //!< set for the environment before the deploy
    bool force = false;           //!< also when nothing has changed
    bool noCache = false;
    int canary = 0;       //!< percent of the visitors that get it; 0: it becomes Current
    bool replace = false; //!< what somebody else has at the target may go
    QString profile;      //!< of AWS's files, for a target there; empty: as before, or as the environment says
    QString region;       //!< likewise
    QString zone; //!< there, of a new project: below which domain; deploy::ownDistribution: none; empty: the one served
    bool withSecrets = false; //!< proposed code gets them all the same: a person read it
    QString approvedCommit;   //!< full, the one that was read; empty: where the ref is now
};

//! What would happen, without doing any of it.
struct PlanPreview {
    QString project;
    QString target;
    QString environment;
    QString address; //!< of the site; may be a guess
    bool isNewProject = false;
    build::Detection detection;
    QList<deploy::PlannedStep> steps;
    QStringList remarks;                    //!< fallbacks and limits of this computer, in words
    insights::SiteSize size;                //!< of a release, as far as this computer can tell
    Text price;                             //!< "Nothing: it runs on this computer."
    std::optional<insights::Policy> policy; //!< what the steps may do in the account; none: they do nothing there
    std::optional<insights::UsagePrices> estimate; //!< of that, where it follows from use
    insights::Currency currency;                   //!< to show it in
    QStringList traps;                             //!< what such bills have surprised people with
    QString zone;                                  //!< the domain below which it would be; empty: none
    bool hasPreviews = false;                      //!< there is a place for other environments beside production
    deploy::UntrustedSource untrusted;
    QString commit; //!< full, of what is proposed; empty: nothing is, or nobody knows
    QJsonObject toPublicJson() const;
};

struct DeploymentDetail {
    store::Deployment deployment;
    store::Project project;
    QList<store::Stage> stages;
    QList<deploy::PlannedStep> plan;
    QList<store::Call> calls;
    QList<store::Request> requests; //!< what was sent to AWS, by step
    std::optional<store::Operation> operation;
    deploy::UntrustedSource untrusted;
    QHash<QString, qint64> expectedMs;         //!< by stage, from the last five
    qint64 artifactBytes = 0;                  //!< 0: not known
    std::optional<store::GitHubReport> report; //!< nothing: it is none of GitHub's
    std::optional<Health> health;              //!< only of what is Current
};

struct VariableRow {
    store::Variable variable;
    bool pending = false; //!< changed since what is Current was deployed
};

//! A version of a variable as deployments name it; its value is not part of it.
struct VariableVersion {
    QString name;
    int number = 0; //!< from 1, of those that are still kept
    QDateTime createdAt;
};

struct ProjectSummary {
    store::Project project;
    QList<store::Environment> environments;
    std::optional<store::Deployment> current; //!< of production
    std::optional<store::Deployment> latest;
    Health health; //!< of `current`; its server's alone, without the deployment's probe
};

//! One line of `shipctl doctor` and of the Start page's "What it needs".
struct HealthCheck {
    enum class State { Good, Note, Bad, Skipped }; //!< Skipped: nobody could or may look
    QString code;
    State state = State::Good;
    Text what;
    Text next;
};

//! A sign-in to AWS that a person is waited for with.
struct AwaitedSignIn {
    aws::Choice choice;
    aws::PersonNeeded needs;
    QDateTime until; //!< the first of them is stopped then
    int operations = 0;
};

//! Everything that a person can ask and watch, the same for the window and the command line. Asking writes a row and
//! wakes the agent; nothing here changes the world by itself. Reads take under 2 ms and come at once; what writes or
//! waits is a task, done off the owner's thread.
class Deck : public QObject {
    Q_OBJECT
public:
    static Result<std::unique_ptr<Deck>> open(Paths paths);
    ~Deck() override;

    const Paths& paths() const { return m_store->paths(); }
    //! Asks the person at this deck for the code of a device, where what they do needs one; none: nobody is asked.
    void setMfaCode(aws::AskMfaCode mfaCode) { m_mfaCode = std::move(mfaCode); }
    //! Accounts, spaces and repositories: deck/github_deck.h.
    GitHubDeck& github() { return *m_github; }

    // Looking
    //! Without those of which only failed first tries are known (store::cameToNothing).
    Result<QList<ProjectSummary>> projects() const;
    //! Those as well: the names of all that is in the history.
    Result<QList<ProjectSummary>> allProjects() const;
    Result<ProjectSummary> project(const QString& idOrName) const;
    Result<QList<store::Deployment>> deployments(const store::DeploymentFilter& filter) const;
    Result<store::Deployment> deployment(const QString& idOrPrefix) const;
    Result<DeploymentDetail> detail(const QString& idOrPrefix) const;
    Result<QList<store::Deployment>> rollbackChoices(const QString& project, const QString& environment) const;
    Result<QList<VariableRow>> variables(const QString& project, const QString& environment) const;
    //! What shipdeck.yml of the environment's Current sets there and nobody set here.
    Result<QList<build::ProjectVariable>> fileVariables(const QString& project, const QString& environment) const;
    //! NotFound `environment-missing` names those there are.
    Result<> checkEnvironment(const QString& project, const QString& environment) const;
    //! By id, every version that a deployment of this project may name.
    Result<QHash<QString, VariableVersion>> variableVersions(const QString& project) const;
    //! Branches and tags that were deployed, most recent first; an empty project: of all.
    Result<QStringList> refs(const QString& project) const;
    Result<QList<store::Operation>> openOperations() const;
    Result<store::Operation> operation(const QString& id) const;
    //! One for each profile that operations wait for; not those that have signed in already.
    Result<QList<AwaitedSignIn>> awaitedSignIns() const;
    //! The branch that each environment beside production and the previews follows.
    Result<QMap<QString, QString>> pushedEnvironments(const QString& project) const;
    //! How the watch over a project's repository goes; nothing: its pushes do not deploy, or the agent has not looked yet.
    Result<std::optional<store::Watch>> watch(const QString& project) const;
    //! The push that was dealt with last; nothing: there was none.
    Result<std::optional<store::Push>> lastPush(const QString& project, const QString& environment) const;
    //! A pre-push hook of ours in a clone of the project's repository, that tells of pushes at once; empty: none.
    QString localHook(const store::Project& project) const;
    //! What an operation waits for, where it is a person who signs in to AWS.
    std::optional<deploy::SignInWait> signInWait(const store::Operation& operation) const;
    QString logId(const store::Operation& operation) const; //!< the log under paths().logs()
    QString serverLog(const QString& deployment) const;
    bool isAgentAlive() const;
    //! Starts the agent if there is something for it to finish or to look after: work that a dead one left, and sites
    //! that are Current (after a reboot nothing runs until somebody comes).
    Result<> wake();
    //! What keeps a living agent from working, with the way out: somebody stopped it. Empty: nothing that is known.
    Text agentTrouble() const;
    //! Lets a stopped agent go on, and starts one where none lives.
    Result<> reviveAgent();
    //! Ends it; whatever runs is taken up by the next one. False: none lived. Conflict `agent-stays`.
    Task<Result<bool>> stopAgent();
    //! While a window is visible: also looks once a second, should a ring of the bell get lost.
    void setWatching(bool on);
    void pollNow();

    // Asking before doing
    //! Fetches a Git address into a scratch folder first; a folder is read where it is.
    Task<Result<build::Detection>> detect(build::SourceSpec source, Cancel cancel = {});
    Task<Result<PlanPreview>> plan(DeployRequest request, Cancel cancel = {});
    //! A plan with its price in the currency of now; all else of it stays.
    Result<PlanPreview> priced(PlanPreview plan, const DeployRequest& request) const;
    Task<QList<HealthCheck>> doctor(Cancel cancel = {});
    //! What would be made ahead in an account, or removed from it again.
    Task<Result<deploy::ConnectionPlan>> planConnection(deploy::ConnectionWork work, aws::Choice choice,
                                                        Cancel cancel = {}, QString domain = {});
    //! The newest of such a work for an account and region ("123456789012/eu-west-1"); nothing: none is known.
    Result<std::optional<store::Operation>> connectionWork(deploy::ConnectionWork work,
                                                           const QString& connection) const;
    //! Which domain's subdomains are live at once there, and which could be: deploy/zone_stand.h.
    Task<Result<deploy::ZoneStatus>> zoneStatus(aws::Choice choice, Cancel cancel = {});
    //! Names of the steps that an open operation is through with.
    Result<QStringList> stepsDone(const QString& operation) const;

    // Doing: each gives the operation's deployment (remove: the operation) as it was queued.
    Task<Result<store::Deployment>> deploy(DeployRequest request);
    //! Makes the project, or brings it to this source, with its variables; deploys nothing.
    Task<Result<store::Project>> save(DeployRequest request);
    Task<Result<store::Deployment>> redeploy(QString deployment, bool noCache = false);
    Task<Result<store::Deployment>> retry(QString deployment);
    enum class Refresh { IfNeeded, Always };
    //! `to` empty: to what was Current before. Where this computer knows of it nobody is asked first, as visitors wait; if
    //! another computer has moved on since, the operation ends with `site-changed-elsewhere` and has changed nothing.
    //! `beforehand` is called once it is known where it goes, before anything is asked for.
    Task<Result<store::Operation>> rollback(QString project, QString to, QString environment,
                                            Refresh look = Refresh::IfNeeded, std::function<void()> beforehand = {});
    Task<Result<store::Operation>> promote(QString deployment);
    //! Leads `weight` percent of the visitors to a release that is ready, or changes how many.
    //! BadInput `canary-weight`, `canary-unsupported`; Conflict `canary-impossible`.
    Task<Result<store::Operation>> canary(QString deployment, int weight);
    //! Everybody gets Current again.
    Task<Result<store::Operation>> endCanary(QString project, QString environment);
    //! Says who may see an environment of a site on AWS: the listed networks, and who has one of the passwords; with
    //! neither, everybody. Only salted hashes of them leave this process. Nothing is asked for where nothing was deployed
    //! yet: it holds from the first deployment on. BadInput `access-unsupported` and those of edge::encode().
    Task<Result<std::optional<store::Operation>>> setAccess(QString project, QString environment,
                                                            edge::AccessRule rule);
    //! As far as this computer knows; empty: everybody. In words: deploy::accessWords().
    Result<QJsonObject> access(const QString& project, const QString& environment) const;
    //! What an address of a site on AWS gets from what is Current there, else from the newest release that is ready, else
    //! from the project's folder, by what is on this computer: nobody is asked. `visitor` as edge::Question has it.
    //! deck/address_answer.h. BadInput `edge-unsupported`, `edge-address-invalid`, `edge-host-other`; NotFound
    //! `edge-no-release`, `edge-release-not-here`, `edge-not-built`; those of deploy::edgeRules() and builtSite().
    Task<Result<AddressAnswer>> explainAddress(QString project, QString environment, QString address,
                                               QString visitor = {});
    //! The same before deploying: from a folder with what is planned for it. NotFound `edge-no-release`: it is none.
    Task<Result<AddressAnswer>> explainAddress(build::SourceSpec source, PlanPreview plan, QString address);
    //! What a share of the visitors gets now, as far as this computer knows.
    Result<std::optional<store::Deployment>> rolling(const QString& project, const QString& environment) const;
    Task<Result<>> unpin(QString project, QString environment);
    //! Who works on an environment of a site on AWS at the moment (empty: on any), from another computer; nothing: nobody.
    //! `isMeant`: that one is gone, or shall not go on: what it does from here on fails with `site-lock-lost`. Conflict
    //! `unlock-own`: it is this computer itself.
    Task<Result<QList<site::SiteLock>>> unlock(QString project, QString environment, bool isMeant, Cancel cancel = {});
    //! `environment`: only this one, whose deployments stay as history; empty: the project with all that it made.
    Task<Result<store::Operation>> remove(QString project, QString environment = {});
    //! Its steps, before anybody asks for it; nothing is asked or written. NotFound: there is no such environment.
    Result<QList<deploy::PlannedStep>> planRemoval(const QString& project, const QString& environment = {}) const;
    //! Makes ahead what the first site will need, or takes it away; a person has agreed to just this plan.
    Task<Result<store::Operation>> workOnConnection(deploy::ConnectionWork work, deploy::ConnectionPlan plan);
    //! What GitHub still shows of a project that was removed, by its id; empty: of all. The agent goes on taking it back.
    Result<QList<store::GitHubCleanup>> leftAtGitHub(const QString& project) const;
    Task<Result<>> cancel(QString deployment);
    //! Somebody has just pushed: the agent looks now instead of at its next turn. An empty project: at all.
    Task<Result<>> pollForPushes(QString project);
    //! Gives the hook's file: deck/local_hook.h.
    Task<Result<QString>> installLocalHook(QString folder);
    Task<Result<QString>> uninstallLocalHook(QString folder); //!< empty: there was none of ours
    //! From now on this computer deploys what another one does by itself. Conflict `nothing-to-take-over`.
    Task<Result<>> takeOverPushes(QString project);
    // What other computers do in the same AWS account: deck/aws_import.h
    //! The projects of an account and region, of whichever computer.
    Task<Result<AwsProjects>> projectsInAws(aws::Choice choice, Cancel cancel = {});
    //! Brings one here, with its history and its logs; again is fine, and brings what is new. Nothing of this computer is
    //! changed by it.
    Task<Result<AwsImported>> importFromAws(AwsProject found, deploy::AwsChoice choice, Cancel cancel = {});
    //! Takes in what other computers have released; one call for each project where they have not. An empty project: all.
    //! Why some of it could not be seen.
    Task<QList<Text>> seeOthers(QString project = {}, Cancel cancel = {});
    //! Comes back when the operation has ended (its record says how). Canceled: the caller no longer wants to wait.
    //! One that waits for a person has ended for now.
    Task<Result<store::Operation>> ended(QString operation, Cancel cancel = {});
    //! Comes back when it no longer waits for a person.
    Task<Result<store::Operation>> wentOn(QString operation, Cancel cancel = {});

    //! Removes and sets all of them or, on any error, none. NotFound `variable-missing`.
    Task<Result<>> setVariables(QString project, QString environment, QList<NewVariable> variables,
                                QStringList removals = {});
    //! A secret's value; Denied `keyring-locked`.
    Task<Result<QString>> reveal(QString variableId);
    //! Merged into the project's; null takes a setting back to its default.
    Task<Result<>> setProjectSettings(QString project, QJsonObject settings);
    //! Of Shipdeck as a whole (`concurrency`); empty: the default.
    Result<QString> setting(const QString& key) const;
    Task<Result<>> setSetting(QString key, QString value);
    //! What prices are shown in: the setting `currency`, else that of the country.
    insights::Currency currency() const;
    //! Conflict `port-taken`: the sites of this computer could not answer there.
    Result<> checkPort(quint16 port) const;

Q_SIGNALS:
    void changed(const shipdeck::store::Changes& changes);

private:
    explicit Deck(std::unique_ptr<store::Store> store);
    Task<Result<>> write(std::function<Result<>(store::Database&)> work);
    Task<Result<store::Operation>> whenOperation(QString id, std::function<bool(const store::Operation&)> is,
                                                 Cancel cancel);
    Result<ProjectSummary> summaryOf(store::Project project) const;
    void setPrice(PlanPreview& plan, const store::Project& project) const;
    static void setPolicy(PlanPreview& plan, const store::Project& project);
    //! What `variable` becomes; `former` itself when nothing would change.
    Task<Result<store::Variable>> newVersion(NewVariable variable, std::optional<store::Variable> former);
    //! New versions of those that change, secrets in the vault already; for a project that is there, or an empty id.
    Task<Result<QList<store::Variable>>> newVersions(QString project, QString environment,
                                                     QList<NewVariable> variables);
    //! With that project's source. BadInput `like-unnamed`, `like-source`; Conflict `like-known`.
    Result<DeployRequest> withSourceOfLike(DeployRequest request) const;
    //! Copies of all variables of project `like`, in every environment, but those that are `given`.
    Task<Result<QList<store::Variable>>> copiedVariables(QString like, QList<store::Variable> given);
    //! The project that is named, else the one of this source, at the target that is asked for.
    Result<std::optional<store::Project>> knownProject(const DeployRequest& request) const;
    //! Whether variables can be kept for it: it is there, or previews take theirs from it.
    Result<> takesVariables(const store::Project& project, const QString& environment) const;
    Result<deploy::ProjectSpec> specOf(const DeployRequest& request) const;
    //! The same request, for the project that its repository has already under another spelling or a former name. What
    //! GitHub cannot be asked stays as it is.
    Task<Result<DeployRequest>> recognised(DeployRequest request, Cancel cancel);
    struct TrustedRequest {
        QString environment;
        deploy::UntrustedSource untrusted;
        QString commit; //!< full, of what is proposed
    };
    //! Whose code it is, and what follows from that. BadInput `with-secrets-pointless`, `with-secrets-unknown`, Conflict
    //! `ref-moved`, or what GitHub says.
    Task<Result<TrustedRequest>> checkTrustOf(DeployRequest request, build::SourceSpec source, Cancel cancel);
    //! The same wish with whose account it goes to.
    Task<Result<deploy::ProjectSpec>> connected(deploy::ProjectSpec spec, DeployRequest request, Cancel cancel,
                                                bool mayGuess = false);
    Task<Result<store::Deployment>> enqueueDeploy(deploy::ProjectSpec spec, QString environment,
                                                  build::SourceSpec source, QJsonObject params, QString cause);
    Task<Result<store::Operation>> enqueue(store::Operation operation);
    //! Conflict `aws-agent-differs`: what is done in AWS the agent would do by another environment than this one.
    Result<> checkAgentInAws() const;
    Result<> checkAgentFor(const store::Project& project) const;
    static Result<> keepAwsEnvironmentOf(store::Database& db, const store::Project& project); //!< this program's

    std::unique_ptr<store::Store> m_store; //!< reads, on the owner's thread
    QString m_passphraseFile;              //!< of this session, or as it was named last; empty: none
    std::shared_ptr<aws::KeptKeys> m_keptKeys;
    std::shared_ptr<Vault> m_vault; //!< with its keyring; shared with tasks that may end after the deck
    class Writer;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<store::Feed> m_feed;
    struct Shown {
        qint64 version = -1, changes = -1; //!< of the database when they were read
        QList<ProjectSummary> projects;
    };
    mutable Shown m_shown; //!< windows ask several times between two changes
    //! The logs that are not here yet; how many came.
    Task<Result<int>> bringLogs(deploy::CloudFrontPlace place, aws::Choice choice, QStringList ids, Cancel cancel);
    Task<Result<>> seeOthersOf(store::Project project, Cancel cancel);
    //! Lets a pin go in the account, which is where it is kept.
    Task<Result<>> liftInAws(store::Project project, QString environment);
    std::unique_ptr<aws::Connections> m_aws;
    aws::AskMfaCode m_mfaCode;
    QSet<QString> m_looking; //!< projects that seeOthers() is at
    friend class GitHubDeck;
    std::unique_ptr<GitHubDeck> m_github;
};

//! Whether a value should rather be kept as a secret: by its name (…KEY, …TOKEN, PASSWORD, …), a password in an address,
//! or because it looks random. Public prefixes and plain words, numbers and addresses do not.
bool looksSecret(const QString& name, const QString& value);
//! In characters; what is shorter cannot be hidden in a log without hiding half of it.
inline constexpr int shortestSecret = 6;

//! What was told to GitHub: deployment, status and comment as told last, `state` (told, waiting, failed), attempts, nextTry,
//! error.
QJsonObject toPublicJson(const store::GitHubReport& report);

//! The public shape of a deployment: the contract of `--json`.
QJsonObject toPublicJson(const DeploymentDetail& detail);
QJsonObject toPublicJson(const store::Deployment& deployment, const QString& projectName);

} // namespace shipdeck
