// SPDX-License-Identifier: MIT
#include "agent/port_choice.h"

#include "deploy/serving.h"
#include "deploy/target.h"
#include "store/deployments.h"
#include "store/projects.h"
#include "store/store.h"

#include <QLoggingCategory>

namespace shipdeck::agent {
namespace {

Q_LOGGING_CATEGORY(portLog, "shipdeck.agent.port", QtInfoMsg)

} // namespace

void PortChoice::follow()
{
    const QString port = store::setting(m_world.store.database(), QStringLiteral("port")).value_or(QString());
    if (!port.isEmpty() && port != m_tried && port.toUShort() != m_world.serving.port() && !m_isMoving)
        moveTo(port.toUShort());
}

QCoro::Task<> PortChoice::moveTo(quint16 port)
{
    const Busy busy(m_background);
    m_isMoving = true;
    m_tried = QString::number(port);
    deploy::Serving& serving = m_world.serving;
    const quint16 before = serving.port();
    const auto moved = co_await serving.moveTo(port);
    if (!moved)
        qCWarning(portLog).noquote() << "port" << port << moved.error().render();
    if (serving.port() == port)
        (void)m_world.store.write([&](store::Database& db) {
            return store::moveAddresses(db, deploy::namesOf(deploy::isHere), before, port);
        });
    m_isMoving = false;
}

} // namespace shipdeck::agent
