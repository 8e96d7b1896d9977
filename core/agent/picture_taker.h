// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"
#include "base/paths.h"
#include "build/sandbox/sandbox.h"
#include "net/http.h"
#include "store/store.h"

namespace shipdeck::agent {

//! Takes the pictures of releases that serve, one at a time. A request is a file, so that the next agent takes up what
//! this one could not finish, once. What fails is in the agent's log, and the window draws a card instead.
class PictureTaker {
public:
    //! `here` reaches this computer's sites, `edge` the others as visitors do. All must outlive it.
    PictureTaker(Paths paths, store::Store& store, const build::Sandbox& sandbox, Http& here, Http& edge);
    ~PictureTaker();
    PictureTaker(const PictureTaker&) = delete;
    PictureTaker& operator=(const PictureTaker&) = delete;

    //! Nothing happens if it does not serve, has its picture, or no browser may take it.
    void request(const DeploymentId& release);
    void poll(); //!< begins the next one; call it again and again while nothing more important runs
    bool isBusy() const { return m_isTaking || !m_requests.isEmpty(); }
    //! Deletes the pictures of releases that are gone.
    void sweep();

private:
    QCoro::Task<> take(DeploymentId release);
    Task<Result<>> takeAndKeep(DeploymentId release);
    bool isOn() const;

    Paths m_paths;
    store::Store& m_store;
    const build::Sandbox& m_sandbox;
    Http& m_here;
    Http& m_edge;
    QList<DeploymentId> m_requests;
    bool m_isTaking = false;
    CancelSource m_stop;
};

} // namespace shipdeck::agent
