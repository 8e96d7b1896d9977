// SPDX-License-Identifier: MIT
#pragma once
#include "models/env_import.h"
#include "widgets/overlay.h"

class QCheckBox;

namespace shipdeck::ui {

//! What an `.env` file would add or change, before anything is saved; each name can be made secret or plain.
class EnvDialog final : public Dialog {
    Q_OBJECT
public:
    EnvDialog(const EnvImport& import, const QString& file, const QString& environment, QWidget* anywhere);

Q_SIGNALS:
    void accepted(const QList<shipdeck::NewVariable>& variables);

private:
    QWidget* rowOf(const EnvLine& line);
    QList<NewVariable> chosen() const;

    QList<EnvLine> m_lines;
    QList<QCheckBox*> m_secret; //!< beside each line
};

} // namespace shipdeck::ui
