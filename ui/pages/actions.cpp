// SPDX-License-Identifier: MIT
#include "pages/actions.h"

#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/operations.h"
#include "deck/releases.h"
#include "deploy/enqueue.h"
#include "deploy/reporting/cleanups.h"
#include "deploy/aws/removal_end.h"
#include "models/action_words.h"
#include "models/deployment_words.h"
#include "models/progress.h"
#include "models/project_items.h"
#include "pages/canary_card.h"
#include "pages/github/branch_field.h"
#include "pages/network_share_dialog.h"
#include "pages/open_page.h"
#include "pages/rollback_dialog.h"
#include "pages/server_log.h"
#include "pages/steps_dialog.h"
#include "widgets/toast.h"

#include <QFileDialog>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

namespace {

void showEnd(MainWindow& window, const QString& title, const QList<Text>& words)
{
    auto* dialog = new Dialog(title, &window);
    dialog->setObjectName(u"removalEnd"_s);
    for (const Text& line : words)
        dialog->addText(line.render());
    dialog->addButton(Actions::tr("Close"));
    dialog->open();
}

//! Reports the result of a removal: the proof from AWS, what stays there and how to delete it, and what GitHub still
//! shows.
void followRemoval(QObject* context, Deck& deck, MainWindow& window, const QString& name,
                   const store::Operation& removal)
{
    const auto tell = [&deck, &window, name, project = removal.project](const Result<store::Operation>& ended) {
        if (!ended || ended->state != store::Operation::State::Done)
            return;
        const auto left = deck.projects().leftAtGitHub(project).value_or(QList<store::GitHubCleanup>());
        const deploy::RemovalEnd end = deploy::RemovalEnd::of(*ended);
        const QList<Text> words = end.wordsOf(name) + deploy::stillShown(left);
        if (end.isPartial() || !left.isEmpty())
            return showEnd(window, Actions::tr("%1 was removed, but not completely").arg(name), words);
        ToastText toast{Actions::tr("%1 was removed").arg(name), Status::Ready, {}, {}};
        if (!words.isEmpty()) {
            toast.text = Actions::tr("No AWS resources of %1 are left").arg(name);
            toast.action = Actions::tr("Show details");
            toast.act = [&window, gone = toast.text, words] { showEnd(window, gone, words); };
        }
        window.announce(toast.text);
        window.toasts().show(toast);
    };
    QCoro::connect(deck.operations().ended(removal.id), context, tell);
}

} // namespace

void Actions::showRemoval(const store::Operation& removal, const QString& project)
{
    QList<Text> words{verbatim(doneText(removal, project))};
    if (removal.kind == store::Operation::Kind::Remove)
        words += deploy::RemovalEnd::of(removal).wordsOf(project)
            + deploy::stillShown(
                     m_deck.projects().leftAtGitHub(removal.project).value_or(QList<store::GitHubCleanup>()));
    const QString name = project.isEmpty() ? removal.project : project;
    const bool isOnlyHere = removal.params[u"onlyHere"_s].toBool();
    showEnd(m_window, (isOnlyHere ? tr("Forgotten on this computer: %1") : tr("Removal of %1")).arg(name), words);
}

Actions::Actions(Deck& deck, MainWindow& window) : QObject(&window), m_deck(deck), m_window(window) {}

void Actions::failed(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    failureDialog(error)->open();
}

void Actions::say(const QString& done)
{
    m_window.announce(done);
    m_window.toasts().show({done, Status::Ready, {}, {}});
}

void Actions::offerUndo(const QString& done, std::function<void()> undo)
{
    m_window.toasts().show({done, Status::Ready, tr("Undo"), std::move(undo)});
}

void Actions::goBack()
{
    m_window.back();
}

void Actions::open(const store::Deployment& deployment)
{
    m_window.go({u"deployment"_s, deployment.project, deployment.id});
}

void Actions::showServerLog(const store::Deployment& deployment)
{
    m_window.go({u"deployment"_s, deployment.project, deployment.id + serverLogDetail});
}

void Actions::queued(Task<Result<store::Deployment>> task, Button* asker)
{
    if (asker)
        asker->setBusy(true);
    const QPointer<Button> button(asker);
    QCoro::connect(std::move(task), this, [this, button](const Result<store::Deployment>& answer) {
        if (button)
            button->setBusy(false);
        if (!answer)
            return failed(answer.error());
        open(*answer);
    });
}

