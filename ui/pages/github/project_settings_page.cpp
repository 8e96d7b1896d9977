// SPDX-License-Identifier: MIT
#include "pages/github/project_settings_page.h"

#include "deck/aws_deck.h"
#include "deploy/steps/static_place.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "models/github_words.h"
#include "models/told_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/key_value.h"
#include "widgets/toast.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 860;

void setPatterns(QLineEdit* edit, const QStringList& patterns)
{
    if (!edit->hasFocus())
        edit->setText(patterns.join(u", "_s));
}

} // namespace

ProjectSettingsPage::ProjectSettingsPage(const PageContext& context, const GitHubContext& github,
                                         const QString& project, QWidget* parent)
    : GitHubPage(context, github, Skeleton::Shape::Rows, parent), m_project(project)
{
    build();
    connect(&github.github, &GitHubDeck::accountsChanged, this, [this] { load(); });
}

QList<Crumb> ProjectSettingsPage::breadcrumbs() const
{
    return {{tr("Projects"), {u"projects"_s, {}, {}}}, {m_known.name, {u"overview"_s, m_project, {}}}, {title(), {}}};
}

void ProjectSettingsPage::build()
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    column->addWidget(makeSource());
    column->addWidget(m_connectionCard = makeConnection());
    column->addWidget(m_access = new AccessCard);
    connect(m_access, &AccessCard::chosen, this, &ProjectSettingsPage::restrict);
    column->addWidget(m_pushCard = makePushes());
    column->addWidget(m_reportCard = makeReports());
    column->addStretch();
    fillWith(inside, title());
}

Card* ProjectSettingsPage::makeSource()
{
    auto* card = new Card(tr("Repository"));
    m_source = new QVBoxLayout;
    m_source->setSpacing(Theme::px(space::s2));
    card->body()->addLayout(m_source);
    return card;
}

Card* ProjectSettingsPage::makeConnection()
{
    auto* card = new Card(tr("AWS connection"));
    card->setObjectName(u"connectionCard"_s);
    return card;
}

QCheckBox* ProjectSettingsPage::addSwitch(QVBoxLayout* column, const QString& text, const QString& about,
                                          const char* object)
{
    auto* box = new QCheckBox(text);
    box->setObjectName(QString::fromLatin1(object));
    box->setAccessibleDescription(about);
    auto* both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(box, 0, Qt::AlignLeft);
    column->addLayout(both);
    auto* words = new Label(about, FontRole::Small, Color::TextSecondary);
    words->setWrapped(true);
    words->setContentsMargins(Theme::px(24), 0, 0, Theme::px(space::s1));
    both->addWidget(words);
    connect(box, &QCheckBox::clicked, this, &ProjectSettingsPage::change);
    return box;
}

