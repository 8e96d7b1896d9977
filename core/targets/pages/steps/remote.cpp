// SPDX-License-Identifier: MIT
#include "targets/pages/steps/remote.h"

#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "github/accounts/pages_rights.h"
#include "github/client.h"
#include "github/github_error.h"
#include "github/publishing/publishing_link.h"
#include "github/reporting/report.h"
#include "store/projects.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using Answer = Result<QJsonDocument>;

//! Creating objects and setting refs may be repeated; only creating a ref or the Pages site may not.
Repeat repeatOf(const QByteArray& method, const QString& rest)
{
    const bool once = method == "POST" && (rest == u"/git/refs" || rest.startsWith(u"/pages"));
    return once ? Repeat::ByMethod : Repeat::Safe;
}

Task<Answer> ask(std::shared_ptr<github::Connection> connection, QString path, QByteArray method, QJsonObject body,
                 Repeat repeat, Cancel cancel)
{
    if (method == "GET")
        co_return co_await connection->client.json(path, cancel);
    co_return co_await connection->client.write(method, path, body, repeat, cancel);
}

Task<Answer> askShown(std::shared_ptr<Calls> calls, QString shown, std::function<Task<Answer>()> effect)
{
    co_return co_await calls->made(shown, effect);
}

//! The record in the last line of a commit's message, if Shipdeck wrote it.
QJsonObject recordIn(const QString& message)
{
    const QByteArray line = message.trimmed().section(u'\n', -1).toUtf8();
    return QJsonDocument::fromJson(line).object()[u"shipdeck"_s].toObject();
}

QString beforeKey(const QString& project)
{
    return u"githubPages."_s + project;
}

//! Denied `pages-not-allowed`, with the missing permissions.
Task<Result<>> checkRights(PagesRemote remote, QString fullName, Cancel cancel)
{
    github::Client* const client = &remote.connection->client;
    CO_TRY(const auto missing, co_await github::missingForPages(client, fullName, cancel));
    if (missing.isEmpty())
        co_return Result<>{};
    QStringList names;
    for (const github::MissingRight& right : missing)
        names << right.right;
    co_return fail(Error::Kind::Denied, "pages-not-allowed",
                   say(QT_TRANSLATE_NOOP("core", "To switch on GitHub Pages of %1, this sign-in also needs: %2."),
                       {fullName, names.join(u", "_s)}),
                   say(QT_TRANSLATE_NOOP("core",
                                         "Add that at %1 and try again. Or switch Pages on by hand: make the branch "
                                         "%2, choose it under Settings > Pages of the repository, then deploy with "
                                         "--replace."),
                       {missing.first().solveAt.toString(), pagesBranch}));
}

} // namespace

Result<github::RepositoryLink> pagesRepository(const store::Project& project)
{
    const github::RepositoryLink link = github::publishingLinkOf(project.settings);
    if (link.fullName.isEmpty())
        return fail(Error::Kind::BadInput, "pages-no-repository",
                    say(QT_TRANSLATE_NOOP("core", "GitHub Pages publishes only GitHub repositories; %1 is not one."),
                        {project.location}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Push it to GitHub, then: shipctl deploy owner/name --target "
                                          "github-pages")));
    return link;
}

Result<PagesRemote> pagesRemote(github::Connections& connections, const store::Project& project,
                                std::shared_ptr<Calls> calls, Cancel cancel)
{
    SD_TRY(const github::RepositoryLink link, pagesRepository(project));
    if (link.account.isEmpty())
        return fail(Error::Kind::Denied, "pages-sign-in",
                    say(QT_TRANSLATE_NOOP("core", "Publishing %1 needs a sign-in to GitHub."), {link.fullName}),
                    say(QT_TRANSLATE_NOOP("core", "Sign in with `shipctl login github`, then deploy again.")));
    PagesRemote remote;
    remote.fullName = link.fullName;
    SD_TRY(remote.connection, connections.of(link.account));
    const QString base =
        link.repository > 0 ? github::repositoryPath(link.repository) : u"/repos/%1"_s.arg(link.fullName);
    const auto connection = remote.connection;
    const QString shownBase = u"repos/"_s + link.fullName;
    remote.call = [connection, base, shownBase, calls, cancel](QByteArray method, QString rest, QJsonObject body) {
        const QString path = base + rest;
        const Repeat repeat = repeatOf(method, rest);
        if (!calls)
            return ask(connection, path, method, body, repeat, cancel);
        const QString shown = u"gh api "_s
            + (method == "GET" ? QString() : u"-X %1 "_s.arg(QString::fromLatin1(method))) + shownBase + rest;
        const std::function<Task<Answer>()> effect = [connection, path, method, body, repeat, cancel] {
            return ask(connection, path, method, body, repeat, cancel);
        };
        return askShown(calls, shown, effect);
    };
    return remote;
}

Result<PagesRemote> pagesRemote(const Context& context)
{
    return pagesRemote(context->world.github, context->project, context->calls, context->cancel);
}

