// SPDX-License-Identifier: MIT
#include "commands.h"
#include "deck/aws_deck.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString stateOf(const AwsProfile& profile)
{
    if (profile.error)
        return u"unusable"_s;
    if (profile.signIn && !profile.isSignedIn)
        return u"signed-out"_s;
    return u"ready"_s;
}

QJsonObject documentOf(const AwsProfile& profile)
{
    QJsonObject document{{u"profile"_s, profile.name.isEmpty() ? QJsonValue(QJsonValue::Null) : profile.name},
                         {u"state"_s, stateOf(profile)},
                         {u"chain"_s, QJsonArray::fromStringList(profile.chain)},
                         {u"region"_s, profile.region.isEmpty() ? QJsonValue(QJsonValue::Null) : profile.region},
                         {u"needsMfa"_s, profile.needsMfa},
                         {u"signIn"_s, QJsonValue::Null},
                         {u"error"_s, QJsonValue::Null}};
    if (profile.signIn)
        document[u"signIn"_s] = QJsonObject{{u"session"_s, profile.signIn->name},
                                            {u"startUrl"_s, profile.signIn->startUrl},
                                            {u"region"_s, profile.signIn->region}};
    if (profile.error)
        document[u"error"_s] = profile.error->toPublicJson();
    return document;
}

Task<Exit> runConnections(Call call)
{
    const AwsDeck aws;
    const auto profiles = aws.profiles();
    if (!profiles)
        co_return call.out.failure(profiles.error());
    QList<QStringList> rows;
    QJsonArray items;
    for (const AwsProfile& profile : *profiles) {
        items << documentOf(profile);
        const QString name =
            profile.name.isEmpty() ? QCoreApplication::translate("core", "(environment)") : profile.name;
        rows << QStringList{name, stateOf(profile), profile.region,
                            profile.error ? profile.error->what.render() : profile.chain.join(u" ← "_s)};
    }
    if (rows.isEmpty())
        call.out.note(QCoreApplication::translate("core", "There are no AWS profiles on this computer."));
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

} // namespace

Command connectionsCommand()
{
    return {{u"connections"_s, {}, u"the AWS profiles of this computer, and how each comes to its keys"_s, {}, 0, 0},
            &runConnections};
}

} // namespace shipdeck::cli
