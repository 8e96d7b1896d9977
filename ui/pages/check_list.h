// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/health_check.h"
#include "widgets/label.h"

#include <QVBoxLayout>

namespace shipdeck::ui {

//! Results of checks, worst first; passed ones are one line that can be expanded.
class CheckList final : public QWidget {
    Q_OBJECT
public:
    explicit CheckList(QWidget* parent = nullptr);

    void add(const HealthCheck& check);
    void clear();

private:
    void follow();
    QVBoxLayout* layoutOf(HealthCheck::State state) const;

    QVBoxLayout* m_bad;
    QVBoxLayout* m_notes;
    QVBoxLayout* m_skipped;
    QWidget* m_summary;
    Label* m_inOrder;
    LinkLabel* m_unfold;
    QWidget* m_folded;
    QVBoxLayout* m_good;
};

} // namespace shipdeck::ui
