// SPDX-License-Identifier: MIT
#include "commands.h"

#include "aws_keys.h"
#include "connections_policy.h"
#include "connections_work.h"
#include "targets/cloudfront/place/stack_specs.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString stateOf(const AwsProfile& profile)
{
    if (profile.error)
        return u"unusable"_s;
    if ((profile.signIn && !profile.isSignedIn) || !profile.elsewhere.isEmpty())
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
                         {u"isKept"_s, profile.isKept},
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
    const QString verb = call.arguments.first();
    if (verb == u"policy")
        co_return co_await runConnectionsPolicy(call);
    if (verb == u"prepare")
        co_return co_await runConnectionsWork(call, deploy::ConnectionWork::Prepare);
    if (verb == u"zone" && call.arguments.has(u"remove"_s))
        co_return co_await runConnectionsWork(call, deploy::ConnectionWork::RemoveZone);
    if (verb == u"zone")
        co_return co_await runConnectionsWork(call, deploy::ConnectionWork::AddZone);
    if (verb == u"clean")
        co_return co_await runConnectionsWork(call, deploy::ConnectionWork::CleanUp);
    if (verb == u"remove")
        co_return co_await runConnectionsWork(call, deploy::ConnectionWork::Remove);
    if (verb == u"forget")
        co_return co_await runForgetKeys(call);
    if (verb == u"template") {
        const QString kind = call.arguments.positional().value(1);
        const auto body = site::templateNamed(kind);
        if (!body)
            co_return call.out.failure(body.error());
        const QString text = QString::fromUtf8(*body);
        call.out.exact(text, {{u"kind"_s, kind}, {u"template"_s, text}});
        co_return Exit::Done;
    }
    if (!verb.isEmpty())
        co_return call.out.failure(fail(Error::Kind::BadInput, "usage",
                                        say("`shipctl connections` knows `clean`, `forget`, `policy`, `prepare`, "
                                            "`remove`, `template` and `zone`, not %1.",
                                            {verb}),
                                        say("shipctl connections --help"))
                                       .value());
    const AwsService aws;
    const auto profiles = aws.profiles();
    if (!profiles)
        co_return call.out.failure(profiles.error());
    QList<QStringList> rows;
    QJsonArray items;
    for (const AwsProfile& profile : *profiles) {
        items << documentOf(profile);
        const QString name =
            profile.name.isEmpty() ? QCoreApplication::translate("core", "(environment)") : profile.name;
        const QString from = profile.isKept ? QCoreApplication::translate("core", "keys in Shipdeck's vault")
            : !profile.elsewhere.isEmpty()  ? profile.elsewhere.render()
                                            : profile.chain.join(u" ← "_s);
        rows << QStringList{name, stateOf(profile), profile.region,
                            profile.error ? profile.error->what.render() : from};
    }
    if (rows.isEmpty())
        call.out.note(QCoreApplication::translate("core", "There are no AWS profiles on this computer."));
    call.out.items(table(rows), items);
    co_return Exit::Done;
}

} // namespace

Command connectionsCommand()
{
    return {{u"connections"_s,
             u"[policy | prepare | remove | zone | clean | forget | template] [domain | name | repo | kind]"_s,
             u"list AWS profiles; show policies or templates; manage warm distributions and domains"_s,
             {{u"profile"_s, u"PROFILE"_s, u"profile; default: AWS CLI's"_s},
              {u"region"_s, u"REGION"_s, u"region; default: profile's"_s},
              {u"yes"_s, {}, u"prepare, remove, zone, clean, forget: do not ask"_s},
              {u"wait"_s, {}, u"prepare, zone: wait until done"_s},
              {u"remove"_s, {}, u"zone: delete its resources"_s},
              {u"zone"_s, u"ID|DOMAIN"_s, u"policy: include subdomains of this domain or Route 53 zone"_s},
              {u"github"_s, {}, u"policy: print a stack with a GitHub Actions role for owner/name"_s},
              {u"check"_s, {}, u"policy: check permissions with IAM; exit 3 if any is missing"_s}},
             0,
             2},
            &runConnections};
}

} // namespace shipdeck::cli
