// SPDX-License-Identifier: MIT
#include "pages/aws/aws_card.h"

#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

AwsCard::AwsCard(QWidget* parent) : Card(u"AWS"_s, parent)
{
    setObjectName(u"awsCard"_s);
    auto* words =
        new Label(tr("Put a static site on S3 and CloudFront in your own account, or bring one here that another "
                     "computer put there. Plan and price come before the click."),
                  FontRole::Small, Color::TextSecondary);
    words->setWrapped(true);
    body()->addWidget(words);
    body()->addSpacing(Theme::px(space::s1));
    auto* connectAws = new Button(Icon::Cloud, tr("Connect AWS"));
    connectAws->setObjectName(u"startAws"_s);
    body()->addWidget(connectAws, 0, Qt::AlignLeft);
    connect(connectAws, &Button::clicked, this, [this] { Q_EMIT requested({u"aws"_s, {}, {}}); });
}

void AwsCard::follow(const QList<ProjectSummary>& projects)
{
    setVisible(std::none_of(projects.begin(), projects.end(), [](const ProjectSummary& one) {
        return one.project.settings.value(u"target"_s).toString() == u"static";
    }));
}

} // namespace shipdeck::ui
