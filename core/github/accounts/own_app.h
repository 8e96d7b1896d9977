// SPDX-License-Identifier: MIT
#pragma once
#include "github/accounts/account.h"
#include "github/accounts/oauth.h"

namespace shipdeck::github {

class Client;

//! A person's own GitHub App: what sign-ins and renewals need.
struct OwnApp {
    QString clientId;
    QByteArray clientSecret;
    QUrl page; //!< https://github.com/apps/<slug>
};

using OpenPage = std::function<void(QUrl)>;

//! The app's manifest: https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
QJsonObject appManifest(const Instance& instance, const QString& computer, const QUrl& made, const QUrl& signedIn);
//! A page that submits the manifest to GitHub automatically. An empty organisation: the person's own app.
QByteArray manifestPage(const Instance& instance, const QString& organisation, const QJsonObject& manifest,
                        const QString& state);

struct MadeApp {
    OwnApp app;
    Grant grant;
};
//! The whole process: manifest page, GitHub's page, the app's secret, its sign-in; the browser is left on the page that
//! installs the app. Provider `port-unavailable`; errors of grantFrom().
Task<Result<MadeApp>> makeApp(Http* http, Client* anonymous, QString organisation, OpenPage open, Cancel cancel);
//! Signs in through an existing app.
Task<Result<Grant>> signInByApp(Http* http, Instance instance, OwnApp app, OpenPage open, Cancel cancel);

} // namespace shipdeck::github
