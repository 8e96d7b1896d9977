// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "shell/main_window.h"
#include "widgets/button.h"
#include "widgets/overlay.h"

#include <QPointer>

namespace shipdeck::ui {

class StepsDialog;

//! What a person can do from any page: asks first where it cannot be undone, tells the Deck, and says how it went.
//! `asker` is the button that was pressed, if any: it waits, disabled, until the Deck has answered.
class Actions : public QObject {
    Q_OBJECT
public:
    Actions(Deck& deck, MainWindow& window);

    void deploy(const DeployRequest& request, Button* asker = nullptr);  //!< opens the new deployment
    void deployProject(const QString& project, Button* asker = nullptr); //!< from where it comes from
    //! What this environment is for: its branch, its pull request; production: from where the project comes from.
    void deployEnvironment(const QString& project, const QString& environment, Button* asker = nullptr);
    void redeploy(const QString& deployment, Button* asker = nullptr);
    void retry(const QString& deployment, Button* asker = nullptr);
    void buildWithNetwork(const QString& deployment, Button* asker = nullptr); //!< from now on, and this one again
    //! Asks for the value of a variable that a failed deployment lacked, saves it and tries again.
    void addVariable(const QString& deployment, const QString& name);
    void cancel(const QString& deployment);    //!< asks first once it is running; a roll back once it comes too late
    void promote(const QString& deployment);   //!< asks first
    void shareMore(const QString& deployment); //!< asks how many of the visitors shall get it
    void endCanary(const QString& project, const QString& environment);
    void deployCanary(const QString& project, const QString& environment); //!< the same for a new one
    void rollBack(const QString& project, const QString& environment, const QString& to = {}); //!< the dialog
    void liftPin(const QString& project, const QString& environment);
    void stop(const QString& project, const QString& environment); //!< on this computer; asks first
    void start(const QString& project, const QString& environment);
    //! Shows what the file would add or change; saves it when the person says so.
    void importEnv(const QString& project, const QString& environment, const QString& file);
    void chooseEnv(const QString& project, const QString& environment);         //!< asks for the file first
    void remove(const QString& project);                                        //!< names what goes, then asks
    void removeEnvironment(const QString& project, const QString& environment); //!< one beside production; asks first
    //! Names the other computer that works on it, and takes its place when the person says that it is gone.
    void takeOver(const QString& project, const QString& environment, Button* asker = nullptr);
    void visit(const QString& address);
    //! The row's own action, as its list shows it.
    void runRowAction(const QString& deployment);
    //! Asks for a folder and opens its plan on the Start page.
    void chooseFolder();
    //! Asks for a branch, tag or commit of a project's repository and opens its plan on the Start page.
    void chooseBranch(const QString& project);
    //! The plan of a preview of it, on the Start page.
    void planPreview(const QString& project);
    //! A folder or an address: its plan on the Start page.
    void plan(const QString& source);
    void open(const store::Deployment& deployment);
    void failed(const Error& error);
    //! What was asked for is done by the agent, later; no page shows how a roll back or a removal ended.
    void tellIfItFails(const store::Operation& operation);
    void say(const QString& done); //!< in a toast, and to screen readers
    void offerUndo(const QString& done, std::function<void()> undo);
    void goBack(); //!< to the page before this one

Q_SIGNALS:
    void planRequested(const QString& source);
    //! An empty environment: as the Deck says.
    void planOfSourceRequested(const shipdeck::build::SourceSpec& source, const QString& environment);

private:
    void queued(Task<Result<store::Deployment>> task, Button* asker);
    void asked(Task<Result<store::Operation>> task, const QString& done);
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
