// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/releases.h"
#include "widgets/card.h"
#include "widgets/overlay.h"
#include "widgets/status_pill.h"

namespace shipdeck::ui {

//! A thin line that shows the canary's share.
class ShareBar final : public QWidget {
    Q_OBJECT
public:
    explicit ShareBar(QWidget* parent = nullptr);
    void setPercent(int percent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_percent = 0;
};

//! The canary and its actions. Hidden without one.
class CanaryCard final : public Card {
    Q_OBJECT
public:
    explicit CanaryCard(QWidget* parent = nullptr);
    void show(const std::optional<store::Deployment>& canary, const std::optional<store::Deployment>& current,
              const std::optional<store::CanaryRecord>& record);
    using QWidget::show;

Q_SIGNALS:
    void promoteRequested(const DeploymentId& deployment);
    void moreRequested(const DeploymentId& deployment);
    void endRequested();
    void openRequested(const QString& deployment);

private:
    QWidget* line(int percent, const store::Deployment& deployment);

    StatusPill* m_pill;
    ShareBar* m_share;
    QVBoxLayout* m_lines;
    DeploymentId m_id;
    QStringList m_shown;
};

//! Asks for the canary's share of the visitors.
class ShareDialog final : public Dialog {
    Q_OBJECT
public:
    //! `now`: the current share; 0: none yet.
    ShareDialog(const QString& title, const QString& text, int now, QWidget* anywhere);

Q_SIGNALS:
    void chosen(int percent);

private:
    QList<int> m_shares;
};

} // namespace shipdeck::ui
