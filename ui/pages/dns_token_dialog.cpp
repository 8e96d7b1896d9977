// SPDX-License-Identifier: MIT
#include "pages/dns_token_dialog.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

DnsTokenDialog::DnsTokenDialog(DomainService& service, const domains::Provider& provider, const QString& zone,
                               QWidget* anywhere)
    : FormDialog(tr("Connect %1").arg(provider.title),
                 tr("With an API token, Shipdeck writes the DNS records of %1 itself. Create one with the permissions "
                    "%2, for this zone only. It is stored encrypted and sent to %3 only.")
                     .arg(zone, domains::dnsApiOf(provider.id)->rights(), provider.title),
                 anywhere),
      m_domains(service), m_provider(provider.id), m_token(addField(tr("API token"), {}, "dnsToken"))
{
    m_token->setEchoMode(QLineEdit::Password);
    auto* page = new LinkLabel(tr("Create a token at %1").arg(provider.title));
    page->setObjectName(u"dnsTokenPage"_s);
    const QString address = domains::dnsApiOf(m_provider)->tokenPage().toString();
    connect(page, &LinkLabel::clicked, this, [this, address] { Q_EMIT pageRequested(address); });
    body()->addWidget(page);
    finish(tr("Check and save"));
}

void DnsTokenDialog::submit()
{
    setBusy(true);
    QCoro::connect(m_domains.addToken(m_provider, m_token->text().toUtf8(), token()), this,
                   [this](const Result<deploy::DnsToken>& added) {
                       if (!added)
                           return showFailure(added.error());
                       Q_EMIT kept(*added);
                       close();
                   });
}

} // namespace shipdeck::ui
