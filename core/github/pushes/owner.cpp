// SPDX-License-Identifier: MIT
#include "github/pushes/owner.h"

#include "base/clock.h"
#include "github/client.h"
#include "github/github_error.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

//! "shipdeck/production", below refs/. Unsafe characters in a root's name are replaced.
QString refOf(const QString& environment)
{
    QString name;
    for (const QChar c : environment)
        name += c.isLetterOrNumber() || c == u'-' ? c : u'_';
    return u"shipdeck/"_s + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

QDateTime dateOf(const Answer& answer)
{
    for (const auto& [name, value] : answer.headers)
        if (name.toLower() == "date")
            return QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return {};
}

} // namespace

QString recordOf(const Owner& owner, const QString& environment)
{
    const QJsonObject record{{u"computer"_s, owner.computer}, {u"name"_s, owner.name}};
    return u"Shipdeck deploys %1 from %2.\n\n%3\n"_s.arg(environment, owner.name,
                                                         QString::fromUtf8(
                                                             QJsonDocument(record).toJson(QJsonDocument::Compact)));
}

Owner ownerFrom(const QString& record)
{
    const QJsonObject object = QJsonDocument::fromJson(record.trimmed().section(u'\n', -1).toUtf8()).object();
    Owner owner;
    owner.computer = object[u"computer"_s].toString().left(64);
    owner.name = object[u"name"_s].toString().left(128).simplified();
    return owner;
}

Task<Result<Ownership>> ownershipOf(ClientPointer client, qint64 repository, QString environment)
{
    const QString path = repositoryPath(repository, u"/git/ref/"_s + refOf(environment));
    const Result<Answer> answer = co_await client->get(path);
    Ownership found;
    found.now = nowUtc();
    if (!answer && answer.error().kind == Error::Kind::NotFound)
        co_return found;
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (QDateTime date = dateOf(*answer); date.isValid()) {
        date.setTimeSpec(Qt::UTC);
        found.now = date;
    }
    const QString commit = QJsonDocument::fromJson(answer->body).object()[u"object"_s][u"sha"_s].toString();
    if (commit.isEmpty())
        co_return client->notKept(*answer);
    const QString recordPath = repositoryPath(repository, u"/git/commits/"_s + commit);
    CO_TRY(const QJsonDocument record, co_await client->json(recordPath));
    Owner owner = ownerFrom(record[u"message"_s].toString());
    owner.commit = commit;
    owner.tree = record[u"tree"_s][u"sha"_s].toString();
    owner.at = QDateTime::fromString(record[u"committer"_s][u"date"_s].toString(), Qt::ISODate).toUTC();
    found.owner = owner;
    co_return found;
}

QString ownerRef(const QString& environment)
{
    return u"refs/"_s + refOf(environment);
}

Task<Result<>> giveUp(ClientPointer client, qint64 repository, QString environment, QString computer)
{
    CO_TRY(const Ownership now, co_await ownershipOf(client, repository, environment));
    if (!now.owner || now.owner->computer != computer)
        co_return Result<>{};
    const QString path = repositoryPath(repository, u"/git/refs/"_s + refOf(environment));
    CO_CHECK(co_await client->write("DELETE", path));
    co_return Result<>{};
}

Task<Result<bool>> claim(ClientPointer client, qint64 repository, QString environment, Owner wanted, Ownership before,
                         QString tree)
{
    QJsonObject commit{{u"message"_s, recordOf(wanted, environment)},
                       {u"tree"_s, before.owner ? before.owner->tree : tree}};
    commit.insert(u"parents"_s, before.owner ? QJsonArray{before.owner->commit} : QJsonArray());
    const QString commits = repositoryPath(repository, u"/git/commits"_s);
    CO_TRY(const QJsonDocument made, co_await client->write("POST", commits, commit));
    const QString sha = made[u"sha"_s].toString();
    const QString name = refOf(environment);
    Result<QJsonDocument> moved;
    if (before.owner) {
        const QJsonObject body{{u"sha"_s, sha}, {u"force"_s, false}};
        const QString path = repositoryPath(repository, u"/git/refs/"_s + name);
        moved = co_await client->write("PATCH", path, body);
    } else {
        const QJsonObject body{{u"ref"_s, u"refs/"_s + name}, {u"sha"_s, sha}};
        const QString path = repositoryPath(repository, u"/git/refs"_s);
        moved = co_await client->write("POST", path, body);
    }
    // 422: the ref exists already, or has moved.
    if (!moved && (moved.error().kind == Error::Kind::BadInput || moved.error().kind == Error::Kind::Conflict))
        co_return false;
    if (!moved)
        co_return tl::unexpected(moved.error());
    co_return true;
}

} // namespace shipdeck::github
