// SPDX-License-Identifier: MIT
#include "hand.h"
#include "widgets/log/log_document.h"
#include "widgets/log/log_view.h"
#include "pages/drop_card.h"
#include "support/registry.h"
#include "support/wait.h"
#include "widgets/overlay.h"
#include "widgets/status_pill.h"
#include "widgets/variable_list.h"

#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

const QByteArray buildScript = R"(
import os, sys
stage = os.environ.get("STAGE")
if stage != "production":
    sys.exit(f"ValueError: STAGE has to be production, not {stage}")
)";

} // namespace

//! What a person does with one app, from its first deployment to its removal, and what a visitor gets meanwhile.
class DayTest : public QObject {
    Q_OBJECT

    QString route() const { return m_life->window().route().page; }
    ui::Status pill() const
    {
        const auto* pill = m_life->find<ui::StatusPill>("deploymentPill");
        return pill && route() == u"deployment" ? pill->status() : ui::Status::Queued;
    }
    bool logSays(const QString& words) const
    {
        const auto* view = m_life->find<ui::LogView>("logView");
        for (int line = 0; view && line < view->document().lineCount(); ++line)
            if (view->document().line(line).text.contains(words))
                return true;
        return false;
    }
    bool rowsSay(const QString& words) const
    {
        for (const QListView* list : m_life->window().findChildren<QListView*>())
            for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row)
                if (list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(words))
                    return true;
        return false;
    }
    //! Of a variable; -1: it is not on the screen.
    int rowOf(const QString& id) const
    {
        const auto* list = m_life->find<ui::VariableList>("variableList");
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data(ui::VariableRows::IdRole) == id)
                return row;
        return -1;
    }
    QByteArray page() const { return m_life->page(u"production"_s); }

    void deploysAFolder();
    void breaksTheBuild();
    void understandsTheCause();
    void mendsTheVariable();
    void readsTheServerLog();
    void rollsBack();
    void seesWhoDidWhat();
    void stopsIt();
    void removesIt();

    std::unique_ptr<Life> m_life;
    std::unique_ptr<Hand> m_hand;
    QString m_folder;

private Q_SLOTS:
    void aDay_data()
    {
        QTest::addColumn<bool>("hasMouse");
        QTest::newRow("by mouse alone") << true;
        QTest::newRow("by keyboard alone") << false;
    }
    void aDay()
    {
        QFETCH(bool, hasMouse);
        m_life = std::make_unique<Life>(u"small"_s);
        QVERIFY(m_life->isReady());
        m_hand = std::make_unique<Hand>(*m_life, hasMouse ? Hand::Kind::Mouse : Hand::Kind::Keyboard);
        using Part = void (DayTest::*)();
        const QList<Part> parts{&DayTest::deploysAFolder,   &DayTest::breaksTheBuild,    &DayTest::understandsTheCause,
                                &DayTest::mendsTheVariable, &DayTest::readsTheServerLog, &DayTest::rollsBack,
                                &DayTest::seesWhoDidWhat,   &DayTest::stopsIt,           &DayTest::removesIt};
        for (const Part part : parts)
            if (!QTest::currentTestFailed())
                (this->*part)();
        if (QTest::currentTestFailed())
            m_life->picture(u"day-failed"_s);
    }
    void cleanup()
    {
        m_hand.reset();
        m_life.reset();
    }
};

void DayTest::deploysAFolder()
{
    m_folder = m_life->home.server(u"shop"_s);
    QVERIFY(m_hand->type("sourceField", m_folder));
    QVERIFY(m_hand->press("runHere"));
    QVERIFY(m_hand->press("planDeploy"));
    QTRY_COMPARE(pill(), ui::Status::Current);
    m_life->project = ProjectId(m_life->window().route().project);
    QCOMPARE(page(), "hello nobody");
}

