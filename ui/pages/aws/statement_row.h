// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/check.h"

#include <QWidget>

namespace shipdeck::ui {

//! One statement of a policy: what it is for, its actions and where they hold; with IAM's answer, how each action stands.
class StatementRow final : public QWidget {
    Q_OBJECT
public:
    //! `missing`: of the whole policy; nothing: IAM was not asked.
    StatementRow(const insights::Statement& statement, const std::optional<QList<insights::NotAllowed>>& missing,
                 QWidget* parent = nullptr);
};

} // namespace shipdeck::ui
