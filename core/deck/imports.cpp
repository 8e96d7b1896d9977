// SPDX-License-Identifier: MIT
// Brings here what other computers have put into an AWS account: their projects, and releases of the projects of this one.
#include "base/all.h"
#include "base/command.h"
#include "base/deadline.h"
#include "base/files.h"
#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/imports.h"
#include "deck/state.h"
#include "deploy/enqueue.h"
#include "deploy/target.h"
#include "logs/log_file.h"
#include "store/projects.h"

#include <QFileInfo>
using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr Code removedElsewhere("removed-elsewhere");

constexpr auto lookLasts = std::chrono::seconds(8); // a person waits for it
constexpr int logsAtOnce = 8;

//! Values stay where they were set: only their names are in the account.
Text missingVariables(const site::ProjectRecord& record, const QString& project)
{
    QStringList names;
    for (const auto& variable : record.variables)
        names << (variable.isSecret ? QCoreApplication::translate("core", "%1 (%2, secret)")
                                    : QCoreApplication::translate("core", "%1 (%2)"))
                     .arg(variable.name, variable.environment);
    if (names.isEmpty())
        return {};
    return say(QT_TRANSLATE_NOOP("core",
                                 "Variable values are stored only on the computer where they were set: %1. Set them on "
                                 "the project's page (shipctl vars %2 NAME=value)."),
               {names.join(u", "_s), shellQuoted(project)});
}

QList<Text> remarksOn(const site::ProjectRecord& record, const store::Project& project, bool isSignedIn)
{
    QList<Text> remarks;
    if (project.name != record.name)
        remarks << say(QT_TRANSLATE_NOOP("core",
                                         "This computer already has a project named %1, so this one is named %2."),
                       {record.name, project.name});
    if (const Text variables = missingVariables(record, project.name); !variables.isEmpty())
        remarks << variables;
    const bool isGit = record.sourceKind == u"git";
    if (!isGit && !QFileInfo(record.location).isDir())
        remarks << say(QT_TRANSLATE_NOOP("core",
                                         "Its source is the folder %1 on another computer. Deploy it from here: "
                                         "shipctl deploy <folder> --project %2"),
                       {record.location, shellQuoted(project.name)});
    if (isGit && !isSignedIn && record.settings.contains(u"github"_s))
        remarks << say(QT_TRANSLATE_NOOP(
            "core",
            "You are not signed in to GitHub on this computer. To deploy a private repository: shipctl login github"));
    return remarks;
}

} // namespace

Task<Result<AwsImported>> ImportService::bring(deploy::AwsProject found, deploy::AwsChoice choice, Cancel cancel)
{
    const auto held = hold();
    CO_TRY(const deploy::Target* const target, deploy::targetNamed(found.target));
    const deploy::AccountUse* const account = target->account(); // which has found it
    site::ProjectRecord& record = found.record;
    bool isSignedIn = true;
    if (github::RepositoryLink link = github::linkOf(record.settings); !link.fullName.isEmpty()) {
        build::SourceSpec source;
        source.kind = build::SourceSpec::Kind::Git;
        source.location = record.location;
        if (const auto here = m_state.gitHub->linkOf(source))
            link.account = here->account;
        isSignedIn = !link.account.isEmpty();
        record.settings[u"github"_s] = link.toJson();
    }
    const deploy::HistoryContext context = m_state.historyContext();
    CO_TRY(const deploy::News news, co_await account->adopt(context, found, choice, cancel));
    if (news.isGone)
        co_return fail(Error::Kind::NotFound, "import-gone",
                       say(QT_TRANSLATE_NOOP("core", "%1 was just removed from the account."), {record.name}),
                       say(QT_TRANSLATE_NOOP("core", "Check again: shipctl import --from-aws")));
    AwsImported imported;
    imported.isNew = found.knownAs.isEmpty();
    CO_TRY(const deploy::TakenOver taken, co_await takeOver(news));
    imported.project = taken.project;
    imported.releases = taken.releases;
    const auto logs = co_await bringLogs(taken.project, news.logs, cancel);
    imported.logs = logs.value_or(0);
    imported.remarks = remarksOn(record, imported.project, isSignedIn);
    if (!logs)
        imported.remarks << logs.error().what;
    co_return imported;
}

