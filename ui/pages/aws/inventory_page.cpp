// SPDX-License-Identifier: MIT
#include "pages/aws/inventory_page.h"

#include "deploy/aws/account.h"
#include "pages/actions.h"
#include "targets/cloudfront/place/warm_distributions.h"
#include "insights/prices/price_list.h"
#include "pages/aws/clean_up.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/notice.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using insights::InventoryItem;
using insights::InventoryStack;
using Place = InventoryItem::Place;

constexpr int columnWidth = 860;
constexpr int typeWidth = 210;
constexpr qsizetype fewestFolded = 3;

//! "S3 Bucket" for "AWS::S3::Bucket"; an ARN's type stays as it is, except "s3", which is a bucket.
QString typeText(const QString& type)
{
    const QStringList parts = type.split(u"::"_s);
    if (parts.size() == 3)
        return parts[1] + u' ' + parts[2];
    return type == u"s3" ? u"S3 Bucket"_s : type;
}

bool isWell(const InventoryStack& stack)
{
    return stack.status.endsWith("_COMPLETE"_L1) && stack.status != u"ROLLBACK_COMPLETE";
}

} // namespace

InventoryPage::InventoryPage(const PageContext& context, const QString& profile, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_profile(profile),
      m_sum(new Label({}, FontRole::Body, Color::TextSecondary)), m_currency(new CurrencyChoice(context.deck)),
      m_again(new Button(Icon::RefreshCw, tr("Refresh"))),
      m_others(new QCheckBox(tr("Include tagged resources not made by Shipdeck"))), m_remarks(new QVBoxLayout),
      m_cards(new QVBoxLayout)
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s2));
    head->addWidget(new Label(title(), FontRole::Display), 1);
    head->addWidget(m_currency);
    m_again->setObjectName(u"lookAgain"_s);
    head->addWidget(m_again);
    column->addLayout(head);
    m_sum->setObjectName(u"inventorySum"_s);
    m_sum->setWrapped(true);
    column->addWidget(m_sum);
    m_remarks->setSpacing(Theme::px(space::s2));
    column->addLayout(m_remarks);
    m_cards->setSpacing(Theme::px(space::gutter));
    column->addLayout(m_cards);
    m_others->setObjectName(u"showOthers"_s);
    column->addWidget(m_others, 0, Qt::AlignLeft);
    column->addStretch();
    fillWith(inside, title());
    setEmpty(makeEmpty());
    connect(m_again, &Button::clicked, this, &InventoryPage::ask);
    connect(m_currency, &CurrencyChoice::changed, this, &InventoryPage::load);
    connect(m_others, &QCheckBox::clicked, this, &InventoryPage::ask);
}

InventoryPage::~InventoryPage()
{
    m_stop.request();
}

QList<Crumb> InventoryPage::breadcrumbs() const
{
    return {{tr("AWS"), {u"aws"_s, {}, {}}}, {title(), {}}};
}

EmptyState* InventoryPage::makeEmpty()
{
    auto* none = new EmptyState(Icon::PackageCheck, tr("No Shipdeck resources here"), {});
    connect(none->addAction(tr("Refresh")), &Button::clicked, this, &InventoryPage::ask);
    Button* others = none->addAction(tr("Show resources not made by Shipdeck"));
    others->setObjectName(u"showOthersToo"_s);
    connect(others, &Button::clicked, this, [this] {
        m_others->setChecked(true);
        ask();
    });
    return none;
}

QHash<QString, QString> InventoryPage::knownStacks() const
{
    QHash<QString, QString> known;
    if (!m_found)
        return known;
    for (const ProjectSummary& one : deck().projects().all().value_or(QList<ProjectSummary>())) {
        const auto choice = deploy::AwsChoice::of(one.project);
        if (choice.account == m_found->account && choice.region == m_found->region)
            known.insert(deploy::siteStackOf(one.project), one.project.id);
    }
    return known;
}

//! Asks the account once, and again when a project in it was added or removed.
void InventoryPage::load()
{
    m_currency->follow();
    if (m_isAsking)
        return;
    if (!m_found) {
        if (look() != Look::Failed) // that state has a retry button
            ask();
        return;
    }
    if (knownStacks() != m_known)
        ask();
    show();
}

