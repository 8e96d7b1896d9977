// SPDX-License-Identifier: MIT
#include "pages/aws/sso_setup_dialog.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

SsoSetupDialog::SsoSetupDialog(const aws::SsoSession& before, QWidget* anywhere)
    : FormDialog(tr("Sign in with SSO"),
                 tr("The address of your AWS access portal, and the region of its IAM Identity Center. The portal "
                    "shows both below “Access keys”; your AWS administrator knows them too."),
                 anywhere),
      m_address(addField(tr("Start URL"), u"https://acme.awsapps.com/start"_s, "ssoAddress")),
      m_region(addField(tr("Identity Center region"), u"us-east-1"_s, "ssoRegion"))
{
    m_address->setText(before.startUrl);
    m_region->setText(before.region);
    finish(tr("Sign in"));
}

void SsoSetupDialog::submit()
{
    setBusy(true);
    QCoro::connect(m_setup.start(m_address->text(), m_region->text().trimmed(), token()), this,
                   [this](const Result<aws::SsoCode>& code) {
                       if (!code)
                           return showFailure(code.error());
                       close();
                       Q_EMIT asked(*code);
                   });
}

SsoPlaceDialog::SsoPlaceDialog(const aws::SsoSession& session, const QList<SsoPlace>& places, QWidget* anywhere)
    : FormDialog(tr("Which account?"),
                 tr("Shipdeck saves it as a profile in AWS's own config file, so all AWS tools can use it too. Nothing "
                    "else in that file changes."),
                 anywhere),
      m_session(session), m_places(places), m_place(new QComboBox)
{
    for (const SsoPlace& place : places)
        m_place->addItem(u"%1 (%2)  ·  %3"_s.arg(place.account.name, place.account.id, place.role));
    addPart(tr("Account and role"), m_place, "ssoPlace");
    m_name = addField(tr("Profile name"), {}, "ssoName");
    m_region = addField(tr("Region for your sites"), u"us-east-1"_s, "ssoSitesRegion");
    m_region->setText(aws::nearestRegion(QLocale::system()));
    const auto follow = [this] {
        if (!m_name->isModified())
            m_name->setText(SsoSetup::nameFor(m_places[m_place->currentIndex()]));
    };
    connect(m_place, &QComboBox::currentIndexChanged, this, follow);
    follow();
    finish(tr("Save this profile"));
}

void SsoPlaceDialog::submit()
{
    const QString name = m_name->text().trimmed();
    const auto done = m_setup.save(m_session, m_places[m_place->currentIndex()], name, m_region->text().trimmed());
    if (!done)
        return showFailure(done.error());
    Q_EMIT saved(name);
    close();
}

} // namespace shipdeck::ui
