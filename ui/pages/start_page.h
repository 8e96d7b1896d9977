// SPDX-License-Identifier: MIT
#pragma once
#include "pages/aws/aws_card.h"
#include "pages/deck_page.h"
#include "pages/drop_card.h"
#include "pages/github/connect_card.h"
#include "pages/needs_card.h"
#include "pages/samples_card.h"
#include "pages/sites_card.h"

namespace shipdeck::ui {

//! Useful in ten seconds without an account: drop, review the plan, deploy; below it, the sites on this computer.
class StartPage final : public DeckPage {
    Q_OBJECT
public:
    StartPage(const PageContext& context, const GitHubContext& github, QWidget* parent);

    QString title() const override { return tr("Start"); }
    QList<Command> commands() const override;
    void refresh() override;
    DropCard* dropCard() const { return m_drop; }
    NeedsCard* needsCard() const { return m_needs; }

protected:
    void load() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Label* m_heading;
    DropCard* m_drop;
    SitesCard* m_sites;
    ConnectCard* m_connect;
    AwsCard* m_aws;
    SamplesCard* m_samples;
    NeedsCard* m_needs;
    InlineError* m_error;
    bool m_checked = false;
};

} // namespace shipdeck::ui
