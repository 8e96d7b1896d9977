// SPDX-License-Identifier: MIT
#pragma once
#include "models/env_import.h"
#include "widgets/card.h"

#include <QLineEdit>

namespace shipdeck::ui {

//! Variables for a first deployment: those that the source asks for, those of a dropped .env, and new ones.
class VariableFields final : public QWidget {
    Q_OBJECT
public:
    explicit VariableFields(QWidget* parent = nullptr);

    void setNames(const QStringList& names); //!< asked for; what was typed already stays
    void addLines(const QList<EnvLine>& lines);
    void addRow();
    QList<NewVariable> values() const; //!< those that have one
    //! Says below the first wrong name what is wrong with it, and goes there; true: all are right.
    bool check();

private:
    struct Row {
        QWidget* widget;
        QLineEdit* name; //!< null: asked for by the source
        QLineEdit* value;
        Label* error;
        QString fixed;
        QString text() const { return name ? name->text().trimmed() : fixed; }
    };
    Row& add(const QString& fixed);
    Row* find(const QString& name);

    Label* m_title;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
};

} // namespace shipdeck::ui