void DayTest::breaksTheBuild()
{
    Home::write(m_folder + u"/build.py"_s, buildScript);
    QVERIFY(m_hand->press("nav.variables"));
    for (const auto& [name, value] : {std::pair(u"GREETING"_s, u"Mona"_s), std::pair(u"STAGE"_s, u"prod"_s)}) {
        QVERIFY(m_hand->press("addVariable"));
        QVERIFY(m_hand->type("newName", name));
        QVERIFY(m_hand->type("newValue", value));
        QVERIFY(m_hand->press("saveVariable"));
        QTRY_VERIFY(rowOf(u'=' + name) >= 0);
    }
    QVERIFY(m_hand->press("nav.settings"));
    QVERIFY(m_hand->type("setting-build", u"python3 build.py"_s));
    QVERIFY(m_hand->press("save-buildSettings"));
    QTRY_VERIFY(!m_life->find<QAbstractButton>("save-buildSettings")->isEnabled());
    QVERIFY(m_hand->press("nav.overview"));
    QVERIFY(m_hand->press("deploy"));
    QTRY_COMPARE(pill(), ui::Status::Error);
    QCOMPARE(page(), "hello nobody"); // what was live stays live
}

void DayTest::understandsTheCause()
{
    QTRY_VERIFY(m_life->find<QWidget>("causeCard"));
    QVERIFY(m_hand->press("showLine"));
    QTRY_VERIFY(logSays(u"STAGE has to be production, not prod"_s));
    m_life->picture(u"day-cause"_s);
}

void DayTest::mendsTheVariable()
{
    QVERIFY(m_hand->press("nav.variables"));
    QTRY_VERIFY(rowOf(u"=STAGE"_s) >= 0);
    QVERIFY(m_hand->open(m_life->find<ui::VariableList>("variableList"), rowOf(u"=STAGE"_s)));
    QVERIFY(m_hand->type("newValue", u"production"_s));
    QVERIFY(m_hand->press("saveVariable"));
    QVERIFY(m_hand->press("nav.overview"));
    QVERIFY(m_hand->press("deploy"));
    QTRY_COMPARE(pill(), ui::Status::Current);
    QCOMPARE(page(), "hello Mona");
}

void DayTest::readsTheServerLog()
{
    QVERIFY(m_hand->press("nav.overview"));
    QVERIFY(m_hand->press("serverLog"));
    QTRY_VERIFY(logSays(u"listening with token"_s));
    QTRY_VERIFY(logSays(u"asked for /"_s));
    m_life->picture(u"day-server-log"_s);
}

void DayTest::rollsBack()
{
    QVERIFY(m_hand->press("nav.overview"));
    QVERIFY(m_hand->press("rollBack"));
    QVERIFY(m_hand->press("confirm"));
    QTRY_COMPARE(page(), "hello nobody");
}

void DayTest::seesWhoDidWhat()
{
    QVERIFY(m_hand->press("openActivity"));
    QTRY_VERIFY(rowsSay(u"Rollback to "_s + m_folder));
    QVERIFY(rowsSay(u"STAGE"_s));
    m_life->picture(u"day-activity"_s);
}

void DayTest::stopsIt()
{
    QVERIFY(m_hand->press("nav.projects"));
    QTRY_VERIFY(m_life->find<QListView>("projectGrid"));
    QVERIFY(m_hand->open(m_life->find<QListView>("projectGrid"), 0));
    QVERIFY(m_hand->press("stop"));
    QVERIFY(m_hand->press("confirm"));
    QTRY_VERIFY(Home::get(m_life->addressOf(u"production"_s)).status != 200);
    QTRY_VERIFY(m_life->find<QAbstractButton>("start"));
}

void DayTest::removesIt()
{
    const QString address = m_life->addressOf(u"production"_s);
    QVERIFY(m_hand->press("nav.settings"));
    QVERIFY(m_hand->press("removeProject"));
    QVERIFY(m_hand->press("confirm"));
    QTRY_VERIFY(m_life->deck().projects().all().value_or(QList<ProjectSummary>()).isEmpty());
    QTRY_VERIFY(Home::get(address).status != 200);
}

SHIPDECK_TEST(DayTest)

} // namespace shipdeck::test

#include "day_test.moc"
