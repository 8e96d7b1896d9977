// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "domain_stages.h"
#include "life.h"
#include "pages/aws/profile_card.h"
#include "pages/drop_card.h"
#include "pages/target_choice.h"
#include "support/need.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/repository_list.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"

#include "../../integration/cloudfront/hosted.h"
#include "../../integration/cloudfront/sites.h"
#include "../pages/aws_home.h"
#include "deck/releases.h"
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {
const QString atRoute53 = u"www.shop.example"_s;
const QString elsewhere = u"www.bakery.example"_s;
} // namespace

//! From an account with nothing in it to one with nothing in it; each stage needs those before it.
class AwsLifeTest : public QObject {
    Q_OBJECT

    //! What an environment of the project shows through the edge; nothing: there is no address yet.
    QByteArray shown(const ProjectId& project, const QString& path = {},
                     const QString& environment = u"production"_s) const
    {
        m_life->project = project;
        const QString address = m_life->addressOf(environment);
        return address.isEmpty() ? QByteArray() : Hosted::shown(address + path);
    }
    bool chooseAws() const
    {
        auto* choice = m_life->find<ui::TargetChoice>("target");
        if (!choice)
            return false;
        choice->setFocus();
        for (int i = 0; i < 3 && choice->target() != u"cloudfront"; ++i)
            QTest::keyClick(choice, Qt::Key_Right);
        return choice->target() == u"cloudfront";
    }
    void commit(const QString& heading, const QString& branch = u"main"_s) const
    {
        m_life->rig.post(u"commits"_s,
                         {{u"repo"_s, m_life->rig.repo()},
                          {u"branch"_s, branch},
                          {u"message"_s, u"Say "_s + heading},
                          {u"files"_s, viteSource(heading)}});
    }
    std::unique_ptr<AwsHome> m_aws;
    std::unique_ptr<Life> m_life;
    ProjectId m_site;    //!< the project from GitHub
    ProjectId m_docs;    //!< the one from a folder
    ProjectId m_tide;    //!< the one of another computer
    QStringList m_files; //!< of the first release of m_site, with a fingerprint
    bool m_hasFailed = false;

private Q_SLOTS:
    void initTestCase()
    {
        NEED(Hosted::rig().trouble())
        NEED(registryTrouble())
        const auto way = wayToRegistry(); // as the person's own files say, in whose place others stand now
        for (auto variable = way.begin(); variable != way.end(); ++variable)
            qputenv(variable.key().toLatin1().constData(), variable->toUtf8());
        m_aws = std::make_unique<AwsHome>("[profile ci]\nregion = us-east-1\n");
        m_aws->useRig(Hosted::rig());
        for (const QString& domain : {u"example.com"_s, u"shop.example"_s})
            QVERIFY(!Hosted::rig().makeDomain(domain).isEmpty());
        qputenv("SHIPDECK_DNS_ROOTS", Hosted::rig().dns().toUtf8());
        Hosted::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 1})");
        qputenv("AWS_PROFILE", "ci");
        qputenv("AWS_CA_BUNDLE", Hosted::rig().authority().toUtf8());
        qputenv("SHIPDECK_EDGE_PROXY", Hosted::rig().edge().toUtf8());
        m_life = std::make_unique<Life>(u"small"_s);
        QVERIFY(m_life->isReady());
        commit(u"first"_s);
    }
    void cleanupTestCase()
    {
        m_life.reset();
        m_aws.reset();
    }
    void init()
    {
        if (m_hasFailed)
            QSKIP("an earlier stage failed");
        m_hasFailed = true;
    }
    void cleanup()
    {
        m_hasFailed = QTest::currentTestFailed();
        if (!m_hasFailed)
            return;
        m_life->picture(u"aws-failed"_s);
        for (const store::Deployment& one : m_life->deck().deployments().list({}).value_or(QList<store::Deployment>()))
            qWarning().noquote() << one.environment << store::stateName(one.state)
                                 << (one.error ? one.error->render() : QString());
        const QStringList calls = Hosted::rig().calls();
        qWarning().noquote() << calls.mid(std::max<qsizetype>(0, calls.size() - 30)).join(u'\n');
    }

    void connectsAws()
    {
        QVERIFY(m_life->click("nav.aws"));
        QVERIFY(m_life->click("checkProfile"));
        QTRY_VERIFY(m_life->find<ui::Label>("identity"));
        QVERIFY(m_life->sees(u"123456789012"_s));
        m_life->picture(u"aws-connected"_s);
    }

    void connectsADomain()
    {
        QVERIFY(m_life->click("planZone"));
        QVERIFY(m_life->click("connectZone"));
        m_life->picture(u"aws-domain-connecting"_s);
        QTRY_VERIFY(m_life->sees(u"All subdomains of example.com are served from this account."_s));
        m_life->picture(u"aws-domain"_s);
    }

    void deploysARepositoryWithThePriceSeenBefore()
    {
        QVERIFY(m_life->click("nav.start"));
        QVERIFY(m_life->click("startConnect"));
        QVERIFY(m_life->click("deviceSignIn"));
        QTRY_VERIFY(!m_life->browser.opened.isEmpty());
        const QString code = QGuiApplication::clipboard()->text();
        m_life->rig.post(u"device"_s, {{u"user_code"_s, code}, {u"do"_s, u"approve"_s}});
        QTRY_VERIFY(m_life->window().route().page == u"repositories"
                    && m_life->find<ui::RepositoryList>("repositoryList")
                    && m_life->find<ui::RepositoryList>("repositoryList")->model()->rowCount() > 0);
        auto* list = m_life->find<ui::RepositoryList>("repositoryList");
        for (int i = 0; i < list->model()->rowCount(); ++i)
            if (list->model()->index(i, 0).data(ui::RepositoryRows::IdRole) == m_life->rig.repo())
                list->setCurrentIndex(list->model()->index(i, 0));
        QCOMPARE(list->currentId(), m_life->rig.repo());
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_life->window().route().page == u"import" && m_life->find<QAbstractButton>("importDeploy")
                    && m_life->find<QAbstractButton>("importDeploy")->isEnabled());
        QTRY_VERIFY(m_life->find<ui::Label>("framework")
                    && m_life->find<ui::Label>("framework")->text().contains(u"Vite"_s));
        QTRY_VERIFY(m_life->find<ui::TargetChoice>("target"));
        QVERIFY(chooseAws()); // once: the plan is on its way then
        const auto seesPrice = [this] {
            const auto* price = m_life->find<QWidget>("priceFigures");
            const auto labels = price ? price->findChildren<ui::Label*>() : QList<ui::Label*>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const auto* one) { return one->text().contains(u'$'); });
        };
        QTRY_VERIFY(seesPrice());
        m_life->picture(u"aws-import"_s);
        QVERIFY(m_life->click("importDeploy"));
        QTRY_VERIFY(m_life->showsCurrent());
        m_site = ProjectId(m_life->window().route().project);
        m_life->picture(u"aws-deployed"_s);
        const QByteArray page = shown(m_site);
        QVERIFY2(page.contains("<h1>first</h1>"), page);
        QVERIFY2(m_life->addressOf(u"production"_s).endsWith(u".example.com/"_s), page);
        m_files = filesAt(m_life->addressOf(u"production"_s));
        QCOMPARE(m_files.size(), 4); // a script, a style sheet, and a chunk and an image that are loaded later
        QVERIFY(shown(m_site, m_files.filter(u"later"_s).value(0)).contains("the table of tides"));
    }

    void deploysAFolder()
    {
        m_life->window().actions().plan(m_life->home.folder(u"docs"_s, astroPages()));
        QTRY_VERIFY(m_life->find<ui::DropCard>("dropCard")
                    && m_life->find<ui::DropCard>("dropCard")->step() == ui::DropCard::Step::Planned);
        QTRY_VERIFY(m_life->find<ui::TargetChoice>("target"));
        QVERIFY(chooseAws()); // once: the plan is on its way then
        QTRY_VERIFY(m_life->find<QComboBox>("planPlace"));
        m_life->find<QComboBox>("planPlace")->setFocus();
        QTest::keyClick(m_life->find<QComboBox>("planPlace"), Qt::Key_End); // a distribution of its own
        QTRY_VERIFY(m_life->find<QAbstractButton>("planDeploy")
                    && m_life->find<QAbstractButton>("planDeploy")->isEnabled() && m_life->seesPrice()
                    && m_life->find<QComboBox>("planPlace")->currentIndex() == 1);
        m_life->picture(u"aws-plan"_s);
        QVERIFY(m_life->click("planDeploy"));
        QTRY_VERIFY(m_life->showsCurrent() && m_life->window().route().project != m_site);
        m_docs = ProjectId(m_life->window().route().project);
        QVERIFY(shown(m_docs).contains(">the docs</h1>"));
        QVERIFY(m_life->addressOf(u"production"_s).endsWith(u".cloudfront.net/"_s));
        QVERIFY(shown(m_docs, u"about/"_s).contains(">about the docs</h1>"));
        QVERIFY(shown(m_docs, u"nowhere/"_s).contains(">not in the docs</h1>"));
        QVERIFY(shown(m_site).contains("first"));
    }

    void leadsDomainsToASiteWithADistributionOfItsOwn()
    {
        leadAtRoute53(*m_life, m_docs, atRoute53, ">the docs</h1>");
        leadElsewhere(*m_life, m_docs, elsewhere, ">the docs</h1>");
    }

    void showsAReleaseAndARollbackByAllDomains()
    {
        followReleases(*m_life, m_docs, {atRoute53, elsewhere}, ">the docs</h1>");
    }

    void movesADomainToASiteBelowTheWildcardDomain()
    {
        removeDomain(*m_life, m_docs, elsewhere, ">the docs</h1>");
        move(*m_life, atRoute53, m_life->deck().projects().get(m_site)->project.name, "<h1>first</h1>");
        QTRY_VERIFY(m_life->sees(u"No domains yet"_s));
        removeDomain(*m_life, m_site, atRoute53, "<h1>first</h1>");
    }

    void deploysAgainWhatChanged()
    {
        commit(u"second"_s);
        m_life->window().go({u"overview"_s, m_site, {}});
        QVERIFY(m_life->click("deploy"));
        QTRY_VERIFY(m_life->showsCurrent());
        QVERIFY(shown(m_site).contains("<h1>second</h1>"));
        for (const QString& file : m_files) // a tab that is open since before goes on
            QVERIFY2(!shown(m_site, file).startsWith("404"), qPrintable(file));
        m_life->picture(u"aws-redeployed"_s);
    }

    void goesBack()
    {
        m_life->window().go({u"overview"_s, m_site, {}});
        QVERIFY(m_life->click("rollBack"));
        m_life->picture(u"aws-rollback"_s);
        QVERIFY(m_life->click("confirm"));
        QTRY_VERIFY(shown(m_site).contains("<h1>first</h1>"));
        m_life->window().go({u"overview"_s, m_site, {}});
        QTRY_VERIFY(m_life->find<QAbstractButton>("liftPin"));
        m_life->picture(u"aws-rolled-back"_s);
    }

    void leadsSomeVisitorsToACanaryAndThenAll()
    {
        QVERIFY(m_life->click("liftPin"));
        QTRY_VERIFY(!m_life->find<QAbstractButton>("liftPin"));
        commit(u"third"_s);
        m_life->window().actions().deployCanary(m_site, EnvironmentName(u"production"_s));
        auto* share = m_life->find<ui::SegmentedControl>("share");
        QVERIFY(share);
        for (int i = 0; i < 2; ++i) // from 10 to 50 %
            QTest::keyClick(share, Qt::Key_Right);
        m_life->picture(u"aws-canary-asked"_s);
        QVERIFY(m_life->click("confirm"));
        QTRY_VERIFY(m_life->deck().releases().rolling(m_site, EnvironmentName(u"production"_s)).value_or(std::nullopt));
        m_life->window().go({u"overview"_s, m_site, {}});
        QTRY_VERIFY(m_life->find<QWidget>("canaryCard"));
        m_life->picture(u"aws-canary"_s);
        QSet<bool> seen; // each time by somebody who was never there
        for (int i = 0; i < 64 && seen.size() < 2; ++i)
            seen << shown(m_site).contains("<h1>third</h1>");
        QCOMPARE(seen.size(), 2);
        const QString canary = (*m_life->deck().releases().rolling(m_site, EnvironmentName(u"production"_s)))->id;
        QVERIFY(m_life->click("promoteCanary") && m_life->click("confirm"));
        QTRY_VERIFY(m_life->deck().projects().get(m_site)->current->id == canary
                    && !m_life->find<QWidget>("canaryCard"));
        for (int i = 0; i < 8; ++i)
            QVERIFY(shown(m_site).contains("<h1>third</h1>"));
        m_life->picture(u"aws-canary-promoted"_s);
    }

    void showsItOnlyToWhoHasThePassword()
    {
        m_life->window().go({u"settings"_s, m_site, {}});
        QTRY_VERIFY(m_life->find<QWidget>("accessCard"));
        m_life->find<ui::SegmentedControl>("accessMode")->setCurrent(1);
        m_life->find<QLineEdit>("accessPassword")->setText(u"correct horse battery"_s);
        QVERIFY(m_life->click("applyAccess"));
        QTRY_VERIFY(shown(m_site).startsWith("401"));
        m_life->picture(u"aws-password"_s);
        m_life->window().go({u"overview"_s, m_site, {}});
        QTRY_VERIFY(m_life->find<QLineEdit>("tryAddress"));
        QVERIFY(m_life->click("tryIt"));
        QTRY_VERIFY(m_life->find<QLabel>("tryAccess"));
        m_life->picture(u"aws-address"_s);
        m_life->window().go({u"settings"_s, m_site, {}});
        QTRY_VERIFY(m_life->find<QWidget>("accessCard"));
        m_life->find<ui::SegmentedControl>("accessMode")->setCurrent(0);
        QVERIFY(m_life->click("applyAccess"));
        QTRY_VERIFY(shown(m_site).contains("<h1>third</h1>"));
    }

    void previewsAPullRequestForAsLongAsItIsOpen()
    {
        m_life->window().go({u"settings"_s, m_site, {}});
        QTRY_VERIFY(m_life->find<QCheckBox>("pushPreviews"));
        auto* box = m_life->find<QCheckBox>("pushPreviews");
        m_life->find<QWidget>("pushPreviews")->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_VERIFY(m_life->sees(u"Watching for pushes"_s));
        m_life->rig.post(
            u"refs"_s, {{u"repo"_s, m_life->rig.repo()}, {u"ref"_s, u"refs/heads/idea"_s}, {u"to"_s, u"heads/main"_s}});
        commit(u"proposed"_s, u"idea"_s);
        m_life->window().go({u"overview"_s, m_site, {}});
        const QJsonObject wanted{{u"repo"_s, m_life->rig.repo()}, {u"head"_s, u"idea"_s}, {u"title"_s, u"An idea"_s}};
        const int number = m_life->rig.post(u"pulls"_s, wanted)[u"number"_s].toInt();
        const QString environment = u"pr-%1"_s.arg(number);
        QTRY_VERIFY(shown(m_site, {}, environment).contains("<h1>proposed</h1>"));
        QVERIFY(shown(m_site).contains("<h1>third</h1>"));
        QTRY_VERIFY(m_life->sees(u"#%1"_s.arg(number)));
        m_life->picture(u"aws-pull-request"_s);
        const QString address = m_life->addressOf(environment);
        m_life->rig.post(u"pulls"_s, {{u"repo"_s, m_life->rig.repo()}, {u"number"_s, number}, {u"do"_s, u"close"_s}});
        QTRY_VERIFY(Hosted::shown(address).startsWith("404"));
        QTRY_VERIFY(!m_life->sees(u"#%1"_s.arg(number)));
        QCOMPARE(Hosted::inventory().filter(environment), QStringList());
        QVERIFY(shown(m_site).contains("<h1>third</h1>"));
    }

    void previewsABranchUntilItIsRemoved()
    {
        QVERIFY(m_life->click("deployPreview"));
        QTRY_VERIFY(m_life->find<QLineEdit>("branchChoice"));
        auto* branch = m_life->find<QLineEdit>("branchChoice");
        branch->setFocus();
        branch->selectAll();
        QTest::keyClicks(branch, u"idea"_s);
        m_life->picture(u"aws-preview"_s);
        QVERIFY(m_life->click("confirm"));
        QTRY_VERIFY(m_life->showsCurrent());
        const QString address = m_life->addressOf(u"preview"_s);
        QVERIFY2(address.endsWith(u"-preview.example.com/"_s), qPrintable(address));
        QVERIFY(Hosted::shown(address).contains("<h1>proposed</h1>"));
        QVERIFY(shown(m_site).contains("<h1>third</h1>"));
        m_life->window().go({u"overview"_s, m_site, {}});
        QCOMPARE(m_life->deck().projects().get(m_site)->project.ref, u"main"_s); // which production follows, as before
        QVERIFY(m_life->click("visitEnvironment"));
        QCOMPARE(m_life->browser.opened.last(), QUrl(address));
        m_life->picture(u"aws-preview"_s);
        QVERIFY(m_life->click("removeEnvironment") && m_life->click("confirm"));
        QTRY_VERIFY(Hosted::shown(address).startsWith("404"));
        QTRY_VERIFY(!m_life->find<QAbstractButton>("removeEnvironment"));
        QVERIFY(shown(m_site).contains("<h1>third</h1>"));
    }

    void importsWhatAnotherComputerDeployed()
    {
        Home other;
        Hosted::signIn(other);
        const QString folder = other.folder(u"tide"_s, {{u"index.html"_s, "<h1>the first tide</h1>\n"}});
        const QStringList deploy{u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--json"_s};
        const Answer first = other.run(deploy);
        QVERIFY2(first.exit == 0, first.err);
        Home::write(folder + u"/index.html"_s, "<h1>the second tide</h1>\n");
        QCOMPARE(other.run(deploy).exit, 0);
        QTRY_VERIFY(removeTree(other.path() + u"/home"_s)); // all that it knew; its agent may still tidy up

        m_life->window().go({u"aws"_s, {}, {}});
        QVERIFY(m_life->click("checkProfile"));
        QTRY_VERIFY(m_life->sees(u"1 project in this account is not on this computer"_s));
        m_life->picture(u"aws-found"_s);
        QVERIFY(m_life->click("importFound") && m_life->click("openImported"));
        QTRY_VERIFY(m_life->window().route().page == u"overview");
        m_tide = ProjectId(m_life->window().route().project);
        QVERIFY(shown(m_tide).contains("the second tide"));
        m_life->picture(u"aws-imported"_s);
        QVERIFY(m_life->click("rollBack") && m_life->click("confirm"));
        QTRY_VERIFY(shown(m_tide).contains("the first tide"));
        QTRY_VERIFY(m_life->deck().projects().get(m_tide)->current->id == first.json()[u"id"_s].toString());
    }

    void leavesNothingInTheAccount()
    {
        for (const QString& project : {m_site, m_docs, m_tide}) {
            m_life->window().actions().remove(ProjectId(project));
            QVERIFY(m_life->click("confirm"));
            QTRY_VERIFY(!m_life->deck().projects().get(project));
        }
        m_life->picture(u"aws-removed"_s);
        m_life->window().go({u"aws"_s, {}, {}});
        QVERIFY(m_life->click("checkProfile"));
        QVERIFY(m_life->click("removeZone"));
        m_life->picture(u"aws-domain-remove"_s);
        QVERIFY(m_life->click("confirm"));
        QTRY_VERIFY(m_life->find<QComboBox>("zoneDomain"));
        m_life->picture(u"aws-domain-removed"_s);
        QVERIFY(m_life->click("showInventory"));
        QTRY_VERIFY(m_life->sees(u"No Shipdeck resources here"_s));
        QVERIFY(m_life->sees(
            u"Account 123456789012, us-east-1: no Shipdeck stacks or tagged resources, from any computer."_s));
        m_life->picture(u"aws-empty"_s);
        QCOMPARE(Hosted::inventory(), QStringList());
        QCOMPARE(Hosted::rig().violations(), QStringList());
    }
};
SHIPDECK_TEST(AwsLifeTest)

} // namespace shipdeck::test

#include "aws_life_test.moc"
