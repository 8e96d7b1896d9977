// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/target.h"

namespace shipdeck::store {
struct Domain;
}

namespace shipdeck::deploy {

//! Implemented, beside Domains, by a target that can tell what is in a domain's way.
class DomainLook {
public:
    virtual ~DomainLook() = default;
    //! Asks DNS now, and the domain itself once it is live: the domain with what there is of its records, what it served,
    //! and the mistake that is in its way.
    virtual Task<Result<store::Domain>> lookAt(PreviewContext context, store::Project project,
                                               store::Domain domain) const = 0;
};

} // namespace shipdeck::deploy
