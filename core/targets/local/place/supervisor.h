// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "targets/local/place/layout.h"
#include "targets/local/place/server_link.h"

#include <map>

namespace shipdeck::local {

//! Starts and watches servers, and finds those that an earlier agent started. See LocalTarget for the calls.
class Supervisor : public QObject {
    Q_OBJECT
public:
    explicit Supervisor(Layout layout);
    ~Supervisor() override;

    Task<Result<>> adopt();
    Task<Result<Server>> start(ServerSpec spec, Cancel cancel);
    Task<Result<>> drain(QString release, std::chrono::milliseconds limit);
    void sleepAfter(const QString& release, std::chrono::milliseconds idle);
    Task<Result<>> stop(QString release);
    Server server(const QString& release) const;
    QList<Server> servers() const;

Q_SIGNALS:
    void changed(const shipdeck::local::Server& server);

private:
    ServerLink* link(const QString& release);
    Task<Result<QString>> filesFor(ServerSpec spec, Cancel cancel) const;
    Task<Result<qint64>> spawn(ServerSpec spec, Cancel cancel);
    Task<> findOutIsolation(Cancel cancel);
    Task<Result<Server>> untilListening(ServerSpec spec, qint64 logStart, Cancel cancel);

    Layout m_layout;
    struct Box;
    std::unique_ptr<Box> m_box; //!< the isolation available on this computer; determined once
    std::map<QString, std::unique_ptr<ServerLink>> m_links;
    std::map<QString, std::unique_ptr<ProcessWatch>> m_spawned; //!< our children, to be reaped
};

} // namespace shipdeck::local
