// SPDX-License-Identifier: MIT
#include "base/heap.h"

#include <QTimer>
#include <chrono>
#include <cstdlib> // defines __GLIBC__
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace shipdeck {

void keepHeapSmall()
{
#ifdef __GLIBC__
    ::mallopt(M_ARENA_MAX, 2);
    ::mallopt(M_MMAP_THRESHOLD, 128 << 10); // where it begins; once it is set, it no longer grows
#endif
}

void trimHeapEachMinute([[maybe_unused]] QObject* owner)
{
#ifdef __GLIBC__
    auto* timer = new QTimer(owner);
    timer->setTimerType(Qt::VeryCoarseTimer);
    QObject::connect(timer, &QTimer::timeout, timer, [] { ::malloc_trim(0); });
    timer->start(std::chrono::minutes(1));
#endif
}

} // namespace shipdeck
