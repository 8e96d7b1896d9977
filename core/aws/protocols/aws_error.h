// SPDX-License-Identifier: MIT
#pragma once
#include "aws/protocols/service.h"
#include "net/http.h"

namespace shipdeck::aws {

//! The error in a response, in any protocol's format.
struct ServiceError {
    QString code; //!< "NoSuchBucket"; empty if it is not AWS's (HTML of a proxy, a HEAD)
    QString message;
    QString requestId;
    QString region;         //!< S3: the bucket's region, if the response has it
    bool hasNoBody = false; //!< neither a body nor a name, as HEAD is refused
};

//! https://smithy.io/2.0/aws/protocols/index.html, "error serialization" of each
ServiceError parseError(const Response& answer);

//! Why a request may be retried, and what has to change for it.
enum class RetryDecision { No, Transient, Throttled, OtherClock, OtherKeys };
RetryDecision retryDecision(const ServiceError& serviceError, int status);
//! `answer`: one that is no success, or why there was none.
RetryDecision retryDecision(const Result<Response>& answer, const ServiceError& serviceError);

//! For people: the only table from AWS's names to kinds. `code` is "aws-" and AWS's own name in lower case
//! ("aws-no-such-bucket"); "aws-http-502" without one; "aws-unreadable" if a 4xx has a body that is not
//! AWS's. `resource`: the requested ARN, if the caller knows it; S3 refuses without naming any.
Error awsError(const Service& service, const QString& operation, const Response& answer,
               const ServiceError& serviceError, const QString& resource = {});

//! Whether a permission is missing, as opposed to wrong or expired keys, or a wrong clock.
bool isDenial(const Error& error);

//! "aws-no-such-bucket" of NoSuchBucket, without the word Exception at its end.
QString codeOf(const QString& awsCode);

//! Provider `aws-unreadable`: the response cannot be parsed.
Failure unreadable(const Service& service, const QString& operation, const QString& requestId = {});

} // namespace shipdeck::aws
