// SPDX-License-Identifier: MIT
#pragma once
#include "aws/client.h"
#include "aws/waiting.h"

#include <QMap>

namespace shipdeck::aws {

//! What a stack's status means for whoever wants to change it.
enum class StackState {
    Review,     //!< only a change set has made it: there is nothing in it, and it goes with deleteStack()
    Working,    //!< AWS is at it
    Done,       //!< as its template says
    RolledBack, //!< an update failed and was taken back: as it was before, and it may be changed
    Unmade,     //!< its creation failed and was taken back: it can only be deleted
    Stuck,      //!< neither made, changed nor taken back: a person has to look, or it is deleted
    Gone
};
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
StackState stackStateOf(const QString& status);

struct Stack {
    QString name;
    QString id; //!< ARN: still found after it was deleted, when its name is not
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
    QString token; //!< of the request that it is due to
    QDateTime at;
    bool isOfStack = false;
};

struct ResourceChange {
    enum class Action { Add, Change, Remove, Import, Unknown };
    enum class Replacement { Never, Perhaps, Surely };
    Action action = Action::Unknown;
    Replacement replacement = Replacement::Never; //!< of what is changed
    QString name;
    QString physical; //!< empty for what is new
    QString type;
    QStringList properties;  //!< those that change
    bool isRetained = false; //!< Remove: it leaves the stack and stays in the account
};

struct ChangeSet {
    enum class State { Working, Ready, Empty, Failed, Used };
    QString id;
    QString name;
    QString stack;
    QString stackId;
    State state = State::Working; //!< Empty: nothing is to be changed
    QString status;
    QString reason;
    QList<ResourceChange> changes;
};

struct NewChangeSet {
    enum class Kind { Create, Update };
    Kind kind = Kind::Create;
    QString stack;
    QString name;
    QString token;   //!< the same one asks for the same thing
    QByteArray body; //!< empty: the stack keeps the template that it has
    QMap<QString, QString> parameters;
    QMap<QString, QString> tags;
    bool mayMakeRoles = false;
};

//! Durable infrastructure, always by change set. A stack is named by its name, or by its ARN.
namespace cloudformation {

constexpr qsizetype largestBody = 51'200; //!< of a template that goes with the request

//! Gives its ARN; AWS works on it for some seconds more. BadInput `aws-template-large`; NotFound, Conflict.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
Task<Result<QString>> createChangeSet(Client* client, NewChangeSet wanted, Cancel cancel = {});
//! With all its changes.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html
Task<Result<ChangeSet>> changeSet(Client* client, QString id, Cancel cancel = {});
//! Ready or Empty. Provider `aws-change-set-failed`.
Task<Result<ChangeSet>> changeSetReady(Client* client, QString id, Wait wait, Cancel cancel = {});
//! Events that are due to it carry `token`.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html
Task<Result<>> execute(Client* client, QString changeSet, QString token, Cancel cancel = {});
//! A stack that only this one has made stays behind in review.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html
Task<Result<>> deleteChangeSet(Client* client, QString id, Cancel cancel = {});

//! Nothing: there is no such stack. One that is gone is found by its ARN for 90 days.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
Task<Result<std::optional<Stack>>> stack(Client* client, QString stack, Cancel cancel = {}, QString region = {});
//! Every stack of the account in this region, for a search by tag.
Task<Result<QList<Stack>>> stacks(Client* client, Cancel cancel = {});
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html
Task<Result<QList<StackResource>>> resources(Client* client, QString stack, Cancel cancel = {}, QString region = {});
//! The oldest first, from after the newest one that `isBefore` says is not wanted any more.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html
Task<Result<QList<StackEvent>>> events(Client* client, QString stack, std::function<bool(const StackEvent&)> isBefore,
                                       Cancel cancel = {});

//! `retained`: resources (by their names in the template) that stay in the account; only a stack whose deletion has
//! failed before takes any.
//! https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html
Task<Result<>> deleteStack(Client* client, QString stack, QString token, QStringList retained = {}, Cancel cancel = {});

//! Told of every event once, as they come.
using EventSink = std::function<void(const StackEvent&)>;

//! Until what was begun with `token` has ended well. Provider `aws-stack-failed` (or Denied, Limit, Conflict: what the
//! first event that failed says), with the resource and AWS's own words for it; NotFound `aws-stack-gone`.
Task<Result<Stack>> stackDone(Client* client, QString id, QString token, Wait wait, EventSink sink = {},
                              Cancel cancel = {});
//! Until it is deleted; `id` must be its ARN. The same errors.
Task<Result<>> stackGone(Client* client, QString id, QString token, Wait wait, EventSink sink = {}, Cancel cancel = {});

//! The event that all others follow from. Null: none has failed.
const StackEvent* firstFailure(const QList<StackEvent>& events);
//! Whether something could not be deleted because AWS still counts what used it, which may be gone for minutes already.
bool isInUse(const QString& reason);
//! What to do about a distribution that a flat-rate pricing plan keeps from being deleted; nothing for any other reason.
std::optional<Text> nextAfterPricingPlan(const QString& reason);

} // namespace cloudformation
} // namespace shipdeck::aws
