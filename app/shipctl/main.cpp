// SPDX-License-Identifier: MIT
#include "base/language.h"
#include "build/detect/project_file.h"
#include "agent_watch.h"
#include "commands.h"
#include "deck/agent.h"
#include "given_variables.h"
#include "login_aws.h"
#include "secrets/hardening.h"

#include <QCoreApplication>

#include <clocale>
#include <csignal>

using namespace shipdeck;

namespace {

QString overview()
{
    QList<std::pair<QString, QString>> rows;
    for (const cli::Command& command : cli::allCommands())
        if (command.shown == cli::Command::Shown::Yes)
            rows << std::pair(command.usage.name, command.usage.summary);
    return QStringLiteral("shipctl %1: push-button deployments in the terminal\n\n"
                          "Usage: shipctl <command> [options]\n\n"
                          "Commands:\n%2\n"
                          "`shipctl <command> --help` shows a command's options. Start with: shipctl deploy .\n")
        .arg(QStringLiteral(SHIPDECK_VERSION), cli::twoColumns(rows));
}

Exit runCommand(const cli::Command& command, const QStringList& given)
{
    cli::Output out(given.contains(QStringLiteral("--json")));
    const auto arguments = cli::Arguments::parse(command.usage, given);
    if (!arguments)
        return out.failure(arguments.error());
    if (arguments->has(QStringLiteral("help"))) {
        out.bytes(cli::helpText(command.usage).toUtf8());
        return Exit::Done;
    }
    std::unique_ptr<Deck> deck;
    if (command.needs == cli::Command::Needs::Deck) {
        auto paths = Paths::fromEnvironment();
        if (!paths)
            return out.failure(paths.error());
        auto opened = Deck::open(*paths);
        if (!opened)
            return out.failure(opened.error());
        deck = *std::move(opened);
        if (const QString language = deck->setting(QStringLiteral("language")).value_or(QString()); !language.isEmpty())
            useLanguage(language);
        deck->setMfaCode(cli::mfaOnTerminal(&out));
        // The first command after a crash or a reboot starts the agent, and with it the servers; completion does not.
        if (!command.usage.name.startsWith(QStringLiteral("__")))
            (void)deck->agent().wake();
    }
    const cli::AgentWatch watch(deck.get(), out);
    return QCoro::waitFor(command.run(cli::Call{*arguments, deck.get(), out, {}}));
}

Exit unknownCommand(const QString& name, bool isJson)
{
    const QString meant = build::nearest(name, cli::commandNames());
    return cli::Output(isJson).failure(
        fail(Error::Kind::BadInput, "usage", say(QT_TRANSLATE_NOOP("core", "There is no command `%1`."), {name}),
             say(QT_TRANSLATE_NOOP("core", "`shipctl --help` lists them.")),
             meant.isEmpty() ? Text{} : say(QT_TRANSLATE_NOOP("core", "Did you mean `%1`?"), {meant}))
            .value());
}

} // namespace

int main(int argc, char** argv)
{
    // Handled before any setup, as scripts call it often.
    if (argc == 2 && qstrcmp(argv[1], "--version") == 0) {
        std::puts("shipctl " SHIPDECK_VERSION);
        return std::fflush(stdout) == 0 ? 0 : int(Exit::Failed);
    }
#ifndef __SANITIZE_ADDRESS__ // LeakSanitizer traces the process at exit
    hardenProcess();
#endif
    std::signal(SIGPIPE, SIG_IGN); // for sockets; Output exits when its reader is gone
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shipctl"));
    useLanguage({});

    QStringList arguments = QCoreApplication::arguments().mid(1);
    cli::hideValues(argc, argv);
    if (!arguments.isEmpty() && arguments.first() == QStringLiteral("--version")) {
        cli::Output(arguments.contains(QStringLiteral("--json")))
            .result(QStringLiteral("shipctl " SHIPDECK_VERSION),
                    {{QStringLiteral("version"), QStringLiteral(SHIPDECK_VERSION)}});
        return 0;
    }
    const QStringList askForHelp{QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("help")};
    if (arguments.isEmpty() || askForHelp.contains(arguments.first())) {
        if (arguments.size() > 1)
            if (const cli::Command* command = cli::findCommand(arguments[1]))
                return int(runCommand(*command, {QStringLiteral("--help")}));
        cli::Output(false).bytes(overview().toUtf8());
        return arguments.isEmpty() ? int(Exit::Usage) : 0;
    }
    const bool isJson = arguments.contains(QStringLiteral("--json"));
    const QString name = arguments.takeFirst();
    if (const cli::Command* command = cli::findCommand(name))
        return int(runCommand(*command, arguments));
    return int(unknownCommand(name, isJson));
}
