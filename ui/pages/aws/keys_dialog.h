// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws.h"
#include "pages/aws/form_dialog.h"

namespace shipdeck::ui {

//! Access keys, for those without a better way: AWS tells their account, then the vault stores them.
class KeysDialog final : public FormDialog {
    Q_OBJECT
public:
    explicit KeysDialog(QWidget* anywhere);

Q_SIGNALS:
    void kept(const QString& name);

private:
    void submit() override;

    AwsService m_aws;
    QLineEdit* m_name;
    QLineEdit* m_id;
    QLineEdit* m_secret;
    QLineEdit* m_session; //!< only for temporary ones
    QLineEdit* m_region;
};

} // namespace shipdeck::ui
