// SPDX-License-Identifier: MIT
#include "pages/network_share_dialog.h"

#include "base/clock.h"
#include "deck/deck.h"
#include "models/deployment_words.h"
#include "pages/open_page.h"
#include "theme/theme.h"

#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {
namespace {

constexpr int dialogWidth = 560;
constexpr std::chrono::minutes times[] = {15min, 1h, 4h};

QVBoxLayout* columnOf(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s2));
    return column;
}

QWidget* beside(QWidget* first, QWidget* second)
{
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(first, 1);
    row->addWidget(second);
    return whole;
}

} // namespace

NetworkShareDialog::NetworkShareDialog(Deck& deck, const store::Deployment& release, QWidget* anywhere)
    : Dialog(tr("Share %1 on this network").arg(shortNameOf(release)), anywhere, dialogWidth), m_deck(deck),
      m_release(release), m_time(new SegmentedControl(tr("How long"))),
      m_copyAddress(new CopyButton(tr("Copy"), Button::Kind::Secondary)),
      m_copyPassword(new CopyButton(tr("Copy"), Button::Kind::Secondary))
{
    setObjectName(u"networkShare"_s);
    m_ended->setObjectName(u"shareEnded"_s);
    m_ended->setWrapped(true);
    m_ended->hide();
    body()->addWidget(m_ended);
    buildQuestion();
    buildAddress();
    m_visitors->setObjectName(u"shareVisitors"_s);
    m_visitors->setWrapped(true);
    body()->addWidget(m_visitors);
    m_error->setObjectName(u"shareError"_s);
    body()->addWidget(m_error);

    addButton(tr("Close"));
    m_share = addButton(tr("Share"), Button::Kind::Primary, Keep::Open);
    m_share->setObjectName(u"shareStart"_s);
    m_stop = addButton(tr("Stop sharing"), Button::Kind::Danger, Keep::Open);
    m_stop->setObjectName(u"shareStop"_s);
    connect(m_share, &Button::clicked, this, &NetworkShareDialog::share);
    connect(m_stop, &Button::clicked, this, &NetworkShareDialog::stop);
    connect(this, &Overlay::closed, this, [this] { m_closed.request(); });
    connect(&deck, &Deck::changed, this, [this](const store::Changes& changes) {
        if (changes.touches(u"shares"_s))
            follow();
    });
    connect(&m_second, &QTimer::timeout, this, &NetworkShareDialog::follow);
    m_second.setInterval(1s);
    setOpen(false);
    follow();
}

NetworkShareDialog::~NetworkShareDialog()
{
    m_closed.request();
}

void NetworkShareDialog::buildQuestion()
{
    QVBoxLayout* const column = columnOf(m_question);
    auto* about =
        new Label(tr("A phone or computer in the same network can open this release, in one browser that gets "
                     "the password. The connection is not encrypted."),
                  FontRole::Body, Color::TextSecondary);
    about->setWrapped(true);
    column->addWidget(about);
    for (const QString& text : {tr("15 min"), tr("1 h"), tr("4 h")})
        m_time->addSegment(text);
    m_time->setObjectName(u"shareTime"_s);
    m_network->setObjectName(u"shareNetwork"_s);
    m_network->setAccessibleName(tr("Address of this computer"));
    m_network->addItems(ShareService::addresses());
    auto* facts = new KeyValue(96);
    facts->addWidget(tr("How long"), m_time);
    if (m_network->count() > 1) {
        facts->addWidget(tr("Network"), m_network);
    } else {
        m_network->setParent(m_question);
        m_network->hide(); // else it would lie in the corner
    }
    column->addWidget(facts);
    body()->addWidget(m_question);
}

void NetworkShareDialog::buildAddress()
{
    m_address->setObjectName(u"shareAddress"_s);
    m_address->setRole(FontRole::Body);
    m_passwordText->setObjectName(u"sharePassword"_s);
    m_left->setObjectName(u"shareLeft"_s);
    m_code->setObjectName(u"shareCode"_s);
    QVBoxLayout* const column = columnOf(m_open);
    column->addWidget(beside(m_address, m_copyAddress)); // a line of its own: one of IPv6 is long
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s5));
    row->addWidget(m_code, 0, Qt::AlignTop);
    auto* facts = new KeyValue(84);
    facts->addText(tr("User name"), u"guest"_s, FontRole::Code);
    facts->addWidget(tr("Password"), beside(m_passwordText, m_copyPassword));
    facts->addWidget(tr("Ends"), m_left);
    row->addWidget(facts, 1, Qt::AlignTop);
    column->addLayout(row);
    m_copyPassword->setAccessibleName(tr("Copy password"));
    m_copyAddress->setAccessibleName(tr("Copy address"));
    connect(m_address, &LinkLabel::clicked, this, [this] { openPage(this, QUrl(m_address->text())); });
    body()->addWidget(m_open);
}

