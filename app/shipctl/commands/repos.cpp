// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "github/repositories/listing.h"
#include "store/accounts.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

//! The named account, or the latest; nullopt: none.
Result<std::optional<github::Account>> chosen(const GitHubService& github, const Arguments& arguments)
{
    if (arguments.has(u"account"_s)) {
        SD_TRY(const github::Account named, github.signIns().account(arguments.value(u"account"_s)));
        return std::optional(named);
    }
    if (const auto standard = github.signIns().standard())
        return standard;
    SD_TRY(const auto all, github.signIns().accounts());
    return all.isEmpty() ? std::nullopt : std::optional(all.constFirst()); // a signed-out account reports that itself
}

//! Whether the last known list may replace a missing response.
bool mayShowKnown(const Call& call, const Error& error, const QDateTime& knownAt)
{
    const bool isPassing =
        error.kind == Error::Kind::Network || error.kind == Error::Kind::Limit || error.kind == Error::Kind::Provider;
    if (!isPassing || call.arguments.has(u"refresh"_s) || !knownAt.isValid())
        return false;
    call.out.note(error.what.render());
    call.out.note(QCoreApplication::translate("core", "Showing data from %1 ago.").arg(ago(knownAt)));
    return true;
}

QString accessText(const github::Space& space)
{
    switch (space.access) {
    case github::Space::Access::NeedsSaml:
        return QCoreApplication::translate("core", "private repositories need a SAML sign-in: %1")
            .arg(space.solveAt.toString());
    case github::Space::Access::NoPrivate: return QCoreApplication::translate("core", "public repositories only");
    case github::Space::Access::Full: break;
    }
    return {};
}

Task<Exit> runSpaces(Call call)
{
    GitHubService& github = call.deck->github();
    const auto account = chosen(github, call.arguments);
    if (!account || !*account)
        co_return call.out.failure(account ? store::notSignedIn().value() : account.error());
    const QString id = (*account)->id;
    const Cancel cancel = call.cancel;
    auto listing = github.refreshRepositories(id, cancel); // in parallel, as it has the counts
    auto spaces = co_await github.refreshSpaces(id, cancel);
    const auto listed = co_await listing;
    const std::optional<Error> failed = !spaces ? std::optional(spaces.error())
        : !listed                               ? std::optional(listed.error())
                                                : std::nullopt;
    if (failed && !mayShowKnown(call, *failed, github.knownAt(id)))
        co_return call.out.failure(*failed);
    spaces = github.knownSpaces(id);
    if (!spaces)
        co_return call.out.failure(spaces.error());
    QList<QStringList> rows;
    QJsonArray items;
    for (const github::Space& space : *spaces) {
        rows << QStringList{space.login, QString::number(space.repositories), accessText(space)};
        items << github::toPublicJson(space);
    }
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

//! The account's repositories; if `space` is not one of its own, the public ones there.
Task<Result<QList<github::Repository>>> found(Call* call, std::optional<github::Account> account, QString space)
{
    GitHubService& github = call->deck->github();
    const Cancel cancel = call->cancel;
    if (!account && space.isEmpty())
        co_return store::notSignedIn();
    const QString id = account ? account->id : QString();
    if (account) {
        auto mine = co_await github.refreshRepositories(id, cancel);
        if (!mine && mayShowKnown(*call, mine.error(), github.knownAt(id)))
            mine = github.knownRepositories(id);
        if (!mine)
            co_return mine;
        github::RepositoryFilter filter;
        filter.space = space;
        const QList<github::Repository> here = github::filtered(*mine, filter);
        if (!here.isEmpty() || space.isEmpty() || space.compare(account->login, Qt::CaseInsensitive) == 0)
            co_return here;
    }
    co_return co_await github.repositoriesOf(id, space, cancel);
}

//! Accepts only an owner, not a repository.
Result<> checkSpace(const QString& space)
{
    const QString owner = space.section(u'/', 0, 0), name = space.section(u'/', 1, 1);
    if (!space.contains(u'/') || owner.isEmpty() || name.isEmpty())
        return space.isEmpty() ? Result<>() : github::checkOwnerName(space);
    return fail(Error::Kind::BadInput, "space-needed",
                say(QT_TRANSLATE_NOOP("core", "%1 is a repository, not an owner."), {space}),
                say(QT_TRANSLATE_NOOP("core", "List the owner's repositories: shipctl repos %1 --search %2"),
                    {owner, name}));
}

QString marksOf(const github::Repository& repository)
{
    QStringList marks;
    if (repository.isPrivate)
        marks << QCoreApplication::translate("core", "private");
    if (repository.isFork)
        marks << QCoreApplication::translate("core", "fork");
    if (repository.isArchived)
        marks << QCoreApplication::translate("core", "archived");
    return marks.join(u' ');
}

Task<Exit> runRepos(Call call)
{
    bool isNumber = true;
    const int limit = call.arguments.value(u"limit"_s, u"0"_s).toInt(&isNumber);
    if (!isNumber || limit < 0)
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say(QT_TRANSLATE_NOOP("core", "--limit takes a number.")),
                                        say(QT_TRANSLATE_NOOP("core", "`shipctl repos --help` shows its usage.")))
                                       .value());
    const auto account = chosen(call.deck->github(), call.arguments);
    if (!account)
        co_return call.out.failure(account.error());
    Call* const asked = &call;
    const QString space = call.arguments.first();
    if (const auto checked = checkSpace(space); !checked)
        co_return call.out.failure(checked.error());
    const std::optional<github::Account> who = *account;
    const auto repositories = co_await found(asked, who, space);
    if (!repositories)
        co_return call.out.failure(repositories.error());
    github::RepositoryFilter filter;
    filter.text = call.arguments.value(u"search"_s);
    const QList<github::Repository> chosenOnes = github::filtered(*repositories, filter);
    QList<QStringList> rows;
    QJsonArray items;
    for (const github::Repository& repository : chosenOnes) {
        if (limit > 0 && items.size() >= limit)
            break;
        rows << QStringList{repository.fullName(), repository.language, ago(repository.pushedAt), marksOf(repository),
                            repository.description.left(60)};
        items << github::toPublicJson(repository);
    }
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

} // namespace

Command spacesCommand()
{
    return {{u"spaces"_s,
             {},
             u"list accounts and organisations whose repositories you can deploy"_s,
             {{u"account"_s, u"ACCOUNT"_s, u"login or login@host; default: the latest sign-in"_s},
              {u"refresh"_s, {}, u"do not fall back to cached results without a network"_s}},
             0,
             0},
            &runSpaces};
}

Command reposCommand()
{
    return {{u"repos"_s,
             u"[space]"_s,
             u"list repositories by latest push; any owner's without a sign-in"_s,
             {{u"search"_s, u"TEXT"_s, u"words in owner, name, description or language"_s},
              {u"limit"_s, u"N"_s, u"maximum number; default: all"_s},
              {u"account"_s, u"ACCOUNT"_s, u"login or login@host; default: the latest sign-in"_s},
              {u"refresh"_s, {}, u"do not fall back to cached results without a network"_s}},
             0,
             1},
            &runRepos};
}

} // namespace shipdeck::cli
