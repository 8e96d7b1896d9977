// SPDX-License-Identifier: MIT
// One repository is one project, however its name is written: its letters may differ, and GitHub knows it by the names
// that it had before.
#include "deck/deck.h"
#include "deck/github_deck.h"
#include "deploy/enqueue.h"
#include "deploy/target.h"
#include "store/projects.h"

#include <QPointer>
#include <QUrl>

namespace shipdeck {
namespace {

QString serverOf(const QString& address)
{
    return QUrl(address).adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded).toLower();
}

} // namespace

Task<Result<DeployRequest>> Deck::recognised(DeployRequest request, Cancel cancel)
{
    if (!request.like.isEmpty())
        co_return withSourceOfLike(request);
    const build::SourceSpec source = request.source;
    const auto link = m_github->linkOf(source);
    if (!request.project.isEmpty() || !link)
        co_return request;
    store::Database& db = m_store->database();
    const QString usual = deploy::defaultTarget().name();
    CO_TRY(const auto exact, store::projectOfSource(db, source.location, source.root, request.target, usual));
    if (exact)
        co_return request;
    CO_TRY(const QList<store::Project> all, store::projects(db));
    QList<store::Project> possible;
    for (const store::Project& project : all)
        if (serverOf(project.location) == serverOf(source.location) && project.root == source.root
            && (request.target.isEmpty() || deploy::targetOf(project).name() == request.target))
            possible << project;
    const auto named = [&](const QString& fullName) -> const store::Project* {
        for (const store::Project& project : std::as_const(possible))
            if (const auto its = m_github->linkOf(deploy::sourceOf(project));
                its && its->fullName.compare(fullName, Qt::CaseInsensitive) == 0)
                return &project;
        return nullptr;
    };
    if (const store::Project* same = named(link->fullName)) {
        request.source.location = same->location;
        co_return request;
    }
    const QString owner = link->fullName.section(u'/', 0, 0), name = link->fullName.section(u'/', 1);
    const QPointer<const Deck> alive(this); // the window may close meanwhile
    const auto repository = co_await m_github->repository(link->account, owner, name, cancel);
    // From here on this account is passed over, and nobody would say why a private one is not seen.
    if (!repository && repository.error().code == QStringLiteral("github-signed-out"))
        co_return tl::unexpected(repository.error());
    if (!alive || !repository) // whoever fetches it says why
        co_return request;
    request.repository = repository->id;
    request.source.location = m_github->gitUrl(link->account, *repository);
    const store::Project* same = named(repository->fullName());
    for (const store::Project& project : std::as_const(possible))
        if (!same && github::linkOf(project.settings).repository == repository->id)
            same = &project;
    // The former name is free for somebody else's repository from now on: the project follows its own.
    if (same)
        request.project = same->name;
    co_return request;
}

} // namespace shipdeck
