// SPDX-License-Identifier: MIT
#include "pages/actions.h"
#include "pages/github/repositories_page.h"

#include "base/clock.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {
namespace {

constexpr int narrowBelow = 720; // below it the list of spaces is replaced by a menu

} // namespace

void RepositoriesPage::build()
{
    m_spaceList->setObjectName(u"spaceList"_s);
    m_spaceList->setFixedWidth(Theme::px(208));
    m_list->setObjectName(u"repositoryList"_s);
    m_notice->setObjectName(u"repositoryNotice"_s);
    m_spaceNotice->setObjectName(u"spaceNotice"_s);
    m_ownerField->setObjectName(u"ownerField"_s);
    m_ownerField->setAccessibleName(tr("Owner on GitHub"));
    m_ownerField->setPlaceholderText(tr("A user or an organisation"));
    m_ownerField->setMaximumWidth(Theme::px(260));
    m_ownerField->setMinimumWidth(Theme::px(180));
    auto* owner = new FlowRow(m_ownerBar);
    owner->addWidget(new Label(u"github.com /"_s, FontRole::Code, Color::TextSecondary));
    owner->addWidget(m_ownerField);
    owner->setGrowing(m_ownerField);
    auto* connectButton = new Button(Icon::Github, tr("Connect GitHub"), Button::Kind::Primary);
    connectButton->setObjectName(u"connectGitHub"_s);
    owner->addWidget(connectButton);
    owner->setLast(connectButton);
    connect(connectButton, &Button::clicked, this, [this] { Q_EMIT navigate({u"connect"_s, {}, {}}); });

    m_spaceMenu->setObjectName(u"spaceMenu"_s);
    m_filters->addFirst(m_spaceMenu);
    m_filters->addLast(m_freshness);
    auto* card = new Card;
    card->setPadded(false);
    card->setFilled(true);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(m_skeleton);
    card->body()->addWidget(m_none, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(Theme::px(space::s3));
    right->addWidget(m_notice);
    right->addWidget(m_ownerBar);
    right->addWidget(m_filters);
    right->addWidget(m_spaceNotice);
    right->addWidget(card, 1);
    auto* row = new QHBoxLayout(filled());
    padPage(row);
    row->addWidget(m_spaceList);
    row->addLayout(right, 1);
    connect(m_notice, &Notice::acted, this, [this] {
        if (m_account && m_account->state == github::Account::State::SignedOut)
            return Q_EMIT navigate({u"connect"_s, {}, m_account->id});
        if (m_blockedUntil.isValid())
            return refreshLater();
        refresh();
    });
    connect(m_spaceNotice, &Notice::acted, this, [this] {
        for (const github::Space& space : std::as_const(m_spaces))
            if (space.login == m_spaceList->current())
                act().visit(space.solveAt.toString());
    });
    auto* clear = m_none->addAction(tr("Clear filters"));
    clear->setObjectName(u"clearFilters"_s);
    connect(clear, &Button::clicked, m_filters, &RepositoryFilters::clear);
}

void RepositoriesPage::showLimit(const QString& what, const QString& why)
{
    const auto until = github().limits(accountId()).blockedUntil(u"core"_s, nowUtc());
    m_blockedUntil = until.value_or(QDateTime());
    m_notice->show(Status::Waiting, Icon::Clock, what, why,
                   until ? tr("Refresh at %1").arg(clockText(*until)) : tr("Try now"));
}

void RepositoriesPage::refreshLater()
{
    const auto left = std::chrono::milliseconds(nowUtc().msecsTo(m_blockedUntil));
    if (left <= 0ms)
        return refresh();
    m_notice->setActionText(tr("Refreshes at %1").arg(clockText(m_blockedUntil)));
    m_notice->setActionEnabled(false);
    // The clock may be changed, or the computer may sleep: checks at least every minute.
    m_resume.start(std::min<std::chrono::milliseconds>(left + 1s, 1min));
}

void RepositoriesPage::makeEmpty()
{
    auto* none = new EmptyState(Icon::Github, tr("No repositories"),
                                tr("This account has access to no repositories on GitHub. A fine-grained token or an "
                                   "app sees only the repositories granted to it."));
    connect(none->addAction(tr("Refresh"), Button::Kind::Primary), &Button::clicked, this, &RepositoriesPage::refresh);
    connect(none->addAction(tr("Public repositories")), &Button::clicked, this, [this] {
        Q_EMIT navigate({u"repositories"_s, {}, u"public"_s});
    });
    setEmpty(none);
}

void RepositoriesPage::fillAccountMenu()
{
    if (m_menu)
        m_menu->deleteLater();
    QMenu* menu = m_menu = new QMenu(this);
    for (const github::Account& account : std::as_const(m_offered))
        menu->addAction(accountText(account), this, [this, id = account.id] {
            Q_EMIT navigate({u"repositories"_s, {}, id});
        });
    menu->addAction(tr("Public repositories of any owner"), this, [this] {
        Q_EMIT navigate({u"repositories"_s, {}, u"public"_s});
    });
    menu->addSeparator();
    menu->addAction(themedIcon(Icon::Plus), tr("Add an account…"), this, [this] {
        Q_EMIT navigate({u"connect"_s, {}, {}});
    });
    if (!m_offered.isEmpty())
        menu->addAction(themedIcon(Icon::Settings), tr("Accounts…"), this, [this] {
            Q_EMIT navigate({u"accounts"_s, {}, {}});
        });
    m_accounts->setDropMenu(menu);
}

//! The list of spaces as a menu, for a narrow window.
void RepositoriesPage::fillSpaceMenu(const QList<SpaceRow>& rows)
{
    auto* menu = new QMenu(m_spaceMenu);
    for (const SpaceRow& row : rows)
        menu->addAction(row.count.isEmpty() ? row.name : u"%1  %2"_s.arg(row.name, row.count), this,
                        [this, login = row.login] { m_spaceList->setCurrent(login); });
    if (QMenu* before = std::exchange(m_spaceChoices, menu))
        before->deleteLater();
    m_spaceMenu->setDropMenu(menu);
}

void RepositoriesPage::followWidth()
{
    const bool isNarrow = width() < Theme::px(narrowBelow);
    m_spaceList->setVisible(!isPublic() && !isNarrow);
    m_spaceMenu->setVisible(!isPublic() && isNarrow);
}

void RepositoriesPage::resizeEvent(QResizeEvent* event)
{
    GitHubPage::resizeEvent(event);
    followWidth();
}

void RepositoriesPage::showMenu(const QString& fullName, const QPoint& at)
{
    const github::Repository* repository = repositoryOf(fullName);
    if (!repository)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isImported = m_facts.imported.contains(fullName.toLower());
    menu->addAction(themedIcon(isImported ? Icon::ArrowRight : Icon::Rocket),
                    isImported ? tr("Open project") : tr("Import…"), this, [=, this] { open(fullName); });
    if (isImported)
        menu->addAction(themedIcon(Icon::Rocket), tr("Import again…"), this, [=, this] {
            Q_EMIT navigate({u"import"_s, {}, accountId() + u'/' + fullName});
        });
    menu->addAction(themedIcon(Icon::Star),
                    m_facts.favourites.contains(fullName.toLower()) ? tr("Remove from favourites")
                                                                    : tr("Add to favourites"),
                    this, [=, this] { toggleFavourite(fullName); });
    menu->addAction(themedIcon(Icon::ExternalLink), tr("Show on GitHub"), this,
                    [this, page = repository->page.toString()] { act().visit(page); });
    menu->popup(at);
}

QList<Command> RepositoriesPage::commands() const
{
    auto* self = const_cast<RepositoriesPage*>(this);
    const auto command = [](const QString& id, const QString& text, Icon icon, std::function<void()> run) {
        Command made;
        made.id = id;
        made.text = text;
        made.icon = icon;
        made.run = std::move(run);
        return made;
    };
    return {command(u"repositories.refresh"_s, tr("Refresh repositories"), Icon::RefreshCw,
                    [self] { self->refresh(); }),
            command(u"repositories.find"_s, tr("Find a repository"), Icon::Search, [self] { self->find(); }),
            command(u"repositories.connect"_s, tr("Add a GitHub account"), Icon::Github, [self] {
                Q_EMIT self->navigate({u"connect"_s, {}, {}});
            })};
}

} // namespace shipdeck::ui
