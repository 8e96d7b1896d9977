// SPDX-License-Identifier: MIT
#include "aws_home.h"
#include "aws_site.h"
#include "github_window.h"

#include "support/registry.h"
#include "widgets/cause_card.h"
#include "widgets/overlay.h"

#include "pages/aws/found_projects.h"
#include "pages/aws/profile_card.h"
#include "pages/check_row.h"

#include <QClipboard>
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

    void withoutAProfileTheCommandIsThereToCopy()
    {
        open({});
        it->click("copyConfigure");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"aws configure sso"_s);
    }

    void aCheckTellsWhoseAccountItIs()
    {
        openRig();
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(part<ui::Label>(u"ci"_s, "identity"), soon);
        QCOMPARE(part<ui::Label>(u"ci"_s, "account")->text(), u"123456789012"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<QAbstractButton>(u"ci"_s, "checkProfile")->isEnabled(), soon);
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
        QCOMPARE(rig().violations(), QStringList());
    }

    void projectsOfAnotherComputerComeHereWithTheirHistory()
    {
        openRig();
        QVERIFY(putSite(rig()));
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(part<ui::Label>(u"ci"_s, "foundTitle"), soon);
        QCOMPARE(part<ui::Label>(u"ci"_s, "foundTitle")->text(),
                 u"Found in this account: 1 project that this computer does not know"_s);
        QVERIFY(PageWindow::says(card(u"ci"_s), u"harbor  ·  github.com/acme/harbor (web)"_s));
        click(u"ci"_s, "importFound");
        QTRY_VERIFY_WITH_TIMEOUT(part<QAbstractButton>(u"ci"_s, "openImported"), soon);
        QVERIFY(PageWindow::says(card(u"ci"_s), u"1 release"_s));
        QVERIFY(PageWindow::says(card(u"ci"_s), u"API_KEY (production, secret)"_s));
        click(u"ci"_s, "openImported");
        QTRY_COMPARE(it->window->route().page, u"overview"_s);
        const auto project = it->sample.deck().project(u"harbor"_s);
        QVERIFY(project && project->current);
        QCOMPARE(project->current->message, u"Show the tide"_s);
        QCOMPARE(project->project.root, u"web"_s);
        // What is known is not offered again.
        it->window->go({u"aws"_s, {}, {}});
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(part<ui::Label>(u"ci"_s, "identity"), soon);
        QTRY_VERIFY(card(u"ci"_s)->findChild<ui::FoundProjects*>());
        QTest::qWait(0);
        QVERIFY(!part<ui::Label>(u"ci"_s, "foundTitle"));
        QCOMPARE(rig().violations(), QStringList());
    }

    void aLookForProjectsThatFailsSaysSoAndTheCheckStays()
    {
        openRig();
        rig().post(u"/_rig/faults"_s, R"({"operation": "cloudformation:.*", "do": "denied", "count": 0})");
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(part<ui::InlineError>(u"ci"_s, "importFailure"), soon);
        QVERIFY(part<ui::Label>(u"ci"_s, "identity"));
    }

    void aMissingPermissionIsThereToCopyAsAStatement()
    {
        openRig();
        rig().post(u"/_rig/faults"_s, R"({"operation": "iam:ListAccountAliases", "do": "denied", "count": 0})");
        click(u"ci"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(part<QAbstractButton>(u"ci"_s, "copyStatement"), soon);
        QVERIFY(part<ui::Label>(u"ci"_s, "identity")); // the rest is known all the same
        click(u"ci"_s, "copyStatement");
        const auto statement = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(statement[u"Action"_s].toString(), u"iam:ListAccountAliases"_s);
    }

    void aWrongCodeIsSaidAndAskedAgain()
    {
        openRig();
        click(u"prod"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(code(), soon);
        QTRY_VERIFY(code()->hasFocus());
        QTest::keyClicks(code(), u"12"_s);
        QTest::keyClick(code(), Qt::Key_Return);
        QVERIFY(failureIn(ui::Overlay::top(it->window.get()))); // not even sent
        give(u"000000"_s);
        QTRY_VERIFY_WITH_TIMEOUT(code() && failureIn(ui::Overlay::top(it->window.get())), soon);
        give(u"123 456"_s);
        QTRY_VERIFY_WITH_TIMEOUT(part<ui::Label>(u"prod"_s, "identity"), soon);
        QVERIFY(part<ui::Label>(u"prod"_s, "identity")->text().contains(u"assumed-role/deploy"_s));
        QVERIFY(!ui::Overlay::top(it->window.get()));
    }

    void whoWouldRatherNotTypeACodeHasLostNothing()
    {
        openRig();
        click(u"prod"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(code(), soon);
        QTest::keyClick(code(), Qt::Key_Escape);
        auto* check = part<QAbstractButton>(u"prod"_s, "checkProfile");
        QTRY_VERIFY_WITH_TIMEOUT(check->isEnabled(), soon);
        QVERIFY(!part<ui::InlineError>(u"prod"_s, "profileFailure"));
        // Gone in the middle of the question: nobody is left waiting.
        check->click();
        QTRY_VERIFY_WITH_TIMEOUT(code(), soon);
        it.reset();
        QCoreApplication::processEvents();
    }

    void aSignInIsByACodeAndThenTheProfileWorks()
    {
        openRig();
        click(u"team"_s, "signInProfile");
        QTRY_VERIFY_WITH_TIMEOUT(!it->browser.opened.isEmpty(), soon);
        const QString shown = QGuiApplication::clipboard()->text();
        QVERIFY(it->browser.opened.first().query().contains(shown));
        rig().post(u"/_rig/device"_s,
                   QJsonDocument(QJsonObject{{u"user_code"_s, shown}, {u"do"_s, u"approve"_s}}).toJson());
        QTRY_VERIFY_WITH_TIMEOUT(part<ui::Label>(u"team"_s, "identity"), soon);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(!part<QAbstractButton>(u"team"_s, "signInProfile"));
    }

    void aSignInThatIsDeniedSaysSo()
    {
        openRig();
        click(u"team"_s, "signInProfile");
        QTRY_VERIFY_WITH_TIMEOUT(!it->browser.opened.isEmpty(), soon);
        const QString shown = QGuiApplication::clipboard()->text();
        rig().post(u"/_rig/device"_s,
                   QJsonDocument(QJsonObject{{u"user_code"_s, shown}, {u"do"_s, u"deny"_s}}).toJson());
        QTRY_VERIFY_WITH_TIMEOUT(failureIn(ui::Overlay::top(it->window.get())), soon);
        QVERIFY(part<QAbstractButton>(u"team"_s, "signInProfile"));
    }

    void aCheckCanBeStopped()
    {
        openRig();
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
        it = std::make_unique<PageWindow>(PageWindow::With::Nothing);
        it->window->go({u"aws"_s, {}, {}});
    }
    void openRig()
    {
        if (!rig().isUp())
            QSKIP(rig().trouble().constData());
        open(AwsHome::sample(), &rig());
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
