// SPDX-License-Identifier: MIT
#include "commands.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <csignal>

using namespace shipdeck;

namespace {

QString overview()
{
    QString text = QStringLiteral("shipctl %1: push-button deployments, in the terminal\n\nUsage: shipctl <command> [options]\n\nCommands:\n")
                       .arg(QStringLiteral(SHIPDECK_VERSION));
    for (const cli::Command& command : cli::allCommands())
        text += QStringLiteral("  %1 %2\n").arg(command.usage.name, -12).arg(command.usage.summary);
    return text + QStringLiteral("\n`shipctl <command> --help` shows what a command takes. Start with: shipctl deploy .\n");
}

Exit runCommand(const cli::Command& command, const QStringList& arguments)
{
    cli::Output out(arguments.contains(QStringLiteral("--json")));
    const auto words = cli::Words::parse(command.usage, arguments);
    if (!words)
        return out.failure(words.error());
    if (words->has(QStringLiteral("help"))) {
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
    }
    return QCoro::waitFor(command.run(cli::Call{*words, deck.get(), out, {}}));
}

} // namespace

int main(int argc, char** argv)
{
    // Answered before anything is set up: scripts ask it often.
    if (argc == 2 && qstrcmp(argv[1], "--version") == 0) {
        std::puts("shipctl " SHIPDECK_VERSION);
        return 0;
    }
    std::signal(SIGPIPE, SIG_IGN); // `shipctl logs … | head` ends quietly
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shipctl"));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("shipdeck"), QStringLiteral("_"), QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&translator);

    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty() || arguments.first() == QStringLiteral("--help") || arguments.first() == QStringLiteral("-h")
        || arguments.first() == QStringLiteral("help")) {
        cli::Output(false).bytes(overview().toUtf8());
        return arguments.isEmpty() ? int(Exit::Usage) : 0;
    }
    const QString name = arguments.takeFirst();
    if (const cli::Command* command = cli::findCommand(name))
        return int(runCommand(*command, arguments));
    cli::Output out(arguments.contains(QStringLiteral("--json")));
    return int(out.failure(fail(Error::Kind::BadInput, "usage", say(QT_TRANSLATE_NOOP("core", "There is no command `%1`."), {name}),
                                say(QT_TRANSLATE_NOOP("core", "`shipctl --help` lists them.")))
                               .value()));
}
