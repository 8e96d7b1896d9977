// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "deploy/aws/history/release_store.h"

namespace shipdeck::test {

//! Makes `release` Current as a deployment does: if Current is still what `known` says.
inline Task<Result<site::Pointer>> makeCurrent(const site::ReleaseStore& store, const QString& environment,
                                               const site::Pointer& known, const QString& release,
                                               const QString& computer, bool isBack = false)
{
    const QDateTime now = nowUtc();
    return store.amend(environment, known, [release, computer, now, isBack](site::Pointer& pointer) {
        pointer.moveTo(release, computer, now, isBack);
    });
}

} // namespace shipdeck::test
