// SPDX-License-Identifier: MIT
// What a push deploys, and what is reported to GitHub.
#include "deck/pushes.h"
#include "deck/domains.h"
#include "deploy/target.h"
#include "github/hooks/relay_rule.h"
#include "models/report_words.h"
#include "pages/actions.h"
#include "pages/github/project_settings_page.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

void setPatterns(QLineEdit* edit, const QStringList& patterns)
{
    if (!edit->hasFocus())
        edit->setText(patterns.join(u", "_s));
}

} // namespace

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
        QCoro::connect(deck().pushes().takeOver(m_project), this, [this](const Result<>& done) {
            if (!done)
                act().failed(done.error());
        });
    });
    m_production = addSwitch(column, tr("Deploy production on every push"),
                             tr("Works while Shipdeck's agent runs on this computer. After a break, it deploys only "
                                "the newest commit, once."),
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
                           tr("Each preview has its own address and follows its pull request. Closing or merging the "
                              "pull request removes it."),
                           "pushPreviews");
    m_forks = addSwitch(column, tr("Also from forks"),
                        tr("Anyone can open a pull request from a fork. Its preview never gets secrets."), "pushForks");
    m_marked = addSwitch(column, tr("Skip marked commits"),
                         tr("Commits with [skip ci], [ci skip] or [skip deploy] in the message are not deployed."),
                         "pushMarked");
    m_relay = addSwitch(column, tr("Use GitHub's webhook relay"),
                        tr("Reports a push within a second instead of at the next poll. GitHub: “only designed for use "
                           "during testing and development”, “not supported for use in production”. A repository has "
                           "one relay: while it is on, a colleague's `gh webhook forward` is refused."),
                        "pushRelay");
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
    m_only = addPaths(tr("Deploy only when these paths change (.gitignore patterns, separated by commas)"),
                      tr("the project's root directory"), "onlyPaths");
    m_except = addPaths(tr("Skip when only these paths change"), u"docs/, *.md"_s, "exceptPaths");
    return card;
}

Card* ProjectSettingsPage::makeReports()
{
    auto* card = new Card(tr("GitHub reports"));
    m_deployments = addSwitch(card->body(), tr("Deployments"), tr("Shown next to the repository, with their address."),
                              "reportDeployments");
    m_statuses = addSwitch(card->body(), tr("Commit status"), tr("A check mark, or what failed, on each commit."),
                           "reportStatuses");
    m_comments =
        addSwitch(card->body(), tr("A comment on the pull request"),
                  tr("A single comment with the preview's address. Shipdeck updates it instead of adding more."),
                  "reportComments");
    return card;
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
    m_branches->show(push.branches, deck().pushes().environments(m_project).value_or(QMap<QString, QString>()),
                     environments);
    m_previews->setChecked(push.previews);
    m_forks->setChecked(push.forkPreviews);
    m_forks->setEnabled(push.previews);
    m_marked->setChecked(push.skipMarked);
    m_relay->setChecked(github::usesRelay(m_known.settings));
    setPatterns(m_only, push.onlyPaths);
    setPatterns(m_except, push.exceptPaths);
    m_deployments->setChecked(reports.deployments);
    m_statuses->setChecked(reports.statuses);
    m_comments->setChecked(reports.comments);
    m_filling = false;
}

// The status of the agent's watch; hidden if nothing is watched.
void ProjectSettingsPage::showWatch()
{
    const auto watch = deck().pushes().watch(m_project);
    m_watch->hide();
    if (!github::pushRulesOf(m_known.settings).isOn())
        return;
    if (!watch || !*watch || (*watch)->state == store::Watch::State::NotStarted)
        return m_watch->show(Status::Queued, Icon::Clock, tr("Push detection starts when the agent runs"));
    if ((*watch)->error)
        return m_watch->show(Status::Waiting, Icon::TriangleAlert, (*watch)->error->what.render(),
                             (*watch)->error->next.render());
    if ((*watch)->state == store::Watch::State::Elsewhere) {
        QString owner;
        for (const QJsonValue& standing : (*watch)->facts[u"owners"_s].toObject())
            if (!standing[u"ours"_s].toBool())
                owner = standing[u"name"_s].toString();
        return m_watch->show(Status::Waiting, Icon::Monitor, tr("Another computer deploys these pushes: %1").arg(owner),
                             tr("Only one computer deploys pushes, so that nothing is deployed twice."),
                             tr("Deploy pushes here"));
    }
    if (const QString branch = missingBranches(**watch); !branch.isEmpty())
        return m_watch->show(Status::Waiting, Icon::GitBranch, tr("There is no branch %1").arg(branch));
    m_watch->show(Status::Ready, Icon::CircleCheck, tr("Watching for pushes"),
                  tr("Shipdeck polls GitHub. Polls do not count against the hourly limit while nothing changes."));
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
    const bool relay = m_relay->isChecked(), relayBefore = github::usesRelay(m_known.settings);
    if (push == pushBefore && reports == reportsBefore && relay == relayBefore)
        return;
    save({{u"push"_s, push.toJson()}, {u"reports"_s, reports.toJson()}, {u"relay"_s, relay}},
         {{u"push"_s, pushBefore.toJson()}, {u"reports"_s, reportsBefore.toJson()}, {u"relay"_s, relayBefore}});
}

Card* ProjectSettingsPage::makeDomains()
{
    auto* card = new Card(tr("Domains"));
    card->setObjectName(u"domainsCard"_s);
    m_domains = new Label({}, FontRole::Body, Color::TextSecondary);
    m_domains->setWrapped(true);
    auto* all = new LinkLabel(tr("Manage domains"));
    all->setObjectName(u"openDomains"_s);
    card->body()->addWidget(m_domains);
    card->body()->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &LinkLabel::clicked, this, [this] { Q_EMIT navigate({u"domains"_s, m_project, {}}); });
    return card;
}

void ProjectSettingsPage::showDomains()
{
    QStringList lines;
    for (const DomainStatus& one : deck().domains().list(m_project).value_or(QList<DomainStatus>()))
        lines << u"%1 – %2"_s.arg(one.name.shown(), one.stateText().render());
    m_domains->setText(lines.isEmpty() ? tr("None yet") : lines.join(u'\n'));
    m_domainsCard->setVisible(deploy::targetOf(m_known).domains() != nullptr);
}

} // namespace shipdeck::ui
