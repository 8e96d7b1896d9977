// SPDX-License-Identifier: MIT
#include "pages/github/repository_filters.h"

#include "theme/theme.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

RepositoryFilters::RepositoryFilters(QWidget* parent)
    : QWidget(parent), m_field(new SearchField(tr("Find a repository"))),
      m_kinds(new Button(Icon::Funnel, tr("All kinds"))), m_language(new Button(tr("All languages"))),
      m_languages(new QMenu(this))
{
    m_field->setObjectName(u"repositorySearch"_s);
    m_field->setHint(u"/"_s);
    m_field->setMinimumWidth(Theme::px(180));
    m_field->setMaximumWidth(Theme::px(320));
    auto* menu = new QMenu(this);
    m_private = addKind(menu, tr("Only private"), "onlyPrivate");
    m_public = addKind(menu, tr("Only public"), "onlyPublic");
    menu->addSeparator();
    m_hideForks = addKind(menu, tr("Without forks"), "hideForks");
    m_hideArchived = addKind(menu, tr("Without archived"), "hideArchived");
    menu->addSeparator();
    m_favourites = addKind(menu, tr("Only favourites"), "onlyFavourites");
    // The two exclude each other.
    connect(m_private, &QAction::triggered, m_public, [this] { m_public->setChecked(false); });
    connect(m_public, &QAction::triggered, m_private, [this] { m_private->setChecked(false); });
    m_kinds->setDropMenu(menu);
    m_kinds->setObjectName(u"kindFilter"_s);
    m_kinds->setAccessibleName(tr("Kinds of repositories"));
    m_language->setDropMenu(m_languages);
    m_language->setObjectName(u"languageFilter"_s);
    m_language->setAccessibleName(tr("Language"));
    m_row = new FlowRow(this);
    for (QWidget* part :
         {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_kinds), static_cast<QWidget*>(m_language)})
        m_row->addWidget(part);
    m_row->setGrowing(m_field);
    m_language->hide();
    connect(m_field, &QLineEdit::textChanged, this, &RepositoryFilters::changed);
}

void RepositoryFilters::addFirst(QWidget* widget)
{
    m_row->addFirst(widget);
}

void RepositoryFilters::addLast(QWidget* widget)
{
    m_row->addWidget(widget);
    m_row->setLast(widget);
}

QAction* RepositoryFilters::addKind(QMenu* menu, const QString& text, const char* object)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QString::fromLatin1(object));
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this] {
        follow();
        Q_EMIT changed();
    });
    return action;
}

void RepositoryFilters::follow()
{
    QStringList words;
    for (const QAction* action : {m_private, m_public, m_hideForks, m_hideArchived, m_favourites})
        if (action->isChecked())
            words << action->text();
    m_kinds->setText(words.isEmpty()         ? tr("All kinds")
                         : words.size() == 1 ? words.first()
                                             : tr("%1 filters").arg(words.size()));
    m_kinds->setToolTip(words.join(u", "_s));
    m_language->setText(m_chosen.isEmpty() ? tr("All languages") : m_chosen);
}

void RepositoryFilters::setLanguages(const QStringList& languages)
{
    if (std::exchange(m_offered, languages) == languages)
        return;
    m_languages->clear();
    m_languages->addAction(tr("All languages"), this, [this] { chooseLanguage({}); });
    m_languages->addSeparator();
    for (const QString& language : languages)
        m_languages->addAction(language, this, [this, language] { chooseLanguage(language); });
    m_language->setVisible(!languages.isEmpty());
}

void RepositoryFilters::chooseLanguage(const QString& language)
{
    m_chosen = language;
    follow();
    Q_EMIT changed();
}

github::RepositoryFilter RepositoryFilters::filter() const
{
    github::RepositoryFilter filter;
    filter.text = m_field->text().trimmed();
    filter.language = m_chosen;
    if (m_private->isChecked() || m_public->isChecked())
        filter.isPrivate = m_private->isChecked();
    if (m_hideForks->isChecked())
        filter.isFork = false;
    if (m_hideArchived->isChecked())
        filter.isArchived = false;
    return filter;
}

bool RepositoryFilters::onlyFavourites() const
{
    return m_favourites->isChecked();
}

bool RepositoryFilters::isPlain() const
{
    const github::RepositoryFilter now = filter();
    return now.text.isEmpty() && now.language.isEmpty() && !now.isPrivate && !now.isFork && !now.isArchived
        && !onlyFavourites();
}

void RepositoryFilters::clear()
{
    for (QAction* action : {m_private, m_public, m_hideForks, m_hideArchived, m_favourites})
        action->setChecked(false);
    m_chosen.clear();
    m_field->clear();
    follow();
    Q_EMIT changed();
}

} // namespace shipdeck::ui
