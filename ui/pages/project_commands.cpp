// SPDX-License-Identifier: MIT
#include "pages/project_commands.h"

#include "deck/data_folders.h"
#include "deck/deploy_request.h"
#include "deck/releases.h"
#include "deck/stopping.h"
#include "deploy/freeze.h"
#include "deploy/target.h"
#include "github/project_settings.h"
#include "models/deployment_words.h"
#include "pages/actions.h"
#include "pages/setting_fields.h"

#include <QFileDialog>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProjectCommands)
};

const EnvironmentName production{QStringLiteral("production")};

Command setting(const QString& key, const QString& text, std::function<void()> run)
{
    Command command;
    command.id = u"setting."_s + key;
    command.text = text;
    command.section = Words::tr("Settings");
    command.icon = Icon::Settings;
    command.run = std::move(run);
    return command;
}

} // namespace

QList<Command> ProjectCommands::commands(const QString&) const
{
    const QString project = m_window.route().project;
    if (project.isEmpty())
        return {};
    const auto known = m_deck.projects().get(project);
    return known ? actionsOn(*known) + settingsOf(known->project) : QList<Command>();
}

QList<Command> ProjectCommands::actionsOn(const ProjectSummary& summary) const
{
    const store::Project project = summary.project;
    const ProjectId id = project.id;
    const deploy::Target& target = deploy::targetOf(project);
    QList<Command> all;
    const auto add = [&all](const QString& key, const QString& text, Icon icon, std::function<void()> run,
                            const QString& words = {}) {
        Command command;
        command.id = u"action.project."_s + key;
        command.text = text;
        command.section = Words::tr("Project");
        command.icon = icon;
        command.keywords = words;
        command.run = std::move(run);
        all << command;
    };
    Actions* const act = &m_actions;
    if (m_window.route().page != u"overview") { // which has it for the environment that it shows
        if (summary.current)
            add(
                u"rollback"_s, Words::tr("Roll back…"), Icon::Undo2, [=] { act->rollBack(id, production); },
                u"roll back previous release"_s);
        for (const store::Environment& environment : summary.environments)
            if (environment.name == production && environment.pinned)
                add(u"unpin"_s, Words::tr("Unpin"), Icon::PinOff, [=] { act->liftPin(id, production); });
        if (summary.current && canStop(project) && !summary.health.isStopped())
            add(
                u"stop"_s, Words::tr("Stop…"), Icon::Power, [=] { act->stop(id, production); }, u"site server"_s);
        if (summary.current && canStop(project) && summary.health.isStopped())
            add(
                u"start"_s, Words::tr("Start"), Icon::Play, [=] { act->start(id, production); }, u"site server"_s);
    }
    for (const store::Environment& one : summary.environments)
        if (one.name != production && !one.current.isEmpty())
            add(
                u"promote."_s + one.name,
                Words::tr("Promote %1 to %2…").arg(environmentName(one.name), environmentName(production)),
                Icon::ArrowUp, [=, from = one.name] { act->promoteFrom(id, from, production); },
                u"promote environment"_s);
    if (deploy::isFrozen(project, production))
        add(
            u"liftFreeze"_s, Words::tr("Lift freeze…"), Icon::Clock, [=] { act->liftFreeze(id, production); },
            u"deployment freeze window"_s);
    if (m_window.route().page != u"timeline")
        add(
            u"timeline"_s, Words::tr("Release timeline"), Icon::History,
            [=, &window = m_window] {
                window.go({u"timeline"_s, id, {}});
            },
            u"pictures screenshots history time machine releases"_s);
    if (summary.current && target.rollouts())
        add(
            u"canary"_s, Words::tr("Deploy as a canary…"), Icon::ChevronsRight,
            [=] { act->deployCanary(id, production); }, u"share of visitors percent"_s);
    if (m_window.route().page == u"deployment")
        add(
            u"redeployNoCache"_s, Words::tr("Redeploy without cache"), Icon::RotateCw,
            [=, of = DeploymentId(m_window.route().detail)] { act->redeploy(of, nullptr, true); },
            u"rebuild clean caches"_s);
    add(
        u"noCache"_s, Words::tr("Deploy without cache"), Icon::RotateCw,
        [=] {
            DeployRequest request;
            request.project = project.name;
            request.force = true;
            request.noCache = true;
            act->deploy(request);
        },
        u"rebuild clean caches force"_s);
    if (project.sourceKind == u"git")
        add(
            u"branch"_s, Words::tr("Choose a branch…"), Icon::GitBranch, [=] { act->chooseBranch(id); },
            u"deploy branch tag commit ref"_s);
    if (target.accepts(project, u"preview"_s))
        add(
            u"preview"_s, Words::tr("Deploy a preview…"), Icon::Rocket, [=] { act->deployPreview(id); },
            u"preview environment branch"_s);
    add(
        u"elsewhere"_s, Words::tr("Deploy elsewhere…"), Icon::Globe, [=] { act->deployElsewhere(id); },
        u"target copy like"_s);
    if (target.isHere())
        add(
            u"exportData"_s, Words::tr("Export data folders…"), Icon::Download, [=, this] { exportData(project); },
            u"backup archive uploads database"_s);
    if (target.account())
        add(
            u"unlock"_s, Words::tr("Take over lock…"), Icon::Lock, [=] { act->takeOver(id, production); },
            u"unlock release stale deployment lock"_s);
    add(
        u"rename"_s, Words::tr("Rename %1…").arg(project.name), Icon::Pencil,
        [=, this] { showSetting(id, u"setting-name"_s); }, u"name"_s);
    if (target.account())
        add(u"forget"_s, Words::tr("Forget %1 on this computer…").arg(project.name), Icon::Monitor,
            [=] { act->forget(id); });
    add(
        u"remove"_s, Words::tr("Remove %1…").arg(project.name), Icon::Trash2, [=] { act->remove(id); },
        u"delete destroy"_s);
    return all;
}