Card* ProjectSettingsPage::makePushes()
{
    auto* card = new Card(tr("Pushes"));
    QVBoxLayout* column = card->body();
    m_watch = new Notice;
    m_watch->setObjectName(u"watchState"_s);
    column->addWidget(m_watch);
    connect(m_watch, &Notice::acted, this, [this] {
        QCoro::connect(deck().takeOverPushes(m_project), this, [this](const Result<>& done) {
            if (!done)
                act().failed(done.error());
        });
    });
    m_production = addSwitch(column, tr("Deploy production on every push"),
                             tr("While Shipdeck's agent runs on this computer. What was pushed while it was away is "
                                "caught up: the newest commit, once."),
                             "pushProduction");
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Theme::px(24), 0, 0, Theme::px(space::s2));
    row->setSpacing(Theme::px(space::s3));
    m_branch = new BranchField;
    m_branch->setObjectName(u"pushBranch"_s);
    m_branch->setAccessibleName(tr("Production branch"));
    m_branch->setPlaceholderText(tr("the default branch"));
    m_branch->setMaximumWidth(Theme::px(280));
    row->addWidget(new Label(tr("Branch"), FontRole::Small, Color::TextSecondary));
    row->addWidget(m_branch, 1);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_branch, &QLineEdit::editingFinished, this, &ProjectSettingsPage::change);
    m_branches = new BranchFields;
    column->addWidget(m_branches);
    connect(m_branches, &BranchFields::changed, this, &ProjectSettingsPage::change);
    m_previews = addSwitch(column, tr("A preview for every pull request"),
                           tr("It has an address of its own, follows the pull request, and goes when that is closed "
                              "or merged."),
                           "pushPreviews");
    m_forks =
        addSwitch(column, tr("Also from forks"), tr("Anybody can open one. They never get secrets."), "pushForks");
    m_marked = addSwitch(column, tr("Leave out what is marked"),
                         tr("A commit whose message has [skip ci], [ci skip] or [skip deploy] deploys nothing."),
                         "pushMarked");
    const auto addPaths = [&](const QString& name, const QString& hint, const char* object) {
        column->addWidget(new Label(name, FontRole::Small, Color::TextSecondary));
        auto* edit = new QLineEdit;
        edit->setObjectName(QString::fromLatin1(object));
        edit->setAccessibleName(name);
        edit->setPlaceholderText(hint);
        column->addWidget(edit);
        connect(edit, &QLineEdit::editingFinished, this, &ProjectSettingsPage::change);
        return edit;
    };
    m_only = addPaths(tr("Only when these paths change: patterns as in .gitignore, with commas between them"),
                      tr("the project's root directory"), "onlyPaths");
    m_except = addPaths(tr("Not when only these paths change"), u"docs/, *.md"_s, "exceptPaths");
    return card;
}

Card* ProjectSettingsPage::makeReports()
{
    auto* card = new Card(tr("What GitHub is told"));
    m_deployments = addSwitch(card->body(), tr("Deployments"),
                              tr("They appear beside the repository, with their address."), "reportDeployments");
    m_statuses =
        addSwitch(card->body(), tr("Commit status"), tr("A tick, or what failed, at each commit."), "reportStatuses");
    m_comments = addSwitch(card->body(), tr("A comment on the pull request"),
                           tr("One, with the address of the preview; it is kept up to date and never repeated."),
                           "reportComments");
    return card;
}

void ProjectSettingsPage::load()
{
    const auto project = deck().project(m_project);
    if (!project)
        return showFailure(project.error());
    m_known = project->project;
    m_environments = project->environments;
    showSource();
    showConnection();
    m_access->show(deck(), *project);
    showRules();
    showWatch();
    showLook(Look::Filled);
    Q_EMIT headerChanged();
}

void ProjectSettingsPage::showSource()
{
    const github::RepositoryLink link = github::linkOf(m_known.settings);
    const auto account = github().account(link.account);
    const bool isSignedIn = !link.account.isEmpty() && account;
    const QString who = isSignedIn ? accountText(*account)
        : link.account.isEmpty()   ? tr("none: it is public")
                                   : account.error().what.render();
    const QString now = m_known.location + m_known.root + link.fullName + who;
    if (std::exchange(m_shown, now) == now)
        return;
    clearLayout(m_source);
    auto* facts = new KeyValue(104);
    if (link.fullName.isEmpty()) {
        facts->addText(tr("From"), locationText(m_known.location), FontRole::Code);
    } else {
        LinkLabel* page = facts->addLink(tr("Repository"), link.fullName);
        page->setAccessibleName(tr("%1 on GitHub").arg(link.fullName));
        connect(page, &LinkLabel::clicked, this,
                [this, url = QString(m_known.location).remove(u".git"_s)] { act().visit(url); });
        facts->addText(tr("Account"), who);
    }
    if (!m_known.root.isEmpty())
        facts->addText(tr("Root directory"), m_known.root, FontRole::Code);
    m_source->addWidget(facts);
    const bool isGitHub = !link.fullName.isEmpty();
    m_pushCard->setVisible(isGitHub);
    m_reportCard->setVisible(isGitHub);
    m_reportCard->setEnabled(isSignedIn);
    if (isGitHub && isSignedIn)
        return;
    QString words = tr("Pushes can deploy by themselves once the project comes from a repository on GitHub: import it "
                       "from Repositories.");
    if (isGitHub && link.account.isEmpty())
        words = tr("Without an account GitHub can be asked sixty times an hour and told nothing.");
    else if (isGitHub)
        words = tr("Pushes and reports to GitHub wait until then; what is served goes on.");
    auto* hint = new Label(words, FontRole::Small, Color::TextSecondary);
    hint->setWrapped(true);
    m_source->addWidget(hint);
    auto* go = new Button(Icon::Github, isGitHub ? tr("Sign in") : tr("Show repositories"));
    m_source->addWidget(go, 0, Qt::AlignLeft);
    connect(go, &Button::clicked, this, [this, isGitHub, id = link.account] {
        Q_EMIT navigate(isGitHub ? Route{u"connect"_s, {}, id} : Route{u"repositories"_s, {}, {}});
    });
}

