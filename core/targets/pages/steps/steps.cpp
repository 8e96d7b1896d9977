// SPDX-License-Identifier: MIT
#include "targets/pages/steps/steps.h"

#include "build/artifacts/artifact_store.h"
#include "build/tree/pool.h"
#include "deploy/engine/world.h"
#include "deploy/snapshot.h"
#include "store/store.h"
#include "targets/pages/steps/remote.h"
#include "deploy/steps/release_step.h"
#include "targets/pages/place/limits.h"
#include "targets/pages/place/references.h"
#include "targets/pages/place/upload.h"
#include "github/publishing/publishing_link.h"
#include "store/deployments.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

bool isFirst(const Context& context)
{
    const auto environment = context->environment();
    return environment && environment->current.isEmpty();
}

//! Stores the repository's id, so that a renamed repository is still found.
Result<> keepNumber(const Context& context, const PagesPlace& place)
{
    github::RepositoryLink link = github::publishingLinkOf(context->project.settings);
    if (link.repository == place.repository && link.fullName == place.fullName)
        return {};
    return context->world.store.write([&](store::Database& db) -> Result<> {
        SD_TRY(store::Project today, store::project(db, context->project.id));
        link.repository = place.repository;
        link.fullName = place.fullName;
        github::setPublishingLink(today.settings, link);
        SD_CHECK(store::updateProject(db, today));
        context->project = today;
        return {};
    });
}

//! Checks who publishes there before anything is changed.
class ProvisionPages final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"provision-pages"_s; }
    QString stage() const override { return u"provision"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Check what GitHub Pages of %1 shows now"),
                    {release().place[repositoryInPlace].toString()}),
                {},
                {u"gh api repos/%1/pages"_s.arg(release().place[repositoryInPlace].toString())},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        World& world = context->world;
        const QString project = context->project.id;
        CO_TRY(const PagesRemote remote, pagesRemote(context));
        CO_TRY(const PagesPlace place, co_await lookAtPages(remote));
        CO_TRY(auto before, pagesBefore(world.store.database(), project));
        const bool replace = context->operation.params[u"replace"_s].toBool();
        CO_CHECK(checkPlace(place, context->project, before.has_value(), replace));
        CO_CHECK(co_await checkSwitchingOn(remote, place, context->cancel));
        CO_CHECK(keepNumber(context, place));
        const bool isForeign = !place.commit.isEmpty() && place.project != project;
        if (!before) {
            before = PagesBefore();
            before->site = place.site;
        }
        if (isForeign) { // a ref keeps the commit, so that it can be restored
            const QString kept = pagesReleases(project) + u"before"_s;
            CO_TRY(const QString former, co_await github::refOf(remote.call, kept));
            if (former != place.commit)
                CO_CHECK(co_await github::setRef(remote.call, kept, place.commit, former));
            before->commit = place.commit;
        }
        CO_CHECK(keepPagesBefore(world, project, before));
        const QString address = place.address.toString(QUrl::FullyEncoded);
        context->note = verbatim(address);
        co_return QJsonObject{{u"commit"_s, place.commit},
                              {u"address"_s, address},
                              {u"domain"_s, place.site ? place.site->domain : QString()}};
    }
    Task<Result<>> undo(Context context) override
    {
        if (context->operation.kind != store::Operation::Kind::Deploy || !isFirst(context))
            co_return Result<>{};
        const QString project = context->project.id;
        CO_TRY(const auto before, pagesBefore(context->world.store.database(), project));
        if (!before)
            co_return Result<>{};
        if (!before->commit.isEmpty()) {
            CO_TRY(const PagesRemote remote, pagesRemote(context));
            const QString kept = pagesReleases(project) + u"before"_s;
            CO_CHECK(co_await github::removeRef(remote.call, kept));
        }
        co_return keepPagesBefore(context->world, project, std::nullopt);
    }
};

QList<pages::Addition> additionsOf(const Context& context, const QString& folder)
{
    // Without .nojekyll GitHub runs Jekyll, which omits names that begin with an underscore.
    QList<pages::Addition> additions{{u".nojekyll"_s, QByteArray("")}};
    const store::Deployment& deployment = context->deployment;
    additions.append(
        {pagesMarker(deployment.id), deployment.id.toLatin1() + ' ' + deployment.artifact.toLatin1() + '\n'});
    // GitHub reads a custom domain from a file in the branch.
    const QString domain = context->outcome(u"provision-pages"_s)[u"domain"_s].toString();
    if (!domain.isEmpty())
        additions.append({u"CNAME"_s, domain.toUtf8() + '\n'});
    // Pages has no fallback; 404.html is shown for every unknown path, with that status.
    const QString fallback = Snapshot::of(deployment).detection.spaFallback;
    QFile file(folder + u'/' + fallback);
    if (!fallback.isEmpty() && file.open(QIODevice::ReadOnly))
        additions.append({u"404.html"_s, file.readAll()});
    return additions;
}

