// SPDX-License-Identifier: MIT
#include "pages/domains_page.h"

#include "deploy/target.h"
#include "pages/actions.h"
#include "pages/dns_token_dialog.h"
#include "pages/domain_card.h"
#include "pages/fact_row.h"
#include "pages/steps_dialog.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 860;
const EnvironmentName production(u"production"_s);

} // namespace

DomainsPage::DomainsPage(const PageContext& context, const ProjectId& project, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_project(project), m_column(new QVBoxLayout),
      m_name(new QLineEdit), m_environment(new QComboBox), m_redirect(new QComboBox),
      m_add(new Button(tr("Add domain"), Button::Kind::Primary)), m_error(new InlineError),
      m_none(new EmptyState(Icon::Globe, tr("No domains yet"),
                            tr("A domain of your own, such as www.shop.example, leads to a site on AWS beside the "
                               "address that it has.")))
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    column->addWidget(new Label(title(), FontRole::Display));
    column->addWidget(m_form = makeForm());
    column->addWidget(m_none);
    m_column->setSpacing(Theme::px(space::gutter));
    column->addLayout(m_column);
    column->addStretch();
    fillWith(inside, title());
    setEmpty(new EmptyState(Icon::Globe, tr("Domains are for sites on AWS"),
                            tr("Sites on this computer and on GitHub Pages can't have one here. Use “Deploy "
                               "elsewhere…” in Settings to have this project on AWS too.")));
}

DomainsPage::~DomainsPage()
{
    m_stop.request();
}

QWidget* DomainsPage::makeForm()
{
    auto* card = new Card(tr("Add domain"));
    m_name->setObjectName(u"domainName"_s);
    m_name->setAccessibleName(tr("Domain"));
    m_name->setPlaceholderText(u"www.shop.example"_s);
    m_environment->setObjectName(u"domainEnvironment"_s);
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->hide();
    m_add->setObjectName(u"addDomain"_s);
    m_error->setObjectName(u"domainTrouble"_s);
    m_error->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s2));
    line->addWidget(m_name, 1);
    line->addWidget(m_environment);
    m_redirect->setObjectName(u"domainRedirect"_s);
    m_redirect->setAccessibleName(tr("What visitors of the domain get"));
    line->addWidget(m_redirect);
    line->addWidget(m_add);
    card->body()->addLayout(line);
    auto* hint = new Label(tr("Shipdeck looks up where its DNS is, then shows what it will do."), FontRole::Small,
                           Color::TextSecondary);
    hint->setWrapped(true);
    card->body()->addWidget(hint);
    card->body()->addWidget(m_error);
    m_add->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_error->hide();
        m_add->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { plan(m_name->text().trimmed()); });
    connect(m_add, &Button::clicked, this, [this] { plan(m_name->text().trimmed()); });
    return card;
}

QList<Crumb> DomainsPage::breadcrumbs() const
{
    if (m_project.isEmpty())
        return {{title(), {}}};
    return {{tr("Projects"), {u"projects"_s, {}, {}}},
            {m_summary.project.name, {u"overview"_s, m_project, {}}},
            {title(), {}}};
}

void DomainsPage::load()
{
    m_form->setVisible(!m_project.isEmpty());
    if (!m_project.isEmpty() && !loadProject())
        return;
    const auto domains = deck().domains().list(m_project);
    if (!domains)
        return showFailure(domains.error());
    showDomains(*domains);
    showLook(Look::Filled);
}

//! False: another look is shown.
bool DomainsPage::loadProject()
{
    const auto summary = deck().projects().get(m_project);
    if (!summary) {
        showFailure(summary.error());
        return false;
    }
    const bool isRenamed = m_summary.project.name != summary->project.name;
    m_summary = *summary;
    if (isRenamed)
        Q_EMIT headerChanged();
    offerEnvironments();
    const deploy::Target& target = deploy::targetOf(m_summary.project);
    const auto accepted = target.domainsFor(m_summary.project, environment());
    if (accepted)
        return true;
    // Of a target without domains this page says what to do here instead of at a command line.
    const QString why = target.domains() ? accepted.error().what.render() : QString();
    if (std::exchange(m_refusal, why) != why)
        setEmpty(new EmptyState(Icon::Globe, why, accepted.error().next.render()));
    showLook(Look::Empty);
    return false;
}

void DomainsPage::offerEnvironments()
{
    QStringList names;
    const deploy::Target& target = deploy::targetOf(m_summary.project);
    for (const store::Environment& one : std::as_const(m_summary.environments))
        if (target.domainsFor(m_summary.project, one.name))
            names << one.name;
    const QString chosen = m_environment->currentText();
    QStringList shown;
    for (int i = 0; i < m_environment->count(); ++i)
        shown << m_environment->itemText(i);
    if (names != shown) {
        m_environment->clear();
        m_environment->addItems(names);
        m_environment->setCurrentIndex(std::max(0, m_environment->findText(chosen.isEmpty() ? production : chosen)));
    }
    m_environment->setVisible(names.size() > 1);
}

