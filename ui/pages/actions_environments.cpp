// SPDX-License-Identifier: MIT
// Actions on one environment of a project.
#include "deck/projects.h"
#include "deploy/error_codes.h"
#include "pages/actions.h"

#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deploy/freeze.h"
#include "deck/imports.h"
#include "deck/operations.h"
#include "deck/releases.h"
#include "deck/stopping.h"
#include "deploy/aws/choice.h"
#include "deploy/enqueue.h"
#include "deploy/previews.h"
#include "models/deployment_words.h"
#include "models/project_items.h"
#include "models/time_words.h"
#include "pages/fact_row.h"
#include "pages/github/branch_field.h"
#include "pages/steps_dialog.h"
#include "widgets/overlay.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! The name of what another computer works on: an environment, or the project.
QString busyName(const QString& project, const EnvironmentName& environment)
{
    return environment.isEmpty() ? project : environmentName(environment);
}

} // namespace

void Actions::deployEnvironment(const ProjectId& project, const EnvironmentName& environment, Button* asker)
{
    if (environment == u"production")
        return deployProject(project, asker);
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    store::DeploymentFilter filter;
    filter.project = known->project.id;
    filter.environment = environment;
    filter.limit = 1;
    const auto newest = m_deck.deployments().list(filter);
    DeployRequest request;
    request.project = known->project.name;
    request.environment = environment;
    // The environment's own branch or pull request, not production's.
    if (const int number = deploy::pullRequestOf(environment); number > 0)
        request.source.ref = u"pull/%1"_s.arg(number);
    else if (newest && !newest->isEmpty())
        request.source.ref = newest->first().ref;
    deploy(request, asker);
}

void Actions::deployElsewhere(const ProjectId& project)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    const QString name = known->project.name;
    auto* dialog = new Dialog(tr("Deploy %1 elsewhere").arg(name), &m_window);
    dialog->setObjectName(u"deployElsewhere"_s);
    dialog->addText(
        tr("A new project starts with the source, settings and variables of %1, which stays as it is. In the plan you "
           "choose where it runs.")
            .arg(name));
    auto* field = new QLineEdit;
    field->setObjectName(u"newProject"_s);
    field->setAccessibleName(tr("Name of the new project"));
    int number = 2;
    while (m_deck.projects().get(u"%1-%2"_s.arg(name).arg(number)))
        ++number;
    field->setText(u"%1-%2"_s.arg(name).arg(number));
    dialog->body()->addWidget(field);
    dialog->addButton(tr("Cancel"));
    Button* show = dialog->addButton(tr("Show the plan"), Button::Kind::Primary);
    show->setObjectName(u"confirm"_s);
    connect(show, &Button::clicked, this, [this, project = known->project, field] {
        DeployRequest request;
        request.source = deploy::sourceOf(project);
        request.project = field->text().trimmed();
        request.like = project.id;
        showPlan(request);
    });
    connect(field, &QLineEdit::returnPressed, show, &Button::click);
    dialog->open();
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

void Actions::showPlan(const DeployRequest& request)
{
    m_window.go({u"start"_s, {}, {}});
    Q_EMIT planOfRequestRequested(request);
}

void Actions::deployPreview(const ProjectId& project)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    const QString name = known->project.name;
    const build::SourceSpec source = deploy::sourceOf(known->project);
    auto* dialog = new Dialog(tr("Deploy a preview of %1").arg(name), &m_window);
    dialog->setObjectName(u"deployPreview"_s);
    dialog->addText(tr("It gets an address of its own and the variables of previews. Production is not affected."));
    BranchField* field = known->project.sourceKind == u"git" ? addBranch(dialog, source) : nullptr;
    dialog->addButton(tr("Cancel"));
    Button* go = dialog->addButton(tr("Deploy preview"), Button::Kind::Primary);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this, [this, name, source, field] {
        DeployRequest request;
        request.project = name;
        request.environment = EnvironmentName(u"preview"_s);
        request.source.ref = field ? field->text().trimmed() : source.ref;
        deploy(request);
    });
    if (field)
        connect(field, &QLineEdit::returnPressed, go, &Button::click);
    dialog->open();
    if (field) {
        field->setFocus(Qt::OtherFocusReason);
        field->selectAll();
    }
}

void Actions::stop(const ProjectId& project, const EnvironmentName& environment)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    auto* dialog = new Dialog(tr("Stop %1?").arg(known->project.name), &m_window);
    dialog->addText(tr("Visitors to %1 in %2 see a notice that it is stopped until you start or deploy it. Releases, "
                       "variables and data folders are kept.")
                        .arg(known->project.name, environmentName(environment)));
    dialog->addButton(tr("Cancel"));
    Button* button = dialog->addButton(tr("Stop"), Button::Kind::Danger);
    button->setObjectName(u"confirm"_s);
    connect(button, &Button::clicked, this,
            [this, project, environment] { stopOrStart(project, environment, store::Operation::Kind::Stop); });
    dialog->open();
}

