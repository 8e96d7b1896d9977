// SPDX-License-Identifier: MIT
#include "connections_work.h"

#include "asked.h"
#include "deck/aws.h"
#include "deck/aws_account.h"
#include "deck/operations.h"
#include "deploy/aws/removal_end.h"
#include "targets/cloudfront/steps/shared_place.h"
#include "follow.h"
#include "login_aws.h"
#include "plan_text.h"

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using deploy::ConnectionPlan;
using deploy::ConnectionWork;

QString tr(const char* text)
{
    return QCoreApplication::translate("core", text);
}

QString where(const ConnectionPlan& plan)
{
    return u"%1, %2"_s.arg(plan.choice.account, plan.choice.region);
}

void showPlan(const ConnectionPlan& plan, Output* out)
{
    if (!plan.steps.isEmpty())
        out->note(stepsText(plan.steps).chopped(1)); // without the last line end
}

QJsonObject documentOf(const ConnectionPlan& plan, const QString& state, const QString& operation = {})
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    QJsonArray steps;
    for (const deploy::PlannedStep& step : plan.steps)
        steps << step.toPublicJson();
    return {{u"account"_s, plan.choice.account},
            {u"region"_s, plan.choice.region},
            {u"profile"_s, orNull(plan.choice.profile)},
            {u"state"_s, state},
            {u"spare"_s, orNull(plan.spare)},
            {u"zone"_s, orNull(plan.zone.name)},
            {u"leftovers"_s, QJsonArray::fromStringList(plan.leftovers)},
            {u"untagged"_s, QJsonArray::fromStringList(plan.untagged)},
            {u"price"_s, plan.price.render()},
            {u"steps"_s, steps},
            {u"operation"_s, orNull(operation)}};
}

bool isRemovalOf(ConnectionWork work)
{
    return work == ConnectionWork::Remove || work == ConnectionWork::RemoveZone || work == ConnectionWork::CleanUp;
}

QString questionOf(ConnectionWork work, const ConnectionPlan& plan)
{
    switch (work) {
    case ConnectionWork::Prepare:
        return tr(QT_TRANSLATE_NOOP(
                      "core", "Create this in the account %1, and a new warm distribution for each one that is used?"))
            .arg(where(plan));
    case ConnectionWork::AddZone:
        return tr(QT_TRANSLATE_NOOP("core", "Create this in the account %1?")).arg(where(plan));
    case ConnectionWork::CleanUp:
        return tr(QT_TRANSLATE_NOOP("core", "Delete this from the account %1? This cannot be undone."))
            .arg(where(plan));
    case ConnectionWork::Remove:
    case ConnectionWork::RemoveZone: break;
    }
    return tr(QT_TRANSLATE_NOOP("core", "Remove this from the account %1? Sites are not affected.")).arg(where(plan));
}

QString doneText(ConnectionWork work, const ConnectionPlan& plan)
{
    switch (work) {
    case ConnectionWork::Prepare:
        return tr(QT_TRANSLATE_NOOP("core", "Prepared in %1: the next site without a domain goes live in seconds."))
            .arg(where(plan));
    case ConnectionWork::AddZone:
        return tr(QT_TRANSLATE_NOOP("core", "Every host below %1 is served from %2.")).arg(plan.zone.name, where(plan));
    case ConnectionWork::RemoveZone:
        return tr(QT_TRANSLATE_NOOP("core", "%1 is no longer served from %2.")).arg(plan.zone.name, where(plan));
    case ConnectionWork::CleanUp:
        return tr(QT_TRANSLATE_NOOP("core", "The leftover resources in %1 were deleted.")).arg(where(plan));
    case ConnectionWork::Remove: break; // reported by its result
    }
    return {};
}