Task<Result<pages::SiteFiles>> filesOf(Context context)
{
    CO_TRY(const build::Artifact artifact, context->world.artifacts.open(context->deployment.artifact));
    const QString folder = artifact.folder;
    const QList<pages::Addition> additions = additionsOf(context, folder);
    const std::function<Result<pages::SiteFiles>()> work = [folder, additions] {
        return pages::readSite(folder, additions);
    };
    co_return co_await build::onPool(work);
}

//! Uploads what the repository lacks, and keeps the release under a separate ref.
class PublishPages final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"publish-pages"_s; }
    QString stage() const override { return u"publish"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core", "Upload the release to the repository as a commit that is not live yet")),
                {{Change::Verb::Create,
                  say(QT_TRANSLATE_NOOP("core", "a commit of the site in %1"),
                      {release().place[repositoryInPlace].toString()})}},
                {u"git push %1 <commit>:refs/shipdeck/pages/<project>/%2"_s.arg(
                    release().place[repositoryInPlace].toString(), release().id)},
                say(QT_TRANSLATE_NOOP("core", "The release is removed."))};
    }
    Task<Result<QJsonObject>> run(Context context) override;
    Task<Result<>> undo(Context context) override
    {
        if (context->operation.kind != store::Operation::Kind::Deploy)
            co_return Result<>{};
        CO_TRY(const PagesRemote remote, pagesRemote(context));
        const QString ref = pagesReleases(context->project.id) + context->deployment.id;
        co_return co_await github::removeRef(remote.call, ref);
    }
};

//! What the repository has: the release that is Current, and its source where that is not enough.
Task<Result<QSet<QString>>> knownBlobs(Context context, PagesRemote remote, pages::SiteFiles site)
{
    QSet<QString> known;
    const QString current = context->outcome(u"provision-pages"_s)[u"commit"_s].toString();
    const QStringList commits{current, context->deployment.commit};
    for (const QString& commit : commits) {
        const bool isComplete =
            std::all_of(site.files.begin(), site.files.end(),
                        [&known](const pages::SiteFile& file) { return known.contains(file.blob); });
        if (commit.isEmpty() || isComplete)
            continue;
        CO_TRY(const QSet<QString> found, co_await github::blobsOf(remote.call, commit));
        known |= found;
    }
    co_return known;
}

Task<Result<>> sendBlobs(Context context, PagesRemote remote, pages::SiteFiles site, QList<pages::SiteFile> files)
{
    int sent = 0;
    for (const pages::SiteFile& file : files) {
        if (context->cancel)
            co_return canceled();
        CO_TRY(const QByteArray bytes, pages::contentOf(site, file));
        CO_CHECK(co_await github::makeBlob(remote.call, bytes));
        if (++sent % 10 == 0)
            context->say(say(QT_TRANSLATE_NOOP("core", "%1 of %2 files uploaded"),
                             {QString::number(sent), QString::number(files.size())}));
    }
    co_return Result<>{};
}

Task<Result<QString>> sendTree(PagesRemote remote, pages::SiteFiles site, pages::Upload upload)
{
    QString tree;
    for (const QList<pages::Upload::Item>& batch : upload.batches) {
        QList<github::TreeItem> items;
        for (const pages::Upload::Item& item : batch) {
            github::TreeItem entry{item.file.path, item.file.blob, {}};
            if (item.isInline) {
                CO_TRY(const QByteArray bytes, pages::contentOf(site, item.file));
                entry.text = QString::fromUtf8(bytes);
            }
            items.append(entry);
        }
        const QString base = tree;
        CO_TRY(tree, co_await github::makeTree(remote.call, items, base));
    }
    co_return tree;
}

