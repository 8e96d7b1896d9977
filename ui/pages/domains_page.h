// SPDX-License-Identifier: MIT
#pragma once
#include "base/cancel.h"
#include "deck/domains.h"
#include "deck/projects.h"
#include "pages/deck_page.h"
#include "widgets/card.h"

class QComboBox;
class QLineEdit;

namespace shipdeck::ui {

class DomainCard;

//! The domains of a project with their states, and how to add one. Without a project: those of all.
class DomainsPage final : public DeckPage {
    Q_OBJECT
public:
    DomainsPage(const PageContext& context, const ProjectId& project, QWidget* parent);
    ~DomainsPage() override;

    QString title() const override { return tr("Domains"); }
    QList<Crumb> breadcrumbs() const override;
    //! Asks whether to do what was planned, or shows why nothing can be.
    void show(const Result<DomainPlan>& plan);

protected:
    void load() override;

private:
    QWidget* makeForm();
    bool loadProject();
    //! The environments that can have a domain; the choice is there if there are several.
    void offerEnvironments();
    EnvironmentName environment() const;
    void showDomains(const QList<DomainStatus>& domains);
    DomainCard* makeCard();
    void showRedirects(const QList<DomainStatus>& domains);
    void plan(const QString& name);
    //! `to`: visitors are redirected there; empty: they get the site.
    void plan(const QString& name, const QString& to, const EnvironmentName& environment);
    void planMove(const QString& name, const ProjectId& project, const EnvironmentName& environment);
    //! Offers the environments that it can move to.
    void offerMove(const DomainStatus& status, QWidget* from);
    void confirm(const DomainPlan& plan);
    void connectDns(const domains::Provider& provider, const QString& zone);
    void check(const QString& name);
    void remove(const QString& name);

    ProjectId m_project;
    ProjectSummary m_summary;
    QByteArray m_shown;                  //!< of the domains: nothing is done until they change
    QHash<QString, DomainCard*> m_cards; //!< by name of the domain
    QString m_refusal;                   //!< why this project can have none
    CancelSource m_stop;
    QWidget* m_form;
    QVBoxLayout* m_column;
    QLineEdit* m_name;
    QComboBox* m_environment;
    QComboBox* m_redirect; //!< what visitors of the domain get: the site, or the address of another of its domains
    Button* m_add;
    InlineError* m_error;
    EmptyState* m_none;
};

} // namespace shipdeck::ui
