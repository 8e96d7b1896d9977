// SPDX-License-Identifier: MIT
#include "pages/pushes_card.h"

#include "deck/deployments.h"
#include "deck/pushes.h"
#include "github/project_settings.h"
#include "models/deployment_words.h"
#include "models/time_words.h"
#include "models/report_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! The newest deployment of an environment; nullopt: none.
std::optional<store::Deployment> newestOf(const Deck& deck, const ProjectId& project,
                                          const EnvironmentName& environment)
{
    store::DeploymentFilter filter;
    filter.project = project;
    filter.environment = environment;
    filter.limit = 1;
    const auto found = deck.deployments().list(filter);
    return found && !found->isEmpty() ? std::optional(found->first()) : std::nullopt;
}

QString fingerprint(const store::Deployment& deployment)
{
    return deployment.id + store::stateName(deployment.state) + store::roleName(deployment.role) + deployment.url
        + ageShort(deployment.createdAt);
}

} // namespace

PushesCard::PushesCard(QWidget* parent) : Card(tr("Pushes"), parent)
{
    setObjectName(u"pushesCard"_s);
    LinkLabel* settings = addLink(tr("Settings"));
    settings->setObjectName(u"pushSettings"_s);
    settings->setAccessibleName(tr("Push settings"));
    connect(settings, &LinkLabel::clicked, this, &PushesCard::settingsRequested);
}

void PushesCard::addWords(const QString& text, Color colour)
{
    auto* words = new Label(text, FontRole::Small, colour);
    words->setWrapped(true);
    body()->addWidget(words);
}

void PushesCard::show(const Deck& deck, const ProjectSummary& project)
{
    const bool isGitHub = !github::linkOf(project.project.settings).fullName.isEmpty();
    setVisible(isGitHub);
    if (!isGitHub)
        return;
    const auto watch = deck.pushes().watch(project.project.id);
    QString now = QString::fromUtf8(QJsonDocument(project.project.settings).toJson(QJsonDocument::Compact))
        + deck.pushes().localHook(project.project);
    if (watch && *watch)
        now += store::watchStateName((*watch)->state)
            + QString::fromUtf8(QJsonDocument((*watch)->facts).toJson(QJsonDocument::Compact))
            + ((*watch)->error ? (*watch)->error->what.render() : QString());
    for (const store::Environment& environment : project.environments)
        if (const auto newest = newestOf(deck, project.project.id, environment.name))
            now += fingerprint(*newest);
    if (std::exchange(m_shown, now) == now)
        return;
    clearLayout(body());
    const QStringList rules =
        ruleTexts(project.project.settings,
                  deck.pushes().environments(project.project.id).value_or(QMap<QString, QString>()));
    if (rules.isEmpty())
        addWords(tr("Automatic deploys are off."));
    for (const QString& rule : rules)
        addWords(rule);
    if (!rules.isEmpty())
        showWatch(deck, project.project);
    showLast(deck, project);
    showPreviews(deck, project);
}

void PushesCard::showWatch(const Deck& deck, const store::Project& project)
{
    const auto watch = deck.pushes().watch(project.id);
    if (!watch || !*watch || (*watch)->state == store::Watch::State::NotStarted)
        return addWords(tr("Push detection starts when the agent runs."), Color::TextTertiary);
    body()->addSpacing(Theme::px(2));
    for (const FactLine& line : pushLines(**watch, deck.pushes().localHook(project))) {
        auto* row = (new FactRow(line.text, line.value))->withIcon(line.icon, line.colour);
        row->setToolTip(line.tip);
        row->setAccessibleDescription(line.tip);
        body()->addWidget(row);
    }
    if (!otherOwner(**watch).isEmpty()) {
        auto* take = new Button(Icon::Monitor, tr("Deploy pushes here"));
        take->setObjectName(u"takeOver"_s);
        body()->addWidget(take, 0, Qt::AlignLeft);
        connect(take, &Button::clicked, this, &PushesCard::takeOverRequested);
    }
    if ((*watch)->error)
        addWords(QStringList{(*watch)->error->what.render(), (*watch)->error->next.render()}.join(u' ').trimmed(),
                 Color::LogWarnBar);
    if (const QString branch = missingBranches(**watch); !branch.isEmpty())
        addWords(tr("There is no branch %1.").arg(branch), Color::LogWarnBar);
    if (const QJsonArray forks = (*watch)->facts[u"forks"_s].toArray(); !forks.isEmpty())
        addWords(forks.size() == 1 ? tr("1 pull request from a fork is skipped.")
                                   : tr("%1 pull requests from forks are skipped.").arg(forks.size()),
                 Color::TextTertiary);
}

void PushesCard::showLast(const Deck& deck, const ProjectSummary& project)
{
    const auto last = deck.pushes().last(project.project.id, EnvironmentName(u"production"_s));
    if (!last || !*last)
        return;
    const store::Push& push = **last;
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(new Glyph(Icon::GitCommitHorizontal, 14));
    row->addWidget(new Label(tr("Last push")));
    row->addStretch(1);
    auto* hash = new LinkLabel(push.commit.left(7));
    hash->setObjectName(u"lastPush"_s);
    hash->setRole(FontRole::Code);
    hash->setAccessibleName(tr("Last push, %1").arg(push.commit.left(7)));
    hash->setEnabled(!push.deployment.isEmpty());
    hash->setToolTip(absoluteText(push.at));
    row->addWidget(hash);
    row->addWidget(new Label(ageShort(push.at), FontRole::Small, Color::TextSecondary));
    body()->addWidget(line);
    connect(hash, &LinkLabel::clicked, this, [this, id = push.deployment] { Q_EMIT openRequested(id); });
}

void PushesCard::showPreviews(const Deck& deck, const ProjectSummary& project)
{
    bool isFirst = true;
    for (const store::Environment& environment : project.environments) {
        const int number = deploy::pullRequestOf(environment.name);
        const auto newest = number > 0 ? newestOf(deck, project.project.id, environment.name) : std::nullopt;
        if (!newest)
            continue;
        if (std::exchange(isFirst, false)) {
            body()->addSpacing(Theme::px(space::s1));
            body()->addWidget(new Label(tr("Open previews"), FontRole::Heading));
        }
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Theme::px(space::s2));
        row->addWidget(new StatusIcon(statusOf(*newest), 14));
        auto* open = new LinkLabel(u"#%1"_s.arg(number));
        open->setObjectName(u"openPreview"_s);
        open->setAccessibleName(tr("Deployment of pull request %1").arg(number));
        row->addWidget(open);
        auto* ref = new Label(newest->ref, FontRole::Code, Color::TextSecondary);
        ref->setElided(true);
        row->addWidget(ref, 1);
        auto* visit = new LinkLabel(tr("Visit"));
        visit->setAccessibleName(tr("Visit the preview of pull request %1").arg(number));
        visit->setExternal(true);
        row->addWidget(visit);
        if (environment.current.isEmpty() || newest->url.isEmpty())
            visit->hide(); // shown before its parent, it would become a window for a moment
        auto* remove = new IconButton(Icon::Trash2, tr("Remove the preview of pull request %1").arg(number));
        remove->setObjectName(u"removePreview"_s);
        row->addWidget(remove);
        connect(remove, &IconButton::clicked, this, [this, of = environment.name] { Q_EMIT removeRequested(of); });
        body()->addWidget(line);
        connect(open, &LinkLabel::clicked, this, [this, id = newest->id] { Q_EMIT openRequested(id); });
        connect(visit, &LinkLabel::clicked, this, [this, url = newest->url] { Q_EMIT visitRequested(url); });
    }
}

} // namespace shipdeck::ui
