// SPDX-License-Identifier: MIT
#pragma once
#include "models/env_import.h"
#include "widgets/card.h"

#include <QLineEdit>

namespace shipdeck::ui {

//! Variables for a first deployment: those that the source needs, those of a dropped .env, and new ones.
class VariableFields final : public QWidget {
    Q_OBJECT
public:
    explicit VariableFields(QWidget* parent = nullptr);

    void setNames(const QStringList& names); //!< needed ones; typed values stay
    void addLines(const QList<EnvLine>& lines);
    void addRow();
    QList<NewVariable> values() const; //!< those with a value
    //! Shows the error below the first invalid name and focuses it; true: all are valid.
    bool check();

private:
    struct Row {
        QWidget* widget;
        QLineEdit* name; //!< nullptr: a name that the source needs
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
