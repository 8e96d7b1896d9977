// SPDX-License-Identifier: MIT
#include "aws_keys_home.h"
#include "support/registry.h"
#include "support/wait.h"

#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

//! shipctl on a terminal, as a person has it.
class Terminal {
public:
    Terminal(const Home& home, const QStringList& arguments)
    {
        if (::openpty(&m_person, &m_program, nullptr, nullptr, nullptr) != 0)
            return;
        ::fcntl(m_person, F_SETFL, O_NONBLOCK);
        m_process = home.startOn(m_program, arguments);
    }
    ~Terminal()
    {
        if (m_process) {
            m_process->kill();
            m_process->waitForFinished(deadlineMs);
        }
        ::close(m_person);
        ::close(m_program);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    void types(const QByteArray& bytes) const
    {
        QCOMPARE(qsizetype(::write(m_person, bytes.constData(), size_t(bytes.size()))), bytes.size());
    }
    bool shows(const QByteArray& words)
    {
        const bool isThere = becomesTrue([&] {
            char bytes[4096];
            for (ssize_t got; (got = ::read(m_person, bytes, sizeof bytes)) > 0;)
                m_shown += QByteArray(bytes, got);
            return m_shown.contains(words);
        });
        if (!isThere)
            qWarning() << "never said" << words << "but" << m_shown;
        return isThere;
    }
    const QByteArray& shown() const { return m_shown; }
    bool echoes() const
    {
        termios now{};
        return ::tcgetattr(m_program, &now) == 0 && (now.c_lflag & ECHO);
    }

private:
    int m_person = -1;
    int m_program = -1;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_shown;
};

} // namespace

//! What only a terminal shows of `login aws --access-key`: a secret that is typed is seen by nobody.
class AwsTerminalTest : public AwsKeysHomeTest {
    Q_OBJECT
private Q_SLOTS:
    void doesNotShowTheSecret()
    {
        Terminal terminal(*home, login());
        QVERIFY(terminal.shows("it is not shown"));
        QVERIFY(!terminal.echoes());
        terminal.types(secret + '\n');
        QVERIFY(terminal.shows("[y/N]")); // whether to prepare the account
        QVERIFY(terminal.echoes());
        terminal.types("n\n");
        QVERIFY(terminal.shows("ended:0"));
        QVERIFY(terminal.shown().contains("123456789012"));
        QVERIFY2(!terminal.shown().contains(secret), terminal.shown().constData());
        QCOMPARE(home->run({u"connections"_s, u"--json"_s}).items().size(), 1);
    }

    void showsWhatIsTypedAgainAfterAnInterrupt()
    {
        Terminal terminal(*home, login());
        QVERIFY(terminal.shows("it is not shown"));
        QVERIFY(!terminal.echoes());
        terminal.types("half of a secret");
        terminal.types("\x03");
        QVERIFY(terminal.shows("ended:"));
        QVERIFY(!terminal.shown().contains("ended:0"));
        QVERIFY(terminal.echoes());
        QVERIFY2(!terminal.shown().contains("half of"), terminal.shown().constData());
        QCOMPARE(home->run({u"connections"_s, u"--json"_s}).items().size(), 0);
    }

private:
    QStringList login() const
    {
        return {u"login"_s, u"aws"_s, u"--access-key"_s, id, u"--profile"_s, u"acme"_s, u"--region"_s, u"eu-west-1"_s};
    }
};

SHIPDECK_TEST(AwsTerminalTest)
#include "aws_terminal_test.moc"
