// SPDX-License-Identifier: MIT
#include "deck/github.h"

#include "base/clock.h"
#include "deck/github_parts.h"
#include "deck/github_sign_ins.h"
#include "deck/state.h"
#include "github/accounts/connections.h"
#include "github/repositories/avatars.h"
#include "github/repositories/refs.h"
#include "github/repositories/repository_cache.h"
#include "store/changes.h"
#include "store/projects.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

// Pages that come at the same time are shown at the same time: each showing sorts them all.
constexpr std::chrono::milliseconds betweenPages(100);
const QString favouritesKey = u"githubFavourites"_s;

//! The pages that have come over what was known: what is on screen while the rest is on its way.
QList<github::Repository> merged(const QList<github::Repository>& known, const QList<github::Repository>& page)
{
    QHash<qint64, github::Repository> fresh;
    for (const github::Repository& repository : page)
        fresh.insert(repository.id, repository);
    QList<github::Repository> all;
    for (const github::Repository& repository : known)
        if (!fresh.contains(repository.id))
            all << repository;
    return github::filtered(all + page, {});
}

std::shared_ptr<GitHubParts> partsOf(DeckState& state)
{
    github::BookStore store;
    store.database = [&state] { return &state.database(); };
    store.write = [&state](std::function<Result<>(store::Database&)> work) { return state.write(std::move(work)); };
    return std::make_shared<GitHubParts>(std::move(store), state.vault, state.paths());
}

} // namespace

GitHubService::GitHubService(DeckState& state)
    : DeckService(state), m_parts(partsOf(state)), m_signIns(std::make_unique<GitHubSignIns>(state, m_parts))
{
    connect(&state, &DeckState::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"accounts"_s))
            Q_EMIT accountsChanged();
    });
    connect(m_parts->connections.get(), &github::Connections::limitsChanged, this, &GitHubService::limitsChanged);
}

GitHubService::~GitHubService() = default;

void GitHubService::close()
{
    disconnect(); // nobody is there to be told any more
    m_parts->book->close();
    m_parts->closing.request();
}

Result<QList<github::Space>> GitHubService::knownSpaces(const QString& account) const
{
    SD_TRY(const github::Account about, m_parts->book->account(account));
    SD_TRY(const github::Instance instance, github::instanceOf(about.server));
    const github::Listing& listing = m_parts->listing(account);
    const bool isListed = m_parts->listedAt.value(account).isValid() || !listing.repositories.isEmpty();
    return github::spacesOf(about, instance, m_parts->organisations(account), listing, isListed);
}

Result<QList<github::Repository>> GitHubService::knownRepositories(const QString& account) const
{
    return m_parts->listing(account).repositories;
}

QDateTime GitHubService::knownAt(const QString& account) const
{
    (void)m_parts->listing(account);
    return m_parts->listedAt.value(account);
}

Task<Result<QList<github::Space>>> GitHubService::refreshSpaces(QString account, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    CO_TRY(const auto organisations, co_await github::listOrganisations(client, call.cancel));
    CO_CHECK(call.parts->book->account(account));
    if (organisations != call.parts->organisations(account)) {
        call.parts->organisations(account) = organisations;
        call.parts->seen->keepOrganisations(account, organisations);
        Q_EMIT repositoriesChanged(account);
    }
    co_return knownSpaces(account);
}

