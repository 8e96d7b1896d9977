// SPDX-License-Identifier: MIT
// Pages that any project has, where it is on AWS or shall be.
#include "aws_home.h"
#include "shots.h"

#include "base/clock.h"
#include "pages/glass_box.h"
#include "pages/target_choice.h"
#include "widgets/overlay.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

void closeDialog(ui::DeckWindow& window)
{
    if (ui::Overlay* dialog = ui::Overlay::top(&window))
        dialog->close();
    settle();
}

void shootDialog(ui::DeckWindow& window, const Shooter& to, const QString& name)
{
    until([&] { return shown<QAbstractButton>(window, "confirm") != nullptr; });
    to.shoot(window, name);
    closeDialog(window);
}

} // namespace

const AwsRig& awsRig()
{
    static const AwsRig rig;
    return rig;
}

void agreeOnTime(const AwsRig& rig, const QDateTime& now)
{
    rig.post(u"/_rig/clock"_s, QJsonDocument(QJsonObject{{u"to"_s, now.toSecsSinceEpoch()}}).toJson());
}

void agreeOnTime(const AwsRig& rig)
{
    agreeOnTime(rig, nowUtc());
}

void shootImportToAws(ui::DeckWindow& window, const Shooter& to, const QString& repository)
{
    const AwsRig& rig = awsRig();
    if (!rig.isUp())
        return leaveOut(u"a repository that goes to AWS"_s, rig.trouble());
    AwsHome home(AwsHome::sample());
    home.useRig(rig);
    agreeOnTime(rig);
    window.go({u"start"_s, {}, {}});
    window.go({u"import"_s, {}, repository});
    until([&] { return shown<ui::TargetChoice>(window, "target") != nullptr; });
    auto* targets = shown<ui::TargetChoice>(window, "target");
    if (!targets)
        return leaveOut(u"a repository that goes to AWS"_s);
    for (int i = 2; targets->target() != u"cloudfront" && i > 0; --i) // behind this computer, and GitHub Pages
        targets->setCurrent(i);
    until([&] { return shown<QComboBox>(window, "planProfile") != nullptr; });
    auto* profiles = shown<QComboBox>(window, "planProfile");
    if (!profiles)
        return leaveOut(u"a repository that goes to AWS"_s);
    profiles->setCurrentIndex(profiles->findData(u"ci"_s));
    Q_EMIT profiles->activated(profiles->currentIndex());
    const auto* words = window.findChild<ui::Label*>(u"planText"_s);
    until([&] { return words->text().contains(u".cloudfront.net"_s); });
    until([&] { return shown<ui::LinkLabel>(window, "seePlan") != nullptr; });
    settle(400);
    auto* area = window.page()->findChild<QScrollArea*>();
    const auto showEnd = [area] {
        settle();
        area->ensureVisible(0, area->widget()->height());
    };
    showEnd();
    to.shoot(window, u"import-aws"_s);
    if (auto* plan = shown<ui::LinkLabel>(window, "seePlan"))
        plan->click();
    until([&] { return shown<QWidget>(window, "planPolicy") != nullptr; });
    showEnd();
    to.shoot(window, u"import-aws-plan"_s);
}

void shootOnAws(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    sample.putOnAws();
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    window.actions().rollBack(SampleDeck::harbor, EnvironmentName(u"production"_s));
    shootDialog(window, to, u"rollback-aws"_s);
    window.actions().remove(SampleDeck::harbor);
    shootDialog(window, to, u"remove-aws"_s);
    sample.putOnAws(u"apps.harbor.shop"_s);
    window.actions().removeEnvironment(SampleDeck::harbor, EnvironmentName(u"preview"_s));
    auto* steps = ui::Overlay::top(&window)->findChild<ui::GlassBox*>();
    steps->setExpanded(steps->model()->index(0, 0), true);
    shootDialog(window, to, u"remove-preview-aws"_s);
}

} // namespace shipdeck::test
