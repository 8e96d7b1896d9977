// SPDX-License-Identifier: MIT
#include "first_instance.h"

#include "base/heap.h"
#include "base/interrupts.h"
#include "base/language.h"
#include "deck/window_file.h"
#include "pages/deck_window.h"
#include "pages/startup_error.h"
#include "secrets/hardening.h"
#include "theme/start_thread.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace shipdeck;

namespace {

void showHelp()
{
    std::puts("shipdeck [folder or address]   opens the window; with an argument, its plan\n"
              "shipdeck --version             prints the version\n"
              "The command line is shipctl.");
}

//! Shows the error in the terminal and in a window, and exits. `start`: ends first, as it draws text.
int refuse(const Error& error, std::unique_ptr<ui::StartThread> start)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.render()));
    start.reset();
    ui::Theme::install(*qApp);
    ui::StartupError(error).exec();
    return int(exitFor(error.kind));
}

//! Relative to the current folder of this process, not of the first window's.
QString requestOf(const QStringList& arguments)
{
    if (arguments.size() < 2)
        return {};
    const QFileInfo folder(arguments[1]);
    return folder.exists() ? folder.absoluteFilePath() : arguments[1];
}

//! Prints "first-paint" once the window is painted; with SHIPDECK_TRACE=first-paint, for the benches.
class FirstPaint : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* window, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QMetaObject::invokeMethod(
                window,
                [] {
                    std::puts("first-paint");
                    std::fflush(stdout);
                },
                Qt::QueuedConnection);
        }
        return false;
    }
};

void useChosenLanguage(const Deck& deck)
{
    if (const QString code = deck.setting(u"language"_s).value_or(QString()); !code.isEmpty())
        useLanguage(code);
}

//! Makes it again, at the same place and page, when another language is chosen: widgets read their texts when they are
//! made.
void makeWindow(std::unique_ptr<ui::DeckWindow>& window, Deck& deck, const QString& settingsFile,
                ui::StartThread* start = nullptr)
{
    window = std::make_unique<ui::DeckWindow>(deck, settingsFile, start);
    const auto again = [&window, &deck, settingsFile](const QString& language) {
        const std::unique_ptr<ui::DeckWindow> before = std::move(window);
        useLanguage(deck.setting(u"language"_s).value_or(QString()));
        makeWindow(window, deck, settingsFile);
        window->restoreGeometry(before->saveGeometry());
        window->go(before->route());
        window->show();
        window->offerLanguage(language);
    };
    QObject::connect(window.get(), &ui::DeckWindow::languageChosen, qApp, again, Qt::QueuedConnection);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--version") == 0) {
        std::puts("shipdeck " SHIPDECK_VERSION);
        return 0;
    }
    if (argc == 2 && (qstrcmp(argv[1], "--help") == 0 || qstrcmp(argv[1], "-h") == 0)) {
        showHelp();
        return 0;
    }
    noCoreFiles();
    keepHeapSmall();
    std::signal(SIGPIPE, SIG_IGN); // a closed reader of our output must not end the window
    // Finding the fonts takes a sixth of the start, so it runs in parallel with everything before the first text.
    auto started = std::make_unique<ui::StartThread>();
    QApplication application(argc, argv);
    std::unique_ptr<ui::StartThread> start = std::move(started); // ends before the application, also without a window
    start->loadFonts();
    trimHeapEachMinute(&application);
    QCoreApplication::setApplicationName(u"shipdeck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SHIPDECK_VERSION));
    QGuiApplication::setDesktopFileName(u"shipdeck"_s);
    useLanguage({});

    const auto paths = Paths::fromEnvironment();
    if (!paths)
        return refuse(paths.error(), std::move(start));
    const QString request = requestOf(QCoreApplication::arguments());
    ui::FirstInstance instance(*paths);
    if (!instance.take(request))
        return 0;
    const auto deck = Deck::open(*paths);
    if (!deck)
        return refuse(deck.error(), std::move(start));
    useChosenLanguage(**deck);
    ui::Theme::install(application);
    std::unique_ptr<ui::DeckWindow> window;
    makeWindow(window, **deck, windowFile(*paths), start.get());
    QObject::connect(&instance, &ui::FirstInstance::requested, &application, [&window](const QString& asked) {
        window->raiseForPerson();
        if (!asked.isEmpty())
            window->actions().plan(asked);
    });
    // At log-out and Ctrl+C it closes as by its close button: state is saved, the database is closed.
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::first, &application, [] {
        QApplication::closeAllWindows();
        QApplication::quit();
    });
    QObject::connect(&interrupts, &Interrupts::second, [] { std::_Exit(130); });
    if (qEnvironmentVariable("SHIPDECK_TRACE") == u"first-paint"_s)
        window->installEventFilter(new FirstPaint(window.get()));
    start.reset(); // before this thread draws text
    window->show();
    if (!request.isEmpty())
        window->actions().plan(request);
    return QApplication::exec();
}
