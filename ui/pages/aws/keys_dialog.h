// SPDX-License-Identifier: MIT
#pragma once
#include "deck/aws_deck.h"
#include "pages/aws/form_dialog.h"

namespace shipdeck::ui {

//! Access keys of somebody who has nothing better: AWS is asked whose they are, then the vault keeps them.
class KeysDialog final : public FormDialog {
    Q_OBJECT
public:
    explicit KeysDialog(QWidget* anywhere);

Q_SIGNALS:
    void kept(const QString& name);

private:
    void submit() override;

    AwsDeck m_aws;
    QLineEdit* m_name;
    QLineEdit* m_id;
    QLineEdit* m_secret;
    QLineEdit* m_session; //!< only of temporary ones
    QLineEdit* m_region;
};

} // namespace shipdeck::ui
