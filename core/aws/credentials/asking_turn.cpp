// SPDX-License-Identifier: MIT
#include "aws/credentials/asking_turn.h"

#include "base/next_signal.h"

#include <QHash>
#include <QPointer>

namespace shipdeck::aws {
namespace {

//! Waits until the current holder is released or the caller cancels.
class Waiter : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void over();
};

} // namespace

Task<Result<AskingTurn>> askingTurn(QString what, Cancel cancel)
{
    static thread_local QHash<QString, QPointer<QObject>> holders;
    while (QObject* const holder = holders.value(what)) {
        if (cancel)
            co_return canceled();
        Waiter waiter;
        QObject::connect(holder, &QObject::destroyed, &waiter, &Waiter::over);
        cancel.onRequested(&waiter, [&waiter] { Q_EMIT waiter.over(); });
        co_await NextSignal(&waiter, &Waiter::over);
    }
    if (cancel)
        co_return canceled();
    const auto turn = std::make_shared<QObject>();
    holders.insert(what, turn.get());
    co_return AskingTurn(turn);
}

} // namespace shipdeck::aws

#include "asking_turn.moc"
