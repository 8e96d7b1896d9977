// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"
#include "support/wait.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! What shipdeck.yml sets reaches builds, servers and housekeeping, and gives way to what a person sets.
class ProjectFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buildsWithTheVariablesOfTheFile();
    void rebuildsWhenAVariableOfTheFileChanges();
    void givesAServerWhatItsEnvironmentSays();
    void listsWhatComesFromTheFile();
    void keepsAsManyReleasesAsTheFileSays();
    void refusesAPythonThatIsNotHereWhateverTheAppIs();
    void runsTheReleaseCommandOnceBeforeVisitorsCome();
    void goesOnAsBeforeWhenTheReleaseCommandFails();
    void waitsWithTheReleaseCommandUntilAStagedReleaseIsPromoted();

private:
    //! A site whose only page says what its build was told.
    QString telling(const QString& name, const QByteArray& file) const
    {
        const QString folder =
            m_home.built(name, "mkdir -p dist && echo \"$GREETING from $PLACE\" > dist/index.html\n");
        Home::write(folder + u"/shipdeck.yml"_s, file);
        return folder;
    }
    Answer deployed(const QStringList& words) const
    {
        const Answer answer = m_home.run(QStringList{u"deploy"_s, u"--json"_s} + words);
        if (answer.exit != 0)
            qWarning() << answer.out << answer.err;
        return answer;
    }
    static QByteArray pageOf(const Answer& answer) { return Home::get(answer.json()[u"url"_s].toString()).body; }

    Home m_home;
};

void ProjectFileTest::buildsWithTheVariablesOfTheFile()
{
    const QString folder = telling(
        u"told"_s,
        "framework: static-html\nbuild: sh build.sh\noutput: dist\nvariables:\n  GREETING: hello\n  PLACE: a file\n"
        "environments:\n  staging:\n    variables: {PLACE: the stage}\n");
    QCOMPARE(pageOf(deployed({folder})), "hello from a file\n");
    QCOMPARE(pageOf(deployed({folder, u"--env"_s, u"staging"_s})), "hello from the stage\n");
    // A person's word is stronger than the file's.
    QCOMPARE(pageOf(deployed({folder, u"--var"_s, u"GREETING=good evening"_s})), "good evening from a file\n");
}

void ProjectFileTest::rebuildsWhenAVariableOfTheFileChanges()
{
    const QByteArray commands =
        "framework: static-html\nbuild: sh build.sh\noutput: dist\nvariables:\n  GREETING: hi\n";
    const QString folder = telling(u"changing"_s, commands + "  PLACE: {value: here, scope: build}\n");
    QCOMPARE(pageOf(deployed({folder})), "hi from here\n");
    // The file is not part of what a site serves, but its values are of what was built.
    Home::write(folder + u"/shipdeck.yml"_s, commands + "  PLACE: {value: there, scope: build}\n");
    QCOMPARE(pageOf(deployed({folder})), "hi from there\n");
}

void ProjectFileTest::givesAServerWhatItsEnvironmentSays()
{
    const QString folder = m_home.server(u"server"_s);
    const auto write = [&](const QByteArray& greeting) {
        Home::write(folder + u"/shipdeck.yml"_s,
                    "install: false\nvariables:\n  GREETING: {value: never seen, scope: build}\n"
                    "environments:\n  production:\n    variables:\n      GREETING: "
                        + greeting + '\n');
    };
    write("ahoy");
    const Answer first = deployed({folder});
    QVERIFY2(pageOf(first).contains("ahoy"), pageOf(first).constData());
    write("moin");
    const Answer second = deployed({folder});
    QVERIFY2(pageOf(second).contains("moin"), pageOf(second).constData());
    // Back to exactly what it was, with the file of then.
    QCOMPARE(m_home.run({u"rollback"_s, u"server"_s}).exit, 0);
    QVERIFY(Home::get(second.json()[u"url"_s].toString()).body.contains("ahoy"));
}

void ProjectFileTest::listsWhatComesFromTheFile()
{
    const QString folder =
        telling(u"listed"_s,
                "framework: static-html\nbuild: sh build.sh\noutput: dist\nvariables:\n  GREETING: hello\n"
                "  PLACE: {value: here, scope: build}\n");
    QCOMPARE(deployed({folder, u"--var"_s, u"GREETING=mine"_s}).exit, 0);
    const QJsonArray items = m_home.run({u"vars"_s, u"listed"_s, u"--json"_s}).items();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0][u"name"_s].toString(), u"GREETING"_s);
    QCOMPARE(items[0][u"value"_s].toString(), u"mine"_s);
    QCOMPARE(items[0][u"from"_s].toString(), u"project"_s);
    QCOMPARE(items[1][u"name"_s].toString(), u"PLACE"_s);
    QCOMPARE(items[1][u"scope"_s].toString(), u"build"_s);
    QCOMPARE(items[1][u"from"_s].toString(), u"shipdeck.yml"_s);
}

