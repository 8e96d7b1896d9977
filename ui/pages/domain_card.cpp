// SPDX-License-Identifier: MIT
#include "pages/domain_card.h"

#include "base/date_text.h"
#include "deploy/dns_tokens.h"
#include "models/time_words.h"
#include "pages/fact_row.h"
#include "pages/request_path.h"
#include "theme/theme.h"
#include "widgets/copy_button.h"
#include "widgets/flow_row.h"
#include "widgets/notice.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using State = store::Domain::State;

Status overallOf(const DomainStatus& status)
{
    if (status.domain.state == State::Live)
        return Status::Ready;
    if (status.domain.state == State::Failed)
        return Status::Error;
    return status.nextRecord() ? Status::Waiting : Status::Deploying;
}

//! Of a step that is done, runs now, waits for a person, or comes later.
Status statusOfStep(bool isDone, bool isNow, const DomainStatus& status)
{
    if (isDone)
        return Status::Ready;
    return isNow ? overallOf(status) : Status::Queued;
}

QString servedText(const DomainStatus& status)
{
    const Text served = status.servedText();
    return served.isEmpty() ? DomainCard::tr("checked by an HTTPS request") : served.render();
}

} // namespace

DomainCard::DomainCard(const DomainStatus& status, bool namesProject, QWidget* parent)
    : Card(status.name.shown(), parent)
{
    setObjectName(u"domainCard"_s);
    auto* pill = new StatusPill;
    pill->setStatus(overallOf(status), status.stateText().render());
    setCorner(pill);
    if (namesProject) {
        auto* project = new LinkLabel(status.project);
        project->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a long name ends with "…"
        connect(project, &LinkLabel::clicked, this, &DomainCard::projectRequested);
        body()->addWidget(project);
    }
    body()->setSpacing(Theme::px(space::s2));
    const bool hasFailed = status.domain.state == State::Failed; // and nothing is left of it
    if (!hasFailed) {
        body()->addWidget(new RequestPath(status));
        addSteps(status);
    }
    if (status.domain.error && !status.isTakenElsewhere()) {
        auto* error = new Notice;
        error->setObjectName(u"domainError"_s);
        body()->addWidget(error); // before it is shown: without a parent it would be a window
        error->show(Status::Error, Icon::OctagonX, status.domain.error->what.render(),
                    status.domain.error->next.render());
    } else if (status.finding) {
        addFinding(*status.finding);
    } else if (const Text next = status.nextText(); !next.isEmpty()) {
        auto* notice = new Notice;
        notice->setObjectName(u"domainNext"_s);
        body()->addWidget(notice);
        const QString note = status.provider ? status.provider->note.render() : QString();
        notice->show(Status::Waiting, Icon::Info, next.render(), note);
    }
    if (const Text takeover = status.takeoverText(); !takeover.isEmpty())
        addNote(takeover, u"domainTakeover"_s);
    if (!hasFailed || status.takeoverRecord())
        for (const store::WantedRecord& record : status.domain.records)
            addRecord(status, record);
    addButtons(status, namesProject);
}

void DomainCard::addFinding(const domains::Finding& finding)
{
    auto* notice = new Notice;
    notice->setObjectName(u"domainFinding"_s);
    body()->addWidget(notice);
    const QString facts = tr("Observed: %1").arg(finding.observed.render()) + u'\n'
        + tr("Wanted: %1").arg(finding.wanted.render()) + u'\n' + finding.next.render();
    const bool ends = finding.endsByItself();
    notice->show(ends || finding.isWarning() ? Status::Waiting : Status::Error, ends ? Icon::Info : Icon::TriangleAlert,
                 finding.what.render(), facts);
}

void DomainCard::addSteps(const DomainStatus& status)
{
    const State state = status.domain.state;
    const bool isCertified = status.domain.certificateEndsAt.isValid();
    const bool isDnsNow = state == State::Proving || state == State::Pointing;
    const bool isDnsDone = state == State::Checking || state == State::Live;
    const QString where = status.provider ? status.provider->title : status.domain.servers.value(0);
    const QString until = isCertified
        ? tr("until %1, renews by itself").arg(dateText(status.domain.certificateEndsAt.date()))
        : QString();
    const bool isCertificateNow = state == State::Adding || state == State::Issuing;
    body()->addWidget((new FactRow(tr("Name"), status.domain.dnsZone))->withStatus(Status::Ready));
    body()->addWidget((new FactRow(tr("DNS"), where))->withStatus(statusOfStep(isDnsDone, isDnsNow, status)));
    body()->addWidget(
        (new FactRow(tr("Certificate"), until))->withStatus(statusOfStep(isCertified, isCertificateNow, status)));
    for (const Text& text : {status.certificateText(), status.renewalText()})
        if (!text.isEmpty())
            addNote(text, u"domainCertificate"_s);
    const bool isLiveNow = state == State::Attaching || state == State::Checking;
    if (const QString to = status.domain.redirectTo; !to.isEmpty())
        body()->addWidget((new FactRow(tr("Redirects to"), to))->withStatus(Status::Ready));
    body()->addWidget((new FactRow(tr("Live"), servedText(status)))
                          ->withStatus(statusOfStep(state == State::Live, isLiveNow, status)));
}

