// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QByteArray>
#include <chrono>

namespace shipdeck::local {

struct ProbeAnswer {
    int status = 0;
    QString release;                                  //!< in the response's header
    QByteArray body;                                  //!< the first 64 KiB
    QList<std::pair<QByteArray, QByteArray>> headers; //!< names in lower case
    std::chrono::milliseconds took{};
    QByteArray header(const QByteArray& name) const;
};

//! A GET to 127.0.0.1:`port` for `host`, without a resolver. Network `probe-failed`, Canceled.
//! `cookie`: "name=value"; empty: none.
Task<Result<ProbeAnswer>> httpGet(quint16 port, QString host, QString path, std::chrono::milliseconds within,
                                  Cancel cancel = {}, QByteArray cookie = {});

} // namespace shipdeck::local
