// SPDX-License-Identifier: MIT
#pragma once
#include "build/sandbox/sandbox.h"
#include "store/audits.h"
#include "store/store.h"

namespace shipdeck::agent {

//! Runs Lighthouse against releases of projects that want it, one at a time. A request is in the store, so that the next
//! agent takes up what this one could not finish, once. What fails is stored with its reason.
class Auditor {
public:
    Auditor(store::Store& store, const build::Sandbox& sandbox); //!< both must outlive it
    ~Auditor();
    Auditor(const Auditor&) = delete;
    Auditor& operator=(const Auditor&) = delete;

    //! Nothing happens if its project does not want it, it does not serve, or it has its figures.
    void request(const DeploymentId& release);
    //! Begins the next one while the computer is quiet, and stops it when that ends: it measures time. Call it again and
    //! again.
    void poll(bool isQuiet);
    bool isBusy() const { return m_running || !m_requests.isEmpty(); }

private:
    QCoro::Task<> run(DeploymentId release);
    //! Notes that an attempt begins.
    Result<store::Audit> begun(const DeploymentId& release);
    Task<Result<>> measure(store::Audit* audit, Cancel cancel);

    store::Store& m_store;
    const build::Sandbox& m_sandbox;
    QStringList m_requests; //!< deployments
    std::optional<CancelSource> m_running;
    CancelSource m_stop;
};

} // namespace shipdeck::agent
