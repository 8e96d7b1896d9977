// SPDX-License-Identifier: MIT
#include "pages/aws/aws_card.h"

#include "pages/fact_row.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int mostShown = 3;

bool isOut(const AwsProfile& profile)
{
    return profile.signIn && !profile.isSignedIn;
}

QString stateOf(const AwsProfile& profile)
{
    if (profile.error)
        return AwsCard::tr("can't be used");
    if (profile.signIn)
        return isOut(profile) ? AwsCard::tr("signed out") : AwsCard::tr("signed in");
    return profile.needsMfa ? AwsCard::tr("needs a code") : AwsCard::tr("has keys");
}

} // namespace

AwsCard::AwsCard(QWidget* parent)
    : Card(u"AWS"_s, parent), m_text(new Label({}, FontRole::Small, Color::TextSecondary)), m_profiles(new QVBoxLayout),
      m_button(new Button(Icon::Cloud, QString())), m_all(new LinkLabel(tr("Connections")))
{
    setObjectName(u"awsCard"_s);
    m_text->setWrapped(true);
    body()->addWidget(m_text);
    m_profiles->setSpacing(Theme::px(space::s1));
    body()->addLayout(m_profiles);
    body()->addSpacing(Theme::px(space::s1));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    m_button->setObjectName(u"startAws"_s);
    row->addWidget(m_button);
    m_all->setObjectName(u"awsConnections"_s);
    m_all->setAccessibleName(tr("AWS connections"));
    row->addWidget(m_all);
    row->addStretch();
    body()->addLayout(row);
    connect(m_button, &Button::clicked, this, [this] { Q_EMIT requested(m_to); });
    connect(m_all, &LinkLabel::clicked, this, [this] { Q_EMIT requested({u"aws"_s, {}, {}}); });
    load();
}

void AwsCard::load()
{
    const auto profiles = m_aws.profiles();
    m_to = {u"aws"_s, {}, {}};
    m_all->setVisible(profiles && !profiles->isEmpty());
    if (profiles && !profiles->isEmpty())
        return show(*profiles);
    clearLayout(m_profiles);
    m_shown.clear();
    m_text->setText(profiles ? tr("Deploy a static site to S3 and CloudFront in your own account, or import one that "
                                  "another computer deployed. You see the plan and the price first.")
                             : profiles.error().what.render());
    m_text->setVisible(true);
    m_button->setText(tr("Connect AWS"));
}

void AwsCard::show(const QList<AwsProfile>& profiles)
{
    m_text->setVisible(false);
    const auto ready =
        std::find_if(profiles.begin(), profiles.end(), [](const AwsProfile& one) { return !one.error && !isOut(one); });
    const bool canLook = ready != profiles.end();
    m_button->setText(canLook ? tr("Import from AWS") : tr("Connect AWS"));
    if (canLook)
        m_to.detail = u"check:"_s + ready->name;
    QStringList wanted;
    for (const AwsProfile& one : profiles.mid(0, mostShown))
        wanted << one.name + u'\n' + stateOf(one);
    if (profiles.size() > mostShown)
        wanted << QString::number(profiles.size());
    if (std::exchange(m_shown, wanted) == wanted)
        return;
    clearLayout(m_profiles);
    for (const AwsProfile& one : profiles.mid(0, mostShown)) {
        const Color colour = one.error ? Color::AnsiRed : isOut(one) ? Color::LogWarnBar : Color::TextTertiary;
        auto* row = new FactRow(one.name.isEmpty() ? tr("Keys from environment variables") : one.name, stateOf(one));
        m_profiles->addWidget(row->withIcon(Icon::KeyRound, colour));
    }
    if (const qsizetype more = profiles.size() - mostShown; more > 0)
        m_profiles->addWidget(new Label(more == 1 ? tr("and 1 more") : tr("and %1 more").arg(more), FontRole::Small,
                                        Color::TextSecondary));
}

} // namespace shipdeck::ui