//! GitHub's tree differs from the build; it must not be published.
Failure differs(const QString& fullName)
{
    return fail(Error::Kind::Provider, "pages-differs",
                say(QT_TRANSLATE_NOOP("core", "The release in %1 on GitHub does not match the build."), {fullName}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Deploy again. If this repeats, something changes the files in transit.")));
}

Task<Result<QJsonObject>> PublishPages::run(Context context)
{
    CO_TRY(const PagesRemote remote, pagesRemote(context));
    const QString ref = pagesReleases(context->project.id) + context->deployment.id;
    Snapshot snapshot = Snapshot::of(context->deployment);
    CO_TRY(const QString there, co_await github::refOf(remote.call, ref));
    if (!there.isEmpty() && there == snapshot.placed[u"commit"_s].toString()) {
        context->note = say(QT_TRANSLATE_NOOP("core", "already there"));
        co_return snapshot.placed;
    }
    CO_TRY(const pages::SiteFiles site, co_await filesOf(context));
    CO_CHECK(pages::checkSize(site.bytes));
    CO_TRY(const QSet<QString> known, co_await knownBlobs(context, remote, site));
    const pages::Upload upload = pages::planUpload(site, known);
    CO_CHECK(pages::checkUploads(int(upload.blobs.size())));
    CO_CHECK(co_await sendBlobs(context, remote, site, upload.blobs));
    CO_TRY(const QString tree, co_await sendTree(remote, site, upload));
    if (tree != site.tree)
        co_return differs(remote.fullName);
    const QString message = pagesRecord(context->project, context->deployment);
    CO_TRY(const QString commit, co_await github::makeCommit(remote.call, tree, message));
    CO_CHECK(co_await github::setRef(remote.call, ref, commit, there));
    snapshot.placed = {{u"commit"_s, commit}, {u"tree"_s, tree}};
    context->deployment.snapshot = snapshot.toJson();
    context->deployment.url = context->outcome(u"provision-pages"_s)[u"address"_s].toString();
    context->deployment.releaseUrl = remote.connection->client.instance()
                                         .webUrl(u"/%1/tree/%2"_s.arg(remote.fullName, commit))
                                         .toString(QUrl::FullyEncoded);
    CO_CHECK(context->save());
    context->note = say(QT_TRANSLATE_NOOP("core", "%1 files uploaded, %2 already there"),
                        {QString::number(upload.blobs.size() + upload.texts), QString::number(upload.known)});
    co_return snapshot.placed;
}

//! Checks that GitHub's tree id is ours, and that the page's references exist below the site's address.
class VerifyPages final : public ReleaseStep {
public:
    using ReleaseStep::ReleaseStep;
    QString name() const override { return u"verify-pages"_s; }
    QString stage() const override { return u"verify"_s; }
    PlannedStep planned() const override
    {
        return {name(),
                stage(),
                say(QT_TRANSLATE_NOOP("core",
                                      "Check that GitHub holds exactly what was built, and that its pages find "
                                      "their files")),
                {},
                {u"gh api repos/%1/git/commits/<commit>"_s.arg(release().place[repositoryInPlace].toString())},
                {}};
    }
    Task<Result<QJsonObject>> run(Context context) override
    {
        CO_TRY(const PagesRemote remote, pagesRemote(context));
        const Snapshot snapshot = Snapshot::of(context->deployment);
        const QString commit = snapshot.placed[u"commit"_s].toString();
        CO_TRY(const github::WrittenCommit written, co_await github::commitOf(remote.call, commit));
        if (written.tree != snapshot.placed[u"tree"_s].toString())
            co_return differs(remote.fullName);
        if (snapshot.healthPath.isEmpty() || snapshot.healthPath == u"/") {
            const auto site = co_await filesOf(context);
            if (!site && site.error().code == code::artifactMissing
                && context->operation.kind != store::Operation::Kind::Deploy)
                co_return QJsonObject{}; // its pages were checked when it was built
            if (!site)
                co_return tl::unexpected(site.error());
            const QUrl address(context->outcome(u"provision-pages"_s)[u"address"_s].toString());
            CO_CHECK(pages::checkReferences(*site, u"index.html"_s, address));
        }
        context->note = verbatim(commit.left(12));
        co_return QJsonObject{};
    }
};

} // namespace

QString pagesMarker(const QString& deployment)
{
    return u"shipdeck-release-%1.txt"_s.arg(deployment);
}

std::unique_ptr<Step> provisionPages(const PlannedRelease& release)
{
    return std::make_unique<ProvisionPages>(release);
}

std::unique_ptr<Step> publishPages(const PlannedRelease& release)
{
    return std::make_unique<PublishPages>(release);
}

std::unique_ptr<Step> verifyPages(const PlannedRelease& release)
{
    return std::make_unique<VerifyPages>(release);
}

} // namespace shipdeck::deploy
