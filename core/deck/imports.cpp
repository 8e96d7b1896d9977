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
#include "deploy/aws/history/error_codes.h"
#include "deploy/enqueue.h"
#include "targets/cloudfront/history/site_history.h"
#include "deploy/target.h"
#include "logs/log_file.h"
#include "store/projects.h"

#include <QFileInfo>
using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr Code cloudfrontRemovedElsewhere("cloudfront-removed-elsewhere");

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

QString AwsProject::sourceText() const
{
    QString text = record.location;
    for (const auto& scheme : {"https://"_L1, "http://"_L1})
        if (text.startsWith(scheme))
            text.remove(0, scheme.size());
    if (text.endsWith(".git"_L1))
        text.chop(4);
    return record.root.isEmpty() || record.root == u"." ? text : u"%1 (%2)"_s.arg(text, record.root);
}

QJsonObject AwsProject::toPublicJson() const
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"id"_s, record.id},
            {u"name"_s, record.name},
            {u"stack"_s, stack},
            {u"region"_s, place->region},
            {u"url"_s, address},
            {u"source"_s, record.location},
            {u"root"_s, record.root},
            {u"current"_s, orNull(current)},
            {u"changedAt"_s, orNull(changedAt.isValid() ? changedAt.toUTC().toString(Qt::ISODate) : QString())},
            {u"changedBy"_s, orNull(computer)},
            {u"knownAs"_s, orNull(knownAs)}};
}

Task<Result<AwsImported>> ImportService::bring(AwsProject found, deploy::AwsChoice choice, Cancel cancel)
{
    const auto held = hold();
    choice.region = found.place->region; // which is not where one looked from
    CO_TRY(const std::shared_ptr<aws::Connection> connection, m_state.connections->of(choice.choice()));
    const site::ReleaseStore store(&connection->client(), found.place->bucket, found.place->prefix);
    const site::ReleaseStore* const at = &store;
    CO_TRY(const QSet<QString> known, deploy::knownReleases(m_state.database(), found.record.id));
    const QJsonObject nothingSeen;
    CO_TRY(const deploy::SiteHistory history, co_await deploy::readHistory(at, known, nothingSeen, cancel));
    if (history.isGone)
        co_return fail(Error::Kind::NotFound, "import-gone",
                       say(QT_TRANSLATE_NOOP("core", "%1 was just removed from the account."), {found.record.name}),
                       say(QT_TRANSLATE_NOOP("core", "Check again: shipctl import --from-aws")));
    site::ProjectRecord record = found.record;
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
    AwsImported imported;
    const deploy::CloudFrontPlace place = *found.place;
    if (!place.prefix.isEmpty())
        choice.zone = place.domain.section(u'.', 1);
    imported.isNew = found.knownAs.isEmpty();
    std::function<Result<>(store::Database&)> work = [&imported, record, place, choice,
                                                      history](store::Database& db) -> Result<> {
        SD_TRY(imported.project, deploy::importProject(db, record, place, choice));
        SD_TRY(const auto kept, deploy::cloudFrontPlace(db, imported.project.id));
        if (!kept)
            SD_CHECK(deploy::setCloudFrontPlace(db, imported.project.id, place));
        SD_TRY(imported.releases, deploy::takeOver(db, imported.project, place, history));
        return {};
    };
    CO_CHECK(co_await m_state.write(std::move(work)));
    const aws::Choice who = choice.choice();
    const auto logs = co_await bringLogs(place, who, history.logs, cancel);
    imported.logs = logs.value_or(0);
    imported.remarks = remarksOn(record, imported.project, isSignedIn);
    if (!logs)
        imported.remarks << logs.error().what;
    co_return imported;
}

Task<Result<int>> ImportService::bringLogs(deploy::CloudFrontPlace place, aws::Choice choice, QStringList ids,
                                           Cancel cancel)
{
    const auto held = hold();
    QStringList wanted;
    const QString folder = m_state.paths().logs();
    for (const QString& id : std::as_const(ids)) {
        const auto known = m_state.deployments->get(id);
        if (known && known->id == id && !known->logPrunedAt.isValid() && !QFileInfo::exists(logs::logPath(folder, id)))
            wanted << id;
    }
    if (wanted.isEmpty())
        co_return 0;
    CO_TRY(const std::shared_ptr<aws::Connection> connection, m_state.connections->of(choice));
    const site::ReleaseStore store(&connection->client(), place.bucket, place.prefix);
    int brought = 0;
    std::optional<Error> trouble;
    for (qsizetype first = 0; first < wanted.size() && !trouble; first += logsAtOnce) {
        const QStringList some = wanted.mid(first, logsAtOnce);
        std::vector<Task<Result<QByteArray>>> reading;
        for (const QString& id : some)
            reading.push_back(store.log(id, cancel));
        const QList<Result<QByteArray>> read = co_await allEnded(std::move(reading));
        for (qsizetype i = 0; i < some.size(); ++i) {
            const Result<QByteArray>& text = read[i];
            Result<> kept = text ? Result<>() : tl::unexpected(text.error());
            if (text)
                kept = makeFolder(folder).and_then([&] { return writeFile(logs::logPath(folder, some[i]), *text); });
            if (kept)
                ++brought;
            else if (kept.error().code != code::siteLogMissing)
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
    store::Database& db = m_state.database();
    CO_TRY(const auto kept, deploy::cloudFrontPlace(db, project.id));
    if (!kept)
        co_return Result<>();
    const deploy::CloudFrontPlace place = *kept;
    const aws::Choice choice = deploy::AwsChoice::of(project).choice();
    CO_TRY(const std::shared_ptr<aws::Connection> connection, m_state.connections->of(choice));
    CO_TRY(const QString seenText, store::setting(db, deploy::seenKey(project.id)));
    const QJsonObject seen = QJsonDocument::fromJson(seenText.toUtf8()).object();
    CO_TRY(const QSet<QString> known, deploy::knownReleases(db, project.id));
    const site::ReleaseStore store(&connection->client(), place.bucket, place.prefix);
    const site::ReleaseStore* const at = &store;
    CO_TRY(const deploy::SiteHistory history, co_await deploy::readHistory(at, known, seen, cancel));
    if (!history.isSame) {
        std::function<Result<>(store::Database&)> work = [project, place, history](store::Database& to) -> Result<> {
            SD_CHECK(deploy::takeOver(to, project, place, history));
            return {};
        };
        CO_CHECK(co_await m_state.write(std::move(work)));
    }
    CO_CHECK(co_await bringLogs(place, choice, history.logs, cancel));
    if (history.isGone)
        co_return fail(Error::Kind::NotFound, cloudfrontRemovedElsewhere,
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
            && deploy::cloudFrontPlace(m_state.database(), project.id).value_or(std::nullopt))
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
        if (error.code == cloudfrontRemovedElsewhere)
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
