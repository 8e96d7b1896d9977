// SPDX-License-Identifier: MIT
#include "commands.h"

#include "asked.h"
#include "base/command.h"
#include "base/date_text.h"
#include "deck/domains.h"
#include "deck/operations.h"
#include "follow.h"
#include "plan_text.h"

#include <QTimer>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int lookEvery = 300; // ms

QString translated(const char* text)
{
    return QCoreApplication::translate("core", text);
}

//! "✓ CNAME  _x.www.shop.example  →  _y.acm-validations.aws", then what DNS has instead.
QString recordText(const DomainStatus& status, const store::WantedRecord& record)
{
    const DomainStatus::Typed typed = status.typed(record);
    QString text = u"  %1 %2  %3  %4"_s.arg(record.isDone ? u"✓"_s : u"·"_s, typed.type, typed.name, typed.value);
    if (typed.name != record.name)
        text += u"  (%1)"_s.arg(record.name);
    if (!record.isDone && status.domain.checkedAt.isValid())
        text += u"\n    "_s
            + (record.observed.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP("core", "DNS has no such record yet, checked %1 ago"))
                         .arg(ago(status.domain.checkedAt))
                   : translated(QT_TRANSLATE_NOOP("core", "DNS has %1, checked %2 ago"))
                         .arg(record.observed.join(u", "_s), ago(status.domain.checkedAt)));
    return text;
}

//! What is there, what should be, and what to do.
QString findingText(const domains::Finding& finding)
{
    QStringList lines{u"! "_s + finding.what.render()};
    lines << u"  "_s + translated(QT_TRANSLATE_NOOP("core", "Observed: %1")).arg(finding.observed.render())
          << u"  "_s + translated(QT_TRANSLATE_NOOP("core", "Wanted: %1")).arg(finding.wanted.render())
          << u"  "_s + finding.next.render();
    return lines.join(u'\n');
}

//! The one thing to do now; empty: nothing.
QString nextText(const DomainStatus& status)
{
    QStringList lines;
    if (status.finding)
        return findingText(*status.finding);
    if (const Text next = status.nextText(); !next.isEmpty())
        lines << next.render();
    if (const store::WantedRecord* const record = status.nextRecord())
        lines << recordText(status, *record);
    if (status.nextRecord() && status.provider && !status.provider->note.isEmpty())
        lines << status.provider->note.render();
    if (status.nextRecord() && status.provider && !status.provider->page.isEmpty())
        lines << u"  "_s + status.provider->page.toString();
    if (const Text token = status.tokenText(); !token.isEmpty())
        lines << token.render();
    return lines.join(u'\n');
}

QString wholeText(const DomainStatus& status)
{
    QStringList lines{u"%1  %2, %3: %4"_s.arg(status.name.shown(), status.project, status.domain.environment,
                                              status.stateText().render())};
    if (status.domain.error && !status.isTakenElsewhere())
        lines << status.domain.error->what.render();
    if (const Text takeover = status.takeoverText(); !takeover.isEmpty())
        lines << takeover.render();
    for (const store::WantedRecord& record : status.domain.records)
        lines << recordText(status, record);
    if (const QDateTime ends = status.domain.certificateEndsAt; ends.isValid()) {
        const Text certificate = status.certificateText();
        lines << (certificate.isEmpty()
                      ? translated(
                            QT_TRANSLATE_NOOP("core", "HTTPS renews by itself; the certificate is valid until %1"))
                            .arg(dateText(ends.date()))
                      : certificate.render())
              << u"  "_s + status.renewalText().render() << u"  "_s + status.domain.certificate;
    }
    if (const Text served = status.servedText(); !served.isEmpty())
        lines << served.render();
    if (status.finding)
        lines << findingText(*status.finding);
    else if (const Text next = status.nextText(); !next.isEmpty())
        lines << next.render();
    if (const Text other = status.counterpartText(); !other.isEmpty())
        lines << other.render();
    return lines.join(u'\n');
}

Exit shown(const Call& call, const QString& name)
{
    const auto status = call.deck->domains().get(name);
    if (!status)
        return call.out.failure(status.error());
    call.out.result(wholeText(*status), status->toPublicJson());
    return Exit::Done;
}

Exit listed(const Call& call)
{
    const auto all = call.deck->domains().list(ProjectId(call.arguments.value(u"project"_s)));
    if (!all)
        return call.out.failure(all.error());
    QList<QStringList> rows;
    QJsonArray items;
    for (const DomainStatus& status : *all) {
        rows << QStringList{status.name.shown(), status.project, status.domain.environment,
                            status.stateText().render()};
        items << status.toPublicJson();
    }
    if (rows.isEmpty())
        call.out.note(translated(QT_TRANSLATE_NOOP("core",
                                                   "No project has a domain yet: shipctl domains add "
                                                   "www.shop.example --project shop")));
    call.out.items(table(rows), items);
    return Exit::Done;
}

