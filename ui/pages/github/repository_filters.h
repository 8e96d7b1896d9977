// SPDX-License-Identifier: MIT
#pragma once
#include "github/repositories/repository.h"
#include "widgets/button.h"
#include "widgets/flow_row.h"
#include "widgets/search_field.h"

class QAction;
class QMenu;

namespace shipdeck::ui {

//! The bar above the repositories: search text, kinds, language.
class RepositoryFilters final : public QWidget {
    Q_OBJECT
public:
    explicit RepositoryFilters(QWidget* parent = nullptr);

    github::RepositoryFilter filter() const; //!< without a space
    bool onlyFavourites() const;
    bool isPlain() const; //!< no filter except forks and archived ones
    void setLanguages(const QStringList& languages);
    void clear();
    void addFirst(QWidget* widget); //!< before the search field
    void addLast(QWidget* widget);  //!< at the right end
    SearchField* field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    QAction* addKind(QMenu* menu, const QString& text, const char* object);
    void chooseLanguage(const QString& language);
    void follow();
    FlowRow* m_row;
    SearchField* m_field;
    Button* m_kinds;
    Button* m_language;
    QMenu* m_languages;
    QAction* m_private;
    QAction* m_public;
    QAction* m_hideForks;
    QAction* m_hideArchived;
    QAction* m_favourites;
    QString m_chosen;
    QStringList m_offered;
};

} // namespace shipdeck::ui
