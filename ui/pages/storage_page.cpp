// SPDX-License-Identifier: MIT
#include "pages/storage_page.h"

#include "base/sizes.h"
#include "deck/deck.h"
#include "pages/actions.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/card.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using Kind = StorageGroup::Kind;

constexpr int columnWidth = 860, sizeWidth = 84;

QString keyOf(const StorageGroup& group)
{
    return storageKindName(group.kind) + u'/' + group.project + u'/' + group.name;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Dependencies: return StoragePage::tr("Build packages");
    case Kind::Repository: return StoragePage::tr("Git repository");
    case Kind::Tool: return StoragePage::tr("Tool");
    case Kind::Logs: return StoragePage::tr("Logs");
    case Kind::Pictures: return StoragePage::tr("Pictures");
    case Kind::Releases: return StoragePage::tr("Old releases");
    case Kind::Live: return StoragePage::tr("Releases");
    case Kind::Workspace: return StoragePage::tr("Running builds");
    case Kind::Data: return StoragePage::tr("Data folders");
    case Kind::Records: break;
    }
    return StoragePage::tr("Database");
}

//! "Logs of harbor-web (12)".
QString titleOf(const StorageGroup& group)
{
    QString text = kindText(group.kind);
    if (group.kind == Kind::Tool)
        text = group.name;
    else if (!group.name.isEmpty())
        text = StoragePage::tr("%1 of %2").arg(text, group.name);
    const bool isCounted = group.kind == Kind::Logs || group.kind == Kind::Pictures || group.kind == Kind::Releases
        || group.kind == Kind::Live;
    return isCounted ? u"%1 (%2)"_s.arg(text).arg(group.count) : text;
}

qint64 sumOf(const QList<StorageGroup>& groups)
{
    qint64 sum = 0;
    for (const StorageGroup& group : groups)
        sum += group.bytes;
    return sum;
}

} // namespace

StoragePage::StoragePage(const PageContext& context, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_sum(new Label({}, FontRole::Body, Color::TextSecondary)),
      m_again(new Button(Icon::RefreshCw, tr("Refresh"))), m_state(new Notice), m_error(new InlineError),
      m_cards(new QVBoxLayout), m_chosen(new Label({}, FontRole::BodyStrong)),
      m_delete(new Button(Icon::Trash2, tr("Delete…"), Button::Kind::Danger))
{
    build();
}

StoragePage::~StoragePage()
{
    m_stop.request();
}

void StoragePage::build()
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s2));
    head->addWidget(new Label(title(), FontRole::Display), 1);
    m_again->setObjectName(u"measureAgain"_s);
    head->addWidget(m_again);
    column->addLayout(head);
    m_sum->setObjectName(u"storageSum"_s);
    m_sum->setWrapped(true);
    column->addWidget(m_sum);
    m_state->setObjectName(u"cleanUpState"_s);
    m_error->setObjectName(u"cleanUpFailure"_s);
    column->addWidget(m_state);
    column->addWidget(m_error);
    m_cards->setSpacing(Theme::px(space::gutter));
    column->addLayout(m_cards);
    column->addStretch();
    fillWith(inside, title());
    filled()->layout()->setSpacing(0);
    filled()->layout()->addWidget(m_bar = makeBar());
    connect(m_again, &Button::clicked, this, &StoragePage::measure);
    connect(m_delete, &Button::clicked, this, &StoragePage::confirm);
    connect(m_error, &InlineError::retry, this, &StoragePage::measure);
}

QWidget* StoragePage::makeBar()
{
    auto* bar = new QWidget;
    bar->setObjectName(u"cleanUpBar"_s);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Divider);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Theme::px(space::page), Theme::px(space::s3), Theme::px(space::page), Theme::px(space::s3));
    row->setSpacing(Theme::px(space::s3));
    m_chosen->setObjectName(u"chosenSum"_s);
    row->addWidget(m_chosen, 1);
    m_delete->setObjectName(u"deleteChosen"_s);
    row->addWidget(m_delete);
    column->addLayout(row);
    return bar;
}