//! Tells each new state. `stop` is requested when the domain waits for a person and nobody wants to wait for that.
class Progress {
public:
    Progress(Deck* deck, Output* out, QString name, bool isPatient)
        : m_deck(deck), m_out(out), m_name(std::move(name)), m_isPatient(isPatient)
    {
        m_tick.setInterval(lookEvery);
        QObject::connect(&m_tick, &QTimer::timeout, [this] { look(); });
        m_tick.start();
    }
    Cancel token() const { return m_stop.token(); }
    void stop() { m_stop.request(); }

private:
    void look()
    {
        const auto status = m_deck->domains().get(m_name);
        if (!status)
            return;
        const QString next = nextText(*status);
        const bool isNew = next.section(u'\n', 0, 1) != m_next.section(u'\n', 0, 1);
        if (const QString state = status->stateText().render(); state != m_state || isNew) {
            m_out->note(state);
            if (!next.isEmpty())
                m_out->note(next);
            m_state = state;
        }
        m_next = next;
        if (status->nextRecord() && !m_isPatient)
            m_stop.request();
    }

    Deck* m_deck;
    Output* m_out;
    QString m_name;
    bool m_isPatient;
    QString m_state;
    QString m_next;
    CancelSource m_stop;
    QTimer m_tick;
};

Task<Exit> followed(Call call, QString name, OperationId operation)
{
    Deck* const deck = call.deck;
    Progress progress(deck, &call.out, name, call.arguments.has(u"wait"_s));
    QObject waker;
    call.cancel.onRequested(&waker, [&progress] { progress.stop(); });
    const Cancel stop = progress.token();
    const auto ended = co_await deck->operations().ended(operation, stop);
    if (!ended && ended.error().kind != Error::Kind::Canceled)
        co_return call.out.failure(ended.error());
    if (!ended)
        call.out.note(
            translated(QT_TRANSLATE_NOOP("core",
                                         "It continues in the background. To see how far it is: shipctl domains "
                                         "show %1"))
                .arg(name));
    if (ended && ended->error)
        co_return call.out.failure(*ended->error);
    co_return shown(call, name);
}

Exit showPlan(const Call& call, const DomainPlan& plan)
{
    QString text = stepsText(plan.steps) + plan.price.render();
    if (plan.provider)
        text += u'\n'
            + translated(QT_TRANSLATE_NOOP("core", "The DNS of %1 is at %2.")).arg(plan.zone, plan.provider->title);
    if (const Text records = plan.recordsText(); !records.isEmpty())
        text += u' ' + records.render();
    if (const Text certificate = plan.certificateText(); !certificate.isEmpty())
        text += u'\n' + certificate.render();
    call.out.result(text, plan.toPublicJson());
    return Exit::Done;
}

Task<Exit> carriedOut(Call call, Result<DomainPlan> plan)
{
    Deck* const deck = call.deck;
    if (!plan)
        co_return call.out.failure(plan.error());
    if (call.arguments.has(u"plan"_s))
        co_return showPlan(call, *plan);
    const DomainPlan wanted = *plan;
    const auto asked = co_await deck->domains().add(wanted);
    if (!asked)
        co_return call.out.failure(asked.error());
    const QString name = wanted.name.ascii;
    const OperationId id = asked->id;
    co_return co_await followed(call, name, id);
}

Task<Exit> add(Call call)
{
    Deck* const deck = call.deck;
    const QString typed = call.arguments.positional().value(1);
    const ProjectId project(call.arguments.value(u"project"_s));
    const EnvironmentName environment(call.arguments.value(u"env"_s, u"production"_s));
    const Cancel cancel = call.cancel;
    const QString to = call.arguments.value(u"redirect-to"_s);
    if (to.isEmpty()) {
        const auto plan = co_await deck->domains().plan(typed, project, environment, cancel);
        co_return co_await carriedOut(call, plan);
    }
    const auto plan = co_await deck->domains().planRedirect(typed, to, project, environment, cancel);
    co_return co_await carriedOut(call, plan);
}

//! Of a name that is live, to another project or environment.
Task<Exit> move(Call call)
{
    const QString typed = call.arguments.positional().value(1);
    const ProjectId project(call.arguments.value(u"to"_s));
    const EnvironmentName environment(call.arguments.value(u"env"_s, u"production"_s));
    const Cancel cancel = call.cancel;
    if (project.isEmpty())
        co_return call.out.failure(
            fail(Error::Kind::BadInput, "usage", say(QT_TRANSLATE_NOOP("core", "No project was given.")),
                 say(QT_TRANSLATE_NOOP("core", "For example: shipctl domains move %1 --to shop"), {shellQuoted(typed)}))
                .value());
    const auto plan = co_await call.deck->domains().planMove(typed, project, environment, cancel);
    co_return co_await carriedOut(call, plan);
}

