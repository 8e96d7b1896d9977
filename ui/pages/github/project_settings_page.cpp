// SPDX-License-Identifier: MIT
#include "pages/github/project_settings_page.h"

#include "deck/aws.h"
#include "deck/github_sign_ins.h"
#include "deck/deployments.h"
#include "deploy/aws/account.h"
#include "deploy/enqueue.h"
#include "deploy/snapshot.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "models/github_words.h"
#include "pages/actions.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/key_value.h"
#include "widgets/toast.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 860;

QString wordsOf(const Error& error)
{
    QStringList words{error.what.render(), error.why.render(), error.next.render()};
    words.removeAll(QString());
    return words.join(u' ');
}

QString savedText(const QStringList& keys)
{
    const auto isNow = [](const QString& key) { return settingOfProject(key)->isImmediate; };
    const auto now = std::count_if(keys.begin(), keys.end(), isNow);
    if (now == 0)
        return ProjectSettingsPage::tr("Saved. Takes effect with the next deployment");
    return now == keys.size()
        ? ProjectSettingsPage::tr("Saved. In effect now")
        : ProjectSettingsPage::tr("Saved. Partly in effect now, the rest with the next deployment");
}

} // namespace

ProjectSettingsPage::ProjectSettingsPage(const PageContext& context, const GitHubContext& github,
                                         const ProjectId& project, QWidget* parent)
    : GitHubPage(context, github, Skeleton::Shape::Rows, parent), m_project(project)
{
    build();
    connect(&github.github, &GitHubService::accountsChanged, this, [this] { load(); });
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
    column->addWidget(makeTarget());
    column->addWidget(m_build = makeSettings(tr("Build"), "buildSettings", SettingFields::buildFields()));
    column->addWidget(m_serving = makeSettings(tr("Serving"), "servingSettings", SettingFields::servingFields()));
    column->addWidget(m_connectionCard = makeConnection());
    column->addWidget(m_domainsCard = makeDomains());
    column->addWidget(m_access = new AccessCard);
    connect(m_access, &AccessCard::chosen, this, &ProjectSettingsPage::restrict);
    column->addWidget(m_data = new DataCard);
    connect(m_data, &DataCard::chosen, this, [this](const QJsonValue& folders) {
        saveFields(nullptr, {{u"data"_s, folders}});
    });
    column->addWidget(m_pushCard = makePushes());
    column->addWidget(m_reportCard = makeReports());
    column->addWidget(makeRemoval());
    column->addStretch();
    fillWith(inside, title());
}

Card* ProjectSettingsPage::makeSource()
{
    auto* card = new Card(tr("General"));
    m_name = new SettingFields(SettingFields::nameField());
    m_rename = new Button(tr("Rename"));
    m_rename->setObjectName(u"rename"_s);
    auto* name = new QHBoxLayout;
    name->setSpacing(Theme::px(space::s3));
    name->addWidget(m_name, 1);
    name->addWidget(m_rename, 0, Qt::AlignTop);
    card->body()->addLayout(name);
    connect(m_name, &SettingFields::edited, this, [this] { m_rename->setEnabled(m_name->isEdited()); });
    connect(m_name, &SettingFields::confirmed, m_rename, &Button::click);
    connect(m_rename, &Button::clicked, this, [this] {
        if (const auto values = m_name->values(); values && !values->isEmpty())
            saveFields(m_name, *values, tr("Renamed. Addresses stay as they are"));
    });
    m_source = new QVBoxLayout;
    m_source->setSpacing(Theme::px(space::s2));
    card->body()->addLayout(m_source);
    return card;
}

