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

//! Looks at each live domain twice a day while the agent runs: at its DNS, at what it serves, and at the renewal of its certificate, so that a
//! person hears of what is wrong long before visitors do.
class DomainWatch {
public:
    DomainWatch(deploy::World& world, Background& background);
    QCoro::Task<> poll();

private:
    //! One that is to be looked at now. Reads the store only if it has changed, or one is due by time.
    std::optional<store::Domain> due();
    Task<Result<>> lookAt(store::Domain domain);

    deploy::World& m_world;
    Background& m_background;
    bool m_isLooking = false;
    qint64 m_version = -1;             //!< of the database when the domains were read
    QDateTime m_due;                   //!< of the next look, by what was read; invalid: none is
    QHash<QString, QDateTime> m_tried; //!< by name
};

} // namespace shipdeck::agent
