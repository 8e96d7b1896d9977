// SPDX-License-Identifier: MIT
#pragma once
#include <QList>

namespace shipdeck::github {

//! The ports of 127.0.0.1 that a sign-in through an app of one's own may come back to. GitHub sends a browser only to a
//! callback URL that the app has registered, port included, and an app has at most ten.
//! https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/about-the-user-authorization-callback-url
QList<quint16> callbackPorts();

} // namespace shipdeck::github
