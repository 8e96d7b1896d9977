// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/targets/aws/edge/explanation.h"
#include "store/records.h"

namespace shipdeck {

//! What an address gets from a release, and who gets it.
struct AddressAnswer {
    edge::Explanation said;
    store::Deployment release;          //!< without an id: that to be, of a folder
    QJsonObject access;                 //!< who may see it, as Deck::access() has it; empty: everybody
    int refusal = 0;                    //!< status that everybody else gets, 401 or 403; 0: there is nobody else
    QList<edge::SiteRules::Note> notes; //!< what the site's rules ask for and the edge does not do
    QJsonObject toPublicJson() const;
};

} // namespace shipdeck
