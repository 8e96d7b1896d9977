// SPDX-License-Identifier: MIT
#include "pages/github/device_dialog.h"

#include "deck/github_sign_ins.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

DeviceDialog::DeviceDialog(GitHubService& github, github::Server server, QWidget* anywhere)
    : CodeDialog(tr("Sign in to GitHub"), u"GitHub"_s, anywhere), m_github(github), m_server(std::move(server))
{
    start();
}

void DeviceDialog::ask(const Cancel& cancel)
{
    QCoro::connect(m_github.signIns().startDevice(m_server, cancel), this,
                   [this, cancel](const Result<github::DeviceCode>& code) {
                       if (!code)
                           return showFailure(code.error());
                       wait(*code, cancel);
                   });
}

void DeviceDialog::wait(const github::DeviceCode& code, const Cancel& cancel)
{
    showCode({code.userCode, code.page, code.expiresAt},
             tr("The code is copied. Paste it on the page that opened in your browser (%1), then allow Shipdeck.")
                 .arg(shortAddress(code.page)));
    QCoro::connect(m_github.signIns().finishDevice(code, cancel), this, [this](const Result<github::Account>& account) {
        if (!account)
            return showFailure(account.error());
        Q_EMIT signedIn(*account);
        close();
    });
}

} // namespace shipdeck::ui
