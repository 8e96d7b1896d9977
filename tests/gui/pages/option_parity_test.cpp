// SPDX-License-Identifier: MIT
#include "deck/settings.h"
#include "linked_sample.h"
#include "page_window.h"
#include "store/projects.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

const QString programs = qEnvironmentVariable("SHIPDECK_PROGRAMS");

//! The options of one command, and where the window has the same.
struct SameControl {
    const char* command;
    const char* options;
    const char* control =
        nullptr; //!< a widget's name, or the id of what Ctrl+K offers; nullptr: none, because of `why`
    ui::Route at = {};
    const char* opens = nullptr; //!< what Ctrl+K offers there and opens the dialog with it
    const char* why = nullptr;
};

//! How a request is asked, followed or printed; and the choice of a place, which a page is about.
const QStringList ofTheTerminal{u"--json"_s,  u"--help"_s,   u"--plan"_s,    u"--yes"_s, u"--detach"_s, u"--wait"_s,
                                u"--limit"_s, u"--follow"_s, u"--project"_s, u"--env"_s, u"--account"_s};

const QList<SameControl>& table()
{
    static const QString harbor = SampleDeck::harbor;
    static const ui::Route start{u"start"_s, {}, {}}, overview{u"overview"_s, harbor, {}},
        settings{u"settings"_s, harbor, {}}, variables{u"variables"_s, harbor, {}},
        current{u"deployment"_s, harbor, SampleDeck::current}, failed{u"deployment"_s, harbor, SampleDeck::failed},
        aws{u"aws"_s, {}, {}}, activity{u"activity"_s, {}, {}}, policy{u"aws-policy"_s, {}, {}},
        connect{u"connect"_s, {}, {}};
    const char* const plan = "a control of the plan, which plan_target_test and aws_page_test use";
    const char* const first = "of an account that is not signed in yet: github_choices_test uses its fields";
    static const QList<SameControl> all{
        {"deploy", "--ref --commit --root", "branchChoice", overview, "action.project.branch"},
        {"deploy", "--like", "newProject", overview, "action.project.elsewhere"},
        {"deploy", "--canary", "share", overview, "action.project.canary"},
        {"deploy", "--force --no-cache", "action.project.noCache", overview},
        {"deploy", "--env-file --var", "overview.importEnv", overview},
        {"deploy", "--set", "setting.build", overview},
        {"deploy",
         "--target --profile --region --zone --replace --with-secrets --policy --save",
         nullptr,
         {},
         nullptr,
         plan},
        {"deploy",
         "--dir",
         nullptr,
         {},
         nullptr,
         "for the output of a build elsewhere; a folder without a build is one"},
        {"detect", "--ref --root", "branchChoice", overview, "action.project.branch"},
        {"list", "--person", "personFilter", activity},
        {"list", "--since --until", "dateFilter", activity},
        {"list", "--state", "statusFilter", activity},
        {"list", "--search", "historySearch", activity},
        {"activity", "--person", "personFilter", activity},
        {"activity", "--since --until", "dateFilter", activity},
        {"show", "--calls", "deployment.box", current},
        {"logs", "--search", "deployment.box", current},
        {"logs", "--server", "overview.serverLog", {u"overview"_s, u"apigateway0"_s, {}}},
        {"redeploy", "--no-cache", "action.project.redeployNoCache", current},
        {"bisect", "--good", "bisectGood", failed, "deployment.bisect"},
        {"bisect", "--run", "bisectRun", failed, "deployment.bisect"},
        {"bisect",
         "--bad --diff",
         nullptr,
         {},
         nullptr,
         "the failed deployment whose page it is; the page shows changes"},
        {"promote", "--from", nullptr, {}, nullptr, "offered once another environment is live, by its name"},
        {"canary", "--weight", "share", overview, "action.project.canary"},
        {"canary", "--end", nullptr, {}, nullptr, "a button of the canary's card: overview_page_test presses it"},
        {"access", "--open --password", "accessMode", settings},
        {"access", "--addresses", "accessAddresses", settings},
        {"access", "--user", "accessUser", settings},
        {"rollback", "--to", "rollbackChoices", overview, "overview.rollback"},
        {"vars", "--scope", "newScope", variables, "variables.add"},
        {"vars", "--secret --plain", "newSecret", variables, "variables.add"},
        {"vars", "--env-file", "variables.import", variables},
        {"vars", "--remove --reveal", "variableList", variables},
        {"vars", "--deploy", "redeployChanges", variables},
        {"freeze", "--lift", "action.project.liftFreeze", overview},
        {"pushes", "--production", "pushProduction", settings},
        {"pushes", "--branch", "pushBranch", settings},
        {"pushes", "--previews", "pushPreviews", settings},
        {"pushes", "--forks", "pushForks", settings},
        {"pushes", "--only", "onlyPaths", settings},
        {"pushes", "--except", "exceptPaths", settings},
        {"pushes", "--skip-marked", "pushMarked", settings},
        {"pushes", "--relay", "pushRelay", settings},
        {"pushes", "--deployments", "reportDeployments", settings},
        {"pushes", "--statuses", "reportStatuses", settings},
        {"pushes", "--comments", "reportComments", settings},
        {"pushes", "--take-over", "watchState", settings},
        {"pushes", "--look", nullptr, {}, nullptr, "a page that is open has GitHub polled at once"},
        {"share", "--for", "shareTime", current, "deployment.share"},
        {"share", "--address", "shareNetwork", current, "deployment.share"},
        {"login", "--access-key", "addKeys", aws},
        {"login", "--sso --sso-region --sso-account --sso-role", "addSso", aws},
        {"login", "--token", "tokenField", connect},
        {"login", "--device", "deviceSignIn", connect},
        {"login", "--app", "createApp", connect},
        {"login", "--organisation", "appOrganisation", connect},
        {"login", "--profile --region --host --gh --client-id --ca-file --proxy", nullptr, {}, nullptr, first},
        {"repos", "--search", "page.repositories", start},
        {"repos", "--refresh", nullptr, {}, nullptr, "the page shows when its list is from, and has a refresh"},
        {"spaces", "--refresh", nullptr, {}, nullptr, "the page shows when its list is from, and has a refresh"},
        {"connections", "--zone", "policyZone", policy},
        {"connections", "--github", "copyRole", policy},
        {"connections", "--check", "verifyPolicy", policy},
        {"connections", "--profile --region --remove", nullptr, {}, nullptr, "each profile has a card: aws_zone_test"},
        {"doctor", "--profile --region --smoke", nullptr, {}, nullptr, "a test of Shipdeck itself in an account"},
        {"domains", "--to --redirect-to", nullptr, {}, nullptr, "controls of a domain's card: domains_page_test"},
        {"edge", "--dir --fallback --from", nullptr, {}, nullptr, "for a folder and a visitor that are not there yet"},
        {"prices", "--projects", "want.cost", start},
        {"prices", "--currency", "action.currency.EUR", start},
        {"prices",
         "--region --traffic --size --files --zones --viewers --no-allowances",
         nullptr,
         {},
         nullptr,
         "other assumptions than a site of usual size; the plan computes with the project's own"},
        {"inventory", "--currency", "action.currency.EUR", start},
        {"inventory", "--profile --region --all", nullptr, {}, nullptr, "controls of the page: aws_inventory_test"},
        {"import", "--from-aws --profile --region --all", "action.importFromAws", start},
        {"clean", "--list", "want.storage", start},
        {"agent", "--sites", nullptr, {}, nullptr, "each site is stopped on its own page"}};
    return all;
}

