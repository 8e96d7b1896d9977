// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/policy.h"
#include "widgets/copy_button.h"
#include "widgets/label.h"

#include <optional>

namespace shipdeck::ui {

//! Below a plan's steps: the permissions they need in an account, to copy as a minimal policy. Hidden without any.
class PlanPolicy final : public QWidget {
    Q_OBJECT
public:
    explicit PlanPolicy(QWidget* parent = nullptr);
    void show(const std::optional<insights::Policy>& policy);
    using QWidget::show;

private:
    Label* m_words;
    CopyButton* m_copy;
};

} // namespace shipdeck::ui