Task<Result<PagesPlace>> lookAtPages(PagesRemote remote)
{
    const QJsonObject none;
    const QString itself;
    CO_TRY(const QJsonDocument repository, co_await remote.call("GET", itself, none));
    PagesPlace place;
    place.repository = repository[u"id"_s].toInteger();
    place.fullName = repository[u"full_name"_s].toString();
    place.isPrivate = repository[u"private"_s].toBool();
    place.isArchived = repository[u"archived"_s].toBool();
    place.canPush = repository[u"permissions"_s][u"push"_s].toBool();
    place.canAdminister = repository[u"permissions"_s][u"admin"_s].toBool();
    const auto site = co_await github::pagesSite(remote.call);
    if (!site && site.error().code == code::githubNotAllowed) {
        const Cancel never;
        const QString fullName = place.fullName;
        CO_CHECK(co_await checkRights(remote, fullName, never));
    }
    CO_TRY(place.site, site);
    place.address = place.site
        ? place.site->address
        : github::expectedPagesAddress(remote.connection->client.instance(), place.fullName.section(u'/', 0, 0),
                                       place.fullName.section(u'/', 1));
    CO_TRY(place.commit, co_await github::refOf(remote.call, pagesRef));
    if (place.commit.isEmpty())
        co_return place;
    CO_TRY(const github::WrittenCommit written, co_await github::commitOf(remote.call, place.commit));
    const QJsonObject record = recordIn(written.message);
    place.project = record[u"project"_s].toString();
    place.deployment = record[u"deployment"_s].toString();
    co_return place;
}

QJsonObject PagesBefore::toJson() const
{
    QJsonObject object{{u"commit"_s, commit}};
    if (site)
        object.insert(u"site"_s, site->toJson());
    return object;
}

PagesBefore PagesBefore::fromJson(const QJsonObject& object)
{
    PagesBefore before;
    before.commit = object[u"commit"_s].toString();
    if (object.contains(u"site"_s))
        before.site = github::PagesSite::fromJson(object[u"site"_s].toObject());
    return before;
}

Result<std::optional<PagesBefore>> pagesBefore(store::Database& db, const QString& project)
{
    SD_TRY(const QString kept, store::setting(db, beforeKey(project)));
    if (kept.isEmpty())
        return std::optional<PagesBefore>();
    return std::optional(PagesBefore::fromJson(QJsonDocument::fromJson(kept.toUtf8()).object()));
}

Result<> keepPagesBefore(World& world, const QString& project, const std::optional<PagesBefore>& before)
{
    return world.store.write([&](store::Database& db) -> Result<> {
        if (!before)
            return store::removeSetting(db, beforeKey(project));
        const QByteArray text = QJsonDocument(before->toJson()).toJson(QJsonDocument::Compact);
        return store::setSetting(db, beforeKey(project), QString::fromUtf8(text));
    });
}

Result<> checkPlace(const PagesPlace& place, const store::Project& project, bool isKnown, bool replace)
{
    if (place.isArchived || !place.canPush)
        return fail(Error::Kind::Denied, "pages-read-only",
                    place.isArchived
                        ? say(QT_TRANSLATE_NOOP("core", "%1 is archived: nothing can be published from it."),
                              {place.fullName})
                        : say(QT_TRANSLATE_NOOP("core", "This sign-in may not write to %1."), {place.fullName}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Publishing needs permission to push: a token with `repo`, or one with "
                                          "Contents, Pages and Administration: write.")));
    const bool isOurBranch = place.commit.isEmpty() || place.project == project.id;
    // A site of our branch, or one that existed when this project began and may be replaced.
    const bool isOurSite = !place.site || isKnown || (place.site->branch == pagesBranch && place.project == project.id);
    if (replace || (isOurBranch && isOurSite))
        return {};
    const Text next = say(QT_TRANSLATE_NOOP("core",
                                            "To publish this instead, deploy with --replace. The current content is "
                                            "restored when the project is removed."));
    if (!place.project.isEmpty() && !isOurBranch)
        return fail(Error::Kind::Conflict, code::pagesTaken,
                    say(QT_TRANSLATE_NOOP("core", "Another Shipdeck project publishes GitHub Pages of %1."),
                        {place.fullName}),
                    next);
    if (!isOurBranch)
        return fail(Error::Kind::Conflict, code::pagesTaken,
                    say(QT_TRANSLATE_NOOP("core", "The branch %1 of %2 has a commit that Shipdeck did not make."),
                        {pagesBranch, place.fullName}),
                    next);
    return fail(Error::Kind::Conflict, code::pagesTaken,
                say(QT_TRANSLATE_NOOP("core", "%1 has GitHub Pages already, at %2."),
                    {place.fullName, place.address.toString()}),
                next);
}

bool isPublished(const std::optional<github::PagesSite>& site)
{
    return site && site->branch == pagesBranch && site->folder == u"/" && site->buildType != u"workflow";
}

Task<Result<>> checkSwitchingOn(PagesRemote remote, PagesPlace place, Cancel cancel)
{
    if (isPublished(place.site))
        co_return Result<>{};
    if (!place.canAdminister)
        co_return fail(Error::Kind::Denied, "pages-not-allowed",
                       say(QT_TRANSLATE_NOOP("core", "Only an administrator of %1 can switch on its GitHub Pages."),
                           {place.fullName}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "Have an administrator make the branch %1 and choose it under Settings > "
                                             "Pages of the repository, then deploy with --replace."),
                           {pagesBranch}));
    const QString fullName = place.fullName;
    co_return co_await checkRights(remote, fullName, cancel);
}

QString pagesRecord(const store::Project& project, const store::Deployment& deployment)
{
    const QJsonObject record{{u"project"_s, project.id}, {u"deployment"_s, deployment.id}};
    const QJsonObject line{{u"shipdeck"_s, record}};
    const QString from = deployment.commit.isEmpty() ? QString(deployment.id) : deployment.commit.left(12);
    return u"Publish %1 (%2)\n\n%3\n"_s.arg(project.name, from,
                                            QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
}

QString pagesReleases(const QString& project)
{
    return u"shipdeck/pages/%1/"_s.arg(project);
}

} // namespace shipdeck::deploy