Task<Exit> check(Call call)
{
    const QString typed = call.arguments.positional().value(1);
    const Cancel cancel = call.cancel;
    const auto status = co_await call.deck->domains().check(typed, cancel);
    if (!status)
        co_return call.out.failure(status.error());
    call.out.result(wholeText(*status), status->toPublicJson());
    co_return status->finding && !status->finding->endsByItself() ? Exit::Failed : Exit::Done;
}

Task<Exit> planRemoval(Call call, QString name)
{
    const auto steps = call.deck->domains().planRemoval(name);
    if (!steps)
        co_return call.out.failure(steps.error());
    QJsonArray list;
    for (const deploy::PlannedStep& step : *steps)
        list << step.toPublicJson();
    call.out.result(stepsText(*steps), {{u"name"_s, name}, {u"steps"_s, list}});
    co_return Exit::Done;
}

Task<Exit> remove(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    const auto status = deck->domains().get(call.arguments.positional().value(1));
    if (!status)
        co_return out->failure(status.error());
    const QString name = status->domain.name;
    if (call.arguments.has(u"plan"_s))
        co_return co_await planRemoval(call, name);
    if (!call.arguments.has(u"yes"_s)) {
        if (!canAsk(*out))
            co_return out->failure(
                fail(Error::Kind::BadInput, "confirmation-needed",
                     say(QT_TRANSLATE_NOOP("core", "%1 was not removed: confirmation is not possible here."), {name}),
                     say(QT_TRANSLATE_NOOP("core", "To confirm: shipctl domains remove %1 --yes"), {shellQuoted(name)}))
                    .value());
        if (!isConfirmed(*out,
                         translated(QT_TRANSLATE_NOOP("core", "Remove %1? Visitors no longer reach %2 by it."))
                             .arg(status->name.shown(), status->project))) {
            out->note(translated(QT_TRANSLATE_NOOP("core", "Nothing was removed.")));
            co_return Exit::Canceled;
        }
    }
    const auto asked = co_await deck->domains().remove(name);
    if (!asked)
        co_return out->failure(asked.error());
    if (*asked) {
        const OperationId id = (*asked)->id;
        const Cancel cancel = call.cancel;
        const auto ended = co_await follow(deck, out, id, cancel);
        if (!ended)
            co_return out->failure(ended.error());
        const store::Operation& operation = ended->operation;
        // Adding it was canceled, and undone.
        const bool isUndone =
            operation.kind == store::Operation::Kind::AddDomain && operation.state == store::Operation::State::Canceled;
        if (!ended->detached && !isUndone && operation.error)
            co_return out->failure(*operation.error);
        if (ended->detached)
            co_return Exit::Canceled;
    }
    out->result(translated(QT_TRANSLATE_NOOP("core", "%1 was removed.")).arg(name),
                {{u"name"_s, name}, {u"project"_s, status->project}, {u"removed"_s, true}});
    co_return Exit::Done;
}

Task<Exit> runDomains(Call call)
{
    const QString verb = call.arguments.first();
    if (verb.isEmpty() || verb == u"list")
        co_return listed(call);
    const QString name = call.arguments.positional().value(1);
    const QStringList verbs{u"add"_s, u"show"_s, u"check"_s, u"move"_s, u"remove"_s};
    if (!verbs.contains(verb) || name.isEmpty())
        co_return call.out.failure(
            fail(Error::Kind::BadInput, "usage",
                 verbs.contains(verb)
                     ? say(QT_TRANSLATE_NOOP("core", "Which domain? For example: shipctl domains %1 www.shop.example"),
                           {verb})
                     : say(QT_TRANSLATE_NOOP(
                               "core",
                               "`shipctl domains` knows `list`, `add`, `show`, `check`, `move` and `remove`, not %1."),
                           {verb}),
                 say("shipctl domains --help"))
                .value());
    if (verb == u"add")
        co_return co_await add(call);
    if (verb == u"check")
        co_return co_await check(call);
    if (verb == u"move")
        co_return co_await move(call);
    if (verb == u"remove")
        co_return co_await remove(call);
    co_return shown(call, name);
}

} // namespace

Command domainsCommand()
{
    return {{u"domains"_s,
             u"[list | add | show | check | move | remove] [domain]"_s,
             u"domains of your own for sites on AWS: list, add, show, check, move, remove"_s,
             {{u"project"_s, u"PROJECT"_s, u"add: its project; list: only this one's"_s},
              {u"env"_s, u"ENVIRONMENT"_s, u"add, move: environment; default: production"_s},
              {u"to"_s, u"PROJECT"_s, u"move: the project that gets it"_s},
              {u"redirect-to"_s, u"DOMAIN"_s, u"add: its visitors are redirected to this domain"_s},
              {u"plan"_s, {}, u"add, move, remove: only show what would happen"_s},
              {u"wait"_s, {}, u"add, move: wait until live, also for records that you have to add"_s},
              {u"yes"_s, {}, u"remove: do not ask"_s}},
             0,
             2},
            &runDomains};
}

} // namespace shipdeck::cli
