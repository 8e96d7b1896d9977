// SPDX-License-Identifier: MIT
#include "support/registry.h"
#include "widgets/command_palette.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace shipdeck::ui;

//! Type, arrow, Enter: what the palette finds, in which order, and what it runs.
class PaletteTest : public QObject, private CommandProvider {
    Q_OBJECT

private:
    QWidget m_window;
    QStringList m_ran;

    Command command(const QString& id, const QString& text, const QString& section, const QString& keywords = {}) const
    {
        Command command;
        command.id = id;
        command.text = text;
        command.section = section;
        command.keywords = keywords;
        command.run = [this, id] { const_cast<PaletteTest*>(this)->m_ran.append(id); };
        return command;
    }
    QList<Command> commands(const QString&) const override
    {
        return {command(u"page.overview"_s, u"Overview"_s, u"Go to"_s),
                command(u"page.deployments"_s, u"Deployments"_s, u"Go to"_s),
                command(u"action.deploy"_s, u"Deploy main"_s, u"Actions"_s),
                command(u"project.docs"_s, u"docs"_s, u"Projects"_s, u"documentation 문서"_s),
                command(u"deployment.go.4be07d2"_s, u"4be07d2 Fix stale cart totals"_s, u"Deployments"_s)};
    }
    QLineEdit* open()
    {
        (new CommandPalette({this}, &m_window))->open();
        return Overlay::top(&m_window)->findChild<QLineEdit*>();
    }
    QStringList shown() const
    {
        QStringList texts;
        const auto* model = Overlay::top(const_cast<QWidget*>(&m_window))->findChild<QListView*>()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->index(i, 0).flags() & Qt::ItemIsSelectable)
                texts.append(model->index(i, 0).data().toString());
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        CommandPalette::setRecent({});
        m_ran.clear();
        m_window.resize(1000, 700);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }
    void cleanup()
    {
        if (Overlay* open = Overlay::top(&m_window))
            open->close();
    }

    void scoresWordStartsAboveLetters()
    {
        QVERIFY(matchScore(u"dep"_s, u"Deployments"_s) > matchScore(u"dep"_s, u"Redeploy"_s));
        QVERIFY(matchScore(u"oc"_s, u"Open console"_s) > 0);
        QVERIFY(matchScore(u"main deploy"_s, u"Deploy main"_s) > 0);
        QCOMPARE(matchScore(u"xyz"_s, u"Deployments"_s), -1);
        QVERIFY(matchScore(u"프로"_s, u"새 프로젝트"_s) > 0);
    }

    //! An abbreviation is made of the beginnings of words.
    void lettersFromWithinWordsAreNoAbbreviation()
    {
        QVERIFY(matchScore(u"opcon"_s, u"Open console"_s) > 0);
        QVERIFY(matchScore(u"clco"_s, u"Clean up this computer"_s) > 0);
        QCOMPARE(matchScore(u"cnp"_s, u"Clean up this computer"_s), -1);
        QVERIFY(matchScore(u"concon"_s, u"Open consoles of containers"_s) > 0); // "con" of the first is not all of it
        QCOMPARE(matchScore(u"cart"_s, u"Collect all warnings of a report"_s), -1);
        QVERIFY(!hasWords(u"cart"_s, u"Whether code may run where it is trusted"_s));
        QVERIFY(hasWords(u"run code"_s, u"Whether code may run where it is trusted"_s));
    }

    void typesAndRunsTheBestAnswerAfterClosing()
    {
        QLineEdit* field = open();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"over"_s);
        QCOMPARE(shown(), QStringList{u"Overview"_s});
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_ran, QStringList{u"page.overview"_s});
        QVERIFY(!Overlay::top(&m_window));
    }

    void arrowsSkipTheSectionNames()
    {
        QLineEdit* field = open();
        QTest::keyClicks(field, u"deploy"_s);
        QCOMPARE(shown(), (QStringList{u"Deployments"_s, u"Deploy main"_s}));
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_ran, QStringList{u"action.deploy"_s});
    }

    void prefixesNarrow()
    {
        QLineEdit* field = open();
        QTest::keyClicks(field, u">"_s);
        QCOMPARE(shown(), QStringList{u"Deploy main"_s});
        field->setText(u"#4be"_s);
        QCOMPARE(shown(), QStringList{u"4be07d2 Fix stale cart totals"_s});
    }

    void recentChoicesRankFirst()
    {
        CommandPalette::setRecent({u"action.deploy"_s});
        QLineEdit* field = open();
        field->setText(u"deploy"_s);
        QCOMPARE(shown().first(), u"Deploy main"_s);
    }

    void keywordsFindToo()
    {
        open()->setText(u"문서"_s);
        QCOMPARE(shown(), QStringList{u"docs"_s});
    }

    void nothingFoundRunsNothing()
    {
        QLineEdit* field = open();
        field->setText(u"qqqq"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_ran.isEmpty());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!Overlay::top(&m_window));
    }
};

SHIPDECK_TEST(PaletteTest)
#include "palette_test.moc"
