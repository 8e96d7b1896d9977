// SPDX-License-Identifier: MIT
#include "deploy/aws/removal_end.h"

#include "deploy/aws/stacks/stacks.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString endInPlan = u"end"_s;

QStringList listIn(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list << one.toString();
    return list;
}

} // namespace

RemovalEnd RemovalEnd::of(const store::Operation& operation)
{
    const QJsonObject kept = operation.plan[endInPlan].toObject();
    RemovalEnd end;
    end.account = kept[u"account"_s].toString();
    end.region = kept[u"region"_s].toString();
    end.stack = kept[u"stack"_s].toString();
    end.buckets = listIn(kept[u"buckets"_s]);
    end.folder = kept[u"folder"_s].toString();
    end.isTagAskedFor = kept[u"isTagAskedFor"_s].toBool();
    end.left = listIn(kept[u"left"_s]);
    end.gone = listIn(kept[u"gone"_s]);
    if (kept.contains(u"stays"_s))
        end.stays = Error::fromJson(kept[u"stays"_s].toObject());
    return end;
}

void RemovalEnd::keepIn(store::Operation& operation) const
{
    QJsonObject kept{{u"account"_s, account},
                     {u"region"_s, region},
                     {u"stack"_s, stack},
                     {u"buckets"_s, QJsonArray::fromStringList(buckets)},
                     {u"folder"_s, folder},
                     {u"isTagAskedFor"_s, isTagAskedFor},
                     {u"left"_s, QJsonArray::fromStringList(left)},
                     {u"gone"_s, QJsonArray::fromStringList(gone)}};
    if (stays)
        kept.insert(u"stays"_s, stays->toJson());
    operation.plan.insert(endInPlan, kept);
}

QList<Text> RemovalEnd::wordsOf(const QString& project) const
{
    if (account.isEmpty())
        return {};
    QStringList proof;
    if (!stack.isEmpty())
        proof << say(QT_TRANSLATE_NOOP("core", "no stack %1"), {stack}).render();
    if (gone.contains(site::foundationName))
        proof << say(QT_TRANSLATE_NOOP("core", "no stack %1"), {site::foundationName}).render();
    for (const QString& bucket : buckets)
        proof << say(QT_TRANSLATE_NOOP("core", "no bucket %1"), {bucket}).render();
    if (!folder.isEmpty())
        proof << say(QT_TRANSLATE_NOOP("core", "no host, and no object below s3://%1"), {folder}).render();
    if (isTagAskedFor && left.isEmpty())
        proof << say(QT_TRANSLATE_NOOP("core", "no resource with its tag")).render();
    const QStringList said{project, u"%1, %2"_s.arg(account, region), proof.join(u", "_s)};
    QList<Text> words;
    if (!left.isEmpty())
        words << say(QT_TRANSLATE_NOOP("core", "%1 was removed from this computer and from the AWS account %2: %3."),
                     said);
    else if (proof.isEmpty()) // its shared resources were removed before
        words << say(QT_TRANSLATE_NOOP("core",
                                       "%1 was removed completely from this computer and from the AWS account %2."),
                     said.first(2));
    else
        words << say(QT_TRANSLATE_NOOP("core",
                                       "%1 was removed completely from this computer and from the AWS account %2: %3."),
                     said);
    return words + wordsOfWhatStays();
}

QList<Text> RemovalEnd::wordsOfConnection(const QString& where) const
{
    QList<Text> words;
    if (!gone.isEmpty())
        words << say(QT_TRANSLATE_NOOP("core", "Prepared resources in %1 were deleted: %2."),
                     {where, gone.join(u", "_s)});
    else
        words << say(QT_TRANSLATE_NOOP("core", "There was no warm distribution to delete in %1."), {where});
    return words + wordsOfWhatStays();
}

QList<Text> RemovalEnd::wordsOfWhatStays() const
{
    QList<Text> words;
    if (!left.isEmpty())
        words << say(QT_TRANSLATE_NOOP("core",
                                       "Still there under its name, but in no stack: %1. Check with `shipctl "
                                       "inventory`, then run: shipctl connections clean"),
                     {left.join(u", "_s)});
    if (stays)
        words << stays->what << stays->next;
    return words;
}

QJsonObject RemovalEnd::proofToPublicJson() const
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"account"_s, account},
            {u"region"_s, region},
            {u"stack"_s, orNull(stack)},
            {u"buckets"_s, QJsonArray::fromStringList(buckets)},
            {u"folder"_s, orNull(folder)},
            {u"tag"_s, isTagAskedFor ? QJsonValue(u"shipdeck:stack="_s + stack) : QJsonValue()}};
}

void RemovalEnd::addWhatStaysTo(QJsonObject& document) const
{
    document.insert(u"stays"_s, stays ? QJsonArray{site::foundationName} : QJsonArray());
    document.insert(u"staysBecause"_s, stays ? QJsonValue(stays->toPublicJson()) : QJsonValue());
    document.insert(u"inNoStack"_s, QJsonArray::fromStringList(left));
}

} // namespace shipdeck::deploy
