// SPDX-License-Identifier: MIT
#include "pages/github/import_page.h"

#include "base/error_codes.h"
#include "deck/deployments.h"
#include "deck/github_sign_ins.h"
#include "deploy/error_codes.h"
#include "github/project_settings.h"
#include "models/github_words.h"
#include "pages/actions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

const QString signedOut = code::githubSignedOut;

} // namespace

ImportPage::ImportPage(const PageContext& context, const GitHubContext& github, const QString& detail, QWidget* parent)
    : GitHubPage(context, github, Skeleton::Shape::Text, parent), m_account(detail.section(u'/', 0, 0)),
      m_owner(detail.section(u'/', 1, 1)), m_name(detail.section(u'/', 2)),
      m_cancel(new Button(tr("Cancel"), Button::Kind::Ghost, this)),
      m_save(new Button(tr("Save without deploying"), Button::Kind::Secondary, this)),
      m_deploy(new Button(Icon::Rocket, tr("Deploy"), Button::Kind::Primary, this)),
      m_ref(new RefPicker(github.github)), m_variables(new VariableFields), m_steps(new GlassBox),
      m_policy(new PlanPolicy)
{
    for (Button* button : {m_cancel, m_save, m_deploy})
        button->hide();
    m_save->setObjectName(u"importSave"_s);
    m_save->setToolTip(tr("Saves the project and its variables for later (Ctrl+S)"));
    m_deploy->setObjectName(u"importDeploy"_s);
    build();
    addKeys();
    connect(m_cancel, &Button::clicked, &act(), &Actions::goBack);
    connect(m_save, &Button::clicked, this, &ImportPage::save);
    connect(m_deploy, &Button::clicked, this, &ImportPage::deploy);
    connect(m_ref, &RefPicker::changed, this, [this] {
        followRef();
        look();
    });
    readyOrNot();
    ask();
}

ImportPage::~ImportPage()
{
    m_stop.request();
}

QList<Crumb> ImportPage::breadcrumbs() const
{
    const QString from = m_account.isEmpty() ? u"public"_s : QString();
    return {{tr("Repositories"), {u"repositories"_s, {}, from}}, {title(), {}}};
}

void ImportPage::activated()
{
    GitHubPage::activated();
    if (m_repository && m_repository->isEmpty) // it may have had its first push meanwhile
        ask();
}

void ImportPage::load()
{
    if (m_isPlanned && m_planning->isHidden() && m_planError->isHidden())
        showPlanText(); // the currency may have changed
    if (!m_mustSignIn)
        return;
    const auto account = github().signIns().account(m_account);
    if (!account || account->state == github::Account::State::SignedOut)
        return;
    // Signed in again meanwhile: continues with everything that was typed.
    m_mustSignIn = false;
    m_notice->hide();
    m_repository ? look() : ask();
}

void ImportPage::askToSignIn(const Error& error)
{
    m_mustSignIn = true;
    showLook(Look::Filled);
    m_notice->show(Status::Waiting, Icon::KeyRound, error.what.render(), tr("Your entries on this page are kept."),
                   tr("Sign in again"));
}

void ImportPage::ask()
{
    // Known from the list, so it is not requested again, unless it was empty then.
    for (const github::Repository& one : github().knownRepositories(m_account).value_or(QList<github::Repository>()))
        if (!one.isEmpty && one.owner.compare(m_owner, Qt::CaseInsensitive) == 0
            && one.name.compare(m_name, Qt::CaseInsensitive) == 0)
            return found(one);
    askGitHub();
}

void ImportPage::askGitHub()
{
    m_stop.request();
    m_stop = CancelSource();
    const int round = ++m_round;
    showLook(Look::Loading);
    const Cancel cancel = m_stop.token();
    QCoro::connect(github().repository(m_account, m_owner, m_name, cancel), this,
                   [this, round](const Result<github::Repository>& repository) {
                       if (round != m_round)
                           return;
                       if (!repository && repository.error().code == signedOut)
                           return askToSignIn(repository.error());
                       if (!repository)
                           return showFailure(repository.error());
                       found(*repository);
                   });
}

void ImportPage::found(const github::Repository& repository)
{
    m_repository = repository;
    m_about->setText(repository.description);
    m_about->setVisible(!repository.description.isEmpty());
    showLook(Look::Filled);
    if (repository.isEmpty) {
        m_notice->show(Status::Waiting, Icon::Info, tr("%1 is empty").arg(repository.fullName()),
                       tr("There is nothing to deploy before the first push."), tr("Refresh"));
        return;
    }
    m_notice->hide();
    m_ref->setRepository(m_account, repository);
    look();
}

