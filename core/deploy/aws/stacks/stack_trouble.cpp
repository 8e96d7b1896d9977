// SPDX-License-Identifier: MIT
#include "deploy/aws/stacks/stack_trouble.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {

using aws::Stack;
using aws::StackState;

namespace {

//! A stack whose deletion has begun can only be deleted.
Text nextAfterDeletion(const Stack& stack, const QString& flags)
{
    const QString zone = stack.parameters.value(u"Zone"_s);
    if (stack.name != foundationName)
        return say(QT_TRANSLATE_NOOP("core",
                                     "Finish removing the project (shipctl remove), or delete the stack in the "
                                     "CloudFormation console, then deploy again."));
    if (zone.isEmpty())
        return say(QT_TRANSLATE_NOOP(
                       "core", "Fix the cause, finish the removal, then deploy again: shipctl connections remove%1"),
                   {flags});
    return say(QT_TRANSLATE_NOOP("core",
                                 "Fix the cause, finish removing the domain, connect it again, and deploy: shipctl "
                                 "connections zone --remove%2, then shipctl connections zone %1%2"),
               {zone, flags});
}

Failure stuck(const Stack& stack, const QString& flags)
{
    // The stack still owns the bucket with the history; a new stack would get another one.
    if (stack.status == u"DELETE_FAILED")
        return fail(Error::Kind::Conflict, "aws-stack-stuck",
                    say(QT_TRANSLATE_NOOP("core", "The stack %1 could not be deleted completely (%2)."),
                        {stack.name, stack.status}),
                    nextAfterDeletion(stack, flags), verbatim(stack.reason));
    if (stack.status == u"UPDATE_FAILED")
        return fail(Error::Kind::Conflict, "aws-stack-stuck",
                    say(QT_TRANSLATE_NOOP("core",
                                          "A change of the stack %1 failed halfway and was not rolled back (%2)."),
                        {stack.name, stack.status}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Roll it back, then deploy again: aws cloudformation rollback-stack "
                                          "--stack-name %1%2 (or “Roll back” in the CloudFormation console)."),
                        {stack.name, flags}),
                    verbatim(stack.reason));
    if (stack.status == u"UPDATE_ROLLBACK_FAILED")
        return fail(
            Error::Kind::Conflict, "aws-stack-stuck",
            say(QT_TRANSLATE_NOOP("core", "The stack %1 is stuck (%2): an earlier change could not be rolled back."),
                {stack.name, stack.status}),
            say(QT_TRANSLATE_NOOP("core",
                                  "Fix the cause, let AWS continue the rollback, then deploy again: aws cloudformation "
                                  "continue-update-rollback --stack-name %1%2 (or “Continue update rollback” in the "
                                  "CloudFormation console, which can also skip what can't be fixed)."),
                {stack.name, flags}),
            verbatim(stack.reason));
    return fail(Error::Kind::Conflict, "aws-stack-stuck",
                say(QT_TRANSLATE_NOOP("core", "The stack %1 is stuck (%2)."), {stack.name, stack.status}),
                say(QT_TRANSLATE_NOOP("core", "Look at its events in the CloudFormation console, then deploy again.")),
                verbatim(stack.reason));
}

} // namespace

bool mayBeRemade(const Stack& stack)
{
    return stack.state == StackState::Unmade
        || (stack.state == StackState::Stuck
            && (stack.status == u"ROLLBACK_FAILED" || stack.status == u"CREATE_FAILED"));
}

bool beganLast(const aws::StackEvent& event)
{
    return event.isOfStack && event.status.endsWith(u"_IN_PROGRESS"_s);
}

std::optional<Error> troubleWith(const Stack& stack, const QString& flags)
{
    if (stack.state != StackState::Stuck || mayBeRemade(stack))
        return std::nullopt;
    return stuck(stack, flags).value();
}

QString unprotectCommand(const Stack& stack, const QString& flags)
{
    return u"aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name %1%2"_s
        .arg(stack.name, flags);
}

Result<> mayBeRemoved(const Stack& stack, const QString& flags)
{
    if (!stack.isProtected)
        return {};
    return fail(Error::Kind::Conflict, "aws-stack-protected",
                say(QT_TRANSLATE_NOOP("core", "The stack %1 is protected against deletion."), {stack.name}),
                say(QT_TRANSLATE_NOOP("core", "To delete it anyway, turn off the protection, then try again: %1"),
                    {unprotectCommand(stack, flags)}));
}

} // namespace shipdeck::site