Card* ProjectSettingsPage::makeTarget()
{
    auto* card = new Card(tr("Runs on"));
    m_target = new TargetChoice;
    m_targetHint = new Label({}, FontRole::Small, Color::TextSecondary);
    m_targetHint->setObjectName(u"targetHint"_s);
    m_targetHint->setWrapped(true);
    card->body()->addWidget(m_target, 0, Qt::AlignLeft);
    card->body()->addWidget(m_targetHint);
    connect(m_target, &TargetChoice::chosen, this, [this](const QString& target) {
        save({{u"target"_s, target}}, {{u"target"_s, deploy::targetOf(m_known).name()}});
    });
    return card;
}

Card* ProjectSettingsPage::makeConnection()
{
    auto* card = new Card(tr("AWS connection"));
    card->setObjectName(u"connectionCard"_s);
    return card;
}

SettingsCard* ProjectSettingsPage::makeSettings(const QString& heading, const char* object,
                                                const QList<SettingFields::Field>& fields)
{
    auto* card = new SettingsCard(heading, object, fields);
    connect(card, &SettingsCard::chosen, this,
            [this, card](const QJsonObject& settings) { saveFields(card->fields(), settings); });
    return card;
}

QWidget* ProjectSettingsPage::addRemoval(Card* card, const QString& about, Button* button, const char* object)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::px(space::s3));
    auto* words = new Label(about, FontRole::Small, Color::TextSecondary);
    words->setWrapped(true);
    line->addWidget(words, 1);
    button->setObjectName(QString::fromLatin1(object));
    line->addWidget(button);
    card->body()->addWidget(row);
    return row;
}

Card* ProjectSettingsPage::makeRemoval()
{
    auto* card = new Card(tr("Remove project"));
    auto* forget = new Button(Icon::Monitor, tr("Forget on this computer…"));
    m_forget =
        addRemoval(card,
                   tr("Forgets the project on this computer only. The site, its releases and its history stay in "
                      "your AWS account, and it can be imported again."),
                   forget, "forgetProject");
    connect(forget, &Button::clicked, this, [this] { act().forget(m_project); });
    auto* remove = new Button(Icon::Trash2, tr("Remove project…"));
    addRemoval(card,
               tr("Removes the site, its releases and variables. The source is not touched. What goes is listed before "
                  "anything is removed."),
               remove, "removeProject");
    connect(remove, &Button::clicked, this, [this] { act().remove(m_project); });
    return card;
}

void ProjectSettingsPage::activated()
{
    m_detectedOf.clear(); // the files may have changed
    GitHubPage::activated();
}

void ProjectSettingsPage::load()
{
    const auto project = deck().projects().get(m_project);
    if (!project)
        return showFailure(project.error());
    m_known = project->project;
    m_environments = project->environments;
    m_name->show(m_known, nullptr);
    m_rename->setEnabled(m_name->isEdited());
    showSource();
    showTarget();
    showConnection();
    showDomains();
    m_access->show(deck(), *project);
    const bool isFolder = m_known.sourceKind == u"folder";
    const auto& last = project->current ? project->current : project->latest;
    if (const auto known = last ? deploy::Snapshot::of(*last).detection : build::Detection();
        !known.framework.isEmpty() && !(isFolder && m_detection))
        m_detection = known;
    showSettings();
    detect();
    showData();
    showRules();
    showWatch();
    showLook(Look::Filled);
    Q_EMIT headerChanged();
}

