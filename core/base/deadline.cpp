// SPDX-License-Identifier: MIT
#include "base/deadline.h"

#include <QTimer>

namespace shipdeck {

Deadline::Deadline(std::chrono::milliseconds time, const Cancel& other)
{
    CancelSource source = m_source;
    const auto stop = [source]() mutable { source.request(); };
    QTimer::singleShot(time, &m_context, stop);
    other.onRequested(&m_context, stop);
}

} // namespace shipdeck
