// SPDX-License-Identifier: MIT
#include "aws/client.h"

#include "aws/called_resource.h"
#include "aws/credentials/session_token.h"
#include "aws/credentials/settings.h"
#include "aws/protocols/actions.h"
#include "base/ids.h"
#include "base/pause.h"
#include "net/http_error.h"

#include <QHostAddress>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr qint64 skewThatMatters = 4 * 60 * 1000; // AWS tolerates five minutes

double randomShare()
{
    return QRandomGenerator::global()->generateDouble();
}

bool isOnThisComputer(const QUrl& url)
{
    return url.host() == u"localhost" || !QHostAddress(url.host()).isNull();
}

//! S3 sends status 200 before a long operation has ended, and its error in the body.
Response withStatusInside(Response answer, const Call& call)
{
    if (call.mayFailInside && answer.ok() && answer.body.trimmed().startsWith('<') && answer.body.contains("<Error>"))
        answer.status = 500;
    return answer;
}

//! Qt removes dot segments from the path (and 6.4 also the ".c" of "/a/.c/b"), which would address another object with
//! a wrong signature.
Result<> checkSendable(const Call& call, const QUrl& url)
{
    const auto asIs = QUrl::FullyEncoded;
    if (url.path(asIs) == url.adjusted(QUrl::NormalizePathSegments).path(asIs))
        return {};
    return fail(Error::Kind::BadInput, "aws-name-unsendable",
                say(QT_TRANSLATE_NOOP("core",
                                      "Object names with “.” or “..” as a path segment are not supported (%1)."),
                    {call.operation}),
                say(QT_TRANSLATE_NOOP("core", "Choose another name.")));
}

//! Whether the request cannot have reached the service.
bool wasNeverSent(const Error& error)
{
    return error.code == code::connectionRefused || error.code == code::nameNotFound;
}

} // namespace

Client::Client(Http& http, ClientSettings settings, QObject* parent)
    : QObject(parent), m_http(http), m_settings(std::move(settings))
{
    if (!m_settings.wait)
        m_settings.wait = pause;
    if (!m_settings.random)
        m_settings.random = randomShare;
}

std::shared_ptr<Client> Client::sibling() const
{
    auto client = std::make_shared<Client>(m_http, m_settings);
    client->m_learned = m_learned;
    return client;
}

Endpoint Client::endpointOf(const Call& call) const
{
    const QString wanted = call.region.isEmpty() ? m_settings.region : call.region;
    return m_settings.endpoints.of(*call.service, m_learned->bucketRegions.value(call.bucket, wanted));
}

QUrl Client::urlOf(const Call& call, const Endpoint& endpoint) const
{
    BucketPlace place = placeOf(endpoint, call.bucket);
    if (!call.hostPrefix.isEmpty() && !isOnThisComputer(place.url))
        place.url.setHost(QString::fromLatin1(call.hostPrefix) + place.url.host());
    QByteArray whole = place.url.toEncoded() + place.path + call.path;
    if (!call.query.isEmpty())
        whole += '?' + encodedQuery(call.query);
    return QUrl::fromEncoded(whole, QUrl::StrictMode);
}

SigningRule Client::ruleOf(const Call& call, const Endpoint& endpoint) const
{
    SigningRule rule;
    rule.scope = {endpoint.region, call.service->signingName};
    if (call.service == &services::s3) {
        rule.path = PathRule::AsSent;
        rule.hash = SigningRule::Hash::Unsigned;
    }
    if (call.service == &services::keyValueStore) {
        rule.way = SigningRule::Way::V4a;
        rule.scope.region = "*";
    }
    return rule;
}

Task<Result<Keys>> Client::keys(QByteArray refused, Cancel cancel)
{
    if (!m_settings.keys)
        co_return fail(Error::Kind::Bug, "aws-unsigned",
                       say(QT_TRANSLATE_NOOP("core", "This AWS request needs keys, but no keys are available.")));
    co_return co_await m_settings.keys(refused, cancel);
}

//! Whether the request was signed with a wrong clock; the answer to another one may have corrected it meanwhile.
bool Client::setClock(const Response& answer, qint64 signedBy)
{
    const std::optional<QDateTime> theirs = parseHttpDate(answer.header("Date"));
    if (!theirs)
        return false;
    const qint64 skew = m_settings.now().msecsTo(*theirs);
    qint64& known = m_learned->skews[answer.url.host()];
    if (std::abs(skew - known) >= skewThatMatters)
        known = skew;
    return std::abs(skew - signedBy) >= skewThatMatters;
}

