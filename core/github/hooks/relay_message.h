// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace shipdeck::github {

//! What a hook tells: from the relay, and as web hooks have it.
struct HookEvent {
    QString name;     //!< "push", "pull_request"
    QString delivery; //!< its id; the same one may come twice
    QByteArray signature;
    QByteArray body; //!< exactly as it was signed
};

//! One message of the relay; nothing: it does not read as one. Never trusts anything in it before isSigned().
std::optional<HookEvent> readRelayMessage(const QByteArray& message);
//! `X-Hub-Signature-256`, compared in constant time. An empty secret signs nothing.
//! https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
bool isSigned(const HookEvent& event, const QByteArray& secret);
//! What is answered to each message, in their order: it becomes the delivery's result on GitHub.
QByteArray relayAnswer(int status);

} // namespace shipdeck::github