// Everything that depends on ref and root is loaded again; outdated results are ignored.
void ImportPage::look()
{
    m_stop.request();
    m_stop = CancelSource();
    const int round = ++m_round;
    m_detection.reset();
    m_refusal.clear();
    m_looking->show();
    m_planning->hide();
    m_buildError->hide();
    m_planError->hide();
    m_rootError->parentWidget()->hide();
    sayOfPlan(tr("The plan appears here once the framework is detected."));
    m_planLink->hide();
    m_steps->parentWidget()->hide();
    readyOrNot();
    const Cancel cancel = m_stop.token();
    QCoro::connect(github().detect(m_account, *m_repository, m_ref->readRef(), m_root, cancel), this,
                   [this, round](const Result<build::Detection>& detection) {
                       if (round == m_round)
                           looked(detection);
                   });
}

void ImportPage::looked(const Result<build::Detection>& detection)
{
    m_looking->hide();
    if (detection) {
        showDetection(*detection);
        if (!detection->needsChoice())
            plan();
        return;
    }
    const Error& error = detection.error();
    if (error.kind == Error::Kind::Canceled)
        return;
    if (error.code == signedOut)
        return askToSignIn(error);
    if (error.code == code::rootMissing)
        return showRootFailure(error);
    if (error.code == code::refMissing)
        return m_ref->showFailure(error.what.render());
    m_buildError->show(error, tr("Try again"));
    // The plan fetches the source itself, which GitHub's rate limit does not affect.
    if (error.kind == Error::Kind::Limit || error.kind == Error::Kind::Provider)
        plan();
}

void ImportPage::chooseRoot()
{
    const int at = m_rootBox->findText(m_rootBox->currentText());
    QString root = at >= 0 && m_rootBox->itemData(at).isValid() ? m_rootBox->itemData(at).toString()
                                                                : m_rootBox->currentText().trimmed();
    root = QDir::cleanPath(root);
    while (root.startsWith(u'/'))
        root.remove(0, 1);
    // A dot means the top; an empty root is detected.
    if (root.isEmpty() && !m_rootBox->currentText().trimmed().isEmpty())
        root = u"."_s;
    if (std::exchange(m_root, root) != root)
        look();
}

DeployRequest ImportPage::request() const
{
    DeployRequest request;
    request.source.kind = build::SourceSpec::Kind::Git;
    request.source.location = github().gitUrl(m_account, *m_repository);
    request.source.ref = m_ref->sourceRef();
    request.source.commit = m_ref->ref().commit;
    if (request.source.commit.isEmpty() && m_plan)
        request.source.commit = m_plan->commit;
    request.source.root = m_root;
    request.source.account = m_account;
    request.target = m_chosenTarget;
    request.replace = m_replace;
    m_aws->fill(request);
    // Until it is known whether the code is trusted, the Deck chooses the environment.
    request.environment = EnvironmentName(m_environment->current() == 1 ? u"preview"_s
                                              : m_isPlanned             ? u"production"_s
                                                                        : QString());
    m_fields->fill(request);
    if (m_push->isChecked() && canWatchPushes()) {
        github::PushRules push;
        push.production = true;
        if (m_ref->ref().name != m_repository->defaultBranch)
            push.branch = m_ref->ref().name;
        request.settings.insert(u"push"_s, push.toJson());
    }
    request.variables = m_variables->values();
    request.approvedCommit = m_fork->approvedCommit();
    return request;
}

void ImportPage::plan()
{
    m_planning->show();
    sayOfPlan(tr("Working out the plan …"));
    m_refusal.clear();
    readyOrNot();
    const int round = m_round;
    const Cancel cancel = m_stop.token();
    const DeployRequest wanted = request();
    const int asked = ++m_asked;
    QCoro::connect(deck().deployments().plan(wanted, cancel), this,
                   [this, round, asked](const Result<PlanPreview>& plan) {
                       if (round != m_round || asked != m_asked)
                           return;
                       m_planning->hide();
                       if (plan)
                           return planned(*plan);
                       if (plan.error().kind == Error::Kind::Canceled)
                           return;
                       sayOfPlan({});
                       if (plan.error().code == code::rootMissing)
                           return showRootFailure(plan.error());
                       m_refusal = plan.error().what.render();
                       if (m_fields->refuse(plan.error()))
                           return readyOrNot();
                       const bool isTaken = plan.error().code == code::pagesTaken;
                       m_planError->show(plan.error(), isTaken ? tr("Replace existing site") : tr("Try again"));
                       m_planError->setProperty("replaces", isTaken);
                       m_aws->showFailure(plan.error(), m_chosenTarget, m_plan && !m_plan->isNewProject);
                       readyOrNot();
                   });
}

