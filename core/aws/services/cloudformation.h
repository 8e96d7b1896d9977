// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "base/task.h"

#include <QMap>

namespace shipdeck::aws {

class Client;
struct Wait;

//! What a stack's status means for a change of the stack.
enum class StackState {
    Review,     //!< created by a change set only: it is empty, and deleteStack() removes it
    Working,    //!< in progress at AWS
    Done,       //!< as its template says
    RolledBack, //!< an update failed and was rolled back: unchanged, and may be updated
    Unmade,     //!< its creation failed and was rolled back: it can only be deleted
    Stuck,      //!< neither created, updated nor rolled back: needs a person, or is deleted
    Gone
};
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
StackState stackStateOf(const QString& status);

struct Stack {
    QString name;
    QString id; //!< ARN: finds the stack even after its deletion
    QString status;
    QString reason;
    StackState state = StackState::Stuck;
    QMap<QString, QString> outputs;
    QMap<QString, QString> parameters;
    QMap<QString, QString> tags;
    QDateTime createdAt;
    QDateTime changedAt;      //!< invalid: never
    bool isProtected = false; //!< against deletion, by a person
};

struct StackResource {
    QString name;     //!< in the template
    QString physical; //!< AWS's own; empty until it has one
    QString type;     //!< "AWS::S3::Bucket"
    QString status;
};

struct StackEvent {
    QString id;
    QString resource; //!< its name in the template; that of the stack for the stack itself
    QString physical;
    QString type;
    QString status;
    QString reason;
    QString token; //!< of the request that caused it
    QDateTime at;
    bool isOfStack = false;
};

struct ResourceChange {
    enum class Action { Add, Change, Remove, Import, Unknown };
    enum class Replacement { Never, Perhaps, Surely };
    Action action = Action::Unknown;
    Replacement replacement = Replacement::Never; //!< of what is changed
    QString name;
    QString physical; //!< empty for new resources
    QString type;
    QStringList properties;  //!< properties that change
    bool isRetained = false; //!< Remove: leaves the stack and stays in the account
};

struct ChangeSet {
    enum class State { Working, Ready, Empty, Failed, Used };
    QString id;
    QString name;
    QString stack;
    QString stackId;
    State state = State::Working; //!< Empty: there are no changes
    QString status;
    QString reason;
    QList<ResourceChange> changes;
};

struct NewChangeSet {
    enum class Kind { Create, Update };
    Kind kind = Kind::Create;
    QString stack;
    QString name;
    QString token;   //!< idempotency token
    QByteArray body; //!< empty: the stack keeps its template
    QMap<QString, QString> parameters;
    QMap<QString, QString> tags;
    bool mayMakeRoles = false;
};

//! Durable infrastructure, always by change set. A stack is named by its name, or by its ARN.
namespace cloudformation {

constexpr qsizetype largestBody = 51'200; //!< of a template that goes with the request

//! Returns its ARN; AWS needs some seconds more. BadInput `aws-template-large`; NotFound, Conflict.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
Task<Result<QString>> createChangeSet(Client* client, NewChangeSet wanted, Cancel cancel = {});
//! With all its changes.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html
Task<Result<ChangeSet>> changeSet(Client* client, QString id, Cancel cancel = {});
//! Ready or Empty. Provider `aws-change-set-failed`.
Task<Result<ChangeSet>> changeSetReady(Client* client, QString id, Wait wait, Cancel cancel = {});
//! Events that it causes have `token`.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html
Task<Result<>> execute(Client* client, QString changeSet, QString token, Cancel cancel = {});
//! A stack that only this one created stays in review.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html
Task<Result<>> deleteChangeSet(Client* client, QString id, Cancel cancel = {});

//! nullopt: no such stack. A deleted one is found by its ARN for 90 days.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
Task<Result<std::optional<Stack>>> stack(Client* client, QString stack, Cancel cancel = {}, QString region = {});
//! Every stack of the account in this region, for a search by tag.
Task<Result<QList<Stack>>> stacks(Client* client, Cancel cancel = {});
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html
Task<Result<QList<StackResource>>> resources(Client* client, QString stack, Cancel cancel = {}, QString region = {});
//! Oldest first, starting after the newest one for which `isBefore` is true.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html
Task<Result<QList<StackEvent>>> events(Client* client, QString stack, std::function<bool(const StackEvent&)> isBefore,
                                       Cancel cancel = {});

//! `retained`: resources (by their names in the template) that stay in the account; only allowed for a stack whose
//! deletion has failed before.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html
Task<Result<>> deleteStack(Client* client, QString stack, QString token, QStringList retained = {}, Cancel cancel = {});

//! Called once for every event, as they arrive.
using EventSink = std::function<void(const StackEvent&)>;

//! Waits until the request with `token` has succeeded. Provider `aws-stack-failed` (or Denied, Limit, Conflict, by the
//! first failed event), with the resource and AWS's reason; NotFound `aws-stack-gone`.
Task<Result<Stack>> stackDone(Client* client, QString id, QString token, Wait wait, EventSink sink = {},
                              Cancel cancel = {});
//! Waits until it is deleted; `id` must be its ARN. The same errors.
Task<Result<>> stackGone(Client* client, QString id, QString token, Wait wait, EventSink sink = {}, Cancel cancel = {});

//! The event that caused all other failures. Null: none has failed.
const StackEvent* firstFailure(const QList<StackEvent>& events);
//! Whether a deletion failed because AWS still counts a user of the resource that was deleted minutes ago.
bool isInUse(const QString& reason);
//! The next step if a flat-rate pricing plan prevents the deletion of a distribution; else nullopt.
std::optional<Text> nextAfterPricingPlan(const QString& reason);

} // namespace cloudformation
} // namespace shipdeck::aws
