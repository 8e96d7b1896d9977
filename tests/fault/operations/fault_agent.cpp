// SPDX-License-Identifier: MIT
// `shipctl agent` with hooks, told by environment variables:
//   SHIPDECK_FAULT_KILL_AT=n    dies by SIGKILL right after the n-th journal line of this run
//   SHIPDECK_FAULT_CALL=n       the n-th call of the glass box of this run meets SHIPDECK_FAULT_HOW:
//     before | lost             it fails before it happens; its answer is lost after it happened
//     kill-before | kill-after  the agent dies right before or right after it
//   SHIPDECK_FAULT_COMMAND=a|b  the agent dies before each call whose command has one of these texts
//   SHIPDECK_FAULT_HOLD=a|file  after the first call whose command has this text the agent makes the file, and stands still
//                               until it is gone: it notices nothing meanwhile
//   SHIPDECK_FAULT_RENEW=ms     locks of sites are renewed so often
//   SHIPDECK_FAULT_LOOK=ms      looks at what others' computers do are so far apart; it waits for them by that, too
//   SHIPDECK_FAULT_COUNT=file   gets one byte for each journal line (j) and each call (c)
#include "agent/agent.h"

#include <QCoreApplication>
#include <QFile>
#include <QCoroSignal>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace shipdeck;

namespace {

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

struct Hooks {
    int killAtLine = qEnvironmentVariableIntValue("SHIPDECK_FAULT_KILL_AT");
    int call = qEnvironmentVariableIntValue("SHIPDECK_FAULT_CALL");
    QString how = qEnvironmentVariable("SHIPDECK_FAULT_HOW");
    QString heldAfter = qEnvironmentVariable("SHIPDECK_FAULT_HOLD").section(u'|', 0, 0);
    QString held = qEnvironmentVariable("SHIPDECK_FAULT_HOLD").section(u'|', 1);
    QStringList deadly = qEnvironmentVariable("SHIPDECK_FAULT_COMMAND").split(u'|', Qt::SkipEmptyParts);
    int counter = ::open(qEnvironmentVariable("SHIPDECK_FAULT_COUNT").toUtf8().constData(),
                         O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    int lines = 0;
    int calls = 0;

    void count(char what) const
    {
        if (counter >= 0 && ::write(counter, &what, 1) != 1)
            die();
    }
    void line()
    {
        count('j');
        if (++lines == killAtLine)
            die();
    }
    std::optional<Error> before(const QString& command)
    {
        count('c');
        ++calls;
        const bool isDeadly = std::any_of(deadly.begin(), deadly.end(),
                                          [&command](const QString& text) { return command.contains(text); });
        if (isDeadly || (calls == call && how == QStringLiteral("kill-before")))
            die();
        return calls == call && how == QStringLiteral("before") ? std::optional(fault(command)) : std::nullopt;
    }
    void standStill() const
    {
        QFile file(held);
        if (!file.open(QIODevice::WriteOnly))
            die();
        while (file.exists())
            ::usleep(5000);
    }
    std::optional<Error> after(const QString& command)
    {
        if (!heldAfter.isEmpty() && command.contains(heldAfter)) {
            heldAfter.clear();
            standStill();
        }
        if (calls == call && how == QStringLiteral("kill-after"))
            die();
        return calls == call && how == QStringLiteral("lost") ? std::optional(fault(command)) : std::nullopt;
    }
    static Error fault(const QString& command)
    {
        return fail(Error::Kind::Provider, "injected-fault",
                    verbatim(QStringLiteral("A fault was injected at: ") + command),
                    verbatim(QStringLiteral("Try again.")))
            .value();
    }
};

Task<int> runAgent()
{
    const auto paths = Paths::fromEnvironment();
    if (!paths)
        co_return 2;
    const Paths here = *paths;
    auto lock = co_await agent::AgentLock::take(here);
    if (!lock)
        co_return 2;
    if (!*lock)
        co_return 0;
    auto hooks = std::make_shared<Hooks>();
    agent::AgentOptions options;
    options.fault.before = [hooks](const QString& command) { return hooks->before(command); };
    options.fault.after = [hooks](const QString& command) { return hooks->after(command); };
    options.writeSpacing = std::chrono::milliseconds(0);
    const int look = qEnvironmentVariableIntValue("SHIPDECK_FAULT_LOOK");
    options.pollAgain = std::chrono::milliseconds(look > 0 ? look : 5);
    if (const int often = qEnvironmentVariableIntValue("SHIPDECK_FAULT_RENEW"); often > 0)
        options.renewLocks = std::chrono::milliseconds(often);
    options.onJournalLine = [hooks](qint64) { hooks->line(); };
    auto started = co_await agent::Agent::start(here, std::move(*lock), options);
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().render()));
        co_return 1;
    }
    agent::Agent* const agent = started->get();
    co_return co_await qCoro(agent, &agent::Agent::finished);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shipctl"));
    return QCoro::waitFor(runAgent());
}