//! The message if there is nothing to do; empty: there is.
std::pair<QString, QString> nothingToDo(ConnectionWork work, const ConnectionPlan& plan)
{
    if (plan.isOpen && !isRemovalOf(work))
        return {tr(QT_TRANSLATE_NOOP("core", "%1 is already being prepared.")).arg(where(plan)), u"preparing"_s};
    if (work == ConnectionWork::Prepare && plan.isWanted && !plan.spare.isEmpty())
        return {tr(QT_TRANSLATE_NOOP("core", "Already prepared: a warm distribution is ready at %1")).arg(plan.spare),
                u"prepared"_s};
    if (work == ConnectionWork::AddZone && plan.isServed)
        return {doneText(work, plan), u"served"_s};
    if (work == ConnectionWork::CleanUp && plan.leftovers.isEmpty() && !plan.untagged.isEmpty())
        return {tr(QT_TRANSLATE_NOOP("core", "There is nothing in %1 for Shipdeck to clean up.")).arg(where(plan)),
                u"clean"_s};
    if (work == ConnectionWork::CleanUp && plan.leftovers.isEmpty())
        return {tr(QT_TRANSLATE_NOOP("core", "There is nothing to clean up in %1.")).arg(where(plan)), u"clean"_s};
    return {};
}

Error nobodyToAsk(const QString& verb)
{
    return fail(Error::Kind::BadInput, "confirmation-needed",
                say(QT_TRANSLATE_NOOP("core", "Nothing was done: confirmation is not possible here.")),
                say(QT_TRANSLATE_NOOP("core", "To confirm: shipctl connections %1 --yes"), {verb}))
        .value();
}

//! The wildcard domain; empty: none.
Task<Result<QString>> servedDomain(aws::Choice choice, Output* out, Cancel cancel)
{
    const aws::AskMfaCode mfaCode = mfaOnTerminal(out);
    CO_TRY(deploy::AwsAccount account, deploy::openAccount(choice, mfaCode));
    account.cancel = cancel;
    co_return co_await deploy::zoneServed(account);
}

//! `connections zone` without arguments.
Task<Exit> tellZone(Call call, aws::Choice choice)
{
    Output* const out = &call.out;
    const Cancel cancel = call.cancel;
    const auto served = co_await servedDomain(choice, out, cancel);
    if (!served)
        co_return out->failure(served.error());
    if (served->isEmpty())
        co_return out->failure(
            fail(Error::Kind::BadInput, "usage",
                 say(QT_TRANSLATE_NOOP(
                     "core", "No wildcard domain is connected yet. Specify a domain; its subdomains will be served.")),
                 say(QT_TRANSLATE_NOOP("core", "Use a domain that you own: shipctl connections zone apps.example.com")))
                .value());
    QJsonObject document{{u"zone"_s, *served},
                         {u"state"_s, u"served"_s},
                         {u"nameServers"_s, {}},
                         {u"isDelegated"_s, {}}};
    const AwsService aws;
    const aws::AskMfaCode nobody;
    const auto hosted = co_await aws.servedZone(choice, nobody, cancel);
    const deploy::Zone zone{*served, hosted.value_or(QString())};
    if (const auto found = co_await aws.delegation(choice, zone, cancel)) {
        document[u"nameServers"_s] = QJsonArray::fromStringList(found->wanted);
        document[u"isDelegated"_s] = found->isDone();
        if (!found->isDone())
            out->note(found->whatToDo().render());
    }
    out->result(tr(QT_TRANSLATE_NOOP(
                       "core",
                       "Every host below %1 is served. To disconnect the domain: shipctl connections zone --remove"))
                    .arg(*served),
                document);
    co_return Exit::Done;
}

Task<Exit> followWork(Call call, ConnectionPlan plan, OperationId id, ConnectionWork work)
{
    Output* const out = &call.out;
    const Cancel cancel = call.cancel;
    Deck* const deck = call.deck;
    if (const auto ended = co_await followToEnd(deck, out, id, cancel))
        co_return *ended;
    const QString state = isRemovalOf(work) ? u"removed"_s
        : work == ConnectionWork::AddZone   ? u"served"_s
                                            : u"prepared"_s;
    const auto ended = deck->operations().get(id);
    const deploy::RemovalEnd end = ended ? deploy::RemovalEnd::of(*ended) : deploy::RemovalEnd();
    QJsonObject document = documentOf(plan, state, id);
    const bool isConnection = work == ConnectionWork::Remove;
    QStringList lines;
    if (!isConnection)
        lines << doneText(work, plan);
    for (const Text& line : isConnection ? end.wordsOfConnection(where(plan)) : end.wordsOfWhatStays())
        lines << line.render();
    if (isConnection)
        document.insert(u"removed"_s, QJsonArray::fromStringList(end.gone));
    if (isConnection || work == ConnectionWork::RemoveZone)
        end.addWhatStaysTo(document);
    out->result(lines.join(u'\n'), document);
    co_return Exit::Done;
}

} // namespace

