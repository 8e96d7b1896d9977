// SPDX-License-Identifier: MIT
#include "targets/cloudfront/steps/foundation_removal.h"

#include "deploy/engine/world.h"
#include "deploy/error_codes.h"
#include "store/store.h"
#include "targets/cloudfront/steps/zones.h"
#include "store/operations.h"
#include "store/projects.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

using aws::Stack;

//! Whether the foundation is the only stack left.
bool isUnused(const QList<Stack>& all)
{
    return std::all_of(all.begin(), all.end(), [](const Stack& stack) { return stack.name == site::foundationName; });
}

QString removing(const AwsAccount& account)
{
    return u"shipctl connections remove"_s + account.choice.flags();
}

Error mayNotAsk(const Error& error, const AwsAccount& account)
{
    return error.during(say(QT_TRANSLATE_NOOP("core",
                                              "The stack %1 stays: permission to check whether other projects need it "
                                              "is missing (cloudformation:DescribeStacks)."),
                            {site::foundationName}),
                        say(QT_TRANSLATE_NOOP("core", "It costs nothing. Once the permission is granted, run: %1"),
                            {removing(account)}));
}

Error isProtected(const Stack& foundation, const AwsAccount& account)
{
    Error error = site::mayBeRemoved(foundation, account.choice.flags()).error();
    error.what =
        say(QT_TRANSLATE_NOOP("core", "The stack %1 stays: it is protected against deletion."), {site::foundationName});
    error.next =
        say(QT_TRANSLATE_NOOP("core", "It costs nothing. To delete it, turn off the protection (%1), then run: %2"),
            {site::unprotectCommand(foundation, account.choice.flags()), removing(account)});
    return error;
}

Error servesZone(const Stack& foundation, const AwsAccount& account)
{
    return fail(Error::Kind::Conflict, code::foundationServesZone,
                say(QT_TRANSLATE_NOOP("core", "The stack %1 stays: it serves every host below %2."),
                    {site::foundationName, zoneOf(foundation).name}),
                say(QT_TRANSLATE_NOOP("core", "To remove that domain as well: %1"),
                    {u"shipctl connections zone --remove"_s + account.choice.flags()}))
        .value();
}

//! Names the projects if they are known on this computer.
Error isNeeded(store::Database& db, const QList<Stack>& all)
{
    QHash<QString, QString> known;
    for (const store::Project& project : store::projects(db).value_or(QList<store::Project>()))
        known.insert(siteStackOf(project), project.name);
    QStringList sites;
    for (const Stack& stack : all)
        if (stack.name != site::foundationName)
            sites << known.value(stack.name, stack.name);
    return fail(Error::Kind::Conflict, code::foundationNeeded,
                say(QT_TRANSLATE_NOOP("core", "The stack %1 stays, because sites need it: %2."),
                    {site::foundationName, sites.join(u", "_s)}),
                say(QT_TRANSLATE_NOOP(
                    "core", "It costs nothing, and is deleted with the last of them: shipctl remove <project>")))
        .value();
}

//! Also writes the reason to the log.
Result<> noteStaying(const Context& context, const Error& why)
{
    context->say(why.what, logs::Level::Warning);
    context->say(why.next, logs::Level::Warning);
    return noteEnd(context, [&why](RemovalEnd& end) { end.stays = why; });
}

//! Reported only if a person asked for the removal.
Result<> noteNeed(const Context& context, Foundation why, const Error& need)
{
    return why == Foundation::AskedFor ? noteStaying(context, need) : Result<>();
}

} // namespace

Result<> beginEnd(const Context& context)
{
    return noteEnd(context, [](RemovalEnd& end) {
        end.left.clear();
        end.stays.reset();
    });
}

Result<> noteEnd(const Context& context, const std::function<void(RemovalEnd&)>& change)
{
    store::Operation& operation = context->operation;
    RemovalEnd end = RemovalEnd::of(operation);
    change(end);
    end.keepIn(operation);
    return context->world.store.write([&](store::Database& db) { return store::updateOperation(db, operation); });
}

Task<Result<>> removeFoundation(Context context, AwsAccount account, Foundation why)
{
    CO_TRY(const auto held, co_await alone(context, account));
    const Cancel cancel = account.cancel;
    const site::Stacks stacks = account.stacks();
    const auto listed = co_await stacks.all(cancel);
    if (!listed && listed.error().kind == Error::Kind::Denied)
        co_return noteStaying(context, mayNotAsk(listed.error(), account));
    if (!listed)
        co_return tl::unexpected(listed.error());
    const QList<Stack> all = *listed;
    const auto foundation =
        std::find_if(all.begin(), all.end(), [](const Stack& stack) { return stack.name == site::foundationName; });
    if (foundation == all.end())
        co_return Result<>();
    store::Database* const db = &context->world.store.database();
    if (!isUnused(all))
        co_return noteNeed(context, why, isNeeded(*db, all));
    // With a wildcard domain it serves more than its own projects, and its certificate took time to validate.
    if (!foundation->parameters.value(u"Zone"_s).isEmpty())
        co_return noteNeed(context, why, servesZone(*foundation, account));
    if (foundation->isProtected)
        co_return noteStaying(context, isProtected(*foundation, account));
    const QString id = foundation->id;
    const Result<> removed = co_await stacks.remove(id, cancel);
    if (removed)
        co_return noteEnd(context, [](RemovalEnd& end) { end.gone << site::foundationName; });
    CO_TRY(const QList<Stack> now, co_await stacks.all(cancel));
    if (isUnused(now))
        co_return removed;
    // Another project has started to use it meanwhile, so AWS refused to delete it.
    co_return noteNeed(context, why, isNeeded(*db, now));
}

} // namespace shipdeck::deploy
