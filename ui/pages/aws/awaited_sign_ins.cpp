// SPDX-License-Identifier: MIT
#include "pages/aws/awaited_sign_ins.h"

#include "deploy/error_codes.h"
#include "pages/actions.h"
#include "pages/aws/mfa_dialog.h"
#include "pages/aws/sso_dialog.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

AwaitedSignIns::AwaitedSignIns(Deck& deck, Actions& actions, MainWindow& window)
    : QObject(&window), m_deck(deck), m_actions(actions), m_window(window)
{
    m_deck.setMfaCode(MfaDialog::inFrontOf(&window));
    connect(&window, &MainWindow::waitingActionRequested, this, &AwaitedSignIns::answer);
}

AwaitedSignIns::~AwaitedSignIns()
{
    m_stop.request();
    m_deck.setMfaCode({});
}

void AwaitedSignIns::refresh()
{
    const auto awaited = m_deck.operations().awaitedSignIns();
    m_first = awaited && !awaited->isEmpty() ? std::optional(awaited->constFirst()) : std::nullopt;
    if (!m_first)
        return m_window.setWaiting({});
    const QString until = QLocale().toString(m_first->until.toLocalTime(), QLocale::ShortFormat);
    QString why = m_first->operations == 1
        ? tr("1 operation is waiting for this sign-in until %1 and resumes automatically. Live sites are not affected.")
              .arg(until)
        : tr("%1 operations are waiting for this sign-in until %2 and resume automatically. Live sites are not "
             "affected.")
              .arg(QString::number(m_first->operations), until);
    QStringList others;
    for (const AwaitedSignIn& other : awaited->mid(1))
        others << other.choice.profile;
    if (!others.isEmpty())
        why += u' ' + tr("Also waiting: profile %1.").arg(others.join(u", "_s));
    const QString profile = m_first->choice.profile;
    if (!m_first->needs.elsewhere.isEmpty())
        return m_window.setWaiting(tr("AWS rejected the keys of profile %1: they have expired").arg(profile),
                                   m_first->needs.elsewhere.render() + u' ' + why, {});
    if (!m_first->needs.signIn)
        return m_window.setWaiting(tr("AWS needs a code from your MFA device (profile %1)").arg(profile), why,
                                   tr("Enter the code"));
    m_window.setWaiting(tr("You are signed out of AWS (profile %1)").arg(profile), why, tr("Sign in again"));
}

void AwaitedSignIns::answer()
{
    if (!m_first || m_isAsking || !m_first->needs.elsewhere.isEmpty())
        return;
    if (!m_first->needs.signIn)
        return enterCode(m_first->choice);
    signIn(m_first->choice);
}

void AwaitedSignIns::enterCode(const aws::Choice& choice)
{
    m_isAsking = true;
    const aws::AskMfaCode code = MfaDialog::inFrontOf(&m_window);
    QCoro::connect(m_aws.signIn(choice, code, m_stop.token()), this, [this, choice](const Result<>& done) {
        m_isAsking = false;
        if (done)
            return answered();
        if (done.error().code == code::awsSsoSignedOut) // on which the role is based
            return signIn(choice);
        if (done.error().kind != Error::Kind::Canceled)
            m_actions.failed(done.error());
    });
}

void AwaitedSignIns::signIn(const aws::Choice& choice)
{
    auto* dialog = new SsoDialog(choice, &m_window);
    connect(dialog, &SsoDialog::signedIn, this, &AwaitedSignIns::answered);
    dialog->open();
}

// The agent notices the sign-in itself; until then the strip is not shown again.
void AwaitedSignIns::answered()
{
    m_deck.pollNow();
    refresh();
}

} // namespace shipdeck::ui
