// SPDX-License-Identifier: MIT
#include "pages/preferences_page.h"

#include "pages/actions.h"
#include "pages/setting_row.h"
#include "theme/theme.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 860;

bool matches(const Preference& preference, const QString& wanted)
{
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&preference](const QString& word) {
        return preference.words.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

PreferencesPage::PreferencesPage(const PageContext& context, const QString& key, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_key(key), m_search(new SearchField(tr("Find a setting"))),
      m_none(new EmptyState(Icon::Search, tr("No settings match"), tr("Try other words, in English or Korean.")))
{
    build();
}

void PreferencesPage::build()
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    m_search->setObjectName(u"findSetting"_s);
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setHint(u"Ctrl+F"_s);
    m_search->setMinimumWidth(Theme::px(260));
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s3));
    head->addWidget(new Label(title(), FontRole::Display), 1);
    head->addWidget(m_search);
    column->addLayout(head);
    addGroup(column, Preference::Group::Appearance, tr("Appearance"));
    addGroup(column, Preference::Group::Computer, tr("This computer"));
    addGroup(column, Preference::Group::Prices, tr("Prices"));
    m_none->setObjectName(u"noSetting"_s);
    m_none->hide();
    column->addWidget(m_none);
    column->addStretch();
    m_area = fillWith(inside, title());
    connect(m_none->addAction(tr("Clear search")), &Button::clicked, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesPage::filter);
    connect(m_search, &SearchField::left, this, [this] {
        for (const Entry& entry : std::as_const(m_entries))
            if (entry.row->isVisible())
                return entry.row->focus();
    });
}

void PreferencesPage::addGroup(QVBoxLayout* column, Preference::Group group, const QString& heading)
{
    auto* card = new Card(heading);
    card->body()->setSpacing(Theme::px(space::s3));
    for (const Preference& one : preferences()) {
        if (one.group != group)
            continue;
        const Entry entry{one, new SettingRow(*one.setting, one.name, one.choices)};
        card->body()->addWidget(entry.row);
        connect(entry.row, &SettingRow::left, this, [this, entry] {
            if (entry.row->isEdited())
                commit(entry);
        });
        m_entries << entry;
    }
    m_cards.insert(group, card);
    column->addWidget(card);
}

QList<Command> PreferencesPage::commands() const
{
    Command find;
    find.id = u"action.findSetting"_s;
    find.text = tr("Find a setting");
    find.icon = Icon::Search;
    find.shortcut = u"Ctrl+F"_s;
    find.keywords = u"search settings preferences"_s;
    find.run = [field = m_search] { field->setFocus(Qt::ShortcutFocusReason); };
    return {find};
}

Preferences PreferencesPage::settings() const
{
    return {deck(), *qobject_cast<MainWindow*>(window())};
}

void PreferencesPage::activated()
{
    DeckPage::activated();
    if (!m_key.isEmpty())
        reveal(m_key);
}

void PreferencesPage::reveal(const QString& key)
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.row->key() != key)
            continue;
        entry.row->focus();
        // A page that was just made has no layout yet.
        QMetaObject::invokeMethod(
            entry.row, [this, row = entry.row] { m_area->ensureWidgetVisible(row); }, Qt::QueuedConnection);
    }
}

void PreferencesPage::load()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        const auto value = settings().valueOf(*entry.about.setting);
        if (!value)
            return showFailure(value.error());
        SettingRow::State state;
        state.set = *value;
        state.placeholder = tr("Default: %1").arg(entry.about.otherwise);
        state.why = settings().about(entry.about);
        state.whenSet = state.why + u' ' + state.placeholder;
        entry.row->show(state);
    }
    showLook(Look::Filled);
}

void PreferencesPage::filter()
{
    QHash<Preference::Group, bool> shown;
    for (const Entry& entry : std::as_const(m_entries)) {
        const bool isFound = matches(entry.about, m_search->text());
        entry.row->setVisible(isFound);
        shown[entry.about.group] |= isFound;
    }
    bool isAny = false;
    for (auto card = m_cards.begin(); card != m_cards.end(); ++card) {
        card.value()->setVisible(shown.value(card.key()));
        isAny = isAny || shown.value(card.key());
    }
    m_none->setVisible(!isAny);
}

void PreferencesPage::commit(const Entry& entry)
{
    const auto before = settings().valueOf(*entry.about.setting);
    const auto value = entry.row->value();
    if (!value || !before)
        return entry.row->refuse(value ? before.error() : value.error());
    entry.row->setSaving(*value);
    QCoro::connect(settings().set(entry.about.setting, *value), this,
                   [this, entry, before = *before](const Result<>& answer) { changed(entry, before, answer); });
}

void PreferencesPage::changed(const Entry& entry, const QString& before, const Result<>& answer)
{
    if (!answer)
        return entry.row->refuse(answer.error());
    load();
    const QString key = entry.row->key();
    auto* window = qobject_cast<MainWindow*>(this->window());
    // Other sizes have made the page anew.
    if (auto* page = qobject_cast<PreferencesPage*>(window->page()); page && page != this)
        page->reveal(key);
    if (key == u"language") // the window is made anew, and offers it
        return;
    const Setting* setting = entry.about.setting;
    act().offerUndo(tr("%1 changed").arg(entry.about.name), [settings = settings(), setting, before, window] {
        const QJsonValue value = setting->valueOf(before).value_or(QJsonValue());
        QCoro::connect(settings.set(setting, value), window, [window](const Result<>&) {
            if (Page* page = window->page())
                page->refresh();
        });
    });
}

} // namespace shipdeck::ui
