// SPDX-License-Identifier: MIT
// A name between two distributions of an account: CloudFront gives it from one to the other in one step.
#include "targets/cloudfront/domains/move.h"

#include "aws/waiting.h"
#include "base/command.h"
#include "deploy/error_codes.h"

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

Failure unfound(const QString& name)
{
    return fail(
        Error::Kind::NotFound, "domain-move-unfound",
        say(QT_TRANSLATE_NOOP("core", "No distribution of this AWS account has the name %1."), {name}),
        say(QT_TRANSLATE_NOOP("core",
                              "If nothing serves it yet: shipctl domains add %1. If another AWS account does, "
                              "CloudFront wants a TXT record _%1 with the address of the project's distribution, "
                              "and the other one disabled or without the name; then add it."),
            {name}));
}

Failure refused(const QString& name, const Error& error)
{
    return fail(Error::Kind::Conflict, code::domainTakenElsewhere,
                say(QT_TRANSLATE_NOOP("core", "CloudFront did not move %1 to the project's distribution."), {name}),
                say(QT_TRANSLATE_NOOP("core",
                                      "If it asks for a proof, add a TXT record _%1 with the address of that "
                                      "distribution, then move it again."),
                    {name}),
                error.why);
}

Task<Result<std::optional<bool>>> deployedOrNot(aws::Client* client, QString id, Cancel cancel)
{
    const auto found = co_await aws::cloudFront::distribution(client, id, cancel);
    if (!found && found.error().kind == Error::Kind::NotFound)
        co_return std::optional(true); // nothing of it is left to wait for
    if (!found)
        co_return tl::unexpected(found.error());
    co_return found->isDeployed ? std::optional(true) : std::optional<bool>();
}

Task<Result<>> untilDeployed(AwsAccount account, QString id)
{
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const aws::Wait wait{say(QT_TRANSLATE_NOOP("core", "The distribution %1"), {id}), account.every,
                         std::chrono::hours(1)};
    const std::function<Task<Result<std::optional<bool>>>(Cancel)> look = [client, id](Cancel stop) {
        return deployedOrNot(client, id, stop);
    };
    const std::function<Task<Result<bool>>()> deployed = [wait, look, cancel] {
        return aws::pollUntil<bool>(wait, look, cancel);
    };
    const auto command = site::ShownCommand::look(
        u"aws cloudfront wait distribution-deployed --id %1%2"_s.arg(id, account.choice.flags()));
    CO_CHECK(co_await site::through<bool>(account.shown, command, deployed));
    co_return Result<>();
}

} // namespace

Task<Result<aws::Distribution>> distributionWith(AwsAccount account, QString name)
{
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const std::function<Task<Result<QList<aws::Distribution>>>()> effect = [client, cancel] {
        return aws::cloudFront::distributions(client, cancel);
    };
    const auto command = site::ShownCommand::look(u"aws cloudfront list-distributions"_s + account.choice.flags());
    CO_TRY(const QList<aws::Distribution> all,
           co_await site::through<QList<aws::Distribution>>(account.shown, command, effect));
    for (const aws::Distribution& one : all)
        if (one.aliases.contains(name, Qt::CaseInsensitive))
            co_return one;
    co_return unfound(name);
}

Failure takenElsewhere(const QString& name, const Text& why)
{
    return fail(Error::Kind::Conflict, code::domainTakenElsewhere,
                say(QT_TRANSLATE_NOOP("core", "%1 is already an address of another CloudFront distribution."), {name}),
                say(QT_TRANSLATE_NOOP("core",
                                      "If that is in this AWS account, move it here without an interruption: shipctl "
                                      "domains move %1 --to <project>. In another account, remove it there first, then "
                                      "add it again; docs/domains.md says how to keep it online meanwhile."),
                    {name}),
                why);
}

Task<Result<>> moveName(AwsAccount account, QString name, QString from, QString to)
{
    if (from == to)
        co_return Result<>();
    aws::Client* const client = account.client();
    const Cancel cancel = account.cancel;
    const site::Effect effect = [client, to, name, cancel] {
        return aws::cloudFront::associateAlias(client, to, name, cancel);
    };
    const QString shown =
        u"aws cloudfront associate-alias --target-distribution-id %1 --alias %2%3"_s.arg(to, shellQuoted(name),
                                                                                         account.choice.flags());
    const Result<> moved = co_await site::through(account.shown, shown, effect);
    using Kind = Error::Kind;
    if (!moved && (moved.error().kind == Kind::Conflict || moved.error().kind == Kind::BadInput))
        co_return refused(name, moved.error());
    if (!moved)
        co_return tl::unexpected(moved.error());
    CO_CHECK(co_await untilDeployed(account, to));
    co_return co_await untilDeployed(account, from);
}

} // namespace shipdeck::deploy
