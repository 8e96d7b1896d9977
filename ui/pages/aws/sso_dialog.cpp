// SPDX-License-Identifier: MIT
#include "pages/aws/sso_dialog.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

SsoDialog::SsoDialog(aws::Choice choice, QWidget* anywhere)
    : CodeDialog(tr("Sign in to AWS"), u"AWS"_s, anywhere), m_choice(std::move(choice))
{
    start();
}

SsoDialog::SsoDialog(const aws::SsoCode& first, QWidget* anywhere)
    : CodeDialog(tr("Sign in to AWS"), u"AWS"_s, anywhere), m_session(first.session), m_first(first)
{
    start();
}

void SsoDialog::ask(const Cancel& cancel)
{
    if (const auto first = std::exchange(m_first, {}))
        return wait(*first, cancel);
    auto task =
        m_session ? m_setup.start(m_session->startUrl, m_session->region, cancel) : m_aws.startSignIn(m_choice, cancel);
    QCoro::connect(std::move(task), this, [this, cancel](const Result<aws::SsoCode>& code) {
        if (!code)
            return showFailure(code.error());
        wait(*code, cancel);
    });
}

void SsoDialog::wait(const aws::SsoCode& code, const Cancel& cancel)
{
    const aws::OidcDevice& device = code.device;
    const QUrl page = device.pageWithCode.isEmpty() ? device.page : device.pageWithCode;
    showCode({device.userCode, page, nowUtc().addSecs(device.lifetime.count())},
             tr("The page %1 has opened in your browser. Check that it shows this code, or paste it in, then allow "
                "Shipdeck.")
                 .arg(shortAddress(device.page)));
    auto task = m_session ? m_setup.finish(code, cancel) : m_aws.finishSignIn(m_choice, code, cancel);
    QCoro::connect(std::move(task), this, [this, cancel](const Result<>& done) {
        if (!done)
            return showFailure(done.error());
        if (m_session)
            return lookUp(cancel);
        Q_EMIT signedIn();
        close();
    });
}

void SsoDialog::lookUp(const Cancel& cancel)
{
    QCoro::connect(m_setup.places(*m_session, cancel), this, [this](const Result<QList<SsoPlace>>& places) {
        if (!places)
            return showFailure(places.error());
        close();
        Q_EMIT foundPlaces(*places);
    });
}

} // namespace shipdeck::ui
