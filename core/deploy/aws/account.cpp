// SPDX-License-Identifier: MIT
#include "deploy/aws/account.h"

#include "aws/credentials/key_chain.h"
#include "aws/credentials/session_token.h"
#include "aws/error_codes.h"
#include "deploy/aws/environment.h"
#include "deploy/engine/step.h"
#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "store/projects.h"
#include "store/store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

QString leavingKey(const QString& target, const QString& project)
{
    return u"%1.%2.leaving"_s.arg(target, project);
}

Result<QJsonObject> keptAt(store::Database& db, const QString& key)
{
    SD_TRY(const QString kept, store::setting(db, key));
    return QJsonDocument::fromJson(kept.toUtf8()).object();
}

Result<> keepAt(World& world, const QString& key, const QJsonObject& object)
{
    return world.store.write([&](store::Database& db) -> Result<> {
        if (object.isEmpty())
            return store::removeSetting(db, key);
        const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return store::setSetting(db, key, QString::fromUtf8(text));
    });
}

QStringList listIn(const QJsonValue& value)
{
    return value.toVariant().toStringList();
}

store::Request requestOf(const aws::CallRecord& record)
{
    store::Request request;
    request.service = record.service;
    request.name = record.operation;
    request.region = record.region;
    request.count = 1;
    request.retries = record.attempt > 1 ? 1 : 0;
    request.ms = record.took.count();
    request.status = record.status;
    request.code = record.code;
    request.requestId = record.requestId;
    request.at = nowUtc();
    return request;
}

Task<Result<>> shownIn(std::shared_ptr<Calls> calls, std::weak_ptr<StepContext> context, site::ShownCommand command,
                       site::Effect effect)
{
    if (const Context step = context.lock(); step && !command.isLook())
        step->hasActed = true;
    co_return co_await calls->made<void>(command.text(), effect);
}

} // namespace

QString AwsChoice::flags() const
{
    return (profile.isEmpty() ? QString() : u" --profile "_s + profile)
        + (region.isEmpty() ? QString() : u" --region "_s + region);
}

AwsChoice AwsChoice::of(const store::Project& project)
{
    return of(project.settings);
}

AwsChoice AwsChoice::of(const QJsonObject& settings)
{
    const QJsonObject object = settings[u"aws"_s].toObject();
    return {object[u"profile"_s].toString(), object[u"region"_s].toString(), object[u"account"_s].toString(),
            object[u"stack"_s].toString(),   object[u"zone"_s].toString(),   object[u"label"_s].toString()};
}

void AwsChoice::setIn(store::Project& project) const
{
    QJsonObject object = project.settings[u"aws"_s].toObject();
    object[u"profile"_s] = profile;
    object[u"region"_s] = region;
    object[u"account"_s] = account;
    const std::pair<QString, QString> optional[]{{u"stack"_s, stack}, {u"zone"_s, zone}, {u"label"_s, label}};
    for (const auto& [name, value] : optional)
        if (value.isEmpty())
            object.remove(name);
        else
            object[name] = value;
    project.settings[u"aws"_s] = object;
}

void PendingRemoval::add(const aws::Stack& stack)
{
    if (!stacks.contains(stack.id))
        stacks << stack.id;
}

void PendingRemoval::addBucket(const QString& bucket)
{
    if (!bucket.isEmpty() && !buckets.contains(bucket))
        buckets << bucket;
}

Result<PendingRemoval> pendingRemoval(store::Database& db, const QString& target, const QString& project)
{
    SD_TRY(const QJsonObject kept, keptAt(db, leavingKey(target, project)));
    return PendingRemoval{listIn(kept[u"stacks"_s]), listIn(kept[u"buckets"_s])};
}

Result<> savePendingRemoval(World& world, const QString& target, const QString& project, const PendingRemoval& leaving)
{
    QJsonObject object;
    if (!leaving.isEmpty())
        object = {{u"stacks"_s, QJsonArray::fromStringList(leaving.stacks)},
                  {u"buckets"_s, QJsonArray::fromStringList(leaving.buckets)}};
    return keepAt(world, leavingKey(target, project), object);
}

Result<AwsAccount> openAccount(const aws::Choice& choice, const aws::AskMfaCode& mfaCode)
{
    AwsAccount account;
    SD_TRY(account.connection, aws::Connection::open(choice, QProcessEnvironment::systemEnvironment(), mfaCode));
    account.choice = {account.connection->chain().origin()->profile, account.connection->region(), {}};
    return account;
}

