// SPDX-License-Identifier: MIT
#include "targets/cloudfront/place/warm_distributions.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "aws/services/s3.h"
#include "deploy/aws/stacks/object_command.h"
#include "targets/cloudfront/place/pruning.h"
#include "targets/cloudfront/place/stack_specs.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

using aws::Stack;

const QString claimKey = u"shipdeck/claim.json"_s;
const QString mark = u"shipdeck:spare"_s;

QString bucketOf(const Stack& spare)
{
    return spare.outputs.value(u"Bucket"_s);
}

Task<Result<std::optional<WarmClaim>>> readClaim(aws::Client* client, QString bucket, Cancel cancel)
{
    const auto object = co_await aws::s3::get(client, bucket, claimKey, cancel);
    if (!object && object.error().code == code::awsNoSuchKey)
        co_return std::optional<WarmClaim>();
    if (!object)
        co_return tl::unexpected(object.error());
    CO_TRY(const WarmClaim claim, WarmClaim::fromJson(object->body));
    co_return std::optional(claim);
}

Task<Result<bool>> writeClaim(aws::Client* client, QString bucket, WarmClaim claim, Cancel cancel)
{
    aws::NewObject object;
    object.bucket = bucket;
    object.key = claimKey;
    object.body = claim.toJson();
    object.contentType = "application/json";
    object.only.rule = aws::WriteIf::Rule::Missing;
    const auto written = co_await aws::s3::put(client, object, cancel);
    if (!written && written.error().kind == Error::Kind::Conflict)
        co_return false;
    if (!written)
        co_return tl::unexpected(written.error());
    co_return true;
}

//! Deletes the claim last, so that no other process can claim it before the bucket is empty.
Task<Result<>> clear(aws::Client* client, QString bucket)
{
    const QString everything;
    CO_TRY(const auto objects, co_await aws::s3::list(client, bucket, everything));
    QStringList keys;
    for (const aws::ObjectInfo& object : objects)
        if (object.key != claimKey)
            keys << object.key;
    CO_CHECK(co_await removeObjects(client, bucket, keys));
    CO_CHECK(co_await aws::s3::remove(client, bucket, claimKey));
    co_return Result<>();
}

} // namespace

QByteArray WarmClaim::toJson() const
{
    const QJsonObject object{{u"v"_s, 1},
                             {u"project"_s, project},
                             {u"slug"_s, slug},
                             {u"operation"_s, operation},
                             {u"computer"_s, computer}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<WarmClaim> WarmClaim::fromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    if (!document.isObject() || !object[u"operation"_s].isString())
        return fail(Error::Kind::Provider, "site-claim-damaged",
                    say(QT_TRANSLATE_NOOP("core", "The ownership record of this warm distribution cannot be read.")),
                    say(QT_TRANSLATE_NOOP(
                            "core", "%1 in its bucket was changed outside of Shipdeck; delete it, then try again."),
                        {claimKey}));
    return WarmClaim{object[u"project"_s].toString(), object[u"slug"_s].toString(), object[u"operation"_s].toString(),
                     object[u"computer"_s].toString()};
}

QString warmName(const QString& operation)
{
    return u"shipdeck-spare-"_s + operation;
}

StackSpec warmSpec(const QString& operation)
{
    StackSpec spec = siteSpec(warmName(operation), u"spare"_s, u"production"_s, operation);
    spec.tags.insert(mark, u"yes"_s);
    return spec;
}

bool isWarm(const Stack& stack)
{
    return stack.tags.contains(mark);
}

bool isBegunWarm(const Stack& stack)
{
    return stack.state == aws::StackState::Review && stack.name.startsWith(warmName({}));
}

bool isReadyWarm(const Stack& stack)
{
    return isWarm(stack) && !bucketOf(stack).isEmpty() && Stacks::isCurrent(stack, warmSpec({}));
}

Task<Result<std::optional<WarmClaim>>> WarmDistributions::claimOf(Stack spare, Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString bucket = bucketOf(spare);
    const std::function<Task<Result<std::optional<WarmClaim>>>()> effect = [client, bucket, cancel] {
        return readClaim(client, bucket, cancel);
    };
    const auto command =
        ShownCommand::look(u"aws s3api get-object --bucket %1 --key %2%3"_s.arg(bucket, claimKey, m_flags));
    co_return co_await through<std::optional<WarmClaim>>(m_shown, command, effect);
}

Task<Result<QList<Stack>>> WarmDistributions::freeOnes(QList<Stack> stacks, Cancel cancel) const
{
    QList<Stack> found;
    for (const Stack& stack : stacks) {
        if (!isReadyWarm(stack))
            continue;
        const Stack spare = stack;
        CO_TRY(const auto claim, co_await claimOf(spare, cancel));
        if (!claim)
            found << spare;
    }
    co_return found;
}

Task<Result<QList<Stack>>> WarmDistributions::unneeded(QList<Stack> stacks, Cancel cancel) const
{
    QList<Stack> found;
    for (const Stack& stack : stacks) {
        if (!isWarm(stack) && !isBegunWarm(stack))
            continue;
        const Stack spare = stack;
        if (!bucketOf(spare).isEmpty()) { // else it could not be claimed
            const auto claim = co_await claimOf(spare, cancel);
            const bool isWithoutBucket = !claim && claim.error().code == code::awsNoSuchBucket;
            if (!claim && !isWithoutBucket)
                co_return tl::unexpected(claim.error());
            if (claim && *claim && !(*claim)->project.isEmpty())
                continue;
        }
        found << spare;
    }
    co_return found;
}

Task<Result<bool>> WarmDistributions::claim(Stack spare, WarmClaim claim, Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString bucket = bucketOf(spare);
    const std::function<Task<Result<bool>>()> effect = [client, bucket, claim, cancel] {
        return writeClaim(client, bucket, claim, cancel);
    };
    const QString command = objectCommand(u"put-object --if-none-match '*'"_s, bucket, claimKey, m_flags);
    CO_TRY(const bool isWritten, co_await through<bool>(m_shown, command, effect));
    if (isWritten)
        co_return true;
    CO_TRY(const auto there, co_await claimOf(spare, cancel));
    co_return there && there->project == claim.project;
}

Task<Result<std::optional<Stack>>> WarmDistributions::take(QList<Stack> stacks, WarmClaim wanted, Cancel cancel) const
{
    QList<Stack> untaken;
    for (const Stack& stack : stacks) {
        if (!isWarm(stack) || bucketOf(stack).isEmpty())
            continue;
        const Stack spare = stack;
        const auto there = co_await claimOf(spare, cancel);
        // A distribution that is being deleted has no bucket any more.
        if (!there && there.error().kind == Error::Kind::NotFound)
            continue;
        if (!there)
            co_return tl::unexpected(there.error());
        if (*there && (*there)->project == wanted.project)
            co_return std::optional(spare);
        if (!*there && isReadyWarm(spare))
            untaken << spare;
    }
    for (const Stack& stack : std::as_const(untaken)) {
        const Stack spare = stack;
        CO_TRY(const bool isOurs, co_await claim(spare, wanted, cancel));
        if (isOurs)
            co_return std::optional(spare);
    }
    co_return std::optional<Stack>();
}

Task<Result<>> WarmDistributions::giveBack(Stack spare) const
{
    aws::Client* const client = m_client;
    const QString bucket = bucketOf(spare);
    const Effect effect = [client, bucket] { return clear(client, bucket); };
    co_return co_await through(m_shown, u"aws s3 rm s3://%1 --recursive%2"_s.arg(bucket, m_flags), effect);
}

} // namespace shipdeck::site
