// SPDX-License-Identifier: MIT
#include "aws/services/iam.h"

#include "aws/protocols/calls.h"
#include "aws/waiting.h"

using namespace Qt::StringLiterals;

namespace shipdeck::aws::iam {
namespace {

Task<Result<Page<Simulated>>> simulatedPage(Client* client, Form form, QString next, Cancel cancel)
{
    form.add("Marker", next);
    const QString operation = u"SimulatePrincipalPolicy"_s;
    CO_TRY(const XmlElement result, co_await query(client, &services::iam, operation, form, Repeat::Safe, cancel));
    Page<Simulated> page;
    for (const XmlElement& member : result.child(u"EvaluationResults").all(u"member"))
        page.items.append(
            {member.textOf(u"EvalActionName"), member.textOf(u"EvalResourceName"), member.textOf(u"EvalDecision")});
    if (result.textOf(u"IsTruncated") == u"true")
        page.next = result.textOf(u"Marker");
    co_return page;
}

} // namespace

Task<Result<QString>> accountAlias(Client* client, Cancel cancel)
{
    const QString operation = u"ListAccountAliases"_s;
    const Form form;
    CO_TRY(const XmlElement result, co_await query(client, &services::iam, operation, form, Repeat::Safe, cancel));
    co_return result.child(u"AccountAliases").textOf(u"member"); // an account has at most one
}

Task<Result<QList<Simulated>>> simulate(Client* client, QString principal, QStringList actions, QString resource,
                                        Cancel cancel)
{
    Form form;
    form.add("PolicySourceArn", principal).list("ActionNames", actions).list("ResourceArns", {resource});
    const std::function<Task<Result<Page<Simulated>>>(QString, Cancel)> ask =
        [client, form](QString next, Cancel stop) { return simulatedPage(client, form, next, stop); };
    co_return co_await everyPage<Simulated>(ask, cancel);
}

Task<Result<bool>> hasPolicy(Client* client, QString arn, Cancel cancel)
{
    Form form;
    form.add("PolicyArn", arn);
    const QString operation = u"GetPolicy"_s;
    const auto found = co_await query(client, &services::iam, operation, form, Repeat::Safe, cancel);
    if (!found && found.error().kind == Error::Kind::NotFound)
        co_return false;
    if (!found)
        co_return tl::unexpected(found.error());
    co_return true;
}

Task<Result<>> removePolicy(Client* client, QString arn, Cancel cancel)
{
    Form form;
    form.add("PolicyArn", arn);
    const QString operation = u"DeletePolicy"_s;
    const auto gone = co_await query(client, &services::iam, operation, form, Repeat::Safe, cancel);
    if (!gone && gone.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(gone.error());
    co_return Result<>();
}

} // namespace shipdeck::aws::iam