void ProjectFileTest::keepsAsManyReleasesAsTheFileSays()
{
    const QString folder = m_home.site(u"kept"_s);
    Home::write(folder + u"/shipdeck.yml"_s, "retention: 1\n");
    for (const char* page : {"<h1>one</h1>\n", "<h1>two</h1>\n", "<h1>three</h1>\n", "<h1>four</h1>\n"}) {
        Home::write(folder + u"/index.html"_s, page);
        QCOMPARE(deployed({folder}).exit, 0);
    }
    const auto kept = [&] {
        int count = 0;
        const QJsonArray all = m_home.run({u"list"_s, u"--project"_s, u"kept"_s, u"--json"_s}).items();
        for (const QJsonValue& one : all)
            count += one[u"releaseUrl"_s].toString().isEmpty() ? 0 : 1;
        return count;
    };
    QTRY_COMPARE(kept(), 2); // the current one, and one to go back to
    const QJsonArray all = m_home.run({u"list"_s, u"--project"_s, u"kept"_s, u"--json"_s}).items();
    const Answer oldest = m_home.run({u"promote"_s, all.last()[u"id"_s].toString(), u"--json"_s});
    QCOMPARE(oldest.errorCode(), u"promote-impossible"_s);
    QVERIFY2(oldest.json()[u"error"_s][u"what"_s].toString().contains(u"pruned"_s), oldest.err.constData());
    // What a person sets is stronger.
    QCOMPARE(m_home.run({u"settings"_s, u"kept"_s, u"retention=3"_s}).exit, 0);
    for (const char* page : {"<h1>five</h1>\n", "<h1>six</h1>\n"}) {
        Home::write(folder + u"/index.html"_s, page);
        QCOMPARE(deployed({folder}).exit, 0);
    }
    QTRY_COMPARE(kept(), 4);
}

void ProjectFileTest::refusesAPythonThatIsNotHereWhateverTheAppIs()
{
    const QString folder = m_home.site(u"old"_s);
    Home::write(folder + u"/shipdeck.yml"_s, "python: \"2.7\"\nstart: python3 -m http.server $PORT\n");
    const Answer answer = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"python-version-missing"_s);
}

void ProjectFileTest::runsTheReleaseCommandOnceBeforeVisitorsCome()
{
    const QString folder = m_home.server(u"migrated"_s);
    Home::write(folder + u"/shipdeck.yml"_s,
                "install: false\nrelease: echo \"migrated for $GREETING\" && ls app.py\nvariables: {GREETING: ahoy}\n");
    const auto migrations = [&](const Answer& deployment) {
        const QByteArray log = m_home.run({u"logs"_s, deployment.json()[u"id"_s].toString()}).out;
        return log.count("migrated for ahoy\n");
    };
    const Answer first = deployed({folder});
    QCOMPARE(first.json()[u"state"_s].toString(), u"READY"_s);
    QCOMPARE(migrations(first), 1);
    QVERIFY(m_home.run({u"show"_s, first.json()[u"id"_s].toString(), u"--calls"_s}).out.contains("migrated for"));
    // The same artifact again is a release of its own; going back is none.
    const Answer again = deployed({folder, u"--force"_s});
    QCOMPARE(migrations(again), 1);
    QCOMPARE(m_home.run({u"rollback"_s, u"migrated"_s}).exit, 0);
    QCOMPARE(migrations(first), 1);
}

void ProjectFileTest::goesOnAsBeforeWhenTheReleaseCommandFails()
{
    const QString folder = m_home.server(u"failing"_s);
    const QByteArray file = "install: false\nvariables:\n  GREETING: ";
    Home::write(folder + u"/shipdeck.yml"_s, file + "before\n");
    const Answer first = deployed({folder});
    QVERIFY(pageOf(first).contains("before"));
    Home::write(folder + u"/shipdeck.yml"_s, file + "after\nrelease: echo no database >&2; exit 4\n");
    const Answer second = m_home.run({u"deploy"_s, folder, u"--json"_s});
    QCOMPARE(second.exit, 1);
    QCOMPARE(second.errorCode(), u"release-failed"_s);
    QVERIFY(pageOf(first).contains("before"));
}

void ProjectFileTest::waitsWithTheReleaseCommandUntilAStagedReleaseIsPromoted()
{
    const QString folder = m_home.site(u"pinned"_s);
    const QStringList pages{u"one"_s, u"two"_s};
    for (const QString& page : pages) {
        Home::write(folder + u"/index.html"_s, page.toUtf8());
        QCOMPARE(deployed({folder}).exit, 0);
    }
    QCOMPARE(m_home.run({u"rollback"_s, u"pinned"_s}).exit, 0);
    Home::write(folder + u"/index.html"_s, "three");
    Home::write(folder + u"/shipdeck.yml"_s, "release: echo too early; exit 4\n");
    const Answer staged = deployed({folder});
    QCOMPARE(staged.exit, 0);
    const Answer promoted = m_home.run({u"promote"_s, staged.json()[u"id"_s].toString(), u"--json"_s});
    QCOMPARE(promoted.exit, 1);
    QVERIFY2(promoted.out.contains("release-failed"), promoted.out.constData());
    QCOMPARE(Home::get(staged.json()[u"url"_s].toString()).body, "one");
}

SHIPDECK_TEST(ProjectFileTest)

} // namespace shipdeck::test

#include "project_file_test.moc"
