// SPDX-License-Identifier: MIT
#pragma once
#include "deck/projects.h"
#include "pages/deck_page.h"
#include "pages/site_picture.h"
#include "widgets/button.h"
#include "pages/picture_loader.h"
#include "widgets/status_pill.h"

class QMenu;
class QSlider;

namespace shipdeck::ui {

//! The releases that an environment has served, one after another: a slider moves through time, and the page shows how
//! the site looked. Reads and decodes only what is near the chosen one.
class TimelinePage final : public DeckPage {
    Q_OBJECT
public:
    //! `place`: an environment and, after a slash, the release to begin with; empty: production, the live one.
    TimelinePage(const PageContext& context, const ProjectId& project, const QString& place, QWidget* parent);

    QString title() const override { return tr("Release timeline"); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override { return {m_environments}; }
    QList<Command> commands() const override;
    void activated() override;

protected:
    void load() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* facts();
    QLayout* controls();
    void fillEnvironments();
    void showReleases(const Result<QList<DeploymentId>>& releases);
    DeploymentId shown() const;
    void choose(const DeploymentId& release); //!< the live one if it is not among them
    void showRelease();
    void showPicture();
    void rollBack();
    void compareWithLive();

    ProjectId m_project;
    EnvironmentName m_environment;
    DeploymentId m_wanted;
    ProjectSummary m_summary;
    DeploymentId m_live;
    QList<DeploymentId> m_releases; //!< oldest first
    std::optional<store::Deployment> m_release;
    PictureLoader m_loader;

    Button* m_environments;
    QMenu* m_menu;
    SitePicture* m_picture;
    StatusPill* m_pill;
    Label* m_title;
    Label* m_commit;
    Label* m_by;
    Label* m_when;
    LinkLabel* m_address;
    Label* m_gone;
    Button* m_rollBack;
    Button* m_redeploy;
    Button* m_compare;
    LinkLabel* m_open;
    QSlider* m_slider;
    IconButton* m_earlier;
    IconButton* m_later;
    Label* m_first;
    Label* m_position;
    Label* m_last;
};

} // namespace shipdeck::ui
