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

class StepsDialog;
struct EnvImport;

//! The actions of all pages: confirms what cannot be undone, calls the Deck and shows the result. `asker`: the pressed
//! button, if any, which is disabled until the Deck has answered.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(Deck& deck, MainWindow& window);

    void deploy(const DeployRequest& request, Button* asker = nullptr);  //!< opens the new deployment
    void deployProject(const QString& project, Button* asker = nullptr); //!< from its source
    //! From its branch or pull request; production from the project's source.
    void deployEnvironment(const QString& project, const QString& environment, Button* asker = nullptr);
    void redeploy(const QString& deployment, Button* asker = nullptr);
    void retry(const QString& deployment, Button* asker = nullptr);
    void buildWithNetwork(const QString& deployment, Button* asker = nullptr); //!< permanently, and retries this one
    //! Asks for the value of a variable that the failed deployment lacked, saves it and retries.
    void addVariable(const QString& deployment, const QString& name);
    void cancel(const QString& deployment);    //!< confirms once it is running; a rollback if it is too late
    void promote(const QString& deployment);   //!< confirms first
    void shareMore(const QString& deployment); //!< asks for the share
    void endCanary(const QString& project, const QString& environment);
    void deployCanary(const QString& project, const QString& environment); //!< the same for a new canary
    void rollBack(const QString& project, const QString& environment, const QString& to = {}); //!< opens the dialog
    void liftPin(const QString& project, const QString& environment);
    void stop(const QString& project, const QString& environment); //!< on this computer; confirms first
    void start(const QString& project, const QString& environment);
    //! Shows what the file would add, change and remove; saves it after confirmation.
    void importEnv(const QString& project, const QString& environment, const QString& file);
    void importText(const QString& project, const QString& environment, const QString& text); //!< NAME=VALUE lines
    void copyVariables(const QString& project, const QString& from, const QString& to); //!< of another environment
    void chooseEnv(const QString& project, const QString& environment);                 //!< asks for the file first
    void remove(const QString& project); //!< lists what goes, then confirms
    //! On this computer only: lists what goes here and what stays in the AWS account, then confirms.
    void forget(const QString& project);
    void removeEnvironment(const QString& project, const QString& environment); //!< not production; confirms first
    //! Names the computer that holds the lock, and takes it over after confirmation.
    void takeOver(const QString& project, const QString& environment, Button* asker = nullptr);
    void showRemoval(const store::Operation& removal, const QString& project); //!< who, when, and the proof
    void visit(const QString& address);
    //! The row's own action.
    void runRowAction(const QString& deployment);
    //! Asks for a folder and opens its plan on the Start page.
    void chooseFolder();
    //! Asks for a branch, tag or commit of a project's repository and opens its plan on the Start page.
    void chooseBranch(const QString& project);
    //! Asks for a name, then shows the plan of a new project with the source, settings and variables of this one.
    void deployElsewhere(const QString& project);
    //! The plan of a preview of it, on the Start page.
    void planPreview(const QString& project);
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
    //! Calls it with what is set there, secrets with their values where they can be read.
    void compareWith(const QString& project, const QString& environment,
                     std::function<void(const QList<VariableRow>&)> then);
    void review(const QString& project, const QString& environment, const QString& title, const QString& about,
                const EnvImport& import);
    void queued(Task<Result<store::Deployment>> task, Button* asker);
    void asked(Task<Result<store::Operation>> task, const QString& done); //!< `done`: said when it is
    void confirmRemove(const ProjectSummary& project);
    void stopOrStart(const QString& project, const QString& environment, bool isStop);
    void addRemovalSteps(StepsDialog* dialog, const store::Project& project, const QString& environment);
    Dialog* failureDialog(const Error& error);
    void tellFailure(const store::Operation& operation);
    void confirmTakeOver(const QString& project, const QString& environment, const QList<site::SiteLock>& locks);

    Deck& m_deck;
    MainWindow& m_window;
};

} // namespace shipdeck::ui
