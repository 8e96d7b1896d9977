// SPDX-License-Identifier: MIT
#pragma once
#include "pages/deck_page.h"
#include "pages/preferences.h"
#include "widgets/search_field.h"

class QScrollArea;

namespace shipdeck::ui {

class Card;
class SettingRow;

//! The settings of the program, searchable in all languages. Each change takes effect at once and can be undone.
class PreferencesPage final : public DeckPage {
    Q_OBJECT
public:
    //! `key`: of the setting that gets the focus; may be empty.
    PreferencesPage(const PageContext& context, const QString& key, QWidget* parent);

    QString title() const override { return tr("Settings"); }
    QList<Command> commands() const override;
    void activated() override;
    void find() override { m_search->setFocus(Qt::ShortcutFocusReason); }
    void reveal(const QString& key); //!< scrolls to its field and gives it the focus

protected:
    void load() override;

private:
    struct Entry {
        Preference about;
        SettingRow* row;
    };
    void build();
    void addGroup(QVBoxLayout* column, Preference::Group group, const QString& heading);
    void filter();
    void commit(const Entry& entry);
    void changed(const Entry& entry, const QString& before, const Result<>& answer);
    Preferences settings() const;

    QString m_key;
    QList<Entry> m_entries;
    QHash<Preference::Group, Card*> m_cards;
    SearchField* m_search;
    EmptyState* m_none;
    QScrollArea* m_area = nullptr;
};

} // namespace shipdeck::ui
