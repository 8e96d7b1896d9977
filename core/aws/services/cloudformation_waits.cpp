// SPDX-License-Identifier: MIT
#include "aws/client.h"
#include "aws/error_codes.h"
#include "aws/protocols/denial.h"
#include "aws/services/cloudformation.h"
#include "aws/waiting.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck::aws::cloudformation {
namespace {

//! A failure that only follows from another one.
bool isConsequence(const StackEvent& event)
{
    static const QStringList words{u"Resource creation cancelled"_s, u"Resource update cancelled"_s,
                                   u"Resource deletion cancelled"_s};
    return words.contains(event.reason);
}

Text nextAfter(const Stack& stack)
{
    switch (stack.state) {
    case StackState::Unmade:
        return say(QT_TRANSLATE_NOOP("core", "Nothing was left behind. Fix the cause, then try again."));
    case StackState::RolledBack:
        return say(QT_TRANSLATE_NOOP("core", "The previous state was restored. Fix the cause, then try again."));
    case StackState::Stuck:
        if (stack.status == u"UPDATE_ROLLBACK_FAILED")
            return say(
                QT_TRANSLATE_NOOP(
                    "core",
                    "Fix the cause, then choose “Continue update rollback” for %1 in the CloudFormation console."),
                {stack.name});
        return say(QT_TRANSLATE_NOOP("core",
                                     "Fix the cause, then delete the stack %1 and create it again if it is needed."),
                   {stack.name});
    default: break;
    }
    return say(QT_TRANSLATE_NOOP("core", "Look at the events of %1 in the CloudFormation console."), {stack.name});
}

//! AWS's name for it ("TooManyDistributions"), which CloudFormation passes on for most resource types; empty if not.
QString quotaCodeIn(const QString& reason)
{
    static const QRegularExpression code(u"\\bTooMany\\w+"_s);
    return code.match(reason).captured();
}

//! The limit of 100 distributions for one function, policy or origin access control, which all sites of a region share.
bool isOfSharedThings(const QString& reason)
{
    if (const QString code = quotaCodeIn(reason); !code.isEmpty())
        return code.startsWith(u"TooManyDistributionsAssociatedTo"_s)
            || code == u"TooManyDistributionsWithFunctionAssociations";
    static const QRegularExpression words(
        u"distributions.*(CloudFront function|cache policy|response headers policy|origin access control)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(reason).hasMatch();
}

//! CloudFront is a global service: its quotas are managed in us-east-1.
//! https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
Text nextAfterQuota(const QString& reason)
{
    if (isOfSharedThings(reason))
        return say(QT_TRANSLATE_NOOP(
            "core",
            "All sites of a region share one router, which AWS allows on up to 100 distributions. Serve more sites "
            "below a wildcard domain, which needs one distribution for all of them (shipctl connections zone "
            "apps.example.com), remove sites that are not needed, or request an increase under CloudFront in Service "
            "Quotas (region us-east-1). Then deploy again."));
    const QString code = quotaCodeIn(reason);
    if (code == u"TooManyOriginAccessControls")
        return say(QT_TRANSLATE_NOOP("core",
                                     "The account's quota of CloudFront origin access controls is used up. Delete "
                                     "unused ones (aws cloudfront list-origin-access-controls), or request an increase "
                                     "under CloudFront in Service Quotas (region us-east-1). Then deploy again."));
    if (code == u"TooManyDistributions")
        return say(QT_TRANSLATE_NOOP(
            "core",
            "The account's quota of CloudFront distributions is used up. Delete one that is not needed (aws cloudfront "
            "list-distributions), or request an increase: aws service-quotas request-service-quota-increase --region "
            "us-east-1 --service-code cloudfront --quota-code L-24B04930 --desired-value 500, or “Service Quotas” in "
            "the console. Then deploy again."));
    return say(
        QT_TRANSLATE_NOOP("core",
                          "Delete unused resources, or request an increase in Service Quotas; then deploy again."));
}

Text nextAfterName()
{
    return say(QT_TRANSLATE_NOOP(
        "core",
        "The account already has a resource of that name. `shipctl inventory --all` shows it and its owner. Delete "
        "Shipdeck's resources with `shipctl connections clean`, all others in the AWS console. Then deploy again."));
}

Error::Kind kindOf(const QString& reason)
{
    if (denialIn(reason) || reason.contains(u"AccessDenied"_s) || reason.contains(u"Access Denied"_s)
        || reason.contains(u"Access denied"_s))
        return Error::Kind::Denied;
    // "HandlerErrorCode: ServiceLimitExceeded"; "TooManyFunctions"; not TooManyRequests, which is temporary
    const bool isTooMany = reason.contains(u"TooMany"_s) && !reason.contains(u"TooManyRequests"_s);
    if (reason.contains(u"LimitExceeded"_s) || reason.contains(u"Limit exceeded for resource"_s) || isTooMany
        || reason.contains(u"QuotaExceeded"_s))
        return Error::Kind::Limit;
    // "HandlerErrorCode: AlreadyExists", "BucketAlreadyExists"
    if (reason.contains(u"AlreadyExists"_s) || reason.contains(u"already exists"_s))
        return Error::Kind::Conflict;
    return Error::Kind::Provider;
}

Error failureOf(const Stack& stack, const StackEvent* cause)
{
    Error error;
    error.code = code::awsStackFailed.text();
    error.kind = kindOf(cause ? cause->reason : stack.reason);
    if (cause && !cause->isOfStack)
        error.what = say(QT_TRANSLATE_NOOP("core", "The operation on stack %1 failed because of %2 (%3)."),
                         {stack.name, cause->resource, cause->type});
    else
        error.what =
            say(QT_TRANSLATE_NOOP("core", "The operation on stack %1 failed (%2)."), {stack.name, stack.status});
    const QString words = cause ? cause->reason : stack.reason;
    if (!words.isEmpty())
        error.why = verbatim(words);
    if (const auto next = nextAfterPricingPlan(words)) {
        error.next = *next;
        return error;
    }
    const bool mayGoOn = stack.state != StackState::Stuck;
    error.next = error.kind == Error::Kind::Limit && mayGoOn ? nextAfterQuota(words)
        : error.kind == Error::Kind::Conflict && mayGoOn     ? nextAfterName()
                                                             : nextAfter(stack);
    // After a failed rollback a person has to use the console; otherwise the permission is enough.
    if (const auto denial = denialIn(words); denial && stack.status != u"UPDATE_ROLLBACK_FAILED")
        setNextStep(error, *denial);
    return error;
}

Failure goneMeanwhile(const QString& id)
{
    return fail(Error::Kind::NotFound, code::awsStackGone,
                say(QT_TRANSLATE_NOOP("core", "The stack %1 no longer exists: it was deleted elsewhere."), {id}),
                say(QT_TRANSLATE_NOOP("core", "Deploy again to create what is missing.")));
}

//! The effects of one request so far. A stack handles one request at a time, so its events end where those of another
//! request begin; clocks are not compared.
struct Following {
    Client* client;
    QString id;
    QString token;
    EventSink sink;
    QSet<QString> told;
    QList<StackEvent> all;

    QString lastStatus() const
    {
        const auto last = std::find_if(all.crbegin(), all.crend(), [](const StackEvent& e) { return e.isOfStack; });
        return last == all.crend() ? QString() : last->status;
    }

    Task<Result<>> look(Cancel cancel)
    {
        const std::function<bool(const StackEvent&)> isBefore = [this](const StackEvent& event) {
            return event.token != token || told.contains(event.id);
        };
        CO_TRY(const QList<StackEvent> fresh, co_await events(client, id, isBefore, cancel));
        for (const StackEvent& event : fresh) {
            told.insert(event.id);
            all.append(event);
            if (sink)
                sink(event);
        }
        co_return Result<>();
    }
};

Task<Result<std::optional<Stack>>> ended(Following* following, Cancel cancel)
{
    auto looking = following->look(cancel); // meanwhile
    const auto seen = co_await stack(following->client, following->id, cancel);
    const Result<> looked = co_await looking;
    CO_TRY(const std::optional<Stack> now, seen);
    if (!now)
        co_return goneMeanwhile(following->id);
    CO_CHECK(looked);
    using enum StackState;
    if (now->state == Gone)
        co_return now;
    // Until an event confirms it, the state may be from before this request. The events that led to it are there then.
    if (now->state == Working || now->state == Review || following->lastStatus() != now->status)
        co_return std::optional<Stack>();
    if (now->state == Done)
        co_return now;
    co_return tl::unexpected(failureOf(*now, firstFailure(following->all)));
}

Task<Result<std::optional<ChangeSet>>> ifReady(Client* client, QString id, Cancel cancel)
{
    CO_TRY(const ChangeSet set, co_await changeSet(client, id, cancel));
    if (set.state == ChangeSet::State::Working)
        co_return std::optional<ChangeSet>();
    if (set.state == ChangeSet::State::Ready || set.state == ChangeSet::State::Empty)
        co_return std::optional<ChangeSet>(set);
    Failure failed =
        fail(kindOf(set.reason), "aws-change-set-failed",
             say(QT_TRANSLATE_NOOP("core", "CloudFormation could not plan the changes to %1 (%2)."),
                 {set.stack, set.status}),
             say(QT_TRANSLATE_NOOP("core", "Fix the problem that AWS reports, then try again.")), verbatim(set.reason));
    if (const auto denial = denialIn(set.reason))
        setNextStep(failed.value(), *denial);
    co_return failed;
}

} // namespace

std::optional<Text> nextAfterPricingPlan(const QString& reason)
{
    if (!reason.contains(u"pricing plan"_s, Qt::CaseInsensitive))
        return std::nullopt;
    return say(
        QT_TRANSLATE_NOOP("core",
                          "The distribution has a flat-rate pricing plan. AWS deletes it only after the plan has "
                          "ended, which can be the end of the billing cycle. Cancel the plan of the distribution in "
                          "the CloudFront console. When it has ended, remove the project again."));
}

bool isInUse(const QString& reason)
{
    static const QRegularExpression words(u"InUse\\b|\\bin use\\b|is currently associated with|is still being used"_s);
    return words.match(reason).hasMatch();
}

const StackEvent* firstFailure(const QList<StackEvent>& events)
{
    const StackEvent* ofStack = nullptr;
    for (const StackEvent& event : events) {
        if (event.isOfStack) {
            // "The following resource(s) failed to create: …" follows the actual failure.
            const bool isBad = event.status.endsWith(u"_FAILED"_s) || event.status.contains(u"ROLLBACK_IN_PROGRESS"_s);
            if (isBad && !ofStack && !event.reason.isEmpty())
                ofStack = &event;
            continue;
        }
        if (event.status.endsWith(u"_FAILED"_s) && !isConsequence(event))
            return &event;
    }
    return ofStack;
}

Task<Result<ChangeSet>> changeSetReady(Client* client, QString id, Wait wait, Cancel cancel)
{
    const std::function<Task<Result<std::optional<ChangeSet>>>(Cancel)> look = [client, id](Cancel stop) {
        return ifReady(client, id, stop);
    };
    co_return co_await pollUntil<ChangeSet>(wait, look, cancel);
}

Task<Result<Stack>> stackDone(Client* client, QString id, QString token, Wait wait, EventSink sink, Cancel cancel)
{
    Following following{client, id, token, sink, {}, {}};
    const std::function<Task<Result<std::optional<Stack>>>(Cancel)> look = [&following](Cancel stop) {
        return ended(&following, stop);
    };
    CO_TRY(const Stack end, co_await pollUntil<Stack>(wait, look, cancel));
    if (end.state == StackState::Gone)
        co_return goneMeanwhile(id);
    co_return end;
}

Task<Result<>> stackGone(Client* client, QString id, QString token, Wait wait, EventSink sink, Cancel cancel)
{
    const Result<Stack> end = co_await stackDone(client, id, token, wait, sink, cancel);
    if (!end && end.error().code != code::awsStackGone)
        co_return tl::unexpected(end.error());
    co_return Result<>();
}

} // namespace shipdeck::aws::cloudformation
