// SPDX-License-Identifier: MIT
#pragma once
#include "edge/edge_route.h"

#include <QMap>

namespace shipdeck::edge {

using Store = QHash<QString, QByteArray>; //!< keys and values of a KeyValueStore

//! What a visitor asks for.
struct Visit {
    QString host;
    QByteArray path = "/"; //!< as sent, percent-encoded
    QByteArray query = {}; //!< as sent, without the question mark
    QString address = QStringLiteral("203.0.113.1");
    QString authorization = {};
    std::optional<int> dice = {}; //!< the visitor's cookie, 0 to 99; without one: a newcomer, who gets `luck`
    int luck = 99;
};

//! What the edge makes of it: the object it fetches, or the answer it gives itself.
struct Verdict {
    int status = 200; //!< of the answer, if the object is there
    QString object;   //!< its address at the bucket, encoded, with a slash at its front; empty: the edge answers itself
    QString location; //!< of a redirect, encoded
    QMap<QString, QString> headers; //!< by the site's rules; names in lower case
    QString project, release;
    bool isCanary = false, isHidden = false, isAsset = false;
    QString rule; //!< pattern or path of the rule that decided; empty: none did
    QString file; //!< of the release, decoded
};

//! The cookie by which the edge knows a visitor again, a number from 0 to 99.
inline const QByteArray visitorCookie = QByteArrayLiteral("shipdeck-visitor");
//! One whose visitor gets the canary, or just not.
int diceFor(const EdgeRoute::Canary& canary, bool isCanary);

//! The decision of resources/aws/router.js, in C++: a test holds them together by running one table through both.
Verdict verdictFor(const Store& store, const Visit& visit);

} // namespace shipdeck::edge
