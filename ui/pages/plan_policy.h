// SPDX-License-Identifier: MIT
#pragma once
#include "insights/policy/policy.h"
#include "widgets/copy_button.h"
#include "widgets/label.h"

#include <optional>

namespace shipdeck::ui {

//! Under the steps of a plan: how much of an account they need, to copy as a policy of just that. Hidden where a plan needs
//! none.
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
