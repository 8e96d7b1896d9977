// SPDX-License-Identifier: MIT
#include "pages/github/repositories_page.h"

#include "base/clock.h"
#include "deck/github_sign_ins.h"
#include "models/time_words.h"
#include "pages/actions.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {
namespace {

constexpr int freshSeconds = 60;  // no refresh when the page is shown again sooner
constexpr int staleSeconds = 300; // refresh interval while it is visible; free if nothing has changed

} // namespace

RepositoriesPage::RepositoriesPage(const PageContext& context, const GitHubContext& github, const QString& detail,
                                   QWidget* parent)
    : GitHubPage(context, github, Skeleton::Shape::Rows, parent), m_detail(detail),
      m_finder(new FrameworkFinder(github.github, this)),
      m_accounts(new Button(Icon::Github, QString(), Button::Kind::Secondary, this)),
      m_spaceMenu(new Button(Icon::Layers, tr("All repositories"))), m_spaceList(new SpaceList),
      m_ownerField(new QLineEdit), m_ownerBar(new QWidget), m_filters(new RepositoryFilters),
      m_freshness(new Label({}, FontRole::Small, Color::TextTertiary)), m_notice(new Notice), m_spaceNotice(new Notice),
      m_list(new RepositoryList), m_skeleton(new Skeleton(Skeleton::Shape::Rows, 8)),
      m_none(new EmptyState(Icon::Search, {}, {}))
{
    m_accounts->hide();
    m_accounts->setObjectName(u"accountMenu"_s);
    build();
    makeEmpty();
    m_list->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(350ms);
    connect(&m_typing, &QTimer::timeout, this, &RepositoriesPage::askOwner);
    connect(m_ownerField, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ownerField, &QLineEdit::returnPressed, this, &RepositoriesPage::askOwner);
    m_resume.setSingleShot(true);
    connect(&m_resume, &QTimer::timeout, this, &RepositoriesPage::refreshLater);
    connect(m_filters, &RepositoryFilters::changed, this, &RepositoriesPage::showRows);
    connect(m_filters->field(), &SearchField::left, m_list, [this] {
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_list->model()->index(0, 0));
    });
    connect(m_spaceList, &SpaceList::currentChangedTo, this, &RepositoriesPage::showRows);
    connect(m_list, &RepositoryList::opened, this, &RepositoriesPage::open);
    connect(m_list, &RepositoryList::favouriteToggled, this, &RepositoriesPage::toggleFavourite);
    connect(m_list, &RepositoryList::menuRequested, this, &RepositoriesPage::showMenu);
    connect(m_list, &RepositoryList::viewSettled, this, &RepositoriesPage::lookAtFrameworks);
    connect(m_finder, &FrameworkFinder::found, this, &RepositoriesPage::showRows);
    connect(&github.pictures, &Pictures::arrived, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&github.pictures, &Pictures::arrived, m_spaceList->viewport(), qOverload<>(&QWidget::update));
    m_list->setPictures([this](const QString& owner) { return pictureOf(owner); });
    m_spaceList->setPictures([this](const QString& login) { return pictureOf(login); });
    connect(&github.github, &GitHubService::accountsChanged, this, &RepositoriesPage::load);
    connect(&github.github, &GitHubService::repositoriesChanged, this, [this](const QString& account) {
        if (account == accountId() && !isPublic())
            readKnown();
    });
    chooseAccount();
}

RepositoriesPage::~RepositoriesPage()
{
    m_stop.request();
}

