// SPDX-License-Identifier: MIT
#include "support/wait.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace shipdeck::test {

bool becomesTrue(const std::function<bool()>& isSo)
{
    QTimer look;
    look.start(10);
    const QDeadlineTimer deadline(deadlineMs);
    while (!isSo()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace shipdeck::test
