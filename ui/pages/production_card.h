// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deployment_detail.h"
#include "deck/projects.h"
#include "pages/site_picture.h"
#include "widgets/card.h"
#include "widgets/status_pill.h"

namespace shipdeck::ui {

//! The live release: address, source, time, health; or that there is none yet.
class ProductionCard final : public Card {
    Q_OBJECT
public:
    explicit ProductionCard(QWidget* parent = nullptr);
    //! `current`: the details of Current in `environment`, or nullopt. `underWay`: a stop, start or restart that was
    //! requested and is not done.
    void show(const ProjectSummary& project, const store::Environment& environment,
              const std::optional<DeploymentDetail>& current,
              const std::optional<store::Operation::Kind>& underWay = {});
    void setPictures(const ReleasePictures& files) { m_picture->setPictures(files); }
    using QWidget::show;

Q_SIGNALS:
    void visitRequested();
    void timelineRequested();
    void rollBackRequested();
    void deployRequested();
    void liftPinRequested();
    void serverLogRequested();
    void startRequested();
    void stopRequested();
    void restartRequested();
    void openRequested(); //!< opens the current deployment

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showFacts(const DeploymentDetail& current, const std::optional<store::Operation::Kind>& underWay);
    QWidget* server(const DeploymentDetail& current, const std::optional<store::Operation::Kind>& underWay);
    QWidget* health(const DeploymentDetail& current);

    QStringList m_shown;
    SitePicture* m_picture;
    Label* m_name;
    StatusPill* m_pill;
    Button* m_rollBack;
    IconButton* m_timeline;
    QWidget* m_facts;
    QVBoxLayout* m_factsHost;
    QWidget* m_pinned;
    QWidget* m_none;
    Label* m_noneText;
};

} // namespace shipdeck::ui
