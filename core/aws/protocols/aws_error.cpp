// SPDX-License-Identifier: MIT
#include "aws/protocols/aws_error.h"

#include "aws/error_codes.h"
#include "aws/protocols/actions.h"
#include "aws/protocols/denial.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr qsizetype longestWords = 1000;

enum class Group { Keys, Expired, Clock, Region, Denied, Throttled, Quota, Missing, Conflict, Input, Server };

struct Named {
    const char* code;
    Group group;
};

//! Names that would be classified wrongly by their status or their words.
constexpr Named exceptions[] = {
    {"InvalidClientTokenId", Group::Keys},
    {"InvalidAccessKeyId", Group::Keys},
    {"UnrecognizedClientException", Group::Keys},
    {"SignatureDoesNotMatch", Group::Keys},
    {"InvalidSignatureException", Group::Keys},
    {"AuthFailure", Group::Keys},
    {"MissingAuthenticationToken", Group::Keys},
    {"IncompleteSignature", Group::Keys},
    {"ExpiredToken", Group::Expired},
    {"ExpiredTokenException", Group::Expired},
    {"InvalidToken", Group::Expired},
    {"InvalidIdentityToken", Group::Expired},
    {"UnauthorizedException", Group::Expired},
    {"InvalidGrantException", Group::Expired},
    {"RequestTimeTooSkewed", Group::Clock},
    {"RequestExpired", Group::Clock},
    {"RequestInTheFuture", Group::Clock},
    {"AccessDenied", Group::Denied},
    {"AccessDeniedException", Group::Denied},
    {"UnauthorizedOperation", Group::Denied},
    {"AllAccessDisabled", Group::Denied},
    {"AuthorizationHeaderMalformed", Group::Input},
    // STS uses it for a region that is turned off; in other services the keys are unknown there.
    {"RegionDisabledException", Group::Region},
    {"OptInRequired", Group::Region},
    {"IllegalLocationConstraintException", Group::Region},
    {"PermanentRedirect", Group::Region},
    {"ServiceUnavailable", Group::Server},
    {"ServiceQuotaExceededException", Group::Quota},
    {"TooManyBuckets", Group::Quota},
    {"LimitExceededException", Group::Quota},
    {"BucketAlreadyOwnedByYou", Group::Conflict},
};

Group groupOf(const ServiceError& serviceError, int status)
{
    // "Credential should be scoped to a valid region, not 'x'.": the keys may still be valid.
    if (serviceError.message.contains(u"scoped to a valid region"_s))
        return Group::Region;
    for (const Named& entry : exceptions)
        if (serviceError.code == QLatin1StringView(entry.code))
            return entry.group;
    const QString& code = serviceError.code;
    const auto has = [&code](const char* words) { return code.contains(QLatin1StringView(words)); };
    if (retryDecision(serviceError, status) == RetryDecision::Throttled)
        return Group::Throttled;
    if (status >= 500)
        return Group::Server;
    if (has("LimitExceeded") || has("QuotaExceeded") || code.startsWith(u"TooMany"_s))
        return Group::Quota;
    if (has("NotFound") || code.startsWith(u"NoSuch"_s) || has("DoesNotExist") || status == 404)
        return Group::Missing;
    // CloudFormation uses one code for every invalid request.
    if (code == u"ValidationError" && serviceError.message.contains(u"does not exist"_s))
        return Group::Missing;
    if (has("AlreadyExists") || has("Conflict") || has("InUse") || has("PreconditionFailed") || has("InvalidIfMatch")
        || status == 409 || status == 412)
        return Group::Conflict;
    return status == 401 || status == 403 ? Group::Denied : Group::Input;
}

struct Words {
    Error::Kind kind;
    const char* what; //!< %1: the service, %2: the operation
    const char* next;
    Error::Retry retry = Error::Retry::Never;
};

