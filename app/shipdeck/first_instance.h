// SPDX-License-Identifier: MIT
#pragma once
#include "base/file_lock.h"
#include "base/paths.h"

#include <QLocalServer>

namespace shipdeck::ui {

//! One window per SHIPDECK_HOME: a second start passes its request to the first and exits.
class FirstInstance : public QObject {
    Q_OBJECT
public:
    explicit FirstInstance(const Paths& paths);

    //! False: another window has got `request` (a folder, an address, or nothing) and was raised.
    bool take(const QString& request);

Q_SIGNALS:
    void requested(const QString& request);

private:
    bool handOver(const QString& request) const;
    void listen();

    QString m_name;
    FileLock m_lock;
    QLocalServer m_server;
};

} // namespace shipdeck::ui
