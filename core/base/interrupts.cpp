// SPDX-License-Identifier: MIT
#include "base/interrupts.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace shipdeck {
namespace {

int eventDescriptor = -1;

void onSignal(int)
{
    const uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(eventDescriptor, &one, sizeof one);
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

Interrupts::Interrupts(QObject* parent) : QObject(parent)
{
    if (eventDescriptor < 0)
        eventDescriptor = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto* notifier = new QSocketNotifier(eventDescriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        uint64_t count = 0;
        [[maybe_unused]] const ssize_t got = ::read(eventDescriptor, &count, sizeof count);
        if (m_count++ == 0 && count < 2)
            Q_EMIT first();
        else
            Q_EMIT second();
    });
    handle(&onSignal);
}

Interrupts::~Interrupts()
{
    handle(SIG_DFL);
}

} // namespace shipdeck
