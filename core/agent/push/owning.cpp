// SPDX-License-Identifier: MIT
#include "agent/push/owning.h"

#include "base/ids.h"
#include "github/pushes/looking.h"
#include "store/projects.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds renewedAfter = 6h;
constexpr std::chrono::seconds staleAfter = 24h; // a laptop that sleeps over night keeps what it had

} // namespace

QJsonObject Standing::toJson() const
{
    return {{u"ours"_s, isOurs}, {u"recorded"_s, isRecorded}, {u"name"_s, owner.name}, {u"computer"_s, owner.computer}};
}

Result<QString> Owning::computer()
{
    const QString key = u"computer"_s;
    SD_TRY(QString id, store::setting(m_store.database(), key));
    if (!id.isEmpty())
        return id;
    id = newToken();
    SD_CHECK(m_store.write([&](store::Database& db) { return store::setSetting(db, key, id); }));
    return id;
}

Task<Result<Standing>> Owning::standingOf(github::ClientPointer client, qint64 repository, QString scope, QString head,
                                          QString from)
{
    CO_TRY(const QString self, computer());
    CO_TRY(const github::Ownership before, co_await github::ownershipOf(client, repository, scope));
    if (!before.owner)
        co_return co_await take(client, repository, scope, head, before);
    Standing standing;
    standing.owner = *before.owner;
    standing.isOurs = standing.owner.computer == self;
    const std::chrono::seconds age(standing.owner.at.secsTo(before.now));
    const bool isFree =
        standing.owner.computer.isEmpty() || age > staleAfter || (!from.isEmpty() && from == standing.owner.computer);
    if (standing.isOurs ? age > renewedAfter : isFree)
        co_return co_await take(client, repository, scope, head, before);
    co_return standing;
}

Task<Result<Standing>> Owning::take(github::ClientPointer client, qint64 repository, QString scope, QString head,
                                    github::Ownership before)
{
    Standing standing;
    CO_TRY(standing.owner.computer, computer());
    standing.owner.name = qEnvironmentVariable("USER", u"somebody"_s) + u'@' + QSysInfo::machineHostName();
    QString tree;
    if (!before.owner) {
        CO_TRY(const github::CommitWords words, co_await github::wordsOf(client, repository, head));
        tree = words.tree;
    }
    const github::Owner wanted = standing.owner;
    const auto claimed = co_await github::claim(client, repository, scope, wanted, before, tree);
    if (!claimed && (claimed.error().code == u"github-not-allowed" || claimed.error().kind == Error::Kind::NotFound)) {
        // Whoever may only read can't be seen by others; they are told so instead of being kept from deploying.
        standing.isRecorded = false;
        standing.isOurs = !before.owner || before.owner->computer == standing.owner.computer;
        co_return standing;
    }
    if (!claimed)
        co_return tl::unexpected(claimed.error());
    standing.isOurs = *claimed; // if not: the next look finds out whose it is
    co_return standing;
}

} // namespace shipdeck::agent