EnvironmentName DomainsPage::environment() const
{
    const QString chosen = m_environment->currentText();
    return chosen.isEmpty() ? production : EnvironmentName(chosen);
}

void DomainsPage::showDomains(const QList<DomainStatus>& domains)
{
    QJsonArray all;
    for (const DomainStatus& status : domains)
        all << status.toPublicJson();
    const QByteArray shown = QJsonDocument(all).toJson(QJsonDocument::Compact);
    m_none->setVisible(domains.isEmpty());
    if (std::exchange(m_shown, shown) == shown)
        return;
    showRedirects(domains);
    QHash<QString, DomainCard*> gone = std::exchange(m_cards, {});
    for (const DomainStatus& status : domains)
        m_cards.insert(status.domain.name, gone.take(status.domain.name));
    qDeleteAll(gone);
    int at = 0;
    for (const DomainStatus& status : domains) { // by name, as those of before are
        DomainCard*& card = m_cards[status.domain.name];
        if (!card)
            m_column->insertWidget(at, card = makeCard());
        card->setStatus(status);
        ++at;
    }
}

DomainCard* DomainsPage::makeCard()
{
    auto* card = new DomainCard(m_project.isEmpty());
    connect(card, &DomainCard::visitRequested, &act(), &Actions::visit);
    connect(card, &DomainCard::retryRequested, this, [this, card] {
        m_name->setText(card->status().domain.name);
        plan(card->status().domain.name);
    });
    connect(card, &DomainCard::checkRequested, this, [this, card] { check(card->status().domain.name); });
    connect(card, &DomainCard::removeRequested, this, [this, card] { remove(card->status().domain.name); });
    connect(card, &DomainCard::counterpartRequested, this, [this, card] {
        const DomainStatus& status = card->status();
        plan(status.counterpart, status.domain.name, status.domain.environment);
    });
    connect(card, &DomainCard::moveHereRequested, this, [this, card] {
        const store::Domain& domain = card->status().domain;
        planMove(domain.name, domain.project, domain.environment);
    });
    connect(card, &DomainCard::moveRequested, this, [this, card](QWidget* from) { offerMove(card->status(), from); });
    connect(card, &DomainCard::connectRequested, this,
            [this, card] { connectDns(*card->status().provider, card->status().domain.dnsZone); });
    connect(card, &DomainCard::projectRequested, this, [this, card] {
        Q_EMIT navigate({u"domains"_s, card->status().domain.project, {}});
    });
    return card;
}

void DomainsPage::plan(const QString& name)
{
    if (m_add->isEnabled())
        plan(name, m_redirect->currentData().toString(), environment());
}

void DomainsPage::plan(const QString& name, const QString& to, const EnvironmentName& environment)
{
    if (m_add->isBusy())
        return;
    m_error->hide();
    m_add->setBusy(true);
    const auto planned = [this](const Result<DomainPlan>& plan) { show(plan); };
    if (to.isEmpty())
        QCoro::connect(deck().domains().plan(name, m_project, environment, m_stop.token()), this, planned);
    else
        QCoro::connect(deck().domains().planRedirect(name, to, m_project, environment, m_stop.token()), this, planned);
}

void DomainsPage::show(const Result<DomainPlan>& plan)
{
    m_add->setBusy(false);
    if (plan)
        return confirm(*plan);
    if (plan.error().kind != Error::Kind::Canceled)
        m_error->show(plan.error());
}

//! Only domains that show the site themselves can be redirected to.
void DomainsPage::showRedirects(const QList<DomainStatus>& domains)
{
    const QString before = m_redirect->currentData().toString();
    m_redirect->clear();
    m_redirect->addItem(tr("Shows the site"), QString());
    for (const DomainStatus& status : domains)
        if (status.domain.state == store::Domain::State::Live && status.domain.redirectTo.isEmpty()
            && !status.name.isWildcard && status.domain.environment == environment())
            m_redirect->addItem(tr("Redirects to %1").arg(status.name.unicode), status.domain.name);
    m_redirect->setCurrentIndex(std::max(0, m_redirect->findData(before)));
    m_redirect->setVisible(m_redirect->count() > 1);
}