void InventoryPage::ask()
{
    m_stop.request();
    m_stop = CancelSource();
    m_isAsking = true;
    if (!m_found)
        showLook(Look::Loading);
    m_again->setBusy(true);
    const auto whose = m_others->isChecked() ? insights::Whose::Everybodys : insights::Whose::Ours;
    const aws::AskMfaCode code = MfaDialog::inFrontOf(this);
    const Cancel cancel = m_stop.token();
    QCoro::connect(m_aws.inventory({m_profile, m_region}, whose, code, cancel), this,
                   [this, cancel](const Result<insights::Inventory>& found) {
                       if (cancel.isRequested())
                           return; // a request is in progress
                       m_isAsking = false;
                       m_again->setBusy(false);
                       if (!found) {
                           m_found.reset();
                           return showFailure(found.error());
                       }
                       m_found = *found;
                       m_known = knownStacks();
                       show();
                   });
}

void InventoryPage::show()
{
    const QString where = u"%1, %2"_s.arg(m_found->account, m_found->region);
    if (m_found->isEmpty() && m_found->items.isEmpty() && m_found->remarks.isEmpty() && m_found->otherRegions.isEmpty()
        && !m_others->isChecked()) {
        empty()->setTexts(tr("No Shipdeck resources here"),
                          tr("Account %1: no Shipdeck stacks or tagged resources, from any computer.").arg(where));
        return showLook(Look::Empty);
    }
    const insights::Currency currency = deck().currency();
    QStringList words{tr("Account %1: %2 a month without visitors (prices of %3)")
                          .arg(where, insights::sumText(m_found->dollars(), m_found->isAtLeast(), currency).render(),
                               insights::PriceList::shipped().date().toString(Qt::ISODate))};
    if (const QString rate = rateText(currency); !rate.isEmpty())
        words << rate;
    m_sum->setText(words.join(u"; "_s) + u'.');
    clearLayout(m_remarks);
    for (const Text& remark : m_found->remarks) {
        auto* notice = new Notice;
        m_remarks->addWidget(notice); // before it is shown: without a parent it would be a window
        notice->show(Status::Waiting, Icon::Info, remark.render());
    }
    for (const QString& region : std::as_const(m_found->otherRegions))
        addElsewhere(region);
    clearLayout(m_cards);
    for (const InventoryStack& stack : m_found->stacks)
        addStack(stack);
    Card* left = addItems(tr("Leftover resources (no stack)"),
                          tr("These have Shipdeck's tags or names but no longer belong to a stack. Check them in the "
                             "AWS console before you clean up: they may be all that is left of a site."),
                          Place::Loose);
    if (left)
        addCleanUp(left);
    addItems(tr("Not made by Shipdeck"), tr("Listed only: Shipdeck never changes these."), Place::Others);
    showLook(Look::Filled);
}

//! Mentions other regions, so that an empty list is not misleading.
void InventoryPage::addElsewhere(const QString& region)
{
    auto* notice = new Notice;
    notice->setObjectName(u"otherRegion"_s);
    m_remarks->addWidget(notice);
    notice->show(Status::Waiting, Icon::Info, tr("Shipdeck resources also exist in %1").arg(region), {},
                 tr("Show that region"));
    connect(notice, &Notice::acted, this, [this, region] {
        m_region = region;
        m_found.reset();
        ask();
    });
}

//! The purpose of a stack without a project; empty: unknown.
QString InventoryPage::purposeOf(const QString& stack)
{
    if (stack == site::foundationName)
        return tr("Shared by all sites in this region");
    if (stack.startsWith(site::warmName({})))
        return tr("Warm distribution: the next site here goes live in seconds");
    return stack.startsWith(u"shipdeck-certificate-"_s) ? tr("Certificate of the domain") : QString();
}