QList<Command> ProjectCommands::settingsOf(const store::Project& project) const
{
    const ProjectId id = project.id;
    const bool isHere = deploy::targetOf(project).isHere();
    QList<Command> all;
    const auto add = [&](const QString& key, const QString& text, const QString& object, const QString& words = {}) {
        all << setting(key, text, [=, this] { showSetting(id, object); });
        all.last().keywords = words;
    };
    for (const SettingFields::Field& field : SettingFields::buildFields() + SettingFields::servingFields())
        if (isHere || !field.isForServer)
            add(QString::fromLatin1(field.key), field.name, u"setting-"_s + QLatin1String(field.key), u"build"_s);
    add(u"target"_s, Words::tr("Where it runs"), u"target"_s, u"runs on target aws"_s);
    if (deploy::targetOf(project).access())
        add(u"access"_s, Words::tr("Who has access"), u"accessMode"_s, u"password allowed ip addresses restrict"_s);
    if (isHere)
        add(u"data"_s, Words::tr("Data folders"), u"dataFolders"_s, u"uploads database"_s);
    if (github::linkOf(project.settings).fullName.isEmpty())
        return all;
    add(u"pushes"_s, Words::tr("Deploy on push"), u"pushProduction"_s, u"automatic deploys previews branch"_s);
    add(u"reports"_s, Words::tr("GitHub reports"), u"reportDeployments"_s, u"commit status comments"_s);
    return all;
}

void ProjectCommands::showSetting(const QString& project, const QString& object) const
{
    m_window.go({u"settings"_s, project, {}});
    // After the page was laid out: until then nothing has a place to scroll to.
    QTimer::singleShot(0, m_window.page(), [page = m_window.page(), object] {
        auto* field = page->findChild<QWidget*>(object);
        if (!field)
            return;
        for (QWidget* above = field->parentWidget(); above; above = above->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(above))
                area->ensureWidgetVisible(field);
        field->setFocus(Qt::ShortcutFocusReason);
    });
}

void ProjectCommands::exportData(const store::Project& project) const
{
    auto* dialog = new QFileDialog(&m_window, Words::tr("Export the data folders of %1").arg(project.name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"tar.gz"_s);
    dialog->selectFile(project.slug + u".tar.gz"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, &m_actions, [this, project](const QString& file) {
        QCoro::connect(shipdeck::exportData(m_deck.paths(), project, production, file), &m_actions,
                       [this, file](const Result<>& written) {
                           if (!written)
                               return m_actions.failed(written.error());
                           m_actions.say(Words::tr("The data is in %1").arg(file));
                       });
    });
    dialog->open();
}

} // namespace shipdeck::ui