void DomainCard::addNote(const Text& text, const QString& name)
{
    auto* note = new Label(text.render(), FontRole::Small, Color::TextSecondary);
    note->setObjectName(name);
    note->setWrapped(true);
    body()->addWidget(note);
}

void DomainCard::addRecord(const DomainStatus& status, const store::WantedRecord& record)
{
    const DomainStatus::Typed typed = status.typed(record);
    auto* row = new FlowRow;
    auto* icon = new StatusIcon(record.isDone ? Status::Ready : Status::Waiting);
    auto* text = new Label(u"%1  %2  →  %3"_s.arg(typed.type, typed.name, typed.value), FontRole::Code);
    text->setObjectName(u"domainRecord"_s);
    text->setWrapped(true);
    row->addWidget(icon);
    row->addWidget(text);
    if (&record == status.nextRecord() || &record == status.takeoverRecord()) {
        auto* name = new CopyButton(tr("Copy name"));
        name->setObjectName(u"copyRecordName"_s);
        name->setContent(typed.name);
        auto* value = new CopyButton(tr("Copy value"));
        value->setObjectName(u"copyRecordValue"_s);
        value->setContent(typed.value);
        row->addWidget(name);
        row->addWidget(value);
    }
    body()->addLayout(row);
    if (record.isDone || !status.domain.checkedAt.isValid())
        return;
    const QString seen = record.observed.isEmpty() ? tr("DNS has no such record yet")
                                                   : tr("DNS has: %1").arg(record.observed.join(u", "_s));
    auto* observed = new Label(seen, FontRole::Small, Color::TextSecondary);
    observed->setObjectName(u"domainObserved"_s);
    observed->setWrapped(true);
    body()->addWidget(observed);
}

void DomainCard::addButtons(const DomainStatus& status, bool namesProject)
{
    auto* row = new FlowRow;
    const QString name = status.domain.name;
    if (status.domain.state == State::Live) {
        auto* visit = new Button(Icon::ExternalLink, tr("Visit"));
        visit->setObjectName(u"visitDomain"_s);
        connect(visit, &Button::clicked, this, [this, name] { Q_EMIT visitRequested(u"https://%1/"_s.arg(name)); });
        row->addWidget(visit);
    }
    if (status.provider && !status.provider->page.isEmpty() && status.nextRecord()) {
        auto* open = new Button(Icon::ExternalLink, tr("Open %1").arg(status.provider->title));
        connect(open, &Button::clicked, this,
                [this, page = status.provider->page.toString()] { Q_EMIT visitRequested(page); });
        row->addWidget(open);
    }
    if (status.provider && domains::dnsApiOf(status.provider->id) && status.nextRecord()) {
        auto* connected = new Button(Icon::KeyRound, tr("Connect %1…").arg(status.provider->title));
        connected->setObjectName(u"connectDns"_s);
        connected->setToolTip(tr("With a token, Shipdeck writes the record"));
        connect(connected, &Button::clicked, this,
                [this, provider = *status.provider] { Q_EMIT connectRequested(provider); });
        row->addWidget(connected);
    }
    const bool hasFailed = status.domain.state == State::Failed;
    if (!hasFailed || !namesProject) { // a project's own page has the form for it
        auto* check = new Button(Icon::RotateCw, hasFailed ? tr("Try again") : tr("Check now"));
        check->setObjectName(hasFailed ? u"retryDomain"_s : u"checkDomain"_s);
        connect(check, &Button::clicked, this, [this, name, hasFailed] {
            if (hasFailed)
                Q_EMIT retryRequested(name);
            else
                Q_EMIT checkRequested(name);
        });
        row->addWidget(check);
    }
    if (!status.counterpart.isEmpty() && !namesProject) {
        auto* add = new Button(Icon::Plus, tr("Redirect %1 here…").arg(status.counterpart));
        add->setObjectName(u"addCounterpart"_s);
        connect(add, &Button::clicked, this, &DomainCard::counterpartRequested);
        row->addWidget(add);
    }
    addMove(row, status, namesProject);
    auto* remove = new Button(Icon::Trash2, tr("Remove…"));
    remove->setObjectName(u"removeDomain"_s);
    connect(remove, &Button::clicked, this, [this, name] { Q_EMIT removeRequested(name); });
    row->addWidget(remove);
    body()->addLayout(row);
}

void DomainCard::addMove(FlowRow* row, const DomainStatus& status, bool namesProject)
{
    const QString name = status.domain.name;
    const bool isElsewhere = status.isTakenElsewhere();
    const bool isMovable = status.domain.state == State::Live && status.domain.redirectTo.isEmpty();
    if (namesProject || !(isElsewhere || isMovable))
        return;
    auto* move = new Button(Icon::ArrowRight, isElsewhere ? tr("Move here…") : tr("Move…"));
    move->setObjectName(u"moveDomain"_s);
    connect(move, &Button::clicked, this, [this, name, isElsewhere, move] {
        if (isElsewhere)
            Q_EMIT moveHereRequested(name);
        else
            Q_EMIT moveRequested(name, move);
    });
    row->addWidget(move);
}

} // namespace shipdeck::ui
