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

//! A record with the buttons that copy it, and what DNS has instead.
class DomainCard::RecordRow final : public QWidget {
public:
    RecordRow();
    //! `isNext`: a person has to add it.
    void setRecord(const DomainStatus& status, const store::WantedRecord& record, bool isNext);

private:
    FlowRow* m_line;
    StatusIcon* m_icon = nullptr;
    Label* m_text;
    CopyButton* m_name;
    CopyButton* m_value;
    Label* m_observed;
};

DomainCard::RecordRow::RecordRow()
    : m_line(new FlowRow), m_text(new Label({}, FontRole::Code)), m_name(new CopyButton(DomainCard::tr("Copy name"))),
      m_value(new CopyButton(DomainCard::tr("Copy value"))),
      m_observed(new Label({}, FontRole::Small, Color::TextSecondary))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(space::s2));
    column->addLayout(m_line);
    column->addWidget(m_observed);
    m_line->addWidget(m_text);
    m_line->addWidget(m_name);
    m_line->addWidget(m_value);
    m_text->setObjectName(u"domainRecord"_s);
    m_text->setWrapped(true);
    m_name->setObjectName(u"copyRecordName"_s);
    m_value->setObjectName(u"copyRecordValue"_s);
    m_observed->setObjectName(u"domainObserved"_s);
    m_observed->setWrapped(true);
}

void DomainCard::RecordRow::setRecord(const DomainStatus& status, const store::WantedRecord& record, bool isNext)
{
    const DomainStatus::Typed typed = status.typed(record);
    delete std::exchange(m_icon, new StatusIcon(record.isDone ? Status::Ready : Status::Waiting));
    m_line->addFirst(m_icon);
    m_text->setText(u"%1  %2  →  %3"_s.arg(typed.type, typed.name, typed.value));
    m_name->setContent(typed.name);
    m_value->setContent(typed.value);
    m_name->setVisible(isNext);
    m_value->setVisible(isNext);
    m_observed->setText(record.observed.isEmpty() ? DomainCard::tr("DNS has no such record yet")
                                                  : DomainCard::tr("DNS has: %1").arg(record.observed.join(u", "_s)));
    m_observed->setVisible(!record.isDone && status.domain.checkedAt.isValid());
}

DomainCard::DomainCard(bool namesProject, QWidget* parent)
    : Card({}, parent), m_namesProject(namesProject), m_pill(new StatusPill), m_project(new LinkLabel({})),
      m_facts(new QVBoxLayout), m_records(new QVBoxLayout), m_buttons(new FlowRow)
{
    setObjectName(u"domainCard"_s);
    setCorner(m_pill);
    m_project->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a long name ends with "…"
    connect(m_project, &LinkLabel::clicked, this, &DomainCard::projectRequested);
    body()->addWidget(m_project);
    m_project->setVisible(namesProject);
    for (QVBoxLayout* one : {body(), m_facts, m_records})
        one->setSpacing(Theme::px(space::s2));
    body()->addLayout(m_facts);
    body()->addLayout(m_records);
    body()->addLayout(m_buttons);
    makeButtons();
}

void DomainCard::setStatus(const DomainStatus& status)
{
    m_status = status;
    setHeading(status.name.shown());
    m_pill->setStatus(overallOf(status), status.stateText().render());
    m_project->setText(status.project);
    showFacts();
    showRecords();
    showButtons();
}

void DomainCard::showFacts()
{
    clearLayout(m_facts);
    if (m_status.domain.state != State::Failed) { // of which nothing is left
        m_facts->addWidget(new RequestPath(m_status));
        addSteps();
    }
    if (m_status.domain.error && !m_status.isTakenElsewhere()) {
        const Error& error = *m_status.domain.error;
        addNotice(u"domainError"_s)->show(Status::Error, Icon::OctagonX, error.what.render(), error.next.render());
    } else if (m_status.finding) {
        addFinding(*m_status.finding);
    } else if (const Text next = m_status.nextText(); !next.isEmpty()) {
        const QString note = m_status.provider ? m_status.provider->note.render() : QString();
        addNotice(u"domainNext"_s)->show(Status::Waiting, Icon::Info, next.render(), note);
    }
    if (const Text takeover = m_status.takeoverText(); !takeover.isEmpty())
        addNote(takeover, u"domainTakeover"_s);
}

Notice* DomainCard::addNotice(const QString& name)
{
    auto* notice = new Notice;
    notice->setObjectName(name);
    m_facts->addWidget(notice); // before it is shown: without a parent it would be a window
    return notice;
}

void DomainCard::addFinding(const domains::Finding& finding)
{
    const QString facts = tr("Observed: %1").arg(finding.observed.render()) + u'\n'
        + tr("Wanted: %1").arg(finding.wanted.render()) + u'\n' + finding.next.render();
    const bool ends = finding.endsByItself();
    addNotice(u"domainFinding"_s)
        ->show(ends || finding.isWarning() ? Status::Waiting : Status::Error, ends ? Icon::Info : Icon::TriangleAlert,
               finding.what.render(), facts);
}

