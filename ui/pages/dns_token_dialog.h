// SPDX-License-Identifier: MIT
#pragma once
#include "deck/domains.h"
#include "pages/aws/form_dialog.h"

namespace shipdeck::ui {

//! Asks for a token with which Shipdeck writes DNS records at a provider.
class DnsTokenDialog final : public FormDialog {
    Q_OBJECT
public:
    //! `zone`: whose records it is for.
    DnsTokenDialog(DomainService& service, const domains::Provider& provider, const QString& zone, QWidget* anywhere);

Q_SIGNALS:
    void kept(const shipdeck::deploy::DnsToken& token);
    void pageRequested(const QString& address);

private:
    void submit() override;

    DomainService& m_domains;
    QString m_provider;
    QLineEdit* m_token;
};

} // namespace shipdeck::ui
