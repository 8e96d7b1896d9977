// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/stacks/stacks.h"

namespace shipdeck::site {

//! The owner of a warm distribution; an object in its bucket, which S3 lets only one computer write.
struct WarmClaim {
    QString project;   //!< id; empty: the distribution is being removed
    QString slug;      //!< shown in inventories
    QString operation; //!< that claimed it
    QString computer;
    QByteArray toJson() const;
    //! Provider `site-claim-damaged`.
    static Result<WarmClaim> fromJson(const QByteArray& json);
};

//! A site's stack created in advance and without a project, so that the first deployment of a project without a
//! wildcard domain need not wait for CloudFront. The project that claims it keeps it; the stack keeps its name.
StackSpec warmSpec(const QString& operation);
QString warmName(const QString& operation);
//! True also for a claimed one.
bool isWarm(const aws::Stack& stack);
//! A stack in review has no tags yet; only prepared stacks have names like this.
bool isBegunWarm(const aws::Stack& stack);
//! Complete and created from the current template, so it can be used unless it is claimed.
bool isReadyWarm(const aws::Stack& stack);

//! The warm distributions of an account and their owners. Must outlive its tasks. Errors: those of the calls.
class WarmDistributions {
public:
    WarmDistributions(aws::Client* client, Shown shown = {}, QString flags = {})
        : m_client(client), m_shown(std::move(shown)), m_flags(std::move(flags))
    {
    }

    //! nullopt: unclaimed.
    Task<Result<std::optional<WarmClaim>>> claimOf(aws::Stack spare, Cancel cancel = {}) const;
    //! The ready and unclaimed ones of `stacks`, in their order.
    Task<Result<QList<aws::Stack>>> freeOnes(QList<aws::Stack> stacks, Cancel cancel = {}) const;
    //! Those that belong to no project, in any state of creation or removal.
    Task<Result<QList<aws::Stack>>> unneeded(QList<aws::Stack> stacks, Cancel cancel = {}) const;
    //! The one of `stacks` that the project has, else a free one, which it claims. nullopt: none is free. Two computers
    //! never get the same one.
    Task<Result<std::optional<aws::Stack>>> take(QList<aws::Stack> stacks, WarmClaim claim, Cancel cancel = {}) const;
    //! False: another project has it.
    Task<Result<bool>> claim(aws::Stack spare, WarmClaim claim, Cancel cancel = {}) const;
    //! Empties its bucket and deletes the claim.
    Task<Result<>> giveBack(aws::Stack spare) const;

private:
    aws::Client* m_client;
    Shown m_shown;
    QString m_flags;
};

} // namespace shipdeck::site
