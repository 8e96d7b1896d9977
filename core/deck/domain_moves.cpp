// SPDX-License-Identifier: MIT
// Domains that redirect to another one, and those that lead elsewhere until they lead here.
#include "deck/domains.h"

#include "base/command.h"

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

using State = store::Domain::State;

Failure redirectUnknown(const DomainPlan& plan)
{
    return fail(Error::Kind::BadInput, "domain-redirect-unknown",
                say(QT_TRANSLATE_NOOP("core",
                                      "%1 can't be redirected to %2: that is no domain of %3 that shows the site."),
                    {plan.name.unicode, plan.redirectTo, plan.project.name}),
                say(QT_TRANSLATE_NOOP("core", "Add it first: shipctl domains add %1"), {shellQuoted(plan.redirectTo)}));
}

Failure redirectToMany(const domains::DomainName& name)
{
    return fail(Error::Kind::BadInput, "domain-redirect-wildcard",
                say(QT_TRANSLATE_NOOP("core", "Visitors can't be redirected to %1, which stands for many names."),
                    {name.unicode}),
                say(QT_TRANSLATE_NOOP("core", "Redirect to one name of the site, such as www.%1."),
                    {name.unicode.mid(2)}));
}

} // namespace

Task<Result<DomainPlan>> DomainService::planRedirect(QString typed, QString to, ProjectId project,
                                                     EnvironmentName environment, Cancel cancel)
{
    DomainPlan plan;
    plan.environment = environment;
    CO_TRY(const domains::DomainName target, domains::domainName(to));
    if (target.isWildcard)
        co_return redirectToMany(target);
    plan.redirectTo = target.ascii;
    const DomainPlan wanted = plan;
    co_return co_await planned(wanted, typed, project, cancel);
}

Task<Result<DomainPlan>> DomainService::planMove(QString typed, ProjectId project, EnvironmentName environment,
                                                 Cancel cancel)
{
    DomainPlan plan;
    plan.environment = environment;
    plan.isMove = true;
    return planned(plan, typed, project, cancel);
}

Result<> DomainService::checkRedirect(const DomainPlan& plan) const
{
    const auto to = get(plan.redirectTo);
    const bool isGood = to && to->domain.project == plan.project.id && to->domain.environment == plan.environment
        && to->domain.redirectTo.isEmpty() && to->domain.state != State::Failed && plan.redirectTo != plan.name.ascii;
    return isGood ? Result<>() : redirectUnknown(plan);
}

Result<> DomainService::checkNotRedirectedTo(const DomainStatus& status) const
{
    SD_TRY(const QList<DomainStatus> all, list(status.domain.project));
    for (const DomainStatus& one : all)
        if (one.domain.redirectTo == status.domain.name && one.domain.state != State::Failed)
            return fail(Error::Kind::Conflict, "domain-redirected-to",
                        say(QT_TRANSLATE_NOOP("core", "%1 redirects to %2."), {one.name.unicode, status.name.unicode}),
                        say(QT_TRANSLATE_NOOP("core", "Remove the redirect first: shipctl domains remove %1"),
                            {shellQuoted(one.name.ascii)}));
    return {};
}

//! One that is being added or removed, or redirects, stays where it is.
Result<> DomainService::checkMovable(const DomainPlan& plan, const DomainStatus& known)
{
    const QString& name = plan.name.unicode;
    if (known.domain.project == plan.project.id && known.domain.environment == plan.environment)
        return fail(Error::Kind::Conflict, "domain-there-already",
                    say(QT_TRANSLATE_NOOP("core", "%1 is a domain of %2 already."), {name, known.project}),
                    say(QT_TRANSLATE_NOOP("core", "Nothing has to be moved.")));
    if (known.domain.state == State::Live && known.domain.redirectTo.isEmpty())
        return {};
    return fail(
        Error::Kind::Conflict, "domain-not-live",
        known.domain.redirectTo.isEmpty()
            ? say(QT_TRANSLATE_NOOP("core", "%1 is not live at %2, so it can't be moved."), {name, known.project})
            : say(QT_TRANSLATE_NOOP("core", "%1 redirects to another domain, so it can't be moved."), {name}),
        say(QT_TRANSLATE_NOOP("core", "Remove it (shipctl domains remove %1), then add it to the other project."),
            {shellQuoted(name)}));
}

} // namespace shipdeck
