// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "aws_site.h"
#include "github_window.h"

#include "base/files.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include "pages/aws/found_projects.h"
#include "pages/aws/profile_card.h"
#include "pages/check_row.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Connect AWS, in front of the AWS of tests/rig.
class AwsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        it.reset();
        home.reset();
        QCOMPARE(rig().violations().join(u'\n'), QString());
    }

    void aProfileThatCanNotBeUsedSaysWhyAndTheOthersStay()
    {
        open(AwsHome::sample());
        QCOMPARE(it->window->findChildren<ui::ProfileCard*>().size(), 4);
        QVERIFY(PageWindow::says(card(u"loop"_s), u"loop"_s));
        QVERIFY(part<ui::InlineError>(u"loop"_s, "profileFailure"));
        QVERIFY(!part<QAbstractButton>(u"loop"_s, "checkProfile"));
        QVERIFY(PageWindow::says(card(u"prod"_s), u"prod ← ci"_s));
        QVERIFY(PageWindow::says(card(u"prod"_s), u"ap-northeast-2"_s));
        QVERIFY(part<QAbstractButton>(u"team"_s, "signInProfile"));
        QVERIFY(!part<QAbstractButton>(u"ci"_s, "signInProfile"));
    }

    void aBrokenFileIsNamedWithItsLineAndReadAgain()
    {
        open("[default]\nregion us-east-1\n");
        QVERIFY(PageWindow::says(it->window->page(), u"/.aws/config:2"_s));
        home->setConfig("[default]\nregion = us-east-1\n");
        it->window->page()->refresh();
        QVERIFY(card(u"default"_s));
    }

    void whatIsNotInABrokenFileIsOfferedAndWorks()
    {
        OPEN_RIG();
        home->setConfig("[default]\nregion us-east-1\n");
        it->window->page()->refresh();
        QTRY_VERIFY(it->onPage<ui::InlineError>("filesTrouble"));
        QVERIFY(!it->onPage<QAbstractButton>("addSso")); // it would write to that file
        it->click("addKeys");
        QTRY_VERIFY(field("keysName"));
        field("keysName")->setText(u"mine"_s);
        field("keysId")->setText(ownKeys().first);
        field("keysSecret")->setText(ownKeys().second);
        it->click("formSubmit");
        QTRY_VERIFY(card(u"mine"_s) && part<ui::Label>(u"mine"_s, "identity"));
        QVERIFY(it->onPage<ui::InlineError>("filesTrouble"));
        QVERIFY(!card(u"ci"_s)); // who knows what the files say of it
        home->setConfig(AwsHome::sample());
        it->window->page()->refresh();
        QTRY_VERIFY(card(u"ci"_s) && card(u"mine"_s));
        QVERIFY(!it->onPage<ui::InlineError>("filesTrouble"));
        QVERIFY(it->onPage<QAbstractButton>("addSso"));
    }

    void thePortalThatWasTypedIsThereWhenTheSignInWasGivenUp()
    {
        OPEN_RIG();
        it->click("addSso");
        QTRY_VERIFY(field("ssoAddress"));
        QVERIFY(field("ssoAddress")->text().isEmpty());
        field("ssoAddress")->setText(u"acme.awsapps.com/start"_s);
        field("ssoRegion")->setText(u"eu-west-1"_s);
        it->click("formSubmit");
        QTRY_VERIFY(it->onPage<QWidget>("deviceCode"));
        QTest::keyClick(ui::Overlay::top(it->window.get()), Qt::Key_Escape);
        QTRY_VERIFY(!ui::Overlay::top(it->window.get()));
        it->click("addSso");
        QTRY_VERIFY(field("ssoAddress"));
        QCOMPARE(field("ssoAddress")->text(), u"https://acme.awsapps.com/start"_s);
        QCOMPARE(field("ssoRegion")->text(), u"eu-west-1"_s);
    }

    void eachWayHasItsKey()
    {
        open(AwsHome::sample());
        it->press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(field("ssoAddress"));
        it->press(Qt::Key_3, Qt::AltModifier); // a dialog keeps the keys to itself
        QVERIFY(!field("keysName"));
        QTest::keyClick(field("ssoAddress"), Qt::Key_Escape);
        QTRY_VERIFY(!ui::Overlay::top(it->window.get()));
        it->press(Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(it->window->focusWidget() && card(u"ci"_s)->isAncestorOf(it->window->focusWidget()));
        it->press(Qt::Key_3, Qt::AltModifier);
        QTRY_VERIFY(field("keysName"));
    }

    void withoutAProfileOneIsMadeBySigningInToAPortal()
    {
        OPEN_RIG();
        QVERIFY(QFile::remove(home->path() + u"/.aws/credentials"_s) && QFile::remove(config()));
        it->window->page()->refresh();
        QTRY_VERIFY(it->onPage<QAbstractButton>("firstSso"));
        it->click("firstSso");
        QTRY_VERIFY(field("ssoAddress") && field("ssoAddress")->hasFocus());
        QTest::keyClicks(field("ssoAddress"), u"http://acme.awsapps.com/start"_s);
        QTest::keyClicks(field("ssoRegion"), u"eu-west-1"_s);
        QTest::keyClick(field("ssoRegion"), Qt::Key_Return);
        QTRY_VERIFY(it->onPage<ui::InlineError>("formFailure")); // not in the clear
        field("ssoAddress")->setText(u"acme.awsapps.com/start"_s);
        it->click("formSubmit");
        QTRY_VERIFY(it->onPage<QWidget>("deviceCode"));
        QTRY_VERIFY(!it->browser.opened.isEmpty());
        QVERIFY(!QFileInfo::exists(config())); // only what is chosen is written
        decide(u"approve"_s);
        QTRY_VERIFY(it->onPage<QComboBox>("ssoPlace"));
        QCOMPARE(it->onPage<QComboBox>("ssoPlace")->count(), 2);
        QCOMPARE(field("ssoName")->text(), u"rig-AdministratorAccess"_s);
        QTest::keyClick(it->onPage<QComboBox>("ssoPlace"), Qt::Key_Down);
        QCOMPARE(field("ssoName")->text(), u"rig-ReadOnlyAccess"_s);
        field("ssoName")->selectAll();
        QTest::keyClicks(field("ssoName"), u"acme"_s);
        it->click("formSubmit");
        QTRY_VERIFY(card(u"acme"_s) && part<ui::Label>(u"acme"_s, "identity")); // looked at at once
        QVERIFY(!ui::Overlay::top(it->window.get()));
        const QByteArray written = readFile(config()).value_or(QByteArray());
        QVERIFY2(written.contains("[sso-session acme]\nsso_start_url = https://acme.awsapps.com/start\n"), written);
        QVERIFY2(written.contains("[profile acme]\nsso_session = acme\nsso_account_id = 123456789012\n"), written);
    }

    void keysAreCheckedThenKeptInTheVaultAndDeletedAgain()
    {
        OPEN_RIG();
        it->click("addKeys");
        QTRY_VERIFY(field("keysName") && field("keysName")->hasFocus());
        QCOMPARE(field("keysSecret")->echoMode(), QLineEdit::Password);
        QVERIFY(!field("keysSession"));
        QTest::keyClicks(field("keysName"), u"mine"_s);
        QTest::keyClicks(field("keysId"), u"ASIA0000000000000000"_s);
        QVERIFY(field("keysSession"));
        field("keysId")->setText(ownKeys().first);
        QVERIFY(!field("keysSession"));
        QTest::keyClicks(field("keysSecret"), u"short"_s);
        QTest::keyClick(field("keysSecret"), Qt::Key_Return);
        QTRY_VERIFY(it->onPage<ui::InlineError>("formFailure"));
        field("keysSecret")->setText(u"x"_s.repeated(40)); // well formed, and AWS knows better
        it->click("formSubmit");
        QVERIFY(!it->onPage<ui::InlineError>("formFailure"));
        QTRY_VERIFY(it->onPage<ui::InlineError>("formFailure"));
        it->window->page()->refresh();
        QVERIFY(!card(u"mine"_s));                      // and nothing was kept
        QCOMPARE(rig().violations().size(), 1);         // it was signed with something else,
        rig().request("DELETE", u"/_rig/violations"_s); // as it should be here
        field("keysSecret")->setText(ownKeys().second);
        it->click("formSubmit");
        QTRY_VERIFY(card(u"mine"_s) && part<ui::Label>(u"mine"_s, "identity"));
        QVERIFY(!readFile(config()).value_or(QByteArray()).contains("mine"));
        QVERIFY(!part<QAbstractButton>(u"ci"_s, "forgetKeys")); // those are AWS's own file's
        click(u"mine"_s, "forgetKeys");
        QTRY_VERIFY(it->onPage<QAbstractButton>("confirm"));
        QVERIFY(card(u"mine"_s)); // nothing without consent
        it->click("confirm");
        QTRY_VERIFY(!card(u"mine"_s));
    }

    void aCheckTellsWhoseAccountItIs()
    {
        OPEN_RIG();
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY(part<ui::Label>(u"ci"_s, "identity"));
        QCOMPARE(part<ui::Label>(u"ci"_s, "account")->text(), u"123456789012"_s);
        QTRY_VERIFY(part<QAbstractButton>(u"ci"_s, "checkProfile")->isEnabled());
        const auto rows = [this] {
            const auto all = card(u"ci"_s)->findChildren<ui::CheckRow*>();
            return std::count_if(all.begin(), all.end(), [](const auto* row) { return row->isVisible(); });
        };
        QCOMPARE(rows(), 2); // keys for ever, and no region; what is in order is one line
        click(u"ci"_s, "showGoodChecks");
        QVERIFY2(rows() >= 9, qPrintable(QString::number(rows())));
        click(u"ci"_s, "showGoodChecks");
        QCOMPARE(rows(), 2);
        QVERIFY(!part<QAbstractButton>(u"ci"_s, "copyStatement"));
    }

    void projectsOfAnotherComputerComeHereWithTheirHistory()
    {
        OPEN_RIG();
        QVERIFY(putSite(rig()));
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY(part<ui::Label>(u"ci"_s, "foundTitle"));
        QCOMPARE(part<ui::Label>(u"ci"_s, "foundTitle")->text(),
                 u"1 project in this account is not on this computer"_s);
        QVERIFY(PageWindow::says(card(u"ci"_s), u"harbor  ·  github.com/acme/harbor (web)"_s));
        click(u"ci"_s, "importFound");
        QTRY_VERIFY(part<QAbstractButton>(u"ci"_s, "openImported"));
        QVERIFY(PageWindow::says(card(u"ci"_s), u"1 release"_s));
        QVERIFY(PageWindow::says(card(u"ci"_s), u"API_KEY (production, secret)"_s));
        click(u"ci"_s, "openImported");
        QTRY_COMPARE(it->window->route().page, u"overview"_s);
        const auto project = it->sample.deck().projects().get(u"harbor"_s);
        QVERIFY(project && project->current);
        QCOMPARE(project->current->message, u"Show the tide"_s);
        QCOMPARE(project->project.root, u"web"_s);
        // What is known is not offered again.
        it->window->go({u"aws"_s, {}, {}});
        QTRY_VERIFY(part<QAbstractButton>(u"ci"_s, "checkProfile")->isEnabled()); // the first one is over
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY(part<ui::Label>(u"ci"_s, "identity"));
        QTRY_VERIFY(card(u"ci"_s)->findChild<ui::FoundProjects*>());
        QTRY_VERIFY(!part<ui::Label>(u"ci"_s, "foundTitle")); // the look before has gone
    }

    void aLookForProjectsThatFailsSaysSoAndTheCheckStays()
    {
        OPEN_RIG();
        rig().post(u"/_rig/faults"_s, R"({"operation": "cloudformation:.*", "do": "denied", "count": 0})");
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY(part<ui::InlineError>(u"ci"_s, "importFailure"));
        QVERIFY(part<ui::Label>(u"ci"_s, "identity"));
    }

    void aMissingPermissionIsThereToCopyAsAStatement()
    {
        OPEN_RIG();
        rig().post(u"/_rig/faults"_s, R"({"operation": "iam:ListAccountAliases", "do": "denied", "count": 0})");
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY(part<QAbstractButton>(u"ci"_s, "copyStatement"));
        QTRY_VERIFY(part<ui::Label>(u"ci"_s, "identity")); // the rest is known all the same
        click(u"ci"_s, "copyStatement");
        const auto statement = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(statement[u"Action"_s].toString(), u"iam:ListAccountAliases"_s);
    }

    void aWrongCodeIsSaidAndAskedAgain()
    {
        OPEN_RIG();
        click(u"prod"_s, "checkProfile");
        QTRY_VERIFY(code());
        QTRY_VERIFY(code()->hasFocus());
        QTest::keyClicks(code(), u"12"_s);
        QTest::keyClick(code(), Qt::Key_Return);
        QVERIFY(failureIn(ui::Overlay::top(it->window.get()))); // not even sent
        give(u"000000"_s);
        QTRY_VERIFY(code() && failureIn(ui::Overlay::top(it->window.get())));
        give(u"123 456"_s);
        QTRY_VERIFY(part<ui::Label>(u"prod"_s, "identity"));
        QVERIFY(part<ui::Label>(u"prod"_s, "identity")->text().contains(u"assumed-role/deploy"_s));
        QVERIFY(!ui::Overlay::top(it->window.get()));
    }

    void whoWouldRatherNotTypeACodeHasLostNothing()
    {
        OPEN_RIG();
        click(u"prod"_s, "checkProfile");
        QTRY_VERIFY(code());
        QTest::keyClick(code(), Qt::Key_Escape);
        auto* check = part<QAbstractButton>(u"prod"_s, "checkProfile");
        QTRY_VERIFY(check->isEnabled());
        QVERIFY(!part<ui::InlineError>(u"prod"_s, "profileFailure"));
        // Gone in the middle of the question: nobody is left waiting.
        check->click();
        QTRY_VERIFY(code());
        it.reset();
        QCoreApplication::processEvents();
    }

    void aSignInIsByACodeAndThenTheProfileWorks()
    {
        OPEN_RIG();
        click(u"team"_s, "signInProfile");
        QTRY_VERIFY(!it->browser.opened.isEmpty());
        const QString shown = QGuiApplication::clipboard()->text();
        QVERIFY(it->browser.opened.first().query().contains(shown));
        decide(u"approve"_s);
        QTRY_VERIFY(part<ui::Label>(u"team"_s, "identity"));
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(!part<QAbstractButton>(u"team"_s, "signInProfile"));
    }

    void aSignInThatIsDeniedSaysSo()
    {
        OPEN_RIG();
        click(u"team"_s, "signInProfile");
        QTRY_VERIFY(!it->browser.opened.isEmpty());
        decide(u"deny"_s);
        QTRY_VERIFY(failureIn(ui::Overlay::top(it->window.get())));
        QVERIFY(part<QAbstractButton>(u"team"_s, "signInProfile"));
    }

    void aCheckCanBeStopped()
    {
        OPEN_RIG();
        rig().post(u"/_rig/faults"_s, R"({"operation": "sts:.*", "do": "hang", "count": 0})");
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY(part<QAbstractButton>(u"ci"_s, "stopCheck"));
        click(u"ci"_s, "stopCheck");
        QTRY_VERIFY(part<QAbstractButton>(u"ci"_s, "checkProfile")->isEnabled());
        QVERIFY(!part<QAbstractButton>(u"ci"_s, "stopCheck"));
        QVERIFY(!part<ui::InlineError>(u"ci"_s, "profileFailure"));
    }

private:
    static AwsRig& rig()
    {
        static AwsRig rig;
        return rig;
    }
    void open(const QByteArray& config, const AwsRig* rig = nullptr)
    {
        home = std::make_unique<AwsHome>(config);
        if (rig)
            home->useRig(*rig);
        home->useVault();
        it = std::make_unique<PageWindow>(PageWindow::With::Nothing);
        it->window->go({u"aws"_s, {}, {}});
    }
    void openRig() { open(AwsHome::sample(), &rig()); }
    QString config() const { return home->path() + u"/.aws/config"_s; }
    QLineEdit* field(const char* name) const { return it->onPage<QLineEdit>(name); }
    //! What the person does on AWS's page, whose code is in the clipboard.
    void decide(const QString& how) const
    {
        const QString code = QGuiApplication::clipboard()->text();
        rig().post(u"/_rig/device"_s, QJsonDocument(QJsonObject{{u"user_code"_s, code}, {u"do"_s, how}}).toJson());
    }
    //! Keys that the rig takes.
    static std::pair<QString, QString> ownKeys()
    {
        const QProcessEnvironment its = rig().environment({});
        return {its.value(u"AWS_ACCESS_KEY_ID"_s), its.value(u"AWS_SECRET_ACCESS_KEY"_s)};
    }
    ui::ProfileCard* card(const QString& profile) const
    {
        for (auto* one : it->window->findChildren<ui::ProfileCard*>())
            if (one->accessibleName().endsWith(u' ' + profile))
                return one;
        return nullptr;
    }
    template <typename T> T* part(const QString& profile, const char* name) const
    {
        for (T* found : card(profile)->findChildren<T*>(QString::fromLatin1(name)))
            if (found->isVisible())
                return found;
        return nullptr;
    }
    void click(const QString& profile, const char* name) const
    {
        QCoreApplication::processEvents();
        auto* button = part<QAbstractButton>(profile, name);
        QVERIFY2(button, name);
        it->window->page()->findChild<QScrollArea*>()->ensureWidgetVisible(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static bool failureIn(const QWidget* where)
    {
        for (const auto* error : where->findChildren<ui::InlineError*>())
            if (error->isVisible())
                return true;
        return false;
    }
    QLineEdit* code() const { return it->onPage<QLineEdit>("mfaCode"); }
    void give(const QString& digits) const
    {
        code()->clear();
        QTest::keyClicks(code(), digits);
        it->click("mfaSend");
        QTRY_VERIFY(!code());
    }

    std::unique_ptr<AwsHome> home;
    std::unique_ptr<PageWindow> it;
};
SHIPDECK_TEST(AwsPageTest)

} // namespace shipdeck::test

#include "aws_page_test.moc"
