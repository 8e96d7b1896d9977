// SPDX-License-Identifier: MIT
// Signs in with SHIPDECK_RIG_TOKEN and lists all repositories: cold, again by ETag, and from the cache alone. Prints one
// line of seconds for each, and how many repositories there were.
#include "deck/deck.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace shipdeck;

namespace {

void tell(const char* what, double seconds)
{
    std::printf("%s %.6f\n", what, seconds);
    std::fflush(stdout);
}

int refuse(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.render()));
    return 1;
}

struct Listed {
    double first = -1;
    double all = 0;
    qsizetype repositories = 0;
};

Result<Listed> list(GitHubService& gitHub, const QString& account)
{
    Listed listed;
    QElapsedTimer clock;
    QObject context;
    QObject::connect(&gitHub, &GitHubService::repositoriesChanged, &context, [&] {
        if (listed.first < 0)
            listed.first = double(clock.nsecsElapsed()) / 1e9;
    });
    clock.start();
    const auto repositories = QCoro::waitFor(gitHub.refreshRepositories(account));
    if (!repositories)
        return tl::unexpected(repositories.error());
    listed.all = double(clock.nsecsElapsed()) / 1e9;
    listed.repositories = repositories->size();
    return listed;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto paths = Paths::fromEnvironment();
    if (!paths)
        return refuse(paths.error());
    QString account;
    {
        const auto deck = Deck::open(*paths);
        if (!deck)
            return refuse(deck.error());
        GitHubService& gitHub = (*deck)->github();
        const auto signedIn = QCoro::waitFor(gitHub.signIns().signInWithToken({}, qgetenv("SHIPDECK_RIG_TOKEN")));
        if (!signedIn)
            return refuse(signedIn.error());
        account = signedIn->id;
        const auto cold = list(gitHub, account);
        if (!cold)
            return refuse(cold.error());
        tell("cold-first", cold->first);
        tell("cold-all", cold->all);
        const auto warm = list(gitHub, account);
        if (!warm)
            return refuse(warm.error());
        tell("warm-all", warm->all);
        tell("repositories", double(warm->repositories));
    }
    const auto again = Deck::open(*paths);
    if (!again)
        return refuse(again.error());
    QElapsedTimer clock;
    clock.start();
    const auto known = (*again)->github().knownRepositories(account);
    if (!known)
        return refuse(known.error());
    tell("cache", double(clock.nsecsElapsed()) / 1e9);
    tell("known", double(known->size()));
    return 0;
}