// Read only: another one is chosen where the project is planned, which asks AWS whether it is of the same account.
void ProjectSettingsPage::showConnection()
{
    const bool isOnAws = deploy::targetOf(m_known).name() == u"static";
    m_connectionCard->setVisible(isOnAws);
    clearLayout(m_connectionCard->body());
    if (!isOnAws)
        return;
    const auto choice = deploy::AwsChoice::of(m_known);
    auto* facts = new KeyValue(104);
    facts->addText(tr("Profile"), choice.profile.isEmpty() ? tr("Keys of the environment") : choice.profile)
        ->setObjectName(u"connectionProfile"_s);
    if (!choice.region.isEmpty())
        facts->addText(tr("Region"), choice.region);
    facts->addText(tr("AWS account"), choice.account.isEmpty() ? tr("not asked yet") : choice.account);
    m_connectionCard->body()->addWidget(facts);
    const auto known = AwsDeck().profiles();
    const bool isThere = choice.profile.isEmpty() || !known
        || std::any_of(known->begin(), known->end(),
                       [&choice](const AwsProfile& one) { return one.name == choice.profile; });
    if (isThere)
        return;
    auto* hint =
        new Label(tr("This profile is not there any more. Deploy the project from the start page, which offers "
                     "others, or in a terminal with --profile."),
                  FontRole::Small, Color::TextSecondary);
    hint->setObjectName(u"connectionGone"_s);
    hint->setWrapped(true);
    m_connectionCard->body()->addWidget(hint);
}

void ProjectSettingsPage::showRules()
{
    const github::PushRules push = github::pushRulesOf(m_known.settings);
    const github::ReportRules reports = github::reportRulesOf(m_known.settings);
    const github::RepositoryLink link = github::linkOf(m_known.settings);
    m_branch->setRepository(github(), link);
    m_branches->setRepository(github(), link);
    m_filling = true;
    m_production->setChecked(push.production);
    if (!m_branch->hasFocus())
        m_branch->setText(push.branch);
    m_branch->setEnabled(push.production);
    QStringList environments;
    for (const store::Environment& environment : m_environments)
        environments << environment.name;
    m_branches->show(push.branches, deck().pushedEnvironments(m_project).value_or(QMap<QString, QString>()),
                     environments);
    m_previews->setChecked(push.previews);
    m_forks->setChecked(push.forkPreviews);
    m_forks->setEnabled(push.previews);
    m_marked->setChecked(push.skipMarked);
    setPatterns(m_only, push.onlyPaths);
    setPatterns(m_except, push.exceptPaths);
    m_deployments->setChecked(reports.deployments);
    m_statuses->setChecked(reports.statuses);
    m_comments->setChecked(reports.comments);
    m_filling = false;
}

