// SPDX-License-Identifier: MIT
#pragma once
#include "store/records.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

class QLineEdit;

namespace shipdeck::ui {

//! The folders of a server on this computer that all its releases share. Hidden for what runs elsewhere.
class DataCard final : public Card {
    Q_OBJECT
public:
    explicit DataCard(QWidget* parent = nullptr);
    void show(const store::Project& project);
    using QWidget::show;

Q_SIGNALS:
    void chosen(const QJsonValue& folders); //!< the setting `data`: a list of names, or null for what shipdeck.yml says

private:
    void save();

    QLineEdit* m_folders;
    Label* m_trouble;
    Button* m_save;
    QString m_saved;         //!< as the field writes it
    bool m_isEdited = false; //!< what was typed stays, whatever is saved meanwhile
};

} // namespace shipdeck::ui