void DomainCard::addSteps()
{
    const DomainStatus& status = m_status;
    const State state = status.domain.state;
    const bool isCertified = status.domain.certificateEndsAt.isValid();
    const bool isDnsNow = state == State::Proving || state == State::Pointing;
    const bool isDnsDone = state == State::Checking || state == State::Live;
    const QString where = status.provider ? status.provider->title : status.domain.servers.value(0);
    const QString ends = dateText(status.domain.certificateEndsAt.date());
    const bool isYours = status.domain.certificateFacts.isYours;
    const QString until = !isCertified ? QString()
        : isYours                      ? tr("yours, until %1").arg(ends)
                                       : tr("until %1, renews by itself").arg(ends);
    const bool isCertificateNow = state == State::Adding || state == State::Issuing;
    m_facts->addWidget((new FactRow(tr("Name"), status.domain.dnsZone))->withStatus(Status::Ready));
    m_facts->addWidget((new FactRow(tr("DNS"), where))->withStatus(statusOfStep(isDnsDone, isDnsNow, status)));
    m_facts->addWidget(
        (new FactRow(tr("Certificate"), until))->withStatus(statusOfStep(isCertified, isCertificateNow, status)));
    for (const Text& text : {status.certificateText(), status.renewalText()})
        if (!text.isEmpty())
            addNote(text, u"domainCertificate"_s);
    const bool isLiveNow = state == State::Attaching || state == State::Checking;
    if (const QString to = status.domain.redirectTo; !to.isEmpty())
        m_facts->addWidget((new FactRow(tr("Redirects to"), to))->withStatus(Status::Ready));
    m_facts->addWidget((new FactRow(tr("Live"), servedText(status)))
                           ->withStatus(statusOfStep(state == State::Live, isLiveNow, status)));
}

void DomainCard::addNote(const Text& text, const QString& name)
{
    auto* note = new Label(text.render(), FontRole::Small, Color::TextSecondary);
    note->setObjectName(name);
    note->setWrapped(true);
    m_facts->addWidget(note);
}

void DomainCard::showRecords()
{
    QList<store::WantedRecord> records = m_status.domain.records;
    if (m_status.domain.state == State::Failed && !m_status.takeoverRecord())
        records.clear();
    while (m_recordRows.size() > records.size())
        delete m_recordRows.takeLast();
    while (m_recordRows.size() < records.size()) {
        m_recordRows << new RecordRow;
        m_records->addWidget(m_recordRows.last());
    }
    for (qsizetype i = 0; i < records.size(); ++i) {
        const auto isIt = [&record = records[i]](const store::WantedRecord* one) { return one && one->isSame(record); };
        m_recordRows[i]->setRecord(m_status, records[i],
                                   isIt(m_status.nextRecord()) || isIt(m_status.takeoverRecord()));
    }
}

Button* DomainCard::makeButton(Icon icon, const QString& text, const QString& name)
{
    auto* button = new Button(icon, text);
    button->setObjectName(name);
    m_buttons->addWidget(button);
    return button;
}

void DomainCard::makeButtons()
{
    m_visit = makeButton(Icon::ExternalLink, tr("Visit"), u"visitDomain"_s);
    connect(m_visit, &Button::clicked, this,
            [this] { Q_EMIT visitRequested(u"https://%1/"_s.arg(m_status.domain.name)); });
    m_open = makeButton(Icon::ExternalLink, {}, u"openProvider"_s);
    connect(m_open, &Button::clicked, this, [this] { Q_EMIT visitRequested(m_status.provider->page.toString()); });
    m_connect = makeButton(Icon::KeyRound, {}, u"connectDns"_s);
    m_connect->setToolTip(tr("With a token, Shipdeck writes the record"));
    connect(m_connect, &Button::clicked, this, &DomainCard::connectRequested);
    m_retry = makeButton(Icon::RotateCw, tr("Try again"), u"retryDomain"_s);
    connect(m_retry, &Button::clicked, this, &DomainCard::retryRequested);
    m_check = makeButton(Icon::RotateCw, tr("Check now"), u"checkDomain"_s);
    connect(m_check, &Button::clicked, this, &DomainCard::checkRequested);
    m_counterpart = makeButton(Icon::Plus, {}, u"addCounterpart"_s);
    connect(m_counterpart, &Button::clicked, this, &DomainCard::counterpartRequested);
    m_move = makeButton(Icon::ArrowRight, tr("Move…"), u"moveDomain"_s);
    connect(m_move, &Button::clicked, this, [this] {
        if (m_status.isTakenElsewhere())
            Q_EMIT moveHereRequested();
        else
            Q_EMIT moveRequested(m_move);
    });
    connect(makeButton(Icon::Trash2, tr("Remove…"), u"removeDomain"_s), &Button::clicked, this,
            &DomainCard::removeRequested);
}

void DomainCard::showButtons()
{
    const bool isLive = m_status.domain.state == State::Live;
    const bool hasFailed = m_status.domain.state == State::Failed;
    const bool isElsewhere = m_status.isTakenElsewhere();
    const auto& provider = m_status.provider;
    const bool waits = provider && m_status.nextRecord();
    m_visit->setVisible(isLive && !m_status.name.isWildcard); // which is no address
    m_open->setVisible(waits && !provider->page.isEmpty());
    m_connect->setVisible(waits && domains::dnsApiOf(provider->id));
    if (provider) {
        m_open->setText(tr("Open %1").arg(provider->title));
        m_connect->setText(tr("Connect %1…").arg(provider->title));
    }
    m_retry->setVisible(hasFailed && !m_namesProject); // a project's own page has the form for it
    m_check->setVisible(!hasFailed);
    m_counterpart->setText(tr("Redirect %1 here…").arg(m_status.counterpart));
    m_counterpart->setVisible(!m_status.counterpart.isEmpty() && !m_namesProject);
    m_move->setText(isElsewhere ? tr("Move here…") : tr("Move…"));
    m_move->setVisible(!m_namesProject && (isElsewhere || (isLive && m_status.domain.redirectTo.isEmpty())));
}

} // namespace shipdeck::ui
