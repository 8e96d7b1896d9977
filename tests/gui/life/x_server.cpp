// SPDX-License-Identifier: MIT
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QApplication>

#include <csignal>
#include <memory>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace shipdeck::test {
namespace {

constexpr int startMs = 20'000;

//! Ends with this process, whatever ends that. It chooses a display that is free, and says which.
QByteArray startServer()
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    if (::fork() == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        ::close(ends[0]);
        const QByteArray fd = QByteArray::number(ends[1]);
        ::execlp("Xvfb", "Xvfb", "-displayfd", fd.constData(), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
                 "-noreset", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(ends[1]);
    QByteArray number;
    pollfd readable{ends[0], POLLIN, 0};
    char byte = 0;
    while (!number.endsWith('\n') && ::poll(&readable, 1, startMs) > 0 && ::read(ends[0], &byte, 1) == 1)
        number += byte;
    ::close(ends[0]);
    return number.trimmed();
}

} // namespace

//! In place of the plain one of tests/support/main.cpp: real windows on an X server of our own.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    const QByteArray display = startServer();
    if (display.isEmpty())
        qFatal("Xvfb did not start; it comes with the package xvfb");
    qputenv("DISPLAY", ':' + display);
    qputenv("QT_QPA_PLATFORM", "xcb");
    auto application = std::make_unique<QApplication>(argc, argv);
    shipdeck::ui::Theme::freeze();
    shipdeck::ui::loadFonts();
    shipdeck::ui::Theme::install(*application);
    return application;
}

} // namespace shipdeck::test