void Actions::start(const ProjectId& project, const EnvironmentName& environment)
{
    stopOrStart(project, environment, store::Operation::Kind::Start);
}

void Actions::restart(const ProjectId& project, const EnvironmentName& environment)
{
    stopOrStart(project, environment, store::Operation::Kind::Restart);
}

void Actions::stopOrStart(const ProjectId& project, const EnvironmentName& environment, store::Operation::Kind kind)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    using Kind = store::Operation::Kind;
    const QString name = known->project.name;
    const QString done = kind == Kind::Stop ? tr("%1 is stopped")
        : kind == Kind::Start               ? tr("%1 is running")
                                            : tr("%1 was restarted");
    asked(shipdeck::stopOrStart(m_deck.paths(), known->project, environment, kind), done.arg(name));
}

void Actions::removeEnvironment(const ProjectId& project, const EnvironmentName& environment)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    const QString name = known->project.name, shown = environmentName(environment);
    auto* dialog = new StepsDialog(tr("Remove %1 of %2?").arg(shown, name), &m_window);
    for (const store::Environment& one : known->environments)
        if (const auto current = m_deck.deployments().get(one.current); one.name == environment && current)
            dialog->addText(tr("%1 goes offline immediately.").arg(addressText(current->url)));
    dialog->addText(tr("Its releases are deleted. Its deployments and logs stay in the history. Other environments are "
                       "not affected."));
    addRemovalSteps(dialog, known->project, environment);
    dialog->addButton(tr("Cancel"));
    Button* button = dialog->addButton(tr("Remove %1").arg(shown), Button::Kind::Danger);
    button->setObjectName(u"confirm"_s);
    connect(button, &Button::clicked, this, [this, id = known->project.id, name, environment, shown] {
        asked(m_deck.projects().remove(id, environment), tr("%1 of %2 was removed").arg(shown, name));
    });
    dialog->open();
}

void Actions::forget(const ProjectId& project)
{
    const auto known = m_deck.projects().get(project);
    const auto steps = m_deck.imports().planForget(project);
    if (!known || !steps)
        return failed(known ? steps.error() : known.error());
    const QString name = known->project.name;
    const ProjectId id = known->project.id;
    const auto there = deploy::AwsChoice::of(known->project);
    auto* dialog = new StepsDialog(tr("Forget %1 on this computer?").arg(name), &m_window);
    dialog->setObjectName(u"forgetProject"_s);
    dialog->addText(tr("Deleted here: its deployments, logs and artifacts, and the values of its variables."));
    dialog->addText(tr("Stays as it is: the site and its releases in AWS account %1, %2, and the source %3.")
                        .arg(there.account, there.region, locationText(known->project.location)));
    dialog->addText(tr("To bring it back, import it: AWS, then the profile of this account."));
    dialog->addSteps(tr("Planned steps"), *steps);
    dialog->addButton(tr("Cancel"));
    Button* button = dialog->addButton(tr("Forget %1").arg(name), Button::Kind::Danger);
    button->setObjectName(u"confirm"_s);
    connect(button, &Button::clicked, this, [this, id, name] {
        m_window.go({u"projects"_s, {}, {}});
        QCoro::connect(m_deck.imports().forget(id), this, [this, name](const Result<>& done) {
            if (!done)
                return failed(done.error());
            say(tr("%1 is forgotten on this computer").arg(name));
        });
    });
    dialog->open();
}

void Actions::addRemovalSteps(StepsDialog* dialog, const store::Project& project, const EnvironmentName& environment)
{
    const auto steps = m_deck.projects().planRemoval(project.id, environment);
    if (!steps)
        return; // the removal itself reports the error
    const auto there = deploy::AwsChoice::of(project);
    if (!there.account.isEmpty())
        dialog->addText(tr("AWS account and region: %1, %2.").arg(there.account, there.region));
    dialog->addSteps(tr("Planned steps"), *steps);
}

Dialog* Actions::failureDialog(const Error& error)
{
    auto* dialog = new Dialog(error.what.render(), &m_window);
    if (const QString why = error.why.render(); !why.isEmpty())
        dialog->addText(why);
    if (const QString next = error.next.render(); !next.isEmpty())
        dialog->addText(next);
    dialog->addButton(tr("Close"));
    if (error.code == code::frozen) {
        Button* lift = dialog->addButton(tr("Lift freeze…"));
        lift->setObjectName(u"liftFreeze"_s);
        connect(lift, &Button::clicked, this, [this, details = error.details] {
            liftFreeze(ProjectId(details[u"project"_s].toString()),
                       EnvironmentName(details[u"environment"_s].toString()));
        });
    }
    return dialog;
}

