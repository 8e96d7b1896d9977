// SPDX-License-Identifier: MIT
#pragma once
#include "edge/explanation.h"
#include "store/records.h"

namespace shipdeck {

class Deck;

//! What an address gets from a release, and who gets it.
struct AddressAnswer {
    edge::Explanation said;
    store::Deployment release;          //!< without an id: that to be, of a folder
    QJsonObject access;                 //!< who may see it, as Deck::access() has it; empty: everybody
    int refusal = 0;                    //!< status that everybody else gets, 401 or 403; 0: there is nobody else
    QList<edge::SiteRules::Note> notes; //!< what the site's rules ask for and the edge does not do
    QJsonObject toPublicJson() const;
};

//! The site on AWS that an address belongs to.
struct AddressOwner {
    QString project; //!< its id
    QString name;
    QString environment;
};
//! By the hosts that this computer knows: of releases, and below a domain of one's own. Nothing: it is nobody's, or a path
//! alone. BadInput `edge-address-invalid`.
Result<std::optional<AddressOwner>> ownerOfAddress(const Deck& deck, const QString& address);

} // namespace shipdeck
