// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "pages/currency_choice.h"
#include "widgets/label.h"

namespace shipdeck::ui {

//! Where on AWS a plan goes: with which profile of AWS's files, below a domain or with a distribution of its own; and what
//! its price is shown in. A project that has its place keeps it, so only the currency is left to choose; unless its profile is
//! what keeps it from being planned.
class AwsPlace final : public QWidget {
    Q_OBJECT
public:
    explicit AwsPlace(Deck& deck, QWidget* parent = nullptr);

    void show(const PlanPreview& plan); //!< hidden where the plan is for another target
    using QWidget::show;
    //! The plan for it failed: another profile may do, which a known project (`isKnown`) is offered only where its own is the
    //! trouble.
    void showFailure(const Error& error, const QString& target, bool isKnown);
    bool isMending() const
    {
        return m_isMending;
    }                                        //!< a known project's profile is the trouble, and another can be chosen
    void forget();                           //!< of another source: nobody chose anything yet
    void choose(const QString& profile);     //!< what was asked for; empty: nobody chose
    void fill(DeployRequest& request) const; //!< for the plan and for the deployment

Q_SIGNALS:
    void chosen();          //!< another place: plan again
    void currencyChanged(); //!< and kept

private:
    void fillProfiles();
    void fillZones(const PlanPreview& plan);

    Deck& m_deck;
    QString m_profile; //!< empty: nobody chose one
    QString m_zone;    //!< likewise
    bool m_isMending = false;
    QHash<QString, QString> m_offered; //!< the domain that is served, by profile
    Label* m_with;
    QComboBox* m_profiles;
    Label* m_at;
    QComboBox* m_zones;
    CurrencyChoice* m_currency;
};

} // namespace shipdeck::ui
