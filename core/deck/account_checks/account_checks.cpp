// SPDX-License-Identifier: MIT
#include "deck/account_checks/account_checks.h"

#include "aws/client.h"
#include "aws/protocols/aws_error.h"
#include "aws/protocols/denial.h"
#include "base/deadline.h"

namespace shipdeck::accountChecks {
using namespace Qt::StringLiterals;
namespace {

constexpr auto longest = std::chrono::seconds(25); // of the stacks, and then of all else: a person waits for it

HealthCheck checkOf(const char* code, HealthCheck::State state, Text what, Text next)
{
    return {QString::fromLatin1(code), state, std::move(what), std::move(next)};
}

} // namespace

HealthCheck good(const char* code, Text what)
{
    return checkOf(code, HealthCheck::State::Good, std::move(what), {});
}

HealthCheck note(const char* code, Text what, Text next)
{
    return checkOf(code, HealthCheck::State::Note, std::move(what), std::move(next));
}

HealthCheck bad(const char* code, Text what, Text next)
{
    return checkOf(code, HealthCheck::State::Bad, std::move(what), std::move(next));
}

HealthCheck unseen(const char* code, const Text& thing, const QString& permission, const Error& error)
{
    const QString named = thing.render();
    if (aws::isDenial(error)) {
        const auto denial = aws::denialIn(error.why.render());
        return checkOf(code, HealthCheck::State::Skipped,
                       say(QT_TRANSLATE_NOOP("core", "%1: not checked, because these keys are not allowed to call %2."),
                           {named, denial ? denial->action : permission}),
                       say(QT_TRANSLATE_NOOP("core",
                                             "To check it, allow this action: “Permissions” shows the policy statement "
                                             "(shipctl connections policy).")));
    }
    if (error.kind == Error::Kind::Canceled)
        return checkOf(code, HealthCheck::State::Skipped,
                       say(QT_TRANSLATE_NOOP("core", "%1: not checked, because AWS did not answer in time."), {named}),
                       say(QT_TRANSLATE_NOOP("core", "Check again later.")));
    return note(code, say(QT_TRANSLATE_NOOP("core", "%1: could not be checked. %2"), {named, error.what.render()}),
                error.next);
}

aws::Stack Account::foundation() const
{
    for (const aws::Stack& stack : stacks)
        if (stack.name == site::foundationName)
            return stack;
    return {};
}

Task<> all(deploy::AwsAccount account, aws::Identity identity, ReportCheck told)
{
    const Cancel stop = account.cancel;
    Account seen;
    seen.at = account;
    seen.identity = identity;
    const Deadline first(longest, stop);
    seen.at.cancel = first.token();
    Task<Checks> clock = ofClock(seen);
    const site::Stacks there = account.stacks();
    const auto stacks = co_await there.all(seen.at.cancel);
    for (const HealthCheck& check : co_await clock)
        if (!stop)
            told(check);
    if (stop)
        co_return;
    if (!stacks) {
        told(unseen("aws-stacks", say(QT_TRANSLATE_NOOP("core", "The stacks")), u"cloudformation:DescribeStacks"_s,
                    stacks.error()));
    } else {
        told(good("aws-region-enabled",
                  say(QT_TRANSLATE_NOOP("core", "The region %1 is enabled for this account."),
                      {account.client()->region()})));
        for (const aws::Stack& stack : *stacks)
            if (stack.state != aws::StackState::Review && stack.state != aws::StackState::Gone)
                seen.stacks << stack;
        for (const HealthCheck& check : ofStacks(seen))
            told(check);
    }
    const Deadline rest(longest, stop);
    seen.at.cancel = rest.token();
    std::vector<Task<Checks>> looking;
    for (const auto look :
         {ofBuckets, ofDistributions, ofRoutes, ofSites, ofCertificate, ofTags, ofLeftovers, ofPermissions, ofQuotas})
        looking.push_back(look(seen));
    for (Task<Checks>& one : looking) { // all of them: a task must not outlive what it works with
        const Checks found = co_await one;
        for (const HealthCheck& check : found)
            if (!stop)
                told(check);
    }
}

} // namespace shipdeck::accountChecks