Task<Result<QList<github::Repository>>> GitHubService::refreshRepositories(QString account, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    QList<github::Repository> arrived; // and not shown yet
    QTimer next;
    next.setSingleShot(true);
    const auto show = [&] {
        QList<github::Repository>& known = call.parts->listing(account).repositories;
        const QList<github::Repository> now = merged(known, std::exchange(arrived, {}));
        if (now == known)
            return;
        known = now;
        Q_EMIT repositoriesChanged(account);
    };
    connect(&next, &QTimer::timeout, &next, show);
    bool isFirstPage = true;
    const std::function<void(const QList<github::Repository>&)> onPage = [&](const QList<github::Repository>& page) {
        arrived << page;
        if (std::exchange(isFirstPage, false))
            show();
        else if (!next.isActive())
            next.start(betweenPages);
    };
    const auto listed = co_await github::listMine(client, onPage, call.cancel);
    next.stop();
    if (!listed && !arrived.isEmpty())
        show(); // what did come
    if (!listed)
        co_return tl::unexpected(listed.error());
    github::Listing listing = *listed;
    CO_CHECK(call.parts->book->account(account)); // signed out meanwhile: nothing of it is kept
    listing.repositories = github::filtered(listing.repositories, {});
    github::Listing& known = call.parts->listing(account);
    const bool isNew = known.repositories != listing.repositories || known.hidden != listing.hidden;
    const bool isFirst = !call.parts->listedAt.value(account).isValid();
    known = listing;
    call.parts->listedAt.insert(account, nowUtc());
    call.parts->seen->keepListing(account, listing, nowUtc());
    if (isNew || isFirst)
        Q_EMIT repositoriesChanged(account);
    co_return listing.repositories;
}

Task<Result<QList<github::Repository>>> GitHubService::repositoriesOf(QString account, QString owner, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    co_return co_await github::listOf(client, owner, call.cancel);
}

Task<Result<github::Repository>> GitHubService::repository(QString account, QString owner, QString name, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    co_return co_await github::repositoryNamed(client, owner, name, call.cancel);
}

Task<Result<QList<github::Ref>>> GitHubService::refs(QString account, github::Repository repository,
                                                     github::Ref::Kind kind, QString of, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    co_return co_await github::listRefs(client, repository, kind, of, call.cancel);
}

Task<Result<github::Checks>> GitHubService::checks(QString account, github::Repository repository, QString commit,
                                                   Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    co_return co_await github::checksOf(client, repository, commit, call.cancel);
}

Task<Result<QByteArray>> GitHubService::avatar(QUrl address, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    Http* const http = &call.parts->pictures;
    github::ResponseCache* const cache = call.parts->answers.get();
    co_return co_await github::avatarAt(http, cache, address, call.cancel);
}

Result<QHash<QString, QString>> GitHubService::imported(const QString& account) const
{
    github::Server server;
    if (!account.isEmpty()) {
        SD_TRY(const github::Account about, m_parts->book->account(account));
        server = about.server;
    }
    SD_TRY(const github::Instance instance, github::instanceOf(server));
    SD_TRY(const auto projects, store::projects(m_state.database()));
    const QString before = instance.webUrl(u"/"_s).toString().toLower(), after = u".git"_s;
    QHash<QString, QString> names;
    for (const store::Project& project : projects) {
        QString location = project.location.toLower();
        if (!location.startsWith(before))
            continue;
        location.remove(0, before.size());
        if (location.endsWith(after))
            location.chop(after.size());
        names.insert(location, project.name);
    }
    return names;
}

QString GitHubService::gitUrl(const QString& account, const github::Repository& repository) const
{
    const auto about = m_parts->book->account(account);
    const auto instance = github::instanceOf(about ? about->server : github::Server());
    return instance ? instance->gitUrl(repository.owner, repository.name) : QString();
}

Result<QSet<QString>> GitHubService::favourites() const
{
    SD_TRY(const QString kept, m_state.setting(favouritesKey));
    const QStringList names = kept.split(u'\n', Qt::SkipEmptyParts);
    return QSet<QString>(names.begin(), names.end());
}

Task<Result<>> GitHubService::setFavourite(QString fullName, bool on)
{
    CO_TRY(QSet<QString> names, favourites());
    on ? void(names.insert(fullName)) : void(names.remove(fullName));
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    const QString kept = sorted.join(u'\n');
    co_return co_await m_state.setSetting(favouritesKey, kept);
}

github::Limits GitHubService::limits(const QString& account) const
{
    return m_parts->connections->limits(account);
}

} // namespace shipdeck
