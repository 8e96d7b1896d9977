// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/deploy_request.h"
#include "deck/plan.h"
#include "pages/currency_choice.h"
#include "widgets/label.h"

namespace shipdeck::ui {

//! Where on AWS a plan deploys to: the profile, a wildcard domain or its own distribution; and the currency of its
//! price. For a deployed project only the currency can change, unless its profile prevents a plan.
class AwsPlace final : public QWidget {
    Q_OBJECT
public:
    explicit AwsPlace(Deck& deck, QWidget* parent = nullptr);

    void show(const PlanPreview& plan); //!< hidden for other targets
    using QWidget::show;
    //! After a failed plan: offers another profile; for a known project (`isKnown`) only if its own profile is the
    //! cause.
    void showFailure(const Error& error, const QString& target, bool isKnown);
    bool isMending() const
    {
        return m_isMending;
    }                                        //!< a known project's profile is the cause, and another can be chosen
    void forget();                           //!< resets the choice, for another source
    void choose(const QString& profile);     //!< preselects a profile; empty: none
    void fill(DeployRequest& request) const; //!< for the plan and for the deployment

Q_SIGNALS:
    void chosen();          //!< the choice has changed: plan again
    void currencyChanged(); //!< and stored

private:
    void fillProfiles();
    void fillZones(const PlanPreview& plan);

    Deck& m_deck;
    QString m_profile; //!< empty: not chosen
    QString m_zone;    //!< empty: not chosen
    bool m_isMending = false;
    QHash<QString, QString> m_offered; //!< the wildcard domain, by profile
    Label* m_with;
    QComboBox* m_profiles;
    Label* m_at;
    QComboBox* m_zones;
    CurrencyChoice* m_currency;
};

} // namespace shipdeck::ui
