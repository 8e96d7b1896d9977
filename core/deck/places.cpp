// SPDX-License-Identifier: MIT
#include "deck/places.h"

#include "build/detect/detection.h"
#include "deck/aws.h"
#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/local_hook.h"
#include "deck/state.h"
#include "deploy/target.h"

using namespace Qt::StringLiterals;

namespace shipdeck {

Task<std::optional<github::RepositoryLink>> remoteOf(GitHubService* gitHub, build::SourceSpec source)
{
    QStringList addresses{source.location};
    if (source.kind != build::SourceSpec::Kind::Git) {
        const auto remotes = co_await remotesOf(source.location);
        addresses = remotes.value_or(QStringList());
    }
    for (const QString& address : std::as_const(addresses)) {
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
    const auto profiles = AwsService().profiles();
    return profiles
        && std::any_of(profiles->begin(), profiles->end(), [](const AwsProfile& one) { return !one.error; });
}

//! A repository at GitHub that the person may push to.
Task<Result<bool>> mayPublish(GitHubService* gitHub, build::SourceSpec source, Cancel cancel)
{
    const auto link = co_await remoteOf(gitHub, source);
    if (!link)
        co_return false;
    const QString account = link->account;
    const QString owner = link->fullName.section(u'/', 0, 0);
    const QString name = link->fullName.section(u'/', 1);
    const auto repository = co_await gitHub->repository(account, owner, name, cancel);
    co_return repository && repository->canPush && !repository->isArchived;
}

} // namespace

Task<Result<QStringList>> DeploymentService::targetsFor(build::SourceSpec source, build::Detection detection,
                                                        Cancel cancel)
{
    const auto held = hold();
    QStringList names{deploy::targets().first()->name()};
    if (detection.needsChoice())
        co_return names;
    for (const deploy::Target* target : deploy::targets().mid(1)) {
        if (!target->canRun(detection) || (target->account() && !hasAwsKeys()))
            continue;
        if (target->isInRepository()) {
            GitHubService* const gitHub = m_state.gitHub.get();
            CO_TRY(const bool may, co_await mayPublish(gitHub, source, cancel));
            if (!may)
                continue;
        }
        names << target->name();
    }
    co_return names;
}

} // namespace shipdeck
