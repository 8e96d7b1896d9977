// SPDX-License-Identifier: MIT
#pragma once
#include "deck/variables.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace shipdeck::ui {

class FlowRow;

//! The row in which a variable is added or edited. It keeps what was typed until it was saved.
class VariableEditor final : public QFrame {
    Q_OBJECT
public:
    explicit VariableEditor(QWidget* parent = nullptr);

    void add(const QString& name = {},
             const QString& value = {});        //!< opens it, with the focus in the first empty field
    void edit(const store::Variable& variable); //!< a secret's value is not shown; left empty, it stays
    void setTaken(const QStringList& names);    //!< names that are in use
    void failed(const Error& error);            //!< nothing was saved
    bool isEditing() const { return !m_former.name.isEmpty(); }

Q_SIGNALS:
    //! `former`: what it replaces; without a name, for a new one. `keepsValue`: that one's secret value stays.
    void saved(const shipdeck::NewVariable& variable, const shipdeck::store::Variable& former, bool keepsValue);
    void canceled();
    void blockPasted(const QString& text); //!< NAME=VALUE lines, into the name

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const store::Variable& former, const store::Variable& shown);
    void follow();
    void save();

    store::Variable m_former;
    QStringList m_taken;
    bool m_isSecretChosen = false; //!< by the person, and no longer by the name
    QLineEdit* m_name;
    QLineEdit* m_value;
    IconButton* m_eye;
    QCheckBox* m_secret;
    QComboBox* m_scope;
    Button* m_save;
    Label* m_reason;
};

//! A value in one line; a secret as dots, always as many.
QString shownValue(const QString& value, bool isSecret);
QComboBox* scopeChoice(VariableScope scope = VariableScope::Both);
//! Shows what is typed into a field of dots; `name`: what that is.
IconButton* eyeFor(QLineEdit* field, const QString& name);

} // namespace shipdeck::ui
