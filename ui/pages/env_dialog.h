// SPDX-License-Identifier: MIT
#pragma once
#include "models/env_import.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

class QCheckBox;
class QScrollArea;

namespace shipdeck::ui {

//! The sheet before an import is saved: what a text, a file or another environment would add, change and remove, and
//! the lines that cannot be read. Each variable can be left out and gets its scope; the sheet stays open until done().
class EnvDialog final : public Dialog {
    Q_OBJECT
public:
    EnvDialog(const QString& title, const QString& about, EnvImport import, QWidget* anywhere);
    void done(const Result<>& saved); //!< closes, or says why nothing was saved

Q_SIGNALS:
    void accepted(const QList<shipdeck::NewVariable>& variables, const QStringList& removals);

private:
    void rebuild();
    void addProblems(QVBoxLayout* column);
    void addGroup(QVBoxLayout* column, EnvLine::Kind kind, const QString& heading, const QString& about = {});
    QWidget* rowOf(EnvLine& line);
    void askForValue(EnvLine& line, QHBoxLayout* row, QCheckBox* take, QCheckBox* secret);
    void follow();
    void save();
    QString aboutTo(const EnvLine& line) const; //!< what a row does, for screen readers
    int chosen() const;

    EnvImport m_import;
    QWidget* m_table = nullptr;
    QScrollArea* m_area;
    Label* m_sum;
    InlineError* m_error;
    Button* m_save;
};

} // namespace shipdeck::ui
