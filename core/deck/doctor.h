// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"
#include "deck/health_check.h"
#include "deck/service.h"

namespace shipdeck {

//! `shipctl doctor`: whether this computer has what Shipdeck needs. A service of its own, as it looks at all the others
//! and none of them needs it; an account in AWS is checked by AwsService.
class DoctorService : DeckService {
public:
    using DeckService::DeckService;

    Task<QList<HealthCheck>> check(Cancel cancel = {});
    //! Conflict `port-taken`: the sites of this computer could not answer there.
    Result<> checkPort(quint16 port) const;
    //! Where the sites of this computer answer now; 0 before the first start.
    quint16 port() const;
};

} // namespace shipdeck