bool Client::setRegion(const Call& call, const QString& region)
{
    if (call.bucket.isEmpty() || !checkRegion(region) || endpointOf(call).region == region.toLatin1())
        return false;
    m_learned->bucketRegions.insert(call.bucket, region);
    return true;
}

void Client::record(const Call& call, const Tries& tries, const Result<Response>& answer,
                    const ServiceError& serviceError, std::chrono::milliseconds took)
{
    CallRecord record;
    record.service = QString::fromLatin1(call.service->name);
    record.operation = call.operation;
    if (call.isSigned)
        record.action = actionsOf(*call.service, call.operation).join(u", "_s);
    record.region = QString::fromLatin1(endpointOf(call).region);
    record.attempt = tries.number;
    record.status = answer ? answer->status : 0;
    record.code = serviceError.code;
    record.requestId = answer ? (answer->requestId.isEmpty() ? serviceError.requestId : answer->requestId) : QString();
    record.took = took;
    Q_EMIT called(record);
}

Task<Result<Response>> Client::send(Call call, Cancel cancel)
{
    const QByteArray invocation = newToken().toLatin1();
    Tries tries;
    for (;;) {
        if (cancel)
            co_return canceled();
        const Endpoint endpoint = endpointOf(call);
        Request request;
        request.url = urlOf(call, endpoint);
        CO_CHECK(checkSendable(call, request.url));
        request.method = call.method;
        request.headers = call.headers;
        request.body = call.body;
        request.answers = Answers::Any;
        request.repeat = call.repeat;
        request.throttled = Throttled::Fails;
        request.attempts = 1; // each attempt needs a new signature
        request.redirects = 0;
        request.idleTimeout = call.idleTimeout;
        request.limit = call.limit;
        request.headers.emplaceBack("amz-sdk-invocation-id", invocation);
        request.headers.emplaceBack("amz-sdk-request",
                                    "attempt=" + QByteArray::number(tries.number)
                                        + "; max=" + QByteArray::number(m_settings.attempts));
        Keys with;
        qint64 skew = 0;
        if (call.isSigned) {
            CO_TRY(with, co_await keys(tries.refused, cancel));
            const SigningRule rule = ruleOf(call, endpoint);
            skew = skewOf(request.url);
            CO_CHECK(signRequest(&request, with, rule, m_settings.now().addMSecs(skew)));
        }
        const auto started = monotonicNow();
        Result<Response> answer = co_await m_http.send(request, cancel);
        if (answer)
            *answer = withStatusInside(*answer, call);
        const bool isGood = answer && answer->ok();
        const ServiceError serviceError = answer && !isGood ? parseError(*answer) : ServiceError();
        record(call, tries, answer, serviceError, monotonicNow() - started);

        RetryBudget& budget = m_learned->budgets[QLatin1StringView(call.service->signingName) + u'/' + call.region];
        if (isGood) {
            budget.earn(tries.number);
            co_return answer;
        }
        const bool areKeysRefused = answer && refusesKeys(*call.service, serviceError);
        Error error = answer
            ? awsError(*call.service, call.operation, *answer, serviceError, calledResource(call, endpoint))
            : answer.error();
        if (areKeysRefused)
            error = keysRefused(error, *call.service, with);
        if (error.kind == Error::Kind::Canceled)
            co_return tl::unexpected(error);
        const RetryDecision decision = areKeysRefused ? RetryDecision::OtherKeys : retryDecision(answer, serviceError);
        // Three causes are corrected and retried immediately, each only once.
        if (!serviceError.region.isEmpty() && !tries.isRegionSet && setRegion(call, serviceError.region)) {
            tries.isRegionSet = true;
            continue;
        }
        if (decision == RetryDecision::OtherClock && !tries.isClockSet && setClock(*answer, skew)) {
            tries.isClockSet = true;
            continue;
        }
        if (decision == RetryDecision::OtherKeys && call.isSigned && tries.refused.isEmpty()) {
            tries.refused = with.id;
            continue;
        }
        const bool isWorthwhile = decision == RetryDecision::Throttled
            || (decision == RetryDecision::Transient && (isRepeatable(request) || (!answer && wasNeverSent(error))));
        const auto asked = answer ? parseRetryAfter(answer->header("Retry-After")) : std::nullopt;
        const auto delay = isWorthwhile
            ? nextRetry(tries.number, m_settings.attempts, m_settings.random(), asked, budget)
            : std::nullopt;
        if (!delay)
            co_return tl::unexpected(error);
        co_await m_settings.wait(*delay, cancel);
        ++tries.number;
    }
}

Task<> Client::pauseAfter(int tries, Cancel cancel)
{
    const auto delay = retryDelay(tries, m_settings.random(), {});
    co_await m_settings.wait(delay, cancel);
}

} // namespace shipdeck::aws
