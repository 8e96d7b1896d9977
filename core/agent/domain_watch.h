// SPDX-License-Identifier: MIT
#pragma once
#include "agent/background.h"
#include "base/task.h"

namespace shipdeck::deploy {
struct World;
}
namespace shipdeck::store {
struct Domain;
}

namespace shipdeck::agent {

//! Looks at each live domain twice a day: at its DNS, at what it serves, and at the renewal of its certificate, so that a
//! person hears of what is wrong long before visitors do.
class DomainWatch {
public:
    DomainWatch(deploy::World& world, Background& background);
    QCoro::Task<> poll();

private:
    Task<Result<>> lookAt(store::Domain domain);

    deploy::World& m_world;
    Background& m_background;
    bool m_isLooking = false;
    QHash<QString, QDateTime> m_tried; //!< by name
};

} // namespace shipdeck::agent
