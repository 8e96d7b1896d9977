// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deploy_request.h"
#include "deck/state.h"
#include "deploy/enqueue.h"
#include "deploy/previews.h"

namespace shipdeck {

// What follows from a request before anything is written; the same for a plan, a deployment and for saving a project. The
// state must outlive the tasks.

struct TrustedRequest {
    EnvironmentName environment;
    deploy::UntrustedSource untrusted;
    CommitId commit; //!< full, of what is proposed
};

struct Prepared {
    DeployRequest request; //!< for the project that its repository has already, under whichever name
    deploy::ProjectSpec spec;
    build::SourceSpec
        source;           //!< the request's own, else the project's, at the commit, ref and root that were asked for
    QString now;          //!< the commit that its ref is at; empty: it has none, or it cannot be read
    TrustedRequest trust; //!< not where it is only saved
};

enum class PrepareFor { Plan, Deploy, Save };
Task<Result<Prepared>> prepare(DeckState* state, DeployRequest request, PrepareFor purpose, Cancel cancel);

//! Whose code it is, and what follows from that. BadInput `with-secrets-pointless`, `with-secrets-unknown`, Conflict
//! `ref-moved`, or what GitHub says.
Task<Result<TrustedRequest>> checkTrustOf(DeckState* state, DeployRequest request, build::SourceSpec source,
                                          Cancel cancel);
//! The same project with whose account it goes to. `mayGuess`: nobody is asked, and what is not known stays open.
Task<Result<deploy::ProjectSpec>> connected(DeckState* state, deploy::ProjectSpec spec, DeployRequest request,
                                            Cancel cancel, bool mayGuess = false);

} // namespace shipdeck
