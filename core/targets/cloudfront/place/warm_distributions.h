// SPDX-License-Identifier: MIT
#pragma once
#include "deploy/aws/stacks/stacks.h"

namespace shipdeck::site {

//! Whose a spare is by now; an object of its bucket, which S3 lets exactly one write.
struct WarmClaim {
    QString project;   //!< id; empty: it is being removed
    QString slug;      //!< its name in inventories
    QString operation; //!< that took it
    QString computer;
    QByteArray toJson() const;
    //! Provider `site-claim-damaged`.
    static Result<WarmClaim> fromJson(const QByteArray& json);
};

//! A stack of the site's template that no project has asked for: made ahead, so that the first deployment of one without a
//! domain need not wait for CloudFront. The project that takes it has it for good; the stack keeps its name.
StackSpec warmSpec(const QString& operation);
QString warmName(const QString& operation);
//! Also one that a project has taken.
bool isWarm(const aws::Stack& stack);
//! One in review has no tags yet, and nobody but a preparation gives this name without them.
bool isBegunWarm(const aws::Stack& stack);
//! It can be taken if nobody has: it stands, made from today's template.
bool isReadyWarm(const aws::Stack& stack);

//! Which spares there are and whose. Must outlive its tasks. Errors: those of the calls.
class WarmDistributions {
public:
    WarmDistributions(aws::Client* client, Shown shown = {}, QString flags = {})
        : m_client(client), m_shown(std::move(shown)), m_flags(std::move(flags))
    {
    }

    //! Nothing: nobody has taken it.
    Task<Result<std::optional<WarmClaim>>> claimOf(aws::Stack spare, Cancel cancel = {}) const;
    //! Those of `stacks` that nobody has taken, in their order.
    Task<Result<QList<aws::Stack>>> freeOnes(QList<aws::Stack> stacks, Cancel cancel = {}) const;
    //! Those that no project has, however far they have been made or taken away.
    Task<Result<QList<aws::Stack>>> unneeded(QList<aws::Stack> stacks, Cancel cancel = {}) const;
    //! The one of `stacks` that the project has, else a free one, which is the project's from here on. Nothing: there is
    //! none. Two that ask at once never get the same.
    Task<Result<std::optional<aws::Stack>>> take(QList<aws::Stack> stacks, WarmClaim claim, Cancel cancel = {}) const;
    //! False: a project has it.
    Task<Result<bool>> claim(aws::Stack spare, WarmClaim claim, Cancel cancel = {}) const;
    //! It is free again, with nothing of the project's in its bucket.
    Task<Result<>> giveBack(aws::Stack spare) const;

private:
    aws::Client* m_client;
    Shown m_shown;
    QString m_flags;
};

} // namespace shipdeck::site
