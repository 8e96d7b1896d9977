// SPDX-License-Identifier: MIT
#pragma once
#include "deck/data_folders.h"
#include "deck/projects.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

class QLineEdit;

namespace shipdeck::ui {

//! The data folders of a server on this computer, which all its releases share: each with what stores it in each
//! environment; they are added and removed here. Hidden for other targets.
class DataCard final : public Card {
    Q_OBJECT
public:
    explicit DataCard(QWidget* parent = nullptr);
    //! `live`: the current releases of its environments.
    void show(const store::Project& project, const QList<store::Deployment>& live);
    using QWidget::show;
    void setUses(const QList<DataFolderUse>& uses); //!< as measured

Q_SIGNALS:
    void chosen(const QJsonValue& folders); //!< the setting `data`: a list of names, or null for shipdeck.yml's

private:
    void fill();
    void addRow(const QString& name);
    QWidget* useRow(const DataFolderUse& use);
    void add();
    void remove(const QString& name);
    QStringList ofNextRelease() const;

    QVBoxLayout* m_rows;
    QLineEdit* m_folders;
    Label* m_trouble;
    Button* m_add;
    QStringList m_set; //!< by the setting; empty: shipdeck.yml decides
    QList<store::Deployment> m_live;
    QList<DataFolderUse> m_uses;
    QString m_shown; //!< rows are made anew only after changes, to keep the focus
};

} // namespace shipdeck::ui
