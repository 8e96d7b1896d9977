// SPDX-License-Identifier: MIT
#pragma once
#include <QList>

namespace shipdeck::github {

//! The ports of 127.0.0.1 for the callback of a sign-in through a person's own app. GitHub redirects only to a
//! registered callback URL, including its port, and an app can register at most ten.
//! https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/about-the-user-authorization-callback-url
QList<quint16> callbackPorts();

} // namespace shipdeck::github
