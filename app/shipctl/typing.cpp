// SPDX-License-Identifier: MIT
#include "typing.h"

#include "base/pause.h"
#include "output.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

namespace shipdeck::cli {

Unseen::Unseen() : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
{
    termios quiet = m_before;
    quiet.c_lflag &= ~tcflag_t(ECHO);
    if (m_isTerminal)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
}

Unseen::~Unseen()
{
    if (m_isTerminal)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
}

Task<Result<QByteArray>> typed(qsizetype most, Cancel cancel)
{
    if (::fcntl(STDIN_FILENO, F_GETFD) < 0)
        co_return fail(Error::Kind::BadInput, "usage",
                       say(QT_TRANSLATE_NOOP("core", "There is no standard input to read from.")),
                       say(QT_TRANSLATE_NOOP("core", "Type it in a terminal, or give a file: < file")));
    const bool isLine = Output::isTerminal(STDIN_FILENO);
    QByteArray text;
    while (text.size() < most && !(isLine && text.endsWith('\n'))) {
        CancelSource ready;
        QObject context;
        QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
        QObject::connect(&notifier, &QSocketNotifier::activated, &context, [&ready] { ready.request(); });
        cancel.onRequested(&context, [&ready] { ready.request(); });
        const Cancel woken = ready.token();
        while (!woken)
            co_await pause(std::chrono::hours(1), woken);
        if (cancel)
            co_return canceled();
        QByteArray part(most - text.size(), Qt::Uninitialized);
        const ssize_t got = ::read(STDIN_FILENO, part.data(), size_t(part.size()));
        if (got <= 0)
            break;
        text += part.first(got);
    }
    co_return text;
}

} // namespace shipdeck::cli
