// SPDX-License-Identifier: MIT
#pragma once
#include "deck/projects.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

class QLineEdit;

namespace shipdeck::ui {

//! The data folders of a server on this computer, which all its releases share. Hidden for other targets.
class DataCard final : public Card {
    Q_OBJECT
public:
    explicit DataCard(QWidget* parent = nullptr);
    void show(const store::Project& project);
    using QWidget::show;

Q_SIGNALS:
    void chosen(const QJsonValue& folders); //!< the setting `data`: a list of names, or null for shipdeck.yml's

private:
    void save();

    QLineEdit* m_folders;
    Label* m_trouble;
    Button* m_save;
    QString m_saved;         //!< in the field's format
    bool m_isEdited = false; //!< typed text is kept until it is saved
};

} // namespace shipdeck::ui
