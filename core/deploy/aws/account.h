// SPDX-License-Identifier: MIT
#pragma once
#include "aws/connection.h"
#include "deploy/engine/slots.h"
#include "deploy/engine/step.h"
#include "deploy/aws/stacks/stacks.h"
#include "store/sqlite.h"

namespace shipdeck::deploy {

//! Whose account a project is deployed to, as its settings say (`aws`).
struct AwsChoice {
    QString profile; //!< empty: the keys in the environment
    QString region;
    QString account;    //!< twelve digits; empty: nobody was asked yet
    QString stack = {}; //!< of a spare that became the project's; empty: it has one of its own name
    QString zone = {};  //!< below which its hosts are, on the distribution that projects share; empty: it has its own
    QString label = {}; //!< with which its hosts begin there, where that is not its slug here: another computer's slug

    aws::Choice choice() const { return {profile, region}; }
    QString flags() const; //!< " --profile shop --region eu-west-1", for commands
    static AwsChoice of(const store::Project& project);
    void setIn(store::Project& project) const;
};

//! What is to be taken out of an account: a stack that is gone says no more which buckets it has left there. Written before
//! a stack is deleted, and forgotten when nothing of it is left.
struct PendingRemoval {
    QStringList stacks; //!< ARNs: they are found by these for 90 days after they were deleted
    QStringList buckets;

    bool isEmpty() const { return stacks.isEmpty() && buckets.isEmpty(); }
    void add(const aws::Stack& stack);
    void addBucket(const QString& bucket);
};
Result<PendingRemoval> pendingRemoval(store::Database& db, const QString& project);
Result<> savePendingRemoval(World& world, const QString& project, const PendingRemoval& leaving);

//! A lock's time, from when it was written; whoever dies with it holds others up for so long. Who needs longer renews it: two
//! renewals may fail.
constexpr std::chrono::minutes lockedFor(15);
constexpr std::chrono::minutes lockRenewed(5);

//! A project's account, and how calls to it are shown. Hold it while they are made.
struct AwsAccount {
    std::shared_ptr<aws::Connection> connection;
    AwsChoice choice;
    site::Shown shown;
    Cancel cancel;
    aws::cloudformation::EventSink onEvent;
    std::chrono::milliseconds every = std::chrono::seconds(2);
    std::chrono::milliseconds renewEvery = lockRenewed; //!< the lock that is held meanwhile
    site::BeforeChange beforeChange = {};               //!< as StacksSettings has it

    aws::Client* client() const { return &connection->client(); }
    site::Stacks stacks() const { return {client(), {shown, choice.flags(), onEvent, every, beforeChange}}; }
};
//! For a look: nobody sees its calls. `mfaCode` as Connection::open() has it.
Result<AwsAccount> openAccount(const aws::Choice& choice, const aws::AskMfaCode& mfaCode = {});
//! For the steps of an operation, in the glass box; StepContext::hasActed is set by each call that is not said to be a
//! look. Errors of Connections::of() and checkAwsEnvironmentOf(); Denied `aws-environment-keys`.
Result<AwsAccount> awsAccount(const Context& context);
//! Denied `aws-account-differs`: these keys lead to another account than the project was deployed to.
Task<Result<>> checkAccount(AwsAccount account, QString projectName);
//! A warning of session tokens that not every service takes, where these keys look like it.
std::optional<Text> sessionWarning(const AwsAccount& account);
//! Both: for the steps of an operation, and nobody else's.
Task<Result<AwsAccount>> ownAccount(Context context);
//! What all share in an account and region is worked on by one at a time, as long as this is held.
Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> alone(Context context, AwsAccount account);

//! After its slug and id, or as another computer called it, where the slug was taken here.
QString siteStackOf(const store::Project& project);
} // namespace shipdeck::deploy