void Actions::asked(Task<Result<store::Operation>> task, const QString& done)
{
    QCoro::connect(std::move(task), this, [this, done](const Result<store::Operation>& answer) {
        if (!answer)
            return failed(answer.error());
        tellHowItEnds(*answer, done); // until then the status bar shows it
    });
}

void Actions::deploy(const DeployRequest& request, Button* asker)
{
    queued(m_deck.deployments().deploy(request), asker);
}

void Actions::deployProject(const ProjectId& project, Button* asker)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    DeployRequest request;
    request.project = known->project.name;
    deploy(request, asker);
}

void Actions::redeploy(const DeploymentId& deployment, Button* asker, bool noCache)
{
    queued(m_deck.deployments().redeploy(deployment, noCache), asker);
}

void Actions::retry(const DeploymentId& deployment, Button* asker)
{
    queued(m_deck.deployments().retry(deployment), asker);
}

void Actions::cancel(const DeploymentId& id)
{
    const auto deployment = m_deck.deployments().get(id);
    if (!deployment)
        return failed(deployment.error());
    const auto go = [this, id, name = shortNameOf(*deployment)] {
        const auto operation = m_deck.operations().of(id);
        QCoro::connect(m_deck.deployments().cancel(id), this, [this](const Result<>& answer) {
            if (!answer)
                failed(answer.error());
        });
        if (!operation || !*operation)
            return;
        const auto tell = [this, name](const Result<store::Operation>& ended) {
            if (ended && ended->state == store::Operation::State::Canceled)
                say(tr("%1 is canceled: its processes have ended, and what it created is removed").arg(name));
        };
        QCoro::connect(m_deck.operations().ended((*operation)->id), this, tell);
    };
    if (deployment->state == store::State::Queued)
        return go();
    if (const auto detail = m_deck.deployments().detail(id); detail && isPastCancel(*detail))
        return rollBack(deployment->project, deployment->environment);
    auto* dialog = new Dialog(tr("Cancel this deployment?"), &m_window);
    dialog->addText(tr("%1 stops, and everything it created is removed. The live release is not affected.")
                        .arg(titleOf(*deployment)));
    dialog->addButton(tr("Keep it running"));
    Button* stop = dialog->addButton(tr("Cancel deployment"), Button::Kind::Danger);
    stop->setObjectName(u"confirm"_s);
    connect(stop, &Button::clicked, this, go);
    dialog->open();
}

void Actions::shareMore(const DeploymentId& id)
{
    const auto deployment = m_deck.deployments().get(id);
    if (!deployment)
        return failed(deployment.error());
    auto* dialog = new ShareDialog(
        tr("How many visitors get %1?").arg(shortNameOf(*deployment)),
        tr("The others get the live release. Visitors who already get the canary keep it unless you lower its share."),
        deployment->weight, &m_window);
    connect(dialog, &ShareDialog::chosen, this, [this, id](int share) {
        asked(m_deck.releases().canary(id, share), tr("%1 % of visitors get the canary").arg(share));
    });
    dialog->open();
}

void Actions::endCanary(const ProjectId& project, const EnvironmentName& environment)
{
    asked(m_deck.releases().endCanary(project, environment), tr("The canary ended: all visitors get the live release"));
}

void Actions::deployCanary(const ProjectId& project, const EnvironmentName& environment)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    auto* dialog = new ShareDialog(tr("Deploy %1 as a canary").arg(known->project.name),
                                   tr("Some visitors get the new release, the others the live one. Promote the canary "
                                      "when it works well, or end it."),
                                   0, &m_window);
    connect(dialog, &ShareDialog::chosen, this, [this, name = known->project.name, environment](int share) {
        DeployRequest request;
        request.project = name;
        request.environment = environment;
        request.canary = share;
        deploy(request);
    });
    dialog->open();
}

void Actions::shareOnNetwork(const store::Deployment& release)
{
    (new NetworkShareDialog(m_deck, release, &m_window))->open();
}

void Actions::rollBack(const ProjectId& project, const EnvironmentName& environment, const DeploymentId& to)
{
    const auto summary = m_deck.projects().get(project);
    if (!summary)
        return failed(summary.error());
    auto* dialog = new RollbackDialog(m_deck, *summary, environment, to, &m_window);
    connect(dialog, &RollbackDialog::chosen, this,
            [this, name = summary->project.name, id = summary->project.id, environment](const DeploymentId& release) {
                asked(m_deck.releases().rollback(id, environment, release),
                      tr("%1 is rolled back and pinned").arg(name));
            });
    dialog->open();
}

