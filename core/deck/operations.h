// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/choice.h"
#include "aws/credentials/role_keys_file.h"
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "store/records.h"

namespace shipdeck {

namespace deploy {
struct Bisection;
struct SignInWait;
} // namespace deploy
namespace store {
struct DeploymentFilter;
}

struct BisectRequest;

//! A sign-in to AWS that a person is waited for with.
struct AwaitedSignIn {
    aws::Choice choice;
    aws::PersonNeeded needs;
    QDateTime until; //!< the first of them is stopped then
    int operations = 0;
};

//! What the agent was asked for: what of it is open, how far it is, and what it waits for.
class OperationService : DeckService {
public:
    using DeckService::DeckService;

    Result<QList<store::Operation>> open() const;
    //! store::actions()
    Result<QList<store::Operation>> actions(const store::DeploymentFilter& filter) const;
    Result<store::Operation> get(const OperationId& id) const;
    Result<std::optional<store::Operation>> of(const DeploymentId& deployment) const; //!< store::operationOf()
    QString logId(const store::Operation& operation) const;                           //!< the log under paths().logs()
    //! Names of the steps that an open operation is through with.
    Result<QStringList> stepsDone(const OperationId& operation) const;
    //! One for each profile that operations wait for; not those that have signed in already.
    Result<QList<AwaitedSignIn>> awaitedSignIns() const;
    //! What an operation waits for, where it is a person who signs in to AWS.
    std::optional<deploy::SignInWait> signInWait(const store::Operation& operation) const;
    //! Comes back when the operation has ended (its record says how). Canceled: the caller no longer wants to wait.
    //! One that waits for a person has ended for now.
    Task<Result<store::Operation>> ended(OperationId operation, Cancel cancel = {});
    //! Comes back when it no longer waits for a person.
    Task<Result<store::Operation>> wentOn(OperationId operation, Cancel cancel = {});

    //! The agent ends it as soon as it can, and undoes what it has done.
    Task<Result<>> cancel(OperationId id);

    //! Searches for the commit that broke a project. If a search in that environment is open, that one is returned. NotFound
    //! `bisect-no-failure`, `bisect-no-success`; BadInput `bisect-not-built`: the deployment failed after its build.
    Task<Result<store::Operation>> bisect(BisectRequest request);
    Result<deploy::Bisection> bisection(const OperationId& id) const;
    //! The newest search for what broke this deployment.
    Result<std::optional<store::Operation>> bisectionOf(const store::Deployment& deployment) const;

private:
    Task<Result<store::Operation>> whenOperation(OperationId id, std::function<bool(const store::Operation&)> is,
                                                 Cancel cancel);
};

} // namespace shipdeck
