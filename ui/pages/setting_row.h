// SPDX-License-Identifier: MIT
#pragma once
#include "deck/settings.h"
#include "pages/fact_row.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace shipdeck::ui {

//! One setting, of a project or of the program: its name, its field, and what holds without it and why. Typed text is kept until it is
//! saved; what arrives meanwhile changes only the words beside it.
class SettingRow final : public QWidget {
    Q_OBJECT
public:
    //! What is known of it; texts are in the field's format.
    struct State {
        QString set;             //!< the project's own value; empty: none
        QString detected;        //!< what holds without it; empty: nothing, or not known
        QString placeholder;     //!< in an empty field
        QString why;             //!< of `detected`, a sentence
        QString file;            //!< the shipdeck.yml that `detected` is from; empty: none
        bool isReadOnly = false; //!< that file decides, or detection alone
        QString whenSet;         //!< the words beside a value of one's own; empty: that the project has it
        bool isRequired = false; //!< there is nothing that holds without it
    };
    //! `choices`: the names of the setting's, in its order; without any it is a text.
    SettingRow(const Setting& setting, const QString& name, const QStringList& choices, QWidget* parent = nullptr);

    void show(const State& state);
    using QWidget::show;
    QString key() const { return m_setting.key; }
    const Setting& setting() const { return m_setting; }
    void focus(); //!< its field
    bool isEdited() const { return m_isEdited; }
    Result<QJsonValue> value() const { return m_setting.valueOf(text()); }
    void setSaving(const QJsonValue& value); //!< shown as it is stored
    void refuse(const Error& error);

Q_SIGNALS:
    void edited();
    void confirmed(); //!< Enter
    void left();      //!< a typed text is complete: Enter, another field, a choice

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QString text() const;
    void setText(const QString& text);
    void edit();
    void explain();
    void place();

    const Setting& m_setting;
    QString m_name;
    QStringList m_choices;
    State m_state;
    bool m_isEdited = false, m_isBelow = false;
    QString m_trouble;
    QLineEdit* m_edit = nullptr;
    QComboBox* m_choice = nullptr;
    QGridLayout* m_grid;
    QWidget* m_reason;
    Glyph* m_icon;
    Label* m_words;
    LinkLabel* m_reset;
};

} // namespace shipdeck::ui
