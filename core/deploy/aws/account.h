// SPDX-License-Identifier: MIT
#pragma once
#include "aws/connection.h"
#include "deploy/aws/choice.h"
#include "deploy/engine/slots.h"
#include "deploy/aws/stacks/stacks.h"

namespace shipdeck::store {
class Database;
}

namespace shipdeck::deploy {

struct StepContext;
struct World;
using Context = std::shared_ptr<StepContext>;

//! What still has to be deleted in an account. Written before a stack is deleted, as a deleted stack no longer tells
//! which buckets it retained; cleared when nothing is left.
struct PendingRemoval {
    QStringList stacks; //!< ARNs, by which AWS finds a stack for 90 days after its deletion
    QStringList buckets;

    bool isEmpty() const { return stacks.isEmpty() && buckets.isEmpty(); }
    void add(const aws::Stack& stack);
    void addBucket(const QString& bucket);
};
//! Of a project at a target.
Result<PendingRemoval> pendingRemoval(store::Database& db, const QString& target, const QString& project);
Result<> savePendingRemoval(World& world, const QString& target, const QString& project, const PendingRemoval& leaving);

//! The lifetime of a site lock, and so the longest time that a crashed computer blocks others. Longer work renews the
//! lock every `lockRenewed`; two renewals in a row may fail.
constexpr std::chrono::minutes lockedFor(15);
constexpr std::chrono::minutes lockRenewed(5);

//! A connection to a project's account that records its calls. Must be alive while calls are made.
struct AwsAccount {
    std::shared_ptr<aws::Connection> connection;
    std::shared_ptr<aws::Client> recorded; //!< of an operation: what it sends is kept with it
    AwsChoice choice;
    site::Shown shown;
    Cancel cancel;
    aws::cloudformation::EventSink onEvent;
    std::chrono::milliseconds every = std::chrono::seconds(2);
    std::chrono::milliseconds renewEvery = lockRenewed; //!< interval for the held lock
    site::BeforeChange beforeChange = {};               //!< as in StacksSettings

    aws::Client* client() const { return recorded ? recorded.get() : &connection->client(); }
    site::Stacks stacks() const { return {client(), {shown, choice.flags(), onEvent, every, beforeChange}}; }
};
//! For previews: its calls are not recorded. `mfaCode` as in Connection::open().
Result<AwsAccount> openAccount(const aws::Choice& choice, const aws::AskMfaCode& mfaCode = {});
//! For the steps of an operation: its calls are recorded, and each call that is not read-only sets
//! StepContext::hasActed. Errors of Connections::of() and checkAwsEnvironmentOf(); Denied `aws-environment-keys`.
Result<AwsAccount> awsAccount(const Context& context);
//! A client of `connection` whose requests are kept with the operation. Whoever replaces AwsAccount::connection, for
//! another region, replaces AwsAccount::recorded too.
std::shared_ptr<aws::Client> recordedClient(aws::Connection& connection, const Context& context);
//! Denied `aws-account-differs`: the keys belong to another account than the one the project was deployed to.
Task<Result<>> checkAccount(AwsAccount account, QString projectName);
//! A warning if the keys have a version 1 session token, which CloudFront KeyValueStore rejects.
std::optional<Text> sessionWarning(const AwsAccount& account);
//! awsAccount() and checkAccount(), for the steps of an operation.
Task<Result<AwsAccount>> ownAccount(Context context);
//! Waits until no other operation works on what the projects of this account and region share. Hold the handle
//! meanwhile.
Task<Result<std::shared_ptr<EnvironmentSlots::Handle>>> alone(Context context, AwsAccount account);

//! The name from the project's settings, else one made of its slug and id.
QString siteStackOf(const store::Project& project);
} // namespace shipdeck::deploy
