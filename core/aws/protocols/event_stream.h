// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QHash>
#include <QVariant>

namespace shipdeck::aws {

//! One message of application/vnd.amazon.eventstream.
struct EventMessage {
    //! bool, qint64 (all whole numbers), QByteArray, QString, QDateTime, QUuid.
    QHash<QString, QVariant> headers;
    QByteArray payload;

    QString type() const { return headers.value(QStringLiteral(":event-type")).toString(); }
    //! The error of an "exception" or "error" message.
    std::optional<Error> error() const;
};

//! Parses a stream as its bytes arrive. After an error it stops: the next message cannot be located.
//! https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html#streaming-event-stream
class EventStream {
public:
    //! The complete messages so far, in order. Provider `event-stream-broken`.
    Result<QList<EventMessage>> take(const QByteArray& bytes);
    //! Whether the stream ended between two messages.
    bool isAtEnd() const { return m_waiting.isEmpty() && !m_isBroken; }

private:
    QByteArray m_waiting;
    bool m_isBroken = false;
};

} // namespace shipdeck::aws
