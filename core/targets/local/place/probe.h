// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QByteArray>
#include <chrono>

namespace shipdeck::local {

struct ProbeAnswer {
    int status = 0;
    QString release;                                  //!< that answered; exact: the same variable picks it and names it
    QByteArray body;                                  //!< the first 64 KiB
    QList<std::pair<QByteArray, QByteArray>> headers; //!< names in lower case
    std::chrono::milliseconds took{};
    QByteArray header(const QByteArray& name) const;
};

//! A GET to 127.0.0.1:`port` for `host`; the system's resolver is not asked. Network `probe-failed`, Canceled.
Task<Result<ProbeAnswer>> httpGet(quint16 port, QString host, QString path, std::chrono::milliseconds within,
                                  Cancel cancel = {});

} // namespace shipdeck::local
