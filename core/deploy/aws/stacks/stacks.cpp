// SPDX-License-Identifier: MIT
#include "deploy/aws/stacks/stacks.h"

#include "aws/client.h"
#include "aws/error_codes.h"
#include "aws/waiting.h"
#include "base/ids.h"
#include "base/pause.h"
#include "deploy/aws/stacks/stack_commands.h"
#include "deploy/aws/stacks/stack_trouble.h"

using namespace Qt::StringLiterals;

namespace shipdeck::site {
namespace {

namespace cfn = aws::cloudformation;
using aws::ChangeSet;
using aws::Stack;
using aws::StackState;

// Each round makes progress unless someone else keeps changing the stack; then we give up.
constexpr int mostRounds = 8;
constexpr int mostRemovalsAgain = 2;
constexpr int looksUntilFree = 30; // one minute, then two

Failure gone(const QString& name)
{
    return fail(Error::Kind::NotFound, code::awsStackGone,
                say(QT_TRANSLATE_NOOP("core", "The stack %1 no longer exists: it was deleted elsewhere."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Deploy again to create what is missing.")));
}

Failure restless(const QString& name)
{
    return fail(Error::Kind::Conflict, "aws-stack-stuck",
                say(QT_TRANSLATE_NOOP("core", "The stack %1 keeps being changed from elsewhere."), {name}),
                say(QT_TRANSLATE_NOOP("core", "Look at its events in the CloudFormation console, then deploy again.")));
}

Task<Result<std::optional<bool>>> rests(aws::Client* client, QString id, Cancel cancel)
{
    CO_TRY(const auto now, co_await cfn::stack(client, id, cancel));
    const bool moves = now && now->state == StackState::Working;
    co_return moves ? std::optional<bool>() : std::optional<bool>(true);
}

//! A change takes a second, as that of a name, or many minutes.
aws::Wait soonAtFirst(aws::Wait wait)
{
    const auto began = wait.now();
    wait.pause = [pause = wait.pause, now = wait.now, began](std::chrono::milliseconds time, const Cancel& cancel) {
        return pause(std::clamp((now() - began) / 4, time / 4, time), cancel);
    };
    return wait;
}

Task<Result<>> untilItRests(aws::Client* client, QString id, aws::Wait wait, Cancel cancel)
{
    const std::function<Task<Result<std::optional<bool>>>(Cancel)> get = [client, id](Cancel stop) {
        return rests(client, id, stop);
    };
    CO_CHECK(co_await aws::pollUntil<bool>(wait, get, cancel));
    co_return Result<>();
}

} // namespace

bool Stacks::isCurrent(const Stack& stack, const StackSpec& spec)
{
    const bool stands = stack.state == StackState::Done || stack.state == StackState::RolledBack;
    const bool has = std::all_of(spec.required.keyBegin(), spec.required.keyEnd(), [&](const QString& name) {
        return stack.parameters.value(name) == spec.required.value(name);
    });
    return stands && has && (madeAs(stack) == spec.version() || isOfNewer(stack, spec));
}

aws::Wait Stacks::wait(const QString& stack) const
{
    return soonAtFirst(
        {say(QT_TRANSLATE_NOOP("core", "The stack %1"), {stack}), m_settings.every, std::chrono::hours(1)});
}

QString Stacks::command(const char* verb, const QString& rest) const
{
    return commandLine(verb, rest, m_settings.flags);
}

Task<Result<std::optional<Stack>>> Stacks::get(QString name, Cancel cancel) const
{
    aws::Client* const client = m_client;
    const std::function<Task<Result<std::optional<Stack>>>()> effect = [client, name, cancel] {
        return cfn::stack(client, name, cancel);
    };
    const auto shown = ShownCommand::look(command("describe-stacks", u"--stack-name "_s + name));
    CO_TRY(const auto found, co_await through<std::optional<Stack>>(m_settings.shown, shown, effect));
    if (found && found->state == StackState::Gone)
        co_return std::optional<Stack>();
    co_return found;
}

Task<std::optional<Error>> Stacks::trouble(Stack stack, Cancel cancel) const
{
    std::optional<Error> trouble = troubleWith(stack, m_settings.flags);
    if (!trouble)
        co_return trouble;
    aws::Client* const client = m_client;
    const QString id = stack.id;
    const std::function<Task<Result<QList<aws::StackEvent>>>()> effect = [client, id, cancel] {
        return cfn::events(client, id, beganLast, cancel);
    };
    const auto shown = ShownCommand::look(command("describe-stack-events", u"--stack-name "_s + stack.name));
    const auto events = co_await through<QList<aws::StackEvent>>(m_settings.shown, shown, effect);
    // Without permission to read the events, the stack's own reason is shown.
    const aws::StackEvent* const cause = events ? cfn::firstFailure(*events) : nullptr;
    if (cause && !cause->isOfStack) {
        trouble->why = verbatim(u"%1 %2 (%3): %4"_s.arg(stack.reason, cause->resource, cause->type, cause->reason));
        if (const auto next = cfn::nextAfterPricingPlan(cause->reason))
            trouble->next = *next;
    }
    co_return trouble;
}

Task<Result<>> Stacks::settled(Stack stack, Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString id = stack.id;
    const aws::Wait waiting = wait(stack.name);
    const Effect effect = [client, id, waiting, cancel] { return untilItRests(client, id, waiting, cancel); };
    const auto shown = ShownCommand::look(command("describe-stack-events", u"--stack-name "_s + stack.name));
    co_return co_await through(m_settings.shown, shown, effect);
}

Task<Result<std::optional<ChangeSet>>> Stacks::planned(aws::NewChangeSet wanted, QString kind, Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString words = creationWords(wanted, kind);
    const std::function<Task<Result<QString>>()> create = [client, wanted, cancel] {
        return cfn::createChangeSet(client, wanted, cancel);
    };
    const auto id = co_await through<QString>(m_settings.shown, command("create-change-set", words), create);
    // A change set of this name exists. It is not from this attempt, which would have sent the same token.
    if (!id && id.error().kind == Error::Kind::Conflict)
        co_return std::optional<ChangeSet>();
    if (!id)
        co_return tl::unexpected(id.error());
    const QString arn = *id;
    const aws::Wait waiting = wait(wanted.stack);
    const std::function<Task<Result<ChangeSet>>()> ready = [client, arn, waiting, cancel] {
        return cfn::changeSetReady(client, arn, waiting, cancel);
    };
    const QString which = setWords(wanted);
    const auto shown = ShownCommand::look(command("describe-change-set", which));
    const auto set = co_await through<ChangeSet>(m_settings.shown, shown, ready);
    if (!set && set.error().kind == Error::Kind::NotFound)
        co_return std::optional<ChangeSet>();
    if (!set) {
        (void)co_await cfn::deleteChangeSet(client, arn); // even if canceled
        co_return tl::unexpected(set.error());
    }
    const ChangeSet found = *set;
    co_return found;
}

Task<Result<std::optional<Stack>>> Stacks::change(StackSpec spec, std::optional<Stack> stands, QString token,
                                                  Cancel cancel) const
{
    aws::Client* const client = m_client;
    const aws::NewChangeSet wanted = changeSetFor(spec, stands, u"shipdeck-"_s + token);
    CO_TRY(const std::optional<ChangeSet> set, co_await planned(wanted, spec.kind, cancel));
    if (!set)
        co_return std::optional<Stack>();
    const QString which = setWords(wanted);
    const QString arn = set->id;
    if (set->state == ChangeSet::State::Empty) {
        const Effect drop = [client, arn, cancel] { return cfn::deleteChangeSet(client, arn, cancel); };
        CO_CHECK(co_await through(m_settings.shown, command("delete-change-set", which), drop));
        co_return stands;
    }
    const StackPreview found{stands ? StackPreview::Way::Changes : StackPreview::Way::New, stands, set->changes, {}};
    if (m_settings.beforeChange)
        CO_CHECK(m_settings.beforeChange(spec, found));
    const QString request = wanted.token;
    const Effect go = [client, arn, request, cancel] { return cfn::execute(client, arn, request, cancel); };
    const Result<> begun = co_await through(m_settings.shown, command("execute-change-set", which), go);
    // Someone else has changed this stack meanwhile, or this change set was executed already.
    const bool isSuperseded = !begun
        && (begun.error().code == code::awsInvalidChangeSetStatus || begun.error().kind == Error::Kind::NotFound);
    if (isSuperseded)
        co_return std::optional<Stack>();
    if (!begun)
        co_return tl::unexpected(begun.error());
    const QString stack = set->stackId;
    const aws::Wait waiting = wait(spec.name);
    const cfn::EventSink sink = m_settings.onEvent;
    const std::function<Task<Result<Stack>>()> done = [client, stack, request, waiting, sink, cancel] {
        return cfn::stackDone(client, stack, request, waiting, sink, cancel);
    };
    const QString awaited = stands ? u"stack-update-complete"_s : u"stack-create-complete"_s;
    const auto made =
        co_await through<Stack>(m_settings.shown, command("wait", awaited + u" --stack-name "_s + spec.name), done);
    if (made)
        co_return std::optional(*made);
    Error error = made.error();
    if (error.code == code::awsStackFailed) {
        const auto left = co_await cfn::stack(client, stack);
        // With the same advice that later deployments give until it is fixed.
        if (const auto trouble = left && *left ? troubleWith(**left, m_settings.flags) : std::nullopt)
            error.next = trouble->next;
    }
    co_return tl::unexpected(error);
}

Task<Result<StackOutcome>> Stacks::ensure(StackSpec spec, QString operation, Cancel cancel,
                                          std::optional<Stack> known) const
{
    for (int round = 0; round < mostRounds; ++round) {
        std::optional<Stack> stands = std::exchange(known, std::nullopt);
        if (!stands) {
            CO_TRY(stands, co_await get(spec.name, cancel));
        }
        if (stands && isCurrent(*stands, spec))
            co_return StackOutcome{*stands, false, false};
        const QString token = u"%1-%2"_s.arg(operation).arg(round);
        if (stands && stands->state == StackState::Working) {
            const Stack seen = *stands;
            CO_CHECK(co_await settled(seen, cancel));
            continue;
        }
        if (!spec.mayBeNew && (!stands || stands->state == StackState::Review || mayBeRemade(*stands)))
            co_return gone(spec.name);
        if (stands && mayBeRemade(*stands)) {
            const QString id = stands->id;
            const StackPreview anew{StackPreview::Way::Anew, stands, {}, {}};
            if (m_settings.beforeChange)
                CO_CHECK(m_settings.beforeChange(spec, anew));
            CO_CHECK(co_await remove(id, cancel));
            continue;
        }
        if (stands && stands->state == StackState::Stuck) {
            const Stack seen = *stands;
            const auto why = co_await trouble(seen, cancel);
            co_return tl::unexpected(*why);
        }
        // A stack in review was never created: this change set is added to it, or one of an earlier attempt is
        // returned.
        const std::optional<Stack> former = stands && stands->state == StackState::Review ? std::nullopt : stands;
        CO_TRY(const std::optional<Stack> made, co_await change(spec, former, token, cancel));
        if (made)
            co_return StackOutcome{*made, !former, true};
    }
    co_return restless(spec.name);
}

Task<Result<StackPreview>> Stacks::preview(StackSpec spec, QString token, Cancel cancel) const
{
    StackPreview found;
    CO_TRY(found.stack, co_await get(spec.name, cancel));
    if (!found.stack || found.stack->state == StackState::Review) {
        found.way = StackPreview::Way::New;
        co_return found;
    }
    const Stack stands = *found.stack;
    if (stands.state == StackState::Working)
        found.way = StackPreview::Way::Waits;
    else if (mayBeRemade(stands))
        found.way = StackPreview::Way::Anew;
    else if (stands.state == StackState::Stuck)
        found.way = StackPreview::Way::Stuck;
    else if (!isCurrent(stands, spec))
        found.way = StackPreview::Way::Changes;
    if (found.way == StackPreview::Way::Stuck)
        found.trouble = co_await trouble(stands, cancel);
    if (found.way != StackPreview::Way::Changes)
        co_return found;
    const aws::NewChangeSet wanted = changeSetFor(spec, stands, u"shipdeck-plan-"_s + token);
    const auto planning = co_await planned(wanted, spec.kind, cancel);
    // The exports that it needs come with the foundation's own update, which runs first.
    if (!planning && planning.error().why.render().contains(u"No export named"_s))
        co_return found;
    CO_TRY(const std::optional<ChangeSet> set, planning);
    if (!set)
        co_return found;
    found.changes = set->changes;
    const QString arn = set->id;
    aws::Client* const client = m_client;
    CO_CHECK(co_await cfn::deleteChangeSet(client, arn));
    co_return found;
}

Task<Result<>> Stacks::remove(QString nameOrArn, Cancel cancel) const
{
    for (int again = 1;; ++again) {
        const Result<> removed = co_await removeOnce(nameOrArn, cancel);
        if (removed || again > mostRemovalsAgain || !cfn::isInUse(removed.error().why.render()))
            co_return removed;
        co_await pause(m_settings.every * looksUntilFree * again, cancel);
        if (cancel)
            co_return canceled();
    }
}

Task<Result<>> Stacks::removeOnce(QString nameOrArn, Cancel cancel) const
{
    CO_TRY(std::optional<Stack> stands, co_await get(nameOrArn, cancel));
    // A creation can be interrupted; any other change has to end first.
    while (stands && stands->state == StackState::Working && stands->status != u"CREATE_IN_PROGRESS") {
        const Stack seen = *stands;
        CO_CHECK(co_await settled(seen, cancel));
        CO_TRY(stands, co_await get(seen.id, cancel));
    }
    if (!stands)
        co_return Result<>();
    CO_CHECK(mayBeRemoved(*stands, m_settings.flags));
    aws::Client* const client = m_client;
    const QString id = stands->id;
    const QString name = stands->name;
    // A new token for each attempt, so that the events of a failed one are not taken for this one's.
    const QString token = u"shipdeck-"_s + newToken();
    const QStringList none;
    const Effect go = [client, id, token, none, cancel] { return cfn::deleteStack(client, id, token, none, cancel); };
    CO_CHECK(co_await through(m_settings.shown, command("delete-stack", u"--stack-name "_s + name), go));
    const aws::Wait waiting = wait(name);
    const cfn::EventSink sink = m_settings.onEvent;
    const Effect gone = [client, id, token, waiting, sink, cancel] {
        return cfn::stackGone(client, id, token, waiting, sink, cancel);
    };
    co_return co_await through(m_settings.shown, command("wait", u"stack-delete-complete --stack-name "_s + name),
                               gone);
}

Task<Result<QList<Stack>>> Stacks::all(Cancel cancel) const
{
    aws::Client* const client = m_client;
    const QString everything;
    const auto shown = ShownCommand::look(command("describe-stacks", everything));
    const std::function<Task<Result<QList<Stack>>>()> effect = [client, cancel] { return cfn::stacks(client, cancel); };
    CO_TRY(const QList<Stack> found, co_await through<QList<Stack>>(m_settings.shown, shown, effect));
    QList<Stack> ours;
    for (const Stack& stack : found)
        // By name, as a stack in review has no tags yet.
        if (stack.state != StackState::Gone && stack.name.startsWith(u"shipdeck-"_s))
            ours << stack;
    co_return ours;
}

} // namespace shipdeck::site
