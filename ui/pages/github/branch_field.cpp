// SPDX-License-Identifier: MIT
#include "pages/github/branch_field.h"

#include "theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int mostShown = 12; // rows; more scroll

} // namespace

BranchField::BranchField(QWidget* parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_names(new QStringListModel(this)),
      m_arrow(addAction(themedIcon(Icon::ChevronDown), QLineEdit::TrailingPosition))
{
    m_completer->setModel(m_names);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(mostShown);
    setCompleter(m_completer);
    m_arrow->setToolTip(tr("Show the branches"));
    m_arrow->setVisible(false);
    connect(m_arrow, &QAction::triggered, this, &BranchField::offerAll);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& name) {
        setText(name);
        Q_EMIT editingFinished();
    });
}

BranchField::~BranchField()
{
    m_stop.request();
}

void BranchField::setRepository(GitHubService& github, const github::RepositoryLink& link)
{
    if (m_github == &github && m_link == link)
        return;
    m_github = &github;
    m_link = link;
    m_stop.request();
    m_isAsked = false;
    m_names->setStringList({});
    m_arrow->setVisible(false);
    if (hasFocus())
        ask();
}

void BranchField::ask()
{
    if (m_isAsked || !m_github || m_link.fullName.isEmpty())
        return;
    m_isAsked = true;
    m_stop = CancelSource();
    github::Repository repository;
    repository.owner = m_link.fullName.section(u'/', 0, 0);
    repository.name = m_link.fullName.section(u'/', 1);
    QCoro::connect(m_github->refs(m_link.account, repository, github::Ref::Kind::Branch, {}, m_stop.token()), this,
                   [this, asked = m_link](const Result<QList<github::Ref>>& refs) {
                       if (asked != m_link)
                           return;
                       if (!refs) {
                           m_isAsked = false; // retried the next time
                           return;
                       }
                       QStringList names;
                       for (const github::Ref& ref : *refs)
                           names << ref.name;
                       m_names->setStringList(names);
                       m_arrow->setVisible(!names.isEmpty());
                       Q_EMIT offered(int(names.size()));
                   });
}

void BranchField::offerAll()
{
    m_completer->setCompletionPrefix({});
    m_completer->complete();
    if (const auto matches = m_names->match(m_names->index(0), Qt::DisplayRole, text(), 1, Qt::MatchExactly);
        !text().isEmpty() && !matches.isEmpty())
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(matches.first().row(), 0));
}

void BranchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    ask();
}

void BranchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && m_names->rowCount() > 0)
        return offerAll();
    // Enter chooses from the list and must not submit the form.
    const bool isChoosing = m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid();
    if (isChoosing && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return event->ignore();
    QLineEdit::keyPressEvent(event);
}

} // namespace shipdeck::ui
