// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "aws_site.h"
#include "shots.h"

#include "base/clock.h"
#include "pages/aws/profile_card.h"
#include "support/dns_server.h"
#include "widgets/overlay.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QAbstractButton* buttonOf(const ui::DeckWindow& window, const QString& profile, const char* name)
{
    for (const auto* card : window.findChildren<ui::ProfileCard*>())
        if (card->accessibleName().endsWith(u' ' + profile))
            return card->findChild<QAbstractButton*>(QString::fromLatin1(name));
    return nullptr;
}

void shootChecks(ui::DeckWindow& window, const Shooter& to, const AwsRig& rig)
{
    agreeOnTime(rig);
    rig.post(u"/_rig/faults"_s, R"({"operation": "iam:ListAccountAliases", "do": "denied", "count": 0})");
    buttonOf(window, u"ci"_s, "checkProfile")->click();
    until([&] { return buttonOf(window, u"ci"_s, "checkProfile")->isEnabled(); }); // all checks have answered
    until([&] { return buttonOf(window, u"ci"_s, "copyStatement")->isVisible(); });
    until([&] {
        return shown<QAbstractButton>(window, "prepareConnection") != nullptr;
    }); // or it comes while it is drawn
    to.shoot(window, u"aws-checked"_s);
    buttonOf(window, u"prod"_s, "checkProfile")->click();
    until([&] { return shown<QLineEdit>(window, "mfaCode") != nullptr; });
    shown<QLineEdit>(window, "mfaCode")->setText(u"000000"_s);
    shown<QAbstractButton>(window, "mfaSend")->click();
    until([&] {
        const auto* again = shown<QLineEdit>(window, "mfaCode");
        return again && again->text().isEmpty();
    });
    to.shoot(window, u"aws-code"_s);
    ui::Overlay::top(&window)->close();
    settle();
    buttonOf(window, u"team"_s, "signInProfile")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    until([&] { return QGuiApplication::clipboard()->text() != copied; });
    to.shoot(window, u"aws-sign-in"_s);
    ui::Overlay::top(&window)->close();
    settle();
}

