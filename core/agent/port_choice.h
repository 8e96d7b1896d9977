// SPDX-License-Identifier: MIT
#pragma once
#include "agent/background.h"
#include "base/task.h"
#include "deploy/engine/world.h"

namespace shipdeck::agent {

//! The port of this computer's sites, which a person may change at any time.
class PortChoice {
public:
    PortChoice(deploy::World& world, Background& background) : m_world(world), m_background(background) {}
    //! Moves the sites there if the setting `port` names another one; a port is tried once.
    void follow();

private:
    QCoro::Task<> moveTo(quint16 port);

    deploy::World& m_world;
    Background& m_background;
    QString m_tried; //!< where the sites could not move
    bool m_isMoving = false;
};

} // namespace shipdeck::agent
