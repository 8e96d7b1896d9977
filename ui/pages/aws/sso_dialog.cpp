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

void SsoDialog::ask(const Cancel& cancel)
{
    QCoro::connect(m_aws.startSignIn(m_choice, cancel), this, [this, cancel](const Result<aws::SsoCode>& code) {
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
             tr("The page %1 has opened in your browser. Look that it shows this code, or paste it there, and allow "
                "Shipdeck.")
                 .arg(shortAddress(device.page)));
    QCoro::connect(m_aws.finishSignIn(m_choice, code, cancel), this, [this](const Result<>& done) {
        if (!done)
            return showFailure(done.error());
        Q_EMIT signedIn();
        close();
    });
}

} // namespace shipdeck::ui