QStringList completions(const QStringList& words)
{
    QProcess shipctl;
    shipctl.start(programs + u"/shipctl"_s, QStringList{u"__complete"_s, u"bash"_s, u"--"_s} + words);
    if (!shipctl.waitForFinished(deadlineMs) || shipctl.exitCode() != 0)
        return {};
    return QString::fromUtf8(shipctl.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QStringList optionsOf(const SameControl& row)
{
    return QString::fromLatin1(row.options).split(u' ');
}

//! As in a project with everything: on AWS, of a repository, frozen, with a preview that is live and a pending variable.
void giveEverything(PageWindow& it)
{
    it.sample.putOnAws();
    it.sample.rememberPlace();
    linkSample(it.sample);
    it.sample.runServer(DeploymentId(u"a91gate0001"_s));
    it.sample.write([](store::Database& db) -> Result<> {
        SD_TRY(store::Project project, store::project(db, SampleDeck::harbor));
        project.settings[u"freeze"_s] = u"2020-01-01 - 2999-01-01"_s;
        return store::updateProject(db, project);
    });
}

bool isOffered(const PageWindow& it, const QString& id, bool run = false)
{
    for (const ui::Command& command : it.window->offered())
        if (command.id == id) {
            if (run)
                command.run();
            return true;
        }
    return false;
}

} // namespace

class OptionParityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionOfShipctlIsInTheTable()
    {
        const PageWindow it(PageWindow::With::Nothing); // a home of its own for shipctl
        QStringList known, missing;
        for (const SameControl& row : table())
            for (const QString& option : optionsOf(row))
                known << QString::fromLatin1(row.command) + u' ' + option;
        const QStringList commands = completions({QString()});
        QVERIFY(commands.size() > 30);
        for (const QString& command : commands)
            for (const QString& option : completions({command, u"--"_s}))
                if (!ofTheTerminal.contains(option) && !known.removeAll(command + u' ' + option))
                    missing << command + u' ' + option;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY2(known.isEmpty(), qPrintable(u"not of shipctl:\n"_s + known.join(u'\n')));
    }

    void anOptionHasAControl_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < table().size(); ++i) {
            const SameControl& row = table()[i];
            if (row.control)
                QTest::addRow("%s %s", row.command, row.options) << i;
            else
                QVERIFY2(row.why, row.options);
        }
    }
    void anOptionHasAControl()
    {
        QFETCH(int, row);
        const SameControl& wanted = table()[row];
        PageWindow it;
        giveEverything(it);
        it.window->go(wanted.at);
        QCoreApplication::processEvents(); // cards settle
        if (wanted.opens)
            QVERIFY2(isOffered(it, QLatin1String(wanted.opens), true), wanted.opens);
        const QString control = QLatin1String(wanted.control);
        QVERIFY2(isOffered(it, control) || it.find<QWidget>(wanted.control), wanted.control);
    }

    //! Of a project on this computer, and of the program: what `shipctl settings` changes has a field.
    void everySettingHasAControl_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("isOfProject");
        for (const Setting& setting : settings())
            QTest::newRow(qPrintable(setting.key)) << setting.key << (setting.of == Setting::Of::Project);
    }
    void everySettingHasAControl()
    {
        QFETCH(QString, key);
        QFETCH(bool, isOfProject);
        PageWindow it;
        it.window->go(isOfProject ? ui::Route{u"settings"_s, SampleDeck::harbor, {}}
                                  : ui::Route{u"preferences"_s, {}, {}});
        QCoreApplication::processEvents();
        const auto* field = it.onPage<QWidget>(key == u"data" ? "dataFolders" : qPrintable(u"setting-"_s + key));
        QVERIFY2(field && !field->accessibleName().isEmpty(), qPrintable(key));
    }
};
SHIPDECK_TEST(OptionParityTest)

} // namespace shipdeck::test

#include "option_parity_test.moc"
