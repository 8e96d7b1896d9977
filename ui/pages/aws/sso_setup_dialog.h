// SPDX-License-Identifier: MIT
#pragma once
#include "deck/sso_setup.h"
#include "pages/aws/form_dialog.h"

class QComboBox;

namespace shipdeck::ui {

//! Which access portal to sign in to: the code's dialog follows (SsoDialog), then SsoPlaceDialog.
class SsoSetupDialog final : public FormDialog {
    Q_OBJECT
public:
    SsoSetupDialog(const aws::SsoSession& before, QWidget* anywhere); //!< `before`: what was typed last time

Q_SIGNALS:
    void asked(const shipdeck::aws::SsoCode& code);

private:
    void submit() override;

    SsoSetup m_setup;
    QLineEdit* m_address;
    QLineEdit* m_region;
};

//! Which of the accounts and roles, and what the profile shall be called.
class SsoPlaceDialog final : public FormDialog {
    Q_OBJECT
public:
    SsoPlaceDialog(const aws::SsoSession& session, const QList<SsoPlace>& places, QWidget* anywhere);

Q_SIGNALS:
    void saved(const QString& profile);

private:
    void submit() override;

    SsoSetup m_setup;
    aws::SsoSession m_session;
    QList<SsoPlace> m_places;
    QComboBox* m_place;
    QLineEdit* m_name;
    QLineEdit* m_region;
};

} // namespace shipdeck::ui
