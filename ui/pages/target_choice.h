// SPDX-License-Identifier: MIT
#pragma once
#include "widgets/segmented_control.h"

#include <QStringList>

namespace shipdeck::ui {

//! "Runs on": the target of a project.
class TargetChoice final : public SegmentedControl {
    Q_OBJECT
public:
    //! `names`: the possible ones; empty: all.
    explicit TargetChoice(const QStringList& names = {}, QWidget* parent = nullptr);

    QString target() const { return m_names.value(current()); }
    void setTarget(const QString& name); //!< without chosen()

Q_SIGNALS:
    void chosen(const QString& target);

private:
    QStringList m_names;
};

} // namespace shipdeck::ui
