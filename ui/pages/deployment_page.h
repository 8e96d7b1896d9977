// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployment_detail.h"
#include "pages/deck_page.h"
#include "pages/deployment_side.h"
#include "pages/glass_box.h"
#include "widgets/flow_row.h"
#include "widgets/log/log_pane.h"
#include "widgets/log/stage_timeline.h"
#include "widgets/segmented_control.h"
#include "widgets/status_pill.h"

class QStackedWidget;

namespace shipdeck::ui {

//! One deployment, live: stages, cause, log, changes, steps and commands.
class DeploymentPage final : public DeckPage {
    Q_OBJECT
public:
    //! `detail`: a deployment's id, with serverLogDetail (server_log.h) to show its server log first.
    DeploymentPage(const PageContext& context, const ProjectId& project, const QString& detail, QWidget* parent);

    QString title() const override;
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override;
    QList<Command> commands() const override;
    void find() override;
    void activated() override;

protected:
    void load() override;
    void tick() override { showHeader(); }
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Pane { Log, Steps, ServerLog };

    void layOut();
    void showHeader();
    void showCause();
    void findCommit();
    void showLog();
    void showServerLog();
    LogPane* shownLog() const;
    void chooseActions();
    void showBox(int which);
    bool isCanceling() const;

    ProjectId m_project;
    DeploymentId m_id;
    DeploymentDetail m_detail;
    std::optional<store::Deployment> m_current;
    bool m_pinned = false;
    bool m_logOpen = false;
    bool m_startsWithServerLog;
    bool m_hasServerLog = false;
    QString m_cause;
    QString m_metaShown;
    QList<QWidget*> m_actions;

    Label* m_title;
    StatusPill* m_pill;
    FlowRow* m_meta;
    QWidget* m_pin;
    LinkLabel* m_address; //!< of the live release
    SegmentedControl* m_choice;
    StageTimeline* m_timeline;
    CauseCard* m_causeCard;
    QStackedWidget* m_panes;
    LogPane* m_log;
    LogPane* m_serverLog = nullptr;
    GlassBox* m_glass;
    DeploymentSide* m_side;
    Button* m_redeploy;
    Button* m_cancel;
    Button* m_retry;
    Button* m_promote;
    Button* m_visit;
    Button* m_rollBack;
    Button* m_share;
    Button* m_instead; //!< rollback, once it is too late to cancel
};

} // namespace shipdeck::ui
