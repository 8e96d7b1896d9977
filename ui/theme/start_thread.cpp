// SPDX-License-Identifier: MIT
#include "theme/start_thread.h"

#include "theme/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pthread.h>
#include <sched.h>

namespace shipdeck::ui {
namespace {

void moveToAnotherProcessor(std::thread& thread)
{
    cpu_set_t allowed;
    if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return;
    CPU_CLR(size_t(::sched_getcpu()), &allowed);
    if (CPU_COUNT(&allowed) > 0)
        ::pthread_setaffinity_np(thread.native_handle(), sizeof allowed, &allowed);
}

} // namespace

StartThread::StartThread() : m_thread(&StartThread::run, this)
{
    moveToAnotherProcessor(m_thread);
    add([] { FcInit(); });
}

StartThread::~StartThread()
{
    add({});
    m_thread.join();
}

void StartThread::loadFonts()
{
    add([this] {
        ui::loadFonts();
        m_hasFonts.count_down();
        drawFirstGlyph();
    });
}

void StartThread::add(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_guard);
        m_work.push(std::move(work));
    }
    m_changed.notify_one();
}

void StartThread::run()
{
    for (;;) {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return !m_work.empty(); });
        const std::function<void()> work = std::move(m_work.front());
        m_work.pop();
        lock.unlock();
        if (!work)
            return;
        work();
    }
}

} // namespace shipdeck::ui
