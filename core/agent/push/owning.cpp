// SPDX-License-Identifier: MIT
#include "agent/push/owning.h"

#include "base/ids.h"
#include "base/user_name.h"
#include "github/client.h"
#include "github/github_error.h"
#include "github/pushes/polling.h"
#include "store/projects.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace shipdeck::agent {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds renewedAfter = 6h;
constexpr std::chrono::seconds staleAfter = 24h; // longer than a laptop sleeps overnight

} // namespace

QJsonObject Ownership::toJson() const
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

Task<Result<Ownership>> Owning::ownershipOf(github::ClientPointer client, qint64 repository, QString scope,
                                            QString head, QString from)
{
    CO_TRY(const QString self, computer());
    CO_TRY(const github::Ownership before, co_await github::ownershipOf(client, repository, scope));
    if (!before.owner)
        co_return co_await take(client, repository, scope, head, before);
    Ownership ownership;
    ownership.owner = *before.owner;
    ownership.isOurs = ownership.owner.computer == self;
    const std::chrono::seconds age(ownership.owner.at.secsTo(before.now));
    const bool isFree =
        ownership.owner.computer.isEmpty() || age > staleAfter || (!from.isEmpty() && from == ownership.owner.computer);
    if (ownership.isOurs ? age > renewedAfter : isFree)
        co_return co_await take(client, repository, scope, head, before);
    co_return ownership;
}

Task<Result<Ownership>> Owning::take(github::ClientPointer client, qint64 repository, QString scope, QString head,
                                     github::Ownership before)
{
    Ownership ownership;
    CO_TRY(ownership.owner.computer, computer());
    ownership.owner.name = userName() + u'@' + QSysInfo::machineHostName();
    QString tree;
    if (!before.owner) {
        CO_TRY(const github::CommitText words, co_await github::wordsOf(client, repository, head));
        tree = words.tree;
    }
    const github::Owner wanted = ownership.owner;
    const auto claimed = co_await github::claim(client, repository, scope, wanted, before, tree);
    if (!claimed && (claimed.error().code == code::githubNotAllowed || claimed.error().kind == Error::Kind::NotFound)) {
        // A read-only account cannot record its ownership; it deploys anyway, and the person is told.
        ownership.isRecorded = false;
        ownership.isOurs = !before.owner || before.owner->computer == ownership.owner.computer;
        co_return ownership;
    }
    if (!claimed)
        co_return tl::unexpected(claimed.error());
    ownership.isOurs = *claimed; // otherwise the next poll finds the owner
    co_return ownership;
}

} // namespace shipdeck::agent
