// SPDX-License-Identifier: MIT
#include "pages/aws/aws_place.h"

#include "deck/aws.h"
#include "deploy/aws/choice.h"
#include "deploy/error_codes.h"
#include "deploy/target.h"
#include "theme/theme.h"
#include "widgets/flow_row.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! The profile was renamed or removed, or leads to another account now.
bool isOfProfile(const Error& error)
{
    return error.code == code::awsProfileMissing || error.code == code::awsAccountDiffers;
}

} // namespace

AwsPlace::AwsPlace(Deck& deck, QWidget* parent)
    : QWidget(parent), m_deck(deck), m_with(new Label(tr("with"), FontRole::Small, Color::TextTertiary)),
      m_profiles(new QComboBox), m_at(new Label(tr("at"), FontRole::Small, Color::TextTertiary)),
      m_zones(new QComboBox), m_currency(new CurrencyChoice(deck))
{
    auto* row = new FlowRow(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_profiles->setObjectName(u"planProfile"_s);
    m_profiles->setAccessibleName(tr("AWS profile to deploy with"));
    m_profiles->setPlaceholderText(tr("Choose a profile…"));
    m_zones->setObjectName(u"planPlace"_s);
    m_zones->setAccessibleName(tr("Domain to deploy under"));
    for (QWidget* part : {static_cast<QWidget*>(m_with), static_cast<QWidget*>(m_profiles), static_cast<QWidget*>(m_at),
                          static_cast<QWidget*>(m_zones), static_cast<QWidget*>(m_currency)})
        row->addWidget(part);
    connect(m_profiles, &QComboBox::activated, this, [this](int index) {
        m_profile = m_profiles->itemData(index).toString();
        m_zone.clear(); // another account may have another one
        Q_EMIT chosen();
    });
    connect(m_zones, &QComboBox::activated, this, [this](int index) {
        m_zone = m_zones->itemData(index).toString();
        Q_EMIT chosen();
    });
    connect(m_currency, &CurrencyChoice::changed, this, &AwsPlace::currencyChanged);
    hide();
}

void AwsPlace::show(const PlanPreview& plan)
{
    const bool isHere = deploy::isInAccount(plan.target);
    m_isMending = false;
    setVisible(isHere);
    if (!isHere)
        return;
    m_currency->show();
    m_currency->follow();
    const bool mayChoose = plan.isNewProject || !m_profile.isEmpty(); // then it may be changed, too
    if (mayChoose)
        fillProfiles();
    const bool isChoice = mayChoose && m_profiles->count() > 0;
    m_with->setVisible(isChoice);
    m_profiles->setVisible(isChoice);
    fillZones(plan);
}

void AwsPlace::showFailure(const Error& error, const QString& target, bool isKnown)
{
    m_isMending = isOfProfile(error) && (isKnown || target.isEmpty());
    setVisible(m_isMending || (deploy::isInAccount(target) && !isKnown));
    if (!isVisibleTo(parentWidget()))
        return;
    fillProfiles();
    if (m_isMending) { // the project stays in its account; only the profile can change
        if (m_profile.isEmpty())
            m_profiles->setCurrentIndex(-1);
        for (QWidget* part :
             {static_cast<QWidget*>(m_at), static_cast<QWidget*>(m_zones), static_cast<QWidget*>(m_currency)})
            part->hide();
    }
    m_with->setVisible(m_profiles->count() > 0);
    m_profiles->setVisible(m_profiles->count() > 0);
}

void AwsPlace::forget()
{
    m_profile.clear();
    m_zone.clear();
    m_offered.clear();
}

void AwsPlace::choose(const QString& profile)
{
    if (!profile.isEmpty())
        m_profile = profile;
}

void AwsPlace::fill(DeployRequest& request) const
{
    const bool isHere = request.target.isEmpty() ? isVisibleTo(parentWidget()) : deploy::isInAccount(request.target);
    if (!isHere)
        return;
    if (!m_profile.isEmpty())
        request.options[deploy::profileOption] = m_profile;
    if (!m_zone.isEmpty())
        request.options[deploy::zoneOption] = m_zone;
}

void AwsPlace::fillProfiles()
{
    const AwsService aws;
    const auto all = aws.profiles();
    QList<AwsProfile> usable = all ? *all : aws.keptProfiles().value_or(QList<AwsProfile>());
    usable.removeIf([](const AwsProfile& one) { return one.error.has_value(); });
    m_profiles->clear();
    for (const AwsProfile& one : usable)
        m_profiles->addItem(one.name.isEmpty() ? tr("Keys from environment variables") : one.name, one.name);
    // Without a choice: the profile that AWS's tools would use.
    const QString usual = qEnvironmentVariable("AWS_PROFILE", u"default"_s);
    const int asChosen = m_profile.isEmpty() ? -1 : m_profiles->findData(m_profile);
    m_profiles->setCurrentIndex(asChosen >= 0 ? asChosen : m_profiles->findData(usual));
}

void AwsPlace::fillZones(const PlanPreview& plan)
{
    const QString zone = deploy::AwsChoice::of(plan.settings).zone;
    if (m_zone.isEmpty() || m_zone == zone)
        m_offered[m_profile] = zone;
    const QString offered = plan.isNewProject ? m_offered.value(m_profile) : QString();
    m_at->setVisible(!offered.isEmpty());
    m_zones->setVisible(!offered.isEmpty());
    m_zones->clear();
    m_zones->addItem(offered, offered);
    m_zones->addItem(tr("its own distribution"), deploy::ownDistribution);
    m_zones->setCurrentIndex(zone.isEmpty() ? 1 : 0);
}

} // namespace shipdeck::ui