std::shared_ptr<aws::Client> recordedClient(aws::Connection& connection, const Context& context)
{
    auto client = connection.client().sibling();
    QObject::connect(client.get(), &aws::Client::called, client.get(),
                     [calls = context->calls](const aws::CallRecord& record) { calls->sent(requestOf(record)); });
    return client;
}

Result<AwsAccount> awsAccount(const Context& context)
{
    SD_CHECK(checkAwsEnvironmentOf(context->world.store.database(), context->project,
                                   QProcessEnvironment::systemEnvironment()));
    AwsAccount account;
    account.choice = AwsChoice::of(context->project);
    auto connection = context->world.aws.of(account.choice.choice());
    if (!connection && connection.error().code == code::awsNoCredentials && account.choice.profile.isEmpty())
        return fail(Error::Kind::Denied, "aws-environment-keys",
                    say(QT_TRANSLATE_NOOP("core",
                                          "%1 was deployed with keys from a shell's environment, but Shipdeck's agent "
                                          "was started without them."),
                        {context->project.name}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Save them in a profile (aws configure --profile NAME) and deploy with "
                                          "--profile NAME. Or stop the agent and deploy from that shell.")));
    if (!connection)
        return tl::unexpected(connection.error());
    account.connection = *connection;
    account.cancel = context->cancel;
    account.every = std::min(account.every, context->world.pollAgain);
    account.renewEvery = context->world.renewLocks.value_or(account.renewEvery);
    const auto calls = context->calls;
    account.recorded = recordedClient(*account.connection, context);
    const std::weak_ptr<StepContext> log(context);
    account.shown = [calls, log](site::ShownCommand command, site::Effect effect) {
        return shownIn(calls, log, command, effect);
    };
    account.onEvent = [log](const aws::StackEvent& event) {
        const Context to = log.lock();
        if (!to || event.isOfStack)
            return;
        to->say(event.reason.isEmpty() || event.reason == u"Resource creation Initiated"
                    ? verbatim(u"%1 (%2): %3"_s.arg(event.resource, event.type, event.status))
                    : verbatim(u"%1 (%2): %3: %4"_s.arg(event.resource, event.type, event.status, event.reason)));
    };
    return account;
}

Task<Result<>> checkAccount(AwsAccount account, QString projectName)
{
    const auto connection = account.connection;
    const Cancel cancel = account.cancel;
    const std::function<Task<Result<aws::Identity>>()> effect = [connection, cancel] {
        return connection->identity(cancel);
    };
    const auto shown = site::ShownCommand::look(u"aws sts get-caller-identity"_s + account.choice.flags());
    CO_TRY(const aws::Identity identity, co_await site::through<aws::Identity>(account.shown, shown, effect));
    if (account.choice.account.isEmpty() || identity.account == account.choice.account)
        co_return Result<>();
    const QString keys = account.choice.profile.isEmpty()
        ? QCoreApplication::translate("core", "the keys in the environment")
        : account.choice.profile;
    co_return fail(Error::Kind::Denied, code::awsAccountDiffers,
                   say(QT_TRANSLATE_NOOP("core", "%1 is in the AWS account %2, but the account of %3 is now %4."),
                       {projectName, account.choice.account, keys, identity.account}),
                   say(QT_TRANSLATE_NOOP("core",
                                         "Choose a profile of that account with --profile, or deploy to the other "
                                         "account under another name with --project.")));
}

std::optional<Text> sessionWarning(const AwsAccount& account)
{
    const bool isVersion1 = aws::isVersion1(account.connection->chain().kept().session);
    return isVersion1 ? std::optional(aws::version1Warning()) : std::nullopt;
}

Task<Result<AwsAccount>> ownAccount(Context context)
{
    CO_TRY(const AwsAccount account, awsAccount(context));
    CO_CHECK(co_await checkAccount(account, context->project.name));
    co_return account;
}

Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> alone(Context context, AwsAccount account)
{
    const QString shared = u"aws/"_s + account.choice.account + u'/' + account.choice.region;
    const auto rank = EnvironmentSlots::Rank::Ordinary;
    co_return co_await context->world.shared.acquire(shared, rank, account.cancel);
}

QString siteStackOf(const store::Project& project)
{
    const QString taken = AwsChoice::of(project).stack;
    return taken.isEmpty() ? site::siteStackName(project.slug, project.id) : taken;
}

} // namespace shipdeck::deploy
