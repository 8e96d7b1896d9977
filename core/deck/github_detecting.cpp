// SPDX-License-Identifier: MIT
// What a repository is, without cloning it.
#include "base/all.h"
#include "build/detect/detector.h"
#include "build/tree/pool.h"
#include "deck/github.h"
#include "deck/github_parts.h"
#include "deck/remote_tree.h"
#include "github/repositories/listing.h"
#include "github/repositories/refs.h"
#include "github/repositories/repository_cache.h"

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr int mostRounds = 12; // each brings files that the one before asked for; three are usual
constexpr int mostFiles = 400;

//! The tree of a commit.
Task<Result<std::shared_ptr<RemoteTree>>> treeOf(github::Client* client, github::Repository repository, QString commit,
                                                 Cancel cancel)
{
    const QString where = github::pathIn(repository, {u"git"_s, u"trees"_s, commit}) + u"?recursive=1"_s;
    CO_TRY(const QJsonDocument answer, co_await client->json(where, cancel));
    const QJsonArray entries = answer.object()[u"tree"_s].toArray();
    const std::function<std::shared_ptr<RemoteTree>()> read = [entries] {
        return std::make_shared<RemoteTree>(entries);
    };
    co_return co_await build::onPool(read);
}

//! Brings what detection asked for, side by side.
Task<Result<>> bring(github::Client* client, github::Repository repository, QString commit,
                     std::shared_ptr<RemoteTree> tree, Cancel cancel)
{
    const QStringList wanted = tree->wanted();
    const QByteArray raw = "application/vnd.github.raw+json";
    std::vector<Task<Result<github::Answer>>> asked;
    for (const QString& file : wanted) {
        const QString where = github::pathIn(repository, QStringList(u"contents"_s) + file.split(u'/'));
        asked.push_back(client->get(where + u"?ref="_s + commit, cancel, raw));
    }
    CO_TRY(const QList<github::Answer> answers, co_await all(std::move(asked)));
    for (qsizetype i = 0; i < wanted.size(); ++i)
        tree->bring(wanted[i], answers[i].body);
    co_return Result<>();
}

Task<Result<build::Detection>> detected(github::Client* client, github::Repository repository, QString commit,
                                        QString root, Cancel cancel)
{
    CO_TRY(const std::shared_ptr<RemoteTree> tree, co_await treeOf(client, repository, commit, cancel));
    build::DetectOptions options;
    if (!root.isEmpty())
        options.root = root == u"." ? QString(u""_s) : root;
    const std::function<Result<build::Detection>()> look = [tree, options] { return build::detect(*tree, options); };
    int files = 0;
    for (int round = 0;; ++round) {
        const Result<build::Detection> found = co_await build::onPool(look);
        files += int(tree->wanted().size());
        if (tree->wanted().isEmpty() || round == mostRounds || files > mostFiles)
            co_return found;
        CO_CHECK(co_await bring(client, repository, commit, tree, cancel));
    }
}

} // namespace

Task<Result<build::Detection>> GitHubService::detect(QString account, github::Repository repository, QString ref,
                                                     QString root, Cancel cancel)
{
    GitHubCall call(hold(), m_parts, cancel);
    CO_TRY(github::Client * client, call.client(account));
    CO_TRY(const QString commit, co_await github::commitOf(client, repository, ref, call.cancel));
    // Another version of Shipdeck may recognise more.
    const QString key = QStringList{QStringLiteral(SHIPDECK_VERSION), client->instance().host,
                                    QString::number(repository.id), commit, root}
                            .join(u' ');
    if (const QJsonObject known = call.parts->seen->detection(key); !known.isEmpty())
        co_return build::Detection::fromJson(known);
    CO_TRY(const build::Detection found, co_await detected(client, repository, commit, root, call.cancel));
    call.parts->seen->keepDetection(key, found.toJson());
    co_return found;
}

} // namespace shipdeck
