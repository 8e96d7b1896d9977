// SPDX-License-Identifier: MIT
#pragma once
#include "aws/credentials/choice.h"
#include "base/cancel.h"
#include "base/task.h"
#include "deck/service.h"
#include "store/records.h"

namespace shipdeck {

namespace deploy {
enum class ConnectionWork;
struct ConnectionPlan;
struct ZoneStatus;
} // namespace deploy

//! What is made ahead in an AWS account, for no project yet. Beside AwsService, which only reads and needs no deck: here
//! the agent is asked for something.
class AwsAccountService : DeckService {
public:
    using DeckService::DeckService;

    //! What would be made ahead in an account, or removed from it again.
    Task<Result<deploy::ConnectionPlan>> planWork(deploy::ConnectionWork work, aws::Choice choice, Cancel cancel = {},
                                                  QString domain = {});
    //! The newest of such a work for an account and region ("123456789012/eu-west-1"); nothing: none is known.
    Result<std::optional<store::Operation>> newestWork(deploy::ConnectionWork work, const QString& connection) const;
    //! Which domain's subdomains are live at once there, and which could be.
    Task<Result<deploy::ZoneStatus>> zoneStatus(aws::Choice choice, Cancel cancel = {});
    //! Makes ahead what the first site will need, or takes it away; a person has agreed to just this plan.
    Task<Result<store::Operation>> startWork(deploy::ConnectionWork work, deploy::ConnectionPlan plan);
};

} // namespace shipdeck
