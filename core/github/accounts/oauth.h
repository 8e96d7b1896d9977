// SPDX-License-Identifier: MIT
#pragma once
#include "github/instance.h"
#include "net/http.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace shipdeck::github {

//! The tokens at the end of a sign-in.
struct Grant {
    QByteArray token;
    QStringList scopes;
    QByteArray refreshToken; //!< empty: the token does not expire
    QDateTime expiresAt;     //!< invalid: never
};

using Form = QList<std::pair<QString, QString>>;

//! Posts a form to the web address; returns its JSON, also with `error` in it (GitHub sends that with status 200).
//! Provider `github-unreadable`, and those of githubError().
Task<Result<QJsonObject>> postForm(Http* http, Instance instance, QString path, Form form, Cancel cancel);

//! A grant, or the Error for `error`. Denied `sign-in-denied`, `sign-in-expired`, `client-refused`, `github-signed-out`
//! (an invalid refresh token); BadInput `device-unavailable`; Provider `github-failed`.
Result<Grant> grantFrom(const QJsonObject& answer, const QDateTime& now);

//! POST /login/oauth/access_token with `form`.
Task<Result<Grant>> grantFor(Http* http, Instance instance, Form form, Cancel cancel);

//! BadInput `device-unavailable`, with other ways to sign in.
Failure deviceUnavailable();

} // namespace shipdeck::github
