// SPDX-License-Identifier: MIT
#pragma once
#include <condition_variable>
#include <functional>
#include <latch>
#include <mutex>
#include <queue>
#include <thread>

namespace shipdeck::ui {

//! Prepares in a thread, one after the other, what the first picture needs, while the window is made. On another processor
//! than the maker's: Linux starts half of the threads of a virtual machine on it, where the window then waits for 2 to 4 ms.
class StartThread {
public:
    //! Finds the system's fonts; the application may not exist yet.
    StartThread();
    StartThread(const StartThread&) = delete;
    StartThread& operator=(const StartThread&) = delete;
    //! Finishes all work. It has to end before the application, and before its maker's thread draws text.
    ~StartThread();

    //! Once there is the application: makes all fonts known to it, and draws a first letter.
    void loadFonts();
    void waitForFonts() { m_hasFonts.wait(); }
    void add(std::function<void()> work);

private:
    void run();

    std::mutex m_guard;
    std::condition_variable m_changed;
    std::queue<std::function<void()>> m_work; //!< an empty function: it was the last
    std::latch m_hasFonts{1};
    std::thread m_thread;
};

} // namespace shipdeck::ui