void RepositoriesPage::chooseAccount()
{
    const auto before = accountId();
    if (m_detail == u"public"_s)
        m_account.reset();
    else if (m_detail.isEmpty())
        m_account = github().signIns().standard();
    else if (const auto named = github().signIns().account(m_detail))
        m_account = *named;
    // A signed-out account is still the person's, and its last known repositories are still available.
    if (!m_account && m_detail.isEmpty())
        if (const auto all = github().signIns().accounts(); all && !all->isEmpty())
            m_account = all->first();
    if (accountId() != before) {
        m_repositories.clear();
        m_spaces.clear();
        m_asked = false;
    }
    m_accounts->setText(isPublic() ? tr("Public repositories") : m_account->login);
    m_accounts->setAccessibleName(tr("Account: %1").arg(accountText(m_account)));
    m_ownerBar->setVisible(isPublic());
    followWidth();
    const QList<github::Account> all = github().signIns().accounts().value_or(QList<github::Account>());
    const bool isNew = std::exchange(m_offered, all) != all;
    if (!m_menu || isNew)
        fillAccountMenu();
}

void RepositoriesPage::activated()
{
    GitHubPage::activated();
    if (isPublic() && m_owner.isEmpty())
        m_ownerField->setFocus(Qt::OtherFocusReason);
}

void RepositoriesPage::left()
{
    GitHubPage::left();
    m_finder->stop();
}

void RepositoriesPage::load()
{
    if (const auto accounts = github().signIns().accounts(); !accounts)
        return showFailure(accounts.error()); // else the page would say that no account is signed in
    chooseAccount();
    const auto favourites = github().favourites();
    m_facts.favourites.clear();
    for (const QString& name : favourites.value_or(QSet<QString>()))
        m_facts.favourites << name.toLower();
    m_facts.imported = github().imported(accountId()).value_or(QHash<QString, QString>());
    if (isPublic()) {
        showLook(Look::Filled);
        return showRows();
    }
    readKnown();
    const QDateTime at = github().knownAt(accountId());
    const bool isFresh = at.isValid() && at.secsTo(nowUtc()) < freshSeconds;
    if (!std::exchange(m_asked, true) && !isFresh)
        ask();
    else if (m_account->state == github::Account::State::SignedOut)
        answered(nullptr);
}

void RepositoriesPage::tick()
{
    showFreshness();
    const QDateTime at = isPublic() ? QDateTime() : github().knownAt(accountId());
    if (m_waiting == 0 && m_notice->isHidden() && at.isValid() && at.secsTo(nowUtc()) > staleSeconds)
        ask();
}

void RepositoriesPage::refresh()
{
    m_finder->stop();
    if (isPublic())
        return m_owner.isEmpty() ? void() : askOwner();
    ask();
}

void RepositoriesPage::readKnown()
{
    m_spaces = github().knownSpaces(accountId()).value_or(QList<github::Space>());
    m_repositories = github().knownRepositories(accountId()).value_or(QList<github::Repository>());
    const QList<SpaceRow> rows = spaceRowsOf(m_spaces, m_repositories, m_account->login);
    m_spaceList->setRows(rows);
    fillSpaceMenu(rows);
    showRows();
}

void RepositoriesPage::ask()
{
    if (const auto accounts = github().signIns().accounts(); !accounts)
        return showFailure(accounts.error());
    m_stop.request();
    m_stop = CancelSource();
    m_askedAt = nowUtc();
    m_blockedUntil = {};
    m_resume.stop();
    m_waiting = 2;
    const int round = ++m_round;
    const Cancel cancel = m_stop.token();
    const QString account = accountId();
    const auto done = [this, round](const Error* error) {
        if (round == m_round) {
            --m_waiting;
            answered(error);
        }
    };
    QCoro::connect(github().refreshSpaces(account, cancel), this,
                   [done](const Result<QList<github::Space>>& spaces) { done(spaces ? nullptr : &spaces.error()); });
    QCoro::connect(github().refreshRepositories(account, cancel), this,
                   [done](const Result<QList<github::Repository>>& all) { done(all ? nullptr : &all.error()); });
    m_notice->hide();
    showFreshness();
    showRows();
}

