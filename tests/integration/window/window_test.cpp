// SPDX-License-Identifier: MIT
#include "agent/agent_lock.h"
#include "base/files.h"
#include "pages/deck_window.h"
#include "pages/drop_card.h"
#include "support/registry.h"
#include "support/wait.h"
#include "deck/agent.h"
#include "deck/deploy_request.h"
#include "deck/deployments.h"
#include "deck/projects.h"
#include "deck/variables.h"
#include "support/finish.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

QByteArray fetched(const QUrl& address)
{
    QNetworkAccessManager network;
    QUrl numeric = address; // *.localhost needs no resolver this way
    numeric.setHost(u"127.0.0.1"_s);
    QNetworkRequest request(numeric);
    request.setRawHeader("Host", (address.host() + u':' + QString::number(address.port())).toUtf8());
    QNetworkReply* reply = network.get(request);
    if (!becomesTrue([reply] { return reply->isFinished(); }))
        return {};
    return reply->readAll();
}

} // namespace

//! The whole way by the window: a folder is typed, planned, deployed by the real agent, and its address answers.
class WindowDeployTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("SHIPDECK_HOME", m_home->filePath(u"home"_s).toLocal8Bit());
    }

    void cleanup()
    {
        // The agent leaves by itself when nothing is served any more.
        if (m_deck)
            QTRY_VERIFY(!m_deck->agent().isAlive() || m_deck->projects().list()->isEmpty());
        m_deck.reset();
    }

    void aPlainFolderIsLiveAfterOneClick()
    {
        const auto paths = Paths::fromEnvironment();
        QVERIFY(paths.has_value());
        auto deck = Deck::open(*paths);
        QVERIFY(deck.has_value());
        m_deck = *std::move(deck);
        const QString folder = m_home->filePath(u"quay side"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(writeFile(folder + u"/index.html"_s, "<h1>low tide at noon</h1>").has_value());

        ui::DeckWindow window(*m_deck, m_home->filePath(u"window.ini"_s));
        window.show();
        auto* field = window.findChild<QLineEdit*>(u"sourceField"_s);
        QTest::keyClicks(field, folder);
        QTest::keyClick(field, Qt::Key_Return);
        auto* card = window.findChild<ui::DropCard*>();
        QTRY_COMPARE(card->step(), ui::DropCard::Step::Planned);
        QTest::mouseClick(window.findChild<QAbstractButton*>(u"planDeploy"_s), Qt::LeftButton);
        QTRY_COMPARE(window.route().page, u"deployment"_s);

        const auto deployment = [this, &window] { return m_deck->deployments().get(window.route().detail); };
        QTRY_VERIFY(deployment() && store::isFinal(deployment()->state));
        QVERIFY2(deployment()->state == store::State::Ready,
                 qPrintable(deployment()->error ? deployment()->error->render()
                                                : store::stateName(deployment()->state)));
        // The page followed by itself: the button of a Current release is there.
        auto* visit = window.page()->findChild<QAbstractButton*>(u"visit"_s);
        auto* inTopBar = window.findChild<QAbstractButton*>(u"visit"_s);
        QTRY_VERIFY((visit && visit->isVisible()) || (inTopBar && inTopBar->isVisible()));
        QVERIFY(fetched(QUrl(deployment()->url)).contains("low tide at noon"));

        // And away again, so that nothing is left running.
        window.actions().remove(ProjectId(window.route().project));
        auto* confirm = window.findChild<QAbstractButton*>(u"confirm"_s);
        QVERIFY(confirm);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_VERIFY(m_deck->projects().list()->isEmpty());
    }

    void aPassphraseFileNamedInATerminalOpensItsSecrets()
    {
        qunsetenv("SHIPDECK_PASSPHRASE_FILE");
        m_deck = *Deck::open(*Paths::fromEnvironment());
        const QString folder = m_home->filePath(u"pier"_s);
        QVERIFY(QDir().mkpath(folder) && writeFile(folder + u"/index.html"_s, "<h1>high tide</h1>"));
        DeployRequest request;
        request.source = *build::parseSource(folder);
        const auto project = finish(m_deck->projects().save(request));
        QVERIFY(project.has_value());
        const auto kept = [&] {
            const NewVariable token{u"API_TOKEN"_s, u"s3cret-of-mina"_s, {}, NewVariable::Secret::Yes};
            return finish(m_deck->variables().set(project->id, EnvironmentName(u"production"_s), {token}));
        };
        QCOMPARE(kept().error().code, u"keyring-missing"_s);

        const QString file = m_home->filePath(u"passphrase"_s);
        QVERIFY(writeFile(file, "correct horse battery staple\n"));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        QProcess terminal;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SHIPDECK_PASSPHRASE_FILE"_s, file);
        terminal.setProcessEnvironment(environment);
        terminal.start(qEnvironmentVariable("SHIPDECK_PROGRAMS") + u"/shipctl"_s, {u"projects"_s});
        QVERIFY(terminal.waitForFinished());
        QTRY_VERIFY(kept().has_value());
        QVERIFY(finish(m_deck->projects().remove(project->id)));
    }

    void aSecondStartLeavesTheWindowToTheFirstAndEnds()
    {
        const QString program = qEnvironmentVariable("SHIPDECK_PROGRAMS") + u"/shipdeck"_s;
        QProcess first;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SHIPDECK_TRACE"_s, u"first-paint"_s);
        first.setProcessEnvironment(environment);
        first.start(program, QStringList());
        QVERIFY(first.waitForReadyRead(deadlineMs)); // it is painted
        for (int i = 0; i < 8; ++i) {
            QProcess second;
            second.setProcessEnvironment(environment);
            second.start(program, QStringList());
            QVERIFY(second.waitForFinished(deadlineMs));
            QVERIFY2(second.exitStatus() == QProcess::NormalExit && second.exitCode() == 0,
                     second.readAllStandardError());
            QCOMPARE(second.readAllStandardOutput(), QByteArray()); // it painted nothing
        }
        QCOMPARE(first.state(), QProcess::Running);
        first.terminate();
        QVERIFY(first.waitForFinished(deadlineMs));
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Deck> m_deck;
};
SHIPDECK_TEST(WindowDeployTest)

} // namespace shipdeck::test

#include "window_test.moc"