void Actions::tellHowItEnds(const store::Operation& operation, const QString& done)
{
    QCoro::connect(m_deck.operations().ended(operation.id), this, [this, done](const Result<store::Operation>& ended) {
        if (!ended)
            return;
        using State = store::Operation::State;
        if (ended->state == State::Done && !done.isEmpty())
            return say(done);
        if (ended->state == State::Failed || ended->state == State::Abandoned)
            return tellFailure(*ended);
        if (ended->state != State::Waiting || ended->cancelRequested)
            return;
        QCoro::connect(m_deck.operations().wentOn(ended->id), this,
                       [this, done](const Result<store::Operation>& goesOn) {
                           if (goesOn)
                               tellHowItEnds(*goesOn, done);
                       });
    });
}

void Actions::tellFailure(const store::Operation& operation)
{
    if (!operation.error)
        return;
    Dialog* dialog = failureDialog(*operation.error);
    dialog->setObjectName(u"operationFailed"_s);
    const auto project = m_deck.projects().get(operation.project);
    if (operation.error->code == code::siteBusy && project) {
        Button* over = dialog->addButton(tr("Take over lock…"));
        over->setObjectName(u"takeOver"_s);
        // A removal of the whole project may meet a lock in any environment.
        const EnvironmentName environment =
            operation.kind == store::Operation::Kind::Remove ? EnvironmentName() : operation.environment;
        connect(over, &Button::clicked, this,
                [this, name = project->project.name, environment] { takeOver(ProjectId(name), environment); });
    }
    addServerLog(dialog, operation);
    dialog->open();
}

//! What a server printed says why it did not start.
void Actions::addServerLog(Dialog* dialog, const store::Operation& operation)
{
    using Kind = store::Operation::Kind;
    const auto project = m_deck.projects().get(operation.project);
    if (!project || (operation.kind != Kind::Start && operation.kind != Kind::Restart))
        return;
    for (const store::Environment& one : project->environments) {
        const auto current = m_deck.deployments().detail(one.current);
        if (one.name != operation.environment || !current || !current->hasServer)
            continue;
        Button* log = dialog->addButton(tr("Show server log"));
        log->setObjectName(u"showServerLog"_s);
        connect(log, &Button::clicked, this, [this, deployment = current->deployment] { showServerLog(deployment); });
    }
}

void Actions::takeOver(const ProjectId& project, const EnvironmentName& environment, Button* asker)
{
    const QPointer<Button> button(asker);
    if (button)
        button->setBusy(true);
    QCoro::connect(m_deck.releases().unlock(project, environment, false), this,
                   [this, project, environment, button](const Result<QList<deploy::HeldLock>>& locks) {
                       if (button)
                           button->setBusy(false);
                       if (!locks)
                           return failed(locks.error());
                       if (locks->isEmpty())
                           return say(
                               tr("%1 is no longer locked by another computer").arg(busyName(project, environment)));
                       confirmTakeOver(project, environment, *locks);
                   });
}

void Actions::confirmTakeOver(const ProjectId& project, const EnvironmentName& environment,
                              const QList<deploy::HeldLock>& locks)
{
    const QString shown = busyName(project, environment);
    auto* dialog = new Dialog(tr("Take over the lock of %1?").arg(shown), &m_window);
    for (const deploy::HeldLock& lock : locks) {
        const bool isOfOne = environment.isEmpty() && !lock.isEverybodys;
        const QString who = isOfOne ? lock.computer + u" · "_s + environmentName(lock.environment) : lock.computer;
        auto* row = new FactRow(who, tr("last seen %1").arg(ageText(lock.since)));
        row->setToolTip(tr("Its lock expires at %1").arg(absoluteText(lock.until)));
        dialog->body()->addWidget(row->withIcon(Icon::Monitor));
    }
    dialog->addText(tr("Take over only if that computer is gone or must not continue. If it is still working, its "
                       "further steps fail. The site stays as it is until the next deployment."));
    dialog->addButton(tr("Cancel"));
    Button* go = dialog->addButton(tr("Take over lock of %1").arg(shown), Button::Kind::Danger);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this, [this, project, environment, shown] {
        QCoro::connect(m_deck.releases().unlock(project, environment, true), this,
                       [this, shown](const Result<QList<deploy::HeldLock>>& taken) {
                           if (!taken)
                               return failed(taken.error());
                           say(tr("%1 is unlocked: try again").arg(shown));
                       });
    });
    dialog->open();
}

} // namespace shipdeck::ui
