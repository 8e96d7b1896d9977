// SPDX-License-Identifier: MIT
#include "pages/aws/keys_dialog.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

KeysDialog::KeysDialog(QWidget* anywhere)
    : FormDialog(tr("Use access keys"),
                 tr("Keys that never expire are a last resort: an SSO sign-in or a role is better. Shipdeck checks "
                    "with AWS whose keys they are, then stores them only in its vault, not in a file."),
                 anywhere),
      m_name(addField(tr("Connection name"), u"acme"_s, "keysName")),
      m_id(addField(tr("Access key ID"), u"AKIA…"_s, "keysId")),
      m_secret(addField(tr("Secret access key"), {}, "keysSecret")),
      m_session(addField(tr("Session token"), {}, "keysSession")),
      m_region(addField(tr("Region"), aws::nearestRegion(QLocale::system()), "keysRegion"))
{
    for (QLineEdit* hidden : {m_secret, m_session})
        hidden->setEchoMode(QLineEdit::Password);
    m_session->parentWidget()->hide();
    connect(m_id, &QLineEdit::textChanged, this, [this](const QString& id) {
        m_session->parentWidget()->setVisible(GivenKeys{{}, id.trimmed(), {}, {}, {}}.isTemporary());
        place();
    });
    finish(tr("Check and save"));
}

void KeysDialog::submit()
{
    GivenKeys given;
    given.name = m_name->text().trimmed();
    given.id = m_id->text().trimmed();
    given.secret = m_secret->text().trimmed().toUtf8();
    if (given.isTemporary())
        given.session = m_session->text().trimmed().toUtf8();
    given.region = m_region->text().trimmed();
    setBusy(true);
    QCoro::connect(m_aws.addKeys(given, token()), this, [this, name = given.name](const Result<AwsConnection>& found) {
        if (!found)
            return showFailure(found.error());
        Q_EMIT kept(name);
        close();
    });
}

} // namespace shipdeck::ui
