// SPDX-License-Identifier: MIT
#include "aws/protocols/aws_error.h"
#include "aws/protocols/xml.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

//! "com.amazon.coral#ThrottlingException:http://…" is a ThrottlingException.
QString bareCode(QString code)
{
    code = code.mid(code.indexOf(u'#') + 1);
    return code.left(code.indexOf(u':') < 0 ? code.size() : code.indexOf(u':')).trimmed();
}

ServiceError parseJsonError(const Response& answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const auto text = [&object](std::initializer_list<const char*> names) {
        for (const char* name : names)
            if (const QString found = object[QLatin1StringView(name)].toString(); !found.isEmpty())
                return found;
        return QString();
    };
    ServiceError serviceError;
    // A service that formerly used the query protocol sends its old codes here: "Code;Sender".
    const QString former = QString::fromLatin1(answer.header("x-amzn-query-error")).section(u';', 0, 0);
    const QString header = QString::fromLatin1(answer.header("x-amzn-errortype"));
    const QString oauth = object[u"error"_s].toString(); // RFC 6749: SSO's sign-in
    serviceError.code = bareCode(!former.isEmpty()       ? former
                                     : !oauth.isEmpty()  ? oauth
                                     : !header.isEmpty() ? header
                                                         : text({"__type", "code", "Code"}));
    serviceError.message = text({"message", "Message", "errorMessage", "error_description"});
    return serviceError;
}

ServiceError parseXmlError(const XmlElement& root)
{
    // <ErrorResponse><Error>…, <Response><Errors><Error>… (EC2), or <Error> alone (S3).
    const XmlElement* error = &root;
    if (root.name == u"ErrorResponse")
        error = &root.child(u"Error");
    else if (root.name == u"Response")
        error = &root.child(u"Errors").child(u"Error");
    ServiceError serviceError{error->textOf(u"Code").trimmed(),
                              error->textOf(u"Message").trimmed(),
                              {},
                              error->textOf(u"Region")};
    for (const XmlElement* place : {&root, error})
        for (const QStringView name : {u"RequestId", u"RequestID"})
            if (serviceError.requestId.isEmpty())
                serviceError.requestId = place->textOf(name);
    if (serviceError.code.isEmpty()) // Route 53: <InvalidChangeBatch><Messages><Message>…
        for (const XmlElement& message : root.child(u"Messages").all(u"Message")) {
            serviceError.code = root.name;
            serviceError.message += (serviceError.message.isEmpty() ? u""_s : u"; "_s) + message.text;
        }
    return serviceError;
}

bool isOneOf(const QString& code, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (code == QLatin1StringView(name))
            return true;
    return false;
}

} // namespace

ServiceError parseError(const Response& answer)
{
    ServiceError serviceError;
    const QByteArray body = answer.body.trimmed();
    if (body.startsWith('{')) {
        serviceError = parseJsonError(answer);
    } else if (body.startsWith('<')) {
        if (const auto root = parseXml(body); root && root->name != u"html")
            serviceError = parseXmlError(*root);
    } else {
        serviceError.code = bareCode(QString::fromLatin1(answer.header("x-amzn-errortype")));
    }
    serviceError.hasNoBody = body.isEmpty() && serviceError.code.isEmpty();
    if (serviceError.requestId.isEmpty())
        serviceError.requestId = answer.requestId;
    if (serviceError.region.isEmpty())
        serviceError.region = QString::fromLatin1(answer.header("x-amz-bucket-region"));
    return serviceError;
}

// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html and botocore's lists of codes.
RetryDecision retryDecision(const ServiceError& serviceError, int status)
{
    if (isOneOf(serviceError.code,
                {"Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
                 "RequestThrottled", "TooManyRequestsException", "ProvisionedThroughputExceededException",
                 "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded", "SlowDown",
                 "PriorRequestNotComplete", "EC2ThrottledException"})
        || status == 429)
        return RetryDecision::Throttled;
    if (isOneOf(serviceError.code,
                {"RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
                 "SignatureDoesNotMatch", "AuthFailure"}))
        return RetryDecision::OtherClock;
    if (isOneOf(serviceError.code, {"ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"}))
        return RetryDecision::OtherKeys;
    // S3's error for a wrong clock has status 403, like a missing permission; that for expired keys has 400.
    // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
    if (serviceError.hasNoBody && status == 403)
        return RetryDecision::OtherClock;
    if (serviceError.hasNoBody && status == 400)
        return RetryDecision::OtherKeys;
    if (isOneOf(serviceError.code,
                {"RequestTimeout", "RequestTimeoutException", "IDPCommunicationError", "InternalError",
                 "ConditionalRequestConflict", "OperationAborted"}))
        return RetryDecision::Transient;
    if (status == 500 || status == 502 || status == 503 || status == 504)
        return RetryDecision::Transient;
    return RetryDecision::No;
}

RetryDecision retryDecision(const Result<Response>& answer, const ServiceError& serviceError)
{
    if (answer)
        return retryDecision(serviceError, answer->status);
    return answer.error().retry == Error::Retry::Never ? RetryDecision::No : RetryDecision::Transient;
}

} // namespace shipdeck::aws
