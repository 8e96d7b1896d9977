// SPDX-License-Identifier: MIT
// What Shipdeck stores on this computer, and deleting what is not needed.
#include "base/sizes.h"
#include "commands.h"
#include "deck/projects.h"
#include "deck/storage.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using Kind = StorageGroup::Kind;

const QStringList& deletableKinds()
{
    static const QStringList names = [] {
        QStringList all;
        for (const Kind kind :
             {Kind::Dependencies, Kind::Repository, Kind::Tool, Kind::Logs, Kind::Pictures, Kind::Releases})
            all << storageKindName(kind);
        return all;
    }();
    return names;
}

Result<> checkKinds(const QStringList& kinds)
{
    for (const QString& kind : kinds)
        if (!deletableKinds().contains(kind))
            return fail(Error::Kind::BadInput, "usage",
                        say(QT_TRANSLATE_NOOP("core", "`shipctl clean` cannot delete %1."), {kind}),
                        say(QT_TRANSLATE_NOOP("core", "Use one of: %1."), {deletableKinds().join(u", "_s)}));
    return {};
}

//! Without a kind: what is downloaded again when it is needed.
bool isWanted(const StorageGroup& group, const QStringList& kinds, const QString& project)
{
    if (!group.mayGo() || (!project.isEmpty() && group.project != project))
        return false;
    return kinds.isEmpty() ? group.isCache() : kinds.contains(storageKindName(group.kind));
}

//! What is not deletable, too.
StorageUse partOf(StorageUse use, const QStringList& kinds, const QString& project)
{
    use.groups.removeIf([&](const StorageGroup& group) {
        return (!project.isEmpty() && group.project != project)
            || (!kinds.isEmpty() && !kinds.contains(storageKindName(group.kind)));
    });
    return use;
}

QJsonObject toJson(const StorageGroup& group)
{
    return {{u"kind"_s, storageKindName(group.kind)},
            {u"project"_s, group.project.isEmpty() ? QJsonValue() : QJsonValue(group.name)},
            {u"tool"_s, group.kind == Kind::Tool ? QJsonValue(group.name) : QJsonValue()},
            {u"count"_s, group.count},
            {u"bytes"_s, group.bytes},
            {u"deletable"_s, group.mayGo()},
            {u"about"_s, group.about.render()}};
}

void list(Output& out, const StorageUse& use)
{
    QList<QStringList> rows{{QCoreApplication::translate("core", "Kind"),
                             QCoreApplication::translate("core", "Of"),
                             QCoreApplication::translate("core", "Size"),
                             QCoreApplication::translate("core", "Deletable"),
                             {}}};
    QJsonArray groups;
    for (const StorageGroup& group : use.groups) {
        rows << QStringList{storageKindName(group.kind), group.name.isEmpty() ? u"–"_s : group.name,
                            sizeText(group.bytes),
                            group.mayGo() ? QCoreApplication::translate("core", "yes")
                                          : QCoreApplication::translate("core", "no"),
                            group.about.render()};
        groups << toJson(group);
    }
    const QString sum = QCoreApplication::translate("core", "%1 in total, of which %2 can be deleted. Disk budget: %3.")
                            .arg(sizeText(use.total()), sizeText(use.deletable()), sizeText(use.budget));
    out.result(table(rows) + sum + u'\n',
               {{u"groups"_s, groups},
                {u"bytes"_s, use.total()},
                {u"deletableBytes"_s, use.deletable()},
                {u"budget"_s, use.budget},
                {u"freeOnDisk"_s, use.freeOnDisk}});
}

Task<Exit> deleteItems(Call call, QStringList items)
{
    const Deck* const deck = call.deck;
    const Cancel cancel = call.cancel;
    const Paths paths = deck->paths();
    const auto asked = co_await askToCleanUp(paths, items);
    if (!asked)
        co_return call.out.failure(asked.error());
    const QString id = *asked;
    const auto ended = co_await endOfCleanUp(deck, id, cancel);
    if (!ended)
        co_return call.out.failure(ended.error());
    if (ended->error)
        co_return call.out.failure(*ended->error);
    call.out.result(QCoreApplication::translate("core", "%1 freed.").arg(sizeText(ended->freed)),
                    {{u"freedBytes"_s, ended->freed}, {u"items"_s, items.size()}});
    co_return Exit::Done;
}

Task<Exit> runClean(Call call)
{
    Deck* const deck = call.deck;
    const QStringList kinds = call.arguments.positional();
    if (const auto known = checkKinds(kinds); !known)
        co_return call.out.failure(known.error());
    QString project;
    if (call.arguments.has(u"project"_s)) {
        const auto found = deck->projects().get(call.arguments.value(u"project"_s));
        if (!found)
            co_return call.out.failure(found.error());
        project = found->project.id;
    }
    const Paths paths = deck->paths();
    const auto use = co_await measureStorage(paths);
    if (!use)
        co_return call.out.failure(use.error());
    if (call.arguments.has(u"list"_s)) {
        list(call.out, partOf(*use, kinds, project));
        co_return Exit::Done;
    }
    QStringList items;
    for (const StorageGroup& group : use->groups)
        if (isWanted(group, kinds, project))
            items << group.items;
    if (items.isEmpty()) {
        call.out.result(QCoreApplication::translate("core", "There is nothing to delete."),
                        {{u"freedBytes"_s, 0}, {u"items"_s, 0}});
        co_return Exit::Done;
    }
    co_return co_await deleteItems(call, items);
}

} // namespace

Command cleanCommand()
{
    return {{u"clean"_s,
             u"[dependencies|repositories|tools|logs|pictures|releases …]"_s,
             u"delete what this computer does not need; without a kind only what is downloaded again"_s,
             {{u"list"_s, {}, u"show what is stored and what can be deleted; delete nothing"_s},
              {u"project"_s, u"PROJECT"_s, u"only files of this project"_s}},
             0,
             6},
            &runClean};
}

} // namespace shipdeck::cli