Words wordsFor(Group group)
{
    using enum Error::Kind;
    switch (group) {
    case Group::Keys:
        return {Denied, QT_TRANSLATE_NOOP("core", "%1 does not accept these AWS keys."),
                QT_TRANSLATE_NOOP("core",
                                  "Check that the keys of this profile or connection are correct and active, and that "
                                  "the region is enabled for the account.")};
    case Group::Expired:
        return {Denied, QT_TRANSLATE_NOOP("core", "This AWS sign-in has expired."),
                QT_TRANSLATE_NOOP("core",
                                  "Sign in to AWS again (shipctl login aws, or aws sso login); nothing is lost.")};
    case Group::Clock:
        return {Denied, QT_TRANSLATE_NOOP("core", "%1 reports that this computer's clock is wrong."),
                QT_TRANSLATE_NOOP("core", "Set the clock of this computer, then try again.")};
    case Group::Region:
        return {BadInput, QT_TRANSLATE_NOOP("core", "%1: %2 is not available to this account in this region."),
                QT_TRANSLATE_NOOP("core",
                                  "Choose another region, or enable this one for the account: aws account "
                                  "enable-region --region-name <region>")};
    case Group::Denied:
        return {Denied, QT_TRANSLATE_NOOP("core", "This AWS identity lacks the permission for %2 (%1)."),
                QT_TRANSLATE_NOOP("core", "Ask the account administrator for this permission.")};
    case Group::Throttled:
        return {Limit, QT_TRANSLATE_NOOP("core", "%1 is throttling requests (%2)."),
                QT_TRANSLATE_NOOP("core", "Wait a moment, then try again."), Error::Retry::SlowDown};
    case Group::Quota:
        return {Limit, QT_TRANSLATE_NOOP("core", "A quota of this AWS account is used up: %2 of %1."),
                QT_TRANSLATE_NOOP("core", "Delete unused resources, or request an increase in Service Quotas.")};
    case Group::Missing:
        return {NotFound, QT_TRANSLATE_NOOP("core", "%1 did not find the requested resource (%2)."),
                QT_TRANSLATE_NOOP("core", "Check the name, the account and the region.")};
    case Group::Conflict:
        return {Conflict, QT_TRANSLATE_NOOP("core", "%1 rejected %2: it conflicts with the current state."),
                QT_TRANSLATE_NOOP("core", "Check the current state in AWS, then try again.")};
    case Group::Server:
        return {Provider, QT_TRANSLATE_NOOP("core", "%1 answered %2 with an internal error."),
                QT_TRANSLATE_NOOP("core", "Try again later; the problem is on AWS's side."), Error::Retry::Now};
    case Group::Input: break;
    }
    return {BadInput, QT_TRANSLATE_NOOP("core", "%1 refused %2."),
            QT_TRANSLATE_NOOP("core", "Fix the problem that AWS reports, then try again.")};
}

//! Fills in the caller's account, if the call does not name one.
QString inAccount(const QString& resource, const QString& account)
{
    QStringList parts = resource.split(u':');
    if (parts.value(4) == u"*" && !account.isEmpty())
        parts[4] = account;
    return parts.join(u':');
}

//! Adds the missing action and resource: from AWS's message, else from the call. Not for a proxy's page, which denies
//! neither.
void sayDenial(Error& error, const Service& service, const QString& operation, const ServiceError& serviceError,
               const QString& resource)
{
    const Text what = say(QT_TRANSLATE_NOOP("core", "This AWS identity lacks the permission for %1 on %2."));
    if (auto denial = denialIn(serviceError.message)) {
        if (denial->resource.isEmpty())
            denial->resource = resource.isEmpty() ? u"*"_s : inAccount(resource, denial->identity.section(u':', 4, 4));
        error.what = {what.source, {denial->action, denial->resource}};
        setNextStep(error, *denial);
        return;
    }
    if (resource.isEmpty() || !(serviceError.hasNoBody || serviceError.code == u"AccessDenied"))
        return;
    const QStringList actions = actionsOf(service, operation);
    error.what = {what.source, {actions.join(u", "_s), resource}};
    error.next = say(QT_TRANSLATE_NOOP("core",
                                       "Add this statement to the policy of this identity; if it is already there, a "
                                       "policy of the bucket or the organisation denies it: %1"),
                     {compact(statementOf(actions, resource))});
    error.details[u"statement"_s] = statementOf(actions, resource);
}