void NetworkShareDialog::share()
{
    m_error->hide();
    m_isFollowed = true;
    const auto plan = m_deck.shares().plan(m_release.id, times[m_time->current()], m_network->currentText());
    if (!plan)
        return showFailure(plan.error());
    m_share->setBusy(true);
    QCoro::connect(m_deck.shares().start(*plan, m_closed.token()), this, [this](const Result<StartedShare>& started) {
        m_share->setBusy(false);
        if (!started)
            return showFailure(started.error());
        m_password = started->password;
        follow();
    });
}

void NetworkShareDialog::stop()
{
    m_stop->setBusy(true);
    QCoro::connect(m_deck.shares().stop(m_release.id), this, [this](const Result<ShareStatus>& stopped) {
        m_stop->setBusy(false);
        if (!stopped)
            return showFailure(stopped.error());
        follow();
    });
}

void NetworkShareDialog::follow()
{
    const auto status = m_deck.shares().get(m_release.id);
    if (!status)
        return showFailure(status.error());
    const bool isWaitedFor = *status && (*status)->isOpen() && m_share->isBusy(); // its password comes in a moment
    if (!*status || isWaitedFor)
        return;
    if ((*status)->isOpen())
        showOpen(**status);
    else if (m_isFollowed && (*status)->share.state == store::Share::State::Ended)
        showEnded(**status);
}

void NetworkShareDialog::showOpen(const ShareStatus& status)
{
    m_second.start();
    m_isFollowed = true;
    m_address->setText(status.url());
    m_copyAddress->setContent(status.url());
    if (!m_code->accessibleName().contains(status.url()))
        m_code->setContent(status.url());
    m_copyPassword->setContent(m_password);
    m_copyPassword->setVisible(!m_password.isEmpty() && !status.share.isEntered);
    m_passwordText->setText(status.share.isEntered     ? tr("already used")
                                : m_password.isEmpty() ? tr("was shown once")
                                                       : m_password);
    const qint64 left = std::max(qint64(0), nowUtc().secsTo(status.share.endsAt));
    m_left->setText(left >= 60 ? tr("in %1 min").arg((left + 59) / 60) : tr("in %1 s").arg(left));
    QStringList lines;
    for (const store::Share::Visitor& visitor : status.share.visitors)
        lines << tr("%1, pages: %2, last at %3")
                     .arg(visitor.address)
                     .arg(visitor.pages)
                     .arg(visitor.lastAt.toLocalTime().toString(u"hh:mm:ss"_s));
    if (lines.isEmpty())
        lines << tr("Not opened yet.");
    else
        lines.prepend(tr("Opened by"));
    if (status.share.wrongPasswords > 0)
        lines << tr("Wrong passwords: %1").arg(status.share.wrongPasswords);
    m_visitors->setText(lines.join(u'\n'));
    setOpen(true);
}

void NetworkShareDialog::showEnded(const ShareStatus& status)
{
    m_second.stop();
    m_password.clear();
    if (status.share.error)
        m_error->show(*status.share.error);
    m_ended->setText(status.stateText().render());
    m_ended->setVisible(!status.share.error);
    setOpen(false);
}

void NetworkShareDialog::showFailure(const Error& error)
{
    if (error.kind == Error::Kind::Canceled)
        return;
    m_error->show(error);
    panel()->layout()->activate();
    place();
}

void NetworkShareDialog::setOpen(bool isOpen)
{
    m_question->setVisible(!isOpen);
    m_share->setVisible(!isOpen);
    m_open->setVisible(isOpen);
    m_stop->setVisible(isOpen);
    m_visitors->setVisible(isOpen);
    if (isOpen)
        m_ended->hide();
    panel()->layout()->activate(); // its parts have other heights now
    place();
}

} // namespace shipdeck::ui