//! What a person is asked who has no profile yet.
void shootWays(ui::DeckWindow& window, const Shooter& to, const AwsRig& rig)
{
    const auto fill = [&window](const char* name, const QString& text) {
        shown<QLineEdit>(window, name)->setText(text);
    };
    shown<QAbstractButton>(window, "addKeys")->click();
    settle();
    fill("keysName", u"acme"_s);
    fill("keysId", u"AKIA0000"_s);
    fill("keysSecret", u"not a secret"_s);
    shown<QAbstractButton>(window, "formSubmit")->click();
    until([&] { return shown<QWidget>(window, "formFailure") != nullptr; });
    to.shoot(window, u"aws-keys"_s);
    ui::Overlay::top(&window)->close();
    settle();
    shown<QAbstractButton>(window, "addSso")->click();
    settle();
    to.shoot(window, u"aws-sso"_s);
    fill("ssoAddress", u"https://acme.awsapps.com/start"_s);
    fill("ssoRegion", u"eu-west-1"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    shown<QAbstractButton>(window, "formSubmit")->click();
    until([&] { return QGuiApplication::clipboard()->text() != copied; });
    const QString code = QGuiApplication::clipboard()->text();
    rig.post(u"/_rig/device"_s, QJsonDocument(QJsonObject{{u"user_code"_s, code}, {u"do"_s, u"approve"_s}}).toJson());
    until([&] { return shown<QWidget>(window, "ssoPlace") != nullptr; });
    to.shoot(window, u"aws-sso-place"_s);
    ui::Overlay::top(&window)->close();
    settle();
}

//! A domain of one's own: before the click, and served.
void shootZone(ui::DeckWindow& window, const Shooter& to, const AwsRig& rig)
{
    const QDateTime meanwhile = QDateTime::currentDateTimeUtc(); // the clock of certificates and of other programs
    agreeOnTime(rig, meanwhile);
    readyAtOnce(rig);
    if (rig.makeDomain(u"example.com"_s).isEmpty())
        return leaveOut(u"a domain"_s);
    const auto look = [&window, &rig](const char* part) {
        window.go({u"start"_s, {}, {}});
        window.go({u"aws"_s, {}, {}});
        settle();
        agreeOnTime(rig);
        // A click on it is nothing while the page looks by itself.
        until([&] { return buttonOf(window, u"ci"_s, "checkProfile")->isEnabled(); });
        buttonOf(window, u"ci"_s, "checkProfile")->click();
        until([&] { return shown<QAbstractButton>(window, part) != nullptr; });
        until([&] { return buttonOf(window, u"ci"_s, "checkProfile")->isEnabled(); }); // no check is in the pictures
        return shown<QAbstractButton>(window, part);
    };
    const auto showOffer = [&window] {
        settle();
        window.page()->findChild<QScrollArea*>()->ensureWidgetVisible(shown<QWidget>(window, "zoneOffer"));
    };
    auto* plan = look("planZone");
    if (!plan)
        return leaveOut(u"a domain that could be connected"_s);
    plan->click();
    until([&] { return shown<QAbstractButton>(window, "connectZone") != nullptr; });
    showOffer();
    to.shoot(window, u"aws-zone"_s);
    {
        const DnsServer world({u"ns1.registrar.example"_s, u"ns2.registrar.example"_s});
        plan = look("planZone");
        if (!plan)
            return leaveOut(u"a domain with other name servers"_s);
        plan->click();
        until([&] { return shown<QWidget>(window, "delegationState") != nullptr; });
        showOffer();
        to.shoot(window, u"aws-zone-name-servers"_s);
    }
    agreeOnTime(rig, meanwhile);
    if (!serveDomain(u"apps.example.com"_s, {u"harbor.apps.example.com"_s, u"harbor-pr-7.apps.example.com"_s}))
        return leaveOut(u"a zone that is served"_s);
    look("removeZone");
    showOffer();
    to.shoot(window, u"aws-zone-served"_s);
    auto* remove = look("removeZone"); // the page may have been looking again
    if (!remove)
        return leaveOut(u"a domain that is in use"_s);
    remove->click();
    until([&] { return shown<QWidget>(window, "zoneFailure") != nullptr; });
    showOffer();
    to.shoot(window, u"aws-zone-in-use"_s);
    window.go({u"aws-inventory"_s, {}, u"ci"_s});
    settle();
    shown<ui::Button>(window, "lookAgain")->click(); // it was looked at before
    until([&] { return !shown<ui::Button>(window, "lookAgain")->isBusy(); });
    settle();
    to.shoot(window, u"aws-inventory-zone"_s);
    auto* area = window.page()->findChild<QScrollArea*>();
    area->ensureVisible(0, area->widget()->height());
    to.shoot(window, u"aws-inventory-zone-below"_s);
}

//! In an account of its own: a spare waits, and may go again.
void shootPrepared(ui::DeckWindow& window, const Shooter& to, const AwsRig& rig)
{
    rig.post(u"/_rig/reset"_s, "{}");
    agreeOnTime(rig);
    if (!putWarm(rig))
        return leaveOut(u"what is prepared in an account"_s);
    window.go({u"aws"_s, {}, {}});
    settle();
    buttonOf(window, u"ci"_s, "checkProfile")->click();
    until([&] { return shown<QWidget>(window, "prepareState") != nullptr; });
    auto* area = window.page()->findChild<QScrollArea*>();
    area->ensureWidgetVisible(shown<QWidget>(window, "prepareState"));
    to.shoot(window, u"aws-prepared"_s);
    shown<QWidget>(window, "prepareState")->findChild<QAbstractButton*>(u"noticeAction"_s)->click();
    until([&] { return shown<QAbstractButton>(window, "confirm") != nullptr; });
    to.shoot(window, u"aws-prepared-away"_s);
    ui::Overlay::top(&window)->close();
    settle();
}

//! In a window of its own: its deck comes to AWS by the environment that it was opened in.
void shootFound(ui::DeckWindow& like, const Shooter& to, const AwsRig& rig)
{
    rig.post(u"/_rig/reset"_s, "{}");
    agreeOnTime(rig);
    if (!putSite(rig))
        return leaveOut(u"projects that are found in an account"_s);
    SampleDeck sample;
    for (const QString& key : {u"look/theme"_s, u"look/textSize"_s})
        QSettings(sample.settingsFile(), QSettings::IniFormat).setValue(key, like.settings().value(key));
    ui::DeckWindow window(sample.deck(), sample.settingsFile());
    window.resize(like.size());
    window.show();
    window.go({u"aws"_s, {}, {}});
    settle();
    buttonOf(window, u"ci"_s, "checkProfile")->click();
    until([&] { return shown<QAbstractButton>(window, "importFound") != nullptr; });
    until([&] { return shown<QAbstractButton>(window, "prepareConnection") != nullptr; });
    to.shoot(window, u"aws-found"_s);
    auto* area = window.page()->findChild<QScrollArea*>();
    area->ensureWidgetVisible(shown<QWidget>(window, "prepareOffer"));
    to.shoot(window, u"aws-prepare"_s);
    area->ensureVisible(0, 0);
    shown<QAbstractButton>(window, "importFound")->click();
    until([&] { return shown<QAbstractButton>(window, "openImported") != nullptr; });
    to.shoot(window, u"aws-imported"_s);
    window.go({u"start"_s, {}, {}});
    showNeeds(window);
    to.shoot(window, u"start-aws"_s);
    if (!leaveBucket())
        leaveOut(u"what is left over in an account"_s);
    window.go({u"aws-inventory"_s, {}, u"ci"_s});
    until([&] { return shown<QAbstractButton>(window, "removeStack") != nullptr; });
    to.shoot(window, u"aws-inventory"_s);
    shown<QAbstractButton>(window, "cleanUp")->click();
    until([&] { return shown<QAbstractButton>(window, "confirm") != nullptr; });
    to.shoot(window, u"aws-clean-up"_s);
    ui::Overlay::top(&window)->close();
    settle();
    if (lockSite()) {
        window.actions().takeOver(ProjectId(u"harbor"_s), EnvironmentName(u"production"_s));
        until([&] { return shown<QAbstractButton>(window, "confirm") != nullptr; });
        to.shoot(window, u"aws-take-over"_s);
        ui::Overlay::top(&window)->close();
        settle();
    } else {
        leaveOut(u"a site that another computer works on"_s);
    }
    shootZone(window, to, rig);
}

//! A deployment that waits until somebody gives the code, in a window of its own.
void shootWaiting(ui::DeckWindow& like, const Shooter& to)
{
    SampleDeck sample;
    sample.fill();
    sample.waitForSignIn(SampleDeck::building, u"prod"_s, "aws-mfa-needed");
    for (const QString& key : {u"look/theme"_s, u"look/textSize"_s})
        QSettings(sample.settingsFile(), QSettings::IniFormat).setValue(key, like.settings().value(key));
    ui::DeckWindow window(sample.deck(), sample.settingsFile());
    window.resize(like.size());
    window.show();
    window.go({u"deployment"_s, SampleDeck::harbor, SampleDeck::building});
    settle();
    to.shoot(window, u"aws-waiting"_s);
    sample.waitForSignIn(SampleDeck::building, u"team"_s, "aws-sso-signed-out");
    window.go({u"overview"_s, SampleDeck::harbor, {}});
    settle();
    to.shoot(window, u"aws-signed-out"_s);
}

void shootPolicy(ui::DeckWindow& window, const Shooter& to, const AwsRig& rig)
{
    window.go({u"aws-policy"_s, {}, u"ci"_s});
    to.shoot(window, u"aws-policy"_s);
    rig.post(u"/_rig/policy"_s, R"({"document": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Action": ["iam:*", "cloudfront:*", "cloudfront-keyvaluestore:*", "cloudformation:D*", "tag:*", "s3:*"],
        "Resource": "*"}]}})");
    shown<QAbstractButton>(window, "verifyPolicy")->click();
    until([&] { return shown<QWidget>(window, "policyVerdict") != nullptr; });
    to.shoot(window, u"aws-policy-missing"_s);
    rig.post(u"/_rig/policy"_s, R"({"document": null})");
    shown<QAbstractButton>(window, "verifyPolicy")->click();
    until([&] { return shown<QWidget>(window, "policyVerdict") != nullptr; });
    to.shoot(window, u"aws-policy-allowed"_s);
    rig.post(u"/_rig/faults"_s, R"({"operation": "iam:SimulatePrincipalPolicy", "do": "denied", "count": 0})");
    shown<QAbstractButton>(window, "verifyPolicy")->click();
    until([&] { return shown<QWidget>(window, "verifyFailure") != nullptr; });
    to.shoot(window, u"aws-policy-refused"_s);
    rig.post(u"/_rig/reset"_s, "{}");
    window.go({u"aws-inventory"_s, {}, u"ci"_s});
    settle(600);
    to.shoot(window, u"aws-inventory-empty"_s);
}

} // namespace

void shootAws(ui::DeckWindow& window, const Shooter& to)
{
    const AwsRig& rig = awsRig();
    AwsHome home({});
    window.go({u"aws"_s, {}, {}});
    to.shoot(window, u"aws-empty"_s);
    home.setConfig("[default]\nregion us-east-1\n");
    window.page()->refresh();
    to.shoot(window, u"aws-failed"_s);
    home.setConfig(AwsHome::sample());
    if (!rig.isUp())
        return leaveOut(u"the pages about AWS"_s, rig.trouble());
    home.useRig(rig);
    window.page()->refresh();
    to.shoot(window, u"aws"_s);
    shootWays(window, to, rig);
    shootWaiting(window, to);
    shootChecks(window, to, rig);
    shootPolicy(window, to, rig);
    shootFound(window, to, rig);
    home.setConfig("[profile ci]\nregion = eu-west-1\n");
    window.go({u"aws-inventory"_s, {}, u"ci"_s});
    window.page()->refresh();
    until([&] { return shown<QWidget>(window, "otherRegion") != nullptr; });
    to.shoot(window, u"aws-inventory-elsewhere"_s);
    home.setConfig(AwsHome::sample());
    shootPrepared(window, to, rig);
}

} // namespace shipdeck::test