// GitHub is polled with an account, and production follows a branch.
bool ImportPage::canWatchPushes() const
{
    return (!m_plan || m_plan->isNewProject) && !m_account.isEmpty() && m_environment->current() == 0
        && m_ref->ref().kind == github::Ref::Kind::Branch;
}

void ImportPage::offerPushes()
{
    m_pushRow->setVisible(canWatchPushes());
}

void ImportPage::chooseTarget()
{
    m_chosenTarget = m_target->target();
    m_replace = false;
    if (m_detection && !m_detection->needsChoice()) {
        m_planError->hide();
        plan();
    }
}

void ImportPage::followRef()
{
    const github::Ref& ref = m_ref->ref();
    const bool isPull = ref.kind == github::Ref::Kind::PullRequest;
    // Untrusted code must not reach production by accident; it can still be chosen.
    setEnvironment(isPull ? 1 : 0);
    m_fork->reset();
    m_isPlanned = false;
    m_plan.reset();
    offerPushes();
}

void ImportPage::readyOrNot()
{
    const bool isBusy = m_deploy->isBusy() || m_save->isBusy();
    const bool isChosen = !m_detection || !m_detection->needsChoice();
    m_save->setEnabled(m_repository && isChosen && !isBusy);
    m_deploy->setEnabled(m_repository && m_detection && isChosen && !isBusy && m_refusal.isEmpty());
    m_deploy->setToolTip(m_refusal.isEmpty() ? tr("Deploy (Ctrl+Enter)") : m_refusal);
}

void ImportPage::refuse(const Error& error)
{
    if (!m_fields->refuse(error))
        m_planError->show(error);
}

void ImportPage::deploy()
{
    if (!m_deploy->isEnabled() || m_deploy->isBusy() || !m_variables->check() || !m_fields->check())
        return;
    m_deploy->setBusy(true);
    const DeployRequest wanted = request();
    QCoro::connect(deck().deployments().deploy(wanted), this, [this](const Result<store::Deployment>& deployment) {
        m_deploy->setBusy(false);
        if (!deployment)
            return refuse(deployment.error());
        keepNumber(deployment->project);
        act().open(*deployment);
    });
}

void ImportPage::save()
{
    if (!m_save->isEnabled() || m_save->isBusy() || !m_variables->check() || !m_fields->check())
        return;
    m_save->setBusy(true);
    const DeployRequest wanted = request();
    QCoro::connect(deck().projects().save(wanted), this, [this](const Result<store::Project>& project) {
        m_save->setBusy(false);
        if (!project)
            return refuse(project.error());
        keepNumber(project->id);
        act().say(tr("%1 is saved, but not deployed").arg(project->name));
        Q_EMIT navigate({u"overview"_s, project->id, {}});
    });
}

// The agent needs the repository's id to watch its pushes, also after a rename; the address does not contain it.
void ImportPage::keepNumber(const ProjectId& id)
{
    const auto project = deck().projects().get(id);
    if (!project)
        return;
    github::RepositoryLink link = github::linkOf(project->project.settings);
    link.repository = m_repository->id;
    link.fullName = m_repository->fullName();
    // The window's actions outlive the page, which may be closed before this is written.
    QCoro::connect(deck().projects().setSettings(id, {{u"github"_s, link.toJson()}}), &act(),
                   [&actions = act()](const Result<>& done) {
                       if (!done)
                           actions.failed(done.error());
                   });
}

bool ImportPage::canDrop(const QMimeData* data) const
{
    return !envFileIn(data).isEmpty();
}

void ImportPage::drop(const QMimeData* data)
{
    const auto import = readEnvFile(envFileIn(data), {}, Malformed::Refused);
    if (!import)
        return act().failed(import.error());
    m_variables->addLines(import->lines);
}

QList<Command> ImportPage::commands() const
{
    auto* self = const_cast<ImportPage*>(this);
    Command go;
    go.id = u"import.deploy"_s;
    go.text = tr("Deploy %1").arg(m_owner + u'/' + m_name);
    go.icon = Icon::Rocket;
    go.shortcut = u"Ctrl+Return"_s;
    go.run = [self] { self->deploy(); };
    Command later;
    later.id = u"import.save"_s;
    later.text = tr("Save %1 without deploying").arg(m_owner + u'/' + m_name);
    later.icon = Icon::Bookmark;
    later.shortcut = u"Ctrl+S"_s;
    later.run = [self] { self->save(); };
    Command again;
    again.id = u"import.refresh"_s;
    again.text = tr("Refresh repository");
    again.icon = Icon::RefreshCw;
    again.run = [self] { self->askGitHub(); };
    return {go, later, again};
}

} // namespace shipdeck::ui
