// SPDX-License-Identifier: MIT
#include "github/publishing/git_data.h"

#include "github/client.h"
#include "github/github_error.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

Result<QString> shaIn(const QJsonDocument& answer, const QString& rest)
{
    const QString sha = answer[u"sha"_s].toString();
    if (sha.isEmpty())
        return unreadable(QUrl(rest));
    return sha;
}

QString escaped(const QString& name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name, "/"));
}

} // namespace

Task<Result<QString>> makeBlob(RepositoryCall call, QByteArray bytes)
{
    const QString rest = u"/git/blobs"_s;
    const QJsonObject body{{u"content"_s, QString::fromLatin1(bytes.toBase64())}, {u"encoding"_s, u"base64"_s}};
    CO_TRY(const QJsonDocument made, co_await call("POST", rest, body));
    co_return shaIn(made, rest);
}

Task<Result<QString>> makeTree(RepositoryCall call, QList<TreeItem> items, QString base)
{
    QJsonArray entries;
    for (const TreeItem& item : items) {
        QJsonObject entry{{u"path"_s, item.path}, {u"mode"_s, u"100644"_s}, {u"type"_s, u"blob"_s}};
        if (item.text)
            entry.insert(u"content"_s, *item.text);
        else
            entry.insert(u"sha"_s, item.blob);
        entries.append(entry);
    }
    QJsonObject body{{u"tree"_s, entries}};
    if (!base.isEmpty())
        body.insert(u"base_tree"_s, base);
    const QString rest = u"/git/trees"_s;
    CO_TRY(const QJsonDocument made, co_await call("POST", rest, body));
    co_return shaIn(made, rest);
}

Task<Result<QString>> makeCommit(RepositoryCall call, QString tree, QString message)
{
    const QString rest = u"/git/commits"_s;
    const QJsonObject body{{u"message"_s, message}, {u"tree"_s, tree}, {u"parents"_s, QJsonArray()}};
    CO_TRY(const QJsonDocument made, co_await call("POST", rest, body));
    co_return shaIn(made, rest);
}

Task<Result<WrittenCommit>> commitOf(RepositoryCall call, QString commit)
{
    const QString rest = u"/git/commits/"_s + escaped(commit);
    const QJsonObject none;
    CO_TRY(const QJsonDocument found, co_await call("GET", rest, none));
    WrittenCommit written{found[u"tree"_s][u"sha"_s].toString(), found[u"message"_s].toString()};
    if (written.tree.isEmpty())
        co_return unreadable(QUrl(rest));
    co_return written;
}

Task<Result<QSet<QString>>> blobsOf(RepositoryCall call, QString treeish)
{
    const QString rest = u"/git/trees/%1?recursive=1"_s.arg(escaped(treeish));
    const QJsonObject none;
    const Result<QJsonDocument> listed = co_await call("GET", rest, none);
    QSet<QString> blobs;
    if (!listed && (listed.error().kind == Error::Kind::NotFound || listed.error().kind == Error::Kind::Conflict))
        co_return blobs;
    if (!listed)
        co_return tl::unexpected(listed.error());
    const QJsonArray entries = (*listed)[u"tree"_s].toArray();
    for (const QJsonValue& entry : entries)
        if (entry[u"type"_s].toString() == u"blob")
            blobs << entry[u"sha"_s].toString();
    co_return blobs;
}

Task<Result<QString>> refOf(RepositoryCall call, QString name)
{
    const QString rest = u"/git/ref/"_s + escaped(name);
    const QJsonObject none;
    const Result<QJsonDocument> found = co_await call("GET", rest, none);
    // 409: a repository without any commit has no refs.
    if (!found && (found.error().kind == Error::Kind::NotFound || found.error().kind == Error::Kind::Conflict))
        co_return QString();
    if (!found)
        co_return tl::unexpected(found.error());
    const QString sha = (*found)[u"object"_s][u"sha"_s].toString();
    if (sha.isEmpty())
        co_return unreadable(QUrl(rest));
    co_return sha;
}

Task<Result<>> setRef(RepositoryCall call, QString name, QString commit, QString former)
{
    if (former.isEmpty()) {
        const QString rest = u"/git/refs"_s;
        const QJsonObject body{{u"ref"_s, u"refs/"_s + name}, {u"sha"_s, commit}};
        CO_CHECK(co_await call("POST", rest, body));
    } else {
        const QString rest = u"/git/refs/"_s + escaped(name);
        const QJsonObject body{{u"sha"_s, commit}, {u"force"_s, true}};
        CO_CHECK(co_await call("PATCH", rest, body));
    }
    co_return Result<>{};
}

Task<Result<>> removeRef(RepositoryCall call, QString name)
{
    CO_TRY(const QString there, co_await refOf(call, name));
    if (there.isEmpty())
        co_return Result<>{};
    const QString rest = u"/git/refs/"_s + escaped(name);
    const QJsonObject none;
    CO_CHECK(co_await call("DELETE", rest, none));
    co_return Result<>{};
}

Task<Result<QList<NamedRef>>> refsBelow(RepositoryCall call, QString prefix)
{
    const QString rest = u"/git/matching-refs/"_s + escaped(prefix);
    const QJsonObject none;
    CO_TRY(const QJsonDocument listed, co_await call("GET", rest, none));
    QList<NamedRef> refs;
    const QJsonArray entries = listed.array();
    for (const QJsonValue& entry : entries)
        refs.append({entry[u"ref"_s].toString().mid(5), entry[u"object"_s][u"sha"_s].toString()});
    co_return refs;
}

} // namespace shipdeck::github
