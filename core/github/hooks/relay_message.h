// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace shipdeck::github {

//! A hook's event, from the relay and in webhook form.
struct HookEvent {
    QString name;     //!< "push", "pull_request"
    QString delivery; //!< its id; the same one may come twice
    QByteArray signature;
    QByteArray body; //!< exactly as it was signed
};

//! One message of the relay; nullopt: invalid. Do not trust its contents before isSigned().
std::optional<HookEvent> readRelayMessage(const QByteArray& message);
//! `X-Hub-Signature-256`, compared in constant time. An empty secret signs nothing.
//! https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
bool isSigned(const HookEvent& event, const QByteArray& secret);
//! The response to each message, in order: the delivery's result on GitHub.
QByteArray relayAnswer(int status);

} // namespace shipdeck::github