// What the agent says of its watch; silent where nothing is to be watched.
void ProjectSettingsPage::showWatch()
{
    const auto watch = deck().watch(m_project);
    m_watch->hide();
    if (!github::pushRulesOf(m_known.settings).isOn())
        return;
    if (!watch || !*watch || (*watch)->state.isEmpty())
        return m_watch->show(Status::Queued, Icon::Clock, tr("The watch begins as soon as the agent runs"));
    if ((*watch)->error)
        return m_watch->show(Status::Waiting, Icon::TriangleAlert, (*watch)->error->what.render(),
                             (*watch)->error->next.render());
    if ((*watch)->state == u"elsewhere"_s) {
        QString owner;
        for (const QJsonValue& standing : (*watch)->facts[u"owners"_s].toObject())
            if (!standing[u"ours"_s].toBool())
                owner = standing[u"name"_s].toString();
        return m_watch->show(Status::Waiting, Icon::Monitor, tr("Another computer deploys these pushes: %1").arg(owner),
                             tr("Exactly one does, so that nothing is deployed twice."), tr("Deploy from here"));
    }
    if (const QString branch = missingBranches(**watch); !branch.isEmpty())
        return m_watch->show(Status::Waiting, Icon::GitBranch, tr("There is no branch %1").arg(branch));
    m_watch->show(Status::Ready, Icon::CircleCheck, tr("Pushes are watched"),
                  tr("By asking GitHub every half minute, which costs no requests while nothing changes."));
}

QStringList ProjectSettingsPage::patterns(const QLineEdit* edit)
{
    QStringList patterns;
    for (const QString& pattern : edit->text().split(u','))
        if (!pattern.trimmed().isEmpty())
            patterns << pattern.trimmed();
    return patterns;
}

void ProjectSettingsPage::change()
{
    if (m_filling)
        return;
    const github::PushRules pushBefore = github::pushRulesOf(m_known.settings);
    github::PushRules push = pushBefore;
    push.production = m_production->isChecked();
    push.branch = m_branch->text().trimmed();
    push.branches = m_branches->branches();
    push.previews = m_previews->isChecked();
    push.forkPreviews = m_forks->isChecked();
    push.skipMarked = m_marked->isChecked();
    push.onlyPaths = patterns(m_only);
    push.exceptPaths = patterns(m_except);
    github::ReportRules reports;
    reports.deployments = m_deployments->isChecked();
    reports.statuses = m_statuses->isChecked();
    reports.comments = m_comments->isChecked();
    const github::ReportRules reportsBefore = github::reportRulesOf(m_known.settings);
    if (push == pushBefore && reports == reportsBefore)
        return;
    save({{u"push"_s, push.toJson()}, {u"reports"_s, reports.toJson()}},
         {{u"push"_s, pushBefore.toJson()}, {u"reports"_s, reportsBefore.toJson()}});
}

void ProjectSettingsPage::restrict(const edge::AccessRule& rule)
{
    m_access->setBusy(true);
    QCoro::connect(deck().setAccess(m_project, m_access->environment(), rule), this,
                   [this](const Result<std::optional<store::Operation>>& asked) {
                       m_access->setBusy(false);
                       if (!asked)
                           return act().failed(asked.error());
                       act().say(*asked ? tr("Requested: who may see it")
                                        : tr("It holds from the first deployment on"));
                       if (*asked)
                           act().tellIfItFails(**asked);
                       load();
                   });
}

void ProjectSettingsPage::save(const QJsonObject& settings, const QJsonObject& before)
{
    QCoro::connect(deck().setProjectSettings(m_project, settings), this, [this, before](const Result<>& done) {
        if (!done) {
            act().failed(done.error());
            return load();
        }
        act().offerUndo(tr("Saved"), [deck = &deck(), project = m_project, before] {
            QCoro::connect(deck->setProjectSettings(project, before), deck, [](const Result<>&) {});
        });
    });
}

} // namespace shipdeck::ui
