// SPDX-License-Identifier: MIT
#include "build/sources/git_errors.h"
#include "build/sources/source.h"

#include "build/sources/checkout.h"
#include "build/sources/folder_source.h"
#include "build/sources/git_refs.h"
#include "build/sources/git_source.h"
#include "build/sources/github_source.h"
#include "build/sources/mirror.h"
#include "build/tree/pool.h"
#include "github/client.h"
#include "github/github_error.h"
#include "github/repositories/refs.h"
#include "store/accounts.h"

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! The likely reason if git could not read a repository. git itself only reports that it could not ask for a password;
//! GitHub tells whether the sign-in has expired, or an organisation requires SAML.
Task<Error> reasonOf(Error fromGit, SourceSpec spec, FetchOptions options, Cancel cancel)
{
    github::Client* const client = options.github;
    const auto repository = client ? client->instance().repositoryAt(spec.location) : std::nullopt;
    const bool isUnseen = fromGit.code == code::repositoryDenied || fromGit.code == code::repositoryMissing;
    if (!repository || !isUnseen)
        co_return fromGit;
    const QString host = client->instance().host, name = repository->first + u'/' + repository->second;
    if (client->isAnonymous() && spec.credential.isEmpty())
        co_return fail(Error::Kind::Denied, code::repositoryDenied,
                       say(QT_TRANSLATE_NOOP("core", "%1 is private, or does not exist on %2."), {name, host}),
                       say(QT_TRANSLATE_NOOP("core", "Check its name. If it is private, sign in: %1"),
                           {store::signInCommand(host)}))
            .value();
    if (client->isAnonymous())
        co_return fromGit; // the address contains a token
    const QString path = github::path({u"repos"_s, repository->first, repository->second});
    const auto asked = co_await client->json(path, cancel);
    if (asked || asked.error().kind == Error::Kind::Canceled)
        co_return fromGit;
    if (asked.error().code != code::githubNotFound)
        co_return asked.error();
    co_return fail(
        Error::Kind::NotFound, code::repositoryMissing,
        say(QT_TRANSLATE_NOOP("core", "This sign-in has no access to the repository %2 on %1, or it does not exist."),
            {host, name}),
        say(QT_TRANSLATE_NOOP("core",
                              "Check the name, and that this account has access. A fine-grained token only has access "
                              "to the repositories selected for it.")))
        .value();
}

} // namespace

Task<Result<QString>> currentCommit(SourceSpec spec, FetchOptions options, Cancel cancel)
{
    if (spec.kind != SourceSpec::Kind::Git)
        co_return QString();
    // Without a sign-in GitHub counts each question, and git's cost nothing.
    github::Client* const client = options.github && !options.github->isAnonymous() ? options.github : nullptr;
    const auto known = client ? client->instance().repositoryAt(spec.location) : std::nullopt;
    if (known) {
        github::Repository repository;
        repository.owner = known->first;
        repository.name = known->second;
        const QString ref = archiveRef(spec);
        const auto commit = co_await github::commitOf(client, repository, ref, cancel);
        if (commit || commit.error().kind == Error::Kind::Canceled)
            co_return commit;
    }
    CO_TRY(const Git git, Git::find(spec, options, cancel));
    const auto refs = co_await readRefs(git);
    if (!refs) {
        const Error error = refs.error();
        co_return tl::unexpected(co_await reasonOf(error, spec, options, cancel));
    }
    CO_TRY(const ResolvedRef found, resolveRef(*refs, spec.ref, spec.location));
    co_return found.commit.size() < 40 ? QString() : found.commit;
}

Task<Result<FetchedSource>> fetchSource(SourceSpec spec, QString intoFolder, Paths paths, FetchOptions options,
                                        Cancel cancel)
{
    if (spec.kind == SourceSpec::Kind::Git) {
        // With a mirror git fetches only what is new; without one an archive is faster.
        if (!QFile::exists(mirrorFolder(paths, spec.location))) {
            CO_TRY(const auto archived, co_await fetchArchive(spec, intoFolder, options, cancel));
            if (archived)
                co_return *archived;
        }
        const Result<FetchedSource> fetched = co_await fetchGit(spec, intoFolder, paths, options, cancel);
        if (fetched)
            co_return fetched;
        const Error error = fetched.error();
        co_return tl::unexpected(co_await reasonOf(error, spec, options, cancel));
    }
    auto copying = [spec, intoFolder, paths, options, cancel] {
        return fetchFolder(spec, intoFolder, paths, options, cancel);
    };
    auto fetched = co_await onPool(std::move(copying));
    if (fetched && !fetched->commit.isEmpty())
        co_return co_await withCommit(*fetched, spec, options, cancel);
    co_return fetched;
}

} // namespace shipdeck::build