//! Whether S3 redirects to the bucket's region.
bool isElsewhere(const ServiceError& serviceError, int status)
{
    return !serviceError.region.isEmpty()
        && (status == 301 || serviceError.code == u"PermanentRedirect"
            || serviceError.code == u"AuthorizationHeaderMalformed");
}

//! Whether the response may be a proxy's or another server's, as it has none of AWS's error names. Then its status
//! proves nothing: neither that an object is gone (404) nor that a permission is missing (403). A HEAD response has no
//! body, so its status has to do.
bool isForeignResponse(const Response& answer, const ServiceError& serviceError)
{
    return answer.status >= 400 && answer.status < 500 && answer.status != 429 && serviceError.code.isEmpty()
        && serviceError.message.isEmpty() && !answer.body.trimmed().isEmpty();
}

QString firstWords(const Response& answer)
{
    // The beginning of a proxy's page, as text.
    return QString::fromUtf8(answer.body.left(500)).simplified();
}

} // namespace

QString codeOf(const QString& awsCode)
{
    QString words;
    for (qsizetype i = 0; i < awsCode.size(); ++i) {
        const QChar c = awsCode[i];
        if (!c.isLetterOrNumber() || c.unicode() > 127) {
            words += u'-';
            continue;
        }
        const bool isAfterSmall = i > 0 && (awsCode[i - 1].isLower() || awsCode[i - 1].isDigit());
        const bool isBeforeSmall =
            i > 0 && i + 1 < awsCode.size() && awsCode[i - 1].isUpper() && awsCode[i + 1].isLower();
        if (c.isUpper() && (isAfterSmall || isBeforeSmall))
            words += u'-';
        words += c.toLower();
    }
    if (words.endsWith(u"-exception"_s))
        words.chop(10);
    QStringList parts = words.left(80).split(u'-', Qt::SkipEmptyParts);
    return u"aws-"_s + parts.join(u'-');
}

bool isDenial(const Error& error)
{
    if (error.kind != Error::Kind::Denied)
        return false;
    for (const Named& entry : exceptions)
        if (entry.group == Group::Denied && error.code == codeOf(QLatin1StringView(entry.code)))
            return true;
    return error.code == code::awsHttp403;
}

Error awsError(const Service& service, const QString& operation, const Response& answer,
               const ServiceError& serviceError, const QString& resource)
{
    if (isForeignResponse(answer, serviceError)) {
        Error error = unreadable(service, operation, serviceError.requestId).value();
        error.why = verbatim(u"HTTP %1: %2"_s.arg(answer.status).arg(firstWords(answer)));
        return error;
    }
    const Words words = wordsFor(groupOf(serviceError, answer.status));
    Error error;
    error.kind = words.kind;
    error.code = serviceError.code.isEmpty() ? u"aws-http-%1"_s.arg(answer.status) : codeOf(serviceError.code);
    error.what = say(words.what, {QString::fromLatin1(service.name), operation});
    error.next = say(words.next);
    error.retry = words.retry;
    error.requestId = serviceError.requestId;
    if (!serviceError.code.isEmpty())
        error.why = verbatim(serviceError.message.isEmpty()
                                 ? serviceError.code
                                 : (serviceError.code + u": "_s + serviceError.message).left(longestWords));
    else if (!answer.body.isEmpty())
        error.why = verbatim(firstWords(answer));
    if (isElsewhere(serviceError, answer.status))
        error.next = say(QT_TRANSLATE_NOOP("core",
                                           "The bucket is in region %1. Set --region %1 or the region of the profile; "
                                           "if AWS_ENDPOINT_URL is set, check where it points."),
                         {serviceError.region});
    if (words.kind == Error::Kind::Denied)
        sayDenial(error, service, operation, serviceError, resource);
    return error;
}

Failure unreadable(const Service& service, const QString& operation, const QString& requestId)
{
    Failure failure =
        fail(Error::Kind::Provider, "aws-unreadable",
             say(QT_TRANSLATE_NOOP("core", "The response of %1 to %2 could not be read."),
                 {QString::fromLatin1(service.name), operation}),
             say(QT_TRANSLATE_NOOP("core",
                                   "Check that the proxy and endpoint settings point to AWS, then try again.")));
    failure.value().requestId = requestId;
    return failure;
}

} // namespace shipdeck::aws