void Actions::liftPin(const ProjectId& project, const EnvironmentName& environment)
{
    const auto summary = m_deck.projects().get(project);
    if (!summary)
        return failed(summary.error());
    QCoro::connect(m_deck.releases().unpin(summary->project.id, environment), this, [this](const Result<>& answer) {
        if (!answer)
            return failed(answer.error());
        m_window.toasts().show({tr("Unpinned. The next deployment goes live."), Status::Ready, {}, {}});
    });
}

void Actions::remove(const ProjectId& project)
{
    const auto summary = m_deck.projects().get(project);
    if (!summary)
        return failed(summary.error());
    confirmRemove(*summary);
}

void Actions::confirmRemove(const ProjectSummary& summary)
{
    const QString name = summary.project.name;
    auto* dialog = new StepsDialog(tr("Remove %1?").arg(name), &m_window);
    const QString address = addressOf(summary);
    if (!address.isEmpty())
        dialog->addText(tr("%1 goes offline immediately.").arg(addressText(address)));
    dialog->addText(tr("Its deployments, releases, variables and logs are deleted. This cannot be undone."));
    dialog->addText(tr("The source %1 is not changed.").arg(locationText(summary.project.location)));
    addRemovalSteps(dialog, summary.project, {});
    dialog->addButton(tr("Cancel"));
    Button* button = dialog->addButton(tr("Remove %1").arg(name), Button::Kind::Danger);
    button->setObjectName(u"confirm"_s);
    connect(button, &Button::clicked, this, [this, id = summary.project.id, name] {
        m_window.go({u"projects"_s, {}, {}});
        QCoro::connect(m_deck.projects().remove(id), this, [this, name](const Result<store::Operation>& asked) {
            if (!asked)
                return failed(asked.error());
            followRemoval(this, m_deck, m_window, name, *asked);
            tellHowItEnds(*asked);
        });
    });
    dialog->open();
}

void Actions::visit(const QString& address)
{
    openPage(&m_window, QUrl(address));
}

void Actions::runRowAction(const DeploymentId& id)
{
    const auto deployment = m_deck.deployments().get(id);
    if (!deployment)
        return failed(deployment.error());
    switch (actionOf(*deployment)) {
    case RowAction::Cancel: return cancel(id);
    case RowAction::Promote: return promote(id);
    case RowAction::Visit: return visit(deployment->url);
    case RowAction::RollBack: return rollBack(deployment->project, deployment->environment, id);
    case RowAction::Retry: return retry(id);
    case RowAction::Deploy: return redeploy(id);
    case RowAction::None: break;
    }
}

void Actions::chooseFolder()
{
    // The native dialog, without a nested event loop.
    auto* dialog = new QFileDialog(&m_window, tr("Choose a folder to deploy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &Actions::plan);
    dialog->open();
}

BranchField* Actions::addBranch(Dialog* dialog, const build::SourceSpec& source)
{
    auto* field = new BranchField;
    field->setObjectName(u"branchChoice"_s);
    field->setAccessibleName(tr("Branch, tag or commit"));
    field->setPlaceholderText(tr("the default branch"));
    field->setText(source.ref);
    if (const auto link = m_deck.github().linkOf(source))
        field->setRepository(m_deck.github(), *link);
    dialog->body()->addWidget(field);
    return field;
}

void Actions::chooseBranch(const ProjectId& project)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    const build::SourceSpec source = deploy::sourceOf(known->project);
    auto* dialog = new Dialog(tr("Choose a branch"), &m_window);
    dialog->setObjectName(u"chooseBranch"_s);
    dialog->addText(tr("A branch, tag or commit of %1. You see the plan first.").arg(locationText(source.location)));
    BranchField* field = addBranch(dialog, source);
    dialog->addButton(tr("Cancel"));
    Button* show = dialog->addButton(tr("Show the plan"), Button::Kind::Primary);
    show->setObjectName(u"confirm"_s);
    connect(show, &Button::clicked, this, [this, source, field] {
        build::SourceSpec other = source;
        other.ref = field->text().trimmed();
        DeployRequest request;
        request.source = other;
        showPlan(request);
    });
    connect(field, &QLineEdit::returnPressed, show, &Button::click);
    dialog->open();
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

void Actions::plan(const QString& source)
{
    m_window.go({u"start"_s, {}, {}});
    Q_EMIT planRequested(source);
}

} // namespace shipdeck::ui
