// SPDX-License-Identifier: MIT
#include "models/github_words.h"

#include "base/clock.h"
#include "models/time_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int fewLeft = 300; // of 5,000 an hour; leaves enough for manual actions

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GitHub)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QList<RepositoryRow> rowsOf(const QList<github::Repository>& repositories, const RepositoryFacts& facts)
{
    QList<RepositoryRow> favourites, others;
    for (const github::Repository& repository : repositories) {
        const QString key = repository.fullName().toLower();
        RepositoryRow row;
        row.id = repository.fullName();
        row.owner = repository.owner;
        row.name = repository.name;
        row.description = repository.description;
        row.language = repository.language;
        row.framework = facts.frameworks.value(key);
        row.age = ageShort(repository.pushedAt);
        if (repository.pushedAt.isValid())
            row.ageTip = Words::tr("Last push %1").arg(absoluteText(repository.pushedAt));
        row.project = facts.imported.value(key);
        row.isPrivate = repository.isPrivate;
        row.isFork = repository.isFork;
        row.isArchived = repository.isArchived;
        row.isFavourite = facts.favourites.contains(key);
        (row.isFavourite ? favourites : others) << row;
    }
    if (!favourites.isEmpty()) {
        favourites.first().section = Words::tr("Favourites");
        if (!others.isEmpty())
            others.first().section = Words::tr("By last push");
    }
    return favourites + others;
}

QList<SpaceRow> spaceRowsOf(const QList<github::Space>& spaces, const QList<github::Repository>& repositories,
                            const QString& self)
{
    QHash<QString, int> counts;
    for (const github::Repository& repository : repositories)
        ++counts[repository.owner.toLower()];
    const QLocale locale;
    QList<SpaceRow> rows{{{}, Words::tr("All repositories"), locale.toString(repositories.size()), {}}};
    QList<SpaceRow> organisations;
    for (const github::Space& space : spaces) {
        SpaceRow row{space.login, space.login, {}, {}};
        if (const int count = counts.take(space.login.toLower()); count > 0 || space.repositories == 0)
            row.count = locale.toString(count);
        else if (space.repositories > 0)
            row.count = locale.toString(space.repositories);
        if (space.access == github::Space::Access::NeedsSaml)
            row.note = Words::tr("Single sign-on is needed");
        else if (space.access == github::Space::Access::NoPrivate)
            row.note = Words::tr("Private repositories are not shown");
        if (space.login.compare(self, Qt::CaseInsensitive) == 0)
            rows << row;
        else
            organisations << row;
    }
    // Shared repositories may belong to spaces that this person is no member of.
    for (auto [login, count] : counts.asKeyValueRange())
        for (const github::Repository& repository : repositories)
            if (repository.owner.compare(login, Qt::CaseInsensitive) == 0) {
                organisations << SpaceRow{repository.owner, repository.owner, locale.toString(count), {}};
                break;
            }
    std::sort(organisations.begin(), organisations.end(),
              [](const SpaceRow& a, const SpaceRow& b) { return a.login.compare(b.login, Qt::CaseInsensitive) < 0; });
    return rows + organisations;
}

QStringList languagesOf(const QList<github::Repository>& repositories)
{
    QHash<QString, int> counts;
    for (const github::Repository& repository : repositories)
        if (!repository.language.isEmpty())
            ++counts[repository.language];
    QStringList languages = counts.keys();
    std::sort(languages.begin(), languages.end(), [&counts](const QString& a, const QString& b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    return languages;
}

QString accountText(const std::optional<github::Account>& account)
{
    return account ? Words::tr("%1 on %2").arg(account->login, account->server.host) : Words::tr("Not signed in");
}

QString wayText(github::Account::Way way)
{
    switch (way) {
    case github::Account::Way::Device: return Words::tr("in the browser");
    case github::Account::Way::Token: return Words::tr("with a token");
    case github::Account::Way::GhCli: return Words::tr("with gh");
    case github::Account::Way::App: return Words::tr("with your own GitHub App");
    }
    return {};
}

QString limitText(const github::Limits& limits)
{
    const auto core = limits.resources().constFind(u"core"_s);
    if (core == limits.resources().constEnd() || core->limit == 0)
        return {};
    const QLocale locale;
    return Words::tr("%1 of %2 requests left, reset at %3")
        .arg(locale.toString(core->remaining), locale.toString(core->limit), clockText(core->resets));
}

bool isShort(const github::Limits& limits)
{
    const auto all = limits.resources();
    const auto core = all.constFind(u"core"_s);
    return core != all.constEnd() && core->limit > 0 && core->remaining < fewLeft && core->resets > nowUtc();
}

QString clockText(const QDateTime& at)
{
    const QDateTime local = at.toLocalTime();
    if (local.date() == nowUtc().toLocalTime().date())
        return QLocale().toString(local.time(), u"HH:mm"_s);
    return absoluteText(at);
}

QString refName(const github::Ref& ref)
{
    if (ref.kind == github::Ref::Kind::PullRequest)
        return u'#' + ref.name;
    return ref.kind == github::Ref::Kind::Commit ? ref.name.left(7) : ref.name;
}

QString refText(const github::Ref& ref)
{
    const QString title = ref.title.isEmpty() ? refName(ref) : refName(ref) + u"  "_s + ref.title;
    if (ref.kind == github::Ref::Kind::Branch || ref.kind == github::Ref::Kind::Tag)
        return refName(ref);
    return joined({title, ref.author, ageText(ref.at)});
}

QString checksText(const github::Checks& checks)
{
    const auto counted = [](int count, const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(count);
    };
    switch (checks.state) {
    case github::Checks::State::None: return {};
    case github::Checks::State::Pending:
        return counted(checks.pending, Words::tr("1 check still running"), Words::tr("%1 checks still running"));
    case github::Checks::State::Passed:
        return counted(checks.passed, Words::tr("1 check passed"), Words::tr("%1 checks passed"));
    case github::Checks::State::Failed:
        return counted(checks.failed, Words::tr("1 check failed"), Words::tr("%1 checks failed"));
    }
    return {};
}

} // namespace shipdeck::ui