Task<Exit> runConnectionsWork(Call call, ConnectionWork work)
{
    Output* const out = &call.out;
    Deck* const deck = call.deck;
    const Cancel cancel = call.cancel;
    const bool isRemoval = isRemovalOf(work);
    const aws::Choice choice{call.arguments.value(u"profile"_s), call.arguments.value(u"region"_s)};
    const QString domain = call.arguments.positional().value(1);
    if (work == ConnectionWork::AddZone && domain.isEmpty())
        co_return co_await tellZone(call, choice);
    const auto looked = co_await deck->awsAccount().planWork(work, choice, cancel, domain);
    if (!looked)
        co_return out->failure(looked.error());
    const ConnectionPlan plan = *looked;
    for (const QString& bucket : plan.untagged)
        out->note(tr(QT_TRANSLATE_NOOP("core",
                                       "The bucket %1 is kept: it belongs to no stack and has no Shipdeck tags. To "
                                       "delete it with all its contents: aws s3 rb s3://%1 --force"))
                      .arg(bucket));
    if (const auto [arguments, state] = nothingToDo(work, plan); !arguments.isEmpty()) {
        out->result(arguments, documentOf(plan, state));
        co_return Exit::Done;
    }
    showPlan(plan, out);
    if (!isRemoval)
        out->note(plan.price.render());
    if (work == ConnectionWork::AddZone) {
        const deploy::Zone domainZone = plan.zone;
        const AwsService aws;
        // Without an answer nothing is printed.
        const auto delegation = co_await aws.delegation(choice, domainZone, cancel);
        if (delegation && !delegation->isDone())
            out->note(delegation->whatToDo().render());
    }
    if (!call.arguments.has(u"yes"_s)) {
        if (!canAsk(*out))
            co_return out->failure(nobodyToAsk(call.arguments.positional().join(u' ')));
        if (!isConfirmed(*out, questionOf(work, plan))) {
            out->note(tr(QT_TRANSLATE_NOOP("core", "Nothing was done.")));
            co_return Exit::Canceled;
        }
    }
    const auto asked = co_await deck->awsAccount().startWork(work, plan);
    if (!asked)
        co_return out->failure(asked.error());
    const OperationId id = asked->id;
    if (isRemoval || call.arguments.has(u"wait"_s))
        co_return co_await followWork(call, plan, id, work);
    out->result(tr(QT_TRANSLATE_NOOP("core", "%1 is being prepared in the background.")).arg(where(plan)),
                documentOf(plan, u"preparing"_s, id));
    co_return Exit::Done;
}

Task<> offerToPrepare(Deck* deck, Output* out, aws::Choice choice, Cancel cancel)
{
    if (!deck || !canAsk(*out))
        co_return;
    const auto looked = co_await deck->awsAccount().planWork(ConnectionWork::Prepare, choice, cancel);
    // Skipped without permission, or if it is set up already.
    if (!looked || looked->isWanted || looked->isOpen)
        co_return;
    const ConnectionPlan plan = *looked;
    out->note(
        tr(QT_TRANSLATE_NOOP("core", "Prepare now? Then the first site goes live in seconds instead of minutes.")));
    showPlan(plan, out);
    out->note(plan.price.render());
    if (!isConfirmed(*out, tr(QT_TRANSLATE_NOOP("core", "Prepare %1?")).arg(where(plan)))) {
        out->note(tr(QT_TRANSLATE_NOOP("core", "Nothing was done. To prepare later: shipctl connections prepare")));
        co_return;
    }
    const auto asked = co_await deck->awsAccount().startWork(ConnectionWork::Prepare, plan);
    out->note(asked ? tr(QT_TRANSLATE_NOOP("core", "%1 is being prepared in the background.")).arg(where(plan))
                    : asked.error().render());
}

} // namespace shipdeck::cli
