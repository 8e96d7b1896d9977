// SPDX-License-Identifier: MIT
#include "github/accounts/device_flow.h"

#include "base/clock.h"
#include "github/github_error.h"

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

using namespace std::chrono_literals;

// RFC 8628, 3.5: the default interval, and what slow_down adds.
constexpr auto usualInterval = 5s;
constexpr auto slowDownBy = 5s;
constexpr std::chrono::seconds longestInterval = 60s;

} // namespace

QStringList wantedScopes()
{
    return {u"repo"_s, u"read:org"_s};
}

Task<Result<DeviceCode>> startDevice(Http* http, Server server, Cancel cancel)
{
    CO_TRY(const Instance instance, instanceOf(server));
    if (instance.clientId.isEmpty())
        co_return deviceUnavailable();
    const QString path = u"/login/device/code"_s;
    const Form form({std::pair(u"client_id"_s, instance.clientId), std::pair(u"scope"_s, wantedScopes().join(u' '))});
    CO_TRY(const QJsonObject answer, co_await postForm(http, instance, path, form, cancel));
    if (answer.contains(u"error"_s))
        co_return tl::unexpected(grantFrom(answer, nowUtc()).error());
    DeviceCode code;
    code.server = server;
    code.userCode = answer[u"user_code"_s].toString();
    code.deviceCode = answer[u"device_code"_s].toString().toUtf8();
    code.page = QUrl(answer[u"verification_uri"_s].toString(), QUrl::StrictMode);
    code.lifetime = std::chrono::seconds(answer[u"expires_in"_s].toInt(900));
    code.expiresAt = nowUtc().addSecs(code.lifetime.count());
    const std::chrono::seconds asked(answer[u"interval"_s].toInt(int(usualInterval.count())));
    code.interval = std::clamp<std::chrono::seconds>(asked, 0s, longestInterval);
    // A person signs in on this page, so it must belong to the requested GitHub.
    if (code.userCode.isEmpty() || code.deviceCode.isEmpty() || !instance.owns(code.page))
        co_return unreadable(instance.webUrl(path));
    co_return code;
}

Task<Result<Grant>> finishDevice(Http* http, DeviceCode code, Waiting wait, Cancel cancel)
{
    CO_TRY(const Instance instance, instanceOf(code.server));
    const QString path = u"/login/oauth/access_token"_s;
    const Form form({std::pair(u"client_id"_s, instance.clientId),
                     std::pair(u"device_code"_s, QString::fromUtf8(code.deviceCode)),
                     std::pair(u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s)});
    std::chrono::seconds interval = code.interval;
    for (std::chrono::seconds waited = 0s;; waited += std::max<std::chrono::seconds>(interval, 1s)) {
        const std::chrono::milliseconds time = interval;
        co_await wait(time, cancel);
        if (cancel)
            co_return canceled();
        const Result<QJsonObject> answer = co_await postForm(http, instance, path, form, cancel);
        const bool isOver = waited > code.lifetime + longestInterval; // the server should have reported it by now
        if (!answer) {
            const Error& error = answer.error();
            const bool mayPass = error.kind == Error::Kind::Network || error.retry != Error::Retry::Never;
            if (!mayPass || isOver)
                co_return tl::unexpected(answer.error());
            interval = std::min<std::chrono::seconds>(interval + slowDownBy, longestInterval);
            continue;
        }
        const QString error = answer->value(u"error"_s).toString();
        if (error == u"slow_down") {
            const std::chrono::seconds told(answer->value(u"interval"_s).toInt());
            interval = std::min(longestInterval, std::max<std::chrono::seconds>(told, interval + slowDownBy));
        } else if (error != u"authorization_pending") {
            co_return grantFrom(*answer, nowUtc());
        }
        if (isOver) {
            const QJsonObject expired{{u"error"_s, u"expired_token"_s}};
            co_return grantFrom(expired, nowUtc());
        }
    }
}

} // namespace shipdeck::github