QList<Command> StoragePage::commands() const
{
    Command command;
    command.id = u"action.cleanUp"_s;
    command.text = tr("Delete what is selected…");
    command.icon = Icon::Trash2;
    command.keywords = u"clean up delete free space"_s;
    command.run = [button = m_delete] { button->click(); };
    return {command};
}

//! Measures once; a change of the store alone says nothing of sizes.
void StoragePage::load()
{
    if (const CleanUpState newest = newestCleanUp(deck()); newest.isOpen && m_followed != newest.id)
        follow(newest.id);
    if (!m_use && look() != Look::Failed) // that state has a retry button
        measure();
}

void StoragePage::measure()
{
    if (std::exchange(m_isMeasuring, true))
        return;
    m_error->hide();
    m_again->setBusy(true);
    if (!m_use)
        showLook(Look::Loading);
    QCoro::connect(measureStorage(deck().paths()), this, [this](const Result<StorageUse>& use) {
        m_isMeasuring = false;
        m_again->setBusy(false);
        if (!use) {
            m_use.reset();
            return showFailure(use.error());
        }
        m_use = *use;
        show();
    });
}

void StoragePage::show()
{
    QStringList words{tr("Shipdeck uses %1 on this computer; %2 of it can be deleted.")
                          .arg(sizeText(m_use->total()), sizeText(m_use->deletable())),
                      tr("Disk budget: %1.").arg(sizeText(m_use->budget))};
    if (m_use->freeOnDisk >= 0)
        words << tr("Free on this disk: %1.").arg(sizeText(m_use->freeOnDisk));
    m_sum->setText(words.join(u' '));
    clearLayout(m_cards);
    m_boxes.clear();
    Card* deletable = nullptr;
    Card* kept = nullptr;
    for (const StorageGroup& group : std::as_const(m_use->groups)) {
        Card*& card = group.mayGo() ? deletable : kept;
        if (!card)
            card = group.mayGo() ? addCard(tr("Can be deleted"), "deletable") : addCard(tr("Stays"), "kept");
        addRow(card, group);
    }
    showBar();
    showLook(Look::Filled);
}

Card* StoragePage::addCard(const QString& heading, const char* object)
{
    auto* card = new Card(heading);
    card->setObjectName(QString::fromLatin1(object));
    card->body()->setSpacing(Theme::px(space::s3));
    if (card->objectName() == u"kept") {
        LinkLabel* budget = card->addLink(tr("Change disk budget"));
        budget->setObjectName(u"changeBudget"_s);
        connect(budget, &LinkLabel::clicked, this, [this] {
            Q_EMIT navigate({u"preferences"_s, {}, u"diskBudget"_s});
        });
    }
    m_cards->addWidget(card);
    return card;
}

void StoragePage::addRow(Card* card, const StorageGroup& group)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s3));
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::px(2));
    const QString title = titleOf(group), size = sizeText(group.bytes);
    auto* about = new Label(group.about.render(), FontRole::Small, Color::TextSecondary);
    about->setWrapped(true);
    if (group.mayGo()) {
        auto* box = new QCheckBox(title);
        box->setObjectName(u"group."_s + keyOf(group));
        box->setAccessibleName(u"%1, %2"_s.arg(title, size));
        box->setAccessibleDescription(about->text());
        // Nothing that a rollback or a reader may miss is chosen beforehand.
        box->setChecked(m_ticks.value(keyOf(group), group.isCache()));
        connect(box, &QCheckBox::toggled, this, [this, key = keyOf(group)](bool isOn) {
            m_ticks.insert(key, isOn);
            showBar();
        });
        m_boxes << std::pair(group, box);
        words->addWidget(box);
        about->setContentsMargins(Theme::px(24), 0, 0, 0);
    } else {
        auto* heading = new Label(title);
        heading->setWrapped(true);
        words->addWidget(heading);
    }
    words->addWidget(about);
    line->addLayout(words, 1);
    auto* amount = new Label(size, FontRole::Code, Color::TextSecondary);
    amount->setFixedWidth(Theme::px(sizeWidth));
    amount->setAlignment(Qt::AlignRight | Qt::AlignTop);
    amount->setContentsMargins(0, group.mayGo() ? Theme::px(5) : 0, 0, 0); // on the line of its title
    line->addWidget(amount, 0, Qt::AlignTop);
    card->body()->addLayout(line);
}

