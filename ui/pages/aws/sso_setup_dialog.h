// SPDX-License-Identifier: MIT
#pragma once
#include "deck/sso_setup.h"
#include "pages/aws/form_dialog.h"

class QComboBox;

namespace shipdeck::ui {

//! Asks for the access portal; SsoDialog and then SsoPlaceDialog follow.
class SsoSetupDialog final : public FormDialog {
    Q_OBJECT
public:
    SsoSetupDialog(const aws::SsoSession& before, QWidget* anywhere); //!< `before`: the last input

Q_SIGNALS:
    void asked(const shipdeck::aws::SsoCode& code);

private:
    void submit() override;

    SsoSetup m_setup;
    QLineEdit* m_address;
    QLineEdit* m_region;
};

//! Asks for the account, the role and the profile's name.
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