Task<Result<deploy::TakenOver>> ImportService::takeOver(deploy::News news)
{
    const auto held = hold();
    deploy::TakenOver taken;
    std::function<Result<>(store::Database&)> work = [&taken, news](store::Database& db) -> Result<> {
        SD_TRY(taken, news.takeOver(db));
        return {};
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    co_return taken;
}

Task<Result<int>> ImportService::bringLogs(store::Project project, QStringList ids, Cancel cancel)
{
    const auto held = hold();
    CO_TRY(const deploy::History* const history, deploy::historyOf(m_state.database(), project));
    if (!history)
        co_return 0;
    QStringList wanted;
    const QString folder = m_state.paths().logs();
    for (const QString& id : std::as_const(ids)) {
        const auto known = m_state.deployments->get(id);
        if (known && known->id == id && !known->logPrunedAt.isValid() && !QFileInfo::exists(logs::logPath(folder, id)))
            wanted << id;
    }
    const deploy::HistoryContext context = m_state.historyContext();
    int brought = 0;
    std::optional<Error> trouble;
    for (qsizetype first = 0; first < wanted.size() && !trouble; first += logsAtOnce) {
        const QStringList some = wanted.mid(first, logsAtOnce);
        std::vector<Task<Result<std::optional<QByteArray>>>> reading;
        for (const QString& id : some)
            reading.push_back(history->log(context, project, id, cancel));
        const QList<Result<std::optional<QByteArray>>> read = co_await allEnded(std::move(reading));
        for (qsizetype i = 0; i < some.size(); ++i) {
            const Result<std::optional<QByteArray>>& text = read[i];
            Result<> kept = text ? Result<>() : tl::unexpected(text.error());
            if (text && *text)
                kept = makeFolder(folder).and_then([&] { return writeFile(logs::logPath(folder, some[i]), **text); });
            brought += kept && *text;
            if (!kept)
                trouble = kept.error();
        }
    }
    if (trouble)
        co_return tl::unexpected(*trouble);
    co_return brought;
}

Task<Result<>> ImportService::seeOthersOf(store::Project project, Cancel cancel)
{
    const auto held = hold();
    CO_TRY(const deploy::History* const history, deploy::historyOf(m_state.database(), project));
    if (!history)
        co_return Result<>();
    const deploy::HistoryContext context = m_state.historyContext();
    CO_TRY(const deploy::News news, co_await history->news(context, project, cancel));
    if (news.takeOver)
        CO_CHECK(co_await takeOver(news));
    CO_CHECK(co_await bringLogs(project, news.logs, cancel));
    if (news.isGone)
        co_return fail(Error::Kind::NotFound, removedElsewhere,
                       say(QT_TRANSLATE_NOOP("core", "%1 is no longer in the AWS account: it was removed there."),
                           {project.name}));
    co_return Result<>();
}

Task<QList<Text>> ImportService::seeOthers(ProjectId name, Cancel cancel)
{
    const auto held = hold();
    QList<Text> remarks;
    QList<store::Project> wanted;
    const auto all = store::projects(m_state.database());
    const auto one = name.isEmpty() ? Result<store::Project>() : store::project(m_state.database(), name);
    for (const store::Project& project : all.value_or(QList<store::Project>()))
        if ((name.isEmpty() || (one && one->id == project.id)) && !m_looking.contains(project.id)
            && deploy::historyOf(m_state.database(), project).value_or(nullptr))
            wanted << project;
    if (wanted.isEmpty())
        co_return remarks;
    const Deadline limit(lookLasts, cancel);
    const Cancel stopping = limit.token();
    std::vector<Task<Result<>>> looking;
    for (const store::Project& project : std::as_const(wanted)) {
        m_looking.insert(project.id);
        looking.push_back(seeOthersOf(project, stopping));
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const Result<> seen = co_await looking[size_t(i)];
        m_looking.remove(wanted[i].id);
        if (seen || cancel)
            continue;
        const Error& error = seen.error();
        if (error.code == removedElsewhere)
            remarks << error.what;
        else
            remarks << say(QT_TRANSLATE_NOOP("core", "Releases of %1 from other computers could not be read: %2"),
                           {wanted[i].name,
                            error.kind == Error::Kind::Canceled
                                ? QCoreApplication::translate("core", "AWS did not answer in time.")
                                : error.what.render()});
    }
    co_return remarks;
}

} // namespace shipdeck