// Drops the request for the earlier text, so that only the last owner typed is requested.
void RepositoriesPage::askOwner()
{
    m_typing.stop();
    m_stop.request();
    m_stop = CancelSource();
    const int round = ++m_round;
    QString owner = m_ownerField->text().trimmed();
    if (const auto source = build::parseSource(owner); owner.contains(u'/') && source)
        owner = QUrl(source->location).path().section(u'/', 1, 1);
    m_owner = owner;
    m_blockedUntil = {};
    m_resume.stop();
    m_repositories.clear();
    m_notice->hide();
    m_waiting = owner.isEmpty() ? 0 : 1;
    showRows();
    if (owner.isEmpty())
        return;
    const Cancel cancel = m_stop.token();
    QCoro::connect(github().repositoriesOf({}, owner, cancel), this,
                   [this, round](const Result<QList<github::Repository>>& found) {
                       if (round != m_round)
                           return;
                       m_waiting = 0;
                       if (found)
                           m_repositories = *found;
                       answered(found ? nullptr : &found.error());
                   });
}

void RepositoriesPage::answered(const Error* error)
{
    if (!isPublic())
        if (const auto now = github().signIns().account(accountId()))
            m_account = *now; // a refused token marks it as signed out
    if (error && error->kind != Error::Kind::Canceled)
        showFailureAbove(*error);
    else if (m_account && m_account->state == github::Account::State::SignedOut)
        m_notice->show(Status::Waiting, Icon::KeyRound, tr("%1 has to sign in again").arg(accountText(m_account)),
                       tr("GitHub no longer accepts this sign-in. Everything is kept."), tr("Sign in again"));
    if (isPublic())
        showRows();
    else
        readKnown();
    showFreshness();
}

void RepositoriesPage::showFailureAbove(const Error& error)
{
    const QDateTime at = isPublic() ? QDateTime() : github().knownAt(accountId());
    const QString still = at.isValid() ? tr("Showing repositories as of %1.").arg(clockText(at)) : QString();
    QStringList rest{error.why.render(), error.next.render()};
    if (error.kind == Error::Kind::Network || error.kind == Error::Kind::Limit)
        rest = {error.next.render()}; // details of the connection error do not help here
    rest.prepend(still);
    rest.removeAll(QString());
    const QString why = rest.join(u' ');
    if (m_account && m_account->state == github::Account::State::SignedOut)
        return m_notice->show(Status::Waiting, Icon::KeyRound, error.what.render(), why, tr("Sign in again"));
    if (error.kind == Error::Kind::Network)
        return m_notice->show(Status::Waiting, Icon::WifiOff, tr("GitHub did not answer"), why, tr("Try now"));
    if (error.kind == Error::Kind::Limit)
        return showLimit(error.what.render(), why);
    m_notice->show(Status::Error, Icon::CircleAlert, error.what.render(), why, tr("Try again"));
}

void RepositoriesPage::showRows()
{
    m_facts.frameworks = m_finder->known();
    github::RepositoryFilter filter = m_filters->filter();
    if (!isPublic())
        filter.space = m_spaceList->current();
    QList<github::Repository> shown = github::filtered(m_repositories, filter);
    if (m_filters->onlyFavourites())
        shown.removeIf([this](const auto& one) { return !m_facts.favourites.contains(one.fullName().toLower()); });
    const QString space = m_spaceList->current();
    m_spaceMenu->setText(space.isEmpty() ? tr("All repositories") : space);
    m_spaceMenu->setAccessibleName(tr("Space: %1").arg(m_spaceMenu->text()));
    m_filters->setLanguages(languagesOf(m_repositories));
    m_list->setRows(rowsOf(shown, m_facts));
    const bool first = m_repositories.isEmpty() && m_waiting > 0;
    m_skeleton->setVisible(first);
    m_list->setVisible(!shown.isEmpty());
    m_none->setVisible(shown.isEmpty() && !first);
    m_none->findChild<Button*>(u"clearFilters"_s)->setVisible(!m_filters->isPlain());
    if (isPublic() && m_owner.isEmpty())
        m_none->setTexts(tr("Enter an owner"),
                         tr("Type an owner above to see and deploy public repositories without an account."));
    else if (isPublic() && m_repositories.isEmpty())
        m_none->setTexts(tr("No public repositories of %1").arg(m_owner), tr("Private repositories need an account."));
    else
        m_none->setTexts(tr("No repositories match"), tr("Owner, name, description and language are searched."));
    showSpaceNotice();
    const bool nothing = !isPublic() && m_repositories.isEmpty() && m_waiting == 0 && m_notice->isHidden() && m_asked;
    showLook(nothing ? Look::Empty : Look::Filled);
}

