// SPDX-License-Identifier: MIT
#include "agent/port_choice.h"

#include "deploy/target.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"
#include "targets/local/place/local_target.h"

#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(portLog, "shipdeck.agent.port", QtInfoMsg)

} // namespace

void PortChoice::follow()
{
    const QString port = store::setting(m_world.store.database(), QStringLiteral("port")).value_or(QString());
    if (!port.isEmpty() && port != m_tried && port.toUShort() != m_world.local.nginx().port() && !m_isMoving)
        moveTo(port.toUShort());
}

QCoro::Task<> PortChoice::moveTo(quint16 port)
{
    const Busy busy(m_background);
    m_isMoving = true;
    m_tried = QString::number(port);
    local::Nginx& nginx = m_world.local.nginx();
    const quint16 before = nginx.port();
    const auto moved = co_await nginx.moveTo(port);
    if (!moved)
        qCWarning(portLog).noquote() << "port" << port << moved.error().render();
    if (nginx.port() == port)
        (void)m_world.store.write([&](store::Database& db) {
            return store::moveAddresses(db, deploy::namesOf(deploy::isHere), before, port);
        });
    m_isMoving = false;
}

} // namespace shipdeck::agent