void InventoryPage::addStack(const InventoryStack& stack)
{
    auto* card = new Card(stack.project.isEmpty() ? stack.name : stack.project);
    card->setObjectName(u"stackCard"_s);
    const QString project = m_known.value(stack.name);
    if (!project.isEmpty()) {
        LinkLabel* remove = card->addLink(tr("Remove…"));
        remove->setObjectName(u"removeStack"_s);
        remove->setAccessibleName(tr("Remove %1").arg(stack.project));
        connect(remove, &LinkLabel::clicked, this, [this, project] { act().remove(ProjectId(project)); });
    } else if (!stack.project.isEmpty()) {
        LinkLabel* import = card->addLink(tr("Import…"));
        import->setObjectName(u"importStack"_s);
        import->setAccessibleName(tr("Import %1").arg(stack.project));
        connect(import, &LinkLabel::clicked, this, [this] {
            Q_EMIT navigate({u"aws"_s, {}, u"check:"_s + m_profile});
        });
    }
    QStringList words;
    if (!stack.project.isEmpty())
        words << stack.name;
    else if (const QString purpose = purposeOf(stack.name); !purpose.isEmpty())
        words << purpose;
    if (!stack.project.isEmpty() && project.isEmpty())
        words << tr("from another computer");
    if (!isWell(stack))
        words << tr("the stack is %1").arg(stack.status);
    if (!words.isEmpty()) {
        auto* about = new Label(words.join(u"  ·  "_s), FontRole::Small,
                                isWell(stack) ? Color::TextSecondary : Color::TextPrimary);
        about->setWrapped(true);
        card->body()->addWidget(about);
    }
    addRows(card, stack);
    m_cards->addWidget(card);
}

//! What costs or may cost something is always shown; free resources can be expanded.
void InventoryPage::addRows(Card* card, const InventoryStack& stack)
{
    QList<QWidget*> free;
    for (const InventoryItem& item : m_found->items) {
        if (item.place != Place::Stack || item.stack != stack.name)
            continue;
        QWidget* row = rowOf(item);
        if (item.dollars && *item.dollars == 0)
            free << row;
        else
            card->body()->addWidget(row);
    }
    for (QWidget* row : std::as_const(free))
        card->body()->addWidget(row);
    if (free.size() >= fewestFolded) {
        auto* fold = new LinkLabel({});
        fold->setObjectName(u"showFree"_s);
        const QString closed = tr("Show %1 that are free when idle").arg(free.size());
        const auto follow = [this, fold, closed, free, name = stack.name] {
            const bool isOpen = m_opened.contains(name);
            fold->setText(isOpen ? tr("Hide resources that are free when idle") : closed);
            fold->setAccessibleName(name + u": "_s + fold->text());
            for (QWidget* row : free)
                row->setVisible(isOpen);
        };
        connect(fold, &LinkLabel::clicked, this, [this, follow, name = stack.name] {
            if (!m_opened.remove(name))
                m_opened.insert(name);
            follow();
        });
        card->body()->addWidget(fold, 0, Qt::AlignLeft);
        follow();
    }
}

void InventoryPage::addCleanUp(Card* card)
{
    deploy::AwsChoice where;
    where.profile = m_profile;
    where.account = m_found->account;
    where.region = m_found->region;
    auto* cleanUp = new CleanUp(deck(), where);
    card->body()->addWidget(cleanUp);
    connect(cleanUp, &CleanUp::cleaned, this, [this] {
        act().say(tr("Leftover resources deleted"));
        ask();
    });
}

Card* InventoryPage::addItems(const QString& heading, const QString& about, Place place)
{
    Card* card = nullptr;
    for (const InventoryItem& item : m_found->items) {
        if (item.place != place)
            continue;
        if (!card) {
            card = new Card(heading);
            auto* words = new Label(about, FontRole::Small, Color::TextSecondary);
            words->setWrapped(true);
            card->body()->addWidget(words);
            m_cards->addWidget(card);
        }
        card->body()->addWidget(rowOf(item));
    }
    return card;
}

QWidget* InventoryPage::rowOf(const InventoryItem& item) const
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    auto* type = new Label(typeText(item.type), FontRole::Small, Color::TextSecondary);
    type->setMinimumWidth(Theme::px(typeWidth));
    row->addWidget(type);
    auto* name = new Label(item.name, FontRole::Code);
    name->setElided(true);
    name->setToolTip(item.name);
    row->addWidget(name, 1);
    const QString price = item.place == Place::Others ? QString()
        : !item.dollars                               ? tr("price unknown")
        : *item.dollars == 0                          ? tr("free when idle")
                                                      : deck().currency().text(*item.dollars);
    if (!price.isEmpty())
        row->addWidget(new Label(price, FontRole::Small, Color::TextSecondary));
    line->setAccessibleName(u"%1 %2, %3"_s.arg(typeText(item.type), item.name, price));
    return line;
}

} // namespace shipdeck::ui
