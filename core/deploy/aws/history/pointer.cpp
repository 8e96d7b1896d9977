// SPDX-License-Identifier: MIT
#include "deploy/aws/history/pointer.h"

#include "base/ids.h"
#include "deploy/aws/history/release_manifest.h"
#include "deploy/aws/history/release_store.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

constexpr qsizetype longestHistory = 200;

} // namespace

void Pointer::moveTo(const QString& release, const QString& computer, const QDateTime& now, bool isBack, bool endsHold)
{
    canary.reset();
    const bool endedHold = isHeld && endsHold;
    isHeld = (isHeld && !endsHold) || isBack;
    if (release == current)
        return;
    previous = current;
    current = release;
    history.prepend({release, now, computer, isBack, endedHold});
    if (history.size() > longestHistory)
        history.resize(longestHistory);
}

void Pointer::takeBack()
{
    const bool wasBack = !history.isEmpty() && history.first().isBack;
    if (!history.isEmpty() && history.first().endedHold)
        isHeld = true;
    if (!history.isEmpty())
        history.removeFirst();
    if (wasBack)
        isHeld = !history.isEmpty() && history.first().isBack;
    current = previous;
    const auto before =
        std::find_if(history.begin(), history.end(), [this](const Move& move) { return move.release != current; });
    previous = before == history.end() ? QString() : before->release;
}

QString Pointer::stepBack() const
{
    QStringList seen{current};
    for (qsizetype i = 1; i < history.size(); ++i) {
        const QString& release = history[i].release;
        if (seen.contains(release))
            continue; // decided by a later move
        if (!history[i - 1].isBack)
            return release;
        seen << release;
    }
    return {};
}

QByteArray Pointer::toJson() const
{
    QJsonArray moves;
    for (const Move& move : history) {
        QJsonObject object{{u"release"_s, move.release}, {u"at"_s, stamp(move.at)}, {u"computer"_s, move.computer}};
        if (move.isBack)
            object[u"back"_s] = true;
        if (move.endedHold)
            object[u"endedHold"_s] = true;
        moves.append(object);
    }
    QJsonObject object{{u"format"_s, 1},
                       {u"current"_s, current},
                       {u"previous"_s, previous},
                       {u"held"_s, isHeld},
                       {u"history"_s, moves}};
    if (canary)
        object[u"canary"_s] = QJsonObject{{u"release"_s, canary->release}, {u"weight"_s, canary->weight}};
    if (!access.isOpen())
        object[u"access"_s] = access.toJson();
    return QJsonDocument(object).toJson();
}

Result<Pointer> Pointer::fromJson(const QByteArray& json)
{
    SD_TRY(const QJsonObject object, readDocument(json, u"shipdeck/environments"_s));
    Pointer pointer;
    pointer.current = object[u"current"].toString();
    pointer.previous = object[u"previous"].toString();
    pointer.isHeld = object[u"held"].toBool();
    if (const QJsonObject canary = object[u"canary"].toObject(); !canary.isEmpty())
        pointer.canary = Canary{canary[u"release"].toString(), canary[u"weight"].toInt()};
    pointer.access = Access::fromJson(object[u"access"].toObject());
    const QJsonArray moves = object[u"history"].toArray();
    for (const QJsonValue& value : moves) {
        const QJsonObject move = value.toObject();
        pointer.history.append({move[u"release"].toString(), QDateTime::fromString(move[u"at"].toString(), Qt::ISODate),
                                move[u"computer"].toString(), move[u"back"].toBool(), move[u"endedHold"].toBool()});
    }
    QStringList releases{pointer.current, pointer.previous, pointer.canary ? pointer.canary->release : QString()};
    for (const Move& move : std::as_const(pointer.history))
        releases << move.release;
    const bool areIds =
        std::all_of(releases.begin(), releases.end(), [](const QString& id) { return id.isEmpty() || isId(id); });
    return areIds ? Result<Pointer>(pointer) : Result<Pointer>(unreadable(u"shipdeck/environments"_s));
}

QByteArray SiteLock::toJson() const
{
    const QJsonObject object{{u"format"_s, 1},
                             {u"operation"_s, operation},
                             {u"computer"_s, computer},
                             {u"until"_s, stamp(until)},
                             {u"seconds"_s, seconds},
                             {u"removal"_s, environment == ReleaseStore::removing()},
                             // Equal content has equal ETags, so two locks acquired in the same second need different
                             // content.
                             {u"token"_s, newToken()}};
    return QJsonDocument(object).toJson();
}

Result<SiteLock> SiteLock::fromJson(const QByteArray& json)
{
    SD_TRY(const QJsonObject object, readDocument(json, u"shipdeck/locks"_s));
    SiteLock lock;
    lock.operation = object[u"operation"].toString();
    lock.computer = object[u"computer"].toString();
    lock.until = QDateTime::fromString(object[u"until"].toString(), Qt::ISODate);
    lock.seconds = object[u"seconds"].toInteger();
    if (object[u"removal"].toBool())
        lock.environment = ReleaseStore::removing();
    return lock;
}

} // namespace shipdeck::site