QList<StorageGroup> StoragePage::chosen() const
{
    QList<StorageGroup> groups;
    for (const auto& [group, box] : m_boxes)
        if (box->isChecked())
            groups << group;
    return groups;
}

void StoragePage::showBar()
{
    const QList<StorageGroup> groups = chosen();
    m_bar->setVisible(!m_boxes.isEmpty());
    m_chosen->setText(groups.isEmpty() ? tr("Nothing selected") : tr("Selected: %1").arg(sizeText(sumOf(groups))));
    m_delete->setText(groups.isEmpty() ? tr("Delete…") : tr("Delete %1…").arg(sizeText(sumOf(groups))));
    m_delete->setEnabled(!groups.isEmpty() && m_followed.isEmpty());
}

void StoragePage::confirm()
{
    const QList<StorageGroup> groups = chosen();
    if (groups.isEmpty() || !m_followed.isEmpty())
        return;
    const QString sum = sizeText(sumOf(groups));
    auto* dialog = new Dialog(tr("Delete %1 from this computer?").arg(sum), this, 560);
    dialog->setObjectName(u"confirmCleanUp"_s);
    QStringList items;
    for (const StorageGroup& group : groups) {
        items << group.items;
        dialog->body()->addWidget(
            iconLine(Icon::Trash2, Color::TextSecondary,
                     u"%1, %2. %3"_s.arg(titleOf(group), sizeText(group.bytes), group.about.render()),
                     Color::TextPrimary));
    }
    dialog->addText(tr("Live sites are not affected. This cannot be undone."));
    dialog->addButton(tr("Cancel"));
    Button* go = dialog->addButton(tr("Delete %1").arg(sum), Button::Kind::Danger);
    go->setObjectName(u"confirm"_s);
    connect(go, &Button::clicked, this, [this, items] { cleanUp(items); });
    dialog->open();
}

void StoragePage::cleanUp(const QStringList& items)
{
    m_error->hide();
    m_delete->setBusy(true);
    QCoro::connect(askToCleanUp(deck().paths(), items), this, [this](const Result<QString>& asked) {
        m_delete->setBusy(false);
        asked ? follow(*asked) : failed(asked.error());
    });
}

void StoragePage::follow(const QString& cleanUp)
{
    m_followed = cleanUp;
    m_state->show(Status::Deploying, Icon::Trash2, tr("Deleting in the background"),
                  tr("It waits for running deployments. You can leave this page."));
    showBar();
    QCoro::connect(endOfCleanUp(&deck(), cleanUp, m_stop.token()), this,
                   [this](const Result<CleanUpState>& ended) { ended ? showEnd(*ended) : failed(ended.error()); });
}

void StoragePage::showEnd(const CleanUpState& cleanUp)
{
    if (cleanUp.error)
        return failed(*cleanUp.error);
    m_followed.clear();
    m_state->hide();
    m_ticks.clear();
    act().say(tr("%1 freed on this computer").arg(sizeText(cleanUp.freed)));
    measure();
}

void StoragePage::failed(const Error& error)
{
    m_followed.clear();
    m_state->hide();
    showBar();
    if (error.kind != Error::Kind::Canceled)
        m_error->show(error, tr("Measure again"));
}

} // namespace shipdeck::ui
