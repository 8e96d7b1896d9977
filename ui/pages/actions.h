// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deploy_request.h"
#include "deck/projects.h"
#include "deck/releases.h"
#include "shell/main_window.h"
#include "widgets/button.h"
#include "widgets/overlay.h"

#include <QPointer>

namespace shipdeck {
struct VariableRow;
}

namespace shipdeck::ui {

class BranchField;
class StepsDialog;
struct EnvImport;

//! The actions of all pages: confirms what cannot be undone, calls the Deck and shows the result. `asker`: the pressed
//! button, if any, which is disabled until the Deck has answered.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(Deck& deck, MainWindow& window);

    void deploy(const DeployRequest& request, Button* asker = nullptr);    //!< opens the new deployment
    void deployProject(const ProjectId& project, Button* asker = nullptr); //!< from its source
    //! From its branch or pull request; production from the project's source.
    void deployEnvironment(const ProjectId& project, const EnvironmentName& environment, Button* asker = nullptr);
    void redeploy(const DeploymentId& deployment, Button* asker = nullptr, bool noCache = false);
    void retry(const DeploymentId& deployment, Button* asker = nullptr);
    void buildWithNetwork(const DeploymentId& deployment,
                          Button* asker = nullptr); //!< permanently, and retries this one
    //! Asks for the value of a variable that the failed deployment lacked, saves it and retries.
    void addVariable(const DeploymentId& deployment, const QString& name);
    void cancel(const DeploymentId& deployment);  //!< confirms once it is running; a rollback if it is too late
    void promote(const DeploymentId& deployment); //!< confirms first
    //! What is live in one environment to another; confirms first.
    void promoteFrom(const ProjectId& project, const EnvironmentName& from, const EnvironmentName& to);
    void shareMore(const DeploymentId& deployment); //!< asks for the share
    void endCanary(const ProjectId& project, const EnvironmentName& environment);
    void deployCanary(const ProjectId& project, const EnvironmentName& environment); //!< the same for a new canary
    void rollBack(const ProjectId& project, const EnvironmentName& environment,
                  const DeploymentId& to = {});                                    //!< opens the dialog
    void liftFreeze(const ProjectId& project, const EnvironmentName& environment); //!< asks for the reason
    void liftPin(const ProjectId& project, const EnvironmentName& environment);
    void stop(const ProjectId& project, const EnvironmentName& environment); //!< on this computer; confirms first
    void start(const ProjectId& project, const EnvironmentName& environment);
    void restart(const ProjectId& project, const EnvironmentName& environment); //!< with the same release
    void shareOnNetwork(const store::Deployment& release); //!< of this computer on its network; asks for how long first
    void showServerLog(const store::Deployment& deployment);
    //! Shows what the file would add, change and remove; saves it after confirmation.
    void importEnv(const ProjectId& project, const EnvironmentName& environment, const QString& file);
    //! NAME=VALUE lines. `about`: where they are from; empty: they were pasted.
    void importText(const ProjectId& project, const EnvironmentName& environment, const QString& text,
                    const QString& about = {});
    void copyVariables(const ProjectId& project, const EnvironmentName& from,
                       const EnvironmentName& to);                                //!< of another environment
    void chooseEnv(const ProjectId& project, const EnvironmentName& environment); //!< asks for the file first
    void remove(const ProjectId& project);                                        //!< lists what goes, then confirms
    //! On this computer only: lists what goes here and what stays in the AWS account, then confirms.
    void forget(const ProjectId& project);
    void removeEnvironment(const ProjectId& project,
                           const EnvironmentName& environment); //!< not production; confirms first
    //! Names the computer that holds the lock, and takes it over after confirmation.
    void takeOver(const ProjectId& project, const EnvironmentName& environment, Button* asker = nullptr);
    void showRemoval(const store::Operation& removal, const QString& project); //!< who, when, and the proof
    void visit(const QString& address);
    //! The row's own action.
    void runRowAction(const DeploymentId& deployment);
    //! Asks for a folder and opens its plan on the Start page.
    void chooseFolder();
    //! Asks for a branch, tag or commit of a project's repository and opens its plan on the Start page.
    void chooseBranch(const ProjectId& project);
    //! Asks for a name, then shows the plan of a new project with the source, settings and variables of this one.
    void deployElsewhere(const ProjectId& project);
    //! Deploys it to an address of its own, from a branch, tag or commit that it asks for.
    void deployPreview(const ProjectId& project);
    //! Opens the plan of a folder or an address on the Start page.
    void plan(const QString& source);
    void open(const store::Deployment& deployment);
    void failed(const Error& error);
    //! The agent does the work later, and no page shows how a rollback or removal ends. `done`: said when it is; empty:
    //! only a failure is.
    void tellHowItEnds(const store::Operation& operation, const QString& done = {});
    void say(const QString& done); //!< in a toast, and to screen readers
    void offerUndo(const QString& done, std::function<void()> undo);
    void goBack(); //!< to the previous page

Q_SIGNALS:
    void planRequested(const QString& source);
    void planOfRequestRequested(const shipdeck::DeployRequest& request);

private:
    void showPlan(const DeployRequest& request); //!< on the Start page
    BranchField* addBranch(Dialog* dialog, const build::SourceSpec& source);
    //! Calls it with what is set there, secrets with their values where they can be read.
    void compareWith(const ProjectId& project, const EnvironmentName& environment,
                     std::function<void(const QList<VariableRow>&)> then);
    void review(const ProjectId& project, const EnvironmentName& environment, const QString& title,
                const QString& about, const EnvImport& import);
    void queued(Task<Result<store::Deployment>> task, Button* asker);
    void asked(Task<Result<store::Operation>> task, const QString& done); //!< `done`: said when it is
    void confirmRemove(const ProjectSummary& project);
    void stopOrStart(const ProjectId& project, const EnvironmentName& environment, store::Operation::Kind kind);
    void addRemovalSteps(StepsDialog* dialog, const store::Project& project, const EnvironmentName& environment);
    Dialog* failureDialog(const Error& error);
    void tellFailure(const store::Operation& operation);
    void addServerLog(Dialog* dialog, const store::Operation& operation);
    void confirmTakeOver(const ProjectId& project, const EnvironmentName& environment,
                         const QList<deploy::HeldLock>& locks);

    Deck& m_deck;
    MainWindow& m_window;
};

} // namespace shipdeck::ui
