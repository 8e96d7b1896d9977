// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/check.h"

#include <QWidget>

namespace shipdeck::ui {

//! One statement of a policy: its purpose, actions and resources; after a check, IAM's decision for each action.
class StatementRow final : public QWidget {
    Q_OBJECT
public:
    //! `missing`: for the whole policy; nullopt: IAM was not asked.
    StatementRow(const insights::Statement& statement, const std::optional<QList<insights::NotAllowed>>& missing,
                 QWidget* parent = nullptr);
};

} // namespace shipdeck::ui