void ProjectSettingsPage::showData()
{
    QList<store::Deployment> live;
    for (const store::Environment& one : std::as_const(m_environments))
        if (const auto current = deck().deployments().get(one.current); !one.current.isEmpty() && current)
            live << *current;
    m_data->show(m_known, live);
    // The folders may be large, and this page is read anew with each change of the store.
    QStringList releases;
    for (const store::Deployment& one : std::as_const(live))
        releases << one.id;
    const bool isRecent = m_measured.isValid() && !m_measured.hasExpired(60'000);
    if (std::exchange(m_measuredFor, releases) == releases && isRecent)
        return;
    m_measured.start();
    QCoro::connect(measureData(deck().paths(), m_project), this,
                   [this](const QList<DataFolderUse>& uses) { m_data->setUses(uses); });
}

void ProjectSettingsPage::showSettings()
{
    const build::Detection* known = m_detection ? &*m_detection : nullptr;
    m_build->setVisible(m_known.sourceKind != u"ready");
    m_build->show(m_known, known, m_detectionTrouble);
    m_serving->show(m_known, known);
}

void ProjectSettingsPage::detect()
{
    const QString wanted = m_known.location + u'\n' + m_known.root;
    if (m_known.sourceKind != u"folder" || std::exchange(m_detectedOf, wanted) == wanted)
        return;
    QCoro::connect(deck().deployments().detect(deploy::sourceOf(m_known)), this,
                   [this, wanted](const Result<build::Detection>& found) {
                       if (m_detectedOf != wanted)
                           return;
                       if (found)
                           m_detection = *found; // else the last deployment's stays
                       m_detectionTrouble = found ? QString() : wordsOf(found.error());
                       showSettings();
                   });
}

void ProjectSettingsPage::saveFields(SettingFields* fields, const QJsonObject& settings, const QString& done)
{
    QJsonObject before;
    for (const QString& key : settings.keys()) {
        const QJsonValue was = key == u"root" ? QJsonValue(m_known.root)
            : key == u"name"                  ? QJsonValue(m_known.name)
                                              : m_known.settings[key];
        before.insert(key, was.isUndefined() ? QJsonValue() : was);
    }
    const QString words = done.isEmpty() ? savedText(settings.keys()) : done;
    QCoro::connect(deck().projects().setSettings(m_project, settings), this,
                   [this, fields, before, words](const Result<>& answer) {
                       if (!answer && fields && fields->isAboutOne(answer.error()))
                           return refuse(fields, answer.error());
                       load(); // what is stored is no longer typed text when an undo comes
                       if (!answer)
                           return act().failed(answer.error());
                       offerUndo(words, before);
                   });
}

void ProjectSettingsPage::refuse(SettingFields* fields, const Error& error)
{
    fields->refuse(error);
    Q_EMIT fields->edited(); // it can be saved again
}

void ProjectSettingsPage::showSource()
{
    const github::RepositoryLink link = github::linkOf(m_known.settings);
    const auto account = github().signIns().account(link.account);
    const bool isSignedIn = !link.account.isEmpty() && account;
    const QString who = isSignedIn ? accountText(*account)
        : link.account.isEmpty()   ? tr("none")
                                   : account.error().what.render();
    const QString now = m_known.location + link.fullName + who;
    if (std::exchange(m_shown, now) == now)
        return;
    clearLayout(m_source);
    auto* facts = new KeyValue(136); // below the name's field
    if (link.fullName.isEmpty()) {
        facts->addText(tr("Source"), locationText(m_known.location), FontRole::Code);
    } else {
        LinkLabel* page = facts->addLink(tr("Repository"), link.fullName);
        page->setAccessibleName(tr("%1 on GitHub").arg(link.fullName));
        connect(page, &LinkLabel::clicked, this,
                [this, url = QString(m_known.location).remove(u".git"_s)] { act().visit(url); });
        facts->addText(tr("Account"), who);
    }
    m_source->addWidget(facts);
    const bool isGitHub = !link.fullName.isEmpty();
    m_pushCard->setVisible(isGitHub);
    m_reportCard->setVisible(isGitHub);
    m_reportCard->setEnabled(isSignedIn);
    if (isGitHub && isSignedIn)
        return;
    QString words = tr("Automatic deploys need a project from a GitHub repository. Import one under Repositories.");
    if (isGitHub && link.account.isEmpty())
        words = tr("Without an account, Shipdeck reads only public repositories, with 60 requests an hour, and reports "
                   "nothing to GitHub. A private repository needs a sign-in.");
    else if (isGitHub)
        words = tr("Push deploys and GitHub reports wait until you sign in. Live sites are not affected.");
    auto* hint = new Label(words, FontRole::Small, Color::TextSecondary);
    hint->setWrapped(true);
    m_source->addWidget(hint);
    auto* go = new Button(Icon::Github, isGitHub ? tr("Sign in") : tr("Show repositories"));
    m_source->addWidget(go, 0, Qt::AlignLeft);
    connect(go, &Button::clicked, this, [this, isGitHub, id = link.account] {
        Q_EMIT navigate(isGitHub ? Route{u"connect"_s, {}, id} : Route{u"repositories"_s, {}, {}});
    });
}

// The store checks again when it is changed: a release may be staged, or a deployment in progress.
void ProjectSettingsPage::showTarget()
{
    const bool isLive = std::any_of(m_environments.begin(), m_environments.end(),
                                    [](const store::Environment& one) { return !one.current.isEmpty(); });
    m_target->setTarget(deploy::targetOf(m_known).name());
    m_target->setEnabled(!isLive);
    m_targetHint->setText(isLive ? tr("The target can't change while the project is live. Remove the project first, or "
                                      "deploy its source as another project.")
                                 : tr("Can be changed until the first release is live."));
}

// Read-only: a profile is changed in a plan, which asks AWS whether it belongs to the same account.
void ProjectSettingsPage::showConnection()
{
    const bool isOnAws = deploy::targetOf(m_known).account() != nullptr;
    m_connectionCard->setVisible(isOnAws);
    m_forget->setVisible(isOnAws);
    clearLayout(m_connectionCard->body());
    if (!isOnAws)
        return;
    const auto choice = deploy::AwsChoice::of(m_known);
    auto* facts = new KeyValue(104);
    facts->addText(tr("Profile"), choice.profile.isEmpty() ? tr("Keys from environment variables") : choice.profile)
        ->setObjectName(u"connectionProfile"_s);
    if (!choice.region.isEmpty())
        facts->addText(tr("Region"), choice.region);
    facts->addText(tr("AWS account"), choice.account.isEmpty() ? tr("not checked yet") : choice.account);
    m_connectionCard->body()->addWidget(facts);
    const auto known = AwsService().profiles();
    const bool isThere = choice.profile.isEmpty() || !known
        || std::any_of(known->begin(), known->end(),
                       [&choice](const AwsProfile& one) { return one.name == choice.profile; });
    if (isThere)
        return;
    auto* hint = new Label(tr("This profile no longer exists. To choose another, deploy the project from the start "
                              "page, or use --profile in a terminal."),
                           FontRole::Small, Color::TextSecondary);
    hint->setObjectName(u"connectionGone"_s);
    hint->setWrapped(true);
    m_connectionCard->body()->addWidget(hint);
}

void ProjectSettingsPage::restrict(const edge::AccessRule& rule)
{
    m_access->setBusy(true);
    QCoro::connect(deck().projects().setAccess(m_project, m_access->environment(), rule), this,
                   [this](const Result<std::optional<store::Operation>>& asked) {
                       m_access->setBusy(false);
                       if (!asked)
                           return act().failed(asked.error());
                       if (*asked)
                           act().tellHowItEnds(**asked, tr("Access is changed"));
                       else
                           act().say(tr("Takes effect with the first deployment"));
                       load();
                   });
}

void ProjectSettingsPage::save(const QJsonObject& settings, const QJsonObject& before, const QString& done)
{
    const QString words = done.isEmpty() ? tr("Saved") : done;
    QCoro::connect(deck().projects().setSettings(m_project, settings), this,
                   [this, before, words](const Result<>& answer) {
                       if (!answer) {
                           act().failed(answer.error());
                           return load();
                       }
                       offerUndo(words, before);
                   });
}

void ProjectSettingsPage::offerUndo(const QString& done, const QJsonObject& before)
{
    act().offerUndo(done, [deck = &deck(), project = m_project, before] {
        QCoro::connect(deck->projects().setSettings(project, before), deck, [](const Result<>&) {});
    });
}

} // namespace shipdeck::ui
