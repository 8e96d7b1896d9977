// SPDX-License-Identifier: MIT
#include "aws/services/cloudformation_parsing.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws {

StackState stackStateOf(const QString& status)
{
    if (status == u"REVIEW_IN_PROGRESS")
        return StackState::Review;
    if (status.endsWith(u"_IN_PROGRESS"_s))
        return StackState::Working; // also UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, which takes no other change yet
    if (status == u"DELETE_COMPLETE")
        return StackState::Gone;
    if (status == u"ROLLBACK_COMPLETE")
        return StackState::Unmade;
    if (status.endsWith(u"_ROLLBACK_COMPLETE"_s))
        return StackState::RolledBack;
    if (status.endsWith(u"_COMPLETE"_s))
        return StackState::Done;
    return StackState::Stuck;
}

namespace cloudformation {
namespace {

QDateTime timeIn(const XmlElement& element, QStringView name)
{
    return QDateTime::fromString(element.textOf(name), Qt::ISODateWithMs).toUTC();
}

QMap<QString, QString> pairsIn(const XmlElement& list, QStringView key, QStringView value)
{
    QMap<QString, QString> pairs;
    for (const XmlElement& member : list.all(u"member"))
        pairs.insert(member.textOf(key), member.textOf(value));
    return pairs;
}

ResourceChange::Action actionOf(const QString& said)
{
    using enum ResourceChange::Action;
    static const QHash<QString, ResourceChange::Action> known{{u"Add"_s, Add},
                                                              {u"Modify"_s, Change},
                                                              {u"Remove"_s, Remove},
                                                              {u"Import"_s, Import}};
    return known.value(said, Unknown);
}

ResourceChange::Replacement replacementOf(const QString& said)
{
    if (said == u"True")
        return ResourceChange::Replacement::Surely;
    return said == u"Conditional" ? ResourceChange::Replacement::Perhaps : ResourceChange::Replacement::Never;
}

ResourceChange changeIn(const XmlElement& said)
{
    ResourceChange change;
    change.action = actionOf(said.textOf(u"Action"));
    change.replacement = replacementOf(said.textOf(u"Replacement"));
    change.name = said.textOf(u"LogicalResourceId");
    change.physical = said.textOf(u"PhysicalResourceId");
    change.type = said.textOf(u"ResourceType");
    change.isRetained = said.textOf(u"PolicyAction") == u"Retain";
    for (const XmlElement& detail : said.child(u"Details").all(u"member")) {
        const XmlElement& target = detail.child(u"Target");
        const QString property = target.textOf(u"Name");
        // Properties have names; tags, metadata and the like are named by their kind.
        const QString word = property.isEmpty() ? target.textOf(u"Attribute") : property;
        if (!word.isEmpty() && !change.properties.contains(word))
            change.properties << word;
    }
    return change;
}

//! AWS reports a change set without changes as failed; only the reason's text tells.
bool saysNothingChanges(const QString& reason)
{
    return reason.contains(u"didn't contain changes"_s) || reason.contains(u"No updates are to be performed"_s);
}

ChangeSet::State changeSetStateOf(const QString& status, const QString& execution, const QString& reason)
{
    using enum ChangeSet::State;
    if (status == u"FAILED")
        return saysNothingChanges(reason) ? Empty : Failed;
    if (status == u"CREATE_COMPLETE")
        return execution == u"AVAILABLE" ? Ready : execution == u"UNAVAILABLE" ? Working : Used;
    if (status == u"CREATE_PENDING" || status == u"CREATE_IN_PROGRESS")
        return Working;
    return status.startsWith(u"DELETE_"_s) ? Used : Failed;
}

} // namespace

Stack stackIn(const XmlElement& member)
{
    Stack stack;
    stack.name = member.textOf(u"StackName");
    stack.id = member.textOf(u"StackId");
    stack.status = member.textOf(u"StackStatus");
    stack.reason = member.textOf(u"StackStatusReason");
    stack.state = stackStateOf(stack.status);
    stack.outputs = pairsIn(member.child(u"Outputs"), u"OutputKey", u"OutputValue");
    stack.parameters = pairsIn(member.child(u"Parameters"), u"ParameterKey", u"ParameterValue");
    stack.tags = pairsIn(member.child(u"Tags"), u"Key", u"Value");
    stack.createdAt = timeIn(member, u"CreationTime");
    stack.changedAt = timeIn(member, u"LastUpdatedTime");
    stack.isProtected = member.textOf(u"EnableTerminationProtection") == u"true";
    return stack;
}

StackEvent eventIn(const XmlElement& member)
{
    StackEvent event;
    event.id = member.textOf(u"EventId");
    event.resource = member.textOf(u"LogicalResourceId");
    event.physical = member.textOf(u"PhysicalResourceId");
    event.type = member.textOf(u"ResourceType");
    event.status = member.textOf(u"ResourceStatus");
    event.reason = member.textOf(u"ResourceStatusReason");
    event.token = member.textOf(u"ClientRequestToken");
    event.at = timeIn(member, u"Timestamp");
    // A nested stack has another ARN.
    event.isOfStack = event.physical == member.textOf(u"StackId");
    return event;
}

StackResource resourceIn(const XmlElement& member)
{
    return {member.textOf(u"LogicalResourceId"), member.textOf(u"PhysicalResourceId"), member.textOf(u"ResourceType"),
            member.textOf(u"ResourceStatus")};
}

ChangeSet changeSetIn(const XmlElement& result)
{
    ChangeSet set;
    set.id = result.textOf(u"ChangeSetId");
    set.name = result.textOf(u"ChangeSetName");
    set.stack = result.textOf(u"StackName");
    set.stackId = result.textOf(u"StackId");
    set.status = result.textOf(u"Status");
    set.reason = result.textOf(u"StatusReason");
    set.state = changeSetStateOf(set.status, result.textOf(u"ExecutionStatus"), set.reason);
    for (const XmlElement& member : result.child(u"Changes").all(u"member"))
        set.changes.append(changeIn(member.child(u"ResourceChange")));
    return set;
}

} // namespace cloudformation
} // namespace shipdeck::aws
