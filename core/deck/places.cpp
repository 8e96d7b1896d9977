// SPDX-License-Identifier: MIT
#include "deck/places.h"

#include "deck/aws_deck.h"
#include "deck/github_deck.h"
#include "deck/local_hook.h"
#include "deploy/target.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace shipdeck {

Task<std::optional<github::RepositoryLink>> remoteOf(GitHubDeck* gitHub, build::SourceSpec source)
{
    const QPointer<GitHubDeck> alive(gitHub);
    QStringList addresses{source.location};
    if (source.kind != build::SourceSpec::Kind::Git) {
        const auto remotes = co_await remotesOf(source.location);
        addresses = remotes.value_or(QStringList());
    }
    for (const QString& address : std::as_const(addresses)) {
        if (!alive)
            break;
        build::SourceSpec there;
        there.kind = build::SourceSpec::Kind::Git;
        there.location = address;
        there.account = source.account;
        if (const auto link = gitHub->linkOf(there); link && !link->account.isEmpty())
            co_return link;
    }
    co_return std::nullopt;
}

namespace {

//! Keys to an account: whether they still open it, the plan tells.
bool hasAwsKeys()
{
    const auto profiles = AwsDeck().profiles();
    return profiles
        && std::any_of(profiles->begin(), profiles->end(), [](const AwsProfile& one) { return !one.error; });
}

//! A repository at GitHub that the person may push to.
Task<Result<bool>> mayPublish(GitHubDeck* gitHub, build::SourceSpec source, Cancel cancel)
{
    const QPointer<GitHubDeck> alive(gitHub);
    const auto link = co_await remoteOf(gitHub, source);
    if (!alive)
        co_return canceled();
    if (!link)
        co_return false;
    const QString account = link->account;
    const QString owner = link->fullName.section(u'/', 0, 0);
    const QString name = link->fullName.section(u'/', 1);
    const auto repository = co_await gitHub->repository(account, owner, name, cancel);
    co_return repository && repository->canPush && !repository->isArchived;
}

} // namespace

Task<Result<QStringList>> targetsFor(Deck* deck, build::SourceSpec source, build::Detection detection, Cancel cancel)
{
    QStringList names{deploy::targets().first()->name()};
    if (detection.needsChoice() || detection.kind != build::Detection::Kind::Static)
        co_return names;
    const QPointer<Deck> alive(deck);
    for (const deploy::Target* target : deploy::targets().mid(1)) {
        if (target->account() && !hasAwsKeys())
            continue;
        if (target->isInRepository()) {
            if (!alive)
                co_return canceled();
            GitHubDeck* const gitHub = &deck->github();
            CO_TRY(const bool may, co_await mayPublish(gitHub, source, cancel));
            if (!may)
                continue;
        }
        names << target->name();
    }
    co_return names;
}

} // namespace shipdeck