void RepositoriesPage::showSpaceNotice()
{
    m_spaceNotice->hide();
    for (const github::Space& space : std::as_const(m_spaces)) {
        if (isPublic() || space.login != m_spaceList->current() || space.access == github::Space::Access::Full)
            continue;
        const QString button = space.solveAt.isEmpty() ? QString() : tr("Open GitHub");
        if (space.access == github::Space::Access::NeedsSaml)
            m_spaceNotice->show(Status::Waiting, Icon::Lock, tr("%1 requires single sign-on").arg(space.login),
                                tr("Authorise this sign-in on GitHub to see its repositories."), button);
        else
            m_spaceNotice->show(Status::Waiting, Icon::Lock,
                                tr("Private repositories of %1 are not shown").arg(space.login),
                                tr("This sign-in has no access to them yet."), button);
    }
}

void RepositoriesPage::showFreshness()
{
    if (m_waiting > 0)
        return m_freshness->setText(tr("Checking with GitHub …"));
    const QDateTime at = isPublic() ? QDateTime() : github().knownAt(accountId());
    m_freshness->setText(at.isValid() ? tr("As of %1").arg(ageText(at)) : QString());
    m_freshness->setToolTip(limitText(github().limits(accountId())));
}

// Not without an account, whose sixty requests an hour are needed for more important things.
void RepositoriesPage::lookAtFrameworks()
{
    if (isPublic() || !isVisible() || m_account->state == github::Account::State::SignedOut)
        return;
    QList<github::Repository> inView;
    const QStringList ids = m_list->idsInView();
    for (const QString& id : ids)
        if (const github::Repository* repository = repositoryOf(id))
            inView << *repository;
    m_finder->want(accountId(), inView);
}

const github::Repository* RepositoriesPage::repositoryOf(const QString& fullName) const
{
    for (const github::Repository& repository : m_repositories)
        if (repository.fullName() == fullName)
            return &repository;
    return nullptr;
}

QPixmap RepositoriesPage::pictureOf(const QString& login)
{
    if (m_account && login == m_account->login)
        return pictures().of(m_account->avatar);
    for (const github::Space& space : std::as_const(m_spaces))
        if (space.login == login)
            return pictures().of(space.avatar);
    return {};
}

void RepositoriesPage::open(const QString& fullName)
{
    const QString project = m_facts.imported.value(fullName.toLower());
    if (const auto known = deck().projects().get(project); !project.isEmpty() && known)
        return Q_EMIT navigate({u"overview"_s, known->project.id, {}});
    Q_EMIT navigate({u"import"_s, {}, accountId() + u'/' + fullName});
}

void RepositoriesPage::toggleFavourite(const QString& fullName)
{
    const bool on = !m_facts.favourites.contains(fullName.toLower());
    // Shown at once; the Deck's answer corrects it if it failed.
    if (on)
        m_facts.favourites << fullName.toLower();
    else
        m_facts.favourites.remove(fullName.toLower());
    showRows();
    QCoro::connect(github().setFavourite(fullName, on), this, [this](const Result<>& done) {
        if (!done)
            act().failed(done.error());
        load();
    });
}

// The list would use the slash for type-ahead.
bool RepositoriesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Slash) {
        find();
        return true;
    }
    return GitHubPage::eventFilter(watched, event);
}

void RepositoriesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->text() == u"/"_s)
        return find();
    GitHubPage::keyPressEvent(event);
}

} // namespace shipdeck::ui
