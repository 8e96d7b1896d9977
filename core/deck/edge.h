// SPDX-License-Identifier: MIT
#pragma once
#include "base/task.h"
#include "deck/service.h"
#include "edge/explanation.h"
#include "store/records.h"

namespace shipdeck {

namespace build {
struct SourceSpec;
}
struct PlanPreview;

//! What an address gets from a release, and who gets it.
struct AddressAnswer {
    edge::Explanation said;
    store::Deployment release;          //!< without an id: that to be, of a folder
    QJsonObject access;                 //!< who may see it, as ProjectService::access() has it; empty: everybody
    int refusal = 0;                    //!< status that everybody else gets, 401 or 403; 0: there is nobody else
    QList<edge::SiteRules::Note> notes; //!< what the site's rules ask for and the edge does not do
    QJsonObject toPublicJson() const;
};

//! The site on AWS that an address belongs to.
struct AddressOwner {
    ProjectId project; //!< its id
    QString name;
    EnvironmentName environment;
};

//! What an address of a site on AWS gets, and why, by what is on this computer: nobody is asked.
class EdgeService : DeckService {
public:
    using DeckService::DeckService;

    //! By the hosts that this computer knows: of releases, and below a domain of one's own. Nothing: it is nobody's, or a
    //! path alone. BadInput `edge-address-invalid`.
    Result<std::optional<AddressOwner>> ownerOf(const QString& address) const;
    //! From what is Current there, else from the newest release that is ready, else from the project's folder. `visitor` as
    //! edge::Question has it. BadInput `edge-unsupported`, `edge-address-invalid`, `edge-host-other`; NotFound
    //! `edge-no-release`, `edge-release-not-here`, `edge-not-built`; those of deploy::edgeRules() and builtSite().
    Task<Result<AddressAnswer>> explain(ProjectId project, EnvironmentName environment, QString address,
                                        QString visitor = {});
    //! The same before deploying: from a folder with what is planned for it. NotFound `edge-no-release`: it is none.
    Task<Result<AddressAnswer>> explain(build::SourceSpec source, PlanPreview plan, QString address);
};

} // namespace shipdeck