void DomainsPage::offerMove(const DomainStatus& status, QWidget* from)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"moveTargets"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto projects = deck().projects().list();
    for (const ProjectSummary& one : projects.value_or(QList<ProjectSummary>()))
        for (const store::Environment& environment : one.environments) {
            const bool isHere =
                one.project.id == status.domain.project && environment.name == status.domain.environment;
            if (isHere || environment.current.isEmpty()
                || !deploy::targetOf(one.project).domainsFor(one.project, environment.name))
                continue;
            const bool isMain = environment.name == production;
            const QString text = isMain ? one.project.name : one.project.name + u" · "_s + environment.name;
            menu->addAction(menuText(text), this, [=, this, name = status.domain.name] {
                planMove(name, environment.project, environment.name);
            });
        }
    if (menu->isEmpty())
        menu->addAction(tr("There is no other site on AWS"))->setEnabled(false);
    menu->popup(from->mapToGlobal(QPoint(0, from->height())));
}

void DomainsPage::planMove(const QString& name, const ProjectId& project, const EnvironmentName& environment)
{
    if (m_add->isBusy())
        return;
    m_error->hide();
    m_add->setBusy(true);
    QCoro::connect(deck().domains().planMove(name, project, environment, m_stop.token()), this,
                   [this](const Result<DomainPlan>& plan) { show(plan); });
}

void DomainsPage::confirm(const DomainPlan& plan)
{
    const QString name = plan.name.shown();
    auto* dialog =
        new StepsDialog(plan.isMove ? tr("Move %1 to %2?").arg(name, plan.project.name) : tr("Add %1?").arg(name),
                        this);
    if (plan.isMove)
        dialog->addText(tr("It stays online: visitors get the former site until they get this one."));
    if (plan.provider)
        dialog->addText(tr("The DNS of %1 is at %2.").arg(plan.zone, plan.provider->title));
    if (!plan.writtenAt.isEmpty())
        dialog->addText(plan.recordsText().render());
    else if (plan.provider && domains::dnsApiOf(plan.provider->id))
        dialog->addText(tr("You add its records there, or connect %1 when they are shown.").arg(plan.provider->title));
    if (const Text certificate = plan.certificateText(); !certificate.isEmpty())
        dialog->addText(certificate.render());
    dialog->addText(plan.redirectTo.isEmpty()
                        ? tr("It will show %1 of %2.").arg(plan.environment, plan.project.name)
                        : tr("Visitors of %1 will be redirected to %2.").arg(name, plan.redirectTo));
    dialog->addText(plan.price.render());
    dialog->addSteps(tr("Planned steps"), plan.steps);
    dialog->addButton(tr("Cancel"));
    Button* add = dialog->addButton(plan.isMove ? tr("Move domain") : tr("Add domain"), Button::Kind::Primary);
    add->setObjectName(u"confirm"_s);
    connect(add, &Button::clicked, this, [this, plan] {
        QCoro::connect(deck().domains().add(plan), this, [this, plan](const Result<store::Operation>& asked) {
            if (!asked)
                return act().failed(asked.error());
            act().tellHowItEnds(*asked, tr("%1 is live").arg(plan.name.unicode));
            m_name->clear();
            load();
        });
    });
    dialog->open();
}

void DomainsPage::connectDns(const domains::Provider& provider, const QString& zone)
{
    auto* dialog = new DnsTokenDialog(deck().domains(), provider, zone, this);
    connect(dialog, &DnsTokenDialog::pageRequested, &act(), &Actions::visit);
    connect(dialog, &DnsTokenDialog::kept, this, [this, zone](const deploy::DnsToken& token) {
        const QString zones = token.zones.join(u", "_s);
        act().say(token.zones.contains(zone) ? tr("Shipdeck writes the DNS records of %1").arg(zones)
                                             : tr("Saved. This token is for %1, not for %2").arg(zones, zone));
        load();
    });
    dialog->open();
}

void DomainsPage::check(const QString& name)
{
    QCoro::connect(deck().domains().check(name, m_stop.token()), this, [this](const Result<DomainStatus>& checked) {
        if (!checked && checked.error().kind != Error::Kind::Canceled)
            act().failed(checked.error());
        load();
    });
}

void DomainsPage::remove(const QString& name)
{
    const auto steps = deck().domains().planRemoval(name);
    if (!steps)
        return act().failed(steps.error());
    auto* dialog = new StepsDialog(tr("Remove %1?").arg(name), this);
    dialog->addText(tr("Visitors no longer reach the site by this name. The site itself stays."));
    dialog->addSteps(tr("Planned steps"), *steps);
    dialog->addButton(tr("Cancel"));
    Button* button = dialog->addButton(tr("Remove domain"), Button::Kind::Danger);
    button->setObjectName(u"confirm"_s);
    connect(button, &Button::clicked, this, [this, name] {
        QCoro::connect(deck().domains().remove(name), this,
                       [this, name](const Result<std::optional<store::Operation>>& asked) {
                           if (!asked)
                               return act().failed(asked.error());
                           if (*asked)
                               act().tellHowItEnds(**asked, tr("%1 was removed").arg(name));
                           load();
                       });
    });
    dialog->open();
}

} // namespace shipdeck::ui
